"""What the overview shows: a dot for each month in which something begins, or how much begins when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.layout.choosing import BUDGET
from viewer.layout.marks import extent_of
from viewer.library.library import Library
from viewer.models.surface_rows import OverviewRow
from viewer.viewmodels.surface_content import passes

_DAYS_OF_A_DOT = 60
_MONTH = 30
_MOST_BUCKETS, _FEWEST_BUCKETS = 96, 24
"""Into how many parts the span of a timeline of very many events is cut."""
_BAR_SHARE = 0.8
"""How much of its part a bar fills."""


def overview_rows(library: Library, matching: int | None, order: Sequence[int] | None = None) -> list[OverviewRow]:
    """A dot for the beginning of each event that says when it began; at most one a lane and month.

    Of more events than a surface measures at once a bar for each lane and part of the span, as tall as much begins
    there. Either is dimmed if none of the events that it stands for has a bit in `matching`. `order` names the
    lanes that are shown, from the top down (all of them, if None); there are about as many dots or bars as a
    surface has marks, however many events there are.
    """
    shown = range(len(library.lanes)) if order is None else order
    # A lane alone stands in the middle.
    rises = {lane: place / (len(shown) - 1) if len(shown) > 1 else 0.5 for place, lane in enumerate(shown)}
    return _dots(library, matching, rises) if len(library) <= BUDGET else _bars(library, matching, rises)


def _dots(library: Library, matching: int | None, rises: Mapping[int, float]) -> list[OverviewRow]:
    dots: dict[tuple[int, int], OverviewRow] = {}
    for row, lane in enumerate(library.columns.lane):
        if lane not in rises:
            continue
        extent = extent_of(library.columns, row)
        day = (extent.soft_first + min(extent.soft_last, extent.soft_first + 366)) / 2
        place, dimmed = (lane, int(day // _MONTH)), not passes(row, matching)
        if place not in dots:
            dots[place] = OverviewRow(day, _DAYS_OF_A_DOT, rises[lane], 0.0, dimmed, library.lanes[lane].colour)
        elif dots[place].dimmed and not dimmed:
            dots[place] = replace(dots[place], dimmed=False)
    return list(dots.values())


def _bars(library: Library, matching: int | None, rises: Mapping[int, float]) -> list[OverviewRow]:
    if not rises:
        return []
    first, last = library.heading.span.extent
    buckets = min(_MOST_BUCKETS, max(_FEWEST_BUCKETS, BUDGET // len(rises)))
    counts = library.time_index.densities(first, last, buckets)
    days = (last - first) / buckets
    most = max(1, *(max(counts[lane]) for lane in rises))
    bright = library.time_index_of(matching).densities(first, last, buckets)
    return [
        OverviewRow(
            day=first + (bucket + 0.5) * days,
            days=days * _BAR_SHARE,
            rise=rise,
            # As areas of dots would: so that one among thousands can still be seen.
            share=(count / most) ** 0.5,
            dimmed=not bright[lane][bucket],
            colour=library.lanes[lane].colour,
        )
        for lane, rise in rises.items()
        for bucket, count in enumerate(counts[lane])
        if count
    ]
