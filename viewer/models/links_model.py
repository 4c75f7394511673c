"""The events that an event is linked to, by its own links and by those that lead to it, each in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject

from viewer.domain.event import Event, Relation
from viewer.domain.mentions import mentioned_in
from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass
from viewer.library.library import Library
from viewer.models.date_words import date_words
from viewer.models.rows_model import RowsModel


@dataclass(frozen=True, slots=True)
class Linked:
    """An event at the other end of a link."""

    row: int
    relation: Relation | None
    """None where the event's text alone links to the other."""
    incoming: bool
    """Whether the link is the other event's."""
    note: LocalText


@dataclass(frozen=True)
class LinkRow:
    event_id: str
    """The linked event's id."""
    row: int
    """Its place in the order of time."""
    relation: str
    """How the two are related, in words, as seen from the open event."""
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


def relation_words(relation: Relation | None, incoming: bool = False) -> str:
    """A relation in the words of the program's language; `incoming`, as the event sees it that is linked to."""
    match relation, incoming:
        case Relation.SAME_SERIES, _:
            return QCoreApplication.translate("Relation", "Same series")
        case Relation.RETURN_VISIT, _:
            return QCoreApplication.translate("Relation", "Return visit")
        case Relation.PART_OF, False:
            return QCoreApplication.translate("Relation", "Part of")
        case Relation.PART_OF, True:
            return QCoreApplication.translate("Relation", "Has part")
        case Relation.FIGURES_FOR, False:
            return QCoreApplication.translate("Relation", "Figures for")
        case Relation.FIGURES_FOR, True:
            return QCoreApplication.translate("Relation", "Figures given in")
        case Relation.PLACED_BESIDE, _:
            return QCoreApplication.translate("Relation", "Placed beside in the source")
        case Relation.COMPARE, _:
            return QCoreApplication.translate("Relation", "Compare")
        case Relation.LED_TO, False:
            return QCoreApplication.translate("Relation", "Led to, says the source")
        case Relation.LED_TO, _:
            return QCoreApplication.translate("Relation", "Led to this, says the source")
        case _:
            return QCoreApplication.translate("Relation", "Mentioned in the text")


def links_of(event: Event, row: int, library: Library) -> tuple[Linked, ...]:
    """The links of `event`, which stands in `row`, in the order of the content; then those of other events to it;
    then what else its text links to.

    A pair of events that link to one another is told as this event tells it, and not a second time.
    """
    own = ((library.row_of(link.to), link) for link in event.links)
    links = [Linked(other, link.relation, False, link.note) for other, link in own if other is not None]
    told = {row, *(link.row for link in links)}
    links += [
        Linked(link.row, link.relation, True, link.note) for link in library.incoming(row) if link.row not in told
    ]
    told |= {link.row for link in links}
    mentioned = (library.row_of(id_) for id_ in mentioned_in(event.body))
    links += [
        Linked(other, None, False, LocalText()) for other in mentioned if other is not None and other not in told
    ]
    return tuple(link for link in links if link.row != row)


def link_rows(links: Iterable[Linked], library: Library, language: str) -> list[LinkRow]:
    """One row for each link, in the same order."""
    links = tuple(links)
    titles = library.short_titles([link.row for link in links], language)
    made = []
    for link, title in zip(links, titles, strict=True):
        lane = library.lanes[library.columns.lane[link.row]]
        made.append(
            LinkRow(
                event_id=library.event_id(link.row),
                row=link.row,
                relation=relation_words(link.relation, link.incoming),
                title=title,
                date_text=date_words(link.row, library, language),
                lane_name=lane.name.get(language),
                colour=lane.colour,
                glyph=lane.glyph,
                note=link.note.get(language),
            )
        )
    return made
