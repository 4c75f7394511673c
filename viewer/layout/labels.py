"""Where the label of one event may stand, and how much room event and label take together.

Positions are px in the frame of `surface`, which panning does not move.
"""

from __future__ import annotations

from enum import IntEnum

from viewer.domain.values import dataclass
from viewer.layout.level import Section
from viewer.layout.marks import Form, MarkShape
from viewer.layout.sizes import Sizes


class Side(IntEnum):
    NONE = 0
    """No label: the mark stands alone."""
    RIGHT = 1
    LEFT = 2
    INSIDE = 3
    """Within the band, along which it slides to stay in view."""


@dataclass(frozen=True, slots=True)
class Item:
    """An event that asks for a place: its mark from `left` to `right`, and its label's text and full width."""

    row: int
    importance: int
    shape: MarkShape
    left: float
    right: float
    text: str
    width: float

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Room:
    """What an item takes on a track, `left` to `right`, with its label from `label_left` on."""

    side: Side
    left: float
    right: float
    label_left: float = 0.0
    label_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """Labels stay between `low` and `high`; one beside its mark gets at most `label_max` px before it is
    elided.
    """

    low: float
    high: float
    label_max: float
    section: Section | None = None
    """What is arranged; None where all of time is in view."""


def beside_or_inside(item: Item, bounds: Bounds, sizes: Sizes) -> Room | None:
    """The first choice: inside a band that is long enough, otherwise on the right."""
    if item.shape.form is Form.BAND and item.width + 2 * sizes.label_pad_px <= item.right - item.left:
        return Room(Side.INSIDE, item.left, item.right, item.left + sizes.label_pad_px, item.width)
    return _right(item, min(item.width, bounds.label_max), bounds, sizes)


def on_the_left(item: Item, bounds: Bounds, sizes: Sizes) -> Room | None:
    """The second choice, and the one near the right end of the span."""
    return _left(item, min(item.width, bounds.label_max), bounds, sizes)


def shortened(item: Item, free: tuple[float, float], bounds: Bounds, sizes: Sizes) -> Room | None:
    """On whichever side of the free stretch there is more room, elided; None where too little is left of it."""
    inner = item.right - item.left - 2 * sizes.label_pad_px
    if item.shape.form is Form.BAND and inner >= min(sizes.label_min_px, item.width):
        return Room(Side.INSIDE, item.left, item.right, item.left + sizes.label_pad_px, min(inner, item.width))
    low, high = max(free[0], bounds.low), min(free[1], bounds.high)
    right, left = high - item.right - sizes.label_gap_px, item.left - sizes.label_gap_px - low
    width = min(item.width, bounds.label_max, max(right, left))
    if width < min(sizes.label_min_px, item.width):
        return None
    return _right(item, width, bounds, sizes) if right >= left else _left(item, width, bounds, sizes)


def bare(item: Item, sizes: Sizes) -> Room:
    """Without a label, but with room for a finger."""
    half = max(item.right - item.left, sizes.touch_px) / 2
    return Room(Side.NONE, item.centre - half, item.centre + half)


_ROUNDING = 1e-6
"""px by which sums of the same lengths may differ."""


def _right(item: Item, width: float, bounds: Bounds, sizes: Sizes) -> Room | None:
    left = item.right + sizes.label_gap_px
    if left + width > bounds.high + _ROUNDING:
        return None
    return Room(Side.RIGHT, item.left, left + width, left, width)


def _left(item: Item, width: float, bounds: Bounds, sizes: Sizes) -> Room | None:
    left = item.left - sizes.label_gap_px - width
    if left < bounds.low - _ROUNDING:
        return None
    return Room(Side.LEFT, left, item.right, left, width)
