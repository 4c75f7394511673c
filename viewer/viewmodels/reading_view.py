"""The reading panel's page: which event is open, what it says, and the ways on from it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.viewmodels.reading_history import ReadingHistory
from viewer.viewmodels.reading_page import ReadingPage, page_of

if TYPE_CHECKING:
    from viewer.viewmodels.page_models import PageModels

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The program makes the reading panel's page")
class ReadingView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Opens events as pages. Previous and next go along time; back and forward retrace the reader's own way.

    Closing ends the way: the next event that is opened starts a new one. The page of the event that was open
    last stays filled in while the panel slides away. An id that the library does not hold opens nothing.
    """

    currentChanged = Signal()  # noqa: N815
    """An event was opened, closed or changed."""
    damaged = Signal(LibraryError)
    """The file does not hold the event that was to be opened; the panel is closed."""
    contentChanged = Signal()  # noqa: N815
    """What the page says has changed, by another event or another language."""

    def __init__(self, library: Library, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._language = language
        self._history = ReadingHistory()
        self._row: int | None = None
        self._page = ReadingPage()

    @cached_property
    def _lists(self) -> PageModels:
        from viewer.viewmodels.page_models import PageModels

        return PageModels(self)

    @property
    def current_row(self) -> int | None:
        """The row of the event that is open."""
        return self._row

    @property
    def linked_rows(self) -> tuple[int, ...]:
        """The rows of the events that the open one is linked to; none when the panel is closed."""
        return () if self._row is None else tuple(link.row for link in self._lists.links.rows)

    def set_library(self, library: Library) -> None:
        """Read from another library, with the panel closed."""
        self._library = library
        self._go(ReadingHistory())

    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag); its translator has to be installed before."""
        self._language = language
        if self._row is not None:
            self._fill(self._row)
        self.contentChanged.emit()

    def show_row(self, row: int) -> None:
        """Open the event of a row, 0 to the library's length less one; another row opens nothing."""
        if 0 <= row < len(self._library):
            self._go(self._history.visit(self._library.event_id(row)))

    @Slot(str)
    def show(self, event_id: str) -> None:
        """Open an event by its id."""
        if self._library.row_of(event_id) is not None:
            self._go(self._history.visit(event_id))

    @Slot()
    def close(self) -> None:
        self._go(ReadingHistory())

    @Slot()
    def goBack(self) -> None:  # noqa: N802
        self._go(self._history.back())

    @Slot()
    def goForward(self) -> None:  # noqa: N802
        self._go(self._history.forward())

    @Slot()
    def goPrevious(self) -> None:  # noqa: N802
        if self._row is not None:
            self.show_row(self._row - 1)

    @Slot()
    def goNext(self) -> None:  # noqa: N802
        if self._row is not None:
            self.show_row(self._row + 1)

    def _go(self, history: ReadingHistory) -> None:
        before, self._history = self._history, history
        if history.current == before.current:
            return
        self._row = None if history.current is None else self._library.row_of(history.current)
        try:
            if self._row is not None:
                self._fill(self._row)
        except LibraryError as fault:
            self._history, self._row = ReadingHistory(), None
            self.damaged.emit(fault)
        self.contentChanged.emit()
        self.currentChanged.emit()

    def _fill(self, row: int) -> None:
        library, language = self._library, self._language
        event = library.event(row)
        self._page = page_of(event, row, library, language)
        self._lists.fill(event, library, language)

    def _get_is_open(self) -> bool:
        return self._row is not None

    def _get_event_id(self) -> str:
        return self._page.event_id

    def _get_date_text(self) -> str:
        return self._page.date_text

    def _get_lane_name(self) -> str:
        return self._page.lane_name

    def _get_lane_colour(self) -> str:
        return self._page.lane_colour

    def _get_lane_glyph(self) -> str:
        return self._page.lane_glyph

    def _get_title(self) -> str:
        return self._page.title

    def _get_title_unbroken(self) -> str:
        return self._page.title_unbroken

    def _get_summary_unbroken(self) -> str:
        return self._page.summary_unbroken

    def _get_summary(self) -> str:
        return self._page.summary

    def _get_paragraphs(self) -> list[str]:
        return list(self._page.paragraphs)

    def _get_is_context(self) -> bool:
        return self._page.is_context

    def _get_single_source(self) -> bool:
        return len(self._lists.citations.rows) == 1

    def _get_can_go_back(self) -> bool:
        return self._history.can_go_back

    def _get_can_go_forward(self) -> bool:
        return self._history.can_go_forward

    def _get_can_go_previous(self) -> bool:
        return self._row is not None and self._row > 0

    def _get_can_go_next(self) -> bool:
        return self._row is not None and self._row < len(self._library) - 1

    isOpen = Property(bool, _get_is_open, notify=contentChanged)  # noqa: N815
    eventId = Property(str, _get_event_id, notify=contentChanged)  # noqa: N815
    dateText = Property(str, _get_date_text, notify=contentChanged)  # noqa: N815
    laneName = Property(str, _get_lane_name, notify=contentChanged)  # noqa: N815
    laneColour = Property(str, _get_lane_colour, notify=contentChanged)  # noqa: N815
    laneGlyph = Property(str, _get_lane_glyph, notify=contentChanged)  # noqa: N815
    title = Property(str, _get_title, notify=contentChanged)
    titleUnbroken = Property(str, _get_title_unbroken, notify=contentChanged)  # noqa: N815
    summaryUnbroken = Property(str, _get_summary_unbroken, notify=contentChanged)  # noqa: N815
    summary = Property(str, _get_summary, notify=contentChanged)
    paragraphs = Property(list, _get_paragraphs, notify=contentChanged)
    isContext = Property(bool, _get_is_context, notify=contentChanged)  # noqa: N815
    singleSource = Property(bool, _get_single_source, notify=contentChanged)  # noqa: N815
    canGoBack = Property(bool, _get_can_go_back, notify=contentChanged)  # noqa: N815
    canGoForward = Property(bool, _get_can_go_forward, notify=contentChanged)  # noqa: N815
    canGoPrevious = Property(bool, _get_can_go_previous, notify=contentChanged)  # noqa: N815
    canGoNext = Property(bool, _get_can_go_next, notify=contentChanged)  # noqa: N815
    quotes = Property(QObject, lambda self: self._lists.quotes, constant=True)
    figures = Property(QObject, lambda self: self._lists.figures, constant=True)
    people = Property(QObject, lambda self: self._lists.people, constant=True)
    places = Property(QObject, lambda self: self._lists.places, constant=True)
    organisations = Property(QObject, lambda self: self._lists.organisations, constant=True)
    links = Property(QObject, lambda self: self._lists.links, constant=True)
    citations = Property(QObject, lambda self: self._lists.citations, constant=True)
