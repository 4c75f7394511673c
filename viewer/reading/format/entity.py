"""`entities.yaml`: the people, places and organisations that events name."""

from __future__ import annotations

from viewer.reading.format.part import Part
from viewer.reading.format.scalars import Id, NeededText, Plain, Text, Wikidata


class Entity(Part):
    """`pinyin` overrides the reading of the Chinese name that the search computes."""

    id: Id
    name: NeededText
    note: Text | None = None
    wikidata: Wikidata | None = None
    pinyin: Plain | None = None


class Entities(Part):
    """The whole file."""

    people: tuple[Entity, ...] = ()
    places: tuple[Entity, ...] = ()
    organisations: tuple[Entity, ...] = ()
