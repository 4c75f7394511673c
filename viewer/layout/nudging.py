"""Names that move for a pill: to the other side of their mark, or cut short, so that it need not stand far off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from viewer.layout.labels import Bounds, Item, Room, Side, beside_or_inside, on_the_left, shortened
from viewer.layout.sizes import Sizes
from viewer.layout.tracks import Track

_PILL = -(2**31)
"""Owner, while it is tried, of the room that a pill would take: no row and no other pill."""


class Nudge(NamedTuple):
    """A place for a pill at `centre`, and the `room` that the event of `row` takes beside it."""

    centre: float
    row: int
    room: Room
    is_cut: bool
    """Whether its name is cut shorter than it was."""


def nudge(
    track: Track,
    rooms: Mapping[int, Room],
    items: Mapping[int, Item],
    ideal: float,
    reach: float,
    slack: float,
    bounds: Bounds,
    sizes: Sizes,
) -> Nudge | None:
    """The place nearest to `ideal`, within `reach`, that one name on the track can make room for; None if none.

    Up to `slack` px are as near as any. `rooms` and `items` are those of the events by row. The track is left as
    it was.
    """
    half = sizes.pill_width / 2
    low, high = max(bounds.low, ideal - reach - half), min(bounds.high, ideal + reach + half)
    found = []
    for row in track.blockers(low, high):
        if row not in rooms or rooms[row].side not in (Side.LEFT, Side.RIGHT):
            continue
        own, item = rooms[row], items[row]
        track.remove(row)
        # Where a name has to be cut, it keeps what a pill that stands a little farther off leaves it.
        farther = min(slack, reach) * (1 if ideal >= item.centre else -1)
        for place, may_cut in ((ideal, False), (ideal + farther, True)):
            centre = _beside(track, item, place, sizes.pill_width, low, high)
            room = None if centre is None else _room_beside(track, item, centre, bounds, sizes)
            if centre is None or room is None:
                continue
            is_cut = room.label_width < own.label_width
            if may_cut or not is_cut:
                found.append(Nudge(centre, row, room, is_cut))
                break
        track.put(own.left, own.right, row)
    return min(found, key=lambda one: (one.is_cut, abs(one.centre - ideal), one.row), default=None)


def _beside(track: Track, item: Item, ideal: float, width: float, low: float, high: float) -> float | None:
    """Where a pill would stand if of the item only its mark were there."""
    if not track.is_free(item.left, item.right):
        return None
    track.put(item.left, item.right, item.row)
    centre = track.nearest_gap(ideal, width, low, high)
    track.remove(item.row)
    return centre


def _room_beside(track: Track, item: Item, centre: float, bounds: Bounds, sizes: Sizes) -> Room | None:
    """A room for the item and its name with a pill at `centre`: whole, if that can be, on either side."""
    half = sizes.pill_width / 2
    track.put(centre - half, centre + half, _PILL)
    free = track.room_around(item.left, item.right, bounds.low, bounds.high)
    cut = shortened(item, free, bounds, sizes) if free else None
    rooms = (beside_or_inside(item, bounds, sizes), on_the_left(item, bounds, sizes), cut)
    found = next((room for room in rooms if room and track.is_free(room.left, room.right)), None)
    track.remove(_PILL)
    return found
