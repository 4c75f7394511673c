"""The steps of the axis."""

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.domain.dates import Precision, calendar_date, day_number
from viewer.layout.steps import FIRST_DAY, LAST_DAY, STEPS, Step, Unit, places, unit_end, unit_start


def reach(step: Step) -> int:
    """Days in which the step falls some thirty times."""
    return 30 * step.least_days


@given(st.sampled_from(STEPS), st.integers(FIRST_DAY - 500, LAST_DAY + 500))
def test_places_are_in_order_in_range_and_no_closer_than_said(step: Step, first: int) -> None:
    found = list(places(step, first, first + reach(step)))
    assert all(first <= day <= first + reach(step) for day in found)
    assert all(later - earlier >= step.least_days for earlier, later in itertools.pairwise(found))


@given(st.sampled_from(STEPS), st.integers(FIRST_DAY, LAST_DAY), st.integers(0, 60))
def test_a_window_within_another_has_the_same_places(step: Step, first: int, shift: int) -> None:
    outer = list(places(step, first, first + reach(step)))
    assert list(places(step, first + shift, first + reach(step))) == [day for day in outer if day >= first + shift]


@given(st.sampled_from(STEPS), st.sampled_from(STEPS), st.integers(FIRST_DAY, LAST_DAY))
def test_a_step_within_another_has_all_its_places(fine: Step, coarse: Step, first: int) -> None:
    assume(fine.within(coarse))
    for day in places(coarse, first, first + 3 * coarse.least_days):
        assert list(places(fine, day, day)) == [day]


@pytest.mark.parametrize(
    ("step", "first", "last", "dates"),
    [
        (Step(Unit.YEAR, 10, 3650), "1989-03-01", "2011-01-01", ["1990-01-01", "2000-01-01", "2010-01-01"]),
        (Step(Unit.MONTH, 3, 90), "2023-12-15", "2024-07-01", ["2024-01-01", "2024-04-01", "2024-07-01"]),
        (
            Step(Unit.DAY, 10, 8),
            "2023-01-15",
            "2023-02-25",
            ["2023-01-21", "2023-02-01", "2023-02-11", "2023-02-21"],
        ),
        (Step(Unit.DAY, 5, 4), "2023-02-20", "2023-03-02", ["2023-02-21", "2023-03-01"]),
    ],
)
def test_steps_fall_on_pleasant_dates(step: Step, first: str, last: str, dates: list[str]) -> None:
    days = [day_number(*map(int, text.split("-"))) for text in (first, last)]
    assert [calendar_date(day).isoformat() for day in places(step, *days)] == dates


@given(st.integers(FIRST_DAY, LAST_DAY), st.sampled_from([Precision.YEAR, Precision.MONTH, Precision.DAY]))
def test_a_unit_holds_its_day_and_the_next_one_begins_where_it_ends(day: int, precision: Precision) -> None:
    start, end = unit_start(day, precision), unit_end(day, precision)
    assert start <= day < end
    if end <= LAST_DAY:
        assert unit_start(end, precision) == end
