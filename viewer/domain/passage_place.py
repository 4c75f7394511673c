"""Where the words of a selector stand in a source's text, white space aside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from viewer.domain.source import Selector
from viewer.domain.values import dataclass

LONGEST = 2000
"""Characters of a paragraph; a longer line is divided, so that no text is one piece too large to be shown."""

_SENTENCE_END = re.compile(r"[。！？!?…][”’」』\"']?|\.[”\"']?\s")


@dataclass(frozen=True, slots=True)
class PassagePlace:
    """Paragraphs count from 0. `start` is the first character within the first of them, `end` that after the last
    within the last one."""

    first: int
    start: int
    last: int
    end: int


def without_space(text: str) -> str:
    """The text with all white space removed, which is how selectors are compared."""
    return "".join(text.split())


def paragraphs_of(text: str) -> Iterator[str]:
    """The lines of a text that are not blank, without white space around them and none over LONGEST characters."""
    for line in text.splitlines():
        rest = line.strip()
        while len(rest) > LONGEST:
            cut = _cut(rest)
            yield rest[:cut].rstrip()
            rest = rest[cut:].lstrip()
        if rest:
            yield rest


def _cut(line: str) -> int:
    """Where to divide a long line: after the last sentence that fits, else at the last blank, else anywhere."""
    ends = [found.end() for found in _SENTENCE_END.finditer(line, 0, LONGEST)]
    return ends[-1] if ends else line.rfind(" ", 1, LONGEST) + 1 or LONGEST


class PassageFinder:
    """Looks selectors up in a text that is given by its paragraphs."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._paragraphs = paragraphs
        bare = [without_space(paragraph) for paragraph in paragraphs]
        self._text = "".join(bare)
        self._ends = list(accumulate(map(len, bare)))

    def place(self, selector: Selector) -> PassagePlace | None:
        """Where the exact words stand between their prefix and suffix, the first such place; None if nowhere."""
        prefix, exact, suffix = map(without_space, (selector.prefix, selector.exact, selector.suffix))
        found = self._text.find(prefix + exact + suffix)
        if found < 0 or not exact:
            return None
        first, start = self._at(found + len(prefix))
        last, end = self._at(found + len(prefix) + len(exact) - 1)
        return PassagePlace(first, start, last, end + 1)

    def _at(self, place: int) -> tuple[int, int]:
        """Paragraph and character of a place in the text without white space."""
        number = bisect_right(self._ends, place)
        within = place - (self._ends[number - 1] if number else 0)
        written = (at for at, character in enumerate(self._paragraphs[number]) if not character.isspace())
        return number, next(islice(written, within, None))
