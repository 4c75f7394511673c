"""The steps of the axis, from millennia to days, and where each step falls; knows no pixels."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from enum import IntEnum

from viewer.domain.dates import Precision, calendar_date, day_number
from viewer.domain.values import dataclass

FIRST_DAY = day_number(1)
LAST_DAY = day_number(9999, 12, 31)
"""The calendar's own ends: no step falls outside the years 1 to 9999."""


class Unit(IntEnum):
    """What a step counts, from coarse to fine."""

    YEAR = 0
    MONTH = 1
    DAY = 2


_PRECISION = {Unit.YEAR: Precision.YEAR, Unit.MONTH: Precision.MONTH, Unit.DAY: Precision.DAY}


@dataclass(frozen=True, slots=True)
class Step:
    """`count` units; `least_days` is the shortest distance in days between two neighbours."""

    unit: Unit
    count: int
    least_days: int

    @property
    def precision(self) -> Precision:
        """How finely a place of this step is named: a year's number, a month, a day."""
        return _PRECISION[self.unit]

    @property
    def most_days(self) -> int:
        """No two neighbours are farther apart, in days; at an end of a month one of them may be left out."""
        return {Unit.YEAR: 366, Unit.MONTH: 31, Unit.DAY: 2}[self.unit] * self.count

    def within(self, other: Step) -> bool:
        """Whether every place of `other` is also a place of this finer or equal step."""
        if self.unit != other.unit:
            return self.unit > other.unit
        return other.count % self.count == 0


STEPS = (
    *(Step(Unit.YEAR, count, 365 * count) for count in (5000, 1000, 500, 100, 50, 10, 5, 1)),
    Step(Unit.MONTH, 3, 90),
    Step(Unit.MONTH, 1, 28),
    Step(Unit.DAY, 10, 8),
    Step(Unit.DAY, 5, 4),
    Step(Unit.DAY, 2, 2),
    Step(Unit.DAY, 1, 1),
)
"""Coarse to fine. Years fall on multiples of their count, months on January and on, days on the 1st and on."""


def places(step: Step, first_day: float, last_day: float) -> Iterator[int]:
    """The days on which `step` falls, from `first_day` to `last_day`, both included, in order."""
    low, high = max(FIRST_DAY, first_day), min(LAST_DAY, last_day)
    if low > high:
        return
    begin, end = calendar_date(int(low // 1)), calendar_date(int(high // 1))
    match step.unit:
        case Unit.YEAR:
            days = _years(step.count, begin.year, end.year)
        case Unit.MONTH:
            days = _months(step.count, begin, end)
        case Unit.DAY:
            days = _days(step.count, begin, end)
    yield from (day for day in days if low <= day <= high)


def _years(count: int, first: int, last: int) -> Iterator[int]:
    for year in range(max(count, first - first % count), last + 1, count):
        yield day_number(year)


def _months(count: int, begin: datetime.date, end: datetime.date) -> Iterator[int]:
    first = begin.year * 12 + begin.month - 1
    for index in range(first - first % count, end.year * 12 + end.month, count):
        yield day_number(index // 12, index % 12 + 1)


def _days(count: int, begin: datetime.date, end: datetime.date) -> Iterator[int]:
    for month in _months(1, begin, end):
        length = unit_end(month, Precision.MONTH) - month
        for offset in range(0, length, count):
            # A last step squeezed against the first of the next month is left out (the 26th of a February).
            if length - offset >= 0.75 * count:
                yield month + offset


def coarser(precision: Precision) -> Precision:
    """What a unit is a part of: the year of a month, the month of a day; a year stands for itself."""
    return Precision.MONTH if precision is Precision.DAY else Precision.YEAR


def unit_start(day: int, precision: Precision) -> int:
    """First day of the year, month or day in which `day` lies; LAST_DAY and FIRST_DAY bound it."""
    date = calendar_date(min(max(day, FIRST_DAY), LAST_DAY))
    if precision <= Precision.YEAR:
        return day_number(date.year)
    if precision <= Precision.MONTH:
        return day_number(date.year, date.month)
    return day_number(date.year, date.month, date.day)


def unit_end(day: int, precision: Precision) -> int:
    """The day after the last of the year, month or day in which `day` lies."""
    start = unit_start(day, precision)
    if precision <= Precision.YEAR:
        return unit_start(start + 366, Precision.YEAR) if start + 366 <= LAST_DAY else LAST_DAY + 1
    if precision <= Precision.MONTH:
        return unit_start(start + 31, Precision.MONTH) if start + 31 <= LAST_DAY else LAST_DAY + 1
    return start + 1
