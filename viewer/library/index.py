"""Writing the full-text index: one document for every entity, event and source."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache

from viewer.domain.date_text import format_date
from viewer.domain.dates import EventDate
from viewer.domain.entity import Entity
from viewer.domain.event import Event
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.library import pinyin
from viewer.library.hit import HitKind
from viewer.library.numbers import with_numbers
from viewer.library.passages import FIRST, Column, Passage, entity_passages, event_passages, source_passages
from viewer.library.tokens import tokens
from viewer.library.when import date_tokens

_FEWEST_LETTERS = 4
"""Letters of a word that may be looked up as misspelt."""

MOST_WORDS = 20_000
"""How many words are kept for what is misspelt: those of the most texts."""

BREAK = " ¶ "
"""Stands between two texts of a column, so that no phrase runs from one into the next; never a token of a text."""

_LATIN = re.compile(f"[a-z]{{{_FEWEST_LETTERS},24}}")
_INSERT = f"INSERT INTO words (rowid, {', '.join(Column)}) VALUES ({', '.join('?' * (len(Column) + 1))})"
_DATES = 1 << 15
"""Dates whose words are remembered: those of large timelines come again and again."""
_READ_ALOUD = ("zh", "und", "yue", "wuu", "lzh")


def order_of_importance(events: Iterable[Event]) -> list[int]:
    """Rows, the most important first: by importance, then with a quotation or a figure, then in time."""
    ranked = [(event.importance, not (event.quotes or event.figures), row) for row, event in enumerate(events)]
    return [row for *_, row in sorted(ranked)]


class Indexer:
    """Adds documents to `words` and gathers the syllables that its pinyin is made of."""

    def __init__(self, connection: sqlite3.Connection, timeline: Timeline) -> None:
        self._connection = connection
        self._timeline = timeline
        self._languages = timeline.heading.languages
        self._entities = {entity.id: entity for entity in timeline.entities}
        self._overrides = _overrides(timeline.entities)
        self.syllables: set[str] = set()
        """All that titles are read by, which tells how letters typed in a row are cut."""
        self.readings: dict[str, tuple[str, ...]] = {}
        """How each character of a title is read, which tells what letters that were typed light."""
        self._read: set[str] = set()
        """Characters of titles whose readings are known."""
        self._date_in_words = lru_cache(_DATES)(self._format_date)
        self.words: Counter[str] = Counter()
        """Latin words with the number of texts that have them, for what is typed in another spelling."""

    def add_all(self, order: Iterable[int], advance: Callable[[], None]) -> None:
        """Documents from 1 on: entities, sources, the events by `order`. `advance` is called after each event."""
        number = 0
        for entity in self._timeline.entities:
            number += 1
            self._add(number, entity_passages(entity), spoken=pinyin.override(entity.pinyin))
        for source in self._timeline.sources:
            number += 1
            self._add(number, source_passages(source))
        for row in order:
            number += 1
            event = self._timeline.events[row]
            passages = (*event_passages(event, self._entities), *self._date_in_words(event.date))
            self._add(number, passages, dates=date_tokens(event.date))
            advance()
        self._connection.execute("INSERT INTO words (words) VALUES ('optimize')")

    def _format_date(self, date: EventDate) -> tuple[Passage, Passage]:
        words = LocalText(tuple((language, format_date(date, language)) for language in self._languages))
        return (
            Passage(Column.ABOUT, HitKind.EVENT, words),
            Passage(Column.ABOUT, HitKind.EVENT, LocalText.of(date.text)),
        )

    def _add(
        self, number: int, passages: Iterable[Passage], *, spoken: tuple[str, ...] = (), dates: Iterable[str] = ()
    ) -> None:
        """One document; `spoken` is how its title is read if its author says so, `dates` what it is found by."""
        texts: dict[Column, dict[str, None]] = {column: {} for column in Column}  # dicts as ordered sets
        texts[Column.DATE].update(dict.fromkeys(dates))
        overrides = self._overrides
        if spoken:
            self._add_readings(texts, [spoken], [tuple(syllable[0] for syllable in spoken)])
            texts[Column.INITIALS][FIRST + spoken[0][0]] = None
        for passage in passages:
            for tag, text in passage.text:
                words = tokens(text)
                texts[passage.column][" ".join(words)] = None
                self.words.update({word for word in words if _LATIN.fullmatch(word)})
                if (numbered := with_numbers(text)) is not None:
                    texts[passage.column][" ".join(token.word for token in numbered)] = None
                if passage.column is Column.TITLE and _is_read_aloud(tag):
                    if not self._read.issuperset(text):
                        self._read.update(text)
                        self.readings.update(pinyin.characters(text, overrides))
                    self._add_readings(texts, pinyin.syllables(text, overrides), pinyin.initials(text, overrides))
                    first = sorted(pinyin.first_letters(text, overrides))
                    texts[Column.INITIALS].update((FIRST + letter, None) for letter in first)
        self._connection.execute(_INSERT, (number, *(BREAK.join(texts[column]) for column in Column)))

    def _add_readings(
        self,
        texts: dict[Column, dict[str, None]],
        syllables: list[tuple[str, ...]],
        initials: list[tuple[str, ...]],
    ) -> None:
        for way in syllables:
            self.syllables.update(way)
            texts[Column.PINYIN][" ".join(way)] = None
        for way in initials:
            texts[Column.INITIALS][" ".join(way)] = None


def _is_read_aloud(tag: str) -> bool:
    return tag.partition("-")[0].lower() in _READ_ALOUD


def _overrides(entities: Iterable[Entity]) -> dict[str, tuple[str, ...]]:
    """Overrides that name a syllable for each character, so that they serve within titles too."""
    found: dict[str, tuple[str, ...]] = {}
    for entity in entities:
        spoken = pinyin.override(entity.pinyin)
        names = [name for tag, name in entity.name if _is_read_aloud(tag)]
        found.update({name: spoken for name in names if spoken and len(name) == len(spoken)})
    return found
