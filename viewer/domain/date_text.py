"""Dates in words, at the precision of their source and never finer.

Chinese and English have words. A reader of any other language gets the EDTF text as it is written, and instants in
the same notation: numbers that everybody can read are better than words of a language not asked for.
"""

from __future__ import annotations

import datetime
import re

from viewer.domain.date_wording import Wording
from viewer.domain.dates import Bound, BoundKind, EventDate, Precision, calendar_date, day_number
from viewer.domain.dates_in_chinese import Chinese
from viewer.domain.dates_in_english import English
from viewer.domain.written_date import WrittenDate, written_date

_WORDINGS: dict[str, Wording] = {"zh": Chinese(), "en": English()}

_DAYS_TO_SHOW_YEARS = 12 * 365
_DAYS_TO_SHOW_MONTHS = 92


def format_date(date: EventDate, language: str, *, told: str = "") -> str:
    """`date` for readers of `language`, a BCP 47 tag.

    `told` is when the source was published, in EDTF, and "" if unknown; an open end says its year.
    """
    wording = _wording(language)
    words = None
    if wording and date.alternatives:
        words = _alternatives(date.alternatives, wording)
    elif wording and date.is_span:
        words = _span(date.start, date.end, wording, told)
    elif wording:
        words = _point(date.start.text, wording)
    return date.text if words is None else words


def format_written(text: str, language: str) -> str:
    """The same of a date that is kept as EDTF text alone, as that of a publication is."""
    wording = _wording(language)
    words = None
    first, slash, last = text.partition("/")
    if wording and text.startswith("["):
        words = _alternatives(tuple(member.strip() for member in text.strip("[]").split(",")), wording)
    elif wording and slash:
        words = _span(_bound(first), _bound(last), wording)
    elif wording:
        words = _point(text, wording)
    return text if words is None else words


def format_instant(day: int, precision: Precision, language: str, *, short: bool = False) -> str:
    """The year, month, day or other part of time that the day number lies in; `short` for a tick of an axis.

    Short forms leave out what the axis says elsewhere: 1994, Mar or 3月, 25. ValueError outside the years 1 to
    9999.
    """
    date = _around(day, precision)
    wording = _wording(language)
    if wording is None:
        return _edtf(date, short)
    return wording.short(date) if short else wording.one(date)


def format_window(first_day: int, last_day: int, language: str) -> str:
    """What part of time is on the screen, from the first to the last day that are seen, both included.

    In years where it is wider than twelve of them, in days where it is a quarter or less, else in months. What
    lies outside the years 1 to 9999 is not counted.
    """
    first, last = _within_calendar(first_day), _within_calendar(last_day)
    precision = Precision.MONTH
    if last - first > _DAYS_TO_SHOW_YEARS:
        precision = Precision.YEAR
    elif last - first <= _DAYS_TO_SHOW_MONTHS:
        precision = Precision.DAY
    start, end = _around(first, precision), _around(last, precision)
    wording = _wording(language)
    if wording is None:
        return f"{_edtf(start)}/{_edtf(end)}"
    return wording.one(start) if start == end else wording.from_to(start, end)


def _wording(language: str) -> Wording | None:
    return _WORDINGS.get(re.split("[-_]", language.lower(), maxsplit=1)[0])


def _point(text: str, wording: Wording) -> str | None:
    point = written_date(text)
    return wording.one(point) if point else None


def _bound(text: str) -> Bound:
    kinds = {"..": BoundKind.OPEN, "": BoundKind.UNKNOWN}
    return Bound(text, kinds.get(text, BoundKind.KNOWN))


def _span(first: Bound, last: Bound, wording: Wording, told: str = "") -> str | None:
    start, end = written_date(first.text), written_date(last.text)
    match first.kind, last.kind:
        case BoundKind.KNOWN, BoundKind.KNOWN if start and end:
            return wording.from_to(start, end)
        case BoundKind.KNOWN, BoundKind.OPEN if start:
            issued = written_date(told)
            return wording.since(start, issued.year if issued and issued.precision >= Precision.YEAR else None)
        case BoundKind.KNOWN, BoundKind.UNKNOWN if start:
            return wording.end_unstated(start)
        case BoundKind.OPEN, BoundKind.KNOWN if end:
            return wording.until(end)
        case BoundKind.UNKNOWN, BoundKind.KNOWN if end:
            return wording.start_unstated(end)
        case ((BoundKind.OPEN | BoundKind.UNKNOWN), (BoundKind.OPEN | BoundKind.UNKNOWN)):
            return wording.unstated()
    return None


def _alternatives(members: tuple[str, ...], wording: Wording) -> str | None:
    choices = [_alternative(member, wording) for member in members]
    known = [choice for choice in choices if choice is not None]
    return wording.either(known) if len(known) == len(choices) else None


def _alternative(member: str, wording: Wording) -> str | None:
    first, *last = (written_date(part) for part in member.split("..", maxsplit=1))
    if first is None or None in last:
        return None
    return wording.between(first, last[0]) if last and last[0] else wording.one(first)


def _around(day: int, precision: Precision) -> WrittenDate:
    date = calendar_date(day)
    match precision:
        case Precision.DAY:
            return WrittenDate(precision, date.year, date.year, month=date.month, day=date.day)
        case Precision.MONTH:
            return WrittenDate(precision, date.year, date.year, month=date.month)
        case Precision.SEASON:
            return _season_around(date)
        case _:
            years = {Precision.DECADE: 10, Precision.CENTURY: 100, Precision.MILLENNIUM: 1000}.get(precision, 1)
            first = date.year // years * years
            if precision is Precision.MILLENNIUM:
                first = max(first, 1)
            return WrittenDate(precision, first, date.year // years * years + years - 1)


def _season_around(date: datetime.date) -> WrittenDate:
    """A winter is called by the year that it begins in."""
    month_of_its_year = (date.month - 3) % 12
    year = date.year - (date.month < 3)
    if year < 1:
        raise ValueError(f"the winter that {date} lies in begins before the year 1")
    return WrittenDate(Precision.SEASON, year, year, season=21 + month_of_its_year // 3)


def _edtf(date: WrittenDate, short: bool = False) -> str:
    year = f"{date.year:04}"
    match date.precision:
        case Precision.DAY:
            return f"{date.day:02}" if short else f"{year}-{date.month:02}-{date.day:02}"
        case Precision.MONTH | Precision.SEASON:
            part = f"{date.month or date.season:02}"
            return part if short else f"{year}-{part}"
        case Precision.YEAR:
            return f"{date.year}" if short else year
        case _:
            return year[: date.precision + 1] + "X" * (3 - date.precision)


def _within_calendar(day: int) -> int:
    return min(max(day, day_number(1, 1, 1)), day_number(9999, 12, 31))
