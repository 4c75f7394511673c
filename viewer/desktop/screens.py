"""What a screen says of its own size, and whether that can be true."""

from __future__ import annotations

import math

from viewer.domain.values import dataclass

ASSUMED_DPI = 96.0
"""What is taken where a screen does not know its size."""
_LEAST_DPI, _MOST_DPI = 40.0, 600.0
_LEAST_DIAGONAL_MM, _MOST_DIAGONAL_MM = 80.0, 4000.0
_MOST_SKEW = 1.25
MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Screen:
    """`width` and `height` in physical px, the physical size in mm (0 if unknown), logical DPI, refresh in Hz."""

    name: str
    width: int
    height: int
    width_mm: float
    height_mm: float
    logical_dpi: float
    ratio: float
    refresh_hz: float

    @property
    def dpi(self) -> float | None:
        """Physical px per inch, or None where the stated size is missing or absurd.

        Projectors and cheap panels report 0 x 0 mm, an aspect ratio (16 x 9 mm) or another panel's size.
        """
        if self.width_mm <= 0 or self.height_mm <= 0:
            return None
        across = self.width / self.width_mm * MM_PER_INCH
        down = self.height / self.height_mm * MM_PER_INCH
        skew = max(across, down) / min(across, down)
        sensible = (
            _LEAST_DIAGONAL_MM <= self.diagonal_mm <= _MOST_DIAGONAL_MM
            and _LEAST_DPI <= across <= _MOST_DPI
            and skew <= _MOST_SKEW
        )
        return (across + down) / 2 if sensible else None

    @property
    def diagonal_mm(self) -> float:
        return math.hypot(self.width_mm, self.height_mm)
