"""What a finger means."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.dates import day_number
from viewer.layout.hits import candidates, mark_target, nearest, pill_target
from viewer.layout.labels import Side
from viewer.layout.sizes import Sizes
from viewer.layout.surface import Arrangement, Pill, arrange
from viewer.layout.viewport import Limits, Viewport

VIEWPORT = Viewport.of_whole(Limits(day_number(1994), day_number(2025)), 1000)


@pytest.fixture(scope="module")
def arranged(make_columns: Callable, told: type) -> Arrangement:
    """Two marks with labels in the first lane, and a mark and a pill in the second."""
    listed = [told(0, "2000-06"), told(0, "2010-06"), *[told(1, "2005-06")] * 6]
    return arrange(
        make_columns(listed),
        range(8),
        VIEWPORT,
        2,
        120,
        Sizes(),
        lambda row: f"event {row}",
        lambda text: 9.0 * len(text),
    )


def test_the_place_of_a_mark_or_of_its_label_means_the_event(arranged: Arrangement) -> None:
    for mark in arranged.marks:
        middle = VIEWPORT.scale.x(mark.shape.centre)
        assert nearest(arranged, middle, mark.y, VIEWPORT, 20) == mark.row
        if mark.side is not Side.NONE:
            label = VIEWPORT.scale.x(mark.label_day) + mark.label_px
            assert nearest(arranged, label + mark.label_width - 1, mark.y, VIEWPORT, 20) == mark.row


def test_the_place_of_a_pill_means_the_pill(arranged: Arrangement) -> None:
    assert arranged.pills
    for pill in arranged.pills:
        assert nearest(arranged, VIEWPORT.scale.x(pill.day), pill.y, VIEWPORT, 20) == pill


def test_a_finger_beside_a_mark_finds_it_within_reach_only(arranged: Arrangement) -> None:
    mark = next(mark for mark in arranged.marks if mark.row == 0)
    left = VIEWPORT.scale.x(mark.first_day) + mark.first_px
    assert nearest(arranged, left - 19, mark.y, VIEWPORT, 20) == 0
    assert nearest(arranged, left - 21, mark.y, VIEWPORT, 20) is None


@given(st.floats(-50, 1_050), st.floats(-50, 170), st.floats(0, 80))
def test_nothing_that_is_nearer_is_passed_over(arranged: Arrangement, x: float, y: float, reach: float) -> None:
    halves = [lane.track_height / 2 for lane in arranged.lanes]
    away = {mark.row: mark_target(mark, VIEWPORT, halves[mark.lane]).distance(x, y) for mark in arranged.marks}
    away |= {pill: pill_target(pill, VIEWPORT, halves[pill.lane]).distance(x, y) for pill in arranged.pills}
    found: int | Pill | None = nearest(arranged, x, y, VIEWPORT, reach)
    if found is None:
        assert min(away.values()) > reach
    else:
        assert away[found] == min(away.values()) <= reach


def test_between_two_marks_a_finger_may_mean_both_and_on_one_it_means_that(
    make_columns: Callable, told: type
) -> None:
    arranged = arrange(
        make_columns([told(0, "2000-06"), told(1, "2000-06")]),
        range(2),
        VIEWPORT,
        2,
        120,
        Sizes(),
        lambda row: "",
        lambda text: 9.0 * len(text),
    )
    above, below = sorted(arranged.marks, key=lambda mark: mark.y)
    x, middle = VIEWPORT.scale.x(above.shape.centre), (above.y + below.y) / 2
    assert set(candidates(arranged, x, middle, VIEWPORT, 60, 15)) == {above.row, below.row}
    assert candidates(arranged, x, middle - 20, VIEWPORT, 60, 15) == [above.row]
    assert candidates(arranged, x, above.y, VIEWPORT, 60, 1_000) == [above.row]
