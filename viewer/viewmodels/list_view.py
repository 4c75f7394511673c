"""The same events as a list, and the way between the list and the surface, which keeps the place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.layout.marks import extent_of
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.viewmodels.surface_view import SurfaceView

if TYPE_CHECKING:  # Loaded when the list is shown for the first time.
    from viewer.models.event_list_model import EventListModel

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

SURFACE, LIST = "surface", "list"
"""The modes: which of the two is shown."""


@QmlElement
@QmlUncreatable("The program makes the list of its window")
class EventListView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Indices are places in the list, rows are the library's.

    The reading panel decides what is open; the list only asks for it. Nothing is listed before the list is shown
    for the first time.
    """

    modeChanged = Signal()  # noqa: N815
    currentChanged = Signal()  # noqa: N815
    selectionChanged = Signal()  # noqa: N815
    countChanged = Signal()  # noqa: N815
    foundChanged = Signal()  # noqa: N815
    placed = Signal()
    """The current entry has to be brought to the top."""
    eventActivated = Signal(int)  # noqa: N815
    """An entry was tapped, clicked or opened by key: its row."""
    wentBack = Signal(int)  # noqa: N815
    """The surface is shown again, at this row."""
    damaged = Signal(LibraryError)
    """The file does not hold one of the events that are listed; the surface is shown again."""

    def __init__(
        self, library: Library, language: str, surface: SurfaceView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._language = language
        self._surface = surface
        self._matching: int | None = None
        self._found = 0
        self._mode = SURFACE
        self._selected: int | None = None
        self._current: int | None = None
        self._stale = True

    # -- Python's side ------------------------------------------------------------------------------

    @cached_property
    def model(self) -> EventListModel:
        from PySide6.QtCore import Qt

        from viewer.models.event_list_model import EventListModel

        model = EventListModel(self)
        # Later, because a list is being filled when it is found.
        model.damaged.connect(self._give_up, Qt.ConnectionType.QueuedConnection)
        return model

    @property
    def mode(self) -> str:
        """SURFACE or LIST."""
        return self._mode

    @property
    def current_row(self) -> int | None:
        """The row of the entry that the keyboard is at, if it is listed."""
        return self._current

    def set_library(self, library: Library, language: str) -> None:
        """List another library's events, all of them."""
        self._library = library
        self._language = language
        self._matching = None
        self._selected = None
        self._current = None
        if "model" in vars(self):
            self.model.clear()
        self.light(None)
        self._refill()

    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag); its translator has to be installed before."""
        self._language = language
        self._refill()

    def show_only(self, matching: int | None) -> None:
        """List only those rows whose bit is set; None lists all."""
        if matching != self._matching:
            self._matching = matching
            self._refill()

    def light(self, found: int | None) -> None:
        """Mark those rows whose bit is set: what a search finds; None while there is none."""
        if self._found != (found or 0):
            self._found = found or 0
            self.model.light(self._found)
            self.foundChanged.emit()

    def select(self, row: int | None) -> None:
        """Mark the entry of the open event, and go to it; None when no event is open."""
        self._selected = row
        if row is not None and self._index(row) >= 0:
            self._current = row
            self.currentChanged.emit()
        self.selectionChanged.emit()

    # -- the window's side --------------------------------------------------------------------------

    @Slot()
    def enter(self) -> None:
        """Show the list, at the event that is open, else the one in focus, else the one in the window's middle."""
        if self._mode == LIST:
            return
        self._mode = LIST
        if self._stale:
            self._refill()
        self._current = self._place_on_surface()
        self.modeChanged.emit()
        self.currentChanged.emit()
        self.placed.emit()

    @Slot(int, int)
    def leave(self, top: int, bottom: int) -> None:
        """Show the surface, at what the list was at.

        `top` and `bottom` are the indices of the first and the last entry in view, or both -1 where the list was
        not moved, which moves nothing. The open event's place or the keyboard's comes first if it is in view,
        then that of the entry at the top.
        """
        if self._mode == SURFACE:
            return
        self._mode = SURFACE
        if 0 <= top < len(self.model.listing):
            seen = [row for row in (self._selected, self._current) if row is not None]
            seen = [row for row in seen if top <= self._index(row) <= bottom]
            row = seen[0] if seen else self.model.listing.row(top)
            self.wentBack.emit(row)
            self._surface.go_to(row)
        self.modeChanged.emit()

    @Slot(int)
    def moveTo(self, index: int) -> None:  # noqa: N802
        """The keyboard goes to an entry; an index beyond the list stays at its end."""
        count = len(self.model.listing)
        if not count:
            return
        row = self.model.listing.row(min(max(index, 0), count - 1))
        if row != self._current:
            self._current = row
            self.currentChanged.emit()

    @Slot(int)
    def activate(self, index: int) -> None:
        """Ask for the event of an entry to be opened."""
        if 0 <= index < len(self.model.listing):
            self.moveTo(index)
            self.eventActivated.emit(self.model.listing.row(index))

    # -- within -------------------------------------------------------------------------------------

    def _give_up(self, fault: LibraryError) -> None:
        if self._mode == LIST:
            self._mode, self._stale = SURFACE, True
            self.modeChanged.emit()
            self.damaged.emit(fault)

    def _found_count(self) -> int:
        listed = self._found if self._matching is None else self._found & self._matching
        return listed.bit_count()

    def _refill(self) -> None:
        """Keep the place: where its event is no longer listed, the one that begins nearest to it."""
        self._stale = self._mode == SURFACE
        if self._stale:
            return
        self.model.show(self._library, self._language, self._matching)
        if self._current is not None and self._index(self._current) < 0:
            self._current = self._nearest(extent_of(self._library.columns, self._current).soft_first)
        self.countChanged.emit()
        self.foundChanged.emit()
        self.selectionChanged.emit()
        self.currentChanged.emit()
        self.placed.emit()

    def _place_on_surface(self) -> int | None:
        if self._index(self._selected) >= 0:
            return self._selected
        first, last = self._surface.window_days
        focused = self._surface.focused_row
        if focused is not None and self._index(focused) >= 0:
            extent = extent_of(self._library.columns, focused)
            if extent.soft_first <= last and first <= extent.soft_last:
                return focused
        return self._nearest((first + last) / 2)

    def _nearest(self, day: float) -> int | None:
        index = self.model.listing.nearest(day)
        return None if index is None else self.model.listing.row(index)

    def _index(self, row: int | None) -> int:
        index = None if row is None else self.model.listing.index(row)
        return -1 if index is None else index

    isShown = Property(bool, lambda self: self._mode == LIST, notify=modeChanged)  # noqa: N815
    currentIndex = Property(int, lambda self: self._index(self._current), notify=currentChanged)  # noqa: N815
    selectedIndex = Property(int, lambda self: self._index(self._selected), notify=selectionChanged)  # noqa: N815
    count = Property(int, lambda self: len(self.model.listing), notify=countChanged)
    foundCount = Property(int, _found_count, notify=foundChanged)  # noqa: N815
    isFiltered = Property(bool, lambda self: self._matching is not None, notify=countChanged)  # noqa: N815
    entries = Property(QObject, lambda self: self.model, constant=True)
