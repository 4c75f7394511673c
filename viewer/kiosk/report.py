"""What the parent tells of the exhibit: to systemd, and to whoever reads the state file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

BEAT_SECONDS = 5.0
"""How often the parent says that it lives, of the 20 s that systemd waits."""
STATE_SECONDS = 15.0


class Phase(StrEnum):
    WAITING = "waiting"
    STARTING = "starting"
    SHOWING = "showing"
    STILL_PAGE = "still page"
    ENDING = "ending"
    ENDED = "ended"


_PICTURED = (Phase.SHOWING, Phase.STILL_PAGE)


class Report:
    """A run's beats go on to systemd, and between them the parent speaks for itself: it lives and watches.

    So systemd's watchdog sees a parent that hangs, and the parent sees to everything else: an exhibit that may
    take longer for a beat than systemd waits (`watchdog_s`) is not ended by systemd first.
    """

    def __init__(
        self,
        tell: Callable[[Mapping[str, str]], object],
        show_state: Callable[[dict[str, Any]], object],
        clock: Callable[[], float],
    ) -> None:
        self._tell = tell
        self._show_state = show_state
        self._clock = clock
        self._phase: Phase | None = None
        self._ready = False
        self._beat_at = self._state_at = clock()
        self.due = clock()
        """When `update` has something to tell of its own."""

    def update(self, phase: Phase, heard: bool, stopping: bool, state: Callable[[], dict[str, Any]]) -> None:
        """Tell what is due; `heard` says that the run beat just now."""
        now = self._clock()
        changed, self._phase = phase is not self._phase, phase
        told: dict[str, str] = {}
        if phase in _PICTURED and not self._ready:
            self._ready = True
            told["READY"] = "1"
        if heard or changed or now - self._beat_at >= BEAT_SECONDS:
            self._beat_at = now
            told["WATCHDOG"] = "1"
            if not self._ready:
                # A start that goes down the ladder may take longer than a unit of systemd allows for one.
                told["EXTEND_TIMEOUT_USEC"] = "60000000"
        if changed or now - self._state_at >= STATE_SECONDS:
            self._state_at = now
            shown = state()
            rung = f", rung {shown['rung']}" if shown["rung"] else ""
            told["STATUS"] = f"{phase.value}: {shown['doing']}{rung}, failures {shown['failures']}"
            self._show_state(shown)
        if stopping:
            told["STOPPING"] = "1"
        self._tell(told)
        self.due = min(self._state_at + STATE_SECONDS, self._beat_at + BEAT_SECONDS)
