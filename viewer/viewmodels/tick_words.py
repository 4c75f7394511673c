"""The words of the axis's ticks."""

from __future__ import annotations

from viewer.domain.date_text import format_instant
from viewer.domain.dates import Precision, calendar_date


def tick_words(day: int, precision: Precision, language: str) -> str:
    """A tick's words; the first month of a year says the year, the first day of a month that month and year."""
    date = calendar_date(day)
    if precision is Precision.MONTH and date.month == 1:
        precision = Precision.YEAR
    if precision is Precision.DAY and date.day == 1:
        return format_instant(day, Precision.MONTH, language)
    return format_instant(day, precision, language, short=True)
