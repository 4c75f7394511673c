"""Traditional characters as the simplified ones that they are written with since 1956, one for one.

The same is done with what is indexed and what is asked, so that either writing finds the other. It goes by single
characters, not by words, and so keeps places in a text: 乾 of 乾隆 becomes 干 on both sides, which does no harm.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


def simplified(character: str) -> str:
    """One Han character in simplified writing; itself where there is no other."""
    written = _converter().convert(character)
    return written if len(written) == 1 else character


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    """OpenCC's table from traditional to simplified. Loaded with the first search, in some 15 ms."""
    from opencc import OpenCC

    return OpenCC("t2s")
