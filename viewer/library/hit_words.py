"""What a hit shows of what was found: its words in the reader's language, and which of them were asked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, islice

from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass
from viewer.library.hit import Hit, HitKind, Lit
from viewer.library.numbers import starts_of_number, with_numbers
from viewer.library.passages import Column, Passage
from viewer.library.query import Phrase, is_spoken, phrases_of, sounding, taken_apart
from viewer.library.sound import Readings, find_spoken
from viewer.library.tokens import HAN, folded, pattern_of, runs, spans

LONGEST = 160
"""Characters of a text that a hit shows; a Han character counts twice."""

_NEAR = LONGEST // 6
"""Words at most so many characters apart are shown together, in Han texts too."""

WHOLE, BEGINNING = 0.08, 0.04
"""What an answer gains that is all that the text says, or its beginning."""

_HAN = re.compile(f"[{HAN}]")
_FEW, _MANY = 4, 100
"""Places of a long text whose tokens are looked at; at which a phrase is looked for."""
_BETWEEN = " · "
_PARTS = (HitKind.QUOTE, HitKind.FIGURE)
_BESIDE = {HitKind.QUOTE: 1, HitKind.FIGURE: 3, HitKind.ENTITY: 1, HitKind.SOURCE: 1}
"""Of the passages, the one that stands beside the words: speaker, claimant, note, publisher."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document of the index is about, with the texts that it can be found by, the title first."""

    kind: HitKind
    id: str
    row: int | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """An expression for FTS5, and what an answer to it is."""

    expression: str
    columns: tuple[Column, ...]
    kind: HitKind | None
    """What it finds; None where that is what the document is about."""
    score: float
    by_sound: bool = False

    @property
    def is_ranked(self) -> bool:
        """Whether its answers are ranked, for which they are read twice more: not by sound, where it says nothing,
        and not by whole texts, where it takes too long.
        """
        return not self.by_sound and Column.BODY not in self.columns


@dataclass(frozen=True, slots=True)
class _Words:
    """A text with what is lit in it, how many of the phrases that is, and the place round which the most are."""

    text: str
    lit: Lit = ()
    count: int = 0
    middle: int = 0


class HitWords:
    """Makes hits for one text that was asked, in one language."""

    def __init__(
        self, phrases: Sequence[Phrase], language: str, readings: Readings, syllables: frozenset[str]
    ) -> None:
        self._phrases = phrases
        self._language = language
        self._readings = readings
        self._syllables = syllables

    def hits(self, subject: Subject, question: Question) -> list[Hit]:
        """One hit, or of quotations and figures one for each that says as much as any."""
        kind = question.kind or subject.kind
        title = subject.passages[0].text.get(self._language)
        if kind not in _PARTS:
            return [self._hit(kind, subject.id, subject.row, title, subject.passages, question)[1]]
        parts: defaultdict[int, list[Passage]] = defaultdict(list)
        for passage in subject.passages:
            if passage.kind is kind:
                parts[passage.part].append(passage)
        told = [
            self._hit(kind, f"{subject.id}#{kind}-{part + 1}", subject.row, title, passages, question)
            for part, passages in parts.items()
        ]
        most = max((count for count, _ in told), default=0)
        return [hit for count, hit in told if count == most][: None if most else 1]

    def _hit(
        self, kind: HitKind, id_: str, row: int | None, title: str, passages: Sequence[Passage], question: Question
    ) -> tuple[int, Hit]:
        """How many of the phrases it says, and the hit."""
        main = self._lit(passages[0].text.get(self._language), by_sound=question.by_sound)
        aside = self._beside(kind, passages)
        best = main
        for words in self._others(passages, question):
            if best.count == len(self._phrases):
                break
            best = max(best, words, key=lambda words: words.count)
        if best is not main:
            aside = _after(aside, best) if kind in _PARTS else best
        score = question.score + _bonus(main)
        text, lit = _cut(main) if kind in _PARTS else (main.text, main.lit)
        hit = Hit(kind, id_, row, title, text, lit, *_cut(aside), score=round(score, 2), part=passages[0].part)
        return max(main.count, aside.count), hit

    def _beside(self, kind: HitKind, passages: Sequence[Passage]) -> _Words:
        place = _BESIDE.get(kind)
        own = [passage for passage in passages if passage.kind is kind]
        return _Words("" if place is None or place >= len(own) else own[place].text.get(self._language))

    def _others(self, passages: Sequence[Passage], question: Question) -> Iterator[_Words]:
        """All other texts that were asked, the reader's language first."""
        for place, passage in enumerate(passages):
            if passage.column in question.columns:
                texts = _by_language(passage.text, self._language)
                # Whoever typed pinyin by chance, in a language without it, gets no text that they cannot read.
                by_sound = question.by_sound and passage.column is Column.TITLE
                for text in texts[1 if place == 0 else 0 : 1 if question.by_sound else None]:
                    long = len(text) > LONGEST * 4 and not by_sound
                    yield self._lit_in_a_long_text(text) if long else self._lit(text, by_sound=by_sound)

    def _lit_in_a_long_text(self, text: str) -> _Words:
        """Round one place in which it says as much as in any other, of which alone the tokens are looked at."""
        folds = folded(text)
        places = [_places_of(phrase, pattern, text, folds) for phrase, pattern in self._patterns]
        best = _Words(text)
        for place, near in _thickest(places)[:_FEW]:
            start = max(0, place - LONGEST)
            words = self._lit(text[start : place + LONGEST * 2], by_sound=False)
            if words.count > best.count:
                lit = tuple((first + start, last + start) for first, last in words.lit)
                best = _Words(text, lit, words.count, words.middle + start)
            if best.count >= near:
                break
        return best

    @cached_property
    def _patterns(self) -> list[tuple[Phrase, re.Pattern[str]]]:
        return [(phrase, pattern_of(phrase.tokens, prefix=phrase.prefix)) for phrase in self._phrases]

    def _lit(self, text: str, *, by_sound: bool) -> _Words:
        if by_sound and (place := self._heard_in_a_row(text)) is not None:
            return _Words(text, (place,), len(self._phrases), place[0])
        words, numbered = spans(text), with_numbers(text)
        lit: list[list[tuple[int, int]]] = []
        for phrase in self._phrases:
            places = runs(words, phrase.tokens, prefix=phrase.prefix)
            if not places and numbered is not None:
                places = runs(numbered, phrase.numbers or phrase.tokens, prefix=False)
            if not places and phrase.numbers:
                places = runs(words, phrase.numbers, prefix=False)
            if not places and by_sound:
                places = list(self._heard(text, phrase))
            lit.append(places)
        middle, _ = next(iter(_thickest([[start for start, _ in places] for places in lit])), (0, 0))
        return _Words(text, _joined(chain.from_iterable(lit)), sum(map(bool, lit)), middle)

    def _heard_in_a_row(self, text: str) -> tuple[int, int] | None:
        """Where all that was asked stands, if it is letters that were typed with spaces: `zuo tan hui`."""
        if len(self._phrases) < 2 or not all(map(is_spoken, self._phrases)):
            return None
        whole = Phrase(("".join(phrase.tokens[0] for phrase in self._phrases),), self._phrases[-1].prefix)
        return find_spoken(text, whole, self._readings, self._syllables)

    def _heard(self, text: str, phrase: Phrase) -> Iterator[tuple[int, int]]:
        for part in sounding(phrase):
            if is_spoken(part):
                place = find_spoken(text, part, self._readings, self._syllables)
                yield from () if place is None else (place,)
            else:
                yield from runs(spans(text), part.tokens, prefix=part.prefix)


