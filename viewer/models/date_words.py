"""The date of one event of a library, and the part of time in which it begins, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from viewer.domain.columns import UNSAID
from viewer.domain.date_text import format_date, format_instant
from viewer.domain.dates import Precision, calendar_date
from viewer.layout.listing import section_days
from viewer.library.library import Library


def date_words(row: int, library: Library, language: str) -> str:
    """When the event of a row was, as words that stand alone; an open end is told as of the year of its source."""
    told_until = library.columns.told_until[row]
    told = "" if told_until == UNSAID else str(calendar_date(told_until - 1).year)
    return stand_alone(format_date(library.date_of(row), language, told=told))


def section_words(row: int, library: Library, unit: Precision, language: str) -> str:
    """The part of time, of `unit` in length, in which the event of a row begins."""
    days = section_days(library.columns, row, unit)
    if not days:
        return QCoreApplication.translate("EventList", "Start not stated")
    return stand_alone(" – ".join(format_instant(day, unit, language) for day in days))


def stand_alone(words: str) -> str:
    """`words` as the beginning of a line: English dates and roles begin small within a sentence."""
    return words[:1].upper() + words[1:]
