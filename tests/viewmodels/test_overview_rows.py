"""What the overview shows of few events, and of very many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from viewer.domain.timeline import Timeline
from viewer.library.library import Library
from viewer.reading.edtf_dates import parse_date
from viewer.viewmodels.overview_rows import overview_rows


@pytest.fixture
def twins(crowd_timeline: Timeline) -> Iterator[Library]:
    """Sixty events, two in a lane on each of thirty days half a year apart."""
    some = [
        replace(event, date=parse_date(f"{1850 + number // 4}-{1 + number // 2 % 2 * 6:02}-10"))
        for number, event in enumerate(crowd_timeline.events[:60])
    ]
    lanes = [lane.id for lane in crowd_timeline.heading.lanes]
    events = tuple(replace(event, lane=lanes[number // 2 % 3]) for number, event in enumerate(some))
    with Library.in_memory(replace(crowd_timeline, events=events)) as opened:
        yield opened


def test_the_overview_has_one_dot_a_lane_and_month(twins: Library) -> None:
    dots = overview_rows(twins, None)
    assert len({(dot.rise, int(dot.day // 30)) for dot in dots}) == len(dots) == len(twins) // 2
    assert {dot.rise for dot in dots} == {0, 0.5, 1}
    assert not any(dot.dimmed or dot.share for dot in dots)


def test_a_dot_is_bright_while_one_of_its_events_matches(twins: Library) -> None:
    assert [dot.dimmed for dot in overview_rows(twins, 0b10)] == [False] + [True] * 29


def test_of_very_many_events_each_part_of_the_span_has_a_bar_as_tall_as_much_begins_there(crowd: Library) -> None:
    bars = overview_rows(crowd, None)
    assert {bar.rise for bar in bars} == {0, 0.5, 1}
    assert len({(bar.rise, bar.day) for bar in bars}) == len(bars) < len(crowd)
    assert max(bar.share for bar in bars) == 1
    # A share is the root of a number of events by the largest: all of them together are all events.
    most = len(crowd) / sum(bar.share**2 for bar in bars)
    assert most == pytest.approx(round(most))


def test_a_bar_is_bright_only_where_an_event_matches(crowd: Library) -> None:
    bright = [bar for bar in overview_rows(crowd, 1 << 500) if not bar.dimmed]
    assert len(bright) == 1
    assert abs(bright[0].day - crowd.columns.earliest_start[500]) < bright[0].days
    assert bright[0].colour == crowd.lanes[crowd.columns.lane[500]].colour


def test_a_hidden_lane_has_no_dots_and_the_others_stand_in_the_order_of_the_plan(twins: Library) -> None:
    colours = [lane.colour for lane in twins.lanes]
    dots = overview_rows(twins, None, (2, 0))
    assert {(dot.colour, dot.rise) for dot in dots} == {(colours[2], 0), (colours[0], 1)}
    assert len(dots) == len(twins) // 3
    assert overview_rows(twins, None, ()) == []


@pytest.mark.parametrize("order", [None, (2, 0), (1,), ()])
def test_however_many_events_there_are_the_overview_has_as_many_bars_as_the_eye_can_tell_apart(
    crowd: Library, order: tuple[int, ...] | None
) -> None:
    bars = overview_rows(crowd, None, order)
    assert len(bars) <= 300
    lanes = range(len(crowd.lanes)) if order is None else order
    assert {bar.colour for bar in bars} == {crowd.lanes[lane].colour for lane in lanes}
    assert {bar.rise for bar in bars} == {None: {0, 0.5, 1}, (2, 0): {0, 1}, (1,): {0.5}, (): set()}[order]
