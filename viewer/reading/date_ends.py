"""From one or two ends as written to the four instants.

A point's instants are the hull of where it may lie: earliest start the first day, latest start the last, and each
end a day after. A span takes the starts from its first end and the ends from its second; a start after the last
possible end, or an end before the first possible start, cannot be meant, so the two ranges cut each other:
the start of `1994/1994-03` lies in January to March.
"""

from __future__ import annotations

from viewer.domain.dates import Bound, BoundKind, EventDate
from viewer.domain.values import dataclass
from viewer.reading.date_days import Days
from viewer.reading.date_error import DateError


@dataclass(frozen=True, slots=True)
class End:
    """A bound as written, with the days it names and the days it may mean: wider, where it is approximate.

    Both are None for an end that is open or unknown.
    """

    bound: Bound
    named: Days | None = None
    days: Days | None = None


OPEN = End(Bound("..", BoundKind.OPEN))
UNKNOWN = End(Bound("", BoundKind.UNKNOWN))


def point(text: str, end: End, alternatives: tuple[str, ...] = ()) -> EventDate:
    """The date of something that happened at `end`, which is known."""
    if end.days is None:
        raise DateError("neither_end_known")
    first, last = end.days
    return EventDate(text, False, end.bound, end.bound, first, last, first + 1, last + 1, alternatives)


def span(text: str, start: End, end: End) -> EventDate:
    """The date of something that went on from `start` to `end`.

    DateError `neither_end_known` if there is nothing to place it by, `end_before_start` if the days named do not
    agree; that approximate ends would overlap is no excuse.
    """
    if start.days is None and end.days is None:
        raise DateError("neither_end_known")
    if start.named and end.named and end.named.last < start.named.first:
        raise DateError("end_before_start", start=start.bound.text, end=end.bound.text)
    starts, ends = start.days, end.days
    if starts and ends:
        starts, ends = (
            Days(starts.first, min(starts.last, ends.last)),
            Days(max(starts.first, ends.first), ends.last),
        )
    return EventDate(
        text,
        True,
        start.bound,
        end.bound,
        earliest_start=starts.first if starts else None,
        latest_start=starts.last if starts else None,
        earliest_end=ends.first + 1 if ends else None,
        latest_end=ends.last + 1 if ends else None,
    )
