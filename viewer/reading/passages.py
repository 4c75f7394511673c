"""The texts of sources, and the passages in them that selectors find."""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path

from viewer.domain.passage_place import without_space
from viewer.reading.files import FileError, Opener, read_text


class Match(Enum):
    ONE = "one"
    NONE = "none"
    MANY = "many"
    ELSEWHERE = "elsewhere"
    """The exact words are there, but not with this prefix and suffix."""


def find(text: str, exact: str, prefix: str = "", suffix: str = "") -> Match:
    """How often the passage stands in `text`, which has no white space any more."""
    exact, prefix, suffix = without_space(exact), without_space(prefix), without_space(suffix)
    passage = prefix + exact + suffix
    first = text.find(passage)
    if first < 0:
        return Match.ELSEWHERE if exact in text else Match.NONE
    return Match.ONE if text.find(passage, first + 1) < 0 else Match.MANY


class Passages:
    """Texts of sources: those that the timeline carries, and of others those in `folder`, as `<source id>.txt`.

    Those in the folder are read when they are first asked for.
    """

    def __init__(self, folder: Path | None = None, opener: Opener = os.open) -> None:
        self._folder = folder
        self._opener = opener
        self._texts: dict[str, str] = {}
        self.carried: set[str] = set()
        """The sources whose text is the timeline's own."""

    def carry(self, source: str, file: Path) -> None:
        """Take a source's text from a file of the timeline. FileError, also of a file without words."""
        text = without_space(read_text(file, self._opener))
        if not text:
            raise FileError("empty_file")
        self._texts[source] = text
        self.carried.add(source)

    def text(self, source: str) -> str:
        """A source's text without white space; empty if there is none, with a FileError when first asked for."""
        if source not in self._texts and self._folder is not None:
            self._texts[source] = ""
            self._texts[source] = without_space(read_text(self._folder / f"{source}.txt", self._opener))
        return self._texts.get(source, "")
