"""A date as far as its source gives it: four instants, each of which may be unknown.

An instant is a count of days since 1970-01-01 in the proleptic Gregorian calendar, the bound of a
half-open range: the day 1994-05-01 runs from its own number to the next one.
"""

from __future__ import annotations

import datetime
from enum import IntEnum

from viewer.domain.values import dataclass

_EPOCH = datetime.date(1970, 1, 1).toordinal()


class Precision(IntEnum):
    """How fine a bound is given; the order is from coarse to fine."""

    MILLENNIUM = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    MONTH = 5
    DAY = 6


class BoundKind(IntEnum):
    """What the source says of an end."""

    KNOWN = 0
    OPEN = 1
    """Written `..`: it went on (or had always been) when the source was written."""
    UNKNOWN = 2
    """Written as nothing: there was one, and the source does not say when."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a date as written: its EDTF text, its precision and its qualifications."""

    text: str = ""
    kind: BoundKind = BoundKind.KNOWN
    precision: Precision = Precision.DAY
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class EventDate:
    """When something happened, never more precisely than its source says.

    `text` is the EDTF string as written. A point (`is_span` false) lies somewhere within its range and its
    two bounds are equal; a span has a start and an end. Instants are days since 1970-01-01, or None where
    the source says nothing. What holds among those that are known: earliest_start <= latest_start,
    earliest_end <= latest_end, earliest_start < earliest_end, latest_start < latest_end.

    ValueError if that does not hold, or if instants are missing where a bound is known or given where it is not.
    """

    text: str
    is_span: bool
    start: Bound
    end: Bound
    earliest_start: int | None
    latest_start: int | None
    earliest_end: int | None
    latest_end: int | None
    alternatives: tuple[str, ...] = ()
    """The members of a one-of-a-set date (`[1994,1996]`), as written; empty for any other."""

    def __post_init__(self) -> None:
        starts = (self.earliest_start, self.latest_start)
        ends = (self.earliest_end, self.latest_end)
        for bound, instants in ((self.start, starts), (self.end, ends)):
            if instants.count(None) != (0 if bound.kind is BoundKind.KNOWN else 2):
                raise ValueError(f"{self.text!r}: instants {instants} do not go with a {bound.kind.name} end")
        if not (_ascending(*starts) and _ascending(*ends)):
            raise ValueError(f"{self.text!r}: the latest lies before the earliest in {starts} or {ends}")
        if not (_ascending(starts[0], ends[0], apart=1) and _ascending(starts[1], ends[1], apart=1)):
            raise ValueError(f"{self.text!r}: ends at {ends}, not after its starts at {starts}")
        if not self.is_span and self.start != self.end:
            raise ValueError(f"{self.text!r}: a point has one bound, not {self.start} and {self.end}")

    @property
    def extent(self) -> tuple[int, int]:
        """First day and day after the last that this date may touch, by what is known of it.

        Where one side is open or unknown the range of the other side stands in for it; [0, 0) if both are.
        """
        known_start, known_end = self.earliest_start, self.latest_end
        if known_start is None:
            known_start = self.earliest_end - 1 if self.earliest_end is not None else 0
        if known_end is None:
            known_end = self.latest_start + 1 if self.latest_start is not None else known_start
        return known_start, known_end

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Order in time: by first day, then the more certain, then the shorter."""
        first, last = self.extent
        return first, self.start.kind, last


def _ascending(first: int | None, second: int | None, apart: int = 0) -> bool:
    return first is None or second is None or first + apart <= second


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Days since 1970-01-01 of a proleptic Gregorian date.

    Raises ValueError outside the years 1 to 9999 and for days that do not exist.
    """
    return datetime.date(year, month, day).toordinal() - _EPOCH


def calendar_date(day: int) -> datetime.date:
    """The calendar date of a day number; ValueError outside the years 1 to 9999."""
    try:
        return datetime.date.fromordinal(day + _EPOCH)
    except (ValueError, OverflowError):
        raise ValueError(f"day {day} lies outside the years 1 to 9999") from None
