"""From what somebody typed to what FTS5 is asked: tokens only, so that nothing typed is ever its syntax."""

from __future__ import annotations

import re
from collections.abc import Iterable

from viewer.domain.values import dataclass
from viewer.library.passages import Column
from viewer.library.tokens import fold, tokens

MAX_CHARACTERS = 200
"""What is read of a search text: more is a paste by mistake."""

MAX_PHRASES = 8
MAX_SPLITS = 8

_SPOKEN = re.compile(r"[a-z0-9]{1,40}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded tokens that stand in a row; with `prefix` the last is the beginning of a word."""

    tokens: tuple[str, ...]
    prefix: bool


def phrases_of(text: str) -> tuple[Phrase, ...]:
    """What is asked for: each run between spaces is a phrase, and all of them must be there.

    The last phrase is still being typed, so its last word may go on.
    """
    words = [tuple(tokens(word)) for word in text[:MAX_CHARACTERS].split()]
    asked = [word for word in words if word][:MAX_PHRASES]
    return tuple(Phrase(word, place == len(asked) - 1) for place, word in enumerate(asked))


def written(phrases: Iterable[Phrase], columns: Iterable[Column]) -> str:
    """FTS5's expression for all phrases within the columns."""
    return (
        f"{{{' '.join(columns)}}} : ({' AND '.join(_quoted(phrase.tokens, phrase.prefix) for phrase in phrases)})"
    )


def spoken(phrases: Iterable[Phrase], syllables: frozenset[str]) -> str | None:
    """FTS5's expression for phrases typed as pinyin or initials, or None if there is no Latin one among them."""
    asked = tuple(phrases)
    if not any(is_spoken(phrase) for phrase in asked):
        return None
    return " AND ".join(f"({' OR '.join(_ways(phrase, syllables))})" for phrase in asked)


def is_spoken(phrase: Phrase) -> bool:
    """Whether a phrase can be pinyin or initials: Latin letters and digits in one run."""
    return len(phrase.tokens) == 1 and _SPOKEN.fullmatch(phrase.tokens[0]) is not None


def _ways(phrase: Phrase, syllables: frozenset[str]) -> list[str]:
    title = f"{Column.TITLE} : {_quoted(phrase.tokens, phrase.prefix)}"
    if not is_spoken(phrase):
        return [title]
    letters = phrase.tokens[0]
    # A single letter is in every title: it asks for those that begin with it.
    initials = f"{Column.INITIALS} : {'^' if len(letters) == 1 else ''}{_quoted(letters, False)}"
    full = [f"{Column.PINYIN} : {_quoted(*split)}" for split in split_syllables(letters, syllables)]
    return [title, *full, initials]


def split_syllables(letters: str, syllables: frozenset[str]) -> list[tuple[tuple[str, ...], bool]]:
    """Ways to cut letters into syllables, at most MAX_SPLITS; True with those whose last is only begun."""
    longest = max(map(len, syllables), default=0)
    begun = {one[:length] for one in syllables for length in range(1, len(one))}
    found: list[tuple[tuple[str, ...], bool]] = []
    pending: list[tuple[tuple[str, ...], str]] = [((), letters)]
    dead: set[str] = set()

    def cut(rest: str) -> bool:
        """Whether `rest` can be cut at all: looked up once for each, so that nothing typed takes long."""
        if not rest or rest in begun or rest in syllables:
            return True
        if rest in dead:
            return False
        if any(rest[:length] in syllables and cut(rest[length:]) for length in range(1, longest + 1)):
            return True
        dead.add(rest)
        return False

    while pending and len(found) < MAX_SPLITS:
        before, rest = pending.pop()
        if not rest:
            found.append((before, False))
            continue
        if rest in begun:
            found.append(((*before, rest), True))
        for length in range(1, min(longest, len(rest)) + 1):
            if rest[:length] in syllables and cut(rest[length:]):
                pending.append(((*before, rest[:length]), rest[length:]))
    return found


def _quoted(words: Iterable[str], prefix: bool) -> str:
    text = " ".join(fold(word) for word in words).replace('"', '""')
    return f'"{text}"{" *" if prefix else ""}'
