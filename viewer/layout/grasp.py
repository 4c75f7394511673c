"""Content under a hand: it follows the fingers, and beyond an edge the less the farther it is pulled."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.layout.glide import edge_give, edge_pull
from viewer.layout.scale import Scale
from viewer.layout.viewport import Viewport


def spread_factor(before_px: float, now_px: float, least_px: float) -> float:
    """By how much two fingers magnify whose distance changes from `before_px` to `now_px`.

    Closer than `least_px`, a finger's width, they count as that far apart: there their distance is mostly noise,
    and a quotient of two small distances would throw the view.
    """
    return max(now_px, least_px) / max(before_px, least_px)


@dataclass(frozen=True, slots=True)
class Grasp:
    """A viewport within its limits, and by how many px a hand pulls the content beyond an edge of it."""

    viewport: Viewport
    pull_px: float = 0.0

    @classmethod
    def of_shown(cls, shown: Scale, viewport: Viewport) -> Grasp:
        """What a hand holds that catches the content where it is shown."""
        within = viewport.at(shown)
        give = (within.start - shown.start) * within.px_per_day
        return cls(within, edge_pull(give, within.width) if abs(give) > 1e-6 else 0.0)

    @property
    def shown(self) -> Scale:
        """What is on the screen: the edge gives some of the pull."""
        return self.viewport.scale.panned(edge_give(self.pull_px, self.viewport.width))

    def moved(self, dx_px: float, factor: float = 1.0, about_px: float = 0.0) -> Grasp:
        """After the hand, now at `about_px`, has moved `dx_px` to the right and spread by `factor`."""
        pulled = dx_px + self.pull_px
        panned = self.viewport.panned(pulled)
        taken = (self.viewport.start - panned.start) * panned.px_per_day
        left = pulled - taken
        # Arithmetic leaves crumbs of a px, which are no pull.
        left = 0.0 if abs(left) < 1e-3 else left
        return Grasp(panned if factor == 1.0 else panned.zoomed(factor, about_px), left)
