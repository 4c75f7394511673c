"""What may have been meant by words that find nothing: spelt otherwise, fewer of them, or not all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import combinations
from math import ceil

from viewer.library.query import Phrase

SHORTEST_WORD = 4
"""Letters of a word that can be looked up as misspelt."""

_LIKE = 0.72
"""How alike two words are, by difflib, one of which may be the other misspelt."""

_LONGER = 2

Finds = Callable[[tuple[Phrase, ...]], bool]


def nearest_phrases(
    phrases: tuple[Phrase, ...], vocabulary: Sequence[str], finds: Finds
) -> Iterator[tuple[Phrase, ...]]:
    """What to ask instead, the nearest first, of which `finds` says yes.

    Each misspelt word as the word most like it, of the sorted `vocabulary`; then all phrases but one, then each by
    itself; then the longest beginning or end of one phrase.
    """
    spelt = tuple(_spelt(phrase, vocabulary) for phrase in phrases)
    if spelt != phrases and finds(spelt):
        yield spelt
    for count in sorted({len(spelt) - 1, 1} - {0, len(spelt)}, reverse=True):
        yield from filter(finds, combinations(spelt, count))
    for phrase in sorted(phrases, key=lambda phrase: -_length(phrase)):
        # The end of a word in letters says nothing; that of a run of characters is words of its own.
        ways = (_beginning,) if phrase.tokens[-1].isascii() else (_beginning, _end)
        parts = [part for way in ways if (part := _longest(phrase, finds, way))]
        yield from ((part,) for part in sorted(parts, key=lambda part: -_length(part)))


def _spelt(phrase: Phrase, vocabulary: Sequence[str]) -> Phrase:
    words = tuple(_like(word, vocabulary) for word in phrase.tokens)
    return phrase if words == phrase.tokens else replace(phrase, tokens=words, numbers=())


def _like(word: str, vocabulary: Sequence[str]) -> str:
    """The word most like a misspelt one, of those that begin with the same letter; itself if there is none."""
    if len(word) < SHORTEST_WORD or not word.isascii() or not word.isalpha():
        return word
    first = bisect_left(vocabulary, word[0])
    last = bisect_left(vocabulary, chr(ord(word[0]) + 1))
    near = [other for other in vocabulary[first:last] if abs(len(other) - len(word)) <= _LONGER]
    return next(iter(get_close_matches(word, near, n=1, cutoff=_LIKE)), word)


def _length(phrase: Phrase) -> int:
    return sum(map(len, phrase.tokens))


def _longest(phrase: Phrase, finds: Finds, part_of: Callable[[Phrase, int], Phrase]) -> Phrase | None:
    """The longest part that finds something and is at least half of the phrase, and three of any letters."""
    all_ = _length(phrase)
    found = max(ceil(all_ / 2), 3 if phrase.tokens[0].isascii() else 1)
    # What finds something does so when it is cut further.
    if found >= all_ or not finds((part_of(phrase, found),)):
        return None
    while all_ - found > 1:
        middle = (found + all_) // 2
        if finds((part_of(phrase, middle),)):
            found = middle
        else:
            all_ = middle
    return part_of(phrase, found)


def _beginning(phrase: Phrase, length: int) -> Phrase:
    return Phrase(_cut(phrase.tokens, length), True)


def _end(phrase: Phrase, length: int) -> Phrase:
    backwards = _cut([token[::-1] for token in reversed(phrase.tokens)], length)
    return Phrase(tuple(token[::-1] for token in reversed(backwards)), phrase.prefix)


def _cut(tokens: Sequence[str], length: int) -> tuple[str, ...]:
    """As many of the first letters, in their tokens."""
    kept: list[str] = []
    for token in tokens:
        if length <= 0:
            break
        kept.append(token[:length])
        length -= len(token)
    return tuple(kept)
