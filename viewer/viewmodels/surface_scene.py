"""Everything that stands on the surface: arranged by the layout, held in models for QML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject

from viewer.desktop import fonts
from viewer.layout.level import Covered, level_of, tightest
from viewer.layout.silence import silences
from viewer.layout.stepwise import Stepwise, in_one_go
from viewer.layout.surface import Arrangement, arranging
from viewer.layout.ticks import Tick, ticks
from viewer.layout.vacancy import Box, largest_vacancy
from viewer.layout.viewport import Viewport
from viewer.library.library import Library
from viewer.models.rows_model import RowsModel
from viewer.models.slots_model import SlotsModel
from viewer.models.surface_rows import (
    ArcRow,
    GridlineRow,
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
from viewer.viewmodels.axis_contexts import ContextRow, context_rows
from viewer.viewmodels.lights import Lights
from viewer.viewmodels.link_rows import arc_rows, placed_at_edges
from viewer.viewmodels.overview_rows import overview_rows
from viewer.viewmodels.shown_events import ShownEvents
from viewer.viewmodels.surface_page import Page
from viewer.viewmodels.surface_words import SurfaceWords

_MINOR_TICK = 1.1
"""How far apart ticks without words stand at least, by the type size of those with words."""


class SurfaceScene:
    """Models and the arrangement that fills them.

    `parent` owns the models; `on_shift` is called before what stays begins to slide.
    """

    def __init__(self, parent: QObject, on_shift: Callable[[], None] = lambda: None) -> None:
        self.marks = SlotsModel(MarkRow, lambda mark: mark.row, lambda mark: mark.band and mark.span, parent)
        self.pills = SlotsModel(PillRow, lambda pill: (pill.day, pill.y_centre), parent=parent)
        self.ticks = SlotsModel(TickRow, lambda tick: tick.day, lambda tick: tick.text != "", parent)
        self.gridlines = SlotsModel(GridlineRow, lambda line: line.day, parent=parent)
        self.lanes: RowsModel[LaneRow] = RowsModel(LaneRow, parent)
        self.silences: RowsModel[SilenceRow] = RowsModel(SilenceRow, parent)
        self.arcs: RowsModel[ArcRow] = RowsModel(ArcRow, parent)
        self.overview: RowsModel[OverviewRow] = RowsModel(OverviewRow, parent)
        self.start_here: RowsModel[PlaceRow] = RowsModel(PlaceRow, parent)
        self.arrangement = Arrangement((), (), (), 0)
        self.contexts: list[ContextRow] = []
        """What the left edge of the axis says, in order."""
        self.covered = Covered(0, 0, 0, 0)
        """The windows that the arrangement serves."""
        self.laid_width = 0.0
        """px of the window that it was made for; 0 before."""
        self._library: Library | None = None
        self._on_shift = on_shift

    def show(self, library: Library, language: str) -> None:
        """Everything that depends on the library and the language (a BCP 47 tag) alone."""
        if library is not self._library:
            self.shown = ShownEvents(library)
        self._library, self._language = library, language
        self._words = SurfaceWords(library, language)
        self._show_overview()
        places = (library.row_of(id_) for id_ in library.heading.start_here)
        self.start_here.replace(self._places(row for row in places if row is not None))

    @property
    def has_room(self) -> bool:
        """Whether there is a surface at all yet."""
        return self._page.width >= 1

    def measure(self, page: Page) -> None:
        """Take the measures of words anew, for these sizes and the language."""
        self._page = page
        self._measure = TextMeasure(fonts.sans(self._language, page.label))
        self._measure_tick = TextMeasure(fonts.serif(self._language, page.tick))

    def show_only(self, matching: int | None, leave: bool) -> None:
        """At the next lay_out: dim what has no bit in `matching`, or let it `leave`; None shows all."""
        self.shown.show_only(matching, leave)
        self._show_overview()

    def plan_lanes(self, order: tuple[int, ...], folded: frozenset[int]) -> None:
        """At the next lay_out: these lanes from the top down, those in `folded` with bare marks alone."""
        self.shown.order, self.shown.folded = order, folded
        self._show_overview()

    def covers(self, viewport: Viewport, spare: float = 0.0) -> bool:
        """Whether what is laid out serves this window: same level, and within the stretch that was arranged.

        With `spare`, also if the window were so many of its widths to the left or the right.
        """
        return viewport.width == self.laid_width and self.covered.covers(viewport, spare)

    def laying_out(self, viewport: Viewport, lights: Lights, *, sliding: bool = False) -> Stepwise[None]:
        """Arrange everything for the level of a viewport and the stretch around it, and show that, stepwise.

        With `sliding`, what stays may move to its new place and need not jump. Left off, what is shown is part of
        the old and part of the new; the next time all is as it should be.
        """
        page, words, shown, library = self._page, self._words, self.shown, self._held_library
        lit = frozenset(lights.linked)
        tight = tightest(viewport)
        rows, index = shown.rows_with(lights)
        # The whole span is for names: there, cards would take the place of other events' room.
        cards = level_of(viewport) > 0
        arrangement = yield from arranging(
            library.columns,
            rows,
            tight,
            len(library.lanes),
            max(1.0, page.height - page.head * len(shown.order)),
            page.sizes(cards),
            words.label,
            self._measure,
            lights.named,
            lit,
            order=shown.order,
            folded=shown.folded,
            index=index,
            second_line=words.date if cards else None,
            pill_text=words.pill,
        )
        covered = Covered.by(viewport)
        marks = yield from self._marks(arrangement, covered, tight, lit)
        pills = yield from self._pills(arrangement)
        made = self._ticks(covered, tight)
        yield
        self.arrangement, self.covered, self.laid_width = arrangement, covered, viewport.width
        if sliding:
            self._on_shift()
        self.lanes.replace(
            content.lane_rows(arrangement.lanes, library.lanes, self._language, self.offset, shown.folded, sliding)
        )
        self.arcs.replace(arc_rows(arrangement, library, lights.selected, lights.linked, self.offset, words.name))
        self._show_silences(tight)
        yield
        ticks_ = [TickRow(tick.day, tick.text, tick.offset_px, tick.width_px, tick.major) for tick in made]
        gridlines = [GridlineRow(tick.day) for tick in made if tick.major]
        # Whatever goes or moves does so before anything comes in its place.
        yield from self.marks.leave(marks, sliding=sliding)
        yield from self.pills.leave(pills)
        yield from self.gridlines.leave(gridlines)
        yield from self.ticks.leave(ticks_)
        yield from self.ticks.come(ticks_)
        self.contexts = self._contexts(covered, tight)
        yield from self.gridlines.come(gridlines)
        yield from self.marks.come(marks)
        yield from self.pills.come(pills)

    lay_out = in_one_go(laying_out)
    """`laying_out` without pauses."""

    def vacancy(self, viewport: Viewport, width: float, height: float, least_height: float) -> Box:
        """The largest empty part of the surface of `width` x `height` px, or else of `width` x `least_height`.

        Under a filter there is none.
        """
        if self.shown.matching is not None:
            return Box(0, 0, 0, 0)
        page, taken = self._page, self._taken(viewport)
        return largest_vacancy(taken, page.width, page.height, width, (height, least_height))

    def place_edge_links(self, viewport: Viewport) -> None:
        """Move the buttons of linked events that are out of view to where they cover nothing, if they can."""
        arcs = self.arcs.rows
        if arcs:
            taken, height = self._taken(viewport), max(self.height, self._page.height)
            self.arcs.replace(placed_at_edges(arcs, taken, viewport, height, self._page.target))

    def _taken(self, viewport: Viewport) -> list[Box]:
        """What stands on the surface of a window, and the names of lanes above them."""
        page = self._page
        taken = list(content.taken_boxes(self.arrangement, viewport, page.band, page.pill, self.offset))
        if page.head:
            for lane in self.arrangement.lanes:
                top = lane.y + self.offset(lane.lane)
                taken.append(Box(0, top - page.head, page.width / 3, top))
        return taken

    def name_of(self, row: int) -> str:
        """An event's title and date in words."""
        return self._words.name(row)

    def held_at(self, day: float, y: float) -> Sequence[int]:
        """The rows in the pill whose middle is there, in px as it is drawn; none where none stands."""
        for pill in self.arrangement.pills:
            if pill.day == day and pill.y + self.offset(pill.lane) == y:
                return pill.rows
        return ()

    @property
    def height(self) -> float:
        """px that the lanes take; more than the page has where they scroll."""
        return self.arrangement.height + self._page.head * len(self.shown.order)

    def offset(self, lane: int) -> float:
        """By how many px what is drawn in a lane stands lower than in the layout: the names above lanes."""
        return self._page.head * (self.shown.order.index(lane) + 1)

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

    @property
    def _held_library(self) -> Library:
        assert self._library is not None, "nothing is laid out before `show`"
        return self._library

    def _marks(
        self, arrangement: Arrangement, covered: Covered, tight: Viewport, lit: frozenset[int]
    ) -> Stepwise[list[MarkRow]]:
        """Rows for what the window may come to, and no more: what is far off has its place all the same."""
        slack = tight.days / 4
        first_day, last_day = covered.first_day - slack, covered.last_day + slack
        near = content.marks_between(arrangement.marks, first_day, last_day, tight.px_per_day)
        words = content.Words(self._words.name, self._words.date, self._words.summary)
        heights, matching = (self._page.mark_target, self._page.band), self.shown.matching
        rows = []
        for row in content.mark_rows(near, self._held_library.lanes, lit, heights, self.offset, words, matching):
            rows.append(row)
            yield
        return rows

    def _pills(self, arrangement: Arrangement) -> Stepwise[list[PillRow]]:
        lanes, height = self._held_library.lanes, self._page.pill
        rows = []
        for row in content.pill_rows(
            arrangement.pills, lanes, self._language, self._words.label, height, self.offset, self.shown.matching
        ):
            rows.append(row)
            yield
        return rows

    def _ticks(self, covered: Covered, tight: Viewport) -> list[Tick]:
        size, margin = self._page.tick, _margin_px(covered, tight)
        return ticks(
            tight, self._words.tick, self._measure_tick, gap_px=size, margin_px=margin, minor_px=size * _MINOR_TICK
        )

    def _contexts(self, covered: Covered, tight: Viewport) -> list[ContextRow]:
        return context_rows(tight, self._language, self._measure_tick, self._page.tick, _margin_px(covered, tight))

    def _show_silences(self, viewport: Viewport) -> None:
        first, last = viewport.limits.first_day, viewport.limits.last_day
        library = self._held_library
        found = silences(library.columns, first, last, viewport.days, library.start_years)
        self.silences.replace([SilenceRow(first, last) for first, last in found])

    def _show_overview(self) -> None:
        self.overview.replace(overview_rows(self._held_library, self.shown.matching, self.shown.order))

    def _places(self, rows: Iterable[int]) -> list[PlaceRow]:
        return [content.place_row(self._held_library, row, self._language) for row in rows]


def _margin_px(covered: Covered, tight: Viewport) -> float:
    """How far what is covered reaches beyond a window, on its longer side."""
    return max(tight.start - covered.first_day, covered.last_day - tight.end) * tight.px_per_day
