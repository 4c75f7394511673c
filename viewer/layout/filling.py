"""Filling the tracks of one lane: names first, then marks without a name, and pills for the rest.

Nothing is lost: every row that is handed in ends on a track of its own or in a pill.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Sequence

from viewer.layout.crowds import Crowded, Gathered, crowds_of, in_order, merged
from viewer.layout.labels import (
    Bounds,
    Item,
    Room,
    Side,
    bare,
    beside_or_inside,
    on_the_left,
    shortened,
)
from viewer.layout.nudging import nudge
from viewer.layout.sizes import Sizes
from viewer.layout.tracks import Track

_SHIFT_IN_PILLS = 1.5
"""How far, in its own widths, a pill may stand from its events before a name gives way to it."""


_JOINED_WITHIN = 3
"""How far, in widths of a pill, a single event may be from a crowd that takes it in."""


class Filling:
    """The tracks of a lane and what has been put on them so far."""

    def __init__(self, tracks: int, bounds: Bounds, sizes: Sizes) -> None:
        self.placed: dict[int, tuple[int, Room]] = {}
        """Track and room by row."""
        self.items: dict[int, Item] = {}
        self.pills: list[Gathered] = []
        self.used = 0
        """How many tracks, from the top, have something on them."""
        self._tracks = [Track(sizes.box_gap_px) for _ in range(tracks)]
        self.bounds = bounds
        self.sizes = sizes

    def is_named(self, row: int) -> bool:
        return row in self.placed and self.placed[row][1].side is not Side.NONE

    def name(self, item: Item) -> bool:
        """Puts the item with its whole label where there is room: on tracks in use first, right before left."""
        choices = (beside_or_inside(item, self.bounds, self.sizes), on_the_left(item, self.bounds, self.sizes))
        if any(self._put(item, index, room) for room in choices for index in range(self.used)):
            return True
        return self.used < len(self._tracks) and any(self._put(item, self.used, room) for room in choices)

    def shorten(self, item: Item) -> bool:
        """Puts the item with as much of its label as there is room for."""
        for index, track in enumerate(self._tracks):
            free = track.room_around(item.left, item.right, self.bounds.low, self.bounds.high)
            if free and self._put(item, index, shortened(item, free, self.bounds, self.sizes)):
                return True
        return False

    def stand_alone(self, item: Item) -> bool:
        """Puts the item without a label."""
        room = bare(item, self.sizes)
        return any(self._put(item, index, room) for index in range(len(self._tracks)))

    def gather(self, one: Crowded, kept: Collection[int], selected: int | None) -> None:
        """Puts events without a place into a pill: one that is near, or a new one as near as can be.

        Rather than stand far off, a pill takes the place of names that are no more important than they are,
        though never those of `kept` unless nothing else helps, nor that of `selected` while another track has
        room. Rather than stand farther off than it is wide, it has a name moved or cut short.
        """
        sizes, bounds = self.sizes, self.bounds
        half = sizes.pill_width / 2
        ideal = min(max(one.x, bounds.low + half), bounds.high - half)
        near = self._nearest(ideal)
        if near and abs(near.centre - ideal) <= sizes.pill_width + sizes.box_gap_px:
            near.take(one)
            return
        given_up: list[int] = []
        pill = self._new_pill(ideal, _SHIFT_IN_PILLS * sizes.pill_width)
        if pill is None:
            pill, given_up = self._make_way(ideal, {*kept, selected}, one.importance)
        if pill is None:
            pill = self._far_pill(ideal, min(one.reach, bounds.high - bounds.low), near)
        if pill is None:
            pill, given_up = self._force(ideal, kept, selected)
        pill = pill or near
        assert pill is not None, "where nothing is spared, every track without a pill gives way"
        pill.take(one)
        for item in map(self.items.__getitem__, given_up):
            if not self.stand_alone(item):
                for other in crowds_of(item, bounds, sizes):
                    self.gather(other, kept, selected)

    def _far_pill(self, ideal: float, reach: float, near: Gathered | None) -> Gathered | None:
        """Within `reach`: `near`, or a new pill if it is nearer, or one for which a name makes room if that is."""
        if near and abs(near.centre - ideal) <= reach:
            reach = abs(near.centre - ideal)
        else:
            near = None
        free = self._free_place(ideal, reach)
        apart = abs(free[0] - ideal) if free else reach
        if pill := self._nudged_pill(ideal, apart - self.sizes.pill_width):
            return pill
        return self._add_pill(*free) if free else near

    def _nudged_pill(self, ideal: float, reach: float) -> Gathered | None:
        """A pill within `reach` for which a name moves, or else is cut short; the lower of two tracks."""
        rooms: list[dict[int, Room]] = [{} for _ in self._tracks]
        for row, (index, room) in self.placed.items():
            rooms[index][row] = room
        slack = _SHIFT_IN_PILLS * self.sizes.pill_width
        found = [
            (one.is_cut, abs(one.centre - ideal), -index, one)
            for index, track in enumerate(self._tracks)
            if (one := nudge(track, rooms[index], self.items, ideal, reach, slack, self.bounds, self.sizes))
        ]
        if not found:
            return None
        *_, index, one = min(found)
        self._tracks[-index].remove(one.row)
        self._put(self.items[one.row], -index, one.room)
        return self._add_pill(one.centre, -index)

    def _force(
        self, ideal: float, kept: Collection[int], selected: int | None
    ) -> tuple[Gathered | None, list[int]]:
        """A pill at `ideal` or beside what is spared, whatever else gives way: others, those of `kept`, all."""
        for spared in ({*kept, selected}, {selected}, set()):
            for place in (ideal, *self._beside(spared, ideal)):
                pill, given_up = self._make_way(place, spared, 0)
                if pill is not None:
                    return pill, given_up
        return None, []

    def _put(self, item: Item, index: int, room: Room | None) -> bool:
        if room is None or not self._tracks[index].is_free(room.left, room.right):
            return False
        self._tracks[index].put(room.left, room.right, item.row)
        self.placed[item.row] = (index, room)
        self.items[item.row] = item
        self.used = max(self.used, index + 1)
        return True

    def _nearest(self, ideal: float) -> Gathered | None:
        at = bisect_left(self.pills, ideal, key=lambda pill: pill.centre)
        return min(self.pills[max(0, at - 1) : at + 1], key=lambda pill: abs(pill.centre - ideal), default=None)

    def _beside(self, rows: Iterable[int | None], ideal: float) -> list[float]:
        """Where a pill would stand next to what each of `rows` takes, the places nearest to `ideal` first."""
        half = self.sizes.pill_width / 2
        apart = half + self.sizes.box_gap_px
        rooms = [self.placed[row][1] for row in rows if row is not None and row in self.placed]
        places = [at for room in rooms for at in (room.left - apart, room.right + apart)]
        within = [at for at in places if self.bounds.low + half <= at <= self.bounds.high - half]
        return sorted(within, key=lambda at: abs(at - ideal))

    def _new_pill(self, ideal: float, reach: float) -> Gathered | None:
        """A pill on the track whose free place is nearest to `ideal`, within `reach`; the lower of two."""
        free = self._free_place(ideal, reach)
        return self._add_pill(*free) if free else None

    def _free_place(self, ideal: float, reach: float) -> tuple[float, int] | None:
        """Where a pill has room nearest to `ideal`, within `reach`, and on which track; the lower of two."""
        width = self.sizes.pill_width
        low = max(self.bounds.low, ideal - reach - width / 2)
        high = min(self.bounds.high, ideal + reach + width / 2)
        found = [
            (abs(centre - ideal), -index, centre)
            for index, track in enumerate(self._tracks)
            if (centre := track.nearest_gap(ideal, width, low, high)) is not None
        ]
        if not found:
            return None
        _, index, centre = min(found)
        return centre, -index

    def _make_way(
        self, ideal: float, spared: Collection[int | None], importance: int
    ) -> tuple[Gathered | None, list[int]]:
        """A pill at `ideal` on the track where the least is lost, and the rows that lost their place.

        No name in `spared` gives way, and nothing more important than `importance` (1 is the most).
        """
        half = self.sizes.pill_width / 2
        found = []
        for index, track in enumerate(self._tracks):
            owners = track.blockers(ideal - half, ideal + half)
            if any(owner < 0 or (owner in spared and self.is_named(owner)) for owner in owners):
                continue
            worth = min((self.items[owner].importance for owner in owners), default=importance)
            if worth >= importance:
                found.append((-worth, len(owners), -index, owners))
        if not found:
            return None, []
        *_, index, owners = min(found)
        for owner in owners:
            self._tracks[-index].remove(owner)
            del self.placed[owner]
        return self._add_pill(ideal, -index), owners

    def _add_pill(self, centre: float, index: int) -> Gathered:
        pill = Gathered(centre, index, -1 - len(self.pills))
        insort(self.pills, pill, key=lambda other: other.centre)
        self._put_pill(pill)
        return pill

    def _put_pill(self, pill: Gathered) -> None:
        half = self.sizes.pill_width / 2
        self._tracks[pill.track].put(pill.centre - half, pill.centre + half, pill.owner)

    def free_singles(self) -> None:
        """A pill of one event gives way to the event's mark where that can stand."""
        for pill in [pill for pill in self.pills if len(set(pill.rows)) == 1 and not pill.portions]:
            row = pill.rows[0]
            if any(row in other.rows for other in self.pills if other is not pill):
                continue
            self._tracks[pill.track].remove(pill.owner)
            if self.stand_alone(self.items[row]):
                self.pills.remove(pill)
            else:
                self._put_pill(pill)


