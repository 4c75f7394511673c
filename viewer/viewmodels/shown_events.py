"""Which events the surface draws: filtered or not, in the lanes that are shown."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from viewer.domain.bitmap import rows_in
from viewer.domain.time_index import TimeIndex
from viewer.layout.choosing import BUDGET
from viewer.library.library import Library
from viewer.viewmodels.lights import Lights
from viewer.viewmodels.surface_content import passes


class ShownEvents:
    """Begins with all events of a library in all of its lanes, unfiltered. Rows and lanes are the library's."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._everything = range(len(library))
        self.matching: int | None = None
        """Has a bit for every row that passes the filter; None where there is none."""
        self._drawn: Sequence[int] = self._everything
        """What is drawn, without what is lit."""
        self._passing: Sequence[int] = self._everything
        self._index = self._index_of(self._drawn)
        self.order: tuple[int, ...] = tuple(range(len(library.lanes)))
        """The lanes that are shown, from the top down."""
        self.folded: frozenset[int] = frozenset()

    def show_only(self, matching: int | None, leave: bool) -> None:
        """Dim what has no bit in `matching`, or let it `leave`; None shows all."""
        self.matching = matching
        self._passing = self._everything if matching is None else array("i", rows_in(matching))
        leaves = leave and matching is not None
        self._drawn = self._passing if leaves else self._everything
        self._index = self._index_of(self._drawn, matching if leaves else None)

    def rows_with(self, lights: Lights) -> tuple[Sequence[int], TimeIndex | None]:
        """What is drawn, and its index where the layout needs one.

        Whatever the filter, the open event and those it is linked to are, dimmed if need be.
        """
        if self._drawn is self._passing and self.matching is not None:
            lit = {*lights.linked} if lights.selected is None else {lights.selected, *lights.linked}
            if gone := sum(1 << row for row in lit if not passes(row, self.matching)):
                rows = array("i", rows_in(self.matching | gone))
                return rows, self._index_of(rows, self.matching | gone)
        return self._drawn, self._index

    def beside(self, row: int | None, step: int) -> int | None:
        """The next event that passes the filter, in a lane that is shown: after (step 1) or before (-1) a row."""
        rows = self._passing
        if row is None:
            place = 0 if step > 0 else len(rows) - 1
        else:
            place = bisect_right(rows, row) if step > 0 else bisect_left(rows, row) - 1
        while 0 <= place < len(rows):
            if self._library.columns.lane[rows[place]] in self.order:
                return rows[place]
            place += step
        return None

    def _index_of(self, rows: Sequence[int], matching: int | None = None) -> TimeIndex | None:
        """Where rows lie in time, those of a bitmap or all; None for so few that the layout takes them all."""
        return None if len(rows) <= BUDGET else self._library.time_index_of(matching)
