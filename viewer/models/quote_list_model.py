"""All quotations as a list of cards, read from the library only where somebody looks."""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QByteArray, QCoreApplication, QObject, Qt, Signal

from viewer.domain.quotations import NOBODY, QuotationIndex
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.quote_text import in_marks, name_of, translated_by, translation_for
from viewer.domain.support_text import sources_of
from viewer.domain.texts import is_chinese
from viewer.layout.listing import unit_for
from viewer.layout.quote_listing import QuoteOrder, quote_listing
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.models.date_words import date_words, section_words, stand_alone
from viewer.models.quotes_model import QuoteRow, quote_row
from viewer.models.rows_model import Index, camel

KEPT = 100
"""How many cards are remembered: some screens full."""

_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1


@dataclasses.dataclass(frozen=True, kw_only=True)
class QuoteCardRow(QuoteRow):
    row: int
    """The event's place in the order of time."""
    name: str
    """Quotation, whose it is and event, for assistive technology."""
    title: str
    """The event's title."""
    date_text: str
    """When the event was."""
    lane_name: str
    colour: str
    """The lane's colour token."""
    glyph: str
    """The lane's glyph."""
    section: str
    """The part of the list in which it stands, in words: of time, a speaker or a lane."""
    found: str
    """What of it the search that is going on finds: `quotation` itself or its `event`; empty for neither."""


class QuoteListModel(QAbstractListModel):
    """Cards in one of the orders of `QuoteOrder`. Roles are the fields of QuoteCardRow, in camelCase."""

    damaged = Signal(LibraryError)
    """A card cannot be read and stands empty. Told once of what is listed, and maybe while QML reads the list:
    whoever changes the list then has to wait for that."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Empty until it is told what to show."""
        super().__init__(parent)
        self._attributes = {
            _FIRST_ROLE + n: field.name for n, field in enumerate(dataclasses.fields(QuoteCardRow))
        }
        self._found_role = next(role for role, name in self._attributes.items() if name == "found")
        self._cards: OrderedDict[int, QuoteCardRow] = OrderedDict()
        self._index = QuotationIndex()
        self._places: Sequence[int] = ()
        self._found = 0
        self._asked = ""
        self._told = False

    def show(self, library: Library, language: str, order: QuoteOrder, matching: int | None = None) -> None:
        """List a library's quotations: all, or those of rows whose bit in `matching` is set.

        LibraryError if it does not hold where they are; what was listed still is.
        """
        quotations = library.quotations
        self.beginResetModel()
        self._library = library
        self._language = language
        self._order = order
        self._told = False
        self._index = quotations
        self._places = quote_listing(self._index, library.columns, order, matching)
        first, last = library.heading.span.extent
        self._unit = unit_for(first, last - 1)
        self._cards.clear()
        self.endResetModel()

    def clear(self) -> None:
        """List nothing, and ask nothing more of the library that was shown: it may be about to close."""
        self.beginResetModel()
        self._index = QuotationIndex()
        self._places = ()
        self._cards.clear()
        self.endResetModel()

    def light(self, found: int, asked: str) -> None:
        """Mark the quotations of those rows whose bit is set, which a search for `asked` finds, and no others."""
        self._found, self._asked = found, asked
        self._cards.clear()
        if self._places:
            self.dataChanged.emit(self.index(0), self.index(len(self._places) - 1), [self._found_role])

    def event_row(self, index: int) -> int:
        """The row of the event whose quotation stands at an index; IndexError beyond the list."""
        return self._index.row[self._places[index]]

    def place(self, index: int) -> int:
        """Which quotation of the whole timeline stands at an index."""
        return self._places[index]

    def index_of(self, place: int) -> int | None:
        """Where a quotation of the whole timeline is listed, None if it is not."""
        try:
            return self._places.index(place)
        except ValueError:
            return None

    def card(self, index: int) -> QuoteCardRow:
        """What stands at an index; IndexError beyond the list, LibraryError if it cannot be read."""
        place = self._places[index]
        known = self._cards.get(place)
        if known is None:
            known = self._cards[place] = self._read(place)
            if len(self._cards) > KEPT:
                self._cards.popitem(last=False)
        else:
            self._cards.move_to_end(place)
        return known

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        name = self._attributes.get(role)
        if name is None or not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        return getattr(self._shown(index.row()), name)

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802
        return {role: QByteArray(camel(name).encode()) for role, name in self._attributes.items()}

    def _shown(self, index: int) -> QuoteCardRow:
        """What a view gets, which cannot be told of faults by itself: an empty card where none can be read."""
        try:
            return self.card(index)
        except LibraryError as fault:
            if not self._told:
                self._told = True
                self.damaged.emit(fault)
        nothing = quote_row(Quote(QuoteKind.SPEECH, "", "und", ""), (), {}, self._language)
        return QuoteCardRow(
            row=self.event_row(index),
            name="",
            title="",
            date_text="",
            lane_name="",
            colour="",
            glyph="",
            section="",
            found="",
            **vars(nothing),
        )

    def _read(self, place: int) -> QuoteCardRow:
        library, language = self._library, self._language
        row = self._index.row[place]
        event = library.event(row)
        quote = event.quotes[self._index.place[place]]
        lane = library.lanes[library.columns.lane[row]]
        found = sources_of(quote.source, event.sources, library.sources)
        told = quote_row(quote, found, library.entities, language)
        translation = translation_for(quote, language)
        lead = f"{translated_by(translation, language)}: {told.lead}" if translation else in_marks(told.lead)
        title = event.title.get(language)
        name = ("，" if is_chinese(language) else ", ").join(
            part for part in (lead, told.attribution, title) if part
        )
        return QuoteCardRow(
            row=row,
            name=name.replace("\u2060", ""),
            title=title,
            date_text=date_words(row, library, language),
            lane_name=lane.name.get(language),
            colour=lane.colour,
            glyph=lane.glyph,
            section=self._section(place),
            found=self._what_is_found(row, quote),
            **vars(told),
        )

    def _what_is_found(self, row: int, quote: Quote) -> str:
        if not self._found >> row & 1:
            return ""
        from viewer.library.hit_words import are_said
        from viewer.library.passages import quote_passages

        return "quotation" if are_said(self._asked, quote_passages(quote, self._library.entities)) else "event"

    def _section(self, place: int) -> str:
        library, language = self._library, self._language
        row, who = self._index.row[place], self._index.speaker[place]
        match self._order:
            case QuoteOrder.TIME:
                return section_words(row, library, self._unit, language)
            case QuoteOrder.LANE:
                return library.lanes[library.columns.lane[row]].name.get(language)
            case QuoteOrder.SPEAKER:
                if who == NOBODY:
                    return QCoreApplication.translate("QuoteList", "Speaker not given")
                return stand_alone(name_of(self._index.speakers[who], library.entities, language))
