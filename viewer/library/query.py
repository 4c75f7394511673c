"""From what somebody typed to what FTS5 is asked: tokens only, so that nothing typed is ever its syntax."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from viewer.domain.values import dataclass
from viewer.library.numbers import number_places, with_numbers
from viewer.library.passages import FIRST, Column
from viewer.library.tokens import fold, tokens
from viewer.library.when import asked_date, is_begun

MAX_CHARACTERS = 200
"""What is read of a search text: more is a paste by mistake."""

MAX_PHRASES = 8
MAX_SPLITS = 8

_SPOKEN = re.compile(r"(?=[0-9]*[a-z])[a-z0-9]{1,40}")
_DIGIT = re.compile("[0-9]")
_MOST_WORDS_OF_A_DATE = 7
"""Of `二十世纪九十年代`."""
_DIGITS_OR_NONE = re.compile("[0-9]+|[^0-9]+")
_LETTER = re.compile("[a-z]")
_WORD = re.compile(r"[a-z]{3,}")
_GAP = re.compile(r"\s+")
_READ_IN_TITLES = frozenset({Column.PINYIN, Column.INITIALS})
WRITTEN = tuple(column for column in Column if column not in _READ_IN_TITLES and column is not Column.DATE)
"""The columns that hold what is written."""

EVERYWHERE = (*WRITTEN, Column.DATE)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded tokens that stand in a row; with `prefix` the last is the beginning of a word."""

    tokens: tuple[str, ...]
    prefix: bool
    numbers: tuple[str, ...] = ()
    """The same with each number as one token; empty where that makes no difference."""

    @property
    def date(self) -> tuple[str, ...] | None:
        """The tokens of the date that the phrase is, as `when` has it."""
        return asked_date(self.tokens) or (asked_date(self.numbers) if self.numbers else None)


def phrases_of(text: str) -> tuple[Phrase, ...]:
    """What is asked for: each run between spaces is a phrase, and all of them must be there.

    A number and its “million” are one phrase. The last phrase is still being typed, so its last word may go on, as
    Latin words of three letters may anywhere. A single letter at the end waits for the next.
    """
    asked = [words for words in map(_both_ways, _runs(text[:MAX_CHARACTERS])) if words[0]][:MAX_PHRASES]
    if len(asked) > 1 and _LETTER.fullmatch("".join(asked[-1][0])):
        asked.pop()
    return tuple(
        Phrase(words, _goes_on(words[-1], place == len(asked) - 1), numbers)
        for place, (words, numbers) in enumerate(asked)
    )


def _goes_on(word: str, last: bool) -> bool:
    """Whether a word may be a beginning. One digit is not: very many numbers begin with it."""
    return _WORD.fullmatch(word) is not None or (last and not _DIGIT.fullmatch(word))


def _runs(text: str) -> Iterator[str]:
    places, after = number_places(text), 0
    for gap in _GAP.finditer(text):
        if not any(start <= gap.start() < end for start, end in places):
            yield text[after : gap.start()]
            after = gap.end()
    yield text[after:]


