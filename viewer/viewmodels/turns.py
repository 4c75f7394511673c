"""Long work in turns of a few milliseconds, between frames and input."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.layout.stepwise import Stepwise

TURN_MS = 2.0
"""How long a turn lasts, and a step more: so little that a frame in between is not late."""


class Turns(QObject):
    """Does one stepwise work at a time; `clock` gives seconds."""

    done = Signal()
    """The work has come to its end."""
    failed = Signal(Exception)
    """A turn has met an error, and the work is given up."""

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = perf_counter) -> None:
        super().__init__(parent)
        self._clock = clock
        self._work: Stepwise[None] | None = None
        self._stepping: Stepwise[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self.take)

    @property
    def at_work(self) -> bool:
        return self._work is not None

    def begin(self, work: Stepwise[None]) -> None:
        """Do this from now on, and leave off whatever was under way."""
        self.leave_off()
        self._work = work
        self._timer.start()

    def leave_off(self) -> None:
        """Do nothing more of what is under way."""
        self._timer.stop()
        work, self._work = self._work, None
        # What it does may have led here.
        if work is not None and work is not self._stepping:
            work.close()

    def finish(self) -> None:
        """Do the rest of what is under way at once, and raise what goes wrong in it."""
        if (work := self._work) is not None:
            self._step(work, lambda: False)

    def take(self) -> None:
        """One turn; what goes wrong in it is told by `failed`."""
        if (work := self._work) is None:
            return
        until = self._clock() + TURN_MS / 1_000
        try:
            self._step(work, lambda: self._clock() >= until)
        except Exception as error:
            self.failed.emit(error)

    def _step(self, work: Stepwise[None], is_enough: Callable[[], bool]) -> None:
        around, self._stepping = self._stepping, work
        try:
            for _ in work:
                if self._work is not work or is_enough():
                    return
        except BaseException:
            self._forget(work)
            raise
        finally:
            self._stepping = around
        if self._forget(work):
            self.done.emit()

    def _forget(self, work: Stepwise[None]) -> bool:
        """Let a work go that has ended; whether it was not given up before."""
        if self._work is not work:
            return False
        self._timer.stop()
        self._work = None
        return True
