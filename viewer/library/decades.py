"""Decades and centuries that can be asked for, as single tokens: `199x`, `19xx`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

MOST_IN_A_ROW = 120
"""Of a longer span only the ends are asked for: of years, of decades and of centuries."""

_CENTURIES_NOW = 19, 20
"""The first two digits of the years in which “the nineties” and “90年代” may lie, if nothing else is said."""
_CENTURY_WORDS = {"nineteenth": 19, "twentieth": 20, "twenty first": 21, "上": 20, "上 个": 20, "本": 21}
"""Centuries by their words; 上世纪 has been the twentieth since 2001."""
_TENS_WORDS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")

_CENTURY = rf"(?P<century>\d{{1,2}}|{'|'.join(_CENTURY_WORDS)})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?:the )?(?P<decade>\d{3})(?:0 ?s|x)",
        r"(?P<decade>\d{3})0 年 代",
        r"(?:the )?(?P<tens>\d)0 ?s",
        r"(?P<tens>\d?)0 年 代",
        rf"(?:the )?(?P<name>{'|'.join(_TENS_WORDS)})",
        rf"{_CENTURY} 世 纪 (?P<tens>\d?)0 年 代",
        rf"{_CENTURY} 世 纪 (?P<first>头) (?:十|10) 年",
        rf"{_CENTURY} 世 纪",
        rf"(?:the )?{_CENTURY}(?:st|nd|rd|th)? century",
        r"(?P<hundreds>\d{2})xx",
    )
)


def asked_decades(words: str) -> tuple[str, ...] | None:
    """The tokens of the decades or the century that are all that was asked, in folded words between blanks.

    `1990s`, `199X`, `90年代`, `20世纪90年代`, `the nineties`, `20th century`; None for anything else.
    """
    for form in _FORMS:
        if found := form.fullmatch(words):
            return _tokens(found.groupdict()) or None
    return None


def _tokens(parts: dict[str, str | None]) -> tuple[str, ...]:
    if decade := parts.get("decade"):
        return (f"{decade}x",)
    if century := parts.get("hundreds"):
        return (f"{century}xx",)
    tens = _tens(parts)
    written = parts.get("century")
    if written is None:
        return tuple(f"{hundreds}{tens}x" for hundreds in _CENTURIES_NOW)
    hundreds = (_CENTURY_WORDS[written] if written in _CENTURY_WORDS else int(written)) - 1
    if hundreds < 0:
        return ()
    return (f"{hundreds:02}xx",) if tens is None else (f"{hundreds:02}{tens}x",)


def _tens(parts: dict[str, str | None]) -> int | None:
    """Which decade of its century, 0 to 9; None if only the century is said."""
    if name := parts.get("name"):
        return _TENS_WORDS.index(name) + 2
    if parts.get("first"):
        return 0
    tens = parts.get("tens")
    return None if tens is None else int(tens or 0)


def decade_tokens(first: int, last: int) -> Iterator[str]:
    """The decades and centuries that years from `first` to `last` are found by."""
    yield from (f"{decade:03}x" for decade in in_a_row(first // 10, last // 10))
    yield from (f"{century:02}xx" for century in in_a_row(first // 100, last // 100))


def in_a_row(first: int, last: int) -> Iterable[int]:
    """All from `first` to `last`, or of too many the two ends."""
    return range(first, last + 1) if last - first < MOST_IN_A_ROW else (first, last)
