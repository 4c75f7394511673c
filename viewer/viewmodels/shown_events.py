"""Which events the surface draws: filtered or not, in the lanes that are shown."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from viewer.domain.time_index import TimeIndex
from viewer.layout.choosing import BUDGET
from viewer.library.library import Library
from viewer.library.selection import rows_in
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
        self._index = _index_of(library, self._drawn)
        self.order: tuple[int, ...] = tuple(range(len(library.lanes)))
        """The lanes that are shown, from the top down."""
        self.folded: frozenset[int] = frozenset()

    def show_only(self, matching: int | None, leave: bool) -> None:
        """Dim what has no bit in `matching`, or let it `leave`; None shows all."""
        self.matching = matching
        self._passing = self._everything if matching is None else tuple(rows_in(matching))
        self._drawn = self._passing if leave else self._everything
        self._index = _index_of(self._library, self._drawn)

    def rows_with(self, lights: Lights) -> tuple[Sequence[int], TimeIndex | None]:
        """What is drawn, and its index where the layout needs one.

        Whatever the filter, the open event and those it is linked to are, dimmed if need be.
        """
        if self._drawn is self._passing and self.matching is not None:
            lit = {*lights.linked} if lights.selected is None else {lights.selected, *lights.linked}
            if gone := {row for row in lit if not passes(row, self.matching)}:
                rows = sorted(gone.union(self._drawn))
                return rows, _index_of(self._library, rows)
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


def _index_of(library: Library, rows: Sequence[int]) -> TimeIndex | None:
    """Where rows lie in time; None for so few that the layout takes them all."""
    if len(rows) <= BUDGET:
        return None
    if len(rows) == len(library):
        return library.time_index
    return TimeIndex.of(library.columns, rows, len(library.lanes))
