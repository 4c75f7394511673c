"""What an exhibit does by the time of day: when the house is open, and how bright the screen is."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import pairwise

from viewer.domain.values import dataclass

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""In the order of `datetime.weekday()`."""
EVERY_DAY = "every_day"
CLOSED = "closed"
DAY_MIN = 24 * 60
"""Minutes of a day. Times of day are minutes after midnight by the clock on the wall: DST moves them along."""

_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Opening:
    """Open from `first` until just before `last`, in minutes; `last` is over DAY_MIN where it is past midnight."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class OpenHours:
    """The openings of each weekday, Monday first; None is open all day."""

    days: tuple[tuple[Opening, ...] | None, ...] = (None,) * 7

    def open_at(self, when: datetime) -> bool:
        """Whether the house is open at the local time `when`."""
        minute = when.hour * 60 + when.minute
        today, yesterday = self.days[when.weekday()], self.days[when.weekday() - 1]
        return (
            today is None
            or any(opening.first <= minute < opening.last for opening in today)
            or any(minute + DAY_MIN < opening.last for opening in yesterday or ())
        )


@dataclass(frozen=True, slots=True)
class Brightness:
    """Factors on the screen's light, each with the minute from which it holds; the last one over midnight."""

    steps: tuple[tuple[int, float], ...] = ()

    def at(self, when: datetime) -> float:
        """The factor, over 0 to 1, at the local time `when`."""
        if not self.steps:
            return 1.0
        minute = when.hour * 60 + when.minute
        return next((factor for first, factor in reversed(self.steps) if first <= minute), self.steps[-1][1])


def minute_of(text: str) -> int:
    """`8:30` or `08:30` as minutes after midnight, `24:00` as DAY_MIN; ValueError for everything else."""
    match = _TIME.fullmatch(text.strip())
    minute = int(match[1]) * 60 + int(match[2]) if match else DAY_MIN + 1
    if minute > DAY_MIN:
        raise ValueError(text)
    return minute


def openings_of(text: str) -> tuple[Opening, ...]:
    """`09:00-12:00, 13:00-17:30`, `18:00-01:00` or `closed`; ValueError for everything else, or if two overlap."""
    if text.strip() == CLOSED:
        return ()
    found = []
    for part in text.split(","):
        first, last = map(minute_of, re.split("[-–]", part))
        if first == last:  # No time at all or all day? All day is 00:00-24:00.
            raise ValueError(text)
        found.append(Opening(first, last if last > first else last + DAY_MIN))
    found.sort(key=lambda opening: opening.first)
    if any(later.first < earlier.last for earlier, later in pairwise(found)):
        raise ValueError(text)
    return tuple(found)


def hours_of(openings: dict[str, tuple[Opening, ...]]) -> OpenHours:
    """By weekday or EVERY_DAY, which holds for each weekday that has no line of its own."""
    usual = openings.get(EVERY_DAY)
    return OpenHours(tuple(openings.get(day, usual) for day in WEEKDAYS))


def brightness_of(factors: dict[str, float]) -> Brightness:
    """By time of day as text; ValueError if that is none."""
    return Brightness(tuple(sorted((minute_of(time) % DAY_MIN, factor) for time, factor in factors.items())))
