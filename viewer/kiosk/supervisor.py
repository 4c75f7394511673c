"""Watches over the exhibit: starts it, hears its beat, ends what hangs, and starts it again by the ladder.

A state machine that `step` moves on without ever waiting; `viewer.kiosk.run` calls it when there is something to
hear and when a deadline is reached. It is between runs (no child), in a run, or ending one (`_kill_at`).
"""

from __future__ import annotations

import contextlib
import json
import logging
import math
import signal
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from viewer.kiosk.beat import DOING, MEMORY, STARTING, TITLES, UNDISTURBED
from viewer.kiosk.endings import Ending
from viewer.kiosk.exhibit import Scene
from viewer.kiosk.kept import titles_in
from viewer.kiosk.ladder import HEALTHY_SECONDS, Ladder, Rung
from viewer.kiosk.launch import Child
from viewer.kiosk.report import Phase, Report
from viewer.kiosk.watch import Watch

END_SECONDS = 5.0
"""For a run that is told to end; then it is killed."""
ABORT_SECONDS = 1.0
"""For a run that hangs to write the stacks of its threads into the crash log; then it is killed."""
LONGEST_DELAY = 30.0
LEAST_RUN_SECONDS = 1800.0
"""A run that takes too much memory sooner than this would do so after a fresh start too: that is only told."""
_PAUSE_SECONDS = 3.0
"""A step that comes so much later than it was due: the parent itself was stopped."""

log = logging.getLogger(__name__)


class Hears(Protocol):
    def receive(self, pid: int) -> dict[str, str] | None:
        """As `viewer.kiosk.notify.Listener`."""


