"""All events as a list, read from the library only where somebody looks."""

from __future__ import annotations

import dataclasses
from collections import OrderedDict

from PySide6.QtCore import QAbstractListModel, QByteArray, QObject, Signal

from viewer.domain.columns import EventColumns
from viewer.domain.event import Basis
from viewer.domain.texts import is_chinese
from viewer.domain.values import dataclass
from viewer.layout.listing import Listing, unit_for
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.models.date_words import date_words, section_words
from viewer.models.roles import DISPLAY_ROLE, FIRST_ROLE
from viewer.models.rows_model import Index, camel

KEPT = 200
"""How many entries are remembered: some screens full."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    row: int
    """The event's place in the order of time."""
    event_id: str
    name: str
    """Date and title, for assistive technology."""
    date_text: str
    title: str
    summary: str
    lane_name: str
    colour: str
    """The lane's colour token."""
    glyph: str
    """The lane's glyph."""
    quoted: bool
    """Whether it has a quotation."""
    counted: bool
    """Whether it has a figure."""
    context: bool
    """Whether it is background from elsewhere."""
    section: str
    """The part of time in which it begins, in words."""
    found: bool
    """Whether the search that is going on finds it."""


class EventListModel(QAbstractListModel):
    """Entries in the order of `Listing`. Roles are the fields of EntryRow, in camelCase."""

    damaged = Signal(LibraryError)
    """An entry cannot be read and stands empty. Told once of what is listed, and maybe while QML reads the list:
    whoever changes the list then has to wait for that."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Empty until it is told what to show."""
        super().__init__(parent)
        self._attributes = {FIRST_ROLE + n: field.name for n, field in enumerate(dataclasses.fields(EntryRow))}
        self._found_role = next(role for role, name in self._attributes.items() if name == "found")
        self._entries: OrderedDict[int, EntryRow] = OrderedDict()
        self._listing = Listing(EventColumns())
        self._found = 0
        self._told = False

    def show(self, library: Library, language: str, matching: int | None = None) -> None:
        """List a library's events in a language: all, or those rows whose bit in `matching` is set."""
        self.beginResetModel()
        self._library = library
        self._language = language
        self._told = False
        self._listing = Listing(library.columns, matching)
        first, last = library.heading.span.extent
        self._unit = unit_for(first, last - 1)
        self._entries.clear()
        self.endResetModel()

    def clear(self) -> None:
        """List nothing, and ask nothing more of the library that was shown: it may be about to close."""
        self.beginResetModel()
        self._listing = Listing(EventColumns())
        self._entries.clear()
        self.endResetModel()

    def light(self, found: int) -> None:
        """Mark those rows whose bit is set, and no others."""
        self._found = found
        self._entries.clear()
        if len(self._listing):
            self.dataChanged.emit(self.index(0), self.index(len(self._listing) - 1), [self._found_role])

    @property
    def listing(self) -> Listing:
        return self._listing

    def entry(self, index: int) -> EntryRow:
        """What stands at an index; IndexError beyond the list, LibraryError if it cannot be read."""
        row = self._listing.row(index)
        known = self._entries.get(row)
        if known is None:
            known = self._entries[row] = self._read(row)
            if len(self._entries) > KEPT:
                self._entries.popitem(last=False)
        else:
            self._entries.move_to_end(row)
        return known

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._listing)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> object:
        name = self._attributes.get(role)
        if name is None or not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        return getattr(self._shown(index.row()), name)

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802
        return {role: QByteArray(camel(name).encode()) for role, name in self._attributes.items()}

    def _shown(self, index: int) -> EntryRow:
        """What a view gets, which cannot be told of faults by itself: an empty entry where none can be read."""
        try:
            return self.entry(index)
        except LibraryError as fault:
            if not self._told:
                self._told = True
                self.damaged.emit(fault)
        return EntryRow(self._listing.row(index), "", "", "", "", "", "", "", "", False, False, False, "", False)

    def _read(self, row: int) -> EntryRow:
        library, language = self._library, self._language
        event = library.event(row)
        lane = library.lanes[library.columns.lane[row]]
        title, when = event.title.get(language), date_words(row, library, language)
        return EntryRow(
            row=row,
            event_id=event.id,
            name=when + ("，" if is_chinese(language) else ", ") + title,
            date_text=when,
            title=title,
            summary=event.summary.get(language),
            lane_name=lane.name.get(language),
            colour=lane.colour,
            glyph=lane.glyph,
            quoted=bool(event.quotes),
            counted=bool(event.figures),
            context=event.basis is Basis.CONTEXT,
            section=section_words(row, library, self._unit, language),
            found=self._found >> row & 1 == 1,
        )
