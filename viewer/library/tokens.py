"""Cutting text into the tokens that are indexed, asked for and lit: one function for all three.

Scripts that are written without spaces (Han, kana, Thai, Khmer, …) give one token a character, so that any
run of them is found as a phrase; all else gives words. FTS5's own tokenizers find nothing under three Han
characters or take a sentence for a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from viewer.library.han import simplified

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_UNSPACED = HAN + "\u2e80-\u2fdf\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
# Vowel signs, tone marks and stacked letters are no word characters to `re`, and yet belong to their words.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u0900-\u0963\u0966-\u0df3"
    "\u0f18\u0f19\u0f35\u0f37\u0f39\u0f3e\u0f3f\u0f71-\u0f84\u0f86-\u0fbc\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
)
_TOKEN = re.compile(f"[{_UNSPACED}]|[^\\W_{_UNSPACED}][^\\W_{_UNSPACED}]*(?:[{_MARKS}]+[^\\W_{_UNSPACED}]*)*")
_LATIN_MARK = re.compile("[\u0300-\u036f]")
_GAP = r"[\W_]*+"
"""What may stand between two tokens, and more."""

_ONE_HAN = re.compile(f"[{HAN}]")


class Token(NamedTuple):
    """A folded token and where in the text it stands, in characters."""

    word: str
    start: int
    end: int


@lru_cache(maxsize=1 << 16)
def fold(token: str) -> str:
    """The token without case, accents, widths, traditional and compatibility forms: what is compared."""
    if token.isascii():
        return token.lower()
    bare = _LATIN_MARK.sub("", unicodedata.normalize("NFKD", token))
    folded = unicodedata.normalize("NFKC", bare).casefold()
    return simplified(folded) if _ONE_HAN.fullmatch(folded) else folded


class _Folds(dict[int, str]):
    """For str.translate: each character folded, as far as that is one character again."""

    def __missing__(self, code: int) -> str:
        one = fold(chr(code))
        self[code] = one if len(one) == 1 else chr(code)
        return self[code]


_FOLDS = _Folds()


def folded(text: str) -> str:
    """A text of the same length in which a token is found by str.find, unless folding changes its length."""
    return text.translate(_FOLDS)


def pattern_of(words: Sequence[str], *, prefix: bool) -> re.Pattern[str]:
    """Finds in a `folded` text, in C, where these words may stand in a row: whether they do, `runs` tells."""
    before = "(?<![a-z0-9])" if words[0].isascii() else ""
    after = "(?![a-z0-9])" if words[-1].isascii() and not prefix else ""
    return re.compile(before + _GAP.join(map(re.escape, words)) + after)


def spans(text: str) -> list[Token]:
    """The tokens of a text, in order."""
    return [Token(fold(found.group()), found.start(), found.end()) for found in _TOKEN.finditer(text)]


def tokens(text: str) -> list[str]:
    """The folded words of a text's tokens, in order."""
    if text.isascii():
        return _TOKEN.findall(text.lower())
    return [fold(token) for token in _TOKEN.findall(text)]


def runs(text: Sequence[Token], phrase: Sequence[str], *, prefix: bool) -> list[tuple[int, int]]:
    """Start and end, in characters, of every place where these words stand in a row, none within another.

    With `prefix` the last of them need only begin its token.
    """
    if not phrase:
        return []
    found: list[tuple[int, int]] = []
    *before, last = phrase
    first = 0
    while first < len(text) - len(before):
        final = text[first + len(before)]
        fits = final.word.startswith(last) if prefix else final.word == last
        if fits and all(text[first + place].word == word for place, word in enumerate(before)):
            found.append((text[first].start, _end_of_prefix(final, last) if prefix else final.end))
            first += len(phrase)
        else:
            first += 1
    return found


def _end_of_prefix(token: Token, last: str) -> int:
    """Where in the token the part that was asked for ends; its whole end if folding changed its length."""
    return token.start + len(last) if len(token.word) == token.end - token.start else token.end
