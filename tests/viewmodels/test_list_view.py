"""The way between list and surface keeps the place; on the shipped timeline, whose events lie years apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from viewer import paths
from viewer.library.library import Library
from viewer.opening import open_library
from viewer.viewmodels.list_view import LIST, SURFACE, EventListView
from viewer.viewmodels.surface_view import SurfaceView

SIXTH = "sixth-symposium-2015"


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with open_library(paths.shipped_timeline()) as opened:
        yield opened


@pytest.fixture
def surface(library: Library, qapp: object) -> Iterator[SurfaceView]:
    view = SurfaceView(library, "en")
    view.arrange(1000, 500, 14, 16, 16, 44, 0)
    view.rest_now()
    yield view
    view.rest_now()


@pytest.fixture
def listed(library: Library, surface: SurfaceView) -> EventListView:
    return EventListView(library, "en", surface)


def row_of(library: Library, event_id: str) -> int:
    row = library.row_of(event_id)
    assert row is not None
    return row


def place(view: EventListView) -> str | None:
    """The id of the event that the keyboard is at."""
    index: int = view.property("currentIndex")
    return None if index < 0 else view.model.entry(index).event_id


def test_nothing_is_listed_before_the_list_is_shown(listed: EventListView, library: Library) -> None:
    assert listed.mode == SURFACE
    assert listed.model.rowCount() == 0
    listed.enter()
    assert listed.mode == LIST
    assert listed.model.rowCount() == len(library)


def test_the_list_begins_at_the_open_event(listed: EventListView, library: Library, surface: SurfaceView) -> None:
    surface.go_to(0)
    listed.select(row_of(library, SIXTH))
    listed.enter()
    assert place(listed) == SIXTH
    assert listed.property("selectedIndex") == listed.property("currentIndex")


def test_else_at_the_event_in_focus_if_that_is_in_view(
    listed: EventListView, library: Library, surface: SurfaceView
) -> None:
    surface.go_to(row_of(library, SIXTH))
    listed.enter()
    assert place(listed) == SIXTH


def test_else_at_the_event_nearest_to_the_middle_of_the_window(
    listed: EventListView, library: Library, surface: SurfaceView
) -> None:
    surface.show_date(library.date_of(row_of(library, "video-conference-2014")))
    listed.enter()
    assert place(listed) == "video-conference-2014"


def test_a_list_that_nobody_moved_moves_nothing(listed: EventListView, surface: SurfaceView) -> None:
    before = surface.window_days
    listed.enter()
    listed.leave(-1, -1)
    assert listed.mode == SURFACE
    assert surface.window_days == before


def test_the_surface_comes_back_at_what_was_at_the_top(
    listed: EventListView, library: Library, surface: SurfaceView
) -> None:
    surface.show_date(library.date_of(row_of(library, "npc-delegation-2013")))
    listed.enter()
    top = listed.model.listing.index(row_of(library, SIXTH))
    assert top is not None
    listed.leave(top, top + 3)
    first, last = surface.window_days
    assert surface.focused_row == row_of(library, SIXTH)
    assert abs((first + last) / 2 - library.date_of(row_of(library, SIXTH)).extent[0]) < 32


def test_the_keyboards_place_comes_first_while_it_is_in_view(
    listed: EventListView, library: Library, surface: SurfaceView
) -> None:
    listed.enter()
    index = listed.model.listing.index(row_of(library, SIXTH))
    assert index is not None
    listed.moveTo(index)
    listed.leave(index - 2, index + 2)
    assert surface.focused_row == row_of(library, SIXTH)


@pytest.mark.parametrize(("asked", "reached"), [(-1, 0), (10_000, -1)])
def test_the_keyboard_stops_at_the_ends(listed: EventListView, library: Library, asked: int, reached: int) -> None:
    listed.enter()
    listed.moveTo(asked)
    assert listed.property("currentIndex") == reached % len(library)


def test_an_entry_asks_for_its_event(listed: EventListView, library: Library, qtbot: QtBot) -> None:
    listed.enter()
    index = listed.model.listing.index(row_of(library, SIXTH))
    assert index is not None
    with qtbot.waitSignal(listed.eventActivated, timeout=0) as asked:
        listed.activate(index)
    assert asked.args == [row_of(library, SIXTH)]


def test_a_filter_keeps_the_place_or_goes_to_the_nearest(listed: EventListView, library: Library) -> None:
    listed.enter()
    sixth, seventh = row_of(library, SIXTH), row_of(library, "seventh-symposium-2020")
    index = listed.model.listing.index(sixth)
    assert index is not None
    listed.moveTo(index)
    listed.show_only(1 << sixth | 1 << seventh | 1)
    assert place(listed) == SIXTH
    assert listed.property("count") == 3
    listed.show_only(1 << seventh | 1)
    assert place(listed) == "seventh-symposium-2020"
    listed.show_only(0)
    assert place(listed) is None
    listed.show_only(None)
    assert listed.property("count") == len(library)


def test_a_filter_that_is_set_before_holds_when_the_list_is_shown(listed: EventListView) -> None:
    listed.show_only(0b101)
    listed.enter()
    assert listed.property("count") == 2


def test_the_place_outlives_another_language(listed: EventListView, library: Library) -> None:
    listed.select(row_of(library, SIXTH))
    listed.enter()
    listed.set_language("zh-Hans")
    assert place(listed) == SIXTH
    assert listed.model.entry(listed.property("currentIndex")).date_text == "2015年8月"


def test_what_is_found_is_counted_among_what_is_listed(listed: EventListView, library: Library) -> None:
    found = library.rows_found("gzzth")
    listed.light(found)
    listed.enter()
    assert listed.property("foundCount") == found.bit_count() == 5
    listed.show_only(1 << row_of(library, SIXTH))
    assert listed.property("foundCount") == 1
    assert listed.model.entry(0).found
    listed.light(None)
    assert listed.property("foundCount") == 0
    assert not listed.model.entry(0).found


def test_another_timeline_is_not_marked_by_a_search_of_this(listed: EventListView, library: Library) -> None:
    listed.enter()
    listed.light(1)
    listed.set_library(library, "en")
    assert not listed.model.entry(0).found
