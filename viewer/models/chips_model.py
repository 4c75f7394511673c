"""Names that lead to pages of their own: people, places, organisations and tags of an event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from viewer.domain.claim_text import title_words
from viewer.domain.entity import Entity
from viewer.domain.event import Event
from viewer.domain.mentions import mentioned_in
from viewer.domain.source import Source
from viewer.domain.support_text import all_citations
from viewer.models.rows_model import RowsModel


@dataclass(frozen=True)
class ChipRow:
    key: str
    """The id of the entity or source, or the tag as written."""
    name: str
    """Its name in the reader's language; a tag has only one."""
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


def tag_rows(tags: Iterable[str]) -> list[ChipRow]:
    """One row for each tag, in the order of the event."""
    return [ChipRow(tag, tag, "") for tag in tags]


def mentioned_sources(event: Event, sources: Mapping[str, Source], language: str) -> list[ChipRow]:
    """One row for each source that the event's text links to and its list of sources does not have."""
    listed = {citation.source for citation in all_citations(event)}
    ids = (id_ for id_ in mentioned_in(event.body) if id_ in sources and id_ not in listed)
    return [ChipRow(id_, title_words(sources[id_], language), "") for id_ in ids]


def cited_in(event: Event) -> tuple[str, ...]:
    """Ids of those who speak in an event, whose figures it has or to whom its text links, but whom it names not.

    The text may link to what is no entity as well: that is left to whoever looks the ids up.
    """
    claimants = (figure.claimed_by for figure in event.figures)
    whose = (*(quote.speaker for quote in event.quotes), *claimants, *mentioned_in(event.body))
    named = {*event.people, *event.places, *event.organisations}
    return tuple(dict.fromkeys(who for who in whose if isinstance(who, str) and who not in named))
