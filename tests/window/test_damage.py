"""A file that opens and has lost some of what it holds: a notice says so, and nothing stands half filled."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QtMsgType, qInstallMessageHandler
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


@pytest.mark.parametrize(
    "lost", ["entities", "sources", "tours", "media", "search", "order", "time", "quotations", "facets"]
)
def test_whatever_part_is_lost_all_that_visitors_do_ends_in_a_notice_or_works(
    visitor: Visitor, open_damaged: Callable[[str], None], warnings_of_qt: list[str], lost: str
) -> None:
    open_damaged(f"UPDATE part SET data = x'00' WHERE name = '{lost}'")
    session, told = visitor.session, set[str]()

    def do(name: str, *acts: Callable[[], object]) -> None:
        for act in acts:
            act()
            visitor.let_frames_go()
            if session.property("notice"):
                told.add(name)
            session.clearNotice()

    in_another_language = (lambda: session.set_language("zh-Hans"), lambda: session.set_language("en"))
    do("filters", lambda: visitor.tap(visitor.button("Filter")), *in_another_language)
    do("filters", lambda: visitor.key(Qt.Key.Key_Escape))
    do("page", lambda: session.show_event("sixth-symposium-2015"), *in_another_language, visitor.reading.close)
    do("list", session.list_view.enter, *in_another_language, lambda: session.list_view.leave(-1, -1))
    do("quotations", session.quotes_view.enter, *in_another_language, lambda: session.quotes_view.leave(-1))
    do("search", lambda: session.search_view.setText("西藏"), visitor.rest, *in_another_language)
    do("search", lambda: session.search_view.setText(""))
    wanted = {
        "entities": {"filters", "page", "quotations", "search"},
        "sources": {"page", "quotations", "search"},
        "search": {"search"},
        "order": {"search"},
        "quotations": {"quotations"},
        "facets": {"filters"},
    }
    assert told == wanted.get(lost, set())
    assert warnings_of_qt == []
