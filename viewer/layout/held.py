"""What a pill holds: counted at once, and listed only when somebody asks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from functools import cached_property
from itertools import chain, filterfalse, islice

from viewer.domain.columns import EventColumns, outer_days
from viewer.domain.time_index import Shelf
from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Portion:
    """Those on a shelf at the places from `begin` up to `end`, without those in `without` (ascending rows).

    With `after`, a day, only those of which something lies behind it; None takes all.
    """

    shelf: Shelf
    begin: int
    end: int
    after: float | None
    without: tuple[int, ...]
    count: int
    """How many these are."""

    @classmethod
    def beginning(cls, shelf: Shelf, begin: int, end: int, chosen: Sequence[int]) -> Portion:
        """All at a range of places but the `chosen` rows (ascending) of the shelf. O(log n)."""
        if begin >= end:
            return cls(shelf, begin, begin, None, (), 0)
        low, high = bisect_left(chosen, shelf.rows[begin]), bisect_left(chosen, shelf.rows[end - 1] + 1)
        return cls(shelf, begin, end, None, tuple(chosen[low:high]), end - begin - (high - low))

    @classmethod
    def touching(
        cls, columns: EventColumns, shelf: Shelf, first_day: float, last_day: float, chosen: Sequence[int]
    ) -> Portion:
        """All that touch a stretch of days but the `chosen` rows. O(log n) and the number of the chosen."""
        days = ((row, outer_days(columns, row)) for row in chosen)
        without = tuple(row for row, (first, last) in days if first < last_day and last > first_day)
        count = shelf.touching(first_day, last_day) - len(without)
        return cls(shelf, 0, bisect_left(shelf.firsts, last_day), first_day, without, count)

    def takes(self, columns: EventColumns) -> Callable[[int], bool]:
        """Whether a row of its range belongs to it."""
        left_out = set(self.without)
        return lambda row: row not in left_out and (self.after is None or outer_days(columns, row)[1] > self.after)

    def rows(self, columns: EventColumns) -> Iterator[int]:
        """Its rows, ascending. Of the shelf's length where `after` is given."""
        if self.after is None:
            return filterfalse(set(self.without).__contains__, self.shelf.rows[self.begin : self.end])
        begin = max(self.begin, bisect_left(self.shelf.firsts, self.after - self.shelf.reach))
        return filter(self.takes(columns), self.shelf.rows[begin : self.end])


@dataclass(frozen=True)
class Held(Sequence[int]):
    """Rows of a pill in the order of time; portions have no row in common."""

    columns: EventColumns = field(repr=False, compare=False)
    portions: tuple[Portion, ...]
    also: tuple[int, ...]

    @classmethod
    def of(cls, columns: EventColumns, portions: Iterable[Portion], also: Iterable[int]) -> Sequence[int]:
        """The rows of `portions` and `also`, each once."""
        some, single = tuple(portion for portion in portions if portion.count), tuple(sorted(set(also)))
        if not some:
            return single
        held = cls(columns, some, single)
        # Stretches side by side share what goes through both.
        through = [portion.shelf for portion in some if portion.after is not None]
        return tuple(sorted(set(held))) if len(set(through)) < len(through) else held

    def unordered(self) -> Iterator[int]:
        """All rows, the nearest at hand first."""
        return chain(self.also, chain.from_iterable(portion.rows(self.columns) for portion in self.portions))

    @cached_property
    def _rows(self) -> tuple[int, ...]:
        return tuple(sorted(self.unordered()))

    def some(self, count: int) -> list[int]:
        """At most `count` rows, found without listing all; the latest of a portion most likely belong to it."""
        found = [*self.also[:count]]
        for portion in self.portions:
            if len(found) < count:
                latest = reversed(portion.shelf.rows[portion.begin : portion.end])
                found.extend(islice(filter(portion.takes(self.columns), latest), count - len(found)))
        return sorted(found)

    def __len__(self) -> int:
        return sum(portion.count for portion in self.portions) + len(self.also)

    def __getitem__(self, at):  # type: ignore[no-untyped-def]  # int or slice, as of a tuple
        return self._rows[at]

    def __iter__(self) -> Iterator[int]:
        return iter(self._rows)


def some_of(rows: Sequence[int], count: int) -> Sequence[int]:
    """At most `count` of the rows, the first where they are listed."""
    return rows.some(count) if isinstance(rows, Held) else rows[:count]


def unordered(rows: Sequence[int]) -> Iterable[int]:
    """All rows in any order, for whoever may not need them all."""
    return rows.unordered() if isinstance(rows, Held) else rows
