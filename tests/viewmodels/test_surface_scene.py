"""The scene holds no more than the screen, whatever the timeline holds, and changes nothing within a level."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from viewer.domain.dates import Bound, EventDate, Precision, day_number
from viewer.domain.event import Event
from viewer.domain.heading import Heading, Lane
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.layout.viewport import Limits, Viewport
from viewer.library.library import Library
from viewer.viewmodels.lights import Lights
from viewer.viewmodels.surface_page import Page
from viewer.viewmodels.surface_scene import SurfaceScene

EVENTS = 3_000
FIRST, LAST = day_number(1994), day_number(2025)
MOST_NAMED, MOST_ROWS = 120, 240


def date_of(first: int, last: int) -> EventDate:
    bound = Bound("1994", precision=Precision.DAY)
    return EventDate("1994", last > first + 1, bound, bound, first, first, last, last)


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """Many events, three in ten of them spans, in six lanes."""
    chance = random.Random(7)
    events = []
    for number in range(EVENTS):
        first = chance.randrange(FIRST, LAST - 900)
        last = first + (chance.randrange(30, 900) if chance.random() < 0.3 else 1)
        events.append(
            Event(
                id=f"event-{number}",
                date=date_of(first, last),
                lane=f"lane-{number % 6}",
                title=LocalText.of(f"Event {number}"),
                summary=LocalText.of("It happened, and then it was over. " * 3),
                importance=chance.randint(1, 3),
            )
        )
    lanes = tuple(Lane(f"lane-{lane}", LocalText.of(f"Lane {lane}"), "red", "circle") for lane in range(6))
    heading = Heading(
        id="many",
        title=LocalText.of("Many"),
        subtitle=LocalText.of("made up"),
        span=date_of(FIRST, LAST),
        languages=("en",),
        lanes=lanes,
    )
    with Library.in_memory(Timeline(heading, tuple(events), (), ())) as library:
        yield library


@pytest.fixture
def scene(library: Library, qapp: object) -> Iterator[SurfaceScene]:
    owner = QObject()
    scene = SurfaceScene(owner)
    scene.show(library, "en")
    scene.measure(Page(1600, 800, 18, 20, 20, 48, 0))
    yield scene
    owner.deleteLater()


WHOLE = Viewport.of_whole(Limits(FIRST, LAST), 1600)


@pytest.mark.parametrize("factor", [1, 3, 20, 150, 1_000])
def test_rows_are_bounded_by_the_screen(scene: SurfaceScene, factor: float) -> None:
    viewport = WHOLE.zoomed(factor, 800)
    for step in range(4):
        scene.lay_out(viewport.panned(-700 * step), Lights())
        assert sum(bool(row.label) for row in scene.marks.rows) <= MOST_NAMED
        assert len(scene.marks.rows) + len(scene.pills.rows) <= MOST_ROWS
    assert len(scene.overview.rows) <= 600


def test_what_is_covered_looks_alike_at_every_scale_of_the_level(scene: SurfaceScene) -> None:
    viewport = WHOLE.zoomed(12, 800)
    scene.lay_out(viewport, Lights())
    before = scene.marks.rows, scene.pills.rows
    closer = viewport.zoomed(1.05, 800)
    assert scene.covers(closer)
    scene.lay_out(closer, Lights())
    assert (scene.marks.rows, scene.pills.rows) == before
    assert not scene.covers(viewport.zoomed(2, 800))
    assert not scene.covers(viewport.panned(-3_000))


def test_a_filter_takes_events_out_or_dims_them(scene: SurfaceScene, library: Library) -> None:
    even = sum(1 << row for row in range(0, EVENTS, 2))
    viewport = WHOLE.zoomed(40, 800)
    scene.show_only(even, True)
    scene.lay_out(viewport, Lights())
    held = [row for pill in scene.arrangement.pills for row in pill.rows]
    assert {mark.row % 2 for mark in scene.marks.rows} == {0}
    assert {row % 2 for row in held} <= {0}
    scene.show_only(even, False)
    scene.lay_out(viewport, Lights())
    assert {(mark.row % 2 == 1) == mark.dimmed for mark in scene.marks.rows} == {True}
    scene.show_only(None, False)


def test_lanes_come_in_the_order_asked_for_and_a_folded_one_has_no_labels(scene: SurfaceScene) -> None:
    scene.plan_lanes((4, 1), frozenset({1}))
    scene.lay_out(WHOLE.zoomed(20, 800), Lights())
    assert [lane.lane for lane in scene.arrangement.lanes] == [4, 1]
    assert {mark.lane for mark in scene.arrangement.marks} == {4, 1}
    assert not any(mark.label for mark in scene.arrangement.marks if mark.lane == 1)
    assert scene.arrangement.lanes[1].tracks == 1