def _both_ways(run: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    numbered = with_numbers(run)
    return tuple(tokens(run)), () if numbered is None else tuple(token.word for token in numbered)


def is_letter(phrases: Sequence[Phrase]) -> bool:
    """Whether a single Latin letter is asked for: so many texts have it that only titles are looked at."""
    return len(phrases) == 1 and _LETTER.fullmatch("".join(phrases[0].tokens)) is not None


def date_of(phrases: Iterable[Phrase]) -> tuple[str, ...] | None:
    """The tokens of the date that all phrases together are: `2015-08`, `Aug 2015`, `二十世纪 九十年代`."""
    asked = tuple(phrases)
    if len(asked) == 1:
        return asked[0].date
    return asked_date([word for phrase in asked for word in phrase.numbers or phrase.tokens])


def dates_of(phrases: Sequence[Phrase]) -> tuple[str, ...]:
    """The tokens of all dates that are asked for: of the one that all phrases are, or of those that any is."""
    return date_of(phrases) or tuple(date for phrase in phrases for date in phrase.date or ())


def dated(dates: Sequence[str], before: str = "") -> str:
    """FTS5's expression for dates by their tokens, of which some have only begun; FIRST before them: no spans."""
    asked = " OR ".join(f"{Column.DATE} : {_quoted((before + date,), is_begun(date))}" for date in dates)
    return f"({asked})"


def written(phrases: Iterable[Phrase], columns: Sequence[Column]) -> str:
    """FTS5's expression for all phrases within the columns; a date is looked up in Column.DATE if that is one."""
    return " AND ".join(_written(phrase, columns) for phrase in phrases)


def _written(phrase: Phrase, columns: Sequence[Column]) -> str:
    asked = _quoted(phrase.tokens, phrase.prefix)
    if phrase.numbers:
        asked += f" OR {_quoted(phrase.numbers, phrase.prefix and phrase.numbers[-1] == phrase.tokens[-1])}"
    within = f"{{{' '.join(column for column in columns if column is not Column.DATE)}}} : ({asked})"
    if Column.DATE in columns and (date := phrase.date):
        within += f" OR {dated(date)}"
    return f"({within})"


def spoken(phrases: Iterable[Phrase], syllables: frozenset[str]) -> str | None:
    """FTS5's expression for phrases typed as pinyin or initials, or None if there is no Latin one among them.

    What is not typed by its sound may stand anywhere.
    """
    parts = [part for phrase in phrases for part in sounding(phrase)]
    if not any(is_spoken(part) for part in parts):
        return None
    return " AND ".join(
        _heard(part, syllables) if is_spoken(part) else _written(part, EVERYWHERE) for part in parts
    )


def sounding(phrase: Phrase) -> list[Phrase]:
    """A phrase cut where Latin letters and other characters meet, `西藏gz`; letters in a row as one, `xi'an`."""
    parts: list[list[str]] = []
    letters = False
    for token in phrase.tokens:
        if (heard := _SPOKEN.fullmatch(token) is not None) and letters and len(parts[-1][0] + token) <= 40:
            parts[-1][0] += token
        elif heard or letters or not parts:
            parts.append([token])
        else:
            parts[-1].append(token)
        letters = heard
    if len(parts) == 1:
        return [replace(phrase, tokens=tuple(parts[0]))]
    return [Phrase(tuple(part), phrase.prefix and place == len(parts) - 1) for place, part in enumerate(parts)]


def taken_apart(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Phrases with the date cut off that is written to them, `2015年座谈会`, `gzzth2015`: they may stand apart."""
    return tuple(part for phrase in phrases for part in _without_date(phrase))[:MAX_PHRASES]


def _without_date(phrase: Phrase) -> tuple[Phrase, ...]:
    if phrase.date:
        return (phrase,)
    words = tuple(part for word in phrase.numbers or phrase.tokens for part in _DIGITS_OR_NONE.findall(word))
    for place in range(min(len(words) - 1, _MOST_WORDS_OF_A_DATE), 0, -1):
        if asked_date(words[:place]):
            return Phrase(words[:place], False), Phrase(words[place:], phrase.prefix)
        if asked_date(words[-place:]):
            return Phrase(words[:-place], False), Phrase(words[-place:], False)
    return (phrase,)


def is_spoken(phrase: Phrase) -> bool:
    """Whether a phrase can be pinyin or initials: Latin letters, maybe with digits, in one run."""
    return len(phrase.tokens) == 1 and _SPOKEN.fullmatch(phrase.tokens[0]) is not None


def _heard(phrase: Phrase, syllables: frozenset[str]) -> str:
    letters = phrase.tokens[0]
    # A single letter is in every title: it asks for those that begin with it.
    initials = f"{Column.INITIALS} : {_quoted((FIRST + letters,) if len(letters) == 1 else letters, False)}"
    splits = split_syllables(letters, syllables) if len(letters) > 1 else []
    full = [f"{Column.PINYIN} : {_quoted(*split)}" for split in splits]
    title = f"{Column.TITLE} : {_quoted(phrase.tokens, phrase.prefix)}"
    return f"({' OR '.join([title, *full, initials])})"


def split_syllables(letters: str, syllables: frozenset[str]) -> list[tuple[tuple[str, ...], bool]]:
    """Ways to cut letters into syllables, at most MAX_SPLITS; True with those whose last is only begun."""
    longest, begun = _beginnings(syllables)
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


@lru_cache(maxsize=4)
def _beginnings(syllables: frozenset[str]) -> tuple[int, frozenset[str]]:
    """The length of the longest syllable, and all that a syllable begins with."""
    begun = frozenset(one[:length] for one in syllables for length in range(1, len(one)))
    return max(map(len, syllables), default=0), begun


def _quoted(words: Iterable[str], prefix: bool) -> str:
    text = " ".join(fold(word) for word in words).replace('"', '""')
    return f'"{text}"{" *" if prefix else ""}'
