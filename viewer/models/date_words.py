"""The date of one event of a library, in words."""

from __future__ import annotations

from viewer.domain.columns import UNSAID
from viewer.domain.date_text import format_date
from viewer.domain.dates import calendar_date
from viewer.library.library import Library


def date_words(row: int, library: Library, language: str) -> str:
    """When the event of a row was, as words that stand alone; an open end is told as of the year of its source."""
    told_until = library.columns.told_until[row]
    told = "" if told_until == UNSAID else str(calendar_date(told_until - 1).year)
    return stand_alone(format_date(library.date_of(row), language, told=told))


def stand_alone(words: str) -> str:
    """`words` as the beginning of a line: English dates and roles begin small within a sentence."""
    return words[:1].upper() + words[1:]
