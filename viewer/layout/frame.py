"""The frame in which the surface is arranged: it has a viewport's magnification, but not its position."""

from __future__ import annotations

from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """Px are counted from `origin`, the span's first day, so that panning moves nothing in it."""

    origin: int
    px_per_day: float

    def x(self, day: float) -> float:
        return (day - self.origin) * self.px_per_day

    def day(self, x: float) -> float:
        return self.origin + x / self.px_per_day
