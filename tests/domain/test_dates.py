"""Dates keep the order of their instants, and know how to stand in line."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.dates import Bound, BoundKind, EventDate, Precision, calendar_date, day_number

KNOWN = Bound("1994", precision=Precision.YEAR)
OPEN = Bound("..", BoundKind.OPEN)
UNKNOWN = Bound("", BoundKind.UNKNOWN)


def a_span(start: tuple[int, int] | None, end: tuple[int, int] | None, missing: Bound = UNKNOWN) -> EventDate:
    starts, ends = start or (None, None), end or (None, None)
    return EventDate("a span", True, KNOWN if start else missing, KNOWN if end else missing, *starts, *ends)


def a_point(first: int, last: int) -> EventDate:
    return EventDate("a point", False, KNOWN, KNOWN, first, last, first + 1, last + 1)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((10, 9), (20, 30)),
        ((10, 12), (30, 20)),
        ((10, 12), (10, 30)),
        ((10, 12), (11, 12)),
        ((10, 12), (5, 6)),
        ((10, 9), None),
        (None, (30, 20)),
    ],
)
def test_instants_out_of_order_make_no_date(start: tuple[int, int] | None, end: tuple[int, int] | None) -> None:
    with pytest.raises(ValueError, match="a span"):
        a_span(start, end)


def test_a_known_end_must_have_instants_and_another_may_not() -> None:
    with pytest.raises(ValueError, match="KNOWN"):
        EventDate("x", True, KNOWN, KNOWN, 10, 12, None, None)
    with pytest.raises(ValueError, match="OPEN"):
        EventDate("x", True, KNOWN, OPEN, 10, 12, 20, 30)
    with pytest.raises(ValueError, match="UNKNOWN"):
        EventDate("x", True, UNKNOWN, KNOWN, 10, None, 20, 30)


def test_a_point_has_one_bound() -> None:
    with pytest.raises(ValueError, match="one bound"):
        EventDate("x", False, KNOWN, dataclasses.replace(KNOWN, approximate=True), 10, 20, 11, 21)


@given(st.lists(st.integers(-700_000, 2_900_000), min_size=4, max_size=4))
def test_every_order_that_holds_is_a_date_and_no_other(days: list[int]) -> None:
    first, second, third, fourth = days
    if first <= second and third <= fourth and first < third and second < fourth:
        assert a_span((first, second), (third, fourth)).extent == (first, fourth)
    else:
        with pytest.raises(ValueError, match="a span"):
            a_span((first, second), (third, fourth))


def test_the_extent_of_a_point_is_its_range() -> None:
    assert a_point(100, 464).extent == (100, 465)


@pytest.mark.parametrize("missing", [OPEN, UNKNOWN])
def test_where_an_end_is_not_known_the_range_of_the_other_stands_in(missing: Bound) -> None:
    assert a_span((100, 464), None, missing).extent == (100, 465)
    assert a_span(None, (101, 465), missing).extent == (100, 465)


def test_earlier_dates_come_first_then_the_more_certain_then_the_shorter() -> None:
    begun_before = a_point(99, 2_000)
    short, long = a_point(100, 130), a_point(100, 999)
    start_unknown = a_span(None, (101, 465))
    shuffled = [start_unknown, long, begun_before, short]
    assert sorted(shuffled, key=lambda date: date.sort_key) == [begun_before, short, long, start_unknown]


@given(st.dates())
def test_day_numbers_and_calendar_dates_go_both_ways(date: datetime.date) -> None:
    assert calendar_date(day_number(date.year, date.month, date.day)) == date


def test_days_are_counted_from_1970() -> None:
    assert day_number(1970) == 0
    assert day_number(1969, 12, 31) == -1
    assert day_number(2000, 3, 1) == 11_017


@pytest.mark.parametrize("day", [(0,), (10_000,), (2014, 2, 29), (2014, 13)])
def test_days_that_are_in_no_calendar_have_no_number(day: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"year|day|month"):
        day_number(*day)


@pytest.mark.parametrize("day", [day_number(1) - 1, day_number(9999, 12, 31) + 1, 10**12, -(10**12)])
def test_numbers_beyond_the_calendar_have_no_date(day: int) -> None:
    with pytest.raises(ValueError, match="outside the years 1 to 9999"):
        calendar_date(day)
