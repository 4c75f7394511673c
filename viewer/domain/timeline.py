"""A timeline whole: lanes, events, the people and places in them, sources and tours."""

from __future__ import annotations

from enum import StrEnum

from viewer.domain.dates import EventDate
from viewer.domain.figure import Figure
from viewer.domain.quote import Quote
from viewer.domain.source import Citation, Source
from viewer.domain.texts import LocalText
from viewer.domain.tour import Tour
from viewer.domain.values import dataclass


class Basis(StrEnum):
    REPORTED = "reported"
    CONTEXT = "context"
    """A plain fact from elsewhere that helps the reader; drawn hollow."""


class Relation(StrEnum):
    SAME_SERIES = "same_series"
    RETURN_VISIT = "return_visit"
    PART_OF = "part_of"
    FIGURES_FOR = "figures_for"
    PLACED_BESIDE = "placed_beside"
    COMPARE = "compare"
    LED_TO = "led_to"


class EntityKind(StrEnum):
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the surface; `colour` is a theme's token and `glyph` a shape's name, never a literal colour."""

    id: str
    name: LocalText
    colour: str
    glyph: str


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone, some place or some body that events name; `pinyin` overrides the computed reading."""

    id: str
    kind: EntityKind
    name: LocalText
    note: LocalText = LocalText()
    wikidata: str = ""
    pinyin: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A relation that the source makes between two events; `to` is the other event's id."""

    to: str
    relation: Relation
    note: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class Media:
    """`file` and `captions` are paths relative to the timeline's folder."""

    file: str
    alt: LocalText
    caption: LocalText = LocalText()
    credit: LocalText = LocalText()
    rights: LocalText = LocalText()
    captions: str = ""
    transcript: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a source says happened. Ids refer to entities, sources and other events."""

    id: str
    date: EventDate
    lane: str
    title: LocalText
    short_title: LocalText = LocalText()
    summary: LocalText = LocalText()
    body: LocalText = LocalText()
    importance: int = 2
    """1 is the most important, 3 the least."""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[Link, ...] = ()
    sources: tuple[Citation, ...] = ()
    basis: Basis = Basis.REPORTED
    notes: LocalText = LocalText()
    questions: tuple[LocalText, ...] = ()
    media: tuple[Media, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """What `timeline.yaml` says: everything of a timeline that is not an event, entity, source or tour."""

    id: str
    title: LocalText
    span: EventDate
    languages: tuple[str, ...]
    lanes: tuple[Lane, ...]
    subtitle: LocalText = LocalText()
    start_view: EventDate | None = None
    start_here: tuple[str, ...] = ()
    credits: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole validated timeline; events are in the order of their dates."""

    heading: Heading
    events: tuple[Event, ...] = ()
    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    tours: tuple[Tour, ...] = ()
