"""Which events are measured and placed, and which go straight into pills, so that the cost of a surface is
bounded by the screen.

A timeline of no more events than the budget is taken whole. Of a larger one, the index of time is asked for the
most important within the section that is arranged; all others are counted into crowds and never looked at.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import islice

from viewer.domain.columns import EventColumns, outer_days
from viewer.domain.time_index import Shelf, TimeIndex
from viewer.domain.values import dataclass
from viewer.layout.crowds import Crowded
from viewer.layout.frame import Frame
from viewer.layout.held import Portion
from viewer.layout.level import Section
from viewer.layout.sizes import Sizes
from viewer.layout.viewport import Viewport

BUDGET = 300
"""A timeline of no more events than this is measured whole."""
LARGE_BUDGET = 120
"""How many events of a larger one are measured and placed, over the two or three widths of a section; the others
go into pills."""

_PILLS_IN_A_CELL = 5
"""How many pills wide the cells are in which events without a place are counted together."""

_LEAST_IMPORTANT = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """By lane: the rows to be measured, in order of time, and the others, gathered by where they stand."""

    measured: list[list[int]]
    crowds: list[list[Crowded]]


def choose(
    columns: EventColumns,
    rows: Sequence[int],
    viewport: Viewport,
    frame: Frame,
    lane_count: int,
    sizes: Sizes,
    first: frozenset[int],
    budget: int,
    index: TimeIndex | None = None,
    shown: Collection[int] | None = None,
) -> Choice:
    """At most `budget` of `rows` (in order of time) to be measured, those in `first` before all others.

    Those in `first` are measured wherever they are, so that lines can be drawn to them.

    Every lane of `shown` (all, if None) gets its share; what is left over goes to the most important of all lanes.
    `index` is that of `rows`; whoever asks more than once hands it in.
    """
    lanes = range(lane_count) if shown is None else shown
    measured: list[list[int]] = [[] for _ in range(lane_count)]
    crowds: list[list[Crowded]] = [[] for _ in range(lane_count)]
    if len(rows) <= budget:
        for row in rows:
            measured[columns.lane[row]].append(row)
        return Choice(measured, crowds)
    choosing = _Choosing(index or TimeIndex.of(columns, rows, lane_count), viewport, frame, sizes)
    chosen = choosing.best(lanes, first, min(budget, LARGE_BUDGET))
    for lane in lanes:
        by_shelf = chosen[lane]
        measured[lane] = sorted(row for some in by_shelf for row in some)
        crowds[lane] = list(choosing.crowds(lane, [sorted(some) for some in by_shelf]))
    return Choice(measured, crowds)


class _Choosing:
    """One section of one index; days are its edges."""

    def __init__(self, index: TimeIndex, viewport: Viewport, frame: Frame, sizes: Sizes) -> None:
        self._index, self._frame, self._viewport = index, frame, viewport
        self._section = Section.around(viewport, frame)
        self._low, self._high = frame.day(self._section.low), frame.day(self._section.high)
        self._pill_px = sizes.pill_width + sizes.box_gap_px
        self._cell_px = self._pill_px * _PILLS_IN_A_CELL

    def best(self, lanes: Collection[int], first: frozenset[int], budget: int) -> dict[int, list[list[int]]]:
        """By lane and shelf the rows to be measured."""
        chosen: dict[int, list[list[int]]] = {lane: [[] for _ in self._index.lanes[lane]] for lane in lanes}
        left = budget - self._put_first(chosen, first, budget)
        share = left // max(1, len(lanes))
        streams = [self._stream(lane, first) for lane in lanes]
        for stream in streams:
            for _, row, lane, shelf in islice(stream, share):
                chosen[lane][shelf].append(row)
                left -= 1
        for _, row, lane, shelf in islice(heapq.merge(*streams), left):
            chosen[lane][shelf].append(row)
        return chosen

    def crowds(self, lane: int, chosen: list[list[int]]) -> Iterator[Crowded]:
        """Everything of a lane that touches the section but the chosen, in one crowd a cell or half a window."""
        shelves = list(zip(self._index.lanes[lane], chosen, strict=True))
        importance = self._index.columns.importance
        least = max((importance[row] for some in chosen for row in some), default=_LEAST_IMPORTANT)
        yield from self._cells([one for one in shelves if not self._is_long(one[0])], least)
        yield from self._halves([one for one in shelves if self._is_long(one[0])], least)

    def _put_first(self, chosen: dict[int, list[list[int]]], first: frozenset[int], budget: int) -> int:
        columns, count = self._index.columns, 0
        for row in sorted(first)[:budget]:
            lane = columns.lane[row]
            if lane not in chosen:
                continue
            for shelf, rows in zip(self._index.lanes[lane], chosen[lane], strict=True):
                place = shelf.place_of(row)
                if place < len(shelf.rows) and shelf.rows[place] == row:
                    rows.append(row)
                    count += 1
        return count

    def _stream(self, lane: int, but: frozenset[int]) -> Iterator[tuple[int, int, int, int]]:
        """Rank, row, lane and shelf of all of a lane that touches the section, the best first."""
        columns = self._index.columns

        def takes(row: int) -> bool:
            return row not in but and outer_days(columns, row)[1] > self._low

        def of(number: int, shelf: Shelf) -> Iterator[tuple[int, int, int, int]]:
            begin, end = shelf.places(self._low - shelf.reach, self._high)
            yield from ((rank, row, lane, number) for rank, row in shelf.ranked(begin, end, takes))

        return heapq.merge(*(of(number, shelf) for number, shelf in enumerate(self._index.lanes[lane])))

    def _is_long(self, shelf: Shelf) -> bool:
        """Whether an event on it may be in the window while its beginning is not."""
        return not self._viewport.is_whole and shelf.reach * self._frame.px_per_day > 2 * self._pill_px

    def _cells(self, shelves: list[tuple[Shelf, list[int]]], importance: int) -> Iterator[Crowded]:
        """Those that begin within a cell stand in its middle."""
        cell = self._cell_px
        low, high = int(self._section.low // cell), int(self._section.high // cell) + 1
        edges = [self._frame.day(at * cell) for at in range(low, high + 1)]
        cuts = [[shelf.places(edge, edge)[0] for edge in edges] for shelf, _ in shelves]
        for at in range(high - low):
            portions = tuple(
                Portion.beginning(shelf, cut[at], cut[at + 1], chosen)
                for (shelf, chosen), cut in zip(shelves, cuts, strict=True)
                if cut[at] < cut[at + 1]
            )
            if any(portion.count for portion in portions):
                yield Crowded((low + at + 0.5) * cell, (), importance, portions)

    def _halves(self, shelves: list[tuple[Shelf, list[int]]], importance: int) -> Iterator[Crowded]:
        """Those that go through half a window stand in its middle: every window holds one such half whole."""
        touching = partial(Portion.touching, self._index.columns)
        for left, right in self._section.halves():
            days = self._frame.day(left), self._frame.day(right)
            portions = tuple(touching(shelf, *days, chosen) for shelf, chosen in shelves)
            if any(portion.count for portion in portions):
                reach = max(0.0, (right - left - self._pill_px) / 2)
                yield Crowded((left + right) / 2, (), importance, portions, reach)
