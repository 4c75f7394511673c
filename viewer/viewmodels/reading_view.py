"""The reading panel's page: which event or subject is open, what it says, and the ways on from it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.library.subjects import Gathering, SubjectKind
from viewer.viewmodels.media_view import MediaView
from viewer.viewmodels.reading_history import Address, PlaceInPage, ReadingHistory
from viewer.viewmodels.reading_page import ReadingPage, page_of
from viewer.viewmodels.share_view import ShareView
from viewer.viewmodels.subject_page import Stretch
from viewer.viewmodels.subject_view import SubjectView

if TYPE_CHECKING:
    from viewer.viewmodels.page_models import PageModels

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

MOST_LIT = 200
"""Of a subject with more events, only those that are listed are lit on the surface."""


@QmlElement
@QmlUncreatable("The program makes the reading panel's page")
class ReadingView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Opens events and subjects as pages. Previous and next go along time; back and forward retrace the reader's
    own way, each page at the place where it was left.

    Closing ends the way: the next page that is opened starts a new one. The page that was open last stays filled
    in while the panel slides away. An id that the library does not hold opens nothing.
    """

    leaving = Signal()
    """Another page is about to be shown: whoever scrolls the page says how it stands, by keepPlace."""
    currentChanged = Signal()  # noqa: N815
    """A page was opened, closed or changed."""
    damaged = Signal(LibraryError)
    """The file does not hold what was to be opened; the panel is closed."""
    contentChanged = Signal()  # noqa: N815
    """What the page says has changed, by another page, another part of its list or another language."""
    quotationAsked = Signal(int)  # noqa: N815
    """One of the open event's quotations has to be brought into view and marked: its number from 0."""
    figureAsked = Signal(int)  # noqa: N815
    """The same for one of its figures."""

    def __init__(self, library: Library, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._language = language
        self._history = ReadingHistory()
        self._place = PlaceInPage()
        self._row: int | None = None
        self._linked_rows: tuple[int, ...] = ()
        self._stretch = Stretch()
        self._cited_sources: list[str] = []
        self._page = ReadingPage()
        self._subject = SubjectView(self)
        self._media = MediaView(library, self)
        self._share = ShareView(self)

    @cached_property
    def _lists(self) -> PageModels:
        from viewer.viewmodels.page_models import PageModels

        return PageModels(self)

    @property
    def share_view(self) -> ShareView:
        return self._share

    @property
    def current_row(self) -> int | None:
        """The row of the event that is open; None where a subject is, or nothing."""
        return self._row

    @property
    def linked_rows(self) -> tuple[int, ...]:
        """The rows of the events that the open page leads to; none when the panel is closed."""
        return self._linked_rows

    def set_library(self, library: Library) -> None:
        """Read from another library, with the panel closed."""
        self._library = library
        self._media.set_library(library)
        self._go(ReadingHistory())

    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag); its translator has to be installed before."""
        self._language = language
        if (address := self._history.current) is not None:
            self._fill(address)
        self.contentChanged.emit()

    def show_row(self, row: int) -> None:
        """Open the event of a row, 0 to the library's length less one; another row opens nothing."""
        if 0 <= row < len(self._library):
            self._visit(Address(self._library.event_id(row)))

    def show_quotation(self, row: int, number: int) -> None:
        """Open the event of a row at one of its quotations, 0 to their number less one; else at its head."""
        self.show_row(row)
        if self._row == row and 0 <= number < len(self._lists.quotes.rows):
            self.quotationAsked.emit(number)

    def show_figure(self, row: int, number: int) -> None:
        """The same at one of its figures."""
        self.show_row(row)
        if self._row == row and 0 <= number < len(self._lists.figures.rows):
            self.figureAsked.emit(number)

    @Slot(str)
    def show(self, event_id: str) -> None:
        """Open an event by its id."""
        if self._library.row_of(event_id) is not None:
            self._visit(Address(event_id))

    def show_entity(self, entity_id: str) -> None:
        """Open all about a person, a place or an organisation, by its id."""
        if entity_id in self._library.entities:
            self._visit(Address(entity_id, SubjectKind.ENTITY))

    def show_tag(self, tag: str) -> None:
        """Open all events that bear a tag."""
        if self._library.about(SubjectKind.TAG, tag) is not None:
            self._visit(Address(tag, SubjectKind.TAG))

    def show_source(self, source_id: str) -> None:
        """Open all that rests on a source, by its id."""
        if source_id in self._library.sources:
            self._visit(Address(source_id, SubjectKind.SOURCE))

    # Not @Slot(name=…): PySide calls such a slot by its other name, and so itself, without end.
    @Slot(str)
    def showTag(self, tag: str) -> None:  # noqa: N802
        self.show_tag(tag)

    @Slot(str)
    def follow(self, id_: str) -> None:
        """Open the event, entity or source of an id: they share one space of ids."""
        for show in (self.show, self.show_entity, self.show_source):
            show(id_)

    @Slot(int)
    def showCited(self, place: int) -> None:  # noqa: N802
        """Open all that rests on one of the open event's sources, by its place among them."""
        self.show_source(self._cited_sources[place])

    @Slot()
    def close(self) -> None:
        self._go(ReadingHistory())

    @Slot()
    def goBack(self) -> None:  # noqa: N802
        self._keep_place()
        self._go(self._history.back())

    @Slot()
    def goForward(self) -> None:  # noqa: N802
        self._keep_place()
        self._go(self._history.forward())

    @Slot()
    def goPrevious(self) -> None:  # noqa: N802
        if self._row is not None:
            self.show_row(self._row - 1)

    @Slot()
    def goNext(self) -> None:  # noqa: N802
        if self._row is not None:
            self.show_row(self._row + 1)

    @Slot(int)
    def turnList(self, step: int) -> None:  # noqa: N802
        """List the next (1) or the last (-1) part of the page's long list."""
        address, turned = self._history.current, self._stretch.turned(step)
        if address is not None and turned != self._stretch:
            self.leaving.emit()
            self._place, self._stretch = PlaceInPage(self._place.scroll, turned.first), turned
            self._open(address)

    @Slot(float, list)
    def keepPlace(self, scroll: float, unfolded: list[int]) -> None:  # noqa: N802
        """How far the page has been scrolled, in px, and what of it is unfolded; asked by `leaving`."""
        self._place = PlaceInPage(scroll, self._stretch.first, tuple(int(number) for number in unfolded))

    def _visit(self, address: Address) -> None:
        self._keep_place()
        self._go(self._history.visit(address))

    def _keep_place(self) -> None:
        if self._history.current is not None:
            self.leaving.emit()
            self._history = self._history.left_at(self._place)

    def _go(self, history: ReadingHistory) -> None:
        before, self._history = self._history, history
        address, place = history.current, history.place_in_page
        if address == before.current:
            return
        self._place, self._stretch = place, Stretch(place.first)
        self._row, self._linked_rows = None, ()
        if address is None:
            self._share.show_nothing()
            self._tell()
        else:
            self._open(address)

    def _open(self, address: Address) -> None:
        try:
            self._fill(address)
        except LibraryError as fault:
            self._history, self._row, self._linked_rows = ReadingHistory(), None, ()
            self.damaged.emit(fault)
        self._tell()

    def _tell(self) -> None:
        self.contentChanged.emit()
        self.currentChanged.emit()

    def _fill(self, address: Address) -> None:
        if address.kind is not None:
            self._fill_subject(address.kind, address.id)
        elif (row := self._library.row_of(address.id)) is not None:
            self._fill_event(row)

    def _fill_subject(self, kind: SubjectKind, key: str) -> None:
        library = self._library
        found = library.about(kind, key) or Gathering()
        self._stretch = Stretch(self._stretch.first, len(found.rows))
        self._page = ReadingPage()
        self._share.show_nothing()
        self._subject.fill(kind, key, found, self._stretch, library, self._language)
        all_lit = len(found.rows) <= MOST_LIT
        self._linked_rows = tuple(found.rows if all_lit else found.rows[self._stretch.first : self._stretch.end])

    def _fill_event(self, row: int) -> None:
        library, language = self._library, self._language
        event = library.event(row)
        self._stretch, self._linked_rows = self._lists.fill(event, row, library, language, self._stretch)
        self._row = row
        self._page = page_of(event, row, library, language)
        self._share.show(event, row, library, language)
        self._media.show(event.media, language)
        self._cited_sources = [cited.source for cited in event.sources if cited.source in library.sources]

    def _is_open(self) -> bool:
        return self._history.current is not None

    def _is_event(self) -> bool:
        return self._page.event_id != ""

    def _title(self) -> str:
        return self._page.title if self._is_event() else self._subject.title

    def _can_go_next(self) -> bool:
        return self._row is not None and self._row < len(self._library) - 1

    isOpen = Property(bool, _is_open, notify=contentChanged)  # noqa: N815
    isEvent = Property(bool, _is_event, notify=contentChanged)  # noqa: N815
    scroll = Property(float, lambda self: self._place.scroll, notify=contentChanged)
    unfolded = Property(list, lambda self: list(self._place.unfolded), notify=contentChanged)
    eventId = Property(str, lambda self: self._page.event_id, notify=contentChanged)  # noqa: N815
    dateText = Property(str, lambda self: self._page.date_text, notify=contentChanged)  # noqa: N815
    laneName = Property(str, lambda self: self._page.lane_name, notify=contentChanged)  # noqa: N815
    laneColour = Property(str, lambda self: self._page.lane_colour, notify=contentChanged)  # noqa: N815
    laneGlyph = Property(str, lambda self: self._page.lane_glyph, notify=contentChanged)  # noqa: N815
    title = Property(str, _title, notify=contentChanged)
    titleUnbroken = Property(str, lambda self: self._page.title_unbroken, notify=contentChanged)  # noqa: N815
    summaryUnbroken = Property(str, lambda self: self._page.summary_unbroken, notify=contentChanged)  # noqa: N815
    summary = Property(str, lambda self: self._page.summary, notify=contentChanged)
    paragraphs = Property(list, lambda self: list(self._page.paragraphs), notify=contentChanged)
    isContext = Property(bool, lambda self: self._page.is_context, notify=contentChanged)  # noqa: N815
    singleSource = Property(bool, lambda self: len(self._lists.citations.rows) == 1, notify=contentChanged)  # noqa: N815
    canGoBack = Property(bool, lambda self: self._history.can_go_back, notify=contentChanged)  # noqa: N815
    canGoForward = Property(bool, lambda self: self._history.can_go_forward, notify=contentChanged)  # noqa: N815
    canGoPrevious = Property(bool, lambda self: bool(self._row), notify=contentChanged)  # noqa: N815
    canGoNext = Property(bool, _can_go_next, notify=contentChanged)  # noqa: N815
    listedText = Property(str, lambda self: self._stretch.words, notify=contentChanged)  # noqa: N815
    hasEarlier = Property(bool, lambda self: self._stretch.has_earlier, notify=contentChanged)  # noqa: N815
    hasLater = Property(bool, lambda self: self._stretch.has_later, notify=contentChanged)  # noqa: N815
    subject = Property(SubjectView, lambda self: self._subject, constant=True)
    quotes = Property(QObject, lambda self: self._lists.quotes, constant=True)
    figures = Property(QObject, lambda self: self._lists.figures, constant=True)
    people = Property(QObject, lambda self: self._lists.people, constant=True)
    places = Property(QObject, lambda self: self._lists.places, constant=True)
    organisations = Property(QObject, lambda self: self._lists.organisations, constant=True)
    cited = Property(QObject, lambda self: self._lists.cited, constant=True)
    tags = Property(QObject, lambda self: self._lists.tags, constant=True)
    links = Property(QObject, lambda self: self._lists.links, constant=True)
    citations = Property(QObject, lambda self: self._lists.citations, constant=True)
    share = Property(ShareView, lambda self: self._share, constant=True)
    media = Property(MediaView, lambda self: self._media, constant=True)
