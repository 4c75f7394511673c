"""The texts of sources, and the passages in them that selectors find."""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path

from viewer.reading.files import Opener, read_text


class Match(Enum):
    ONE = "one"
    NONE = "none"
    MANY = "many"
    ELSEWHERE = "elsewhere"
    """The exact words are there, but not with this prefix and suffix."""


def without_space(text: str) -> str:
    """The text with all white space removed, which is how selectors are compared."""
    return "".join(text.split())


def find(text: str, exact: str, prefix: str = "", suffix: str = "") -> Match:
    """How often the passage stands in `text`, which has no white space any more."""
    exact, prefix, suffix = without_space(exact), without_space(prefix), without_space(suffix)
    passage = prefix + exact + suffix
    first = text.find(passage)
    if first < 0:
        return Match.ELSEWHERE if exact in text else Match.NONE
    return Match.ONE if text.find(passage, first + 1) < 0 else Match.MANY


class Passages:
    """Texts of sources in `folder`, as `<source id>.txt`, read when they are first asked for."""

    def __init__(self, folder: Path, opener: Opener = os.open) -> None:
        self._folder = folder
        self._opener = opener
        self._texts: dict[str, str] = {}

    def text(self, source: str) -> str:
        """A source's text without white space; empty if there is none, with a FileError when first asked for."""
        if source not in self._texts:
            self._texts[source] = ""
            self._texts[source] = without_space(read_text(self._folder / f"{source}.txt", self._opener))
        return self._texts[source]
