"""Stretches of years in which the sources record no start, to be hatched along the axis and said in words.

The rule: no reported start for three years, and for 8 % of the window. Only whole years count, since a start
that is known to the year may lie anywhere in it. An event from elsewhere (`context`) does not end a silence,
since the timeline's own sources stay silent, but its years are left out of the hatch: there a source does
record something.
"""

from __future__ import annotations

from viewer.domain.columns import EventColumns
from viewer.domain.dates import Precision, day_number
from viewer.domain.start_years import StartYears, start_years, year_of
from viewer.layout.steps import unit_end, unit_start

LEAST_YEARS = 3
LEAST_SHARE_OF_WINDOW = 0.08


def silences(
    columns: EventColumns, first_day: int, last_day: int, window_days: float, known: StartYears | None = None
) -> list[tuple[int, int]]:
    """Half-open ranges of days between `first_day` and `last_day` that are silent when `window_days` are in view.

    Whoever asks at every zoom hands in what is `known` from `start_years`, which is the costly part.
    """
    found = known or start_years(columns)
    first = unit_start(first_day, Precision.YEAR)
    first = first if first == first_day else unit_end(first_day, Precision.YEAR)
    last = unit_start(last_day, Precision.YEAR)
    silent: list[tuple[int, int]] = []
    run: list[int] = []
    for year in range(year_of(first), year_of(last) + 1):
        if year in found.reported or year == year_of(last):
            if _is_long(run, window_days):
                silent.extend(_without(run, found.context))
            run = []
        else:
            run.append(year)
    return silent


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
