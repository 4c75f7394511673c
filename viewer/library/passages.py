"""What of an event, an entity or a source can be found by its words, and in which column of the index it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from viewer.domain.claim_text import author_name
from viewer.domain.entity import Entity
from viewer.domain.event import Event
from viewer.domain.figure import Figure
from viewer.domain.figure_text import amounts
from viewer.domain.markdown_text import without_markup
from viewer.domain.quote import Quote
from viewer.domain.quote_text import names_of
from viewer.domain.source import Source
from viewer.domain.texts import LocalText, is_chinese
from viewer.library.hit import HitKind


class Column(StrEnum):
    """A column of the index."""

    TITLE = "title"
    PINYIN = "pinyin"
    INITIALS = "initials"
    DATE = "date"
    """Years, months and days of the event as single tokens: see `when`."""
    QUOTE = "quote"
    SAID = "said"
    """Who said a quotation, in which role and on what occasion."""
    FIGURE = "figure"
    ABOUT = "about"
    """Names of people and places, tags and the date in words: what an event is found by without saying it."""
    BODY = "body"


FIRST = "‹"
"""Before a letter in Column.INITIALS: that a title begins with it. Before a token in Column.DATE: that the event
is no span, but lies in it. Never in a token of a text."""


class Passage(NamedTuple):
    """A text that can be found."""

    column: Column
    kind: HitKind
    text: LocalText
    part: int = 0
    """Which quotation or figure of its event it belongs to, from 0."""


def event_passages(event: Event, entities: Mapping[str, Entity]) -> Iterator[Passage]:
    """Everything of an event that can be found, its title and the words of each part first.

    Notes for the teacher are for the teacher alone.
    """
    yield Passage(Column.TITLE, HitKind.EVENT, event.title)
    if event.short_title:
        yield Passage(Column.TITLE, HitKind.EVENT, event.short_title)
    for part, quote in enumerate(event.quotes):
        yield from quote_passages(quote, entities, part)
    for part, figure in enumerate(event.figures):
        for text in (_told(figure), figure.relative_to, figure.note, names_of(figure.claimed_by, entities)):
            yield Passage(Column.FIGURE, HitKind.FIGURE, text, part)
    for id_ in (*event.people, *event.places, *event.organisations):
        yield Passage(Column.ABOUT, HitKind.EVENT, names_of(id_, entities))
    for tag in event.tags:
        yield Passage(Column.ABOUT, HitKind.EVENT, LocalText.of(tag))
    yield Passage(Column.BODY, HitKind.EVENT, event.summary)
    yield Passage(Column.BODY, HitKind.EVENT, _paragraph_a_line(event.body))
    for media in event.media:
        for text in (media.caption, media.alt, media.transcript):
            yield Passage(Column.BODY, HitKind.EVENT, text)


def quote_passages(quote: Quote, entities: Mapping[str, Entity], part: int = 0) -> Iterator[Passage]:
    """Words and their translations, then who said them, in which role and on what occasion."""
    told = ((tag, translation.text) for tag, translation in quote.translation)
    yield Passage(Column.QUOTE, HitKind.QUOTE, LocalText(((quote.lang, quote.text), *told)), part)
    for text in (names_of(quote.speaker, entities), quote.role, quote.occasion):
        yield Passage(Column.SAID, HitKind.QUOTE, text, part)


def entity_passages(entity: Entity) -> Iterator[Passage]:
    """The name of somebody or something, and the note on it."""
    yield Passage(Column.TITLE, HitKind.ENTITY, entity.name)
    yield Passage(Column.BODY, HitKind.ENTITY, entity.note)


def source_passages(source: Source) -> Iterator[Passage]:
    """The title of a source, who published and who wrote it."""
    yield Passage(Column.TITLE, HitKind.SOURCE, source.title)
    for text in (source.publisher, source.container_title):
        yield Passage(Column.BODY, HitKind.SOURCE, text)
    for name in source.author:
        yield Passage(Column.BODY, HitKind.SOURCE, name.literal or LocalText.of(author_name(name, "")))
    for text in (source.publisher_note, source.genre):
        yield Passage(Column.BODY, HitKind.SOURCE, text)


def _told(figure: Figure) -> LocalText:
    """What a figure says in the languages of its label: “援藏干部人才：近12万名”."""
    return LocalText(tuple((tag, _told_in(tag, figure)) for tag in figure.label.tags or ("und",)))


def _told_in(language: str, figure: Figure) -> str:
    words = " → ".join(str(told) for told in amounts(figure, language))
    between = "：" if is_chinese(language) else ": "
    return between.join(part for part in (figure.label.get(language), words) if part)


def _paragraph_a_line(markdown: LocalText) -> LocalText:
    return LocalText(tuple((tag, _bare(text)) for tag, text in markdown))


def _bare(markdown: str) -> str:
    lines = (line.strip() for line in without_markup(markdown).split("\n"))
    return "\n".join(line for line in lines if line)
