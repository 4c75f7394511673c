"""Which piece is on the screen, and where it lies in time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fake_clock import FakeClock
from PySide6.QtGui import QGuiApplication

from viewer.library.library import Library
from viewer.opening import whole_timeline
from viewer.paths import shipped_timeline
from viewer.viewmodels.attract_view import AttractView


@pytest.fixture
def library(qapp: QGuiApplication) -> Iterator[Library]:
    opened = Library.in_memory(whole_timeline(shipped_timeline()), shipped_timeline())
    yield opened
    opened.close()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_the_language_that_leads_comes_first_and_at_most_two_are_told(library: Library, clock: FakeClock) -> None:
    view = AttractView(library, ("en", "zh-Hans", "bo"), clock)
    assert view.property("titles") == [library.heading.title.get(tag) for tag in ("en", "zh-Hans")]
    assert len(view.property("sayings")) == 2


def test_until_the_next_piece_has_appeared_the_last_one_is_what_opens(library: Library, clock: FakeClock) -> None:
    view = AttractView(library, library.heading.languages, clock)
    first = view.event_id
    clock.advance(view.due_s() + 0.01)
    view.tick()
    assert view.event_id == first
    view.appeared()
    assert view.event_id != first


def test_what_nobody_reported_has_appeared_long_before_the_next_piece(library: Library, clock: FakeClock) -> None:
    view = AttractView(library, library.heading.languages, clock)
    seen = [view.event_id]
    for _ in range(3):
        clock.advance(view.due_s() + 0.01)
        view.tick()
        seen.append(view.event_id)
    assert seen[0] == seen[1] != seen[2]


def test_every_mark_and_every_lit_place_lies_within_the_line(library: Library, clock: FakeClock) -> None:
    view = AttractView(library, library.heading.languages, clock)
    places = list(view.property("marks"))
    for _ in range(30):
        places.append(view.property("lit"))
        view.begin()
    assert all(0 <= first <= last <= 1 for first, last in places)


def test_a_reader_of_translations_alone_gets_the_verbatim_words_too(library: Library, clock: FakeClock) -> None:
    view = AttractView(library, ("en",), clock)
    found = 0
    for _ in range(30):
        [said] = view.property("sayings")
        given = view.property("original")
        assert (said["kind"] == "translation") == bool(given)
        found += bool(given) and given["original"] == said["original"]
        view.begin()
    assert found > 0


def test_where_the_quotation_itself_is_shown_it_is_not_shown_twice(library: Library, clock: FakeClock) -> None:
    view = AttractView(library, ("en", "zh-Hans"), clock)
    for _ in range(30):
        assert not view.property("original")
        view.begin()
