"""Names of one kind that an event mentions: its people, its places or its organisations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from viewer.domain.timeline import Entity
from viewer.models.rows_model import RowsModel


@dataclass(frozen=True)
class ChipRow:
    entity_id: str
    """The entity's id."""
    name: str
    """Its name in the reader's language."""
    note: str
    """What the timeline says of it, or nothing."""


class ChipsModel(RowsModel[ChipRow]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ChipRow, parent)


def chip_rows(ids: Iterable[str], entities: Mapping[str, Entity], language: str) -> list[ChipRow]:
    """One row for each id, in the order of the event."""
    return [
        ChipRow(entity.id, entity.name.get(language), entity.note.get(language))
        for entity in (entities[id_] for id_ in ids if id_ in entities)
    ]
