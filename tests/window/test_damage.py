"""A file that opens and has lost some of what it holds: a notice says so, and nothing stands half filled."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from visitor import SHIPPED, Visitor

from viewer.library import write_library
from viewer.opening import compile_folder


@pytest.fixture
def open_damaged(visitor: Visitor, tmp_path: Path) -> Iterator[Callable[[str], None]]:
    """Opens the shipped timeline after a statement of SQL has changed its file."""

    def open_it(statement: str) -> None:
        file = tmp_path / "damaged.timeline"
        write_library(compile_folder(SHIPPED), file, SHIPPED, lambda _: None)
        with contextlib.closing(sqlite3.connect(file)) as connection, connection:
            connection.execute(statement)
        assert visitor.session.open_path(file)
        visitor.rest()

    yield open_it
    visitor._shown = Path()


@pytest.fixture
def warnings_of_qt() -> Iterator[list[str]]:
    told: list[str] = []

    def note(kind: QtMsgType, _: object, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg:
            told.append(message)

    before = qInstallMessageHandler(note)
    yield told
    qInstallMessageHandler(before)


@pytest.mark.parametrize("way_in", ["List", "Quotations"])
def test_a_list_that_finds_its_file_damaged_says_so_and_makes_way_for_the_surface(
    visitor: Visitor, open_damaged: Callable[[str], None], warnings_of_qt: list[str], way_in: str
) -> None:
    open_damaged("UPDATE detail SET data = x'00' WHERE row > 5")
    visitor.click(visitor.button(way_in))
    visitor.rest()
    assert "is damaged" in visitor.session.property("notice")
    assert not visitor.session.list_view.property("isShown")
    assert not visitor.session.quotes_view.property("isShown")
    assert visitor.all("Surface")
    assert warnings_of_qt == []
    visitor.session.clearNotice()
    visitor.click(visitor.button(way_in))
    visitor.rest()
    assert "is damaged" in visitor.session.property("notice"), "and says so again"
