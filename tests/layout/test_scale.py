"""Days to pixels and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.layout.scale import Scale

days = st.floats(-720_000, 2_930_000)
scales = st.builds(Scale, days, st.floats(1e-4, 2_000))
places = st.floats(-4_000, 8_000)


@given(scales, places)
def test_a_place_maps_to_a_day_and_back(scale: Scale, x: float) -> None:
    # A day number of 3 million is resolved to 5e-10 days, which 2,000 px a day magnify to 1e-6 px.
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=1e-5)


@given(scales, st.integers(-720_000, 2_930_000), st.integers(1, 10_000))
def test_later_days_stand_farther_right(scale: Scale, day: int, later: int) -> None:
    assert scale.x(day + later) - scale.x(day) == pytest.approx(later * scale.px_per_day, rel=1e-6)


@given(scales, places, places)
def test_panning_moves_the_content_with_the_finger(scale: Scale, x: float, dx: float) -> None:
    assert scale.panned(dx).x(scale.day(x)) == pytest.approx(x + dx, abs=1e-4)


@given(scales, places, st.floats(0.01, 100))
def test_zooming_keeps_the_day_under_the_finger(scale: Scale, x: float, factor: float) -> None:
    zoomed = scale.zoomed(factor, x)
    assert zoomed.x(scale.day(x)) == pytest.approx(x, abs=1e-3)
    assert zoomed.px_per_day == pytest.approx(scale.px_per_day * factor)
