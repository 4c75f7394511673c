"""Pills that say what they hold: the title of the first event in each, where there is room on both sides."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from viewer.domain.columns import EventColumns
from viewer.domain.time_index import rank_of
from viewer.layout.frame import Frame
from viewer.layout.held import Held
from viewer.layout.labels import Bounds, Side
from viewer.layout.placed import Pill, PlacedMark
from viewer.layout.sizes import Sizes


def with_leads(
    pills: Sequence[Pill],
    marks: Iterable[PlacedMark],
    columns: EventColumns,
    frame: Frame,
    bounds: Bounds,
    sizes: Sizes,
    text_of: Callable[[int, int], str],
    measure: Callable[[str], float],
) -> tuple[Pill, ...]:
    """`pills` with words where they have room; none moves and none comes nearer to anything than it may.

    `text_of` says the words for the row that leads and for how many others there are. A pill that counts events
    without looking at them keeps its number: no one of so many leads.
    """
    taken: defaultdict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
    for mark in marks:
        taken[mark.lane, mark.track].append(_room(mark, frame, sizes))
    for pill in pills:
        centre = frame.x(pill.day)
        taken[pill.lane, pill.track].append((centre - pill.width / 2, centre + pill.width / 2))
    for on_track in taken.values():
        on_track.sort()

    def told(pill: Pill) -> Pill:
        centre, on_track = frame.x(pill.day), taken[pill.lane, pill.track]
        at = bisect_left(on_track, (centre - pill.width / 2 - _ROUNDING,))
        low = on_track[at - 1][1] + sizes.box_gap_px if at else bounds.low
        high = on_track[at + 1][0] - sizes.box_gap_px if at + 1 < len(on_track) else bounds.high
        room = 2 * min(centre - low, high - centre)
        if room < pill.width * _WORTHWHILE or isinstance(pill.rows, Held):
            return pill
        text = text_of(lead_of(pill.rows, columns), len(pill.rows) - 1)
        width = pill.width / 2 + measure(text) + 2 * sizes.label_pad_px
        if width > min(room, bounds.label_max):
            return pill
        on_track[at] = centre - width / 2, centre + width / 2
        return replace(pill, text=text, width=max(width, pill.width))

    return tuple(told(pill) for pill in pills)


_ROUNDING = 1e-6
_WORTHWHILE = 2
"""Where there is not so many times the pill's own width, no words are tried."""


def lead_of(rows: Sequence[int], columns: EventColumns) -> int:
    """The most important row of a pill."""
    return min(rows, key=lambda row: rank_of(columns, row))


def _room(mark: PlacedMark, frame: Frame, sizes: Sizes) -> tuple[float, float]:
    """From where to where an event takes its track."""
    left, right = frame.x(mark.first_day) + mark.first_px, frame.x(mark.last_day) + mark.last_px
    label = frame.x(mark.label_day) + mark.label_px
    match mark.side:
        case Side.NONE:
            half = max(right - left, sizes.touch_px) / 2
            return (left + right) / 2 - half, (left + right) / 2 + half
        case Side.LEFT | Side.RIGHT:
            return min(left, label), max(right, label + mark.words_width)
        case _:
            return left, right
