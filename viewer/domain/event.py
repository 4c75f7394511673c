"""An event, with all that it says and what it is linked to."""

from __future__ import annotations

from enum import StrEnum

from viewer.domain.dates import EventDate
from viewer.domain.figure import Figure
from viewer.domain.quote import Quote
from viewer.domain.source import Citation
from viewer.domain.texts import LocalText
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
