"""Content under a hand: it follows the fingers, and beyond an edge or limit the less the farther it is pulled."""

from __future__ import annotations

from math import exp, log

from viewer.domain.values import dataclass
from viewer.layout.glide import edge_give, edge_pull, glide_samples, settled, settling_ms, zoom_give, zoom_pull
from viewer.layout.motion import sampled
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
    """A viewport within its limits, and how far a hand pulls the content beyond them."""

    viewport: Viewport
    pull_px: float = 0.0
    """px to the right beyond an edge."""
    pull_zoom: float = 0.0
    """Natural logarithm of the factor beyond a limit of magnification; below zero beyond the whole span."""
    about_px: float = 0.0
    """The place that stays where it is when a limit gives."""

    @classmethod
    def of_shown(cls, shown: Scale, viewport: Viewport) -> Grasp:
        """What a hand holds that catches the content where it is shown."""
        limits, width = viewport.limits, viewport.width
        lowest, highest = limits.min_px_per_day(width), limits.max_px_per_day(width)
        given = shown.px_per_day / min(max(shown.px_per_day, lowest), highest)
        if abs(log(given)) < _CRUMB:
            given = 1.0
        middle = width / 2
        within = viewport.at(shown if given == 1.0 else shown.zoomed(1 / given, middle))
        give = (within.scale.zoomed(given, middle).start - shown.start) * shown.px_per_day
        return cls(within, _pull_of(give, width), zoom_pull(log(given)), middle)

    @property
    def shown(self) -> Scale:
        """What is on the screen: edges and limits give some of the pull."""
        return self._given(1.0)

    @property
    def is_pulled(self) -> bool:
        """Whether anything beyond the limits is shown."""
        return self.pull_px != 0 or self.pull_zoom != 0

    def moved(self, dx_px: float, factor: float = 1.0, about_px: float = 0.0) -> Grasp:
        """After the hand, now at `about_px`, has moved `dx_px` to the right and spread by `factor`."""
        pulled = dx_px + self.pull_px
        panned = self.viewport.panned(pulled)
        left = pulled - (self.viewport.start - panned.start) * panned.px_per_day
        left = 0.0 if abs(left) < _CRUMB_PX else left
        # While a limit gives, the place about which it does goes with the hand, whichever of its fingers are left.
        about = self.about_px + dx_px if self.pull_zoom else about_px
        spread = log(factor) + self.pull_zoom
        if spread == 0:
            return Grasp(panned, left)
        zoomed = panned.zoomed(exp(spread), about)
        taken = zoomed.px_per_day / panned.px_per_day
        beyond = spread - log(taken)
        if left and taken != 1:
            # Magnified, the edge is elsewhere: what it has given so far may be within it now.
            there = panned.scale.panned(edge_give(left, panned.width)).zoomed(taken, about)
            zoomed = panned.at(there)
            left = _pull_of((zoomed.start - there.start) * there.px_per_day, panned.width)
        return Grasp(zoomed, left, 0.0 if abs(beyond) < _CRUMB else beyond, about)

    def left_at(self, speed: float) -> list[float]:
        """The samples of what follows a hand that leaves at px a ms; empty where nothing moves."""
        return self.settling() if self.pull_zoom else glide_samples(self.shown, self.viewport, speed)

    def settling(self) -> list[float]:
        """The samples of what follows when the hand lets go of what a limit gives; it is thrown nowhere."""
        width = self.viewport.width
        reach = abs(edge_give(self.pull_px, width)) + abs(exp(zoom_give(self.pull_zoom)) - 1) * width
        return sampled(lambda ms: self._given(settled(ms)), settling_ms(reach), self.shown, self.viewport.scale)

    def _given(self, share: float) -> Scale:
        """With a share of what edges and limits give."""
        give = share * edge_give(self.pull_px, self.viewport.width)
        scale = self.viewport.scale
        if self.pull_zoom:
            scale = scale.zoomed(exp(share * zoom_give(self.pull_zoom)), self.about_px)
        return scale.panned(give)


def _pull_of(give_px: float, width: float) -> float:
    return edge_pull(give_px, width) if abs(give_px) > _CRUMB_PX else 0.0


_CRUMB_PX, _CRUMB = 1e-3, 1e-6
"""What arithmetic leaves of a px and of a factor's logarithm, which is no pull."""
