"""The fast way for plain years, months and days: most dates of most timelines.

The `edtf` package takes milliseconds a date, and minutes for a hundred thousand. Tests hold the two ways equal.
"""

from __future__ import annotations

import re

from viewer.domain.dates import Bound, Precision
from viewer.domain.written_date import FIRST_SEASON, LAST_SEASON
from viewer.reading.date_days import plain_days
from viewer.reading.date_ends import End
from viewer.reading.date_error import DateError

_PLAIN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def plain_end(text: str) -> End | None:
    """The end that `1994`, `1994-05` or `1994-05-01` is; None if `text` is anything else, seasons included.

    DateError `year_out_of_range` for 0000, `impossible_day` for a month or day that does not exist.
    """
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    year, month, day = (None if part is None else int(part) for part in found.groups())
    if year is None or (month is not None and day is None and FIRST_SEASON <= month <= LAST_SEASON):
        return None
    if year == 0:
        raise DateError("year_out_of_range", found=text)
    try:
        days = plain_days(year, month, day)
    except ValueError:
        raise DateError("impossible_day", found=text) from None
    precision = Precision.YEAR if month is None else Precision.MONTH if day is None else Precision.DAY
    return End(Bound(text, precision=precision), days, days)
