"""The timeline surface: what part of time is in view, and which event is lit.

QML places everything by `x = (day - start) * pxPerDay + px`, so that panning calls Python once per input event and
no delegate ever does. Only another magnification, size, selection or language arranges the surface anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.domain.date_text import format_window
from viewer.domain.dates import EventDate
from viewer.layout.hits import nearest
from viewer.layout.marks import extent_of
from viewer.layout.vacancy import Box
from viewer.layout.viewport import Limits, Viewport
from viewer.library.library import Library
from viewer.viewmodels.surface_page import Page
from viewer.viewmodels.surface_scene import Lights, SurfaceScene

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_REST_MS = 150
"""How long the surface is still before its largest empty part is looked for."""
_ZOOM_STEP = 1.5
"""By how much a single press on something that zooms magnifies at least."""
_NOWHERE = Box(0, 0, 0, 0)


@QmlElement
@QmlUncreatable("The program makes the surface of its window")
class SurfaceView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Rows are the library's. The reading panel decides what is selected; the surface only asks for it."""

    viewChanged = Signal()  # noqa: N815
    arrangementChanged = Signal()  # noqa: N815
    vacancyChanged = Signal()  # noqa: N815
    selectionChanged = Signal()  # noqa: N815
    eventActivated = Signal(int)  # noqa: N815
    """An event was tapped, clicked or opened by key: its row."""
    eventFocused = Signal(int)  # noqa: N815
    """The keyboard walked to an event: its row."""

    def __init__(self, library: Library, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = SurfaceScene(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._find_vacancy)
        self._page = Page()
        self._vacancy = _NOWHERE
        self._needed = (0.0, 0.0, 0.0)
        self._held: tuple[int, ...] = ()
        self.set_library(library, language)

    # -- Python's side ------------------------------------------------------------------------------

    def set_library(self, library: Library, language: str) -> None:
        """Show another library from its own start view."""
        self._library = library
        self._lights = Lights()
        self._limits = Limits(*library.heading.span.extent)
        self._viewport = Viewport.of_whole(self._limits, max(1.0, self._page.width))
        if library.heading.start_view is not None:
            self._viewport = self._viewport.fitted(*library.heading.start_view.extent)
        self.set_language(language)
        self.viewChanged.emit()

    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag)."""
        self._language = language
        self._scene.show(self._library, language)
        self._scene.measure(self._page)
        self._lay_out()
        self.viewChanged.emit()

    def select(self, row: int | None, linked: Sequence[int]) -> None:
        """Light an event and those it is linked to, and bring it into view; None puts the lights out."""
        focused = self._lights.focused if row is None else row
        self._lights = Lights(row, tuple(linked), focused)
        if row is not None:
            self._reveal(row)
        self._lay_out()

    def show_only(self, matching: int | None, leave: bool) -> None:
        """Dim the events that have no bit in `matching`, or let them `leave`; None shows all alike."""
        self._scene.show_only(matching, leave)
        self._lay_out()
        self._find_vacancy()

    def show_date(self, date: EventDate) -> None:
        """The window on a date's range."""
        self._move(self._viewport.fitted(*date.extent))

    def rest_now(self) -> None:
        """Do at once what otherwise waits until the surface has been still for a moment."""
        self._rest.stop()
        self._find_vacancy()

    # -- the window's side --------------------------------------------------------------------------

    @Slot(float, float, float, float, float, float, float)
    def arrange(
        self, width: float, height: float, label: float, mark: float, tick: float, target: float, head: float
    ) -> None:
        """The surface's size and the sizes of what stands on it, in px; see Page."""
        page = Page(width, height, label, tick, mark, target, head)
        if page == self._page or width < 1 or height < 1:
            return
        self._page = page
        self._viewport = self._viewport.resized(width)
        if self._lights.selected is not None:
            self._reveal(self._lights.selected)
        self._scene.measure(page)
        self._lay_out()
        self.viewChanged.emit()
        self._find_vacancy()

    @Slot(float)
    def pan(self, dx: float) -> None:
        """Move the content dx px to the right."""
        self._move(self._viewport.panned(dx))

    @Slot(float, float)
    def zoom(self, factor: float, about: float) -> None:
        """Magnify about an x in px."""
        self._move(self._viewport.zoomed(factor, about))

    @Slot()
    def home(self) -> None:
        """The whole span."""
        self._move(self._viewport.whole())

    @Slot()
    def settle(self) -> None:
        """A gesture has ended."""
        self._rest.start()

    @Slot(float)
    def centreOn(self, day: float) -> None:  # noqa: N802
        """Move the window's middle to a day."""
        view = self._viewport
        self._move(view.panned((view.start + view.days / 2 - day) * view.px_per_day))

    @Slot(int, float)
    def dragWindow(self, part: int, days: float) -> None:  # noqa: N802
        """Move the window (part 0), its beginning (-1) or its end (1) by a number of days."""
        first, last = self._viewport.start, self._viewport.end
        match part:
            case 0:
                self.pan(-days * self._viewport.px_per_day)
            case -1:
                self._move(self._viewport.fitted(min(first + days, last - 1), last))
            case _:
                self._move(self._viewport.fitted(first, max(last + days, first + 1)))

    @Slot(float, float, float)
    def needVacancy(self, width: float, height: float, least_height: float) -> None:  # noqa: N802
        """How much room, in px, what serves the reader on an empty surface takes: whole, and at least."""
        if (width, height, least_height) != self._needed:
            self._needed = (width, height, least_height)
            self._find_vacancy()

    @Slot(float, float, result=int)
    def tap(self, x: float, y: float) -> int:
        """Open what lies nearest within a finger's width. Answers the index of a pill that was hit, else -1."""
        arrangement, reach = self._scene.arrangement, self._page.target / 2
        hit = nearest(arrangement, x, y - self._scene.offset_at(y), self._viewport, reach)
        if isinstance(hit, int):
            self.activate(hit)
        return -1 if hit is None or isinstance(hit, int) else arrangement.pills.index(hit)

    @Slot(int)
    def activate(self, row: int) -> None:
        """Ask for an event to be opened."""
        self._focus(row)
        self.eventActivated.emit(row)

    @Slot(str)
    def activateEvent(self, event_id: str) -> None:  # noqa: N802
        """Ask for an event to be opened, by its id."""
        row = self._library.row_of(event_id)
        if row is not None:
            self.activate(row)

    @Slot(int)
    def walk(self, step: int) -> None:
        """The keyboard's focus to the next event (step 1) or the one before (-1) that passes the filter."""
        here = self._lights.focused
        beside = self._scene.beside(here, step)
        row = here if beside is None else beside
        if row is None:
            return
        self._focus(row)
        self._reveal(row)
        self._lay_out()
        self.eventFocused.emit(row)

    @Slot()
    def openFocused(self) -> None:  # noqa: N802
        """Ask for the event to be opened that the keyboard is at."""
        if self._lights.focused is not None:
            self.activate(self._lights.focused)

    @Slot(int)
    def hold(self, pill: int) -> None:
        """List what a pill holds, by its index."""
        self._held = self._scene.arrangement.pills[pill].rows
        self._scene.hold(self._held)

    @Slot()
    def zoomToHeld(self) -> None:  # noqa: N802
        """Magnify until what the pill held fills the middle of the window, and in any case by a good step."""
        extents = [extent_of(self._library.columns, row) for row in self._held]
        if not extents:
            return
        first = min(extent.soft_first for extent in extents)
        last = max(extent.soft_last for extent in extents)
        fitted = self._viewport.fitted(first, last, self._page.width * 0.2)
        if fitted.px_per_day >= self._viewport.px_per_day * _ZOOM_STEP:
            self._move(fitted)
        else:
            middle = extents[len(extents) // 2]
            about = self._viewport.scale.x((middle.soft_first + middle.soft_last) / 2)
            self._move(self._viewport.zoomed(_ZOOM_STEP, about))

    # -- within -------------------------------------------------------------------------------------

    def _focus(self, row: int) -> None:
        self._lights = Lights(self._lights.selected, self._lights.linked, row)

    def _move(self, viewport: Viewport) -> None:
        if viewport == self._viewport:
            return
        magnified = viewport.px_per_day != self._viewport.px_per_day
        self._viewport = viewport
        self._vacancy = _NOWHERE
        self.vacancyChanged.emit()
        self.viewChanged.emit()
        # The axis is made for a window's width on each side: half of it may be panned over.
        if magnified or abs(viewport.start - self._laid_start) * viewport.px_per_day > viewport.width / 2:
            self._lay_out()
        self._rest.start()

    def _reveal(self, row: int) -> None:
        extent = extent_of(self._library.columns, row)
        first, last = float(extent.soft_first), float(extent.soft_last)
        if last - first > self._viewport.days * 0.8:
            # Of what hardly fits it is enough to see the part that is nearest to the middle of the window.
            first = last = min(max(self._viewport.start + self._viewport.days / 2, first), last)
        self._move(self._viewport.revealing(first, last, self._page.target * 1.5))

    def _lay_out(self) -> None:
        self._laid_start = self._viewport.start
        self._scene.lay_out(self._viewport, self._lights)
        self.selectionChanged.emit()
        self.arrangementChanged.emit()

    def _find_vacancy(self) -> None:
        width, height, least_height = self._needed
        whole = self._scene.vacancy(self._viewport, width, height)
        self._vacancy = whole if whole.area else self._scene.vacancy(self._viewport, width, least_height)
        self.vacancyChanged.emit()

    def _window_text(self) -> str:
        return format_window(int(self._viewport.start), int(self._viewport.end), self._language)

    def _vacancy_rect(self) -> QRectF:
        box = self._vacancy
        return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)

    def _selected_row(self) -> int:
        return -1 if self._lights.selected is None else self._lights.selected

    def _focused_row(self) -> int:
        return -1 if self._lights.focused is None else self._lights.focused

    start = Property(float, lambda self: self._viewport.start, notify=viewChanged)
    pxPerDay = Property(float, lambda self: self._viewport.px_per_day, notify=viewChanged)  # noqa: N815
    width = Property(float, lambda self: self._viewport.width, notify=viewChanged)
    isWhole = Property(bool, lambda self: self._viewport.is_whole, notify=viewChanged)  # noqa: N815
    windowText = Property(str, _window_text, notify=viewChanged)  # noqa: N815
    wholeStart = Property(float, lambda self: self._limits.first_day, notify=arrangementChanged)  # noqa: N815
    wholeDays = Property(float, lambda self: self._limits.days, notify=arrangementChanged)  # noqa: N815
    contentHeight = Property(float, lambda self: self._scene.height, notify=arrangementChanged)  # noqa: N815
    vacancy = Property(QRectF, _vacancy_rect, notify=vacancyChanged)
    selectedRow = Property(int, _selected_row, notify=selectionChanged)  # noqa: N815
    focusedRow = Property(int, _focused_row, notify=selectionChanged)  # noqa: N815
    focusedY = Property(  # noqa: N815
        float, lambda self: self._scene.y_of(self._lights.named), notify=selectionChanged
    )
    marks = Property(QObject, lambda self: self._scene.marks, constant=True)
    pills = Property(QObject, lambda self: self._scene.pills, constant=True)
    lanes = Property(QObject, lambda self: self._scene.lanes, constant=True)
    ticks = Property(QObject, lambda self: self._scene.ticks, constant=True)
    silences = Property(QObject, lambda self: self._scene.silences, constant=True)
    arcs = Property(QObject, lambda self: self._scene.arcs, constant=True)
    overview = Property(QObject, lambda self: self._scene.overview, constant=True)
    startHere = Property(QObject, lambda self: self._scene.start_here, constant=True)  # noqa: N815
    held = Property(QObject, lambda self: self._scene.held, constant=True)
