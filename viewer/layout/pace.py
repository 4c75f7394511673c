"""How fast a hand moves when it lets go, from its last steps."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic

_LATELY_S = 0.1
"""What a hand did earlier says nothing of how it leaves."""


class Pace:
    """Steps of one or two fingers in px; each counts from when it is told, by a clock in s that nobody can set."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._steps: deque[tuple[float, float]] = deque()
        """When, and how far the hand had gone by then."""
        self._gone = 0.0
        self._paired = False

    def moved(self, dx: float, *, paired: bool) -> None:
        """The hand went dx px to the right, with two fingers or with one: a finger more or less begins anew."""
        if paired != self._paired:
            self._steps.clear()
            self._paired = paired
        self._gone += dx
        self._steps.append((self._clock(), self._gone))
        self._forget()

    def left(self) -> float:
        """px a ms to the right as the hand lets go; 0 where it has rested. The next hand begins anew."""
        self._forget()
        speed = 0.0
        if len(self._steps) > 1:
            since, gone = self._steps[0]
            speed = (self._steps[-1][1] - gone) / max((self._clock() - since) * 1_000, 1.0)
        self._steps.clear()
        return speed

    def _forget(self) -> None:
        now = self._clock()
        while self._steps and now - self._steps[0][0] > _LATELY_S:
            self._steps.popleft()
