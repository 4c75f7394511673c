"""The largest empty part of the surface, which can serve the reader instead of standing idle."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from viewer.domain.bitmap import bits_of
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
    taken: Iterable[Box],
    width: float,
    height: float,
    least_width: float = 0,
    least_heights: Sequence[float] = (0,),
) -> Box:
    """The largest rectangle within width x height px that overlaps no box of `taken`; of no area without one.

    One that is narrower than `least_width` px counts as none. Of several `least_heights` (px) the first counts for
    which there is a rectangle that is not lower.

    The edges of the boxes cut the surface into a grid; each row of cells is a histogram of how far up the
    cells above are free, and the largest rectangle under a histogram is found with a stack. O(rows * columns).
    """
    page = Box(0, 0, width, height)
    boxes = [box for box in taken if box.overlaps(page)]
    xs = sorted({0.0, width, *(min(max(x, 0.0), width) for box in boxes for x in (box.left, box.right))})
    ys = sorted({0.0, height, *(min(max(y, 0.0), height) for box in boxes for y in (box.top, box.bottom))})
    best = [_NOTHING] * len(least_heights)
    for left, top, right, bottom in _candidates(_rows_of_cells(boxes, xs, ys), xs, ys):
        if right - left >= least_width:
            area = (right - left) * (bottom - top)
            for place, least in enumerate(least_heights):
                if bottom - top >= least and area > best[place].area:
                    best[place] = Box(left, top, right, bottom)
    return next((box for box in best if box.area), _NOTHING)


def _rows_of_cells(boxes: Iterable[Box], xs: list[float], ys: list[float]) -> list[int]:
    """For each row of the grid a bitmap: the bit of a column is set where its cell is taken."""
    rows = [0] * (len(ys) - 1)
    for box in boxes:
        first, last = bisect_left(xs, max(box.left, 0.0)), bisect_left(xs, min(box.right, xs[-1]))
        bits = (1 << last) - (1 << first)
        for line in range(bisect_left(ys, max(box.top, 0.0)), bisect_left(ys, min(box.bottom, ys[-1]))):
            rows[line] |= bits
    return rows


def _candidates(rows: list[int], xs: list[float], ys: list[float]) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, right and bottom of rectangles of free cells, all that cannot grow among them."""
    columns = len(xs) - 1
    free_from = [0] * columns
    for line, (row, below) in enumerate(zip(rows, [*rows[1:], -1], strict=True)):
        taken = bits_of(row, columns)
        free_from = [line + 1 if is_taken else above for is_taken, above in zip(taken, free_from, strict=True)]
        # Where the next row takes nothing that is free here, every rectangle goes on down.
        if below & ~row:
            yield from _under(free_from, line + 1, xs, ys)


def _under(
    free_from: list[int], line: int, xs: list[float], ys: list[float]
) -> Iterator[tuple[float, float, float, float]]:
    """Rectangles as large as they go with lower edge ys[line]; column c is free from ys[free_from[c]] down."""
    open_: list[tuple[int, int]] = []
    open_top = line
    for column, top in enumerate((*free_from, line)):
        if top == open_top:
            continue
        begin = column
        while open_ and open_[-1][1] < top:
            begin, higher = open_.pop()
            yield xs[begin], ys[higher], xs[column], ys[line]
        if top < line and not (open_ and open_[-1][1] == top):
            open_.append((begin, top))
        open_top = open_[-1][1] if open_ else line
