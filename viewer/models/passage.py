"""The place of a statement in its source, as the roles that every model of statements has."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QFont

from viewer.desktop import fonts
from viewer.domain.apa_reference import apa_reference
from viewer.domain.claim_text import author_name, publication_details, publisher_name, title_words
from viewer.domain.gbt_reference import gbt_reference
from viewer.domain.line_breaks import unbroken
from viewer.domain.reference import marked_text, not_known, plain_text
from viewer.domain.source import Citation, Selector, Source
from viewer.models.rows_model import camel


@dataclass(frozen=True, kw_only=True)
class Publication:
    """What QML is told of a source, as one value with these names in camelCase."""

    publisher: str
    title: str
    """As readers know it, in the marks of their language."""
    details: str
    """Publisher, year, kind of text and authors, in one line that breaks no name."""
    note: str
    """Who the publisher is, and whose account it gives."""
    gbt: str
    """The reference by GB/T 7714-2015."""
    apa: str
    """The reference by APA 7 as StyledText, with its italics."""
    unknown: str
    """What a full reference would have and the timeline does not, in words; empty if nothing."""


@dataclass(frozen=True, kw_only=True)
class PassageRoles:
    prefix: str
    """What stands before the passage in its source."""
    exact: str
    """The passage in its source; empty if its place is not known."""
    suffix: str
    """What stands after it."""
    passage_face: QFont
    """The serif face of the source's language."""
    carried: str
    """The source's id if the timeline carries its text, to look the passage up in; else empty."""
    publication: dict[str, str]
    """The fields of Publication, empty texts if the source is not known."""


Passage = tuple[Selector | None, Source]
"""A source, and the place in it if that is known."""


def beside(source: str, citations: Iterable[Citation], sources: Mapping[str, Source]) -> list[Passage]:
    """What else a statement rests on that has a `source` of its own: what the event cites for all that it says."""
    return [
        (citation.selector, sources[citation.source])
        for citation in citations
        if not citation.supports and citation.source in sources and citation.source != source
    ]


def passage_maps(passages: Iterable[Passage], language: str) -> list[dict[str, object]]:
    """Passages as QML is told of them where they are no rows of a model: maps with the names of the roles."""
    return [as_map(passage_roles(selector, source, language)) for selector, source in passages]


def passage_roles(selector: Selector | None, source: Source | None, language: str) -> PassageRoles:
    """The passage of a selector; `language` is that of the reader, for a source that states none."""
    place = selector or Selector("")
    face = fonts.serif((source.language if source else "") or language)
    return PassageRoles(
        prefix=place.prefix,
        exact=place.exact,
        suffix=place.suffix,
        passage_face=face,
        carried=source.id if source and source.text else "",
        publication=as_map(publication_of(source, language)),
    )


def publication_of(source: Source | None, language: str) -> Publication:
    """A source as a reader of `language` is told of it; empty texts for None."""
    if source is None:
        return Publication(publisher="", title="", details="", note="", gbt="", apa="", unknown="")
    names = [author_name(author, language) for author in source.author]
    return Publication(
        publisher=publisher_name(source, language),
        title=title_words(source, language),
        details=unbroken(publication_details(source, language), names),
        note=source.publisher_note.get(language),
        gbt=plain_text(gbt_reference(source)),
        apa=marked_text(apa_reference(source)),
        unknown=not_known(source, language),
    )


def as_map(value: Publication | PassageRoles) -> dict[str, Any]:
    """Its fields by their names in camelCase."""
    return {camel(field.name): getattr(value, field.name) for field in dataclasses.fields(value)}
