"""Whom and what events name: people, places and organisations."""

from __future__ import annotations

from enum import StrEnum

from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass


class EntityKind(StrEnum):
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone, some place or some body that events name; `pinyin` overrides the computed reading."""

    id: str
    kind: EntityKind
    name: LocalText
    note: LocalText = LocalText()
    wikidata: str = ""
    pinyin: str = ""
