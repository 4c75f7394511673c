"""The events that an event is linked to, each by the relation that the source makes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from viewer.domain.timeline import Event, Relation
from viewer.library.library import Library
from viewer.models.date_words import date_words
from viewer.models.rows_model import RowsModel


@dataclass(frozen=True)
class LinkRow:
    event_id: str
    """The linked event's id."""
    row: int
    """Its place in the order of time."""
    relation: str
    """How the two are related, in words."""
    title: str
    """Its short title."""
    date_text: str
    """When it was."""
    lane_name: str
    """The name of its lane."""
    colour: str
    """The colour token of its lane."""
    glyph: str
    """The glyph of its lane."""
    note: str
    """What the source says of the relation, or nothing."""


class LinksModel(RowsModel[LinkRow]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(LinkRow, parent)


def relation_words(relation: Relation) -> str:
    """A relation in the words of the program's language."""
    match relation:
        case Relation.SAME_SERIES:
            return QCoreApplication.translate("Relation", "Same series")
        case Relation.RETURN_VISIT:
            return QCoreApplication.translate("Relation", "Return visit")
        case Relation.PART_OF:
            return QCoreApplication.translate("Relation", "Part of")
        case Relation.FIGURES_FOR:
            return QCoreApplication.translate("Relation", "Figures for")
        case Relation.PLACED_BESIDE:
            return QCoreApplication.translate("Relation", "Placed beside in the source")
        case Relation.COMPARE:
            return QCoreApplication.translate("Relation", "Compare")
        case Relation.LED_TO:
            return QCoreApplication.translate("Relation", "Led to, says the source")


def link_rows(event: Event, library: Library, language: str) -> list[LinkRow]:
    """One row for each link of `event` that leads to an event of the library, in the order of the content."""
    rows = [(link, library.row_of(link.to)) for link in event.links]
    found = [(link, row) for link, row in rows if row is not None]
    titles = library.short_titles([row for _, row in found], language)
    made = []
    for (link, row), title in zip(found, titles, strict=True):
        lane = library.lanes[library.columns.lane[row]]
        made.append(
            LinkRow(
                event_id=link.to,
                row=row,
                relation=relation_words(link.relation),
                title=title,
                date_text=date_words(row, library, language),
                lane_name=lane.name.get(language),
                colour=lane.colour,
                glyph=lane.glyph,
                note=link.note.get(language),
            )
        )
    return made
