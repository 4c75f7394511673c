"""All quotations of the timeline, a view of their own beside the surface and the list."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.layout.listing import Listing
from viewer.layout.quote_listing import QuoteOrder, quotation_at
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.viewmodels.surface_view import SurfaceView

if TYPE_CHECKING:  # Loaded when the view is shown for the first time.
    from viewer.models.quote_list_model import QuoteListModel

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The program makes the quotations of its window")
class QuotesView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Indices are places in what is listed, rows are the library's.

    The reading panel decides what is open; the cards only ask for it. Nothing is read before the view is shown
    for the first time.
    """

    shownChanged = Signal()  # noqa: N815
    currentChanged = Signal()  # noqa: N815
    selectionChanged = Signal()  # noqa: N815
    contentChanged = Signal()  # noqa: N815
    """Other quotations are listed, or in another order or language."""
    placed = Signal()
    """The current card has to be brought to the top."""
    quotationActivated = Signal(int, int)  # noqa: N815
    """A card was tapped, clicked or opened by key: its event's row, and its number within the event."""
    wentBack = Signal(int)  # noqa: N815
    """The surface is shown again, at this row."""
    damaged = Signal(LibraryError)
    """The file does not hold the index of its quotations, or one of them; the view is closed."""

    def __init__(
        self, library: Library, language: str, surface: SurfaceView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._language = language
        self._surface = surface
        self._order = QuoteOrder.TIME
        self._matching: int | None = None
        self._shown = False
        self._stale = True
        self._selected: int | None = None
        self._current: int | None = None
        self._found = 0
        self._asked = ""

    # -- Python's side ------------------------------------------------------------------------------

    @cached_property
    def model(self) -> QuoteListModel:
        from PySide6.QtCore import Qt

        from viewer.models.quote_list_model import QuoteListModel

        model = QuoteListModel(self)
        # Later, because a list is being filled when it is found.
        model.damaged.connect(self._give_up, Qt.ConnectionType.QueuedConnection)
        return model

    @property
    def is_shown(self) -> bool:
        return self._shown

    def set_library(self, library: Library, language: str) -> None:
        """Show another library's quotations, all of them."""
        self._library = library
        self._language = language
        self._matching = self._selected = self._current = None
        self._found, self._asked = 0, ""
        if "model" in vars(self):
            self.model.clear()
        self._refill()

    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag); its translator has to be installed before."""
        self._language = language
        self._refill()

    def show_only(self, matching: int | None) -> None:
        """List only the quotations of those rows whose bit is set; None lists all."""
        if matching != self._matching:
            self._matching = matching
            self._refill()

    def light(self, found: int | None, asked: str) -> None:
        """Mark quotations of the rows with a bit in `found`, which a search for `asked` finds; None ends that."""
        lit = found or 0, asked if found else ""
        if lit != (self._found, self._asked):
            self._found, self._asked = lit
            if self._shown:
                self.model.light(*lit)
            else:
                self._stale = True

    def select(self, row: int | None) -> None:
        """Mark the cards of the open event, and go to the first; None when no event is open."""
        self._selected = row
        place = self._place_of(row)
        current = -1 if self._current is None else self._library.quotations.row[self._current]
        if place is not None and current != row:
            self._current = place
            self.currentChanged.emit()
        self.selectionChanged.emit()

    # -- the window's side --------------------------------------------------------------------------

    @Slot()
    def enter(self) -> None:
        """Show the quotations, at those of the open event, else at those nearest to the window's middle."""
        if self._shown:
            return
        self._shown = True
        try:
            self._fill()
        except LibraryError as fault:
            self._shown, self._stale = False, True
            self.damaged.emit(fault)
            return
        self._current = self._place_on_surface()
        self.shownChanged.emit()
        self.currentChanged.emit()
        self.placed.emit()

    @Slot(int)
    def leave(self, index: int) -> None:
        """Show the surface again, at the event of the card at an index; -1 leaves the surface where it was."""
        if not self._shown:
            return
        self._shown = False
        if 0 <= index < self.model.rowCount():
            row = self.model.event_row(index)
            self.wentBack.emit(row)
            self._surface.go_to(row)
        self.shownChanged.emit()

    @Slot(int)
    def moveTo(self, index: int) -> None:  # noqa: N802
        """The keyboard goes to a card; an index beyond the list stays at its end."""
        count = self.model.rowCount()
        if not count:
            return
        place = self.model.place(min(max(index, 0), count - 1))
        if place != self._current:
            self._current = place
            self.currentChanged.emit()

    @Slot(int)
    def activate(self, index: int) -> None:
        """Ask for a card's event to be opened at its quotation."""
        if 0 <= index < self.model.rowCount():
            self.moveTo(index)
            place = self.model.place(index)
            quotations = self._library.quotations
            self.quotationActivated.emit(quotations.row[place], quotations.place[place])

    @Slot(str)
    def orderBy(self, order: str) -> None:  # noqa: N802
        """List in another order: `time`, `speaker` or `lane`. ValueError for any other word."""
        if order != self._order:
            self._order = QuoteOrder(order)
            self._refill()

    # -- within -------------------------------------------------------------------------------------

    def _refill(self) -> None:
        """What changes while nobody looks is read when the view is shown next."""
        self._stale = True
        if not self._shown:
            return
        try:
            self._fill()
        except LibraryError as fault:
            self._give_up(fault)
        else:
            self.placed.emit()

    def _give_up(self, fault: LibraryError) -> None:
        if self._shown:
            self._shown, self._stale = False, True
            self.shownChanged.emit()
            self.damaged.emit(fault)

    def _fill(self) -> None:
        if not self._stale:
            return
        self.model.show(self._library, self._language, self._order, self._matching)
        self.model.light(self._found, self._asked)
        self._stale = False
        if self._index(self._current) < 0:
            self._current = self.model.place(0) if self.model.rowCount() else None
        self.contentChanged.emit()
        self.selectionChanged.emit()
        self.currentChanged.emit()

    def _place_of(self, row: int | None) -> int | None:
        """The first listed quotation of an event; None if it has none, or nothing is listed yet."""
        if row is None or self._stale:
            return None
        index = self._library.quotations
        place = quotation_at(index, row)
        return place if place is not None and index.row[place] == row and self._index(place) >= 0 else None

    def _place_on_surface(self) -> int | None:
        selected = self._place_of(self._selected)
        if selected is not None:
            return selected
        first, last = self._surface.window_days
        listing = Listing(self._library.columns)
        nearest = listing.nearest((first + last) / 2)
        place = None if nearest is None else quotation_at(self._library.quotations, listing.row(nearest))
        return place if self._index(place) >= 0 else self._current

    def _index(self, place: int | None) -> int:
        index = None if place is None else self.model.index_of(place)
        return -1 if index is None else index

    def _selected_row(self) -> int:
        return -1 if self._selected is None else self._selected

    isShown = Property(bool, lambda self: self._shown, notify=shownChanged)  # noqa: N815
    order = Property(str, lambda self: self._order.value, notify=contentChanged)
    count = Property(int, lambda self: self.model.rowCount(), notify=contentChanged)
    isFiltered = Property(bool, lambda self: self._matching is not None, notify=contentChanged)  # noqa: N815
    currentIndex = Property(int, lambda self: self._index(self._current), notify=currentChanged)  # noqa: N815
    selectedRow = Property(int, _selected_row, notify=selectionChanged)  # noqa: N815
    cards = Property(QObject, lambda self: self.model, constant=True)
