"""The words of the axis's ticks, and what its left edge says of them."""

from __future__ import annotations

from viewer.domain.date_text import format_instant
from viewer.domain.dates import Precision, calendar_date
from viewer.domain.texts import is_chinese


def tick_words(day: int, precision: Precision, language: str) -> str:
    """A tick's words: the first month of a year says the year, the first day of a month the month.

    The first day of a year says both: there is no other in sight.
    """
    date = calendar_date(day)
    if precision is Precision.MONTH and date.month == 1:
        precision = Precision.YEAR
    if precision is Precision.DAY and date.day == 1:
        return (
            _month_words(day, language)
            if date.month == 1
            else format_instant(day, Precision.MONTH, language, short=True)
        )
    return format_instant(day, precision, language, short=True)


def context_words(day: int, precision: Precision, language: str) -> str:
    """What a tick's words leave out: among months the year, among days the month and year; else nothing."""
    match precision:
        case Precision.MONTH:
            return format_instant(day, Precision.YEAR, language, short=True)
        case Precision.DAY:
            return _month_words(day, language)
        case _:
            return ""


def _month_words(day: int, language: str) -> str:
    """Month and year, as short as they go: `Aug 2015`, `2015年8月`, and `2015-08` in a language without words."""
    month = format_instant(day, Precision.MONTH, language, short=True)
    if is_chinese(language) or not month.isalpha():
        return format_instant(day, Precision.MONTH, language)
    return f"{month} {format_instant(day, Precision.YEAR, language, short=True)}"
