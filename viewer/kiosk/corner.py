"""The way to the staff menu: seven taps within five seconds in the top left corner."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

TAPS = 7
WITHIN_S = 5.0


class CornerTaps:
    """`clock` counts seconds and never falls."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._times: deque[float] = deque(maxlen=TAPS)

    def tap(self, x: float, y: float, corner: float) -> bool:
        """A press at `x`, `y` px from the top left, where the corner is a square of `corner` px.

        Whether it was the last of them; a press anywhere else begins them anew.
        """
        if not (0 <= x <= corner and 0 <= y <= corner):
            self._times.clear()
            return False
        self._times.append(self._clock())
        if len(self._times) < TAPS or self._times[-1] - self._times[0] > WITHIN_S:
            return False
        self._times.clear()
        return True
