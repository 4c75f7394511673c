"""Asking the full-text index: titles, their sound, dates, quotations, figures, names, texts in turn, then all.

Whatever is asked becomes tokens first, so that nothing typed is ever syntax. Each question is answered by a few
rows, whatever the number of events: see RANKED_HITS.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import Any, Protocol

from viewer.domain.entity import Entity
from viewer.domain.event import Event
from viewer.domain.source import Source
from viewer.library.hit import Hit, HitKind, grouped
from viewer.library.hit_words import HitWords, Question, Subject
from viewer.library.nearest import nearest_phrases
from viewer.library.passages import FIRST, Column, entity_passages, event_passages, source_passages
from viewer.library.query import (
    EVERYWHERE,
    WRITTEN,
    Phrase,
    date_of,
    dated,
    is_letter,
    phrases_of,
    spoken,
    taken_apart,
    written,
)
from viewer.library.sound import Readings

RANKED_HITS = 2000
"""Up to so many answers are ranked by bm25; among more of them importance decides, which takes no time."""

NEAREST_HITS = 8
"""How many are offered where nothing answers."""

MOST_LOOKS = 16
"""How often it is looked up whether anything answers something near: each look may read all of the index."""

_SHARE = 3
"""A kind has one in so many of the places before another takes more of them."""

_NEAREST_SCORE = 0.1
_MOST_TRIES = 3
_QUESTION = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"


class Shelf(Protocol):
    """What a search asks of a library."""

    @property
    def entities(self) -> Mapping[str, Entity]: ...

    @property
    def sources(self) -> Mapping[str, Source]: ...

    def event(self, row: int) -> Event: ...


class Index:
    """The index of an open library. `facts` is part `search` of the file, with part `order`.

    Documents 1, 2, … are the entities, then the sources, then the events by importance.
    """

    def __init__(self, connection: sqlite3.Connection, shelf: Shelf, facts: dict[str, Any]) -> None:
        self._connection = connection
        self._shelf = shelf
        self._order: array[int] = facts["order"]
        self._syllables = frozenset(facts["syllables"])
        self._readings: Readings = facts["readings"]
        self._words: list[str] = facts["words"]
        self._entities: list[tuple[str, int | None]] = [tuple(pair) for pair in facts["entities"]]
        self._sources: list[tuple[str, int | None]] = [tuple(pair) for pair in facts["sources"]]
        self._others = 1, len(self._entities) + len(self._sources)
        self._events = self._others[1] + 1, self._others[1] + len(self._order)

    def search(self, text: str, language: str, limit: int) -> list[Hit]:
        """At most `limit` hits by kind, the best first; none for a text without a letter or digit.

        Where nothing answers, a few that are nearest to what was asked.
        """
        phrases = phrases_of(text)
        if not phrases or limit <= 0:
            return []
        hits = self._hits(phrases, language, limit)
        if not hits and (apart := taken_apart(phrases)) != phrases:
            hits = self._hits(apart, language, limit)
        return hits or self._nearest(phrases, language, limit)

    def rows_found(self, text: str) -> int:
        """The bitmap of all events that a text finds, in themselves or in a part of them."""
        phrases = phrases_of(text)
        if not phrases:
            return 0
        if (apart := taken_apart(phrases)) != phrases and not self._finds(phrases):
            phrases = apart
        found = bytearray(len(self._order) // 8 + 1)
        for (number,) in self._connection.execute(_QUESTION, (self._anywhere(phrases), *self._events)):
            row = self._order[number - self._events[0]]
            found[row >> 3] |= 1 << (row & 7)
        return int.from_bytes(found, "little")

    def _hits(self, phrases: tuple[Phrase, ...], language: str, limit: int) -> list[Hit]:
        found: dict[tuple[int, HitKind], Question] = {}
        counted: Counter[HitKind] = Counter()
        for question in self._questions(phrases):
            if counted[question.kind or HitKind.EVENT] >= limit:
                continue
            for number in self._documents(question, limit):
                kind = question.kind or self._kind(number)
                if (number, kind) not in found:
                    found[number, kind] = question
                    counted[kind] += 1
        words = HitWords(phrases, language, self._readings, self._syllables)
        hits = [
            hit
            for (number, _), question in _chosen(found, limit).items()
            for hit in words.hits(self._subject(number), question)
        ]
        return grouped(sorted(hits, key=lambda hit: -hit.score)[:limit])

    def _nearest(self, phrases: tuple[Phrase, ...], language: str, limit: int) -> list[Hit]:
        hits: list[Hit] = []
        looks = count(1)

        def finds(other: tuple[Phrase, ...]) -> bool:
            return next(looks) <= MOST_LOOKS and self._finds(other)

        tried = nearest_phrases(phrases, self._words, finds)
        for _, other in zip(range(_MOST_TRIES), tried, strict=False):
            known = {(hit.kind, hit.id) for hit in hits}
            hits += (hit for hit in self._hits(other, language, limit) if (hit.kind, hit.id) not in known)
            if len(hits) >= NEAREST_HITS:
                break
        nearest = (replace(hit, score=_NEAREST_SCORE, nearest=True) for hit in hits[: min(limit, NEAREST_HITS)])
        return grouped(nearest)

    def _finds(self, phrases: tuple[Phrase, ...]) -> bool:
        """Whether anything answers."""
        given = (self._anywhere(phrases), self._others[0], self._events[1])
        return self._connection.execute(f"{_QUESTION} LIMIT 1", given).fetchone() is not None

    def _anywhere(self, phrases: tuple[Phrase, ...]) -> str:
        """The expression for all that answers."""
        asked = [written(phrases, (Column.TITLE,) if is_letter(phrases) else EVERYWHERE)]
        if (by_sound := spoken(phrases, self._syllables)) is not None:
            asked.append(by_sound)
        if (date := date_of(phrases)) is not None:
            asked.append(dated(date))
        return " OR ".join(f"({expression})" for expression in asked)

    def _questions(self, phrases: tuple[Phrase, ...]) -> Iterator[Question]:
        def one(column: Column, kind: HitKind | None, score: float) -> Question:
            return Question(written(phrases, (column,)), (column,), kind, score)

        yield one(Column.TITLE, None, 0.9)
        by_sound = spoken(phrases, self._syllables)
        if by_sound is not None:
            yield Question(by_sound, EVERYWHERE, None, 0.8, by_sound=True)
        if is_letter(phrases):
            return
        if (date := date_of(phrases)) is not None:
            yield Question(dated(date, FIRST), (Column.ABOUT,), HitKind.EVENT, 0.78)
            yield Question(dated(date), (Column.ABOUT,), HitKind.EVENT, 0.75)
        yield one(Column.QUOTE, HitKind.QUOTE, 0.7)
        yield one(Column.FIGURE, HitKind.FIGURE, 0.6)
        yield one(Column.ABOUT, HitKind.EVENT, 0.5)
        yield one(Column.SAID, HitKind.QUOTE, 0.45)
        yield one(Column.BODY, None, 0.4)
        if len(phrases) > 1:
            yield Question(written(phrases, EVERYWHERE), WRITTEN, None, 0.3)

    def _documents(self, question: Question, limit: int) -> list[int]:
        """Documents for a question: events, and where their kind is not asked for names and sources too.

        They are found at once, since FTS5 reads on to its first answer before it looks whether that is in a range.
        """
        ranges = (self._events,) if question.kind else (self._events, self._others)
        first, last = ranges[-1][0], self._events[1]
        most = (max(limit, RANKED_HITS + 1) if question.is_ranked else limit) + self._events[0] - first
        given = (question.expression, first, last, most)
        found = [number for (number,) in self._connection.execute(f"{_QUESTION} LIMIT ?", given)]
        return [number for range_ in ranges for number in self._best(question, range_, found, limit)]

    def _best(self, question: Question, range_: tuple[int, int], found: list[int], limit: int) -> list[int]:
        """The first of what was found in a range, after ranking it if need be."""
        first, last = range_
        numbers = [number for number in found if first <= number <= last]
        if question.is_ranked and limit < len(numbers) <= RANKED_HITS:
            given = (question.expression, first, last, limit)
            by_rank = self._connection.execute(f"{_QUESTION} ORDER BY rank, rowid LIMIT ?", given)
            return [number for (number,) in by_rank]
        return numbers[:limit]

    def _kind(self, number: int) -> HitKind:
        if number >= self._events[0]:
            return HitKind.EVENT
        return HitKind.ENTITY if number <= len(self._entities) else HitKind.SOURCE

    def _subject(self, number: int) -> Subject:
        kind = self._kind(number)
        if kind is HitKind.EVENT:
            row = self._order[number - self._events[0]]
            event = self._shelf.event(row)
            return Subject(kind, event.id, row, tuple(event_passages(event, self._shelf.entities)))
        id_, shown = (self._entities + self._sources)[number - 1]
        if kind is HitKind.ENTITY:
            return Subject(kind, id_, shown, tuple(entity_passages(self._shelf.entities[id_])))
        return Subject(kind, id_, shown, tuple(source_passages(self._shelf.sources[id_])))


def _chosen(found: dict[tuple[int, HitKind], Question], limit: int) -> dict[tuple[int, HitKind], Question]:
    """At most `limit` of what was found: first its share of each kind, then events, then whatever is left."""
    share = max(1, limit // _SHARE)
    counted: Counter[HitKind] = Counter()
    turn: dict[tuple[int, HitKind], int] = {}
    for key in found:
        counted[key[1]] += 1
        turn[key] = 0 if counted[key[1]] <= share else 1 if key[1] is HitKind.EVENT else 2
    chosen = set(sorted(found, key=turn.__getitem__)[:limit])
    return {key: question for key, question in found.items() if key in chosen}
