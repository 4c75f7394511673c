"""The text of a source as QML asks for it: where a passage stands, and a piece more before or after it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Slot

from viewer.domain.passage_place import PassagePlace
from viewer.domain.source import Selector
from viewer.library.errors import LibraryError
from viewer.library.library import Library

PIECE = 2000
"""Characters after which a piece is long enough; it has at least one paragraph, and AT_MOST at most."""
AT_MOST = 8

log = logging.getLogger(__name__)

Marked = list[str]
"""A paragraph as what stands before the marked words, these, and what follows; unmarked, all stands before."""


class TextReader(QObject):
    """Keeps nothing: whoever shows a text knows how far it has been read.

    What a damaged file does not give is empty, as if the timeline did not carry it, with a line in the log.
    """

    def __init__(self, library: Callable[[], Library], parent: QObject | None = None) -> None:
        """`library` gives the one that is open."""
        super().__init__(parent)
        self._library = library

    @Slot(str, str, str, str, result="QVariantMap")
    def passage(self, source: str, prefix: str, exact: str, suffix: str) -> dict[str, Any]:
        """The paragraphs that a selector's words stand in, as `pieces`, each Marked.

        They have the numbers from `first` to before `end`, of `total`. Empty where the words are not in the text,
        or this is not carried.
        """
        texts = self._library().texts
        try:
            place = texts.place(source, Selector(exact, prefix, suffix))
            if place is None:
                return {}
            lines = texts.paragraphs(source, place.first, min(place.last + 1, place.first + AT_MOST))
            return {
                "first": place.first,
                "end": place.first + len(lines),
                "total": texts.count(source),
                "pieces": [_marked(line, number, place) for number, line in enumerate(lines, place.first)],
            }
        except LibraryError as fault:
            log.warning("a source's text cannot be read: %s", fault)
            return {}

    @Slot(str, int, result="QVariantList")
    def further(self, source: str, end: int) -> list[Marked]:
        """A piece more, from the paragraph with number `end` on."""
        return [[line, "", ""] for line in _enough(self._paragraphs(source, end, end + AT_MOST))]

    @Slot(str, int, result="QVariantList")
    def earlier(self, source: str, first: int) -> list[Marked]:
        """The piece that ends before the paragraph with number `first`."""
        lines = self._paragraphs(source, max(0, first - AT_MOST), first)
        return [[line, "", ""] for line in reversed([*_enough(reversed(lines))])]

    def _paragraphs(self, source: str, first: int, end: int) -> tuple[str, ...]:
        try:
            return self._library().texts.paragraphs(source, first, end)
        except LibraryError as fault:
            log.warning("a source's text cannot be read: %s", fault)
            return ()


def _marked(line: str, number: int, place: PassagePlace) -> Marked:
    start = place.start if number == place.first else 0
    end = place.end if number == place.last else len(line)
    return [line[:start], line[start:end], line[end:]]


def _enough(lines: Iterable[str]) -> Iterator[str]:
    length = 0
    for line in lines:
        if length >= PIECE:
            return
        length += len(line)
        yield line
