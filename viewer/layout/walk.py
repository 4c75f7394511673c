"""Walking along time, one event at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from viewer.domain.columns import EventColumns
from viewer.layout.marks import start_range


def next_row(rows: Sequence[int], row: int) -> int | None:
    """The one after `row` in `rows` (ascending, as rows in time are); `row` itself need not be among them."""
    at = bisect_right(rows, row)
    return rows[at] if at < len(rows) else None


def previous_row(rows: Sequence[int], row: int) -> int | None:
    """The one before `row` in `rows`."""
    at = bisect_left(rows, row)
    return rows[at - 1] if at else None


def row_nearest(columns: EventColumns, rows: Sequence[int], day: float) -> int | None:
    """The row whose start's range is nearest to `day`, the earlier of two: where a walk begins. O(n)."""

    def distance(row: int) -> float:
        first, last = start_range(columns, row)
        return max(first - day, 0.0, day - last)

    return min(rows, key=distance, default=None)
