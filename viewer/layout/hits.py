"""What a finger or pointer means: the nearest mark or pill within reach."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.domain.values import dataclass
from viewer.layout.labels import Side
from viewer.layout.placed import Pill, PlacedMark
from viewer.layout.surface import Arrangement
from viewer.layout.viewport import Viewport


@dataclass(frozen=True, slots=True)
class Target:
    """A rectangle on the surface, in px: from `left` to `right`, `half` px up and down from `y`."""

    left: float
    right: float
    y: float
    half: float

    def distance(self, x: float, y: float) -> float:
        """Px from a place to the rectangle; 0 within it."""
        aside = max(self.left - x, 0.0, x - self.right)
        above = max(abs(y - self.y) - self.half, 0.0)
        return float((aside * aside + above * above) ** 0.5)


def mark_target(mark: PlacedMark, viewport: Viewport, half: float) -> Target:
    """Mark and label as one target: a label is part of its mark's."""
    left = viewport.scale.x(mark.first_day) + mark.first_px
    right = viewport.scale.x(mark.last_day) + mark.last_px
    if mark.side in (Side.RIGHT, Side.LEFT):
        label = viewport.scale.x(mark.label_day) + mark.label_px
        left, right = min(left, label), max(right, label + mark.words_width)
    return Target(left, right, mark.y, half)


def pill_target(pill: Pill, viewport: Viewport, half: float) -> Target:
    centre = viewport.scale.x(pill.day)
    return Target(centre - pill.width / 2, centre + pill.width / 2, pill.y, half)


def candidates(
    arrangement: Arrangement, x: float, y: float, viewport: Viewport, reach_px: float, doubt_px: float = 0.0
) -> list[int | Pill]:
    """What a touch at (x, y) px may mean: rows of marks, and pills, the nearest first.

    Nothing farther than `reach_px` is meant. Each takes up the height of its track, so a place on a mark or a
    label belongs to it alone; beside them, what is at most `doubt_px` farther than the nearest may be meant too.
    Of two that are equally near, the one whose middle is nearer comes first. Empty means empty surface.
    """
    halves = {lane.lane: lane.track_height / 2 for lane in arrangement.lanes}
    found: list[tuple[float, float, int, int | Pill]] = []
    for mark in arrangement.marks:
        target = mark_target(mark, viewport, halves[mark.lane])
        _consider(found, target, x, y, reach_px, mark.row)
    for pill in arrangement.pills:
        target = pill_target(pill, viewport, halves[pill.lane])
        _consider(found, target, x, y, reach_px, pill)
    found.sort(key=lambda hit: hit[:3])
    if found and found[0][0] == 0:
        return [found[0][3]]
    return [what for distance, _, _, what in found if distance <= found[0][0] + doubt_px]


def rows_meant(hits: Iterable[int | Pill]) -> list[int]:
    """The rows of marks, and those that pills hold."""
    return [row for hit in hits for row in ((hit,) if isinstance(hit, int) else hit.rows)]


def nearest(
    arrangement: Arrangement, x: float, y: float, viewport: Viewport, reach_px: float
) -> int | Pill | None:
    """The first of the candidates: the row of a mark, or a pill, or None on empty surface."""
    return next(iter(candidates(arrangement, x, y, viewport, reach_px)), None)


def _consider(
    found: list[tuple[float, float, int, int | Pill]],
    target: Target,
    x: float,
    y: float,
    reach_px: float,
    what: int | Pill,
) -> None:
    distance = target.distance(x, y)
    if distance <= reach_px:
        middle = abs((target.left + target.right) / 2 - x) + abs(target.y - y)
        found.append((distance, middle, len(found), what))
