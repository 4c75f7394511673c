"""When an exhibit that nobody touches any more asks whether somebody is there, and when it begins anew."""

from __future__ import annotations

import math
from collections.abc import Callable

_LONGEST_UNSEEN_S = 10.0
"""A question that no frame has shown after so long is taken as shown: a dark screen must not hold a visit."""


class Idle:
    """`clock` counts seconds and never falls.

    The countdown of `countdown_s` begins only when the question has been shown and announced: who cannot see it
    has the same time to answer (WCAG 2.2, success criterion 2.2.1).
    """

    def __init__(self, clock: Callable[[], float], after_s: float, countdown_s: float) -> None:
        self._clock = clock
        self._after_s = after_s
        self._countdown_s = countdown_s
        self._playing = False
        self._asked_at: float | None = None
        self._counting_from: float | None = None
        self._touched_at = clock()

    @property
    def asks(self) -> bool:
        """Whether the question stands on the screen."""
        return self._asked_at is not None

    @property
    def left_s(self) -> int:
        """Whole seconds until the exhibit begins anew; all of them until the countdown begins."""
        if self._counting_from is None:
            return math.ceil(self._countdown_s)
        return max(0, math.ceil(self._counting_from + self._countdown_s - self._clock()))

    def touched(self) -> None:
        """Somebody is there: by touch, move, key or wheel, or because a visit begins."""
        self._touched_at = self._clock()
        self._asked_at = self._counting_from = None

    def play(self, playing: bool) -> None:
        """Sound or video begins or ends; while one plays somebody is taken to listen."""
        if playing != self._playing:
            self.touched()
        self._playing = playing

    def shown(self) -> None:
        """The question is on the screen and has been announced."""
        if self.asks and self._counting_from is None:
            self._counting_from = self._clock()

    def is_over(self) -> bool:
        """Ask if it is time to, and answer whether nobody answered in time."""
        now = self._clock()
        if self._playing:
            return False
        if self._asked_at is None:
            if now - self._touched_at >= self._after_s:
                self._asked_at = now
        elif self._counting_from is not None:
            return now - self._counting_from >= self._countdown_s
        elif now - self._asked_at >= _LONGEST_UNSEEN_S:
            self._counting_from = now
        return False

    def due_s(self) -> float:
        """Seconds until `is_over` has something new to say, a second of the countdown among them."""
        now = self._clock()
        if self._playing:
            return math.inf
        if self._asked_at is None:
            return max(0.0, self._touched_at + self._after_s - now)
        if self._counting_from is None:
            return max(0.0, self._asked_at + _LONGEST_UNSEEN_S - now)
        left = self._counting_from + self._countdown_s - now
        return max(0.0, left - (math.ceil(left) - 1))
