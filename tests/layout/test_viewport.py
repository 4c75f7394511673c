"""What is on the screen, and that it cannot get lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.dates import day_number
from viewer.layout.scale import Scale
from viewer.layout.viewport import Limits, Viewport

SPAN = Limits(day_number(1994), day_number(2025))

limits = st.builds(
    lambda first, days, margin: Limits(first, first + days, margin),
    st.integers(-700_000, 700_000),
    st.one_of(st.integers(1, 40), st.integers(300, 20_000), st.integers(100_000, 3_600_000)),
    st.floats(0, 80),
)
widths = st.floats(80, 4_000)
moves = st.lists(
    st.one_of(
        st.tuples(st.just("pan"), st.floats(-1e7, 1e7)),
        st.tuples(st.just("zoom"), st.floats(1e-6, 1e6), st.floats(-500, 4_500)),
        st.tuples(st.just("fit"), st.floats(-800_000, 3_000_000), st.floats(0, 50_000), st.floats(0, 200)),
        st.tuples(st.just("size"), widths, st.one_of(st.none(), st.floats(0, 200))),
        st.tuples(st.just("reveal"), st.floats(-800_000, 3_000_000), st.floats(0, 50_000), st.floats(0, 200)),
        st.tuples(st.just("whole")),
    ),
    max_size=8,
)


def moved(viewport: Viewport, move: tuple) -> Viewport:
    match move:
        case ("pan", dx):
            return viewport.panned(dx)
        case ("zoom", factor, about):
            return viewport.zoomed(factor, about)
        case ("fit", first, days, margin):
            return viewport.fitted(first, first + days, margin)
        case ("reveal", first, days, margin):
            return viewport.revealing(first, first + days, margin)
        case ("size", width, margin):
            return viewport.resized(width, margin)
        case _:
            return viewport.whole()


@given(limits, widths, moves)
def test_no_way_of_moving_loses_the_span(limits: Limits, width: float, moves: list[tuple]) -> None:
    viewport = Viewport.of_whole(limits, width)
    for move in moves:
        viewport = moved(viewport, move)
        limits = viewport.limits
        x_first, x_last = viewport.scale.x(limits.first_day), viewport.scale.x(limits.last_day)
        low, high = limits.min_px_per_day(viewport.width), limits.max_px_per_day(viewport.width)
        assert low * (1 - 1e-9) <= viewport.px_per_day <= high * (1 + 1e-9)
        assert x_last > 0
        assert x_first < viewport.width
        margin = limits.margin_at(viewport.width)
        if x_last - x_first + 2 * margin >= viewport.width:
            assert x_first <= margin + 0.01
            assert x_last >= viewport.width - margin - 0.01
        else:
            assert x_first >= -0.01
            assert x_last <= viewport.width + 0.01


@given(limits, widths)
def test_the_whole_shows_both_ends_of_the_span(limits: Limits, width: float) -> None:
    viewport = Viewport.of_whole(limits, width)
    assert viewport.is_whole
    assert viewport.scale.x(limits.first_day) >= -0.01
    assert viewport.scale.x(limits.last_day) <= width + 0.01


@given(widths, st.floats(0.1, 1e5), st.floats(0, 1))
def test_zooming_within_the_limits_keeps_the_day_under_the_finger(width: float, factor: float, at: float) -> None:
    start = Viewport.of_whole(SPAN, width).fitted(day_number(2008), day_number(2012))
    about = at * width
    zoomed = start.zoomed(factor, about)
    if not (zoomed.is_whole or zoomed.start <= SPAN.first_day or zoomed.end >= SPAN.last_day):
        assert zoomed.scale.x(start.scale.day(about)) == pytest.approx(about, abs=1e-3)


def test_the_closest_look_shows_four_days() -> None:
    assert Viewport.of_whole(SPAN, 1500).zoomed(1e9, 700).days == pytest.approx(4)


def test_a_span_shorter_than_the_closest_look_stands_in_the_middle() -> None:
    one_day = Limits(day_number(2014, 8, 25), day_number(2014, 8, 26))
    viewport = Viewport.of_whole(one_day, 1000).panned(5_000)
    assert viewport.scale.x(one_day.first_day) == pytest.approx(375)
    assert viewport.scale.x(one_day.last_day) == pytest.approx(625)


def test_zooming_at_the_limit_does_not_slide() -> None:
    closest = Viewport.of_whole(SPAN, 1500).zoomed(1e9, 700)
    assert closest.zoomed(1.5, 20).start == pytest.approx(closest.start)


def test_a_fitted_range_fills_the_window_but_for_its_margin() -> None:
    first, last = day_number(2013), day_number(2016)
    viewport = Viewport.of_whole(SPAN, 1500).fitted(first, last, 50)
    assert viewport.scale.x(first) == pytest.approx(50)
    assert viewport.scale.x(last) == pytest.approx(1450)


@given(st.floats(200, 4_000), st.floats(200, 4_000))
def test_a_new_width_keeps_the_day_at_the_centre(before: float, after: float) -> None:
    viewport = Viewport.of_whole(SPAN, before).fitted(day_number(2009), day_number(2010))
    resized = viewport.resized(after)
    assert resized.scale.day(after / 2) == pytest.approx(viewport.scale.day(before / 2), abs=1e-6)
    assert resized.px_per_day == pytest.approx(viewport.px_per_day)


def test_what_shows_the_whole_span_still_does_on_another_width() -> None:
    resized = Viewport.of_whole(SPAN, 1500).resized(900)
    assert resized == Viewport.of_whole(SPAN, 900)


def test_a_wider_margin_leaves_the_whole_span_in_view() -> None:
    resized = Viewport.of_whole(SPAN, 900).resized(900, 90)
    assert resized.is_whole
    assert resized.scale.x(SPAN.first_day) == pytest.approx(90)
    assert resized.scale.x(SPAN.last_day) == pytest.approx(810)


@given(st.integers(-2_000, 2_000), st.integers(1, 4_000), st.floats(0, 100))
def test_revealing_pans_no_more_than_it_must(offset: int, days: int, margin: float) -> None:
    viewport = Viewport.of_whole(SPAN, 1000).fitted(day_number(2008), day_number(2010))
    first = day_number(2009) + offset
    seen = viewport.revealing(first, first + days, margin)
    room = margin / seen.px_per_day
    assert seen.px_per_day == viewport.px_per_day
    if first + days + room <= viewport.end and first - room >= viewport.start:
        assert seen.start == pytest.approx(viewport.start)
    if days + 2 * room <= seen.days:
        assert seen.start <= first - room + 1e-6
        assert seen.end >= first + days + room - 1e-6
    else:
        assert seen.start >= first - room - 1e-6
        assert seen.end <= first + days + room + 1e-6
    moved_by = abs(seen.start - viewport.start)
    if moved_by > 1e-6:
        nearer = Viewport(
            Scale(viewport.start + (seen.start - viewport.start) * 0.99, seen.px_per_day), 1000, SPAN
        )
        assert nearer.revealing(first, first + days, margin).start == pytest.approx(seen.start)


def test_it_contains_the_days_in_view_and_no_others() -> None:
    viewport = Viewport.of_whole(SPAN, 1000).fitted(day_number(2008), day_number(2010))
    assert viewport.contains(day_number(2008))
    assert not viewport.contains(day_number(2010))
    assert not viewport.contains(day_number(2007, 12, 31))


@given(limits, widths)
def test_a_rounding_in_the_last_digit_is_no_other_view_and_a_px_is(limits: Limits, width: float) -> None:
    viewport = Viewport.of_whole(limits, width).zoomed(2, width / 2)
    assert viewport.looks_like(viewport.panned(1e-7))
    moved = viewport.panned(-1.0)
    assert viewport.looks_like(moved) == (abs(moved.start - viewport.start) * viewport.px_per_day < 0.1)