def are_said(asked: str, passages: Iterable[Passage]) -> bool:
    """Whether all that was asked for stands in these passages as it is written, in any language."""
    texts = [text for passage in passages for _, text in passage.text]
    asked_phrases = phrases_of(asked)
    return any(
        all(any(_says(text, phrase) for text in texts) for phrase in phrases)
        for phrases in (asked_phrases, taken_apart(asked_phrases))
        if phrases
    )


def _says(text: str, phrase: Phrase) -> bool:
    return HitWords((phrase,), "", {}, frozenset())._lit(text, by_sound=False).count == 1


def _places_of(phrase: Phrase, pattern: re.Pattern[str], text: str, folds: str) -> list[int]:
    """Where a phrase may begin in a text, or else where what is a number in it may stand; ascending."""
    found = [place.start() for place in islice(pattern.finditer(folds), _MANY)]
    if found:
        return found
    longest = max(filter(str.isdecimal, phrase.numbers or phrase.tokens), key=len, default="")
    return list(starts_of_number(longest, text)) if longest else []


def _thickest(places: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Where the rarest phrase stands, given the places of each, and how many stand near there; most first."""
    rarest = min(filter(None, places), key=len, default=())
    near = [(place, sum(_has_near(those, place) for those in places)) for place in rarest]
    return sorted(near, key=lambda pair: -pair[1])


def _has_near(places: Sequence[int], middle: int) -> bool:
    place = bisect_left(places, middle - _NEAR)
    return place < len(places) and places[place] <= middle + _NEAR


def _by_language(text: LocalText, language: str) -> list[str]:
    """The texts, beginning with the one that a reader of `language` gets."""
    own = text.tag_for(language)
    return [words for _, words in sorted(text, key=lambda pair: pair[0] != own)]


def _joined(places: Iterable[tuple[int, int]]) -> Lit:
    """In order, with those that meet as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _after(whose: _Words, words: _Words) -> _Words:
    """Whose it is, and then the words in which it was found if these are not that."""
    if not whose.text or whose.text == words.text:
        return words
    shift = len(whose.text) + len(_BETWEEN)
    lit = tuple((start + shift, end + shift) for start, end in words.lit)
    return _Words(whose.text + _BETWEEN + words.text, lit, words.count, words.middle + shift)


def _bonus(words: _Words) -> float:
    if not words.lit:
        return 0.0
    tokens = spans(words.text)
    if any(start > tokens[0].start for start, _ in words.lit[:1]):
        return 0.0
    return WHOLE if all(any(a <= t.start and t.end <= b for a, b in words.lit) for t in tokens) else BEGINNING


def _cut(words: _Words) -> tuple[str, Lit]:
    """About LONGEST of a text round its middle, in one line, with the places that are left."""
    text = words.text.replace("\n", " ")
    longest = LONGEST // 2 if _HAN.search(text, 0, LONGEST) else LONGEST
    if len(text) <= longest:
        return text, words.lit
    end = next((end for start, end in words.lit if start <= words.middle < end), 0)
    first = max(0, min(words.middle - longest // 3, len(text) - longest))
    last = max(end, min(len(text), first + longest))
    before, after = "…" if first else "", "…" if last < len(text) else ""
    shift = len(before) - first
    kept = tuple((start + shift, end + shift) for start, end in words.lit if first <= start and end <= last)
    return before + text[first:last] + after, kept
