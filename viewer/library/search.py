"""Asking the full-text index: title, then pinyin, quotations, figures, names and body, then all of it at once."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from viewer.domain.source import Source
from viewer.domain.texts import LocalText, matching_tag
from viewer.domain.timeline import Entity, Event
from viewer.library.hit import Hit
from viewer.library.passages import Column, Passage, entity_passages, event_passages, source_passages
from viewer.library.query import Phrase, phrases_of, spoken, written
from viewer.library.tokens import find

RANKED_HITS = 2000
"""Up to so many hits of one kind are ranked by bm25; above it importance decides, which takes no time."""

EXCERPT = 90
"""Characters of a long passage that a hit shows."""

_ASKED_IN_TURN = (Column.QUOTE, Column.FIGURE, Column.ABOUT, Column.BODY)


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
        self._entities: list[tuple[str, int | None]] = [tuple(pair) for pair in facts["entities"]]
        self._sources: list[tuple[str, int | None]] = [tuple(pair) for pair in facts["sources"]]

    def search(self, text: str, language: str, limit: int) -> list[Hit]:
        """At most `limit` hits, the best first; none for a text without a letter or digit."""
        phrases = phrases_of(text)
        if not phrases or limit <= 0:
            return []
        found: dict[int, Hit] = {}
        for columns, expression in self._questions(phrases):
            wanted = limit - len(found)
            if wanted <= 0:
                break
            # Documents that were found before take places in the answer and are not counted again.
            for number in self._documents(expression, limit):
                if number not in found and len(found) < limit:
                    found[number] = self._hit(number, columns, phrases, language)
        return list(found.values())

    def _questions(self, phrases: tuple[Phrase, ...]) -> Iterator[tuple[tuple[Column, ...], str]]:
        yield (Column.TITLE,), written(phrases, (Column.TITLE,))
        by_sound = spoken(phrases, self._syllables)
        if by_sound is not None:
            yield (Column.TITLE,), by_sound
        for column in _ASKED_IN_TURN:
            yield (column,), written(phrases, (column,))
        if len(phrases) > 1:
            everywhere = (Column.TITLE, *_ASKED_IN_TURN)
            yield everywhere, written(phrases, everywhere)

    def _documents(self, expression: str, limit: int) -> list[int]:
        question = "SELECT rowid FROM words WHERE words MATCH ?"
        many = self._connection.execute(f"{question} LIMIT ?", (expression, RANKED_HITS + 1)).fetchall()
        if len(many) > limit and len(many) <= RANKED_HITS:
            many = self._connection.execute(
                f"{question} ORDER BY rank, rowid LIMIT ?", (expression, limit)
            ).fetchall()
        return [number for (number,) in many[:limit]]

    def _hit(self, number: int, columns: tuple[Column, ...], phrases: tuple[Phrase, ...], language: str) -> Hit:
        """The hit for a document: 1, 2, … are the entities, then the events, then the sources."""
        place = number - 1
        if place < len(self._entities):
            id_, row = self._entities[place]
            return _lit(row, id_, list(entity_passages(self._shelf.entities[id_])), columns, phrases, language)
        place -= len(self._entities)
        if place < len(self._order):
            event = self._shelf.event(self._order[place])
            passages = list(event_passages(event, self._shelf.entities))
            return _lit(self._order[place], event.id, passages, columns, phrases, language)
        id_, row = self._sources[place - len(self._order)]
        return _lit(row, id_, list(source_passages(self._shelf.sources[id_])), columns, phrases, language)


def _lit(
    row: int | None,
    id_: str,
    passages: Sequence[Passage],
    columns: tuple[Column, ...],
    phrases: tuple[Phrase, ...],
    language: str,
) -> Hit:
    """The passage that says most of what was asked, the reader's language first; else the first, unlit."""
    best: tuple[int, Passage, str, tuple[int, int]] | None = None
    for passage in passages:
        if passage.column not in columns:
            continue
        for text in _by_language(passage.text, language):
            places = [find(text, phrase.tokens, prefix=phrase.prefix) for phrase in phrases]
            said = [place for place in places if place is not None]
            if said and (best is None or len(said) > best[0]):
                best = len(said), passage, text, said[0]
    if best is None or best[1].column is Column.ABOUT:
        kind = passages[0].kind if best is None else best[1].kind
        return Hit(kind, row, id_, passages[0].text.get(language))
    _, passage, text, place = best
    return Hit(passage.kind, row, id_, *_excerpt(text, *place))


def _by_language(text: LocalText, language: str) -> list[str]:
    own = matching_tag(language, text.tags)
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
