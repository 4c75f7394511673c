"""Stretches of years in which the sources record no start, to be hatched along the axis and said in words.

The rule: no reported start for three years, and for 8 % of the window. Only whole years count, since a start
that is known to the year may lie anywhere in it. An event from elsewhere (`context`) does not end a silence,
since the timeline's own sources stay silent, but its years are left out of the hatch: there a source does
record something.
"""

from __future__ import annotations

from dataclasses import dataclass

from viewer.domain.columns import UNSAID, EventColumns, Trait
from viewer.domain.dates import Precision, calendar_date, day_number
from viewer.layout.steps import FIRST_DAY, LAST_DAY, unit_end, unit_start

LEAST_YEARS = 3
LEAST_SHARE_OF_WINDOW = 0.08


@dataclass(frozen=True, slots=True)
class StartYears:
    """The years in which something may have started, by reported and by context events."""

    reported: frozenset[int]
    context: frozenset[int]


def start_years(columns: EventColumns) -> StartYears:
    """Every year that the start of some event may lie in; an open or unknown start lies in none. O(n)."""
    reported: set[int] = set()
    context: set[int] = set()
    for row in range(len(columns)):
        first, last = columns.earliest_start[row], columns.latest_start[row]
        if first != UNSAID and last != UNSAID:
            years = context if columns.traits[row] & Trait.CONTEXT else reported
            years.update(range(_year(first), _year(last) + 1))
    return StartYears(frozenset(reported), frozenset(context))


def silences(
    columns: EventColumns, first_day: int, last_day: int, window_days: float, years: StartYears | None = None
) -> list[tuple[int, int]]:
    """Half-open ranges of days between `first_day` and `last_day` that are silent when `window_days` are in view.

    Whoever asks at every zoom hands in `years` from `start_years`, which is the costly part.
    """
    found = years or start_years(columns)
    first = unit_start(first_day, Precision.YEAR)
    first = first if first == first_day else unit_end(first_day, Precision.YEAR)
    last = unit_start(last_day, Precision.YEAR)
    silent: list[tuple[int, int]] = []
    run: list[int] = []
    for year in range(_year(first), _year(last) + 1):
        if year in found.reported or year == _year(last):
            if _is_long(run, window_days):
                silent.extend(_without(run, found.context))
            run = []
        else:
            run.append(year)
    return silent


def _year(day: int) -> int:
    return calendar_date(min(max(day, FIRST_DAY), LAST_DAY)).year


def _is_long(run: list[int], window_days: float) -> bool:
    if len(run) < LEAST_YEARS:
        return False
    return day_number(run[-1] + 1) - day_number(run[0]) >= LEAST_SHARE_OF_WINDOW * window_days


def _without(run: list[int], context: frozenset[int]) -> list[tuple[int, int]]:
    """The run as ranges of days, cut where a context event starts."""
    ranges: list[tuple[int, int]] = []
    for year in run:
        if year in context:
            continue
        first, last = day_number(year), day_number(year + 1)
        if ranges and ranges[-1][1] == first:
            ranges[-1] = (ranges[-1][0], last)
        else:
            ranges.append((first, last))
    return ranges
