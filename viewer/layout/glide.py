"""Content that is let go: how it slows down, and how edges of the span and limits of zoom give and return."""

from __future__ import annotations

from math import exp, inf, log

from viewer.layout.motion import sampled
from viewer.layout.scale import Scale
from viewer.layout.viewport import Viewport

_GIVE_SHARE = 0.2
"""The share of the width that an edge never gives more than."""
_GIVE_EASE = 0.55
"""How much of the first px pulled an edge gives."""
_MOST_ZOOM = log(1.25)
"""By how much a limit of magnification never gives more."""


def edge_give(pull_px: float, width: float) -> float:
    """By how many px the content moves when it is pulled `pull_px` beyond an edge: less and less."""
    return _given(pull_px, width * _GIVE_SHARE)


def edge_pull(give_px: float, width: float) -> float:
    """The pull under which an edge gives `give_px`: what a finger holds that catches the content beyond it."""
    return _pulled(give_px, width * _GIVE_SHARE)


def zoom_give(pull: float) -> float:
    """As `edge_give`, by how much a limit of magnification gives; both are natural logarithms of a factor."""
    return _given(pull, _MOST_ZOOM)


def zoom_pull(give: float) -> float:
    """As `edge_pull`, for a limit of magnification."""
    return _pulled(give, _MOST_ZOOM)


def _given(pull: float, most: float) -> float:
    give = most * (1 - 1 / (abs(pull) * _GIVE_EASE / most + 1))
    return give if pull >= 0 else -give


def _pulled(give: float, most: float) -> float:
    share = min(abs(give) / most, 0.99)
    pull = most / _GIVE_EASE * (1 / (1 - share) - 1)
    return pull if give >= 0 else -pull


_FRICTION_MS = 325.0
"""Time in which a fling loses all but 1/e of its speed."""
_SPRING_MS = 80.0
"""Time constant of an edge that returns, without swinging."""
_STILL = 0.005
"""px a ms below which nothing seems to move."""
_FASTEST_WIDTHS = 0.008
"""Window widths a ms: a child's wildest fling crosses the span without losing the eye."""


def settled(ms: float) -> float:
    """The share of what was given beyond a limit that is left after a time: a spring that does not swing."""
    return (1 + ms / _SPRING_MS) * exp(-ms / _SPRING_MS)


def settling_ms(reach_px: float) -> float:
    """How long a spring takes until nobody sees it move that was drawn `reach_px`."""
    return _SPRING_MS * (log(reach_px) + 4) if reach_px > 0.05 else 0.0


class Glide:
    """Where content goes when it is let go: px to the right of where it lies, between `low` and `high`.

    `speed` is in px a ms. What is let go between the edges slows down like a ball on felt; where it meets an edge,
    the edge gives and returns as a critically damped spring. What is let go beyond an edge returns at once.
    """

    def __init__(self, place: float, speed: float, low: float, high: float, width: float) -> None:
        fastest = _FASTEST_WIDTHS * width
        self._place, self._low, self._high = place, low, high
        self._speed = min(max(speed, -fastest), fastest)
        rest = place + self._speed * _FRICTION_MS
        inside = low <= place <= high
        if not inside and low <= rest <= high:
            inside = True
        self._edge = min(max(rest if inside else place, low), high)
        self._met_ms = self._when(self._edge) if inside and self._edge != rest else (inf if inside else 0.0)
        self._spring_place = 0.0 if inside else place - self._edge
        self._spring_speed = 0.0
        if inside and self._met_ms < inf:
            most = edge_give(width, width) / _SPRING_MS
            speed_there = self._speed * exp(-self._met_ms / _FRICTION_MS)
            self._spring_speed = min(max(speed_there, -most), most)
        self.duration_ms = self._still_ms()
        self.end = self._edge if self._met_ms < inf else self._decay(self.duration_ms)

    def at(self, ms: float) -> float:
        """px to the right after a time."""
        if ms >= self.duration_ms:
            return self.end
        if ms < self._met_ms:
            return self._decay(ms)
        spent = ms - self._met_ms
        speed = self._spring_speed + self._spring_place / _SPRING_MS
        return self._edge + (self._spring_place + speed * spent) * exp(-spent / _SPRING_MS)

    def _decay(self, ms: float) -> float:
        return self._place + self._speed * _FRICTION_MS * (1 - exp(-ms / _FRICTION_MS))

    def _when(self, place: float) -> float:
        way = (place - self._place) / (self._speed * _FRICTION_MS) if self._speed else 0.0
        return -log(1 - way) * _FRICTION_MS if way < 1 else inf

    def _still_ms(self) -> float:
        if self._met_ms < inf:
            reach = abs(self._spring_place) + abs(self._spring_speed) * _SPRING_MS
            return self._met_ms + settling_ms(reach)
        return _FRICTION_MS * log(abs(self._speed) / _STILL) if abs(self._speed) > _STILL else 0.0


def glide_samples(shown: Scale, within: Viewport, speed: float) -> list[float]:
    """From what is shown, maybe beyond an edge, with `speed` px a ms to the right, within the limits of `within`.

    Empty where nothing would move.
    """
    px_per_day = shown.px_per_day
    first, last = within.reach
    # Content lies the farther to the right, the earlier the window starts.
    low, high = (shown.start - last) * px_per_day, (shown.start - first) * px_per_day
    glide = Glide(0.0, speed, low, high, within.width)
    if glide.duration_ms <= 0 or (abs(glide.end) < 0.5 and abs(glide.at(glide.duration_ms / 4)) < 0.5):
        return []
    end = within.at(Scale(shown.start - glide.end / px_per_day, px_per_day)).scale

    def at(ms: float) -> Scale:
        return Scale(shown.start - glide.at(ms) / px_per_day, px_per_day)

    return sampled(at, glide.duration_ms, shown, end)
