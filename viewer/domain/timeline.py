"""A timeline whole: its heading, its events, the people and places in them, its sources and tours."""

from __future__ import annotations

from viewer.domain.entity import Entity
from viewer.domain.event import Event
from viewer.domain.heading import Heading
from viewer.domain.source import Source
from viewer.domain.tour import Tour
from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Timeline:
    """A whole validated timeline; events are in the order of their dates."""

    heading: Heading
    events: tuple[Event, ...] = ()
    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    tours: tuple[Tour, ...] = ()
