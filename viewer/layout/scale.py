"""The one linear map between days and pixels."""

from __future__ import annotations

from dataclasses import replace

from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """`start` is the day at x = 0 (days since 1970-01-01, fractions allowed); `px_per_day` is above zero."""

    start: float
    px_per_day: float

    def x(self, day: float) -> float:
        """Pixels from the left edge at which `day` begins."""
        return (day - self.start) * self.px_per_day

    def day(self, x: float) -> float:
        """The day, with its fraction, at `x` pixels from the left edge."""
        return self.start + x / self.px_per_day

    def panned(self, dx_px: float) -> Scale:
        """The scale after the content has moved `dx_px` to the right, as under a finger."""
        return replace(self, start=self.start - dx_px / self.px_per_day)

    def zoomed(self, factor: float, about_px: float) -> Scale:
        """Magnified by `factor` (above zero), with the day at `about_px` staying where it is."""
        px_per_day = self.px_per_day * factor
        return Scale(self.day(about_px) - about_px / px_per_day, px_per_day)
