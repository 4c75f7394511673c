"""Which of the screens an exhibit stands on, and how large its picture is there."""

from __future__ import annotations

import math
from collections.abc import Sequence

from viewer.desktop.screens import ASSUMED_DPI, MM_PER_INCH, Screen
from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """`px_per_mm` in logical px; `height_mm` None where nobody knows it."""

    px_per_mm: float
    height_mm: float | None


def chosen(names: Sequence[str], wanted: str, primary: str) -> str:
    """The screen's name that is wanted if it is there, else the primary's; empty where there is none at all."""
    for name in (wanted, primary):
        if name in names:
            return name
    return names[0] if names else ""


def picture_of(screen: Screen, diagonal_mm: float | None = None) -> Picture:
    """By the diagonal that somebody has measured, else by what the screen says of itself if that can be true."""
    if diagonal_mm:
        px_per_mm = math.hypot(screen.width, screen.height) / diagonal_mm
    elif screen.dpi:
        px_per_mm = screen.dpi / MM_PER_INCH
    else:
        return Picture(ASSUMED_DPI / MM_PER_INCH, None)
    return Picture(px_per_mm / screen.ratio, screen.height / px_per_mm)