class Supervisor:
    """`start` begins a run or raises OSError; `obstacle` says why none can begin now: there is no display.

    `shown` is called when a run has its picture; `tell` reaches systemd, `show_state` whoever reads the state
    file. `clock` counts seconds and never falls.
    """

    def __init__(
        self,
        start: Callable[[Rung, Mapping[str, str]], Child],
        hears: Hears,
        ladder: Ladder,
        clock: Callable[[], float],
        *,
        tell: Callable[[Mapping[str, str]], object] = lambda _: None,
        show_state: Callable[[dict[str, Any]], object] = lambda _: None,
        obstacle: Callable[[], str | None] = lambda: None,
        failed: Callable[[str], object] = lambda _: None,
        shown: Callable[[], object] = lambda: None,
        beat_within: float = 20.0,
        healthy_after: float = HEALTHY_SECONDS,
        memory_limit_mb: int | None = None,
    ) -> None:
        self._start_run = start
        self._hears = hears
        self._ladder = ladder
        self._clock = clock
        self._report = Report(tell, show_state, clock)
        self._obstacle = obstacle
        self._failed = failed
        self._shown = shown
        self._beat_within = beat_within
        self._healthy_after = healthy_after
        self._memory_limit = memory_limit_mb
        self._child: Child | None = None
        self._watch = Watch(clock, beat_within)
        self._rung = Rung.USUAL
        self._doing: str = STARTING
        self._memory: float | None = None
        self._needs_more = False
        self._start_at = clock()
        self._kill_at = math.inf
        self._fault = ""
        self._hindered = 0
        self._stopping = False
        self._due = clock()
        self.runs = 0
        """How many were started."""
        self.quit = False
        """Staff ended the exhibit."""
        self.done = False
        """Nothing is left to watch over."""

    @property
    def phase(self) -> Phase:
        if self.done:
            return Phase.ENDED
        if self._child is None:
            return Phase.WAITING
        if self._kill_at < math.inf:
            return Phase.ENDING
        if not self._watch.ready:
            return Phase.STARTING
        return Phase.STILL_PAGE if self._rung is Rung.STILL_PAGE else Phase.SHOWING

    def stop(self) -> None:
        """End the run and then all of it."""
        self._stopping = True
        self._end("", END_SECONDS, signal.SIGTERM)

    def step(self) -> float:
        """Do what is due; the seconds until something is due again."""
        now = self._clock()
        if now - self._due > _PAUSE_SECONDS:
            log.warning("stopped for %.0f s", now - self._due)
            self._watch.paused(now - self._due)
        heard = self._hear()
        if self._child is None:
            self._between(now)
        elif (status := self._child.poll()) is not None:
            self._ended(status)
        elif now >= self._kill_at:
            self._signal(signal.SIGKILL)
            self._kill_at = now + ABORT_SECONDS
        elif self._kill_at == math.inf:
            self._mind()
        self._report.update(self.phase, heard, self._stopping, self.state)
        wait = 0.0 if self.done else max(0.0, self._next() - self._clock())
        self._due = self._clock() + wait
        return wait

    # -- between runs ---------------------------------------------------------------------------------------

    def _between(self, now: float) -> None:
        if self._stopping:
            self._ladder.ended()
            self.done = True
        elif now >= self._start_at:
            self._begin(now)

    def _begin(self, now: float) -> None:
        if obstacle := self._obstacle():
            log.warning("no start yet: %s", obstacle)
            self._hindered += 1
            self._start_at = now + _delay(self._hindered)
            return
        self._hindered = 0
        self._rung = self._ladder.rung
        self._doing, self._memory, self._fault, self._needs_more = STARTING, None, "", False
        self._ladder.started()
        try:
            self._child = self._start_run(self._rung, self._ladder.titles)
        except (OSError, ValueError) as fault:  # ValueError: what no command line can hold.
            self._fail(f"not started: {fault}")
            return
        self.runs += 1
        self._watch = Watch(self._clock, self._beat_within)
        log.info("run %d: process %d, %s", self.runs, self._child.pid, self._rung.name.lower().replace("_", " "))

    def _fail(self, reason: str) -> None:
        self._ladder.failed(reason)
        self._failed(reason)
        # Where there is still another rung it is tried at once: somebody stands before the screen.
        beyond = self._ladder.failures - Rung.STILL_PAGE
        self._start_at = self._clock() + (_delay(beyond) if beyond > 0 else 0.0)

    # -- in a run -------------------------------------------------------------------------------------------

    def _hear(self) -> bool:
        """Take in all that the run has told; whether it beat."""
        pid = self._child.pid if self._child else -1
        beat = False
        while (told := self._hears.receive(pid)) is not None:
            if "WATCHDOG" in told or "READY" in told:
                if not self._watch.ready:
                    self._shown()
                self._watch.beaten()
                beat = True
            with contextlib.suppress(ValueError):
                self._doing = Scene(told[DOING]).value if DOING in told else self._doing
            with contextlib.suppress(ValueError):
                self._memory = float(told[MEMORY]) if MEMORY in told else self._memory
            if TITLES in told:
                self._ladder.remember_titles(_titles(told[TITLES]))
        return beat

    def _mind(self) -> None:
        if self._watch.overdue:
            late = "no beat for" if self._watch.ready else "not ready after"
            seconds = self._beat_within if self._watch.ready else self._watch.age
            self._end(f"{late} {seconds:.0f} s", ABORT_SECONDS, signal.SIGABRT)
        elif self._watch.well_for >= self._healthy_after:
            self._ladder.healthy()
            if self._rung is Rung.STILL_PAGE:
                log.info("the still page makes way for another try")
                self._end("", END_SECONDS, signal.SIGTERM)
        if (
            self._memory_limit
            and self._memory
            and self._memory > self._memory_limit
            and self._doing in UNDISTURBED
        ):
            self._mind_memory(self._memory, self._memory_limit)

    def _mind_memory(self, taken: float, limit: int) -> None:
        self._memory = None
        if self._needs_more:
            return
        self._needs_more = self._watch.well_for < LEAST_RUN_SECONDS
        does = "so much it needs from the start" if self._needs_more else "a fresh start"
        log.warning("%.0f MB are more than %d MB: %s", taken, limit, does)
        if not self._needs_more:
            self._end("", END_SECONDS, signal.SIGTERM)

    def _end(self, fault: str, patience: float, number: signal.Signals) -> None:
        """Tell the run to end; `fault` is what is wrong with it, if anything is."""
        if self._child is not None and self._kill_at == math.inf:
            self._fault = fault
            self._kill_at = self._clock() + patience
            self._signal(number)

    def _signal(self, number: int) -> None:
        if self._child is not None:
            with contextlib.suppress(OSError):  # it has just ended
                self._child.send_signal(number)

    def _ended(self, status: int) -> None:
        told_to, fault, shown = self._kill_at < math.inf, self._fault, self._watch.ready
        self._child, self._kill_at, self._start_at = None, math.inf, self._clock()
        if fault:
            self._fail(fault)
        elif told_to or (status == Ending.RESTART and shown):
            log.info("run %d ended as it was to", self.runs)
            self._ladder.ended()
        elif status == Ending.QUIT:
            log.info("staff ended the exhibit")
            self.quit = self._stopping = True
        else:
            self._fail(_how(status))

    # -- telling --------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """For the state file: what goes on, in plain values."""
        return {
            "phase": self.phase.value,
            "doing": self._doing,
            "rung": int(self._rung),
            "failures": self._ladder.failures,
            "last_failure": self._ladder.reason,
            "runs": self.runs,
            "exhibit_pid": self._child.pid if self._child else None,
            "well_for_s": round(self._watch.well_for) if self._child else 0,
            "memory_mb": self._memory,
            "titles": self._ladder.titles,
        }

    def _next(self) -> float:
        """When something is due."""
        if self._child is None:
            return min(self._report.due, self._start_at)
        watched = self._watch.deadline if self._kill_at == math.inf else self._kill_at
        return min(self._report.due, watched)


def _delay(tries: int) -> float:
    """Seconds before the next try, after so many in vain: 1, 2, 4 … LONGEST_DELAY."""
    return min(LONGEST_DELAY, 2.0 ** min(tries - 1, 10))


def _how(status: int) -> str:
    if status == Ending.PICTURE_LOST:
        return "the picture was lost"
    if status >= 0:
        return f"exit status {status}"
    try:
        return f"ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"ended by signal {-status}"


def _titles(told: str) -> dict[str, str]:
    try:
        found = json.loads(told)
    except (ValueError, RecursionError):
        return {}
    return titles_in(found)
