"""Where buttons stand at an edge of the surface: near the height that each asks for, on nothing if that can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from viewer.layout.vacancy import Box

_MOST_COLUMNS = 3
"""How many buttons side by side are looked at: more would reach into the surface."""


class Button(NamedTuple):
    """A button's size in px, and what is kept between two of them."""

    width: float
    height: float
    gap: float


def edge_places(wanted: Iterable[float], taken: Iterable[Box], height: float, button: Button) -> list[float]:
    """The middles of buttons at the left edge of a surface of `height` px, for the middles that are `wanted`.

    Of places where a button covers least of what is `taken` each has the nearest that is left by those before it.
    Buttons of one height stand side by side, the first of them at the edge.
    """
    reach = _MOST_COLUMNS * (button.width + button.gap)
    near = [box for box in taken if box.left < reach and box.right > 0]
    tops: list[tuple[float, int]] = []
    for middle in wanted:
        top = min(
            _candidates(middle - button.height / 2, near, tops, height, button),
            key=lambda top: _cost(top, middle, near, tops, button),
        )
        tops.append((top, _column(top, tops, button)))
    return [top + button.height / 2 for top, _ in tops]


def _candidates(
    top: float, near: Sequence[Box], tops: Sequence[tuple[float, int]], height: float, button: Button
) -> list[float]:
    """Where a button might stand: where it is wanted, at an end of the surface, and just beside anything."""
    found = [top, 0.0, height]
    for box in near:
        found += (box.bottom, box.top - button.height)
    for other, _ in tops:
        found += (other + button.height + button.gap, other - button.height - button.gap)
    lowest = max(0.0, height - button.height)
    return sorted({min(max(place, 0.0), lowest) for place in found})


def _cost(
    top: float, middle: float, near: Iterable[Box], tops: Sequence[tuple[float, int]], button: Button
) -> tuple[float, float]:
    """What a button with this top would cover in square px, and how far it would stand from where it is wanted."""
    column = _column(top, tops, button)
    left = column * (button.width + button.gap)
    covered = sum(
        max(0.0, min(left + button.width, box.right) - max(left, box.left))
        * max(0.0, min(top + button.height, box.bottom) - max(top, box.top))
        for box in near
    )
    return round(covered), abs(top + button.height / 2 - middle) + left


def _column(top: float, tops: Iterable[tuple[float, int]], button: Button) -> int:
    """How many buttons stand between the edge and one with this top."""
    return max((column + 1 for other, column in tops if abs(other - top) < button.height), default=0)
