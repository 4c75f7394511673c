"""Dates that can be asked for: decades, years, months and days as tokens, `201x`, `2015`, `201508`, `20150824`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from viewer.domain.dates import EventDate
from viewer.domain.dates_in_english import MONTHS
from viewer.domain.written_date import written_date
from viewer.library.decades import asked_decades, decade_tokens, in_a_row
from viewer.library.passages import FIRST

_IS_BEGUN = re.compile("[1-3]")
_CUT = (5, 7)
"""Digits of the token of a date whose month or day has one digit so far."""
_NAME = "[a-z]{3,9}"
_DAY = r"(?P<day>\d{1,2})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})(?: 年)?",
        r"(?P<year>\d{4}) (?:年 )?(?P<month>\d{1,2})(?: 月)?",
        rf"(?P<year>\d{{4}}) (?:年 )?(?P<month>\d{{1,2}}) (?:月 )?{_DAY}(?: [日号])?",
        rf"(?P<name>{_NAME}) (?P<year>\d{{4}})",
        rf"(?P<name>{_NAME}) {_DAY}(?:st|nd|rd|th)? (?P<year>\d{{4}})",
        rf"{_DAY}(?:st|nd|rd|th)? (?P<name>{_NAME}) (?P<year>\d{{4}})",
    )
)


def asked_date(words: Sequence[str]) -> tuple[str, ...] | None:
    """The tokens for a date that is all that was asked: `2015-08`, `2015年8月`, `Aug 2015` as folded words.

    Of `2015-1`, which may go on, that of January and the beginning of those from October on; of `90年代` both
    decades that are called so.
    """
    text = " ".join(words)
    if decades := asked_decades(text):
        return decades
    for form in _FORMS:
        found = form.fullmatch(text)
        if found and (token := _token(found.groupdict())):
            return (
                (token, token[:-2] + words[-1]) if _IS_BEGUN.fullmatch(words[-1]) and len(words) > 1 else (token,)
            )
    return None


def _token(parts: dict[str, str | None]) -> str | None:
    month = _month(parts)
    if month is None:
        return parts["year"]
    day = int(parts.get("day") or 0)
    if not 1 <= month <= 12 or ("day" in parts and not 1 <= day <= 31):
        return None
    return f"{parts['year']}{month:02}" + (f"{day:02}" if day else "")


def _month(parts: dict[str, str | None]) -> int | None:
    """1 to 12, 0 for a name that is no month's, None where only a year is given."""
    if name := parts.get("name"):
        return next((number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name)), 0)
    written = parts.get("month")
    return int(written) if written else None


def is_begun(date: str) -> bool:
    """Whether the token of a date may go on."""
    return date.isdigit() and len(date) in _CUT


def is_dated(when: EventDate, dates: Sequence[str]) -> bool:
    """Whether an event of this date is found by one of the tokens."""
    found = date_tokens(when)
    return any(date in found or (is_begun(date) and any(one.startswith(date) for one in found)) for date in dates)


def date_tokens(when: EventDate) -> list[str]:
    """All that an event of this date is found by, never finer than it is written.

    The years, decades and centuries that it goes through, and of each end the month and the day that it names; of
    what is no span each once more behind FIRST.
    """
    texts = when.alternatives or (when.start.text, when.end.text)
    written = [one for text in texts if (one := written_date(text))]
    found: dict[str, None] = {}  # a dict as an ordered set
    if when.is_span and len(written) == 2:
        found.update(dict.fromkeys(_years(written[0].year, written[1].last_year)))
    for one in written:
        found.update(dict.fromkeys(_years(one.year, one.last_year)))
        if one.month is not None:
            found[f"{one.year:04}{one.month:02}"] = None
        if one.day is not None:
            found[f"{one.year:04}{one.month:02}{one.day:02}"] = None
    return [*found, *(() if when.is_span else (FIRST + token for token in found))]


def _years(first: int, last: int) -> Iterator[str]:
    yield from (f"{year:04}" for year in in_a_row(first, last))
    yield from decade_tokens(first, last)
