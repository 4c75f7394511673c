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
from viewer.viewmodels.telling_damage import telling_damage

if TYPE_CHECKING:
    from viewer.viewmodels.page_models import PageModels

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1


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
    waysChanged = Signal()  # noqa: N815
    """Previous and next lead elsewhere, or nowhere."""
    contentChanged = Signal()  # noqa: N815
    """What the page says has changed, by another page, another part of its list or another language."""
    quotationAsked = Signal(int)  # noqa: N815
    """One of the open event's quotations has to be brought into view and marked: its number from 0."""
    figureAsked = Signal(int)  # noqa: N815
    """The same for one of its figures."""
    peekAsked = Signal()  # noqa: N815
    """As a sheet, the page has to show its head alone."""

    def __init__(self, library: Library, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._language = language
        self._history, self._place = ReadingHistory(), PlaceInPage()
        self._row: int | None = None
        self._linked_rows: tuple[int, ...] = ()
        self._matching: int | None = None
        self._stretch = Stretch()
        self._page = ReadingPage()
        self._subject = SubjectView(self)
        self.media_view = MediaView(library, self)
        self.share_view = ShareView(self)

    @cached_property
    def _lists(self) -> PageModels:
        from viewer.viewmodels.page_models import PageModels

        return PageModels(lambda: self._library, self)

    @property
    def current_row(self) -> int | None:
        """The row of the event that is open; None where a subject is, or nothing."""
        return self._row

    @property
    def linked_rows(self) -> tuple[int, ...]:
        """The rows of the events that the open page leads to; none when the panel is closed."""
        return self._linked_rows

    def set_library(self, library: Library) -> None:
        """Read from another library, with the panel closed and empty."""
        self._library = library
        self.media_view.set_library(library)
        self._page = ReadingPage()
        self._subject.clear()
        if "_lists" in vars(self):
            self._lists.clear()
        self._matching = None
        self._go(ReadingHistory())

    @telling_damage
    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag); its translator has to be installed before."""
        self._language = language
        if (address := self._history.current) is not None:
            self._fill(address)
        self.contentChanged.emit()

    def walk_only(self, matching: int | None) -> None:
        """Previous and next go through those rows whose bit is set; None goes through all."""
        self._matching = matching
        self.waysChanged.emit()

    @telling_damage
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
    @telling_damage
    def show(self, event_id: str) -> None:
        """Open an event by its id."""
        self._visit(Address(event_id))

    @telling_damage
    def show_entity(self, entity_id: str) -> None:
        """Open all about a person, a place or an organisation, by its id."""
        self._visit(Address(entity_id, SubjectKind.ENTITY))

    @telling_damage
    def show_source(self, source_id: str) -> None:
        """Open all that rests on a source, by its id."""
        self._visit(Address(source_id, SubjectKind.SOURCE))

    @Slot(str)
    @telling_damage
    def showTag(self, tag: str) -> None:  # noqa: N802
        """Open all events that bear a tag."""
        self._visit(Address(tag, SubjectKind.TAG))

    @Slot(str)
    @telling_damage
    def follow(self, id_: str) -> None:
        """Open the event, entity or source of an id: they share one space of ids."""
        for kind in (None, SubjectKind.ENTITY, SubjectKind.SOURCE):
            self._visit(Address(id_, kind))

    @Slot(int)
    def showCited(self, place: int) -> None:  # noqa: N802
        """Open all that rests on one of the open event's sources, by its place among them."""
        self.show_source(self._lists.citations.rows[place].key)

    @Slot()
    def close(self) -> None:
        self._go(ReadingHistory())

    @Slot()
    @telling_damage
    def goBack(self) -> None:  # noqa: N802
        self._keep_place()
        self._go(self._history.back())

    @Slot()
    @telling_damage
    def goForward(self) -> None:  # noqa: N802
        self._keep_place()
        self._go(self._history.forward())

    @Slot()
    def goPrevious(self) -> None:  # noqa: N802
        self.show_row(self._beside(-1))

    @Slot()
    def goNext(self) -> None:  # noqa: N802
        self.show_row(self._beside(1))

    @Slot(int)
    @telling_damage
    def turnList(self, step: int) -> None:  # noqa: N802
        """List the next (1) or the last (-1) part of the page's long list."""
        address, turned = self._history.current, self._stretch.turned(step)
        if address is not None and turned != self._stretch:
            self.leaving.emit()
            self._place, self._stretch = PlaceInPage(self._place.part, turned.first), turned
            self._fill(address)
            self._tell()

    @Slot(list, list)
    def keepPlace(self, part: list[float], unfolded: list[int]) -> None:  # noqa: N802
        """Where the page stands and what of it is unfolded, as PlaceInPage has them; asked by `leaving`."""
        self._place = PlaceInPage(tuple(part), self._stretch.first, tuple(int(number) for number in unfolded))

    def give_up(self, fault: LibraryError) -> None:
        """Close the panel, and say what is wrong with the file."""
        self.close()
        self.damaged.emit(fault)

    def _visit(self, address: Address) -> None:
        if address.is_in(self._library):
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
            self.share_view.show_nothing()
        else:
            self._fill(address)
        self._tell()

    def _tell(self) -> None:
        self.contentChanged.emit()
        self.waysChanged.emit()
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
        self._linked_rows = self._subject.fill(kind, key, found, self._stretch, library, self._language)
        self.share_view.show_subject(self._subject.title, self._subject.as_text)

    def _fill_event(self, row: int) -> None:
        library, language = self._library, self._language
        event = library.event(row)
        self._stretch, self._linked_rows = self._lists.fill(event, row, library, language, self._stretch)
        self._row = row
        self._page = page_of(event, row, library, language)
        self.share_view.show(event, row, library, language)
        self.media_view.show(event.media, language)

    def _beside(self, step: int) -> int:
        """The row of the next event in time (1) or the last (-1), of those that match; -1 if there is none."""
        from viewer.domain.bitmap import row_beside

        return -1 if self._row is None else row_beside(self._row, step, len(self._library), self._matching)

    isOpen = Property(bool, lambda self: self._history.current is not None, notify=contentChanged)  # noqa: N815
    isEvent = Property(bool, lambda self: self._page.event_id != "", notify=contentChanged)  # noqa: N815
    place = Property(list, lambda self: list(self._place.part), notify=contentChanged)
    unfolded = Property(list, lambda self: list(self._place.unfolded), notify=contentChanged)
    eventId = Property(str, lambda self: self._page.event_id, notify=contentChanged)  # noqa: N815
    dateText = Property(str, lambda self: self._page.date_text, notify=contentChanged)  # noqa: N815
    laneName = Property(str, lambda self: self._page.lane_name, notify=contentChanged)  # noqa: N815
    laneColour = Property(str, lambda self: self._page.lane_colour, notify=contentChanged)  # noqa: N815
    laneGlyph = Property(str, lambda self: self._page.lane_glyph, notify=contentChanged)  # noqa: N815
    title = Property(str, lambda self: self._page.title or self._subject.title, notify=contentChanged)
    titleUnbroken = Property(str, lambda self: self._page.title_unbroken, notify=contentChanged)  # noqa: N815
    summaryUnbroken = Property(str, lambda self: self._page.summary_unbroken, notify=contentChanged)  # noqa: N815
    summary = Property(str, lambda self: self._page.summary, notify=contentChanged)
    paragraphs = Property(list, lambda self: list(self._page.paragraphs), notify=contentChanged)
    isContext = Property(bool, lambda self: self._page.is_context, notify=contentChanged)  # noqa: N815
    restsOn = Property(str, lambda self: self._page.rests_on, notify=contentChanged)  # noqa: N815
    accounts = Property(list, lambda self: list(self._page.accounts), notify=contentChanged)
    canGoBack = Property(bool, lambda self: self._history.can_go_back, notify=contentChanged)  # noqa: N815
    canGoForward = Property(bool, lambda self: self._history.can_go_forward, notify=contentChanged)  # noqa: N815
    canGoPrevious = Property(bool, lambda self: self._beside(-1) >= 0, notify=waysChanged)  # noqa: N815
    canGoNext = Property(bool, lambda self: self._beside(1) >= 0, notify=waysChanged)  # noqa: N815
    listedText = Property(str, lambda self: self._stretch.words(self._language), notify=contentChanged)  # noqa: N815
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
    texts = Property(QObject, lambda self: self._lists.texts, constant=True)
    share = Property(ShareView, lambda self: self.share_view, constant=True)
    media = Property(MediaView, lambda self: self.media_view, constant=True)
