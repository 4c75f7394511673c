"""A library holds the timeline that it was made of, in a file as in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from viewer.domain.columns import UNSAID, columns_of
from viewer.domain.dates import day_number
from viewer.domain.event import Event
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.library import Library, write_library
from viewer.library.schema import SCHEMA

BRIDGE = b"<svg>" + bytes(range(256)) * 5000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("harbour")
    (root / "media").mkdir()
    (root / "media" / "bridge.svg").write_bytes(BRIDGE)
    (root / "media" / "bridge.vtt").write_bytes(b"")
    return root


@pytest.fixture(params=["in a file", "in memory"])
def library(request: pytest.FixtureRequest, rich: Timeline, folder: Path, tmp_path: Path) -> Iterator[Library]:
    if request.param == "in memory":
        made = Library.in_memory(rich, folder)
    else:
        write_library(rich, tmp_path / "rich.timeline", folder, lambda _: None)
        made = Library.open(tmp_path / "rich.timeline")
    with made:
        yield made


def test_everything_comes_back(library: Library, rich: Timeline) -> None:
    assert library.heading == rich.heading
    assert library.lanes == rich.heading.lanes
    assert tuple(library.event(row) for row in range(len(library))) == rich.events
    assert tuple(library.entities.values()) == rich.entities
    assert tuple(library.sources.values()) == rich.sources
    assert list(library.sources) == ["gazette", "diary"]
    assert library.tours == rich.tours
    library.verify()


def test_rows_ids_dates_and_short_titles_are_known_without_the_details(library: Library, rich: Timeline) -> None:
    assert [library.event_id(row) for row in range(3)] == ["café", "bridge-opens", "school-opens"]
    assert [library.row_of(event.id) for event in rich.events] == [0, 1, 2]
    assert [library.date_of(row) for row in range(3)] == [event.date for event in rich.events]
    assert library.short_titles([1, 0], "en") == ["Bridge", "A café at the pier"]
    assert library.short_titles([2, 1], "zh") == ["学校开学，会长大", "通车"]
    assert library.row_of("no such event") is None
    assert library.row_of("") is None


def test_a_row_that_does_not_exist_is_an_error_of_the_caller(library: Library) -> None:
    for row in (-1, 3):
        for method in (library.event, library.event_id, library.date_of):
            with pytest.raises(IndexError, match=f"row {row} of 3"):
                method(row)


def test_columns_are_those_of_the_events_and_know_when_the_source_was_published(
    library: Library, rich: Timeline
) -> None:
    lanes = {lane.id: place for place, lane in enumerate(rich.heading.lanes)}
    told_until = [UNSAID, day_number(2000), day_number(2000)]
    expected = columns_of(rich.events, lanes, {})
    assert list(library.columns.told_until) == told_until
    for name in ("lane", "importance", "traits", "earliest_start", "latest_start", "earliest_end", "latest_end"):
        assert getattr(library.columns, name) == getattr(expected, name)


def test_media_files_are_inside(library: Library) -> None:
    assert library.media("media/bridge.svg").whole() == BRIDGE
    assert library.media("media/bridge.vtt").whole() == b""
    assert library.media("media/other.svg") is None


def test_without_a_media_folder_no_media_are_inside(rich: Timeline) -> None:
    with Library.in_memory(rich) as library:
        assert library.media("media/bridge.svg") is None


def test_rows_follow_time_whatever_the_order_of_the_events(
    rich: Timeline, timeline_of: Callable[..., Timeline]
) -> None:
    shuffled = Timeline(rich.heading, rich.events[::-1], rich.entities, rich.sources)
    with Library.in_memory(shuffled) as library:
        assert [library.event_id(row) for row in range(3)] == ["café", "bridge-opens", "school-opens"]


def test_a_timeline_without_events_is_a_library_too(timeline_of: Callable[..., Timeline], tmp_path: Path) -> None:
    write_library(timeline_of(), tmp_path / "empty.timeline", None, lambda _: None)
    with Library.open(tmp_path / "empty.timeline") as library:
        assert len(library) == 0
        assert len(library.columns) == 0
        assert library.row_of("it") is None
        assert library.search("it", "en", 10) == []
        library.verify()


def test_ids_and_titles_of_any_characters_come_back(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> None:
    odd = "\ud800 'quoted' \0 \U0001f4a7"
    event = plain_event(id=odd, title=LocalText.of(odd))
    with Library.in_memory(timeline_of(event)) as library:
        assert library.row_of(odd) == 0
        assert library.event(0) == event


def test_the_same_timeline_makes_the_same_file(rich: Timeline, folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_library(rich, tmp_path / name, folder, lambda _: None)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_header_says_what_the_file_is(rich: Timeline, tmp_path: Path) -> None:
    write_library(rich, tmp_path / "rich.timeline", None, lambda _: None)
    assert (tmp_path / "rich.timeline").read_bytes()[68:72] == b"TmLn"
    with closing(sqlite3.connect(tmp_path / "rich.timeline")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
