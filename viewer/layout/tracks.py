"""One track of a lane: what stands on it, from left to right, and where there is room.

Positions are px in a frame that panning does not move (see `surface`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from operator import itemgetter

_ROUNDING = 1e-6
"""px by which a distance may fall short when it was reckoned from the neighbour's own position."""

_left = itemgetter(0)
_right = itemgetter(1)


class Track:
    """Boxes that keep `gap_px` from one another; each has an owner, a number of the caller's."""

    def __init__(self, gap_px: float) -> None:
        self._gap = gap_px
        self._boxes: list[tuple[float, float, int]] = []

    def is_free(self, left: float, right: float) -> bool:
        """Whether a box from `left` to `right` would keep its distance from all others. O(log n)."""
        start, end = self._too_near(left, right)
        return start == end

    def put(self, left: float, right: float, owner: int) -> None:
        """Takes the room. The caller has asked whether it is free."""
        insort(self._boxes, (left, right, owner))

    def remove(self, owner: int) -> None:
        """Gives back the room of `owner`; does nothing if it has none here."""
        self._boxes = [box for box in self._boxes if box[2] != owner]

    def blockers(self, left: float, right: float) -> list[int]:
        """Owners of the boxes that a box from `left` to `right` would come too close to, from left to right."""
        start, end = self._too_near(left, right)
        return [owner for _, _, owner in self._boxes[start:end]]

    def room_around(self, left: float, right: float, low: float, high: float) -> tuple[float, float] | None:
        """The free stretch between `low` and `high` that holds `left` to `right`; None if something is in the
        way.
        """
        boxes = self._boxes
        start, end = self._too_near(left, right)
        if start < end:
            return None
        before = boxes[start - 1][1] + self._gap if start else low
        after = boxes[start][0] - self._gap if start < len(boxes) else high
        return max(low, before), min(high, after)

    def gaps(self, low: float, high: float) -> Iterator[tuple[float, float]]:
        """Free stretches between `low` and `high`, already short of their neighbours' distance."""
        left = low
        for box_left, box_right, _ in self._boxes[bisect_right(self._boxes, low - self._gap, key=_right) :]:
            if box_left - self._gap >= high:
                break
            right = box_left - self._gap
            if right > left:
                yield left, right
            left = max(left, box_right + self._gap)
        if high > left:
            yield left, high

    def nearest_gap(self, centre: float, width: float, low: float, high: float) -> float | None:
        """The centre nearest to `centre` at which a box of `width` fits between `low` and `high`; None if none
        does.
        """
        best: float | None = None
        for left, right in self.gaps(low, high):
            if right - left < width:
                continue
            here = min(max(centre, left + width / 2), right - width / 2)
            if best is None or abs(here - centre) < abs(best - centre):
                best = here
        return best

    def _too_near(self, left: float, right: float) -> tuple[int, int]:
        """The half-open range of boxes that `left` to `right` would come too close to."""
        gap = self._gap - _ROUNDING
        start = bisect_right(self._boxes, left - gap, key=_right)
        return start, max(start, bisect_left(self._boxes, right + gap, key=_left))
