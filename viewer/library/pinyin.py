"""How Chinese names and titles are read aloud, in every way, for people who type Latin letters.

Only the compiler imports this: the viewer searches what was written then.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, islice, product
from math import prod

from viewer.library.tokens import HAN

MAX_READINGS = 16
"""Ways to read one text that are indexed, the usual one first, then those that differ from it least."""

_HAN_RUN = re.compile(f"[{HAN}]+")
_PIECE = re.compile(f"[{HAN}]+|[A-Za-z0-9]+")

Overrides = Mapping[str, Sequence[str]]
"""A name in Han characters and its syllables, where an entity gives them itself."""


@lru_cache(maxsize=1 << 15)
def readings(character: str) -> tuple[str, ...]:
    """The syllables of one character, the usual one first, in a–z, with ü as both v and u."""
    from pypinyin import Style, pinyin

    found: dict[str, None] = {}
    for syllable in pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False)[:1]:
        for one in syllable:
            found.update(dict.fromkeys((_latin(one), _latin(one).replace("v", "u"))))
    return tuple(one for one in found if one)


def override(pinyin: str) -> tuple[str, ...]:
    """The syllables of an override as people write it: `Sāng cuò`, `sang'cuo`."""
    return tuple(part for part in re.split(r"[\s'’\-·]+", _latin(pinyin)) if part)


def syllables(text: str, overrides: Overrides) -> list[tuple[str, ...]]:
    """Every reading of every run of Han characters in `text`, as syllables."""
    return [way for run in _HAN_RUN.findall(text) for way in _ways(_choices(run, overrides))]


def initials(text: str, overrides: Overrides) -> list[tuple[str, ...]]:
    """Every reading of `text` as first letters, with its Latin letters and digits where they stand.

    None for a text without Chinese: it is found by its words, and not by any letters within them.
    """
    if not _HAN_RUN.search(text):
        return []
    choices: list[tuple[str, ...]] = []
    for piece in _PIECE.findall(text):
        if piece.isascii():
            choices.extend((letter.lower(),) for letter in piece)
        else:
            choices.extend(map(_letters, _choices(piece, overrides)))
    return list(_ways(choices))


def first_letters(text: str, overrides: Overrides) -> set[str]:
    """The letters that a text beginning with a Han character may begin with, as it is read."""
    run = _HAN_RUN.search(text)
    if run is None or any(letter.isalnum() for letter in text[: run.start()]):
        return set()
    return {one[0] for one in next(iter(_choices(run.group(), overrides)), ())}


def characters(text: str, overrides: Overrides) -> dict[str, tuple[str, ...]]:
    """Every reading of every character of `text`, with those that it has in an override."""
    return {character: _any_reading(character, overrides) for run in _HAN_RUN.findall(text) for character in run}


def _any_reading(character: str, overrides: Overrides) -> tuple[str, ...]:
    own = (
        spoken[place]
        for name, spoken in overrides.items()
        for place, other in enumerate(name)
        if other == character
    )
    return tuple(dict.fromkeys((*readings(character), *own)))


@lru_cache(maxsize=1 << 15)
def _letters(syllables: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one[0] for one in syllables))


def _latin(syllable: str) -> str:
    """Without tone marks; ü as v, as keyboards have it."""
    plain = unicodedata.normalize("NFD", syllable.casefold()).replace("u\u0308", "v")
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=1 << 12)
def _usual(run: str) -> tuple[tuple[str, ...], ...]:
    """Kept, as each run is asked for twice in a row, and series of titles share theirs."""
    return tuple(map(readings, run))


def _choices(run: str, overrides: Overrides) -> list[tuple[str, ...]]:
    choices = list(_usual(run))
    for name, spoken in overrides.items():
        start = run.find(name)
        while start >= 0:
            for place, syllable in enumerate(spoken, start):
                choices[place] = tuple(dict.fromkeys((syllable, *choices[place])))
            start = run.find(name, start + len(name))
    return [choice for choice in choices if choice]


def _ways(choices: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """At most MAX_READINGS choices of one each: the first of all, then with one other, with two others, …"""
    if not choices:
        return []
    if prod(map(len, choices)) <= MAX_READINGS:
        return list(product(*choices))
    return list(islice(_by_difference(choices), MAX_READINGS))


def _by_difference(choices: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    open_places = [place for place, choice in enumerate(choices) if len(choice) > 1]
    for count in range(len(open_places) + 1):
        for places in combinations(open_places, count):
            for others in product(*(choices[place][1:] for place in places)):
                way = [choice[0] for choice in choices]
                for place, other in zip(places, others, strict=True):
                    way[place] = other
                yield tuple(way)
