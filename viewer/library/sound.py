"""Where in a text the characters stand that somebody typed by their sound."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from viewer.library.query import Phrase, is_spoken, split_syllables
from viewer.library.tokens import HAN

Readings = Mapping[str, Sequence[str]]
"""The syllables of each character that stands in a title."""

_HEARD = re.compile(f"[{HAN}A-Za-z0-9]")


def find_spoken(
    text: str, phrase: Phrase, readings: Readings, syllables: frozenset[str]
) -> tuple[int, int] | None:
    """Start and end, in characters, of what `phrase` spells as initials or as pinyin; None if nothing."""
    if not is_spoken(phrase):
        return None
    letters = phrase.tokens[0]
    heard = [
        (place.start(), readings.get(place.group(), (place.group().lower(),))) for place in _HEARD.finditer(text)
    ]
    by_initials = [_beginning(letter) for letter in letters]
    by_syllables = [
        [*map(_equal, way[:-1]), (_beginning if begun else _equal)(way[-1])]
        for way, begun in split_syllables(letters, syllables)
    ]
    return next((place for asked in (*by_syllables, by_initials) if (place := _run(heard, asked))), None)


def _equal(syllable: str) -> Callable[[str], bool]:
    return lambda heard: heard == syllable


def _beginning(letters: str) -> Callable[[str], bool]:
    return lambda heard: heard.startswith(letters)


def _run(
    heard: Sequence[tuple[int, Sequence[str]]], asked: Sequence[Callable[[str], bool]]
) -> tuple[int, int] | None:
    """The first run of characters of which each has a reading that passes its test."""
    for first in range(len(heard) - len(asked) + 1):
        run = heard[first : first + len(asked)]
        if all(any(map(fits, ways)) for (_, ways), fits in zip(run, asked, strict=True)):
            return run[0][0], run[-1][0] + 1
    return None
