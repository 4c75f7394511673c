"""The whole surface arranged: lanes, marks with their labels, and pills.

Places depend on the viewport's magnification. In a timeline of no more events than the budget, its position only
decides where pills stand for spans longer than a pill; in a larger one, which events are placed at all, and all
lanes are of one height. Both change only where the window crosses a multiple of half its own width (see
`level.Section`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from viewer.domain.columns import EventColumns
from viewer.domain.time_index import TimeIndex
from viewer.domain.values import dataclass
from viewer.layout.cards import with_cards
from viewer.layout.choosing import BUDGET, choose
from viewer.layout.filling import Filling, fill, fill_folded, fill_freely
from viewer.layout.frame import Frame
from viewer.layout.held import Held
from viewer.layout.labels import Bounds, Item, Side
from viewer.layout.lanes import LaneBox, share
from viewer.layout.leads import with_leads
from viewer.layout.level import Section
from viewer.layout.marks import shape_of
from viewer.layout.placed import Pill, PlacedMark
from viewer.layout.sizes import Sizes
from viewer.layout.stepwise import Stepwise, in_one_go
from viewer.layout.viewport import Viewport

_LABEL_SHARE = 0.4
_WIDE_SHARE = 0.1
"""A label beside its mark takes at most the first share of the width and a mark that is not wide the second, so
that on a track of its own an event leaves a quarter of the width free on one side: room for a pill."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """`height` exceeds the height asked for where the lanes need more: then the surface scrolls."""

    lanes: tuple[LaneBox, ...]
    marks: tuple[PlacedMark, ...]
    pills: tuple[Pill, ...]
    height: float


def arranging(
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
    order: Sequence[int] | None = None,
    folded: frozenset[int] = frozenset(),
    index: TimeIndex | None = None,
    second_line: Callable[[int], str] | None = None,
    pill_text: Callable[[int, int], str] | None = None,
) -> Stepwise[Arrangement]:
    """Places `rows` (in order of time) on a surface `viewport.width` by `height` px, stepwise.

    `label_of` gives a row's label and `measure` a text's width in px. The label of `selected` always shows;
    those of `lit` come before others. All rows that touch the window are either among the marks or in a pill.
    `order` names the lanes that are shown, from the top down (all of them, if None), and rows of others are left
    out; a lane in `folded` has a single track of marks without labels. `index` is that of `rows`, which a timeline
    of more events than the `budget` is chosen from. With `second_line`, a row's date in words, labels become cards
    where there is room; with `pill_text`, of a row and a number of others, pills say what they hold.
    """
    frame = Frame(viewport.limits.first_day, viewport.px_per_day)
    # A mark at an end of the span keeps its tail within the margin, or the tail's end could never be seen.
    room = viewport.limits.margin_at(viewport.width) - sizes.mark_px / 2
    sizes = replace(sizes, tail_px=max(0.0, min(sizes.tail_px, room)))
    bounds = _bounds(viewport, frame, sizes)
    shown = tuple(range(lane_count)) if order is None else tuple(order)
    first = lit | {selected} if selected is not None else lit
    choice = choose(columns, rows, viewport, frame, lane_count, sizes, first, budget, index, shown)
    yield
    items: dict[int, list[Item]] = {}
    for lane in shown:
        items[lane] = [_item(columns, row, frame, sizes, label_of, measure) for row in choice.measured[lane]]
        yield
    most = max(2, int(height // sizes.track_min_px))
    large = len(rows) > budget
    free: dict[int, Filling | None] = {}
    for lane in shown:
        free[lane] = None if large or lane in folded else fill_freely(items[lane], most, bounds, sizes)
        yield
    wanted = [1 if lane in folded else most if large else _wanted(free[lane], most) for lane in shown]
    least = [
        2 if want > 1 and _needs_two(items[lane], viewport.width, sizes) else 1
        for lane, want in zip(shown, wanted, strict=True)
    ]
    lanes = tuple(replace(box, lane=shown[box.lane]) for box in share(wanted, least, height, sizes))
    marks: list[PlacedMark] = []
    pills: list[Pill] = []
    for box in lanes:
        lane_items, crowd, filling = items[box.lane], choice.crowds[box.lane], free[box.lane]
        if box.lane in folded:
            filling = fill_folded(lane_items, crowd, bounds, sizes, selected)
        elif filling is None or crowd or filling.used > box.tracks:
            kept = _kept(lane_items, viewport.width / 2)
            filling = fill(lane_items, crowd, box.tracks, bounds, sizes, kept, selected, lit)
        marks.extend(_marks(filling, box, frame, sizes))
        pills.extend(_pills(filling, columns, box, frame, sizes))
        yield
    if second_line is not None:
        marks = list(with_cards(marks, pills, lanes, frame, bounds, sizes, second_line, measure))
        yield
    if pill_text is not None:
        pills = list(with_leads(pills, marks, columns, frame, bounds, sizes, pill_text, measure))
    return Arrangement(lanes, tuple(marks), tuple(pills), sum(lane.height for lane in lanes))


arrange = in_one_go(arranging)
"""`arranging` without pauses."""


def _wanted(free: Filling | None, most: int) -> int:
    """How many tracks a lane could use."""
    return max(1, min(most, free.used if free else most))


def _bounds(viewport: Viewport, frame: Frame, sizes: Sizes) -> Bounds:
    """What the window can ever show at this magnification."""
    limits = viewport.limits
    margin = limits.margin_at(viewport.width)
    last = max(frame.x(limits.first_day + limits.days) + margin, viewport.width - margin)
    label_max = min(sizes.label_max_px, viewport.width * _LABEL_SHARE)
    section = None if viewport.is_whole else Section.around(viewport, frame)
    return Bounds(-margin, last, label_max, section)


def _item(
    columns: EventColumns,
    row: int,
    frame: Frame,
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


def _marks(filling: Filling, lane: LaneBox, frame: Frame, sizes: Sizes) -> list[PlacedMark]:
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


def _pills(filling: Filling, columns: EventColumns, lane: LaneBox, frame: Frame, sizes: Sizes) -> list[Pill]:
    return [
        Pill(
            lane=lane.lane,
            track=pill.track,
            y=lane.track_y(pill.track),
            day=frame.day(pill.centre),
            width=sizes.pill_width,
            rows=Held.of(columns, pill.portions, pill.rows),
        )
        for pill in filling.pills
    ]
