"""Whatever a file does not hold of a page closes the reading panel and is told, whichever way leads there."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.domain.timeline import Timeline
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.library.writer import write_library
from viewer.viewmodels.reading_view import ReadingView

Opened = Callable[[str], ReadingView]


@pytest.fixture
def opened(vela_timeline: Timeline, tmp_path: Path, qapp: object) -> Iterator[Opened]:
    """Makes the panel at the page of row 3, then spoils its file by a statement of SQL."""
    events = tuple(replace(event, tags=("all",)) for event in vela_timeline.events)
    file = tmp_path / "vela.timeline"
    libraries = contextlib.ExitStack()

    def make(statement: str) -> ReadingView:
        write_library(replace(vela_timeline, events=events), file, None, lambda _: None)
        whole = libraries.enter_context(Library.open(file))
        reading = ReadingView(whole, "en")
        reading.show_row(2)
        reading.show_row(3)
        with contextlib.closing(sqlite3.connect(file)) as connection, connection:
            assert connection.execute(statement).rowcount > 0
        reading._library = libraries.enter_context(Library.open(file))
        return reading

    with libraries:
        yield make


def _spoiled(table: str, which: str = "true") -> str:
    return f"UPDATE {table} SET data = x'00' WHERE {which}"


WAYS = {
    "the brief of the next": (_spoiled("brief", "row = 4"), lambda reading: reading.goNext()),
    "the brief of a row": (_spoiled("brief", "row = 5"), lambda reading: reading.show_row(5)),
    "the brief of an id": (_spoiled("brief", "row = 0"), lambda reading: reading.show("no-such-event")),
    "the detail of the last": (_spoiled("detail", "row = 2"), lambda reading: reading.goPrevious()),
    "the detail of one's way": (_spoiled("detail", "row = 2"), lambda reading: reading.goBack()),
    "the detail in another language": (_spoiled("detail"), lambda reading: reading.set_language("zh-Hans")),
    "the detail of a quotation's event": (_spoiled("detail"), lambda reading: reading.show_quotation(1, 0)),
    "the detail of a figure's event": (_spoiled("detail"), lambda reading: reading.show_figure(1, 0)),
    "a tag": (_spoiled("subject", "name LIKE 'tag:%'"), lambda reading: reading.showTag("all")),
    "a source": (_spoiled("subject"), lambda reading: reading.show_source("review-1911")),
    "the entities": (_spoiled("part", "name = 'entities'"), lambda reading: reading.show_entity("ada-quill")),
    "what a link is to": (_spoiled("part", "name = 'entities'"), lambda reading: reading.follow("no-such-id")),
}


@pytest.mark.parametrize(("statement", "go"), WAYS.values(), ids=WAYS)
def test_what_the_file_has_lost_is_told_and_closes_the_panel(
    opened: Opened, statement: str, go: Callable[[ReadingView], None]
) -> None:
    reading = opened(statement)
    told: list[LibraryError] = []
    reading.damaged.connect(told.append)
    go(reading)
    assert [fault.code for fault in told] == ["damaged"]
    assert not reading.property("isOpen")
    assert reading.current_row is None
    assert not reading.property("canGoNext")
