"""How the window moves through time by itself: programmed moves, as pure functions.

A motion is sampled once when it begins, and the samples are what the screen plays: `[start, px a day, start, px a
day, …]`, `SAMPLE_MS` apart. The first is where it begins, the last exactly where it ends.
"""

from __future__ import annotations

from collections.abc import Callable
from math import asinh, cosh, log, sinh, sqrt, tanh

from viewer.domain.values import dataclass
from viewer.layout.scale import Scale
from viewer.layout.viewport import Viewport

SAMPLE_MS = 4.0
"""Between two samples of even a fast zoom, straight lines are a pixel from the curve at most."""

SHORTEST_MS, LONGEST_MS = 250.0, 450.0
"""How long a programmed move takes."""

_RHO = sqrt(2)
"""How readily a move zooms out to get on: what people liked best in the paper's own trial."""
_MS_PER_LENGTH = 50.0


@dataclass(frozen=True, slots=True)
class Sight:
    """A window as its middle and its length, both in days."""

    middle: float
    days: float


class Path:
    """The smoothest way from one sight to another, which zooms out as far as both ends lie apart.

    J. J. van Wijk and W. A. A. Nuij, “Smooth and efficient zooming and panning”, IEEE InfoVis 2003: equations 9
    for places apart and 10 for the same place. `length` is in the paper's units, in which speed is felt as even.
    """

    def __init__(self, first: Sight, last: Sight) -> None:
        self._first, self._last = first, last
        self._apart = last.middle - first.middle
        # Closer than a millionth of the window, the curve is a plain zoom, and its formula loses its digits.
        self._plain = abs(self._apart) <= 1e-6 * min(first.days, last.days)
        if self._plain:
            self.length = abs(log(last.days / first.days)) / _RHO
            return
        apart, square = abs(self._apart), _RHO**2
        w0, w1 = first.days, last.days
        grown = (w1 - w0) * (w1 + w0)
        # asinh(-b) is the paper's ln(-b + sqrt(b² + 1)), and keeps its digits where b is large.
        self._r0 = asinh(-(grown + square**2 * apart**2) / (2 * w0 * square * apart))
        r1 = asinh(-(grown - square**2 * apart**2) / (2 * w1 * square * apart))
        self.length = (r1 - self._r0) / _RHO

    def at(self, share: float) -> Sight:
        """The sight after a share (0 to 1) of the way."""
        if share <= 0:
            return self._first
        if share >= 1:
            return self._last
        if self._plain:
            days = self._first.days * (self._last.days / self._first.days) ** share
            return Sight(self._first.middle + self._apart * share, days)
        r0, w0 = self._r0, self._first.days
        r = r0 + _RHO * self.length * share
        days = w0 * cosh(r0) / cosh(r)
        along = w0 / _RHO**2 * (cosh(r0) * tanh(r) - sinh(r0))
        return Sight(self._first.middle + (along if self._apart > 0 else -along), days)

    @property
    def widest(self) -> float:
        """The most days in view on the way."""
        ends = max(self._first.days, self._last.days)
        if self._plain or not self._r0 < 0 < self._r0 + _RHO * self.length:
            return ends
        return max(ends, self._first.days * cosh(self._r0))


def move_samples(shown: Scale, aim: Viewport) -> list[float]:
    """From what is shown to `aim`, in SHORTEST_MS to LONGEST_MS, slow at both ends and within the limits."""
    width = aim.width
    first = Sight(shown.start + width / 2 / shown.px_per_day, width / shown.px_per_day)
    path = Path(first, Sight(aim.start + aim.days / 2, aim.days))
    duration = min(LONGEST_MS, SHORTEST_MS + _MS_PER_LENGTH * path.length)

    def at(ms: float) -> Scale:
        sight = path.at(_eased(ms / duration))
        px_per_day = width / sight.days
        return aim.at(Scale(sight.middle - sight.days / 2, px_per_day)).scale

    return sampled(at, duration, shown, aim.scale)


def _eased(share: float) -> float:
    """Begins and ends at rest."""
    return share * share * (3 - 2 * share)


def sampled(at: Callable[[float], Scale], duration_ms: float, first: Scale, last: Scale) -> list[float]:
    """The samples of a motion whose place after some ms `at` tells, with both its ends exactly."""
    count = max(1, round(duration_ms / SAMPLE_MS))
    between = (at(duration_ms * step / count) for step in range(1, count))
    return [value for scale in (first, *between, last) for value in (scale.start, scale.px_per_day)]


def widest_of(samples: list[float]) -> Scale:
    """Of samples, at least one, the view that shows the most; of several, the last."""
    scales = [Scale(*sample) for sample in zip(samples[::2], samples[1::2], strict=True)]
    return min(reversed(scales), key=lambda scale: scale.px_per_day)
