"""What of an event, an entity or a source can be found by its words, and in which column of the index it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from viewer.domain.claim_text import author_name
from viewer.domain.figure import Figure
from viewer.domain.source import Source
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Entity, Event
from viewer.library.hit import HitKind

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"[*`]+|^[#>\s]+|(?<!\w)_+|_+(?!\w)", re.MULTILINE)


class Column(StrEnum):
    """A column of the index; in the order in which they are asked."""

    TITLE = "title"
    PINYIN = "pinyin"
    INITIALS = "initials"
    QUOTE = "quote"
    FIGURE = "figure"
    ABOUT = "about"
    """Names of people and places, tags and the date: what an event is found by without saying it in a text."""
    BODY = "body"


class Passage(NamedTuple):
    column: Column
    kind: HitKind
    text: LocalText


def event_passages(event: Event, entities: Mapping[str, Entity]) -> Iterator[Passage]:
    """Everything of an event that can be found; notes for the teacher are for the teacher alone."""
    yield Passage(Column.TITLE, HitKind.EVENT, event.title)
    if event.short_title:
        yield Passage(Column.TITLE, HitKind.EVENT, event.short_title)
    for quote in event.quotes:
        told = ((tag, translation.text) for tag, translation in quote.translation)
        yield Passage(Column.QUOTE, HitKind.QUOTE, LocalText(((quote.lang, quote.text), *told)))
        yield from _named(quote.speaker, HitKind.QUOTE, entities)
        for text in (quote.role, quote.occasion):
            yield Passage(Column.BODY, HitKind.QUOTE, text)
    for figure in event.figures:
        yield Passage(Column.FIGURE, HitKind.FIGURE, _claim(figure))
        yield from _named(figure.claimed_by, HitKind.FIGURE, entities)
    for id_ in (*event.people, *event.places, *event.organisations):
        yield from _named(id_, HitKind.EVENT, entities)
    for tag in event.tags:
        yield Passage(Column.ABOUT, HitKind.EVENT, LocalText.of(tag))
    yield Passage(Column.ABOUT, HitKind.EVENT, LocalText.of(event.date.text))
    yield Passage(Column.BODY, HitKind.EVENT, event.summary)
    yield Passage(Column.BODY, HitKind.EVENT, _without_markup(event.body))
    for media in event.media:
        for text in (media.caption, media.alt, media.transcript):
            yield Passage(Column.BODY, HitKind.EVENT, text)


def entity_passages(entity: Entity) -> Iterator[Passage]:
    yield Passage(Column.TITLE, HitKind.ENTITY, entity.name)
    yield Passage(Column.BODY, HitKind.ENTITY, entity.note)


def source_passages(source: Source) -> Iterator[Passage]:
    yield Passage(Column.TITLE, HitKind.SOURCE, source.title)
    for name in source.author:
        yield Passage(Column.BODY, HitKind.SOURCE, name.literal or LocalText.of(author_name(name, "")))
    for text in (source.container_title, source.publisher, source.publisher_note, source.genre):
        yield Passage(Column.BODY, HitKind.SOURCE, text)


def _named(who: str | LocalText | None, kind: HitKind, entities: Mapping[str, Entity]) -> Iterator[Passage]:
    """The name of an entity, or the text that stands in its place."""
    if isinstance(who, LocalText):
        yield Passage(Column.ABOUT, kind, who)
    elif who is not None and who in entities:
        yield Passage(Column.ABOUT, kind, entities[who].name)


def _claim(figure: Figure) -> LocalText:
    """All that a figure says, in the languages of its label, for looking up and not for reading out."""
    readings = (figure.from_, figure.to)
    values = [figure.value, *(reading.value for reading in readings if reading is not None)]
    numbers = " ".join(f"{value:f}" for value in values if value is not None)

    def told(language: str) -> str:
        amount = f"{numbers} {figure.unit.get(language)}".strip()
        others = (figure.by, figure.relative_to, figure.note)
        parts = (figure.label.get(language), amount, *(text.get(language) for text in others))
        return " · ".join(part for part in parts if part)

    return LocalText(tuple((tag, told(tag)) for tag in figure.label.tags or ("und",)))


def _without_markup(markdown: LocalText) -> LocalText:
    return LocalText(tuple((tag, _MARKUP.sub("", _LINK.sub(r"\1", text))) for tag, text in markdown))
