"""The whole surface arranged: lanes, marks with their labels, and pills.

Everything is placed in a frame that begins at the span's first day and has the viewport's magnification but not
its position. A timeline of no more events than the budget is laid out whole, so panning changes nothing; a
larger one is laid out for stretches of whole window widths, so panning changes something only where a stretch
ends.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from viewer.domain.columns import EventColumns
from viewer.layout.filling import Crowded, Filling, fill, tracks_wanted
from viewer.layout.labels import Bounds, Item, Side
from viewer.layout.lanes import LaneBox, share
from viewer.layout.marks import MarkShape, extent_of, shape_of
from viewer.layout.sizes import Sizes
from viewer.layout.viewport import Viewport

BUDGET = 300
"""How many events are measured and placed at most; the others go into pills."""

_LABEL_SHARE = 0.4
_WIDE_SHARE = 0.1
"""A label beside its mark takes at most the first share of the width and a mark that is not wide the second, so
that on a track of its own an event leaves a quarter of the width free on one side: room for a pill."""


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """An event on the surface. An edge's x is `(day - start) * px_per_day + px`; `y` is its middle, in px."""

    row: int
    lane: int
    track: int
    y: float
    shape: MarkShape
    first_day: float
    first_px: float
    last_day: float
    last_px: float
    side: Side
    label: str
    label_day: float
    label_px: float
    """With `label_day`, the label's left edge; one inside its band may slide as far as the band goes."""
    label_width: float
    elided: bool


@dataclass(frozen=True, slots=True)
class Pill:
    """Events without a place of their own, in order of time; centred at `day`, `width` px wide."""

    lane: int
    track: int
    y: float
    day: float
    width: float
    rows: tuple[int, ...]

    @property
    def label(self) -> str:
        return f"+{len(self.rows)}"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """`height` exceeds the height asked for where the lanes need more: then the surface scrolls."""

    lanes: tuple[LaneBox, ...]
    marks: tuple[PlacedMark, ...]
    pills: tuple[Pill, ...]
    height: float


@dataclass(frozen=True, slots=True)
class _Frame:
    """Px from the first day of the span."""

    origin: int
    px_per_day: float

    def x(self, day: float) -> float:
        return (day - self.origin) * self.px_per_day

    def day(self, x: float) -> float:
        return self.origin + x / self.px_per_day


