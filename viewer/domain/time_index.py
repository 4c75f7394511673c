"""Which events lie where in time, asked in steps that do not grow with their number.

By lane, and within it by length, events stand on *shelves* in the order of time. A shelf knows its best event
within every block of 8, 64, 512 … neighbours: a pyramid, from which the most important of any stretch come one by
one.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import compress, count, repeat
from operator import add, and_, mul

from viewer.domain.bitmap import bits_of
from viewer.domain.columns import UNSAID, EventColumns, outer_days

FACTOR = 8
"""By how much a block of the pyramid is larger than those below it, and a shelf's events longer than the last."""

_SPREAD = 2654435761
"""Knuth's multiplicative hash (2^32 divided by the golden ratio): neighbours land far apart."""
_GATHER = pow(_SPREAD, -1, 2**32)
"""Leads from the hash back to the row."""
_LAST = 1 << 63
"""After all ranks."""

_LOOKED_AT = 250
"""After so many blocks nothing more is asked of a shelf, though what is left may hold something."""

Ranked = tuple[int, int]
"""A rank, the least being the best, and a row."""


def rank_of(columns: EventColumns, row: int) -> int:
    """The order of importance; ties are broken by a hash, which spreads equals over all the time there is."""
    return columns.importance[row] << 32 | row * _SPREAD % 2**32


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
    best: tuple[array[int], ...]
    """For blocks of FACTOR, FACTOR² … neighbours, the row of the best."""

    def places(self, first_day: float, last_day: float) -> tuple[int, int]:
        """The half-open range of those that begin from `first_day` up to, not including, `last_day`."""
        return bisect_left(self.firsts, first_day), bisect_left(self.firsts, last_day)

    def touching(self, first_day: float, last_day: float) -> int:
        """How many touch a stretch of days. O(log n)."""
        return bisect_left(self.firsts, last_day) - bisect_right(self.lasts, first_day)

    def place_of(self, row: int) -> int:
        """Where a row stands, or would stand."""
        return bisect_left(self.rows, row)

    def ranked(
        self, columns: EventColumns, begin: int, end: int, takes: Callable[[int], bool] | None = None
    ) -> Iterator[Ranked]:
        """Those at places from `begin` up to `end` that `takes` accepts by row, the best first, one by one."""
        importance, tops = columns.importance, (self.rows, *self.best)

        def block(level: int, at: int) -> tuple[int, int, int, int]:
            row = tops[level][at]
            return importance[row] << 32 | row * _SPREAD % 2**32, level, at, row  # as rank_of, which this saves

        heap = [block(level, at) for level, at in self._blocks(begin, end)]
        heapify(heap)
        for looked_at in count():
            if not heap or looked_at > _LOOKED_AT:
                return
            rank, level, at, row = heappop(heap)
            if level == 0:
                if takes is None or takes(row):
                    yield rank, row
                continue
            for child in range(at * FACTOR, min((at + 1) * FACTOR, len(tops[level - 1]))):
                heappush(heap, block(level - 1, child))

    def _blocks(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """As few blocks as make up a range, as level and number; level 0 are single places."""
        level = 0
        while begin < end:
            if level == len(self.best):
                yield from ((level, at) for at in range(begin, end))
                return
            while begin % FACTOR and begin < end:
                yield level, begin
                begin += 1
            while end % FACTOR and begin < end:
                end -= 1
                yield level, end
            begin, end, level = begin // FACTOR, end // FACTOR, level + 1

    def only(self, columns: EventColumns, passes: bytes) -> Shelf | None:
        """Those on it whose row has a 1 in `passes`; None if there are none. O(n) in a few steps of C each."""
        kept = bytes(map(passes.__getitem__, self.rows))
        if 0 not in kept:
            return self
        if 1 not in kept:
            return None
        rows = array("i", compress(self.rows, kept))
        return _shelf(
            columns, self.reach, rows, array("i", compress(self.firsts, kept)), _last_days(columns, rows)
        )


def _shelf(columns: EventColumns, reach: int, rows: array[int], firsts: array[int], lasts: Iterable[int]) -> Shelf:
    """A shelf of `rows`, which are in order, with the first day of each and the days after the last of each."""
    return Shelf(reach, rows, firsts, array("i", sorted(lasts)), tuple(_pyramid(columns, rows)))


def _pyramid(columns: EventColumns, rows: array[int]) -> Iterator[array[int]]:
    """The best of blocks, of blocks of blocks … until few are left. As rank_of, for all rows in one go."""
    ranks: Sequence[int] = list(
        map(
            add,
            map(mul, map(columns.importance.__getitem__, rows), repeat(2**32)),
            map(and_, map(mul, rows, repeat(_SPREAD)), repeat(2**32 - 1)),
        )
    )
    while len(ranks) > FACTOR:
        ranks = [*ranks, *repeat(_LAST, -len(ranks) % FACTOR)]
        ranks = list(map(min, *(ranks[at::FACTOR] for at in range(FACTOR))))
        yield array("i", (rank * _GATHER % 2**32 for rank in ranks))


def _last_days(columns: EventColumns, rows: array[int]) -> list[int]:
    """The day after the last that each row may touch."""
    days = list(map(columns.latest_end.__getitem__, rows))
    if UNSAID in days:
        days = [outer_days(columns, row)[1] if day == UNSAID else day for row, day in zip(rows, days, strict=True)]
    return days


@dataclass(frozen=True, slots=True)
class TimeIndex:
    """For each lane its shelves, those of the shortest events first."""

    columns: EventColumns
    lanes: tuple[tuple[Shelf, ...], ...]

    @classmethod
    def of(cls, columns: EventColumns, rows: Iterable[int], lane_count: int) -> TimeIndex:
        """The index of `rows`, which are in the order of time. O(n log n)."""
        listed: list[dict[int, tuple[array[int], array[int], array[int]]]] = [{} for _ in range(lane_count)]
        for row in rows:
            first, last = outer_days(columns, row)
            reach = FACTOR
            while last - first > reach:
                reach *= FACTOR
            shelves = listed[columns.lane[row]]
            if reach not in shelves:
                shelves[reach] = array("i"), array("i"), array("i")
            for column, number in zip(shelves[reach], (row, first, last), strict=True):
                column.append(number)
        return cls(
            columns,
            tuple(tuple(_shelf(columns, reach, *lane[reach]) for reach in sorted(lane)) for lane in listed),
        )

    def only(self, matching: int) -> TimeIndex:
        """The index of those of its rows that have a bit in `matching`: 100,000 take some 10 ms.

        Shelves of which all stay are shared.
        """
        passes = bits_of(matching, len(self.columns))
        narrowed = ((shelf.only(self.columns, passes) for shelf in shelves) for shelves in self.lanes)
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
