"""Which days a written date may mean: this program's own table, with nobody's padding in it.

- A year, month or day is all of its days.
- Seasons are the meteorological ones of the northern hemisphere: spring (21) is March to May, summer (22) June
  to August, autumn (23) September to November; winter (24) begins in December of the year written, so `2023-24`
  runs from December 2023 to February 2024. The codes of ISO 8601-2 from 25 to 41 follow the same plan: 25 to 28
  northern seasons, 29 to 32 southern, 33 to 36 quarters, 37 to 39 thirds and 40, 41 halves of a year.
- Unspecified digits are as wide as real days allow: `2014-XX-12` runs from 12 January to 12 December,
  `19XX-02-29` from 1904 to 1996.
"""

from __future__ import annotations

import calendar
import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.domain.dates import Precision, calendar_date, day_number
from viewer.reading.date_error import DateError


class Days(NamedTuple):
    """First and last day, both included, as days since 1970-01-01."""

    first: int
    last: int


_SEASONS = {
    **{21 + place: (3 + 3 * place, 3) for place in range(4)},
    **{25 + place: (3 + 3 * place, 3) for place in range(4)},
    **{29 + place: ((9, 12, 3, 6)[place], 3) for place in range(4)},
    **{33 + place: (1 + 3 * place, 3) for place in range(4)},
    **{37 + place: (1 + 4 * place, 4) for place in range(3)},
    **{40 + place: (1 + 6 * place, 6) for place in range(2)},
}
"""By ISO 8601-2 code: the first month and the number of months."""

_MONTHS_IN = {
    Precision.MILLENNIUM: 12_000,
    Precision.CENTURY: 1_200,
    Precision.DECADE: 120,
    Precision.YEAR: 12,
    Precision.SEASON: 3,
    Precision.MONTH: 1,
    Precision.DAY: 0,
}


def plain_days(year: int, month: int | None = None, day: int | None = None) -> Days:
    """The days of a year, month or day; ValueError if there is none such."""
    if month is None:
        return Days(day_number(year, 1, 1), day_number(year, 12, 31))
    if day is None:
        first = day_number(year, month, 1)
        return Days(first, first + calendar.monthrange(year, month)[1] - 1)
    only = day_number(year, month, day)
    return Days(only, only)


def season_days(year: int, season: int) -> Days:
    """The days of a season or of another part of a year by its code, 21 to 41.

    DateError `year_out_of_range` where it runs into the year 10000.
    """
    first_month, months = _SEASONS[season]
    first = day_number(year, first_month, 1)
    return Days(first, _moved(first, months) - 1)


def unspecified_days(year: str, month: str | None, day: str | None) -> Days | None:
    """The range of the days that fit digits and `X`, or None if no day does. The year may not be 0000."""
    years = _fitting(year, 1, 9999)
    months = _fitting(month or "XX", 1, 12)
    days = _fitting(day or "XX", 1, 31)
    first = _first_day(years, months, days)
    last = _first_day(years[::-1], months[::-1], days[::-1])
    return None if first is None or last is None else Days(first, last)


def widened(days: Days, unit: Precision, season: int | None = None) -> Days:
    """`days` with one unit more on each side; a season's unit is its own length, mostly three months.

    DateError `year_out_of_range` where that leaves the years 1 to 9999.
    """
    months = _SEASONS[season][1] if season is not None and unit is Precision.SEASON else _MONTHS_IN[unit]
    if not months:
        return Days(_within_calendar(days.first - 1), _within_calendar(days.last + 1))
    return Days(_moved(days.first, -months), _moved(days.last + 1, months) - 1)


def _fitting(pattern: str, low: int, high: int) -> Sequence[int]:
    digits = ("0123456789" if char == "X" else char for char in pattern)
    numbers = (int("".join(choice)) for choice in itertools.product(*digits))
    return [number for number in numbers if low <= number <= high]


def _first_day(years: Iterable[int], months: Iterable[int], days: Iterable[int]) -> int | None:
    for year, month, day in itertools.product(years, months, days):
        if day <= calendar.monthrange(year, month)[1]:
            return day_number(year, month, day)
    return None


def _within_calendar(day: int) -> int:
    try:
        calendar_date(day)
    except ValueError:
        raise DateError("year_out_of_range") from None
    return day


def _moved(day: int, months: int) -> int:
    """The same day of the month so many months on, or the month's last; the first of year 10000 is allowed."""
    try:
        date = calendar_date(day)
        year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
        if (year, month, date.day) == (10_000, 0, 1):
            return day_number(9999, 12, 31) + 1
        return day_number(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        raise DateError("year_out_of_range") from None
