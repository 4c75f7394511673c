"""A list of very many events reads those in view and no others, wherever it goes; counted and not timed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from many import write_timeline
from PySide6.QtCore import Qt
from visitor import Visitor

from viewer.library import write_library
from viewer.opening import compile_folder

MANY = 5_000
A_SCREEN = 45
"""Entries that are read at most for one look: those in view, and some where heights were guessed first."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    write_timeline(folder / "source", MANY)
    file = folder / "many.timeline"
    write_library(compile_folder(folder / "source"), file, folder / "source", lambda _: None)
    return file


@pytest.fixture
def reads(visitor: Visitor, many: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], int]:
    """How many events are read of the library while something is done at the list."""
    visitor.begin(many)
    visitor.key(Qt.Key.Key_L)
    library = visitor.session.library
    event, read = library.event, []

    def noted(row: int) -> object:
        read.append(row)
        return event(row)

    monkeypatch.setattr(library, "event", noted)

    def counted(do: Callable[[], None]) -> int:
        read.clear()
        do()
        visitor.rest()
        return len(read)

    return counted


def at(visitor: Visitor) -> int:
    """The index of the entry that the keyboard is at."""
    index: int = visitor.session.list_view.property("currentIndex")
    return index


def test_the_ends_are_reached_without_what_lies_between(
    visitor: Visitor, reads: Callable[[Callable[[], None]], int]
) -> None:
    assert 0 < reads(lambda: visitor.key(Qt.Key.Key_End)) <= A_SCREEN
    assert at(visitor) == MANY - 1
    assert reads(lambda: visitor.key(Qt.Key.Key_Home)) <= A_SCREEN
    assert at(visitor) == 0


def test_a_step_reads_one_entry_and_a_page_a_page(
    visitor: Visitor, reads: Callable[[Callable[[], None]], int]
) -> None:
    for _ in range(5):
        assert reads(lambda: visitor.key(Qt.Key.Key_Down)) <= 3
    for _ in range(5):
        assert reads(lambda: visitor.key(Qt.Key.Key_PageDown)) <= A_SCREEN


def test_a_filter_reads_what_it_brings_into_view(
    visitor: Visitor, reads: Callable[[Callable[[], None]], int]
) -> None:
    filters = visitor.session.filter_view
    assert 0 < reads(lambda: filters.toggle("importance", "3")) <= A_SCREEN
    shown = visitor.session.list_view.property("count")
    assert 0 < shown < MANY
    assert reads(filters.clear) <= A_SCREEN
    assert visitor.session.list_view.property("count") == MANY


def test_there_are_as_many_items_as_there_is_room(
    visitor: Visitor, reads: Callable[[Callable[[], None]], int]
) -> None:
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        reads(lambda key=key: visitor.key(key))  # type: ignore[misc]
        assert 3 < len(visitor.all("ListEntry")) <= A_SCREEN
