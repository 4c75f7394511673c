"""The events that a subject's page lists in order of time, each with the quotations that are the subject's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QObject

from viewer.domain.event import Event
from viewer.domain.number_text import count_words
from viewer.domain.texts import is_chinese
from viewer.domain.values import dataclass
from viewer.exchange.subject_text import ListedEvent
from viewer.library.library import Library
from viewer.library.subjects import SubjectKind
from viewer.models.date_words import date_words
from viewer.models.quotes_model import QuotesModel, quote_rows
from viewer.models.rows_model import RowsModel


@dataclass(frozen=True, slots=True)
class SubjectEntryRow:
    event_id: str
    """The event's id."""
    title: str
    """Its title."""
    date_text: str
    """When it was."""
    lane_name: str
    """The name of its lane."""
    colour: str
    """The colour token of its lane."""
    glyph: str
    """The glyph of its lane."""
    note: str
    """What of it is the subject's: figures, or what rests on the source; empty where the name alone is."""
    quotes: QuotesModel
    """The quotations in it that are the subject's own."""


class SubjectEntriesModel(RowsModel[SubjectEntryRow]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(SubjectEntryRow, parent)
        self._quotes: list[QuotesModel] = []
        self.listed: tuple[ListedEvent, ...] = ()
        """The same, to be told as text."""

    def clear(self) -> None:
        """List nothing."""
        self.listed = ()
        self.replace(())

    def show(self, kind: SubjectKind, key: str, rows: Iterable[int], library: Library, language: str) -> None:
        """List the events of `rows`, each with what is the subject's own. LibraryError if one cannot be read."""
        made, listed = [], []
        for place, row in enumerate(rows):
            if place == len(self._quotes):
                self._quotes.append(QuotesModel(self))
            listed.append(_listed(kind, key, row, library, language))
            made.append(_entry(listed[-1], row, library, language, self._quotes[place]))
        self.listed = tuple(listed)
        self.replace(made)


def _listed(kind: SubjectKind, key: str, row: int, library: Library, language: str) -> ListedEvent:
    event = library.event(row)
    own = tuple(quote for quote in event.quotes if kind is SubjectKind.ENTITY and quote.speaker == key)
    return ListedEvent(event, date_words(row, library, language), _note(kind, key, event, language), own)


def _entry(listed: ListedEvent, row: int, library: Library, language: str, quotes: QuotesModel) -> SubjectEntryRow:
    event = listed.event
    lane = library.lanes[library.columns.lane[row]]
    quotes.replace(quote_rows(listed.quotes, library.sources, library.entities, language, event.sources))
    return SubjectEntryRow(
        event_id=event.id,
        title=event.title.get(language),
        date_text=listed.date,
        lane_name=lane.name.get(language),
        colour=lane.colour,
        glyph=lane.glyph,
        note=listed.note,
        quotes=quotes,
    )


def _note(kind: SubjectKind, key: str, event: Event, language: str) -> str:
    match kind:
        case SubjectKind.ENTITY:
            return counted(0, 0, sum(figure.claimed_by == key for figure in event.figures), language)
        case SubjectKind.SOURCE:
            supported = [citation.supports.get(language) for citation in event.sources if citation.source == key]
            quotations = sum(quote.source == key for quote in event.quotes)
            figures = sum(figure.source == key for figure in event.figures)
            parts = (*supported, counted(0, quotations, figures, language))
            return _joined(parts, language)
        case SubjectKind.TAG:
            return ""


def counted(events: int, quotations: int, figures: int, language: str) -> str:
    """“Events: 7, quotations: 4”; what there is none of is left out."""
    said: tuple[tuple[int, Callable[[], str]], ...] = (
        (events, lambda: QCoreApplication.translate("Subject", "Events: %1")),
        (quotations, lambda: QCoreApplication.translate("Subject", "Quotations: %1")),
        (figures, lambda: QCoreApplication.translate("Subject", "Figures: %1")),
    )
    return _joined(
        (words().replace("%1", count_words(count, language)) for count, words in said if count), language
    )


def _joined(parts: Iterable[str], language: str) -> str:
    return ("；" if is_chinese(language) else "; ").join(part for part in parts if part)
