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
from itertools import chain
from typing import Any, Protocol

from viewer.domain.source import Source
from viewer.domain.timeline import Entity, Event
from viewer.library.hit import Hit, HitKind, grouped
from viewer.library.hit_words import HitWords, Question, Subject
from viewer.library.nearest import Vocabulary, nearest_phrases
from viewer.library.passages import Column, entity_passages, event_passages, source_passages
from viewer.library.query import EVERYWHERE, WRITTEN, Phrase, date_of, phrases_of, spoken, taken_apart, written
from viewer.library.sound import Readings

RANKED_HITS = 2000
"""Up to so many hits of one kind are ranked by bm25; above it importance decides, which takes no time."""

NEAREST_HITS = 8
"""How many are offered where nothing answers."""

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
    """The index of an open library. `facts` is part `search` of the file and `order` part `order`.

    Documents 1, 2, … are the entities, then the events by importance, then the sources.
    """

    def __init__(
        self, connection: sqlite3.Connection, shelf: Shelf, facts: dict[str, Any], order: array[int]
    ) -> None:
        self._connection = connection
        self._shelf = shelf
        self._order = order
        self._syllables = frozenset(facts["syllables"])
        self._readings: Readings = facts["readings"]
        self._entities: list[tuple[str, int | None]] = [tuple(pair) for pair in facts["entities"]]
        self._sources: list[tuple[str, int | None]] = [tuple(pair) for pair in facts["sources"]]
        first, last = len(self._entities), len(self._entities) + len(order)
        self._events = first + 1, last
        self._ranges = (self._events, (1, first), (last + 1, last + len(self._sources)))

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
        found = bytearray(len(self._order) // 8 + 1)
        for phrases in dict.fromkeys((asked := phrases_of(text), taken_apart(asked))):
            questions = [question.expression for question in self._questions(phrases)] if phrases else []
            expression = " OR ".join(f"({question})" for question in questions) or '""'
            for (number,) in self._connection.execute(_QUESTION, (expression, *self._events)):
                row = self._order[number - self._events[0]]
                found[row >> 3] |= 1 << (row & 7)
            if any(found):
                break
        return int.from_bytes(found, "little")

    def _hits(self, phrases: tuple[Phrase, ...], language: str, limit: int) -> list[Hit]:
        found: dict[tuple[int, HitKind], Question] = {}
        count: Counter[HitKind] = Counter()
        for question in self._questions(phrases):
            if count[question.kind or HitKind.EVENT] >= limit:
                continue
            for number in self._documents(question, limit):
                kind = question.kind or self._kind(number)
                if (number, kind) not in found:
                    found[number, kind] = question
                    count[kind] += 1
        words = HitWords(phrases, language, self._readings, self._syllables)
        hits = [
            hit
            for (number, _), question in _chosen(found, limit).items()
            for hit in words.hits(self._subject(number), question)
        ]
        return grouped(sorted(hits, key=lambda hit: -hit.score)[:limit])

    def _nearest(self, phrases: tuple[Phrase, ...], language: str, limit: int) -> list[Hit]:
        hits: list[Hit] = []
        tried = nearest_phrases(phrases, Vocabulary(self._connection), self._finds)
        for _, other in zip(range(_MOST_TRIES), tried, strict=False):
            known = {(hit.kind, hit.id) for hit in hits}
            hits += (hit for hit in self._hits(other, language, limit) if (hit.kind, hit.id) not in known)
            if len(hits) >= NEAREST_HITS:
                break
        nearest = (replace(hit, score=_NEAREST_SCORE, nearest=True) for hit in hits[: min(limit, NEAREST_HITS)])
        return grouped(nearest)

    def _finds(self, phrases: tuple[Phrase, ...]) -> bool:
        expressions = [question.expression for question in self._questions(phrases)]
        question = f"{_QUESTION} LIMIT 1"
        last = self._ranges[-1][1]
        return any(self._connection.execute(question, (asked, 1, last)).fetchone() for asked in expressions)

    def _questions(self, phrases: tuple[Phrase, ...]) -> Iterator[Question]:
        def one(column: Column, kind: HitKind | None, score: float) -> Question:
            return Question(written(phrases, (column,)), (column,), kind, score)

        yield one(Column.TITLE, None, 0.9)
        by_sound = spoken(phrases, self._syllables)
        if by_sound is not None:
            yield Question(by_sound, EVERYWHERE, None, 0.8, by_sound=True)
        if (date := date_of(phrases)) is not None:
            yield Question(f'{Column.DATE} : "{date}"', (Column.ABOUT,), HitKind.EVENT, 0.75)
        yield one(Column.QUOTE, HitKind.QUOTE, 0.7)
        yield one(Column.FIGURE, HitKind.FIGURE, 0.6)
        yield one(Column.ABOUT, HitKind.EVENT, 0.5)
        yield one(Column.SAID, HitKind.QUOTE, 0.45)
        yield one(Column.BODY, None, 0.4)
        if len(phrases) > 1:
            yield Question(written(phrases, EVERYWHERE), WRITTEN, None, 0.3)

    def _documents(self, question: Question, limit: int) -> list[int]:
        """Documents for a question: events, and where their kind is not asked for names and sources too."""
        ranges = self._ranges if question.kind is None else self._ranges[:1]
        events, *others = (self._ranked(question.expression, range_, limit) for range_ in ranges)
        return [*events, *chain.from_iterable(others)]

    def _ranked(self, expression: str, range_: tuple[int, int], limit: int) -> list[int]:
        if range_[0] > range_[1]:
            return []
        given = (expression, *range_)
        many = self._connection.execute(f"{_QUESTION} LIMIT {RANKED_HITS + 1}", given).fetchall()
        if limit < len(many) <= RANKED_HITS:
            question = f"{_QUESTION} ORDER BY rank, rowid LIMIT ?"
            many = self._connection.execute(question, (*given, limit)).fetchall()
        return [number for (number,) in many[:limit]]

    def _kind(self, number: int) -> HitKind:
        first, last = self._events
        return HitKind.ENTITY if number < first else HitKind.SOURCE if number > last else HitKind.EVENT

    def _subject(self, number: int) -> Subject:
        first, last = self._events
        if number < first:
            id_, row = self._entities[number - 1]
            return Subject(HitKind.ENTITY, id_, row, tuple(entity_passages(self._shelf.entities[id_])))
        if number > last:
            id_, row = self._sources[number - last - 1]
            return Subject(HitKind.SOURCE, id_, row, tuple(source_passages(self._shelf.sources[id_])))
        row = self._order[number - first]
        event = self._shelf.event(row)
        return Subject(HitKind.EVENT, event.id, row, tuple(event_passages(event, self._shelf.entities)))


def _chosen(found: dict[tuple[int, HitKind], Question], limit: int) -> dict[tuple[int, HitKind], Question]:
    """At most `limit` of what was found: first its share of each kind, then events, then whatever is left."""
    share = max(1, limit // _SHARE)
    count: Counter[HitKind] = Counter()
    turn: dict[tuple[int, HitKind], int] = {}
    for key in found:
        count[key[1]] += 1
        turn[key] = 0 if count[key[1]] <= share else 1 if key[1] is HitKind.EVENT else 2
    chosen = set(sorted(found, key=turn.__getitem__)[:limit])
    return {key: question for key, question in found.items() if key in chosen}
