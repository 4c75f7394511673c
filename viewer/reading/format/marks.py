"""What a value means beyond its shape; written into a field's annotation, found by `viewer.reading.walk`."""

from __future__ import annotations

from enum import StrEnum

from viewer.domain.values import dataclass


class Kind(StrEnum):
    """What an id can name."""

    LANE = "lane"
    EVENT = "event"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    SOURCE = "source"
    TOUR = "tour"


ENTITY_KINDS = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION})


class Mark:
    """Base of all marks."""


@dataclass(frozen=True, slots=True)
class Refers(Mark):
    """The id of something of one of these kinds, defined elsewhere in the timeline."""

    to: frozenset[Kind]


@dataclass(frozen=True, slots=True)
class Said(Mark):
    """A text, by language where it is a map; `needed` if it may not be blank."""

    needed: bool = False
    markdown: bool = False


@dataclass(frozen=True, slots=True)
class FilePath(Mark):
    """A file's path within the timeline's folder."""


@dataclass(frozen=True, slots=True)
class Voiced(Mark):
    """An entity's id where it is a string, a text by language where it is a map."""
