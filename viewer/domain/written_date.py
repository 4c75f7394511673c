"""What one EDTF date says in its own letters, for saying it again in words.

This reads texts that are known to be dates, and takes them apart; whether a text is one, `reading` decides.
"""

from __future__ import annotations

import re

from viewer.domain.dates import Precision
from viewer.domain.values import dataclass

_SHAPE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
_QUALIFIER = re.compile(r"[?~%]")
FIRST_SEASON, LAST_SEASON = 21, 41
"""The codes of ISO 8601-2 that stand in a month's place for a part of a year."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """The parts that are specified without a gap from the left: in `2014-XX-12` only the year is.

    `season` is a code of ISO 8601-2, 21 to 41. Where the year has unspecified digits, `year` is the first and
    `last_year` the last that it may be; else they are the same.
    """

    precision: Precision
    year: int
    last_year: int
    season: int | None = None
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False

    @property
    def is_qualified(self) -> bool:
        return self.approximate or self.uncertain


def written_date(text: str) -> WrittenDate | None:
    """The parts of `1994-05`, `2004~-06`, `2023-22?`, `199X` and their like; None for any other shape."""
    found = _SHAPE.fullmatch(_QUALIFIER.sub("", text))
    if found is None:
        return None
    year, month, day = found.groups()
    precision = precision_of_digits(year, month, day)
    return WrittenDate(
        precision,
        year=int(year.replace("X", "0")),
        last_year=int(year.replace("X", "9")),
        season=int(month) if precision is Precision.SEASON else None,
        month=int(month) if precision >= Precision.MONTH else None,
        day=int(day) if precision is Precision.DAY else None,
        approximate="~" in text or "%" in text,
        uncertain="?" in text or "%" in text,
    )


def precision_of_digits(year: str, month: str | None, day: str | None) -> Precision:
    """How fine a date is by what is specified without a gap from the left, `X` being unspecified.

    A month from 21 on is a season.
    """
    if "X" in year:
        known = year.index("X")
        return (Precision.MILLENNIUM, Precision.MILLENNIUM, Precision.CENTURY, Precision.DECADE)[known]
    if month is None or "X" in month:
        return Precision.YEAR
    if int(month) >= FIRST_SEASON:
        return Precision.SEASON
    return Precision.MONTH if day is None or "X" in day else Precision.DAY
