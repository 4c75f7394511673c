"""Everything that stands on the surface: arranged by the layout, held in models for QML."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from viewer.desktop import fonts
from viewer.domain.dates import Precision
from viewer.domain.time_index import TimeIndex
from viewer.layout.choosing import BUDGET
from viewer.layout.level import Covered, level_of, tightest
from viewer.layout.silence import silences
from viewer.layout.surface import Arrangement, arrange
from viewer.layout.ticks import ticks
from viewer.layout.vacancy import Box, largest_vacancy
from viewer.layout.viewport import Viewport
from viewer.library.library import Library
from viewer.library.selection import rows_in
from viewer.models.date_words import date_words
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
from viewer.viewmodels.link_rows import arc_rows
from viewer.viewmodels.overview_rows import overview_rows
from viewer.viewmodels.surface_page import Page
from viewer.viewmodels.tick_words import tick_words


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

    @property
    def meant(self) -> tuple[int, ...]:
        """What is to be in view: the open event, else all that the open page leads to."""
        return self.linked if self.selected is None else (self.selected,)


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
        self.covered = Covered(0, 0, 0, 0)
        """The windows that the arrangement serves."""
        self._matching: int | None = None
        self._leave = False
        self._laid_width = 0.0
        self._rows: Sequence[int] = ()
        """What is drawn, without what is lit."""
        self._index: TimeIndex | None = None
        self._passing: Sequence[int] = ()
        """What passes the filter."""
        self._order: tuple[int, ...] = ()
        self._folded: frozenset[int] = frozenset()
        self._labels: dict[int, str] = {}
        self._names: dict[int, str] = {}
        self._dates: dict[int, str] = {}
        self._summaries: dict[int, str] = {}
        self._tick_words: dict[tuple[int, Precision], str] = {}

    def show(self, library: Library, language: str) -> None:
        """Everything that depends on the library and the language (a BCP 47 tag) alone."""
        if library is not getattr(self, "_library", None):
            self._rows = self._passing = range(len(library))
            self._matching, self._leave = None, False
            self.plan_lanes(tuple(range(len(library.lanes))), frozenset())
            self._index = _index_of(library, self._rows)
        self._library = library
        self._language = language
        for kept in (self._labels, self._names, self._dates, self._summaries, self._tick_words):
            kept.clear()
        self.overview.replace(overview_rows(library, self._matching))
        places = (library.row_of(id_) for id_ in library.heading.start_here)
        self.start_here.replace(self._places(row for row in places if row is not None))

    def measure(self, page: Page) -> None:
        """Take the measures of words anew, for these sizes and the language."""
        self._page = page
        self._measure = TextMeasure(fonts.sans(self._language, page.label))
        self._measure_tick = TextMeasure(fonts.serif(self._language, page.tick))

    def show_only(self, matching: int | None, leave: bool) -> None:
        """At the next lay_out: dim what has no bit in `matching`, or let it `leave`; None shows all."""
        self._matching, self._leave = matching, leave
        everything = range(len(self._library))
        self._passing = everything if matching is None else tuple(rows_in(matching))
        self._rows = self._passing if leave else everything
        self._index = _index_of(self._library, self._rows)
        self.overview.replace(overview_rows(self._library, matching))

    def beside(self, row: int | None, step: int) -> int | None:
        """The next event that passes the filter, in a lane that is shown: after (step 1) or before (-1) a row."""
        rows = self._passing
        if row is None:
            place = 0 if step > 0 else len(rows) - 1
        else:
            place = bisect_right(rows, row) if step > 0 else bisect_left(rows, row) - 1
        while 0 <= place < len(rows):
            if self._library.columns.lane[rows[place]] in self._place_of_lane:
                return rows[place]
            place += step
        return None

    def plan_lanes(self, order: tuple[int, ...], folded: frozenset[int]) -> None:
        """At the next lay_out: these lanes from the top down, those in `folded` with bare marks alone."""
        self._order, self._folded = order, folded
        self._place_of_lane = {lane: place for place, lane in enumerate(order)}

    def covers(self, viewport: Viewport) -> bool:
        """Whether what is laid out serves this window: same level, and within the stretch that was arranged."""
        return viewport.width == self._laid_width and self.covered.covers(viewport)

    def lay_out(self, viewport: Viewport, lights: Lights) -> None:
        """Arrange everything for the level of a viewport and the stretch around it."""
        page, library, language, offset = self._page, self._library, self._language, self.offset
        lit = frozenset(lights.linked)
        tight = tightest(viewport)
        rows = self._rows_with(lights)
        # The whole span is for names: there, cards would take the place of other events' room.
        cards = level_of(viewport) > 0
        self.covered, self._laid_width = Covered.by(viewport), viewport.width
        self.arrangement = arrange(
            library.columns,
            rows,
            tight,
            len(library.lanes),
            max(1.0, page.height - page.head * len(self._order)),
            page.sizes(cards),
            self._label,
            self._measure,
            lights.named,
            lit,
            order=self._order,
            folded=self._folded,
            index=self._index if rows is self._rows else _index_of(library, rows),
            second_line=self._date if cards else None,
            pill_text=self._pill_text,
        )
        heights = page.mark_target, page.band
        # Delegates for what the window may come to, and no more: what is far off has its place all the same.
        slack = tight.days / 4
        first_day, last_day = self.covered.first_day - slack, self.covered.last_day + slack
        near = content.marks_between(self.arrangement.marks, first_day, last_day, tight.px_per_day)
        words = content.Words(self._name, self._date, self._summary)
        self.lanes.replace(
            content.lane_rows(self.arrangement.lanes, library.lanes, language, offset, self._folded)
        )
        self.marks.replace(content.mark_rows(near, library.lanes, lit, heights, offset, words, self._matching))
        self.pills.replace(
            content.pill_rows(
                self.arrangement.pills, library.lanes, language, self._label, page.pill, offset, self._matching
            )
        )
        arcs = arc_rows(self.arrangement, library, lights.selected, lights.linked, offset, self._name)
        self.arcs.replace(arcs)
        self._lay_out_axis(tight)

    def vacancy(self, viewport: Viewport, width: float, height: float, least_height: float) -> Box:
        """The largest empty part of the surface of `width` x `height` px, or else of `width` x `least_height`.

        Under a filter there is none.
        """
        if self._matching is not None:
            return Box(0, 0, 0, 0)
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
        return self.arrangement.height + self._page.head * len(self._order)

    def offset(self, lane: int) -> float:
        """By how many px what is drawn in a lane stands lower than in the layout: the names above lanes."""
        return self._page.head * (self._place_of_lane[lane] + 1)

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
            self._words_of_tick,
            self._measure_tick,
            gap_px=self._page.tick,
            margin_px=viewport.width,
            minor_px=self._page.tick * 0.6,
        )
        self.ticks.replace([TickRow(t.day, t.text, t.offset_px, t.width_px, t.major) for t in made])
        first, last = viewport.limits.first_day, viewport.limits.last_day
        found = silences(self._library.columns, first, last, viewport.days, self._library.start_years)
        self.silences.replace([SilenceRow(first, last) for first, last in found])

    def _words_of_tick(self, day: int, precision: Precision) -> str:
        words = self._tick_words.get((day, precision))
        if words is None:
            words = self._tick_words[day, precision] = tick_words(day, precision, self._language)
        return words

    def _rows_with(self, lights: Lights) -> Sequence[int]:
        """What is drawn: whatever the filter, the open event and those it is linked to, dimmed if need be."""
        lit = {*lights.linked} if lights.selected is None else {lights.selected, *lights.linked}
        if self._rows is not self._passing or self._matching is None:
            return self._rows
        gone = {row for row in lit if not content.passes(row, self._matching)}
        return sorted(gone.union(self._rows)) if gone else self._rows

    def _label(self, row: int) -> str:
        label = self._labels.get(row)
        if label is None:
            label = self._labels[row] = self._library.short_titles([row], self._language)[0]
        return label

    def _pill_text(self, row: int, others: int) -> str:
        return content.pill_text(self._label(row), others, self._language)

    def _date(self, row: int) -> str:
        date = self._dates.get(row)
        if date is None:
            date = self._dates[row] = date_words(row, self._library, self._language)
        return date

    def _summary(self, row: int) -> str:
        summary = self._summaries.get(row)
        if summary is None:
            summary = self._summaries[row] = self._library.event(row).summary.get(self._language)
        return summary

    def _name(self, row: int) -> str:
        name = self._names.get(row)
        if name is None:
            name = self._names[row] = content.accessible_name(row, self._library, self._language)
        return name

    def _places(self, rows: Iterable[int]) -> list[PlaceRow]:
        return [content.place_row(self._library, row, self._language) for row in rows]


def _index_of(library: Library, rows: Sequence[int]) -> TimeIndex | None:
    """Where rows lie in time; None for so few that the layout takes them all."""
    if len(rows) <= BUDGET:
        return None
    if len(rows) == len(library):
        return library.time_index
    return TimeIndex.of(library.columns, rows, len(library.lanes))
