"""The order of events in a list: along time, and after them those whose start no source states."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress, repeat
from operator import ne, not_

from viewer.domain.bitmap import bits_of
from viewer.domain.columns import UNSAID, EventColumns
from viewer.domain.dates import Precision, calendar_date

_MOST_SECTIONS = 60
_UNITS = ((Precision.YEAR, 1), (Precision.DECADE, 10), (Precision.CENTURY, 100), (Precision.MILLENNIUM, 1000))


class Listing:
    """Maps an index in the list to a row and back.

    `matching` has a bit for each row that is listed; None lists all. Built in one pass over a column, without
    reading any event: 100,000 rows take a few milliseconds.
    """

    def __init__(self, columns: EventColumns, matching: int | None = None) -> None:
        count = len(columns)
        self._starts = columns.earliest_start
        rows: Sequence[int] = range(count)
        starts: Sequence[int] = self._starts
        if matching is not None:
            bits = bits_of(matching, count)
            rows, starts = array("i", compress(rows, bits)), array("i", compress(starts, bits))
        self._stated: Sequence[int] = rows
        self._unstated: Sequence[int] = ()
        if UNSAID in starts:
            stated = bytes(map(ne, starts, repeat(UNSAID)))
            self._stated = array("i", compress(rows, stated))
            self._unstated = array("i", compress(rows, map(not_, stated)))

    def __len__(self) -> int:
        return len(self._stated) + len(self._unstated)

    def row(self, index: int) -> int:
        """The row at an index; IndexError beyond the list."""
        stated = len(self._stated)
        if not 0 <= index < len(self):
            raise IndexError(f"entry {index} of {len(self)}")
        return self._stated[index] if index < stated else self._unstated[index - stated]

    def index(self, row: int) -> int | None:
        """Where a row stands, None if it is not listed."""
        place = _find(self._stated, row)
        if place is not None:
            return place
        place = _find(self._unstated, row)
        return None if place is None else len(self._stated) + place

    def nearest(self, day: float) -> int | None:
        """The index of the event that begins nearest to a day; None in an empty list.

        Where no start is stated that is the first entry.
        """
        after = bisect_left(self._stated, day, key=self._starts.__getitem__)
        around = [index for index in (after - 1, after) if 0 <= index < len(self._stated)]
        if not around:
            return 0 if len(self) else None
        return min(around, key=lambda index: abs(self._starts[self._stated[index]] - day))


def _find(rows: Sequence[int], row: int) -> int | None:
    place = bisect_left(rows, row)
    return place if place < len(rows) and rows[place] == row else None


def unit_for(first_day: int, last_day: int) -> Precision:
    """By what parts of time a list is cut into sections, so that a span of these days has at most 60 or so."""
    years = calendar_date(last_day).year - calendar_date(first_day).year + 1
    return next((unit for unit, length in _UNITS if years <= _MOST_SECTIONS * length), Precision.MILLENNIUM)


def section_days(columns: EventColumns, row: int, unit: Precision) -> tuple[int, ...]:
    """A day in each part of time that a row's section is called by.

    One where its start surely lies in that part, two (the first and the last) where it may lie in several, none
    where no start is stated.
    """
    first, last = columns.earliest_start[row], columns.latest_start[row]
    if first == UNSAID:
        return ()
    length = dict(_UNITS)[unit]
    same = calendar_date(first).year // length == calendar_date(last).year // length
    return (first,) if same else (first, last)
