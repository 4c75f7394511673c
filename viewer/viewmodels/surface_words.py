"""The words of the surface in one language, each asked of the library once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from viewer.domain.dates import Precision
from viewer.domain.texts import is_chinese
from viewer.library.library import Library
from viewer.models.date_words import date_words
from viewer.viewmodels import surface_content as content
from viewer.viewmodels.tick_words import tick_words

Key = TypeVar("Key")


class SurfaceWords:
    """`language` is a BCP 47 tag; rows are the library's. Every method may raise LibraryError."""

    def __init__(self, library: Library, language: str) -> None:
        self._library, self._language = library, language
        self._labels: dict[int, str] = {}
        self._dates: dict[int, str] = {}
        self._summaries: dict[int, str] = {}
        self._ticks: dict[tuple[int, Precision], str] = {}

    def label(self, row: int) -> str:
        """The short title."""
        return _kept(self._labels, row, lambda: self._library.short_titles([row], self._language)[0])

    def name(self, row: int) -> str:
        """Title and date, for assistive technology."""
        comma = "，" if is_chinese(self._language) else ", "
        return self.label(row) + comma + self.date(row)

    def date(self, row: int) -> str:
        return _kept(self._dates, row, lambda: date_words(row, self._library, self._language))

    def summary(self, row: int) -> str:
        return _kept(self._summaries, row, lambda: self._library.event(row).summary.get(self._language))

    def pill(self, row: int, others: int) -> str:
        """What a pill says that the event of a row leads."""
        return content.pill_text(self.label(row), others, self._language)

    def tick(self, day: int, precision: Precision) -> str:
        return _kept(self._ticks, (day, precision), lambda: tick_words(day, precision, self._language))


_MOST_KEPT = 5_000
"""Of one kind: many times what a surface shows, and little memory after weeks of moving about."""


def _kept(words: dict[Key, str], key: Key, ask: Callable[[], str]) -> str:
    found = words.get(key)
    if found is None:
        if len(words) >= _MOST_KEPT:
            words.clear()
        found = words[key] = ask()
    return found
