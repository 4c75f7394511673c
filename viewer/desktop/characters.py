"""The characters that a timeline's readers will see."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from viewer.domain.plain import to_plain
from viewer.domain.timeline import Timeline
from viewer.library.library import Library

_INVISIBLE = ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp")
_CJK_BLOCKS = ((0x1100, 0x11FF), (0x2E80, 0x9FFF), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xF900, 0xFAFF))
_CJK_BLOCKS_AND_PLANES = (*_CJK_BLOCKS, (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF))
_EMOJI = ((0x1F000, 0x1FAFF), (0x2600, 0x27BF))


def characters_of(timeline: Timeline) -> str:
    """Every visible character of a timeline's texts, once, in the order of their code points."""
    return _characters_in([timeline])


def sample_of(library: Library, most_events: int = 200) -> str:
    """The visible characters of a library's heading, names and sources, and of events spread over all of it.

    Quick enough for the start of the program; all the events of a timeline that has at most `most_events`.
    """
    step = max(1, -(-len(library) // most_events))
    events = (library.event(row) for row in range(0, len(library), step))
    return _characters_in([library.heading, *library.entities.values(), *library.sources.values(), *events])


def _characters_in(values: Iterable[Any]) -> str:
    found: set[str] = set()
    for value in values:
        for text in _texts(to_plain(value, lambda date: date.text)):
            found.update(text)
    return visible("".join(found))


def visible(text: str) -> str:
    """The characters of `text` that a font draws, once, in the order of their code points."""
    return "".join(sorted(one for one in set(text) if unicodedata.category(one) not in _INVISIBLE))


def debian_packages_for(characters: str) -> tuple[str, ...]:
    """The Debian packages whose fonts hold `characters`, in the order of their names."""
    return tuple(sorted({_package_for(ord(one)) for one in characters}))


def _package_for(code: int) -> str:
    if _within(code, _CJK_BLOCKS_AND_PLANES):
        return "fonts-noto-cjk"
    return "fonts-noto-color-emoji" if _within(code, _EMOJI) else "fonts-noto-core"


def _within(code: int, blocks: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in blocks)


def _texts(plain: Any) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, Mapping):
        for value in plain.values():
            yield from _texts(value)
    elif isinstance(plain, list):
        for value in plain:
            yield from _texts(value)
