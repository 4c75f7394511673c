"""Levels: magnifications in steps of √2 from the whole span on, each arranged once.

A level is arranged at its tightest scale, where everything in it is closest together. Whatever stands apart there
stands at least as far apart at every other scale of the level, since labels are so many px from their days and
days only spread. So a zoom within a level changes nothing but the scale.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, log2

from viewer.domain.values import dataclass
from viewer.layout.frame import Frame
from viewer.layout.viewport import Viewport

LEVELS_PER_DOUBLING = 2

_ROUNDING = 1e-9
"""Share of a level by which a scale may fall short of one that was reckoned in another way."""
_BEGINS = 2 ** (-_ROUNDING / LEVELS_PER_DOUBLING)
"""Of a level's tightest scale, the share at which `level_of` has it begin."""


def level_of(viewport: Viewport) -> int:
    """The level of a viewport's magnification: 0 at the whole span, one more for every factor of √2."""
    whole = viewport.limits.min_px_per_day(viewport.width)
    return max(0, floor(log2(viewport.px_per_day / whole) * LEVELS_PER_DOUBLING + _ROUNDING))


def tightest(viewport: Viewport) -> Viewport:
    """The viewport about the same middle at the tightest scale of its level; it shows all that `viewport` does."""
    whole = viewport.limits.min_px_per_day(viewport.width)
    px_per_day = whole * 2 ** (level_of(viewport) / LEVELS_PER_DOUBLING)
    if px_per_day * (1 + _ROUNDING) >= viewport.px_per_day:
        return viewport
    return viewport.zoomed(px_per_day / viewport.px_per_day, viewport.width / 2)


@dataclass(frozen=True, slots=True)
class Section:
    """What an arrangement is made for, in px of its frame: the window and at least half as much on both sides.

    Its ends lie on multiples of half a width, so that windows near one another share it.
    """

    low: float
    high: float
    width: float

    @classmethod
    def around(cls, viewport: Viewport, frame: Frame) -> Section:
        half = viewport.width / 2
        low = (frame.x(viewport.start) // half - 1) * half
        high = (frame.x(viewport.end) // half + 2) * half
        return cls(low, high, viewport.width)

    def halves(self) -> Iterator[tuple[float, float]]:
        """Its pieces of half a width, from left to right: every window within holds at least one of them."""
        half = self.width / 2
        for number in range(round((self.high - self.low) / half)):
            yield self.low + number * half, self.low + (number + 1) * half

    @property
    def slack(self) -> float:
        """px at each end that are arranged but not shown, so that what reaches over the end is there."""
        return self.width / 4


@dataclass(frozen=True, slots=True)
class Covered:
    """Which windows an arrangement serves: those between two days, from `low` up to `high` px a day."""

    first_day: float
    last_day: float
    low: float
    high: float

    @classmethod
    def by(cls, viewport: Viewport) -> Covered:
        """What an arrangement covers that is made for a viewport."""
        tight = tightest(viewport)
        frame = Frame(tight.limits.first_day, tight.px_per_day)
        section = Section.around(tight, frame)
        return cls(
            frame.day(section.low + section.slack),
            frame.day(section.high - section.slack),
            tight.px_per_day * _BEGINS,
            tight.px_per_day * 2 ** (1 / LEVELS_PER_DOUBLING) * _BEGINS,
        )

    def covers(self, viewport: Viewport, spare: float = 0.0) -> bool:
        """Whether the arrangement serves this window, on the width that it was made for.

        With `spare`, also if the window were so many of its widths to the left or the right.
        """
        days = viewport.days * spare
        return (
            self.low <= viewport.px_per_day < self.high
            and self.first_day <= viewport.start - days
            and viewport.end + days <= self.last_day
        )

    def serves(self, viewport: Viewport) -> bool:
        """Whether nothing collides or is missing in this window, even if there were room for more."""
        return (
            self.low <= viewport.px_per_day and self.first_day <= viewport.start and viewport.end <= self.last_day
        )
