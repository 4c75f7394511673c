"""`events/*.yaml`: something that a source says happened."""

from __future__ import annotations

from typing import Annotated

from viewer.domain.event import Basis, Relation
from viewer.reading.format.figure import Figure
from viewer.reading.format.marks import FilePath
from viewer.reading.format.part import Part
from viewer.reading.format.quote import Quote
from viewer.reading.format.scalars import (
    Edtf,
    EventId,
    Id,
    LaneId,
    MarkdownText,
    NeededText,
    NotBlank,
    OrganisationId,
    PersonId,
    PlaceId,
    Text,
    one_of,
)
from viewer.reading.format.source import Citation


class Link(Part):
    """A relation that the source makes with another event."""

    to: EventId
    relation: one_of(*Relation)  # type: ignore[valid-type]
    note: Text | None = None


class Media(Part):
    """A picture, sound or film in the timeline's folder; `captions` is a WebVTT file."""

    file: Annotated[NotBlank, FilePath()]
    alt: NeededText
    caption: Text | None = None
    credit: Text | None = None
    rights: Text | None = None
    captions: Annotated[NotBlank | None, FilePath()] = None
    transcript: Text | None = None


class Event(Part):
    """Importance runs from 1, the most important, to 3."""

    id: Id
    date: Edtf
    lane: LaneId
    title: NeededText
    short_title: Text | None = None
    summary: Text | None = None
    body: MarkdownText | None = None
    importance: one_of("1", "2", "3", numbers=True) = "2"  # type: ignore[valid-type]
    tags: tuple[NotBlank, ...] = ()
    people: tuple[PersonId, ...] = ()
    places: tuple[PlaceId, ...] = ()
    organisations: tuple[OrganisationId, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[Link, ...] = ()
    sources: tuple[Citation, ...] = ()
    basis: one_of(*Basis) = Basis.REPORTED.value  # type: ignore[valid-type]
    notes: Text | None = None
    questions: tuple[NeededText, ...] = ()
    media: tuple[Media, ...] = ()
