"""Where a line of Chinese may end: never within a name or a number with its unit.

The Unicode line breaking algorithm (UAX #14) lets a line end after any Han character. U+2060 WORD JOINER, which
has no width and no look, forbids it at its place; a text engine still breaks there if a line has no other place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

JOINER = "\u2060"

_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"
_LONGEST = 8
"""Characters of the longest name that is kept whole."""

# As text, and compiled with the first Chinese: so large a range of characters takes a start 2 ms.
_HAN = f"{_FIRST_HAN}-{_LAST_HAN}"
_HAN_RUN = f"[{_HAN}]{{2,}}"
_NUMBER = rf"(?:\d[\d.,]*%?[万亿]?[余多]?[{_HAN}]?)+"


def has_han(text: str) -> bool:
    """Whether there is a Han character in `text`."""
    return not text.isascii() and any(_FIRST_HAN <= character <= _LAST_HAN for character in text)


def unbroken(text: str, names: Iterable[str]) -> str:
    """`text` for reading setting: no line ends within one of `names` or between a number and its unit.

    A name of more than eight characters may break, since a line that ends before it would be too short, but not
    within its Han characters where these are no more: “Li Hua (李华)”. A text without Han characters comes back as
    it is: its words hold together by themselves.
    """
    if not has_han(text):
        return text
    wholes = {part for name in names for part in (name, *re.findall(_HAN_RUN, name)) if has_han(part)}
    longest_first = sorted((part for part in wholes if len(part) <= _LONGEST), key=len, reverse=True)
    parts = "|".join([*map(re.escape, longest_first), _NUMBER])
    return re.sub(parts, lambda found: JOINER.join(found.group()), text)
