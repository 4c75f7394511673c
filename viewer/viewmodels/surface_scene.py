"""Everything that stands on the surface: arranged by the layout, held in models for QML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from viewer.desktop import fonts
from viewer.domain.date_text import format_instant
from viewer.domain.dates import Precision, calendar_date
from viewer.layout.silence import silences, start_years
from viewer.layout.surface import Arrangement, arrange
from viewer.layout.ticks import ticks
from viewer.layout.vacancy import Box, largest_vacancy
from viewer.layout.viewport import Viewport
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
from viewer.viewmodels.surface_page import Page


@dataclass(frozen=True, slots=True)
class Lights:
    """What is lit, as rows: the event that is open, those it is linked to, and where the keyboard is."""

    selected: int | None = None
    linked: tuple[int, ...] = ()
    focused: int | None = None

    @property
    def named(self) -> int | None:
        """The row whose label shows whatever the room: the selected one, else the focused one."""
        return self.selected if self.selected is not None else self.focused


class SurfaceScene:
    """Models and the arrangement that fills them. `parent` owns the models."""

    def __init__(self, parent: QObject) -> None:
        self.marks: RowsModel[MarkRow] = RowsModel(MarkRow, parent)
        self.pills: RowsModel[PillRow] = RowsModel(PillRow, parent)
        self.lanes: RowsModel[LaneRow] = RowsModel(LaneRow, parent)
        self.ticks: RowsModel[TickRow] = RowsModel(TickRow, parent)
        self.silences: RowsModel[SilenceRow] = RowsModel(SilenceRow, parent)
        self.arcs: RowsModel[ArcRow] = RowsModel(ArcRow, parent)
        self.overview: RowsModel[OverviewRow] = RowsModel(OverviewRow, parent)
        self.start_here: RowsModel[PlaceRow] = RowsModel(PlaceRow, parent)
        self.held: RowsModel[PlaceRow] = RowsModel(PlaceRow, parent)
        self.arrangement = Arrangement((), (), (), 0)

    def show(self, library: Library, language: str) -> None:
        """Everything that depends on the library and the language (a BCP 47 tag) alone."""
        self._library = library
        self._language = language
        self._start_years = start_years(library.columns)
        self.overview.replace(content.overview_rows(library))
        places = (library.row_of(id_) for id_ in library.heading.start_here)
        self.start_here.replace(self._places(row for row in places if row is not None))

    def measure(self, page: Page) -> None:
        """Take the measures of words anew, for these sizes and the language."""
        self._page = page
        self._measure = TextMeasure(fonts.sans(self._language, page.label))
        self._measure_tick = TextMeasure(fonts.serif(self._language, page.tick))

    def lay_out(self, viewport: Viewport, lights: Lights) -> None:
        """Arrange everything for a viewport."""
        page, library, language, offset = self._page, self._library, self._language, self.offset
        lit = frozenset(lights.linked)
        self.arrangement = arrange(
            library.columns,
            range(len(library)),
            viewport,
            len(library.lanes),
            max(1.0, page.height - page.head * len(library.lanes)),
            page.sizes(),
            self._label,
            self._measure,
            lights.named,
            lit,
        )
        heights = page.mark_target, page.band
        self.lanes.replace(content.lane_rows(self.arrangement.lanes, library.lanes, language, offset))
        self.marks.replace(content.mark_rows(self.arrangement, library, language, lit, heights, offset))
        self.pills.replace(content.pill_rows(self.arrangement.pills, library, language, page.pill, offset))
        self.arcs.replace(content.arc_rows(self.arrangement.marks, lights.selected, lights.linked, offset))
        self._lay_out_axis(viewport)

    def vacancy(self, viewport: Viewport, width: float, height: float, least_height: float) -> Box:
        """The largest empty part of the surface of `width` x `height` px, or else of `width` x `least_height`."""
        page = self._page
        taken = list(content.taken_boxes(self.arrangement, viewport, page.band, page.pill, self.offset))
        if page.head:
            for lane in self.arrangement.lanes:
                top = lane.y + self.offset(lane.lane)
                taken.append(Box(0, top - page.head, page.width / 3, top))
        whole = largest_vacancy(taken, page.width, page.height, width, height)
        return whole if whole.area else largest_vacancy(taken, page.width, page.height, width, least_height)

    def hold(self, rows: tuple[int, ...]) -> None:
        """List events by name, as what a pill holds."""
        self.held.replace(self._places(rows))

    @property
    def height(self) -> float:
        """px that the lanes take; more than the page has where they scroll."""
        return self.arrangement.height + self._page.head * len(self._library.lanes)

    def offset(self, lane: int) -> float:
        """By how many px what is drawn in a lane stands lower than in the layout: the names above lanes."""
        return self._page.head * (lane + 1)

    def offset_at(self, y: float) -> float:
        """The same by a y of what is drawn."""
        for lane in self.arrangement.lanes:
            if y < lane.y + lane.height + self.offset(lane.lane):
                return self.offset(lane.lane)
        return 0.0

    def y_of(self, row: int | None) -> float:
        """px from the top of the lanes to the middle of an event; -1 where it has no place of its own."""
        for mark in self.arrangement.marks:
            if mark.row == row:
                return mark.y + self.offset(mark.lane)
        return -1.0

    def _lay_out_axis(self, viewport: Viewport) -> None:
        made = ticks(
            viewport,
            lambda day, precision: _tick_words(day, precision, self._language),
            self._measure_tick,
            gap_px=self._page.tick,
            margin_px=viewport.width,
            minor_px=self._page.tick * 0.6,
        )
        self.ticks.replace([TickRow(t.day, t.text, t.offset_px, t.width_px, t.major) for t in made])
        first, last = viewport.limits.first_day, viewport.limits.last_day
        found = silences(self._library.columns, first, last, viewport.days, self._start_years)
        self.silences.replace([SilenceRow(first, last) for first, last in found])

    def _label(self, row: int) -> str:
        return self._library.short_titles([row], self._language)[0]

    def _places(self, rows: Iterable[int]) -> list[PlaceRow]:
        return [content.place_row(self._library, row, self._language) for row in rows]


def _tick_words(day: int, precision: Precision, language: str) -> str:
    """A tick's words; the first month of a year says the year, the first day of a month that month and year."""
    date = calendar_date(day)
    if precision is Precision.MONTH and date.month == 1:
        precision = Precision.YEAR
    if precision is Precision.DAY and date.day == 1:
        return format_instant(day, Precision.MONTH, language)
    return format_instant(day, precision, language, short=True)
