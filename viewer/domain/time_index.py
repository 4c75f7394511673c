"""Which events lie where in time, asked in steps that do not grow with their number.

By lane, and within it by length, events stand on *shelves* in the order of time. A shelf knows its best event
within every block of 8, 64, 512 … neighbours: a pyramid, from which the most important of any stretch come one by
one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from heapq import heapify, heappop, heappush
from itertools import compress, count

from viewer.domain.bitmap import bits_of
from viewer.domain.columns import UNSAID, EventColumns, outer_days
from viewer.domain.values import dataclass

FACTOR = 8
"""By how much a block of the pyramid is larger than those below it, and a shelf's events longer than the last."""

_HASHES = 2**29
_SPREAD = 331804471
"""Knuth's multiplicative hash (_HASHES divided by the golden ratio): neighbours land far apart."""
_GATHER = pow(_SPREAD, -1, _HASHES)
"""Leads from a hash back to its row."""

_LOOKED_AT = 250
"""After so many blocks nothing more is asked of a shelf, though what is left may hold something."""

Ranked = tuple[int, int]
"""A rank, the least being the best, and a row."""


def rank_of(columns: EventColumns, row: int) -> int:
    """The order of importance; ties are broken by a hash, which spreads equals over all the time there is."""
    return columns.importance[row] * _HASHES + row * _SPREAD % _HASHES


def _row_of(rank: int) -> int:
    return rank * _GATHER % _HASHES


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """Events of one lane and of about one length, in the order of time. A *place* counts from 0 on the shelf."""

    reach: int
    """No event takes more days than this."""
    rows: array[int]
    firsts: array[int]
    """The first day that each may touch."""
    lasts: array[int]
    """The days after the last that they may touch, in order: of one and the same place only by chance."""
    ranks: tuple[array[int], ...]
    """The rank of each, then the best of every block of FACTOR, FACTOR² … neighbours."""

    def places(self, first_day: float, last_day: float) -> tuple[int, int]:
        """The half-open range of those that begin from `first_day` up to, not including, `last_day`."""
        return bisect_left(self.firsts, first_day), bisect_left(self.firsts, last_day)

    def touching(self, first_day: float, last_day: float) -> int:
        """How many touch a stretch of days. O(log n)."""
        return bisect_left(self.firsts, last_day) - bisect_right(self.lasts, first_day)

    def place_of(self, row: int) -> int:
        """Where a row stands, or would stand."""
        return bisect_left(self.rows, row)

    def ranked(self, begin: int, end: int, takes: Callable[[int], bool] = lambda _: True) -> Iterator[Ranked]:
        """Those at places from `begin` up to `end` that `takes` accepts by row, the best first, one by one."""
        ranks = self.ranks
        heap = [(ranks[level][at], level, at) for level, at in self._blocks(begin, end)]
        heapify(heap)
        for looked_at in count():
            if not heap or looked_at > _LOOKED_AT:
                return
            rank, level, at = heappop(heap)
            if level:
                below = range(at * FACTOR, min((at + 1) * FACTOR, len(ranks[level - 1])))
                for child in below:
                    heappush(heap, (ranks[level - 1][child], level - 1, child))
            elif takes(row := _row_of(rank)):
                yield rank, row

    def _blocks(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """As few blocks as make up a range, as level and number; level 0 are single places."""
        level = 0
        while begin < end:
            if level + 1 == len(self.ranks):
                yield from ((level, at) for at in range(begin, end))
                return
            while begin % FACTOR and begin < end:
                yield level, begin
                begin += 1
            while end % FACTOR and begin < end:
                end -= 1
                yield level, end
            begin, end, level = begin // FACTOR, end // FACTOR, level + 1

    def only(self, passes: bytes, columns: EventColumns) -> Shelf | None:
        """Those on it whose row has a 1 in `passes`; None if there are none.

        O(n), and as there may be very many, in few steps that are each a loop of C; what only those cost that stay
        is asked of no other.
        """
        kept = bytes(map(passes.__getitem__, self.rows))
        if 0 not in kept:
            return self
        if 1 not in kept:
            return None
        rows = list(compress(self.rows, kept))
        lasts = list(map(columns.latest_end.__getitem__, rows))
        if UNSAID in lasts:
            lasts = [outer_days(columns, row)[1] for row in rows]
        firsts, ranks = list(compress(self.firsts, kept)), list(compress(self.ranks[0], kept))
        return _shelf(self.reach, rows, firsts, lasts, ranks)


_Listed = tuple[list[int], list[int], list[int], list[int]]
"""Row, first day, day after the last and rank of each."""


def _shelf(reach: int, rows: list[int], firsts: list[int], lasts: list[int], ranks: list[int]) -> Shelf:
    """A shelf of `rows`, which are in order, with what each has."""
    levels = [array("i", ranks)]
    while len(ranks) > FACTOR:
        ranks = [min(ranks[at : at + FACTOR]) for at in range(0, len(ranks), FACTOR)]
        levels.append(array("i", ranks))
    return Shelf(reach, array("i", rows), array("i", firsts), array("i", sorted(lasts)), tuple(levels))


@dataclass(frozen=True, slots=True)
class TimeIndex:
    """For each lane its shelves, those of the shortest events first."""

    columns: EventColumns
    lanes: tuple[tuple[Shelf, ...], ...]

    @classmethod
    def of(cls, columns: EventColumns, rows: Iterable[int], lane_count: int) -> TimeIndex:
        """The index of `rows`, which are in the order of time. O(n log n)."""
        listed: list[dict[int, _Listed]] = [{} for _ in range(lane_count)]
        for row in rows:
            first, last = outer_days(columns, row)
            reach = FACTOR
            while last - first > reach:
                reach *= FACTOR
            shelf = listed[columns.lane[row]].setdefault(reach, ([], [], [], []))
            for column, number in zip(shelf, (row, first, last, rank_of(columns, row)), strict=True):
                column.append(number)
        return cls(
            columns,
            tuple(tuple(_shelf(reach, *lane[reach]) for reach in sorted(lane)) for lane in listed),
        )

    def only(self, matching: int) -> TimeIndex:
        """The index of those of its rows that have a bit in `matching`. Shelves of which all stay are shared."""
        passes = bits_of(matching, len(self.columns))
        narrowed = ((shelf.only(passes, self.columns) for shelf in shelves) for shelves in self.lanes)
        return TimeIndex(self.columns, tuple(tuple(filter(None, shelves)) for shelves in narrowed))

    def densities(self, first_day: int, last_day: int, buckets: int) -> list[list[int]]:
        """How many events begin when: for each lane, in `buckets` equal parts of the span, ends included."""
        edges = [first_day + (last_day - first_day) * edge / buckets for edge in range(1, buckets)]
        found = []
        for shelves in self.lanes:
            counts = [0] * buckets
            for shelf in shelves:
                cuts = [0, *(bisect_left(shelf.firsts, edge) for edge in edges), len(shelf.firsts)]
                for bucket in range(buckets):
                    counts[bucket] += cuts[bucket + 1] - cuts[bucket]
            found.append(counts)
        return found
