"""Cards: more lines under a title where its track is tall enough and the width beside its mark is free."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from viewer.layout.frame import Frame
from viewer.layout.labels import Bounds, Side
from viewer.layout.lanes import LaneBox
from viewer.layout.placed import Pill, PlacedMark
from viewer.layout.sizes import Sizes

MOST_LINES = 5
"""Title, date and three lines of the summary."""

_LEAST_TEXT_SHARE = 0.5
"""A summary is begun only where its lines are at least this share of the widest label."""


def with_cards(
    marks: Sequence[PlacedMark],
    pills: Iterable[Pill],
    lanes: Iterable[LaneBox],
    frame: Frame,
    bounds: Bounds,
    sizes: Sizes,
    second_line: Callable[[int], str],
    measure: Callable[[str], float],
) -> tuple[PlacedMark, ...]:
    """`marks` with as many lines as each has room for; nothing that stands already moves.

    Only a label on the right of its mark has lines below it. `second_line` gives a row's date in words.
    """
    heights = {lane.lane: lane.track_height for lane in lanes}
    lefts = _lefts(marks, pills, frame, sizes)

    def carded(mark: PlacedMark) -> PlacedMark:
        lines = min(MOST_LINES, int(heights[mark.lane] // sizes.line_px))
        if mark.side is not Side.RIGHT or mark.elided or lines < 2:
            return mark
        left = frame.x(mark.label_day) + mark.label_px
        on_track = lefts[mark.lane, mark.track]
        at = bisect_right(on_track, left)
        high = min(bounds.high, on_track[at] - sizes.box_gap_px if at < len(on_track) else bounds.high)
        width = min(high - left, bounds.label_max)
        needed = measure(second_line(mark.row))
        if width < needed:
            return mark
        if lines == 2 or width < bounds.label_max * _LEAST_TEXT_SHARE:
            return replace(mark, lines=2, card_width=max(mark.label_width, needed))
        return replace(mark, lines=lines, card_width=max(mark.label_width, width))

    return tuple(carded(mark) for mark in marks)


def _lefts(
    marks: Iterable[PlacedMark], pills: Iterable[Pill], frame: Frame, sizes: Sizes
) -> Mapping[tuple[int, int], list[float]]:
    """By lane and track, where each event's room and each pill begins, in order."""
    found: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for mark in marks:
        left = frame.x(mark.first_day) + mark.first_px
        if mark.side is Side.LEFT:
            left = frame.x(mark.label_day) + mark.label_px
        elif mark.side is Side.NONE:
            middle = (left + frame.x(mark.last_day) + mark.last_px) / 2
            left = min(left, middle - sizes.touch_px / 2)
        found[mark.lane, mark.track].append(left)
    for pill in pills:
        found[pill.lane, pill.track].append(frame.x(pill.day) - pill.width / 2)
    for on_track in found.values():
        on_track.sort()
    return found
