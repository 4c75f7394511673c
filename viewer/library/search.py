"""Asking the full-text index: titles, their sound, quotations, figures, names, body in turn, then all."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from viewer.domain.source import Source
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Entity, Event
from viewer.domain.values import dataclass
from viewer.library.hit import Hit
from viewer.library.passages import Column, Passage, entity_passages, event_passages, source_passages
from viewer.library.query import Phrase, phrases_of, spoken, written
from viewer.library.sound import Readings, find_spoken
from viewer.library.tokens import find

RANKED_HITS = 2000
"""Up to so many hits of one kind are ranked by bm25; above it importance decides, which takes no time."""

EXCERPT = 90
"""Characters of a long passage that a hit shows."""

_SHARE_OF_NAMES = 3
"""One hit in so many may be a name before events are shown."""

_QUESTION = "SELECT rowid FROM words WHERE words MATCH ?"
_ASKED_IN_TURN = (Column.QUOTE, Column.FIGURE, Column.ABOUT, Column.BODY)


@dataclass(frozen=True, slots=True)
class _Question:
    """An expression for FTS5 and the columns whose texts are shown for it."""

    columns: tuple[Column, ...]
    expression: str
    by_sound: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    """A text that says `count` of the phrases, and the first place to light in it."""

    count: int
    passage: Passage
    text: str
    place: tuple[int, int]


class Shelf(Protocol):
    """What a search asks of a library."""

    @property
    def entities(self) -> Mapping[str, Entity]: ...

    @property
    def sources(self) -> Mapping[str, Source]: ...

    def event(self, row: int) -> Event: ...


class Index:
    """The index of an open library. `facts` is part `search` of the file and `order` part `order`."""

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

    def search(self, text: str, language: str, limit: int) -> list[Hit]:
        """At most `limit` hits, the best first; none for a text without a letter or digit."""
        phrases = phrases_of(text)
        if not phrases or limit <= 0:
            return []
        found: dict[int, Hit] = {}
        for question in self._questions(phrases):
            if len(found) == limit:
                break
            for number in self._documents(question.expression, limit):
                if number not in found and len(found) < limit:
                    found[number] = self._hit(number, question, phrases, language)
        return list(found.values())

    def _questions(self, phrases: tuple[Phrase, ...]) -> Iterator[_Question]:
        yield _Question((Column.TITLE,), written(phrases, (Column.TITLE,)))
        by_sound = spoken(phrases, self._syllables)
        if by_sound is not None:
            yield _Question((Column.TITLE,), by_sound, by_sound=True)
        for column in _ASKED_IN_TURN:
            yield _Question((column,), written(phrases, (column,)))
        if len(phrases) > 1:
            everywhere = (Column.TITLE, *_ASKED_IN_TURN)
            yield _Question(everywhere, written(phrases, everywhere))

    def _documents(self, expression: str, limit: int) -> list[int]:
        """Documents for an expression, with room for events even where very many names match."""
        names = self._ranked(f"{_QUESTION} AND rowid <= {len(self._entities)}", expression, limit)
        others = self._ranked(f"{_QUESTION} AND rowid > {len(self._entities)}", expression, limit)
        share = max(1, limit // _SHARE_OF_NAMES)
        return [*names[:share], *others, *names[share:]][:limit]

    def _ranked(self, question: str, expression: str, limit: int) -> list[int]:
        many = self._connection.execute(f"{question} LIMIT ?", (expression, RANKED_HITS + 1)).fetchall()
        if limit < len(many) <= RANKED_HITS:
            question = f"{question} ORDER BY rank, rowid LIMIT ?"
            many = self._connection.execute(question, (expression, limit)).fetchall()
        return [number for (number,) in many[:limit]]

    def _hit(self, number: int, question: _Question, phrases: tuple[Phrase, ...], language: str) -> Hit:
        """The hit for a document: 1, 2, … are the entities, then the events, then the sources."""
        row: int | None
        place = number - 1
        if place < len(self._entities):
            id_, row = self._entities[place]
            passages = list(entity_passages(self._shelf.entities[id_]))
        elif place < len(self._entities) + len(self._order):
            row = self._order[place - len(self._entities)]
            event = self._shelf.event(row)
            id_, passages = event.id, list(event_passages(event, self._shelf.entities))
        else:
            id_, row = self._sources[place - len(self._entities) - len(self._order)]
            passages = list(source_passages(self._shelf.sources[id_]))
        told = self._best(passages, question, phrases, language)
        if told is None or told.passage.column is Column.ABOUT:
            kind = passages[0].kind if told is None else told.passage.kind
            return Hit(kind, row, id_, passages[0].text.get(language))
        return Hit(told.passage.kind, row, id_, *_excerpt(told.text, *told.place))

    def _best(
        self, passages: Sequence[Passage], question: _Question, phrases: tuple[Phrase, ...], language: str
    ) -> _Told | None:
        """The text that says most of what was asked, the first such, in the reader's language if it can be."""
        best: _Told | None = None
        for passage in passages:
            if passage.column not in question.columns:
                continue
            texts = _by_language(passage.text, language)
            # Whoever typed pinyin by chance, in a language without it, gets no text that they cannot read.
            for text in texts[:1] if question.by_sound else texts:
                places = [self._place(text, phrase, question) for phrase in phrases]
                said = [place for place in places if place is not None]
                if said and (best is None or len(said) > best.count):
                    whole = find(text, [token for phrase in phrases for token in phrase.tokens], prefix=True)
                    best = _Told(len(said), passage, text, whole or said[0])
        return best

    def _place(self, text: str, phrase: Phrase, question: _Question) -> tuple[int, int] | None:
        place = find(text, phrase.tokens, prefix=phrase.prefix)
        if place is None and question.by_sound:
            return find_spoken(text, phrase, self._readings, self._syllables)
        return place


def _by_language(text: LocalText, language: str) -> list[str]:
    """The texts, beginning with the one that a reader of `language` gets."""
    own = text.tag_for(language)
    return [words for _, words in sorted(text, key=lambda pair: pair[0] != own)]


def _excerpt(text: str, start: int, end: int) -> tuple[str, int, int]:
    """About EXCERPT characters round the match, and where it stands in them."""
    if len(text) <= EXCERPT:
        return text, start, end
    first = max(0, min(start - EXCERPT // 3, len(text) - EXCERPT))
    last = max(end, min(len(text), first + EXCERPT))
    before, after = "…" if first else "", "…" if last < len(text) else ""
    shift = len(before) - first
    return before + text[first:last].replace("\n", " ") + after, start + shift, end + shift
