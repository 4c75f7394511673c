"""The page of a person, a place, a body, a tag or a source as plain text with its references."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.domain.claim_text import publication_details
from viewer.domain.event import Event
from viewer.domain.quote import Quote
from viewer.domain.source import Source
from viewer.domain.support_text import sources_of
from viewer.exchange.plain_text import Entities, Sources, lines, quotation, references, source_text


@dataclass(frozen=True)
class ListedEvent:
    """An event of the page, with what of it is the subject's own."""

    event: Event
    date: str
    """In words."""
    note: str
    quotes: tuple[Quote, ...]


def subject_text(
    head: Iterable[str],
    listed: Iterable[ListedEvent],
    source: Source | None,
    sources: Sources,
    entities: Entities,
    language: str,
    *,
    timeline: str,
) -> str:
    """What the page tells in words: its head, its events in time, and the references of all that is quoted.

    `head` has a paragraph each; `source` is what a source's page is about, told in its place below the head.
    `timeline` is the title of the whole.
    """
    paragraphs = [*head]
    if source is not None:
        about = (publication_details(source, language), source.publisher_note.get(language))
        paragraphs.append(lines((*about, *references(source, language))))
    quoted: dict[str, Source] = {}
    for entry in listed:
        paragraphs.append(lines((entry.event.title.get(language), entry.date, entry.note)))
        for quote in entry.quotes:
            found = sources_of(quote.source, entry.event.sources, sources)
            quoted |= {each.id: each for each in found}
            paragraphs.append(quotation(quote, found, entities, language))
    paragraphs += [source_text(each, language) for each in quoted.values()]
    paragraphs.append(timeline)
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"
