"""Which events of a large timeline are measured, and how the others are gathered."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.columns import EventColumns, outer_days
from viewer.domain.dates import day_number
from viewer.layout.choosing import Choice, choose
from viewer.layout.crowds import Crowded
from viewer.layout.frame import Frame
from viewer.layout.sizes import Sizes
from viewer.layout.viewport import Limits, Viewport

LANES = 3
SPAN = Limits(day_number(1994), day_number(2025))
WHOLE = Viewport.of_whole(SPAN, 1000)
Choose = Callable[..., Choice]


@pytest.fixture(scope="module")
def columns(make_columns: Callable, told: type) -> EventColumns:
    """Six hundred events, every seventh a span of some years, one in three of the first importance."""
    dates = [f"{1994 + row // 20}-{row % 12 + 1:02}-{row % 28 + 1:02}" for row in range(600)]
    dates = [f"{date}/{min(2024, int(date[:4]) + 4)}" if row % 7 == 0 else date for row, date in enumerate(dates)]
    listed = [told(row % LANES, date, importance=1 + row // LANES % 3) for row, date in enumerate(dates)]
    unsorted = make_columns(listed)
    return make_columns([listed[row] for row in sorted(range(600), key=lambda row: outer_days(unsorted, row))])


def chosen(columns: EventColumns, viewport: Viewport, budget: int, first: frozenset[int] = frozenset()) -> Choice:
    frame = Frame(SPAN.first_day, viewport.px_per_day)
    return choose(columns, range(len(columns)), viewport, frame, LANES, Sizes(), first, budget)


def test_a_timeline_within_the_budget_is_measured_whole(columns: EventColumns) -> None:
    choice = chosen(columns, WHOLE.fitted(day_number(2008), day_number(2009)), 600)
    assert sorted(row for lane in choice.measured for row in lane) == list(range(600))
    assert choice.crowds == [[]] * LANES


@given(st.floats(1, 2_000), st.floats(0, 1), st.integers(1, 599))
def test_what_touches_the_section_is_measured_or_gathered_and_the_budget_is_kept(
    columns: EventColumns, factor: float, at: float, budget: int
) -> None:
    viewport = WHOLE.zoomed(factor, at * WHOLE.width)
    choice = chosen(columns, viewport, budget)
    measured = [row for lane in choice.measured for row in lane]
    gathered = [row for lane in choice.crowds for crowd in lane for row in rows_of(columns, crowd)]
    assert len(measured) == len(set(measured)) <= budget
    assert not set(measured) & set(gathered)
    days = [outer_days(columns, row) for row in range(len(columns))]
    near = {row for row, (begin, end) in enumerate(days) if begin < viewport.end and end > viewport.start}
    assert near <= {*measured, *gathered}
    for lane in range(LANES):
        assert choice.measured[lane] == sorted(choice.measured[lane])
        assert {columns.lane[row] for row in choice.measured[lane]} <= {lane}
        assert {columns.lane[row] for crowd in choice.crowds[lane] for row in rows_of(columns, crowd)} <= {lane}
    if viewport.is_whole:
        assert len(gathered) == len(set(gathered)), "in the whole span each is gathered once"


def rows_of(columns: EventColumns, crowd: Crowded) -> list[int]:
    return [*crowd.rows, *(row for portion in crowd.portions for row in portion.rows(columns))]


@given(st.floats(1, 2_000), st.floats(0, 1))
def test_a_crowd_is_counted_exactly_and_gathered_near_the_window(
    columns: EventColumns, factor: float, at: float
) -> None:
    viewport = WHOLE.zoomed(factor, at * WHOLE.width)
    frame = Frame(SPAN.first_day, viewport.px_per_day)
    low, high = frame.x(viewport.start) - 1.2 * 1000, frame.x(viewport.end) + 1.2 * 1000
    for lane in chosen(columns, viewport, 30).crowds:
        for crowd in lane:
            rows = rows_of(columns, crowd)
            assert low <= crowd.x <= high
            assert (
                sum(portion.count for portion in crowd.portions) + len(crowd.rows) == len(rows) == len(set(rows))
            )


def test_the_important_are_measured_before_the_others_and_the_selected_before_all(columns: EventColumns) -> None:
    least = next(row for row in range(300, 600) if columns.importance[row] == 3)
    choice = chosen(columns, WHOLE, 60, frozenset({least}))
    measured = [row for lane in choice.measured for row in lane]
    assert least in measured
    assert {columns.importance[row] for row in measured if row != least} == {1}


def test_every_lane_has_its_share(columns: EventColumns) -> None:
    assert all(len(lane) >= 20 for lane in chosen(columns, WHOLE, 60).measured)


def test_among_equals_the_names_are_spread_over_the_whole_window(columns: EventColumns) -> None:
    choice = chosen(columns, WHOLE, 90)
    years = sorted(
        {(outer_days(columns, row)[0] - SPAN.first_day) // 1826 for lane in choice.measured for row in lane}
    )
    assert years == [0, 1, 2, 3, 4, 5], "some in each five years"
