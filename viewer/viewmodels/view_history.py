"""Where the window has been, as in a browser: a trail of places and the one that it is at."""

from __future__ import annotations

from viewer.domain.values import dataclass

LONGEST = 100
"""Places that are remembered; a kiosk runs for weeks."""

_ALIKE_PX, _ALIKE_SCALE = 20.0, 0.02
"""Windows whose middles and magnifications differ by less are the same place to whoever looks."""


@dataclass(frozen=True, slots=True)
class Place:
    """A window by the day in its middle and its px a day, which both stay when its width changes."""

    middle: float
    px_per_day: float

    def is_like(self, other: Place) -> bool:
        """Whether nobody would see a difference."""
        if self == other:
            return True
        low, high = sorted((self.px_per_day, other.px_per_day))
        return high - low <= low * _ALIKE_SCALE and abs(self.middle - other.middle) * high <= _ALIKE_PX


WHOLE = Place(0, 0)
"""The whole span, on any width."""


@dataclass(frozen=True, slots=True)
class ViewHistory:
    """`trail` holds places from first to last, `at` is the index of the last one visited (-1: none)."""

    trail: tuple[Place, ...] = ()
    at: int = -1

    @property
    def current(self) -> Place | None:
        return self.trail[self.at] if self.at >= 0 else None

    def visited(self, place: Place) -> ViewHistory:
        """With `place` as the current one; what lay ahead is forgotten. Where one is already changes nothing."""
        if self.current is not None and self.current.is_like(place):
            return self
        trail = (*self.trail[: self.at + 1], place)[-LONGEST:]
        return ViewHistory(trail, len(trail) - 1)

    def leads_back_from(self, place: Place) -> bool:
        """Whether there is a way back for a window that is at `place`."""
        return self.at > 0 or (self.current is not None and not self.current.is_like(place))

    def leads_on_from(self, place: Place) -> bool:
        """Whether there is a way forward; from a place off the trail there is none."""
        return self.at < len(self.trail) - 1 and self.current is not None and self.current.is_like(place)

    def back_from(self, place: Place) -> ViewHistory:
        """One step back, if there is one; `place` itself is remembered, so that forward leads to it again."""
        here = self.visited(place)
        return ViewHistory(here.trail, here.at - 1) if here.at > 0 else here

    def on_from(self, place: Place) -> ViewHistory:
        """One step forward, if there is one."""
        return ViewHistory(self.trail, self.at + 1) if self.leads_on_from(place) else self
