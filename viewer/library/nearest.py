"""What may have been meant by words that find nothing: spelt otherwise, fewer of them, or not all of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from difflib import get_close_matches
from itertools import combinations

from viewer.library.query import Phrase

SHORTEST_WORD = 4
"""Letters of a word that can be looked up as misspelt."""

_LIKE = 0.72
"""How alike two words are, by difflib, one of which may be the other misspelt."""

_MOST_WORDS = 4000
_LONGER = 2

Finds = Callable[[tuple[Phrase, ...]], bool]


class Vocabulary:
    """The words of an open index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        with suppress(sqlite3.OperationalError):  # it is there already
            connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, row)")

    def like(self, word: str) -> str | None:
        """The word most like a misspelt one, of those that begin with the same letter."""
        question = "SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?"
        first, length = word[0], len(word)
        bounds = (first, chr(ord(first) + 1), length - _LONGER, length + _LONGER)
        words = [word for (word,) in self._connection.execute(f"{question} LIMIT {_MOST_WORDS}", bounds)]
        return next(iter(get_close_matches(word, words, n=1, cutoff=_LIKE)), None)


def nearest_phrases(
    phrases: tuple[Phrase, ...], vocabulary: Vocabulary, finds: Finds
) -> Iterator[tuple[Phrase, ...]]:
    """What to ask instead, the nearest first, of which `finds` says yes.

    Each misspelt word as the word most like it; then as many of the phrases as find something together; then the
    longest beginning or end of one phrase.
    """
    spelt = tuple(_spelt(phrase, vocabulary) for phrase in phrases)
    if spelt != phrases and finds(spelt):
        yield spelt
    for count in range(len(spelt) - 1, 0, -1):
        yield from filter(finds, combinations(spelt, count))
    for phrase in sorted(phrases, key=lambda phrase: -_length(phrase)):
        parts = [part for part in (_longest(phrase, finds, _beginning), _longest(phrase, finds, _end)) if part]
        yield from ((part,) for part in sorted(parts, key=lambda part: -_length(part)))


def _spelt(phrase: Phrase, vocabulary: Vocabulary) -> Phrase:
    words = tuple(_spelt_word(word, vocabulary) for word in phrase.tokens)
    return phrase if words == phrase.tokens else replace(phrase, tokens=words, numbers=())


def _spelt_word(word: str, vocabulary: Vocabulary) -> str:
    if len(word) < SHORTEST_WORD or not word.isascii() or not word.isalpha():
        return word
    return vocabulary.like(word) or word


def _length(phrase: Phrase) -> int:
    return sum(map(len, phrase.tokens))


def _longest(phrase: Phrase, finds: Finds, part_of: Callable[[Phrase, int], Phrase]) -> Phrase | None:
    """The longest part that finds something and is at least half of the phrase, and three of any letters."""
    shortest = max(_length(phrase) / 2, 3 if phrase.tokens[0].isascii() else 1)
    none, all_ = 0, _length(phrase)
    while all_ - none > 1:  # what finds something does so when it is cut further
        middle = (none + all_) // 2
        if finds((part_of(phrase, middle),)):
            none = middle
        else:
            all_ = middle
    return part_of(phrase, none) if none >= shortest else None


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
