"""Every other date, read by the `edtf` package: seasons, qualified dates and unspecified digits.

The package is only asked what was written; the days are this program's (`date_days`). It is handed single dates,
never intervals: it gives those ends that nobody wrote.
"""

from __future__ import annotations

import contextlib
import io
import re
import warnings
from collections.abc import Sequence
from functools import cache
from typing import Any

from viewer.domain.dates import Bound, Precision
from viewer.domain.written_date import precision_of_digits
from viewer.reading.date_days import Days, season_days, unspecified_days, widened
from viewer.reading.date_ends import End
from viewer.reading.date_error import DateError
from viewer.reading.plain_dates import plain_end

_LETTERS = re.compile(r"[0-9XYEST:Z?~%+-]+")
"""What a single date may be made of. The package also takes blanks, and drops a `^` with what follows it."""

_QUALIFIED_SEASON = re.compile(r"([0-9]{4}-(?:2[1-9]|3[0-9]|4[01]))([?~%])")
_UNSPECIFIED_MONTH = re.compile(r"[0-9X]{4}-(?:[01X]X|X[0-9])")
_QUALIFIERS = re.compile(r"[?~%]")
_YEAR_BEYOND = re.compile(r"-[0-9]+(-[0-9]{2}){0,2}|[0-9]{5}")

_UNITS = {
    "year_ua": Precision.YEAR,
    "year_ua_b": Precision.YEAR,
    "year_month_ua": Precision.MONTH,
    "month_ua": Precision.MONTH,
    "day_ua": Precision.DAY,
}
"""The package's name for a qualifier within a date, and the unit by which `~` there widens.

A qualifier on the right qualifies everything to its left, down to the unit it stands at; one on the left qualifies
its own part only (ISO 8601-2).
"""


def library_end(text: str) -> End:
    """The end that `text` is, by the package's reading of it.

    DateError `bad_edtf`, `impossible_day`, `year_out_of_range`, `time_of_day`, `significant_digits` or
    `year_notation`, each with `found`.
    """
    try:
        return _end(text)
    except DateError as fault:
        raise DateError(fault.code, **{"found": text, **fault.values}) from None


def _end(text: str) -> End:
    edtf = _package()
    season = _QUALIFIED_SEASON.fullmatch(text)
    if season:
        # The package reads a qualified season within an interval only.
        return _season_end(text, _parsed(season[1]), season[2])
    if "S" in text and not text.startswith("Y"):
        # Some of the package's classes drop the sign, others fail over it.
        raise DateError("significant_digits")
    parsed = _parsed(text)
    match parsed:
        case edtf.DateAndTime():
            raise DateError("time_of_day")
        case edtf.ExponentialYear():
            beyond = parsed.base.startswith("-") or len(parsed.base) + int(parsed.exponent) > 4
            raise DateError("year_out_of_range" if beyond else "year_notation")
        case edtf.LongYear():
            raise DateError("year_out_of_range")
        case edtf.Season():
            return _season_end(text, parsed, "")
        case edtf.UncertainOrApproximate():
            return _date_end(text, parsed.date, [(None, str(parsed.ua))])
        case edtf.PartialUncertainOrApproximate():
            signs = [(unit, str(getattr(parsed, name) or "")) for name, unit in _UNITS.items()]
            return _date_end(text, parsed, signs)
        case edtf.Unspecified() | edtf.Date():
            return _date_end(text, parsed, [(None, str(getattr(parsed, "ua", None) or ""))])
    raise DateError("bad_edtf")


@cache
def _package() -> Any:
    """The `edtf` package, imported when it is first needed: that takes 0.1 s, and warns of its own grammar."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import edtf
    return edtf


def _parsed(text: str) -> Any:
    """The package's object for a single date; DateError if there is none."""
    if _LETTERS.fullmatch(text):
        # The package fails over 1994-1X, but reads 1994-1X-XX, which means the same days.
        asked = f"{text}-XX" if _UNSPECIFIED_MONTH.fullmatch(text) else text
        try:
            # It prints what it fails over.
            with contextlib.redirect_stdout(io.StringIO()):
                return _package().parse_edtf(asked)
        except Exception:  # Beside its own exception, TypeError and the like come out of its grammar.
            pass
    if _YEAR_BEYOND.fullmatch(text):
        raise DateError("year_out_of_range")
    # A day that does not exist is no EDTF to the package; told without its qualifiers, the fast way names it.
    plain_end(_QUALIFIERS.sub("", text))
    raise DateError("bad_edtf")


def _season_end(text: str, parsed: Any, sign: str) -> End:
    season = int(parsed.season)
    named = season_days(int(_year(parsed.year)), season)
    return _qualified(text, Precision.SEASON, named, [(Precision.SEASON, sign)], season)


def _date_end(text: str, parsed: Any, signs: Sequence[tuple[Precision | None, str]]) -> End:
    """`signs` are the qualifiers by the unit that they stand at; None is for one of the whole date."""
    year, month, day = _year(parsed.year), parsed.month, parsed.day
    named = unspecified_days(year, month, day)
    if named is None:
        raise DateError("impossible_day")
    precision = precision_of_digits(year, month, day)
    return _qualified(
        text, precision, named, [(precision if unit is None else unit, sign) for unit, sign in signs]
    )


def _year(digits: str) -> str:
    """The digits of a year from 1 to 9999; one that might be year 0 is not told from it."""
    if digits.startswith("-") or digits.replace("X", "0") == "0000":
        raise DateError("year_out_of_range")
    return digits


def _qualified(
    text: str, precision: Precision, named: Days, signs: Sequence[tuple[Precision, str]], season: int | None = None
) -> End:
    approximate = [unit for unit, sign in signs if sign in ("~", "%")]
    bound = Bound(
        text,
        precision=precision,
        approximate=bool(approximate),
        uncertain=any(sign in ("?", "%") for _, sign in signs),
    )
    return End(bound, named, widened(named, min(approximate), season) if approximate else named)
