"""The nearest right word to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

MANY = 5000
"""Beyond so many candidates only those with the same first letter are compared, which keeps a check quick."""

LONG = 200
"""Characters; what is longer is no misspelt word."""


def nearest(wrong: str, right: Iterable[str]) -> str:
    """The word of `right` that `wrong` was probably meant to be, or the empty string.

    Case, `_` for `-` and blanks count for nothing in the comparison.
    """
    if len(wrong) > LONG:
        return ""
    candidates = {_folded(word): word for word in right}
    folded = _folded(wrong)
    if len(candidates) > MANY:
        candidates = {key: word for key, word in candidates.items() if key[:1] == folded[:1]}
    close = get_close_matches(folded, candidates, n=1, cutoff=0.6) if folded else []
    return candidates[close[0]] if close else ""


def _folded(word: str) -> str:
    return word.strip().casefold().replace("_", "-").replace(" ", "-")
