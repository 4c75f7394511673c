"""How much of a screen everybody can reach who stands, sits in a wheelchair or is a child."""

from __future__ import annotations

REACH_MM = 1220.0
"""Highest reach above the floor without an obstruction (ADA Standards 2010, 308.2.1; EN 301 549, 8.3.2.1)."""
REACH_OVER_MM = 1120.0
"""The same over an obstruction deeper than 510 mm (ADA Standards 2010, 308.2.2; EN 301 549, 8.3.2.2)."""
UNKNOWN_SHARE = 0.45
"""Of the screen's height, from below, where nobody says how high it hangs."""
LEAST_SHARE = 0.3
"""What a timeline needs at least; a screen that hangs so high that less of it can be reached hangs wrong."""


def lowered_share(screen_mm: float | None, mounting_mm: float | None, over_obstruction: bool) -> float:
    """The share of the screen's height, from below, in which all that can be touched stands: LEAST_SHARE to 1.

    `screen_mm` is the picture's height, `mounting_mm` how far its lower edge is above the floor; None if unknown.
    """
    if not screen_mm or mounting_mm is None:
        return UNKNOWN_SHARE
    reach = (REACH_OVER_MM if over_obstruction else REACH_MM) - mounting_mm
    return min(1.0, max(LEAST_SHARE, reach / screen_mm))
