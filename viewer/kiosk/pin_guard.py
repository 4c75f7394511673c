"""Slowing whoever tries PINs: after some wrong ones each next try has to wait, twice as long each time.

The number of wrong tries is on disk before a try is judged, so that neither a restart nor pulling the plug gives
free ones. Time is counted by a clock that nobody can set; only the time while the program was not running is taken
from the wall's clock, and not more of it than that says has passed.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path

from viewer.desktop.files import replacing
from viewer.kiosk.kept import read_json

FREE_TRIES = 3
FIRST_DELAY_S = 15.0
LONGEST_DELAY_S = 1800.0
GUARD_NAME = "kiosk-pin.json"

log = logging.getLogger(__name__)


def delay_s(wrong: int) -> float:
    """How long to wait after so many wrong tries in a row, in s."""
    if wrong < FREE_TRIES:
        return 0.0
    return min(LONGEST_DELAY_S, FIRST_DELAY_S * 2.0 ** min(wrong - FREE_TRIES, 20))


class PinGuard:
    """`clock` counts seconds and never falls; `wall` is seconds since 1970, and may jump."""

    def __init__(self, file: Path, clock: Callable[[], float], wall: Callable[[], float]) -> None:
        self._file = file
        self._clock = clock
        self._wall = wall
        self._wrong, passed = self._read()
        self._until = clock() + max(0.0, delay_s(self._wrong) - passed)

    @property
    def wait_s(self) -> float:
        """How long the next try has to wait, in s; 0 if it may come now."""
        return max(0.0, self._until - self._clock())

    def attempt(self, judge: Callable[[], bool]) -> bool:
        """Whether `judge` found the try right; False, and not judged, while one has to wait."""
        if self.wait_s > 0:
            return False
        self._count(self._wrong + 1)
        right = judge()
        if right:
            self._count(0)
        else:
            log.warning("a wrong PIN, %d in a row; the next try waits %.0f s", self._wrong, self.wait_s)
        return right

    def _count(self, wrong: int) -> None:
        self._wrong = wrong
        self._until = self._clock() + delay_s(wrong)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self._file) as out:
                json.dump({"wrong": wrong, "at": self._wall()}, out)
        except OSError as fault:  # A full disk slows this run all the same; only a restart would forget.
            log.warning("wrong PINs are counted in memory alone: %s", fault)

    def _read(self) -> tuple[int, float]:
        """Wrong tries in a row, and how long ago the last was, in s."""
        try:
            kept = read_json(self._file)
            if not kept and not self._file.exists():
                return 0, 0.0
            wrong, passed = int(kept["wrong"]), self._wall() - float(kept["at"])
        except (OSError, ValueError, TypeError, KeyError, OverflowError) as fault:
            log.warning("it cannot be read how many PINs were wrong (%s): the first try waits", fault)
            return FREE_TRIES, 0.0
        # A clock that was set back, or begins in 1970 at each start, says nothing: all of the delay is left.
        return max(0, wrong), passed if passed > 0 else 0.0
