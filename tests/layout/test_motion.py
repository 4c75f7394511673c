"""Programmed moves: smooth, within the limits, both ends in view where far apart, exact at the end."""

from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.domain.dates import day_number
from viewer.layout.motion import LONGEST_MS, SAMPLE_MS, SHORTEST_MS, Path, Sight, move_samples, widest_of
from viewer.layout.scale import Scale
from viewer.layout.viewport import Limits, Viewport

SPAN = Limits(day_number(1994), day_number(2025))
FIRST, LAST = SPAN.first_day, SPAN.last_day

sights = st.builds(Sight, st.floats(-700_000, 3_000_000), st.floats(4, 400_000))
windows = st.builds(
    lambda width, first, days: Viewport.of_whole(SPAN, width).fitted(first, first + days),
    st.floats(200, 4_000),
    st.floats(FIRST, LAST),
    st.floats(0, 12_000),
)


def scales(samples: list[float]) -> list[Scale]:
    return [Scale(*pair) for pair in zip(samples[::2], samples[1::2], strict=True)]


@given(sights, sights)
def test_a_path_begins_and_ends_where_it_should_without_a_jump(first: Sight, last: Sight) -> None:
    path = Path(first, last)
    assert path.at(0) == first
    assert path.at(1) == last
    for share, end in ((1e-9, first), (1 - 1e-9, last)):
        near = path.at(share)
        assert near.days == pytest.approx(end.days, rel=1e-3)
        assert abs(near.middle - end.middle) <= 1e-3 * end.days


@given(sights, sights, st.floats(0, 1))
def test_a_path_never_leaves_the_days_between_its_ends_nor_looks_closer_than_they(
    first: Sight, last: Sight, share: float
) -> None:
    seen = Path(first, last).at(share)
    rounding = 1e-6 * max(first.days, last.days, abs(last.middle - first.middle))
    assert min(first.middle, last.middle) - rounding <= seen.middle <= max(first.middle, last.middle) + rounding
    assert seen.days >= min(first.days, last.days) * (1 - 1e-6)


@given(sights, sights)
def test_places_far_apart_are_both_in_view_on_the_way(first: Sight, last: Sight) -> None:
    apart = abs(last.middle - first.middle)
    assume(apart > 4 * max(first.days, last.days))
    path = Path(first, last)
    assert path.widest >= apart
    assert any(
        abs(seen.middle - first.middle) <= seen.days * 0.52 and abs(seen.middle - last.middle) <= seen.days * 0.52
        for seen in (path.at(step / 400) for step in range(401))
    )


@given(sights, sights)
def test_the_way_back_is_as_long(first: Sight, last: Sight) -> None:
    assert Path(first, last).length == pytest.approx(Path(last, first).length, rel=1e-6, abs=1e-9)


@given(windows, windows)
def test_a_move_takes_a_quarter_to_half_a_second_and_ends_exactly(shown: Viewport, target: Viewport) -> None:
    aim = Viewport(target.scale, shown.width, SPAN).at(target.scale)
    played = scales(move_samples(shown.scale, aim))
    assert played[0] == shown.scale
    assert played[-1] == aim.scale
    ms = (len(played) - 1) * SAMPLE_MS
    assert SHORTEST_MS - SAMPLE_MS <= ms <= LONGEST_MS + SAMPLE_MS


@given(windows, windows)
def test_no_moment_of_a_move_is_beyond_the_limits(shown: Viewport, target: Viewport) -> None:
    aim = Viewport(target.scale, shown.width, SPAN).at(target.scale)
    for scale in scales(move_samples(shown.scale, aim)):
        within = aim.at(scale)
        assert within.px_per_day == pytest.approx(scale.px_per_day)
        assert within.start == pytest.approx(scale.start, abs=1e-6 * within.days)


@given(windows, windows)
def test_no_two_samples_are_a_leap_apart(shown: Viewport, target: Viewport) -> None:
    aim = Viewport(target.scale, shown.width, SPAN).at(target.scale)
    greatest = 0.0
    played = scales(move_samples(shown.scale, aim))
    for before, after in pairwise(played):
        days = shown.width / min(before.px_per_day, after.px_per_day)
        middles = [scale.day(shown.width / 2) for scale in (before, after)]
        greatest = max(greatest, abs(middles[1] - middles[0]) / days)
        assert 0.8 < after.px_per_day / before.px_per_day < 1.25
    assert greatest < 0.2, "of a window's length"


def test_extremes_of_the_calendar_and_of_zoom_keep_their_pixels() -> None:
    limits = Limits(day_number(1), day_number(9999, 12, 31))
    width = 4_000.0
    closest = Viewport.of_whole(limits, width).zoomed(inf, 0).fitted(limits.last_day - 4, limits.last_day)
    assert closest.px_per_day == limits.max_px_per_day(width)
    assert closest.scale.x(closest.scale.day(1_234.5)) == pytest.approx(1_234.5, abs=1e-4)
    moved = closest.panned(1)
    assert (closest.start - moved.start) * closest.px_per_day == pytest.approx(1, abs=1e-4)
    earliest = Viewport.of_whole(limits, width).fitted(limits.first_day, limits.first_day + 4)
    played = scales(move_samples(earliest.scale, closest))
    assert played[-1] == closest.scale
    assert min(scale.px_per_day for scale in played) <= width / (limits.days * 0.9)


@given(windows, windows)
def test_the_widest_view_of_a_move_shows_at_least_what_each_end_does(shown: Viewport, aim: Viewport) -> None:
    samples = move_samples(shown.scale, aim)
    widest = widest_of(samples)
    assert widest.px_per_day <= min(shown.px_per_day, aim.px_per_day) * (1 + 1e-9)
    assert widest in scales(samples)


def test_of_views_that_are_equally_wide_the_last_counts() -> None:
    assert widest_of([1, 5, 2, 5, 3, 7]) == Scale(2, 5)
