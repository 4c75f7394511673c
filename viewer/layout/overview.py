"""How much starts when, for each lane over the whole span: what the overview strip shows."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.domain.columns import EventColumns
from viewer.layout.marks import start_range


def densities(
    columns: EventColumns,
    first_day: int,
    last_day: int,
    buckets: int,
    lanes: int,
    rows: Iterable[int] | None = None,
) -> list[list[int]]:
    """Counts per lane and bucket, where `buckets` equal parts make up `first_day` to `last_day`.

    Each of `rows` (all, if None) counts once, in the bucket that the middle of its start's range falls into, so
    that the counts add up to the events; what lies outside the span counts at its end. Where the start is not
    known, the end's range stands in for it.
    """
    counts = [[0] * buckets for _ in range(lanes)]
    days = max(1, last_day - first_day)
    for row in range(len(columns)) if rows is None else rows:
        start, end = start_range(columns, row)
        bucket = int(((start + end) / 2 - first_day) * buckets // days)
        counts[columns.lane[row]][min(max(bucket, 0), buckets - 1)] += 1
    return counts