def fill_freely(items: Sequence[Item], most: int, bounds: Bounds, sizes: Sizes) -> Filling | None:
    """The lane with every one of `items` (in order of time) named in full, on as many tracks as that takes.

    None if it takes more than `most`.
    """
    filling = Filling(most, bounds, sizes)
    return filling if all(filling.name(item) for item in items) else None


def fill(
    items: Sequence[Item],
    crowd: Sequence[Crowded],
    tracks: int,
    bounds: Bounds,
    sizes: Sizes,
    kept: Collection[int],
    selected: int | None,
    lit: Collection[int],
) -> Filling:
    """The lane filled with as many of `items` as have room, and pills for the others and for the `crowd`.

    `kept` come first, then importance decides, then time. Only where that leaves `selected` or one of `lit`
    without a name do these go before all, so that selecting an event moves nothing if its name is there already.
    """
    ordered = sorted(items, key=lambda item: (item.row not in kept, item.importance, item.row))
    filling = _fill_scarce(ordered, crowd, Filling(tracks, bounds, sizes), kept, None)
    if all(filling.is_named(item.row) for item in items if item.row == selected or item.row in lit):
        return filling
    ordered.sort(key=lambda item: (item.row != selected, item.row not in lit))
    return _fill_scarce(ordered, crowd, Filling(tracks, bounds, sizes), kept, selected)


