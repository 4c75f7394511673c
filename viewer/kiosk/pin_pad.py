"""The pad on which a PIN is typed: what was typed, how long one has to wait, and when somebody has walked away."""

from __future__ import annotations

import math
from collections.abc import Callable

from viewer.kiosk.pin import MOST_DIGITS
from viewer.kiosk.staff import StaffDoor

PAD_IDLE_S = 30.0
"""After so long without a key the pad goes: what lies below it is the visitors'."""


class PinPad:
    """Before `door`; `clock` counts seconds and never falls."""

    def __init__(self, door: StaffDoor, clock: Callable[[], float]) -> None:
        self._door = door
        self._clock = clock
        self._digits = ""
        self._last = clock()
        self.wrong = False
        """Whether the last PIN was not the right one, and no other is being typed."""

    @property
    def typed(self) -> int:
        """How many digits."""
        return len(self._digits)

    @property
    def wait_s(self) -> int:
        """Whole seconds until another PIN may be tried; 0 now."""
        return math.ceil(self._door.wait_s)

    @property
    def is_left(self) -> bool:
        """Whether nobody is at it any more."""
        return self._clock() - self._last >= PAD_IDLE_S

    def due_s(self) -> float:
        """Seconds until something of it is another: the wait by the second, and its end."""
        left = max(0.0, self._last + PAD_IDLE_S - self._clock())
        wait = self._door.wait_s
        return min(left, wait - (math.ceil(wait) - 1)) if wait else left

    def begin(self) -> None:
        """Somebody came to it."""
        self._touch("")

    def add(self, digit: str) -> None:
        """One more digit; more than any PIN has are left out."""
        if digit.isascii() and digit.isdigit() and len(digit) == 1:
            self._touch((self._digits + digit)[:MOST_DIGITS])

    def erase(self) -> None:
        self._touch(self._digits[:-1])

    def opens(self) -> bool:
        """Try what was typed, which takes 0.1 s and is then forgotten; not tried while one has to wait."""
        if not self._digits or self.wait_s:
            return False
        typed = self._digits
        self._touch("")
        opened = self._door.opens_with(typed)
        self.wrong = not opened
        return opened

    def _touch(self, digits: str) -> None:
        self._digits, self._last, self.wrong = digits, self._clock(), False
