from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.kiosk.schedule import (
    DAY_MIN,
    Brightness,
    OpenHours,
    Opening,
    brightness_of,
    hours_of,
    minute_of,
    openings_of,
)

MONDAY = datetime(2024, 7, 1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


def test_a_house_without_hours_is_always_open() -> None:
    assert OpenHours().open_at(at(0, 3))


def test_every_day_holds_for_the_days_without_a_line_of_their_own() -> None:
    hours = hours_of({"every_day": openings_of("09:00-17:00"), "monday": openings_of("closed")})
    assert not hours.open_at(at(0, 12))
    assert hours.open_at(at(1, 9))
    assert not hours.open_at(at(1, 8, 59))
    assert not hours.open_at(at(1, 17))


def test_an_opening_past_midnight_lasts_into_the_next_day() -> None:
    hours = hours_of({"every_day": openings_of("09:00-17:00"), "saturday": openings_of("18:00-01:30")})
    assert hours.open_at(at(5, 23))
    assert hours.open_at(at(6, 1, 29))
    assert not hours.open_at(at(6, 1, 30))
    assert not hours.open_at(at(0, 1))


def test_an_opening_over_the_end_of_the_week_is_mondays_too() -> None:
    hours = hours_of({"sunday": openings_of("20:00-02:00"), "monday": openings_of("closed")})
    assert hours.open_at(at(0, 1))
    assert not hours.open_at(at(0, 2))


@pytest.mark.parametrize(
    "text", ["", "9-17", "09:00", "09:00-25:00", "24:01-02:00", "09:00-12:00,11:00-13:00", "09:00-09:00"]
)
def test_what_are_no_openings_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        openings_of(text)


def test_a_whole_day_can_be_written() -> None:
    assert openings_of("0:00-24:00") == (Opening(0, DAY_MIN),)


@given(st.datetimes(min_value=datetime(2000, 1, 1)), st.integers(0, DAY_MIN - 1), st.integers(1, DAY_MIN))
def test_in_a_week_of_equal_days_a_house_is_open_for_the_length_of_its_opening(
    when: datetime, first: int, length: int
) -> None:
    hours = OpenHours(((Opening(first, first + length),),) * 7)
    midnight = when.replace(hour=0, minute=0)
    opened = sum(hours.open_at(midnight + timedelta(minutes=minute)) for minute in range(DAY_MIN))
    assert opened == length


@pytest.mark.parametrize("hours", ["18:00-01:00, 00:30-05:00", "00:30-05:00, 18:00-01:00"])
def test_an_evening_that_lasts_into_what_the_next_day_opens_with_is_one_opening(hours: str) -> None:
    house = hours_of({"every_day": openings_of(hours)})
    opened = [minute for minute in range(DAY_MIN) if house.open_at(at(2, 0, minute))]
    assert opened == [*range(5 * 60), *range(18 * 60, DAY_MIN)]


firsts, lengths = st.integers(0, DAY_MIN - 1), st.integers(1, DAY_MIN)
openings = st.builds(lambda first, length: Opening(first, first + length), firsts, lengths)
weeks = st.lists(st.none() | st.lists(openings, max_size=3).map(tuple), min_size=7, max_size=7).map(tuple)


@given(weeks, st.integers(0, 7 * DAY_MIN - 1))
def test_a_house_is_open_while_any_opening_of_any_day_lasts_however_they_overlap(
    days: tuple[tuple[Opening, ...] | None, ...], minute: int
) -> None:
    expected = False
    for day, of_day in enumerate(days):
        for opening in (Opening(0, DAY_MIN),) if of_day is None else of_day:
            for week in (-7 * DAY_MIN, 0):
                begin = day * DAY_MIN + week
                expected |= begin + opening.first <= minute < begin + opening.last
    assert OpenHours(days).open_at(MONDAY + timedelta(minutes=minute)) == expected


def test_light_follows_its_steps_and_the_last_one_lasts_over_midnight() -> None:
    light = brightness_of({"20:00": 0.4, "08:00": 1.0})
    assert [light.at(at(0, hour)) for hour in (0, 8, 12, 20, 23)] == [0.4, 1.0, 1.0, 0.4, 0.4]
    assert Brightness().at(at(0, 12)) == 1.0


@given(st.integers(0, DAY_MIN))
def test_a_time_of_day_is_read_as_it_is_written(minute: int) -> None:
    assert minute_of(f"{minute // 60}:{minute % 60:02}") == minute
