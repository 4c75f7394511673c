"""A still picture that moves a little from time to time, so that no px of the panel shows the same for weeks."""

from __future__ import annotations

from itertools import cycle

STEP_S = 5.0
"""One step every so often: far under the 10 Hz at which a drift begins to cost."""
REACH_PX = 12
"""How far from its place the picture goes, each way: several times the width of its strokes."""


def path(reach: int = REACH_PX) -> list[tuple[int, int]]:
    """A closed way of steps of one px each, over every place within `reach` px of the middle, each once or twice.

    Line by line and back: wherever it is, all of the picture's edges have moved before long.
    """
    there = []
    for line, y in enumerate(range(-reach, reach + 1)):
        xs = range(-reach, reach + 1)
        there += [(x, y) for x in (xs if line % 2 == 0 else reversed(xs))]
    start = there.index((0, 0))
    whole = there + there[-2:0:-1]
    return whole[start:] + whole[:start]


class PixelShift:
    """Where the picture stands now; `step` goes on. Without `moves` it stays in its place."""

    def __init__(self, moves: bool = True) -> None:
        self._way = cycle(path() if moves else [(0, 0)])
        self.place = next(self._way)

    def step(self) -> None:
        self.place = next(self._way)
