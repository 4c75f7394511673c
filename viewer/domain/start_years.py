"""The years in which something may have started: what is left is silence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from viewer.domain.columns import UNSAID, EventColumns, Trait
from viewer.domain.dates import calendar_date, day_number
from viewer.domain.values import dataclass

_FIRST_DAY, _LAST_DAY = day_number(1), day_number(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class StartYears:
    """By events that the sources report, and by events from elsewhere (`context`)."""

    reported: frozenset[int]
    context: frozenset[int]

    @classmethod
    def of(cls, listed: Sequence[Sequence[int]]) -> Self:
        """From what `listed` gave."""
        reported, context = listed
        return cls(frozenset(reported), frozenset(context))

    @property
    def listed(self) -> tuple[list[int], list[int]]:
        """As plain lists of years, for storing."""
        return sorted(self.reported), sorted(self.context)


def start_years(columns: EventColumns) -> StartYears:
    """Every year that the start of some event may lie in; an open or unknown start lies in none. O(n)."""
    reported: set[int] = set()
    context: set[int] = set()
    for row in range(len(columns)):
        first, last = columns.earliest_start[row], columns.latest_start[row]
        if first != UNSAID and last != UNSAID:
            years = context if columns.traits[row] & Trait.CONTEXT else reported
            years.update(range(year_of(first), year_of(last) + 1))
    return StartYears(frozenset(reported), frozenset(context))


def year_of(day: int) -> int:
    """The year that a day lies in, within the calendar."""
    return calendar_date(min(max(day, _FIRST_DAY), _LAST_DAY)).year
