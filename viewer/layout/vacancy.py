"""The largest empty part of the surface, which can serve the reader instead of standing idle."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in px, from (left, top) up to (right, bottom)."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        return max(0.0, self.right - self.left) * max(0.0, self.bottom - self.top)

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


_NOTHING = Box(0, 0, 0, 0)


def largest_vacancy(
    taken: Iterable[Box], width: float, height: float, least_width: float = 0, least_height: float = 0
) -> Box:
    """The largest rectangle within width x height px that overlaps no box of `taken`; of no area if there is none.

    One that is narrower than `least_width` px or lower than `least_height` px counts as none.

    The edges of the boxes cut the surface into a grid; each row of cells is a histogram of how far up the
    cells above are free, and the largest rectangle under a histogram is found with a stack. O(rows * columns).
    """
    page = Box(0, 0, width, height)
    boxes = [box for box in taken if box.overlaps(page)]
    xs = sorted({0.0, width, *(min(max(x, 0.0), width) for box in boxes for x in (box.left, box.right))})
    ys = sorted({0.0, height, *(min(max(y, 0.0), height) for box in boxes for y in (box.top, box.bottom))})
    cells = [[False] * (len(xs) - 1) for _ in range(len(ys) - 1)]
    for box in boxes:
        columns = range(bisect_left(xs, max(box.left, 0.0)), bisect_left(xs, min(box.right, width)))
        for line in range(bisect_left(ys, max(box.top, 0.0)), bisect_left(ys, min(box.bottom, height))):
            for column in columns:
                cells[line][column] = True
    best = _NOTHING
    free_from = [0] * (len(xs) - 1)
    for line, taken_cells in enumerate(cells):
        free_from = [
            line + 1 if is_taken else above for is_taken, above in zip(taken_cells, free_from, strict=True)
        ]
        found = (
            box
            for box in _under(free_from, line + 1, xs, ys)
            if box.right - box.left >= least_width and box.bottom - box.top >= least_height
        )
        best = max(best, *found, _NOTHING, key=lambda box: box.area)
    return best


def _under(free_from: list[int], line: int, xs: list[float], ys: list[float]) -> Iterator[Box]:
    """Rectangles as large as they go with lower edge ys[line]; column c is free from ys[free_from[c]] down."""
    open_: list[tuple[int, int]] = []
    for column in range(len(free_from) + 1):
        top = free_from[column] if column < len(free_from) else line
        begin = column
        while open_ and open_[-1][1] < top:
            begin, higher = open_.pop()
            yield Box(xs[begin], ys[higher], xs[column], ys[line])
        if not open_ or open_[-1][1] > top:
            open_.append((begin, top))