def fill_folded(
    items: Sequence[Item], crowd: Sequence[Crowded], bounds: Bounds, sizes: Sizes, selected: int | None
) -> Filling:
    """A lane of a single track of marks without labels, but for that of `selected`, and pills for the others."""
    ordered = sorted(items, key=lambda item: (item.row != selected, item.importance, item.row))
    named = frozenset() if selected is None else {selected}
    return _fill_scarce(ordered, crowd, Filling(1, bounds, sizes), (), selected, named)


def _fill_scarce(
    items: Sequence[Item],
    crowd: Sequence[Crowded],
    filling: Filling,
    kept: Collection[int],
    selected: int | None,
    named: Collection[int] | None = None,
) -> Filling:
    """Places `items` in the order given, each with as much of its label as goes, and gathers what is left.

    Only those in `named`, if it is given, get a label.
    """
    with_label, without = (filling.name, filling.shorten, filling.stand_alone), (filling.stand_alone,)
    left_over = [
        item
        for item in items
        if not any(way(item) for way in (with_label if named is None or item.row in named else without))
    ]
    filling.items.update((item.row, item) for item in left_over)
    singles = [one for item in left_over for one in crowds_of(item, filling.bounds, filling.sizes)]
    for one in merged(crowd, singles, _JOINED_WITHIN * filling.sizes.pill_width) if crowd else in_order(singles):
        filling.gather(one, kept, selected)
    filling.free_singles()
    return filling
