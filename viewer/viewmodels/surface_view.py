"""The timeline surface: what part of time is in view, and which event is lit.

QML places everything by `x = (day - start) * pxPerDay + px`, so that panning calls Python once per input event and
no delegate ever does. Another level of magnification, size, selection or language arranges the surface anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise

from PySide6.QtCore import Property, QEnum, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

from viewer.domain.dates import EventDate
from viewer.layout.hits import candidates, rows_meant
from viewer.layout.marks import extent_of
from viewer.layout.viewport import Limits, Viewport
from viewer.library.library import Library
from viewer.viewmodels.held_list import HeldList
from viewer.viewmodels.lights import Lights
from viewer.viewmodels.surface_laying import SurfaceLaying
from viewer.viewmodels.surface_motion import SurfaceMotion
from viewer.viewmodels.surface_page import Page
from viewer.viewmodels.surface_scene import SurfaceScene
from viewer.viewmodels.surface_vacancy import SurfaceVacancy
from viewer.viewmodels.view_trail import ViewTrail

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_ZOOM_STEP = 2.0
"""By how much a single press on something that zooms magnifies at least."""


@QmlElement
@QmlUncreatable("The program makes the surface of its window")
class SurfaceView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Rows are the library's. The reading panel decides what is selected; the surface only asks for it."""

    @QEnum
    class Touched(IntEnum):
        """What a tap has met."""

        NOTHING = 0
        EVENT = 1
        SEVERAL = 2
        """Events that are now listed by name."""

    arrangementChanged = Signal()  # noqa: N815
    selectionChanged = Signal()  # noqa: N815
    eventActivated = Signal(int)  # noqa: N815
    """An event was tapped, clicked or opened by key: its row."""
    eventFocused = Signal(int)  # noqa: N815
    """The keyboard walked to an event: its row."""
    settled = Signal()
    """All is at its place for a window at rest."""
    damaged = Signal(Exception)
    """What was to be laid out cannot be read: the LibraryError."""

    def __init__(self, library: Library, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._motion = SurfaceMotion(language, self)
        self._scene = SurfaceScene(self, self._motion.shifts.emit)
        self._laying = SurfaceLaying(self._scene, self._motion, self)
        self._vacancy = SurfaceVacancy(self._scene, self._motion, self._laying, self)
        self._trail = ViewTrail(self._motion, self)
        self._page = Page()
        self._held = HeldList(self)
        self._told_lights: Lights | None = None
        self.set_library(library, language)
        self._laying.laid.connect(self._tell_arrangement)
        self._laying.settled.connect(self.settled)
        self._laying.damaged.connect(self.damaged)

    def set_library(self, library: Library, language: str) -> None:
        """Show another library from its own start view. LibraryError if that cannot be read."""
        self._library = library
        self._held.empty()
        self._laying.lights = Lights()
        self._speak(language)
        self._motion.begin(self._start_viewport())
        self._laying.follow()

    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag)."""
        self._speak(language)
        self._list_by_name(self._held.rows)
        self._laying.follow()

    def select(self, row: int | None, linked: Sequence[int]) -> None:
        """Light an event and those it is linked to, and bring it into view; with None the linked ones alone."""
        focused = self._lights.focused if row is None else row
        self._laying.lights = Lights(row, tuple(linked), focused)
        self._reveal(self._lights.meant, remembered=True)
        self._laying.follow()

    def show_only(self, matching: int | None, leave: bool) -> None:
        """Dim the events that have no bit in `matching`, or let them `leave`; None shows all alike."""
        self._scene.show_only(matching, leave)
        self._laying.now()

    def plan_lanes(self, order: tuple[int, ...], folded: frozenset[int]) -> None:
        """Only these lanes, by their index in the heading, from the top down; those in `folded` on one track."""
        self._scene.plan_lanes(order, folded)
        self._laying.now()

    def show_date(self, date: EventDate) -> None:
        """The window on a date's range."""
        self._motion.fit(*date.extent)

    @property
    def window_days(self) -> tuple[float, float]:
        """The days at the window's edges."""
        return self._motion.aim.start, self._motion.aim.end

    @property
    def focused_row(self) -> int | None:
        """The row of the event that the keyboard is at."""
        return self._lights.focused

    def go_to(self, row: int) -> None:
        """The keyboard's focus to an event, in the middle of the window."""
        extent = extent_of(self._library.columns, row)
        self._laying.focus(row)
        self._motion.centreOn((extent.soft_first + extent.soft_last) / 2)
        self._laying.follow()

    def rest_now(self) -> None:
        """Do at once what waits until the surface has been still."""
        self._motion.rest_now()
        self._laying.finish()
        self._trail.rest_now()

    def stop(self) -> None:
        """Nothing comes of what still waits: the window closes."""
        for timer in self.findChildren(QTimer):
            timer.stop()

    # -- the window's side --------------------------------------------------------------------------

    @Slot(float, float, float, float, float, float, float)
    def arrange(
        self, width: float, height: float, label: float, mark: float, tick: float, target: float, head: float
    ) -> None:
        """The surface's size and the sizes of what stands on it, in px; see Page."""
        page = Page(width, height, label, tick, mark, target, head)
        if page == self._page or width < 1 or height < 1:
            return
        had_size, self._page = self._page.width >= 1, page
        self._scene.measure(page)
        self._laying.spoil()
        if not had_size:
            self._motion.begin(self._start_viewport())
        self._motion.resize(width, target, page.margin)
        self._reveal(self._lights.meant, remembered=False)
        self._laying.follow()

    @Slot(float, float, result=int)
    def tap(self, x: float, y: float) -> int:
        """Open the event that is meant, or list the events among which a finger cannot tell; answers a Touched."""
        reach = self._page.target / 2
        viewport = self._motion.shown
        found = candidates(self._scene.arrangement, x, y - self._scene.offset_at(y), viewport, reach, reach / 3)
        match found:
            case []:
                return self.Touched.NOTHING
            case [int(row)]:
                self.activate(row)
                return self.Touched.EVENT
            case _:
                self._list_by_name(rows_meant(found))
                return self.Touched.SEVERAL

    @Slot(int)
    def activate(self, row: int) -> None:
        """Ask for an event to be opened."""
        self._laying.focus(row)
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
        beside = self._scene.shown.beside(here, step)
        row = here if beside is None else beside
        if row is None:
            return
        self._laying.focus(row)
        self._reveal([row], remembered=False)
        self._laying.follow()
        self._motion.announced.emit(self._scene.name_of(row))
        self.eventFocused.emit(row)

    @Slot()
    def openFocused(self) -> None:  # noqa: N802
        """Ask for the event to be opened that the keyboard is at."""
        if (row := self._lights.focused) is not None:
            self.activate(row)

    @Slot(float, float, result=bool)
    def hold(self, day: float, y: float) -> bool:
        """List what the pill holds that stands there; False where it has just gone."""
        rows = self._scene.held_at(day, y)
        if rows:
            self._list_by_name(rows)
        return bool(rows)

    @Slot()
    def zoomToHeld(self) -> None:  # noqa: N802
        """Magnify until what the pill held fills the middle of the window, and in any case by a good step."""
        if ranges := self._ranges(self._held.rows):
            self._motion.move_to(self._motion.aim.closer_on(ranges, self._page.width * 0.2, _ZOOM_STEP))

    @Slot(list)
    def stack(self, items: list[QQuickItem]) -> None:
        """Have these siblings follow one another in this order, which is how assistive technology meets them."""
        for before, item in pairwise(items):
            item.stackAfter(before)

    # -- within -------------------------------------------------------------------------------------

    def _start_viewport(self) -> Viewport:
        """The library's start view, on the page as it is."""
        heading = self._library.heading
        limits = Limits(*heading.span.extent, margin_px=self._page.margin)
        whole = Viewport.of_whole(limits, max(1.0, self._page.width))
        return whole.fitted(*heading.start_view.extent) if heading.start_view else whole

    @property
    def _lights(self) -> Lights:
        return self._laying.lights

    def _speak(self, language: str) -> None:
        self._language = language
        self._motion.say_in(language)
        self._scene.show(self._library, language)
        self._scene.measure(self._page)
        self._laying.spoil()

    def _list_by_name(self, rows: Sequence[int]) -> None:
        self._held.hold(rows, self._library, self._language)

    def _ranges(self, rows: Sequence[int]) -> list[tuple[float, float]]:
        extents = [extent_of(self._library.columns, row) for row in rows]
        return [(float(extent.soft_first), float(extent.soft_last)) for extent in extents]

    def _reveal(self, rows: Sequence[int], *, remembered: bool) -> None:
        if ranges := self._ranges(rows):
            self._motion.reveal(ranges, self._page.target * 1.5, remembered=remembered)

    def _tell_arrangement(self) -> None:
        covered = self._scene.covered
        self._motion.laidOut.emit(covered.first_day, covered.last_day, covered.low, covered.high)
        # Only then the lanes may scroll to what is lit.
        if self._told_lights != self._lights:
            self._told_lights = self._lights
            self.selectionChanged.emit()
        self.arrangementChanged.emit()

    start = Property(float, lambda self: self._motion.aim.start, notify=arrangementChanged)
    pxPerDay = Property(float, lambda self: self._motion.aim.px_per_day, notify=arrangementChanged)  # noqa: N815
    trail = Property(ViewTrail, lambda self: self._trail, constant=True)
    motion = Property(SurfaceMotion, lambda self: self._motion, constant=True)
    wholeStart = Property(float, lambda self: self._motion.aim.limits.first_day, notify=arrangementChanged)  # noqa: N815
    wholeDays = Property(float, lambda self: self._motion.aim.limits.days, notify=arrangementChanged)  # noqa: N815
    contentHeight = Property(float, lambda self: self._scene.height, notify=arrangementChanged)  # noqa: N815
    vacancy = Property(SurfaceVacancy, lambda self: self._vacancy, constant=True)
    selectedRow = Property(int, lambda self: _index(self._lights.selected), notify=selectionChanged)  # noqa: N815
    focusedRow = Property(int, lambda self: _index(self._lights.focused), notify=selectionChanged)  # noqa: N815
    focusedY = Property(  # noqa: N815
        float, lambda self: self._scene.y_of(self._lights.named), notify=selectionChanged
    )
    marks = Property(QObject, lambda self: self._scene.marks, constant=True)
    pills = Property(QObject, lambda self: self._scene.pills, constant=True)
    lanes = Property(QObject, lambda self: self._scene.lanes, constant=True)
    ticks = Property(QObject, lambda self: self._scene.ticks, constant=True)
    gridlines = Property(QObject, lambda self: self._scene.gridlines, constant=True)
    axisContexts = Property(list, lambda self: self._scene.contexts, notify=arrangementChanged)  # noqa: N815
    silences = Property(QObject, lambda self: self._scene.silences, constant=True)
    arcs = Property(QObject, lambda self: self._scene.arcs, constant=True)
    overview = Property(QObject, lambda self: self._scene.overview, constant=True)
    startHere = Property(QObject, lambda self: self._scene.start_here, constant=True)  # noqa: N815
    held = Property(HeldList, lambda self: self._held, constant=True)


def _index(row: int | None) -> int:
    return -1 if row is None else row
