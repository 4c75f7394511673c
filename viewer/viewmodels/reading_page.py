"""What one event's page says at its head, in one language: plain values, taken once when the page opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.domain.line_breaks import unbroken
from viewer.domain.values import dataclass
from viewer.library.library import Library
from viewer.models.date_words import date_words

if TYPE_CHECKING:  # What an event is made of a start does without.
    from viewer.domain.event import Event


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """Texts in the reader's language; `lane_colour` is a theme's token and `lane_glyph` a shape's name."""

    event_id: str = ""
    date_text: str = ""
    lane_name: str = ""
    lane_colour: str = ""
    lane_glyph: str = ""
    title: str = ""
    title_unbroken: str = ""
    """The title for a setting that breaks no name."""
    summary: str = ""
    summary_unbroken: str = ""
    """The summary for a setting that breaks no name."""
    paragraphs: tuple[str, ...] = ()
    """The body in pieces of StyledText that break no name."""
    is_context: bool = False
    rests_on: str = ""
    """The single source of all that the page says, or the publishers of several."""
    accounts: tuple[dict[str, object], ...] = ()
    """These sources, as maps with the fields of PassageRoles and without a passage."""


def page_of(event: Event, row: int, library: Library, language: str) -> ReadingPage:
    """The head of the page of `event`, which stands in `row` of the library."""
    from viewer.domain.support_text import rests_on, whole_sources  # What it needs is no part of the start.
    from viewer.models.passage import passage_maps

    whole = whole_sources(event.sources, library.sources)
    lane = library.lanes[library.columns.lane[row]]
    names = [
        library.entities[id_].name.get(language)
        for id_ in (*event.people, *event.places, *event.organisations)
        if id_ in library.entities
    ]
    return ReadingPage(
        event_id=event.id,
        date_text=date_words(row, library, language),
        lane_name=lane.name.get(language),
        lane_colour=lane.colour,
        lane_glyph=lane.glyph,
        title=event.title.get(language),
        title_unbroken=unbroken(event.title.get(language), names),
        summary=event.summary.get(language),
        summary_unbroken=unbroken(event.summary.get(language), names),
        paragraphs=_paragraphs(event.body.get(language), names),
        is_context=event.basis == "context",
        rests_on=rests_on(whole, language),
        accounts=tuple(passage_maps(((None, source) for source in whole), language)),
    )


def _paragraphs(markdown: str, names: list[str]) -> tuple[str, ...]:
    if not markdown.strip():
        return ()
    from viewer.models.styled_text import styled  # What it needs is no part of the start.

    return styled(markdown, names)
