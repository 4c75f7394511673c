"""Dates as the content format writes them: EDTF (ISO 8601-2), read into four instants.

What each form means is told in `date_days` (which days) and `date_ends` (points and spans). Beside that:
`~` widens each side of its end by one unit of its precision, `?` widens nothing, `%` is both; `..` is open and
nothing is unknown, with no instants; `[1994,1996]` is a point in the hull of its members. What EDTF can write and
a timeline cannot place is refused by name.

Every fault is a DateError with a code and values. `text` (the whole date) is always among them, shortened in
`too_long`; `found` is the part at fault.

    code                values                  for example
    empty_date          text                    an empty text
    too_long            text, length, limit     more than 250 characters
    bad_edtf            text, found             spring 1994, 1994/5, 1994 - 1996
    impossible_day      text, found             2014-02-29, 2014-13, 1994-02-3X
    year_out_of_range   text, found             0000, -0044, Y12000, 0001~ (reaches into year 0)
    end_before_start    text, start, end        2015/2014
    neither_end_known   text                    ../.., /
    several_dates       text                    {1994,1996}: write one event for each
    open_set            text, found             [..1994], [1994..]: write an interval
    time_of_day         text, found             2014-08-25T10:00:00: leave out the time
    significant_digits  text, found             1950S2: write 19XX
    year_notation       text, found             Y1E3: write the year with four digits
"""

from __future__ import annotations

from viewer.domain.dates import Bound, EventDate
from viewer.reading.date_days import Days
from viewer.reading.date_ends import OPEN, UNKNOWN, End, point, span
from viewer.reading.date_error import DateError
from viewer.reading.edtf_ends import library_end
from viewer.reading.plain_dates import plain_end

__all__ = ["LONGEST", "DateError", "parse_date"]

LONGEST = 250
"""Characters; the longest date of use is a set of some twenty days. Keeps any text from taking long."""

_SHOWN_OF_TOO_LONG = 40


def parse_date(text: str) -> EventDate:
    """The date that `text` writes in EDTF; `text` is kept as it is. DateError for everything else."""
    if not text:
        raise DateError("empty_date", text=text)
    if len(text) > LONGEST:
        raise DateError("too_long", text=text[:_SHOWN_OF_TOO_LONG] + "…", length=len(text), limit=LONGEST)
    try:
        return _parse(text)
    except DateError as fault:
        raise fault.within(text) from None


def _parse(text: str) -> EventDate:
    if text.startswith("{"):
        raise DateError("several_dates")
    if text.startswith("["):
        return _one_of_a_set(text)
    match text.split("/"):
        case [only]:
            return point(text, _dated(only))
        case [start, end]:
            return span(text, _end(start), _end(end))
        case _:
            raise DateError("bad_edtf", found=text)


def _end(text: str) -> End:
    match text:
        case "":
            return UNKNOWN
        case "..":
            return OPEN
        case _:
            return _dated(text)


def _dated(text: str) -> End:
    return plain_end(text) or library_end(text)


def _one_of_a_set(text: str) -> EventDate:
    """A point in the hull of the members."""
    members = tuple(member.strip(" ") for member in text[1:-1].split(","))
    if not text.endswith("]") or (len(members) == 1 and ".." not in text):
        raise DateError("bad_edtf", found=text)
    return point(text, _hull(text, [_member(member) for member in members]), members)


def _member(text: str) -> End:
    first, dots, last = text.partition("..")
    if not dots:
        return _dated(text)
    if not first or not last:
        raise DateError("open_set", found=text)
    start, end = plain_end(first), plain_end(last)
    if start is None or end is None:
        # ISO 8601-2 has ranges of plain dates only.
        raise DateError("bad_edtf", found=text)
    span(text, start, end)
    return _hull(text, [start, end])


def _hull(text: str, ends: list[End]) -> End:
    """From the first day to the last of all, as coarse as the coarsest and as doubtful as the most doubtful."""
    bounds = [end.bound for end in ends]
    days = [end.days for end in ends if end.days]
    bound = Bound(
        text,
        precision=min(bound.precision for bound in bounds),
        approximate=any(bound.approximate for bound in bounds),
        uncertain=any(bound.uncertain for bound in bounds),
    )
    hull = Days(min(first for first, _ in days), max(last for _, last in days))
    return End(bound, hull, hull)
