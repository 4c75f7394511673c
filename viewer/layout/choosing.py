"""Which events are measured and placed, and which go straight into pills, so that the cost of a surface is
bounded.

A timeline of no more events than the budget is taken whole. Of a larger one, what lies in the stretch of whole
window widths around the window is taken: the budget's worth of names, and the rest as a crowd.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.domain.columns import EventColumns
from viewer.layout.filling import Crowded
from viewer.layout.frame import Frame
from viewer.layout.marks import outer_days
from viewer.layout.sizes import Sizes
from viewer.layout.viewport import Viewport

_SPREAD = 2654435761
"""Knuth's multiplicative hash (2^32 divided by the golden ratio): neighbours land far apart."""


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
) -> Choice:
    """At most `budget` of `rows` (in order of time) to be measured, those in `first` before all others.

    Every lane gets its share; what is left over goes to the most important of all lanes.
    """
    measured: list[list[int]] = [[] for _ in range(lane_count)]
    if len(rows) <= budget:
        for row in rows:
            measured[columns.lane[row]].append(row)
        return Choice(measured, [[] for _ in range(lane_count)])

    low, high = _stretch(viewport, frame)
    near = _rows_within(columns, rows, frame, low, high, sizes.mark_px / 2 + sizes.tail_px, lane_count)

    def rank(row: int) -> tuple[int, ...]:
        # Ties are broken by a hash, so that the names of many equals are spread over all the time in view.
        return (row not in first, columns.importance[row], row * _SPREAD % 2**32)

    chosen = {row for lane in near for row in heapq.nsmallest(budget // lane_count, lane, key=rank)}
    others = (row for lane in near for row in lane if row not in chosen)
    chosen.update(heapq.nsmallest(budget - len(chosen), others, key=rank))
    crowds = []
    for lane, lane_rows in enumerate(near):
        measured[lane] = [row for row in lane_rows if row in chosen]
        rest = [row for row in lane_rows if row not in chosen]
        crowds.append(_crowd(columns, rest, frame, low, high, sizes.pill_width + sizes.box_gap_px))
    return Choice(measured, crowds)


def _stretch(viewport: Viewport, frame: Frame) -> tuple[float, float]:
    """The window and at least as much again on both sides, in px; changes only where the window crosses a
    width.
    """
    width = viewport.width
    return (frame.x(viewport.start) // width - 1) * width, (frame.x(viewport.end) // width + 2) * width


def _rows_within(
    columns: EventColumns,
    rows: Sequence[int],
    frame: Frame,
    low: float,
    high: float,
    reach_px: float,
    lane_count: int,
) -> list[list[int]]:
    """By lane, the rows of which anything, up to `reach_px` beyond their days, is drawn between `low` and
    `high`.
    """
    low_day, high_day = frame.day(low - reach_px), frame.day(high + reach_px)
    near: list[list[int]] = [[] for _ in range(lane_count)]
    for row in rows:
        first, last = outer_days(columns, row)
        if first > high_day:
            break
        if last >= low_day:
            near[columns.lane[row]].append(row)
    return near


def _crowd(
    columns: EventColumns, rows: Sequence[int], frame: Frame, low: float, high: float, cell_px: float
) -> list[Crowded]:
    """Rows gathered by the cell in which the middle of what is between `low` and `high` of them lies."""
    cells: dict[float, list[int]] = defaultdict(list)
    for row in rows:
        first, last = outer_days(columns, row)
        middle = (max(frame.x(first), low) + min(frame.x(last), high)) / 2
        cells[middle // cell_px].append(row)
    return [
        Crowded((cell + 0.5) * cell_px, tuple(held), min(columns.importance[row] for row in held))
        for cell, held in cells.items()
    ]
