"""Where a line of Chinese may end: never within a name or a number with its unit.

The Unicode line breaking algorithm (UAX #14) lets a line end after any Han character. U+2060 WORD JOINER, which
has no width and no look, forbids it at its place; a text engine still breaks there if a line has no other place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

JOINER = "\u2060"

_HAN = "\u3400-\u9fff"
_LONGEST = 8
"""Characters of the longest name that is kept whole."""

_HAS_HAN = re.compile(f"[{_HAN}]")
_HAN_RUN = re.compile(f"[{_HAN}]{{2,}}")
_NUMBER = re.compile(rf"(?:\d[\d.,]*%?[万亿]?[余多]?[{_HAN}]?)+")


def unbroken(text: str, names: Iterable[str]) -> str:
    """`text` for reading setting: no line ends within one of `names` or between a number and its unit.

    A name of more than eight characters may break, since a line that ends before it would be too short, but not
    within its Han characters where these are no more: “Li Hua (李华)”. A text without Han characters comes back as
    it is: its words hold together by themselves.
    """
    if not _HAS_HAN.search(text):
        return text
    wholes = {part for name in names for part in (name, *_HAN_RUN.findall(name)) if _HAS_HAN.search(part)}
    longest_first = sorted((part for part in wholes if len(part) <= _LONGEST), key=len, reverse=True)
    parts = "|".join([*map(re.escape, longest_first), _NUMBER.pattern])
    return re.sub(parts, lambda found: JOINER.join(found.group()), text)
