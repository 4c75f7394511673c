"""How far the window may move before the surface has to be arranged anew."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.layout.viewport import Viewport


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `first_day` to `last_day` are laid out, for scales from `low` to `high` px a day."""

    first_day: float
    last_day: float
    low: float
    high: float

    @classmethod
    def around(cls, viewport: Viewport, margin_px: float) -> Stretch:
        """For this magnification alone, and `margin_px` on each side of the window."""
        margin, scale = margin_px / viewport.px_per_day, viewport.px_per_day
        return cls(viewport.start - margin, viewport.end + margin, scale * (1 - 1e-9), scale * (1 + 1e-9))

    def covers(self, viewport: Viewport) -> bool:
        """Whether what is laid out serves this window."""
        return (
            self.low <= viewport.px_per_day <= self.high
            and self.first_day <= viewport.start
            and viewport.end <= self.last_day
        )
