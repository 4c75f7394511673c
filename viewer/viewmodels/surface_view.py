"""The timeline surface: what part of time is in view, and what stands where in it.

QML places everything by `x = (day - start) * pxPerDay + px`, so that panning calls Python once per input event and
no delegate ever does. Only another magnification, size, selection or language arranges the surface anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.desktop import fonts
from viewer.domain.date_text import format_instant, format_window
from viewer.domain.dates import EventDate, Precision, calendar_date
from viewer.layout.hits import nearest
from viewer.layout.marks import extent_of
from viewer.layout.silence import silences
from viewer.layout.sizes import Sizes
from viewer.layout.surface import Arrangement, arrange
from viewer.layout.ticks import ticks
from viewer.layout.vacancy import Box, largest_vacancy
from viewer.layout.viewport import Limits, Viewport
from viewer.library.library import Library
from viewer.models.rows_model import RowsModel
from viewer.models.surface_rows import (
    ArcRow,
    LaneRow,
    MarkRow,
    OverviewRow,
    PillRow,
    PlaceRow,
    SilenceRow,
    TickRow,
)
from viewer.models.text_measure import TextMeasure
from viewer.viewmodels import surface_content as content

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_REST_MS = 150
"""How long the surface is still before its largest empty part is looked for."""


@dataclass(frozen=True, slots=True)
class Page:
    """What QML gives for an arrangement, all in logical px."""

    width: float = 0
    height: float = 0
    label: float = 14
    """Type size of labels."""
    tick: float = 16
    """Type size of ticks."""
    mark: float = 16
    target: float = 44
    """Least size of what is touched."""
    head: float = 0
    """Height of a lane's name above its tracks; 0 where names stand beside the surface."""

    @property
    def band(self) -> float:
        return self.label * 1.75

    @property
    def pill(self) -> float:
        return self.label * 1.8

    def sizes(self) -> Sizes:
        """What the layout keeps to. The least label is six letters wide, the tail two."""
        return Sizes(
            mark_px=self.mark,
            band_px=self.band,
            track_min_px=self.label * 2.0,
            track_max_px=self.label * 3.2,
            label_gap_px=self.label * 0.5,
            box_gap_px=self.label * 0.8,
            label_pad_px=self.label * 0.7,
            label_max_px=self.label * 26,
            label_min_px=self.label * 6,
            pill_px=self.label * 3.6,
            touch_px=self.target,
            tail_px=self.label * 2.2,
        )


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
        self._marks: RowsModel[MarkRow] = RowsModel(MarkRow, self)
        self._pills: RowsModel[PillRow] = RowsModel(PillRow, self)
        self._lanes: RowsModel[LaneRow] = RowsModel(LaneRow, self)
        self._ticks: RowsModel[TickRow] = RowsModel(TickRow, self)
        self._silences: RowsModel[SilenceRow] = RowsModel(SilenceRow, self)
        self._arcs: RowsModel[ArcRow] = RowsModel(ArcRow, self)
        self._overview: RowsModel[OverviewRow] = RowsModel(OverviewRow, self)
        self._start_here: RowsModel[PlaceRow] = RowsModel(PlaceRow, self)
        self._held: RowsModel[PlaceRow] = RowsModel(PlaceRow, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._find_vacancy)
        self._page = Page()
        self._arrangement = Arrangement((), (), (), 0)
        self._vacancy = Box(0, 0, 0, 0)
        self._needed = (0.0, 0.0)
        self._held_rows: tuple[int, ...] = ()
        self.set_library(library, language)

    # -- Python's side ------------------------------------------------------------------------------

    def set_library(self, library: Library, language: str) -> None:
        """Show another library from its own start view."""
        self._library = library
        self._language = language
        self._selected: int | None = None
        self._focused: int | None = None
        self._linked: tuple[int, ...] = ()
        first, last = library.heading.span.extent
        self._limits = Limits(first, last)
        self._viewport = Viewport.of_whole(self._limits, max(1.0, self._page.width))
        self._overview.replace(content.overview_rows(library))
        if library.heading.start_view is not None:
            self.show_date(library.heading.start_view)
        self.set_language(language)

    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag)."""
        self._language = language
        places = (self._library.row_of(id_) for id_ in self._library.heading.start_here)
        self._start_here.replace(
            [content.place_row(self._library, row, language) for row in places if row is not None]
        )
        self._measure_anew()
        self._lay_out()

    def select(self, row: int | None, linked: Sequence[int]) -> None:
        """Light an event and those it is linked to, and bring it into view; None puts the lights out."""
        self._selected = row
        self._linked = tuple(linked)
        if row is not None:
            self._focused = row
            self._reveal(row)
        self._lay_out()

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
        if self._selected is not None:
            self._reveal(self._selected)
        self._measure_anew()
        self.viewChanged.emit()
        self._lay_out()
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

    @Slot(float, float)
    def needVacancy(self, width: float, height: float) -> None:  # noqa: N802
        """How much room, in px, what serves the reader on an empty part of the surface takes at least."""
        if (width, height) != self._needed:
            self._needed = (width, height)
            self._find_vacancy()

    @Slot()
    def settle(self) -> None:
        """A gesture has ended."""
        self._rest.start()

    @Slot(float)
    def centreOn(self, day: float) -> None:  # noqa: N802
        self._move(
            self._viewport.panned((self._viewport.start + self._viewport.days / 2 - day) * self._px_per_day())
        )

    @Slot(int, float)
    def dragWindow(self, part: int, days: float) -> None:  # noqa: N802
        """Move the window (part 0), its beginning (-1) or its end (1) by a number of days."""
        first, last = self._viewport.start, self._viewport.end
        if part == 0:
            self.pan(-days * self._px_per_day())
        elif part < 0:
            self._move(self._viewport.fitted(min(first + days, last - 1), last))
        else:
            self._move(self._viewport.fitted(first, max(last + days, first + 1)))

    @Slot(float, float, result=int)
    def tap(self, x: float, y: float) -> int:
        """Open what lies nearest within a finger's width. Answers the index of a pill that was hit, else -1."""
        hit = nearest(self._arrangement, x, y - self._offset_at(y), self._viewport, self._page.target / 2)
        if hit is None:
            return -1
        if isinstance(hit, int):
            self.activate(hit)
            return -1
        return self._arrangement.pills.index(hit)

    @Slot(int)
    def activate(self, row: int) -> None:
        self._focused = row
        self.eventActivated.emit(row)

    @Slot(str)
    def activateEvent(self, event_id: str) -> None:  # noqa: N802
        row = self._library.row_of(event_id)
        if row is not None:
            self.activate(row)

    @Slot(int)
    def walk(self, step: int) -> None:
        """The keyboard's focus to the next event in time (step 1) or the one before (-1), in view."""
        if not len(self._library):
            return
        start = self._focused if self._focused is not None else (-1 if step > 0 else len(self._library))
        self._focused = min(max(start + step, 0), len(self._library) - 1)
        self._reveal(self._focused)
        self.selectionChanged.emit()
        self._lay_out()
        self.eventFocused.emit(self._focused)

    @Slot()
    def openFocused(self) -> None:  # noqa: N802
        if self._focused is not None:
            self.activate(self._focused)

    @Slot(int)
    def hold(self, pill: int) -> None:
        """List what a pill holds, by its index."""
        self._held_rows = self._arrangement.pills[pill].rows
        self._held.replace([content.place_row(self._library, row, self._language) for row in self._held_rows])

    @Slot()
    def zoomToHeld(self) -> None:  # noqa: N802
        """Magnify until what the pill held has room, if the calendar allows it."""
        extents = [extent_of(self._library.columns, row) for row in self._held_rows]
        if extents:
            first = min(extent.soft_first for extent in extents)
            last = max(extent.soft_last for extent in extents)
            self._move(self._viewport.fitted(first, last, self._page.width * 0.2))

    # -- within -------------------------------------------------------------------------------------

    def _px_per_day(self) -> float:
        return self._viewport.px_per_day

    def _move(self, viewport: Viewport) -> None:
        if viewport == self._viewport:
            return
        magnified = viewport.px_per_day != self._viewport.px_per_day
        self._viewport = viewport
        self._vacancy = Box(0, 0, 0, 0)
        self.vacancyChanged.emit()
        self.viewChanged.emit()
        if magnified or abs(viewport.start - self._laid_start) * viewport.px_per_day > viewport.width / 2:
            self._lay_out()
        self._rest.start()

    def _reveal(self, row: int) -> None:
        extent = extent_of(self._library.columns, row)
        centre = (extent.soft_first + extent.soft_last) / 2
        first, last = extent.soft_first, extent.soft_last
        if (last - first) > self._viewport.days * 0.8:
            first = last = int(min(max(centre, self._viewport.start), self._viewport.end))
        self._move(self._viewport.revealing(first, last, self._page.target * 1.5))

    def _measure_anew(self) -> None:
        self._measure = TextMeasure(fonts.sans(self._language, self._page.label))
        self._measure_tick = TextMeasure(fonts.serif(self._language, self._page.tick))

    def _offset(self, lane: int) -> float:
        return self._page.head * (lane + 1)

    def _offset_at(self, y: float) -> float:
        """By how much what is drawn at y stands lower than in the layout."""
        for box in self._arrangement.lanes:
            if y < box.y + box.height + self._offset(box.lane):
                return self._offset(box.lane)
        return 0.0

    def _label(self, row: int) -> str:
        return self._library.short_titles([row], self._language)[0]

    def _lay_out(self) -> None:
        page, library, language = self._page, self._library, self._language
        self._laid_start = self._viewport.start
        lit = frozenset(self._linked)
        # The focused event's name shows like the selected one's: whoever walks by keyboard reads it.
        named = self._selected if self._selected is not None else self._focused
        self._arrangement = arrange(
            library.columns,
            range(len(library)),
            self._viewport,
            len(library.lanes),
            max(1.0, page.height - page.head * len(library.lanes)),
            page.sizes(),
            self._label,
            self._measure,
            named,
            lit,
        )
        offset = self._offset
        self._lanes.replace(content.lane_rows(self._arrangement.lanes, library.lanes, language, offset))
        self._marks.replace(
            content.mark_rows(self._arrangement, library, language, lit, (page.label * 1.8, page.band), offset)
        )
        self._pills.replace(content.pill_rows(self._arrangement.pills, library, language, page.pill, offset))
        self._arcs.replace(content.arc_rows(self._arrangement.marks, self._selected, self._linked, offset))
        self._lay_out_axis()
        self.selectionChanged.emit()
        self.arrangementChanged.emit()

    def _lay_out_axis(self) -> None:
        language = self._language
        viewport, limits = self._viewport, self._limits
        made = ticks(
            viewport,
            lambda day, precision: _tick_words(day, precision, language),
            self._measure_tick,
            gap_px=self._page.tick,
            margin_px=viewport.width,
            minor_px=self._page.tick * 0.6,
        )
        self._ticks.replace([TickRow(t.day, t.text, t.offset_px, t.width_px, t.major) for t in made])
        found = silences(self._library.columns, limits.first_day, limits.last_day, viewport.days)
        self._silences.replace([SilenceRow(first, last) for first, last in found])

    def _find_vacancy(self) -> None:
        page = self._page
        taken = list(content.taken_boxes(self._arrangement, self._viewport, page.band, page.pill, self._offset))
        if page.head:
            taken += [
                Box(0, box.y + self._offset(box.lane) - page.head, page.width / 3, box.y + self._offset(box.lane))
                for box in self._arrangement.lanes
            ]
        self._vacancy = largest_vacancy(taken, page.width, page.height, *self._needed)
        self.vacancyChanged.emit()

    def _focused_y(self) -> float:
        """px from the top of the lanes to the middle of the selected or focused event; -1 where it has none."""
        row = self._selected if self._selected is not None else self._focused
        for mark in self._arrangement.marks:
            if mark.row == row:
                return mark.y + self._offset(mark.lane)
        return -1.0

    def _window_text(self) -> str:
        return format_window(int(self._viewport.start), int(self._viewport.end), self._language)

    def _vacancy_rect(self) -> QRectF:
        box = self._vacancy
        return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)

    start = Property(float, lambda self: self._viewport.start, notify=viewChanged)
    pxPerDay = Property(float, _px_per_day, notify=viewChanged)  # noqa: N815
    width = Property(float, lambda self: self._viewport.width, notify=viewChanged)
    isWhole = Property(bool, lambda self: self._viewport.is_whole, notify=viewChanged)  # noqa: N815
    windowText = Property(str, _window_text, notify=viewChanged)  # noqa: N815
    wholeStart = Property(float, lambda self: self._limits.first_day, notify=arrangementChanged)  # noqa: N815
    wholeDays = Property(float, lambda self: self._limits.days, notify=arrangementChanged)  # noqa: N815
    contentHeight = Property(  # noqa: N815
        float,
        lambda self: self._arrangement.height + self._page.head * len(self._library.lanes),
        notify=arrangementChanged,
    )
    vacancy = Property(QRectF, _vacancy_rect, notify=vacancyChanged)
    selectedRow = Property(  # noqa: N815
        int, lambda self: -1 if self._selected is None else self._selected, notify=selectionChanged
    )
    focusedRow = Property(  # noqa: N815
        int, lambda self: -1 if self._focused is None else self._focused, notify=selectionChanged
    )
    focusedY = Property(float, _focused_y, notify=selectionChanged)  # noqa: N815
    marks = Property(QObject, lambda self: self._marks, constant=True)
    pills = Property(QObject, lambda self: self._pills, constant=True)
    lanes = Property(QObject, lambda self: self._lanes, constant=True)
    ticks = Property(QObject, lambda self: self._ticks, constant=True)
    silences = Property(QObject, lambda self: self._silences, constant=True)
    arcs = Property(QObject, lambda self: self._arcs, constant=True)
    overview = Property(QObject, lambda self: self._overview, constant=True)
    startHere = Property(QObject, lambda self: self._start_here, constant=True)  # noqa: N815
    held = Property(QObject, lambda self: self._held, constant=True)


def _tick_words(day: int, precision: Precision, language: str) -> str:
    """A tick's words; the first month of a year says the year, the first day of a month that month and year."""
    date = calendar_date(day)
    if precision is Precision.MONTH and date.month == 1:
        precision = Precision.YEAR
    if precision is Precision.DAY and date.day == 1:
        return format_instant(day, Precision.MONTH, language)
    return format_instant(day, precision, language, short=True)