def arrange(
    columns: EventColumns,
    rows: Sequence[int],
    viewport: Viewport,
    lane_count: int,
    height: float,
    sizes: Sizes,
    label_of: Callable[[int], str],
    measure: Callable[[str], float],
    selected: int | None = None,
    lit: frozenset[int] = frozenset(),
    budget: int = BUDGET,
) -> Arrangement:
    """Places `rows` (in order of time) on a surface `viewport.width` by `height` px.

    `label_of` gives a row's label and `measure` a text's width in px. The label of `selected` always shows;
    those of `lit` come before others. All rows that touch the window are either among the marks or in a pill.
    """
    frame = _Frame(viewport.limits.first_day, viewport.px_per_day)
    bounds = _bounds(viewport, frame, sizes)
    chosen, crowd = _choose(columns, rows, viewport, frame, lane_count, sizes, selected, lit, budget)
    items: list[list[Item]] = [[] for _ in range(lane_count)]
    for row in chosen:
        items[columns.lane[row]].append(_item(columns, row, frame, sizes, label_of, measure))
    crowds: list[list[Crowded]] = [[] for _ in range(lane_count)]
    for row in crowd:
        extent = extent_of(columns, row)
        x = frame.x((extent.soft_first + extent.soft_last) / 2)
        crowds[columns.lane[row]].append(Crowded(x, row, columns.importance[row]))

    most = max(2, int(height // sizes.track_min_px))
    wanted = [
        min(most, tracks_wanted(lane_items, most, bounds, sizes) + bool(lane_crowd))
        for lane_items, lane_crowd in zip(items, crowds, strict=True)
    ]
    least = [
        2 if want > 1 and _needs_two(lane_items, viewport.width, sizes) else 1
        for want, lane_items in zip(wanted, items, strict=True)
    ]
    lanes = share(wanted, least, height, sizes)

    marks: list[PlacedMark] = []
    pills: list[Pill] = []
    for lane, lane_items, lane_crowd in zip(lanes, items, crowds, strict=True):
        kept = _kept(lane_items, viewport.width / 2)
        filling = fill(lane_items, lane_crowd, lane.tracks, bounds, sizes, kept, selected, lit)
        marks.extend(_marks(filling, lane, frame, sizes))
        pills.extend(_pills(filling, lane, frame, sizes))
    return Arrangement(lanes, tuple(marks), tuple(pills), sum(lane.height for lane in lanes))


def _bounds(viewport: Viewport, frame: _Frame, sizes: Sizes) -> Bounds:
    """What the window can ever show at this magnification."""
    limits = viewport.limits
    margin = limits.margin_at(viewport.width)
    last = max(frame.x(limits.first_day + limits.days) + margin, viewport.width - margin)
    return Bounds(-margin, last, min(sizes.label_max_px, viewport.width * _LABEL_SHARE))


def _choose(
    columns: EventColumns,
    rows: Sequence[int],
    viewport: Viewport,
    frame: _Frame,
    lane_count: int,
    sizes: Sizes,
    selected: int | None,
    lit: frozenset[int],
    budget: int,
) -> tuple[list[int], list[int]]:
    """Rows to be measured, and those that go straight into pills; both in order of time."""
    if len(rows) <= budget:
        return list(rows), []
    width = viewport.width
    low = (frame.x(viewport.start) // width - 1) * width
    high = (frame.x(viewport.end) // width + 2) * width
    reach = (sizes.mark_px / 2 + sizes.tail_px) / viewport.px_per_day
    low_day, high_day = frame.day(low) - reach, frame.day(high) + reach
    near: list[list[int]] = [[] for _ in range(lane_count)]
    for row in rows:
        extent = extent_of(columns, row)
        if extent.soft_first <= high_day and extent.soft_last >= low_day:
            near[columns.lane[row]].append(row)

    def first(row: int) -> tuple[int, ...]:
        # Ties are broken by a hash, so that the names of many equals are spread over all the time in view.
        return (row != selected, row not in lit, columns.importance[row], row * 2654435761 % 2**32)

    chosen = {row for lane in near for row in heapq.nsmallest(max(1, budget // lane_count), lane, key=first)}
    everything = [row for lane in near for row in lane]
    spare = max(0, budget - len(chosen))
    chosen.update(heapq.nsmallest(spare, (row for row in everything if row not in chosen), key=first))
    return sorted(chosen), sorted(row for row in everything if row not in chosen)


def _item(
    columns: EventColumns,
    row: int,
    frame: _Frame,
    sizes: Sizes,
    label_of: Callable[[int], str],
    measure: Callable[[str], float],
) -> Item:
    shape = shape_of(columns, row, frame.px_per_day, sizes.mark_px, sizes.tail_px)
    left, right = shape.edges_px(sizes.mark_px)
    text = label_of(row)
    return Item(
        row,
        columns.importance[row],
        shape,
        frame.x(shape.first_anchor) + left,
        frame.x(shape.last_anchor) + right,
        text,
        measure(text),
    )


def _needs_two(items: Sequence[Item], width: float, sizes: Sizes) -> bool:
    """Whether a single track might be taken by one event from end to end, with no place for a pill beside it."""
    narrow = width / 4 < sizes.pill_width + 2 * sizes.box_gap_px
    return narrow or any(item.right - item.left > width * _WIDE_SHARE for item in items)


def _kept(items: Sequence[Item], stretch: float) -> set[int]:
    """The most important row of each `stretch` px, whose name a pill does not displace."""
    by_stretch = groupby(sorted(items, key=lambda item: item.centre), key=lambda item: item.centre // stretch)
    return {min(group, key=lambda item: (item.importance, item.row)).row for _, group in by_stretch}


def _marks(filling: Filling, lane: LaneBox, frame: _Frame, sizes: Sizes) -> list[PlacedMark]:
    marks = []
    for row, (track, room) in sorted(filling.placed.items()):
        item = filling.items[row]
        shape = item.shape
        first_px, last_px = shape.edges_px(sizes.mark_px)
        label_day = shape.last_anchor if room.side is Side.RIGHT else shape.first_anchor
        named = room.side is not Side.NONE
        marks.append(
            PlacedMark(
                row=row,
                lane=lane.lane,
                track=track,
                y=lane.track_y(track),
                shape=shape,
                first_day=shape.first_anchor,
                first_px=first_px,
                last_day=shape.last_anchor,
                last_px=last_px,
                side=room.side,
                label=item.text if named else "",
                label_day=label_day,
                label_px=room.label_left - frame.x(label_day) if named else 0.0,
                label_width=room.label_width,
                elided=named and room.label_width < item.width - 0.01,
            )
        )
    return marks


def _pills(filling: Filling, lane: LaneBox, frame: _Frame, sizes: Sizes) -> list[Pill]:
    return [
        Pill(
            lane=lane.lane,
            track=pill.track,
            y=lane.track_y(pill.track),
            day=frame.day(pill.centre),
            width=sizes.pill_width,
            rows=tuple(sorted(pill.rows)),
        )
        for pill in filling.pills
    ]
