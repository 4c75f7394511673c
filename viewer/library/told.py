"""When a source was published, for where an open end fades."""

from __future__ import annotations

import re
from collections.abc import Iterable

from viewer.domain.dates import Bound, EventDate, Precision, day_number
from viewer.domain.source import Source

_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def issued_dates(sources: Iterable[Source]) -> dict[str, EventDate]:
    """Dates of publication by source id; sources that give none are left out.

    `issued` is validated EDTF. A plain day, month or year counts as it is; of anything softer the last
    year that it names, since a source may speak of all of the year that it appeared in.
    """
    dates = {source.id: _issued(source.issued) for source in sources}
    return {id_: date for id_, date in dates.items() if date is not None}


def _issued(text: str) -> EventDate | None:
    plain = _PLAIN.fullmatch(text)
    if plain:
        year, month, day = (int(part) if part else None for part in plain.groups())
    else:
        years = _YEAR.findall(text)
        year, month, day = int(years[-1]) if years else None, None, None
    try:
        return None if year is None else _date(text, year, month, day)
    except ValueError:  # year 0, or the 30th of February
        return None


def _date(text: str, year: int, month: int | None, day: int | None) -> EventDate:
    first = day_number(year, month or 1, day or 1)
    if day is not None:
        precision, after = Precision.DAY, first + 1
    elif month is not None and month < 12:
        precision, after = Precision.MONTH, day_number(year, month + 1)
    else:
        # Year 10000 has no date: the last day of this one, and one more.
        precision = Precision.YEAR if month is None else Precision.MONTH
        after = day_number(year, 12, 31) + 1
    bound = Bound(text, precision=precision)
    return EventDate(text, False, bound, bound, first, after - 1, first + 1, after)
