"""Levels of magnification: where they begin, and what an arrangement of one serves."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.dates import day_number
from viewer.layout.level import Covered, level_of, tightest
from viewer.layout.scale import Scale
from viewer.layout.viewport import Limits, Viewport

viewports = st.builds(
    lambda years, width, factor, at: Viewport.of_whole(
        Limits(day_number(1994), day_number(1994 + years)), width
    ).zoomed(factor, at * width),
    st.integers(1, 3_000),
    st.floats(320, 4_000),
    st.floats(1, 1e6),
    st.floats(0, 1),
)


@given(viewports)
def test_the_whole_span_is_the_first_level_and_arranged_as_it_is_shown(viewport: Viewport) -> None:
    whole = viewport.whole()
    assert level_of(whole) == 0
    assert tightest(whole) == whole


@given(viewports)
def test_a_level_is_arranged_no_looser_than_it_is_shown_and_within_a_factor_of_root_two(
    viewport: Viewport,
) -> None:
    tight = tightest(viewport)
    assert tight.px_per_day <= viewport.px_per_day
    assert viewport.px_per_day < tight.px_per_day * 2**0.5 * (1 + 1e-8)
    assert level_of(tight) == level_of(viewport)


@given(viewports, st.floats(1, 100))
def test_magnifying_never_leads_to_a_lower_level(viewport: Viewport, factor: float) -> None:
    assert level_of(viewport.zoomed(factor, 10)) >= level_of(viewport)


@given(viewports)
def test_every_window_lies_in_what_is_arranged_for_it(viewport: Viewport) -> None:
    assert Covered.by(viewport).covers(viewport)
    tight = tightest(viewport)
    rounding = 1e-6 * viewport.days
    assert tight.start <= viewport.start + rounding
    assert tight.end >= viewport.end - rounding


@given(viewports, st.floats(-0.24, 0.24))
def test_panning_by_less_than_a_quarter_of_the_width_stays_within(viewport: Viewport, share: float) -> None:
    tight = tightest(viewport)
    assert Covered.by(tight).covers(tight.panned(share * viewport.width))


def test_another_level_or_place_is_not_covered() -> None:
    viewport = Viewport.of_whole(Limits(day_number(1994), day_number(2025)), 1000).zoomed(8, 500)
    covered = Covered.by(viewport)
    assert level_of(viewport) == 6
    assert covered.covers(viewport.zoomed(1.4, 500))
    assert not covered.covers(viewport.zoomed(1.42, 500))
    assert not covered.covers(viewport.zoomed(0.99, 500))
    assert not covered.covers(viewport.panned(-1_600))


@given(viewports)
def test_what_is_arranged_for_a_view_covers_it_with_something_to_spare(viewport: Viewport) -> None:
    assert Covered.by(viewport).covers(viewport, 0.2)


@given(st.integers(0, 40), st.floats(-3e-9, 3e-9))
def test_so_it_does_at_the_very_edge_of_a_level(half_doublings: int, beside: float) -> None:
    whole = Viewport.of_whole(Limits(day_number(1994), day_number(2994)), 1_000)
    viewport = whole.at(Scale(whole.start, whole.px_per_day * 2 ** (half_doublings / 2) * (1 + beside)))
    assert Covered.by(viewport).covers(viewport)
