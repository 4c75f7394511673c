"""What the overview shows: a dot for each month in which something begins, or how much begins when."""

from __future__ import annotations

from dataclasses import replace

from viewer.domain.columns import outer_days
from viewer.layout.choosing import BUDGET
from viewer.layout.marks import extent_of
from viewer.library.library import Library
from viewer.library.selection import rows_in
from viewer.models.surface_rows import OverviewRow
from viewer.viewmodels.surface_content import passes

_DAYS_OF_A_DOT = 60
_MONTH = 30
_BUCKETS = 96
"""Into how many parts the span of a timeline of very many events is cut."""
_BAR_SHARE = 0.8
"""How much of its part a bar fills."""


def overview_rows(library: Library, matching: int | None) -> list[OverviewRow]:
    """A dot for the beginning of each event that says when it began; at most one a lane and month.

    Of more events than a surface measures at once a bar for each lane and part of the span, as tall as much begins
    there. Either is dimmed if none of the events that it stands for has a bit in `matching`.
    """
    return _dots(library, matching) if len(library) <= BUDGET else _bars(library, matching)


def _dots(library: Library, matching: int | None) -> list[OverviewRow]:
    last_lane = max(1, len(library.lanes) - 1)
    dots: dict[tuple[int, int], OverviewRow] = {}
    for row, lane in enumerate(library.columns.lane):
        extent = extent_of(library.columns, row)
        day = (extent.soft_first + min(extent.soft_last, extent.soft_first + 366)) / 2
        place, dimmed = (lane, int(day // _MONTH)), not passes(row, matching)
        if place not in dots:
            colour = library.lanes[lane].colour
            dots[place] = OverviewRow(day, _DAYS_OF_A_DOT, lane / last_lane, 0.0, dimmed, colour)
        elif dots[place].dimmed and not dimmed:
            dots[place] = replace(dots[place], dimmed=False)
    return list(dots.values())


def _bars(library: Library, matching: int | None) -> list[OverviewRow]:
    first, last = library.heading.span.extent
    counts = library.time_index.densities(first, last, _BUCKETS)
    days, last_lane = (last - first) / _BUCKETS, max(1, len(library.lanes) - 1)
    most = max(map(max, counts))
    bright = None if matching is None else _passing(library, matching, first, days)
    return [
        OverviewRow(
            day=first + (bucket + 0.5) * days,
            days=days * _BAR_SHARE,
            rise=lane / last_lane,
            # As areas of dots would: so that one among thousands can still be seen.
            share=(count / most) ** 0.5,
            dimmed=bright is not None and (lane, bucket) not in bright,
            colour=library.lanes[lane].colour,
        )
        for lane, in_lane in enumerate(counts)
        for bucket, count in enumerate(in_lane)
        if count
    ]


def _passing(library: Library, matching: int, first: int, days: float) -> set[tuple[int, int]]:
    """Lanes and parts of the span in which some event of `matching` begins. O(of these)."""
    columns = library.columns
    return {
        (columns.lane[row], min(max(int((outer_days(columns, row)[0] - first) / days), 0), _BUCKETS - 1))
        for row in rows_in(matching)
    }
