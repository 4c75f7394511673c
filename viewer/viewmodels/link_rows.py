"""Where the links of the selected event lead on the surface, in view or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from viewer.layout.edges import Button, edge_places
from viewer.layout.marks import extent_of
from viewer.layout.surface import Arrangement
from viewer.layout.vacancy import Box
from viewer.layout.viewport import Viewport
from viewer.library.library import Library
from viewer.models.surface_rows import ArcRow

_SMALL_PILL = 100
"""What a larger pill holds is not looked through for the sake of a line's end."""


def arc_rows(
    arrangement: Arrangement,
    library: Library,
    selected: int | None,
    linked: Sequence[int],
    offset: Callable[[int], float],
    name_of: Callable[[int], str],
) -> list[ArcRow]:
    """A row for each linked event whose lane is shown, the nearest in time first.

    Each ends at the event's mark, else at the pill that holds it, else in the middle of its lane. `offset` is by
    how many px a lane stands lower than in the layout.
    """
    if selected is None:
        return []
    small = (pill for pill in arrangement.pills if len(pill.rows) <= _SMALL_PILL)
    places = {row: pill.y + offset(pill.lane) for pill in small for row in pill.rows}
    places |= {mark.row: mark.y + offset(mark.lane) for mark in arrangement.marks}
    middles = {box.lane: box.y + box.height / 2 + offset(box.lane) for box in arrangement.lanes}

    def y_of(row: int) -> float | None:
        return places.get(row, middles.get(library.columns.lane[row]))

    if (here_y := y_of(selected)) is None:
        return []
    here = extent_of(library.columns, selected)
    here_day = (here.soft_first + here.soft_last) / 2
    rows = []
    for row in linked:
        there_y = y_of(row)
        if row == selected or there_y is None:
            continue
        there, lane = extent_of(library.columns, row), library.lanes[library.columns.lane[row]]
        rows.append(
            ArcRow(
                from_day=here_day,
                from_y=here_y,
                to_day=(there.soft_first + there.soft_last) / 2,
                to_y=there_y,
                edge_y=there_y,
                to_first=there.soft_first,
                to_last=there.soft_last,
                name=name_of(row),
                colour=lane.colour,
                glyph=lane.glyph,
            )
        )
    return sorted(rows, key=lambda arc: abs(arc.to_day - here_day))


def placed_at_edges(
    arcs: Sequence[ArcRow], taken: Sequence[Box], viewport: Viewport, height: float, target: float
) -> list[ArcRow]:
    """`arcs` with their buttons where they cover least of what is `taken` on a surface of `height` px.

    Only those have one whose linked events are out of view, each at the edge beyond which its event is. `target`
    is the px of what can be touched; EdgeLinks.qml makes the buttons of the same size.
    """
    button = Button(target * 1.2, target, target * 0.1)
    left = [place for place, arc in enumerate(arcs) if arc.to_last < viewport.start]
    right = [place for place, arc in enumerate(arcs) if arc.to_first > viewport.end]
    width = viewport.width
    mirrored = [Box(width - box.right, box.top, width - box.left, box.bottom) for box in taken]
    ys = {place: arc.to_y for place, arc in enumerate(arcs)}
    for places, boxes in ((left, taken), (right, mirrored)):
        ys.update(zip(places, edge_places([arcs[p].to_y for p in places], boxes, height, button), strict=True))
    return [replace(arc, edge_y=ys[place]) for place, arc in enumerate(arcs)]
