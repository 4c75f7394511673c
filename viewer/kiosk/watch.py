"""Whether a run of the exhibit is as it should be: ready in time, then beating, then healthy."""

from __future__ import annotations

from collections.abc import Callable

START_SECONDS = 60.0
"""A start takes one or two seconds; this much leaves room for a large folder that is compiled first."""


class Watch:
    """Of one run. `clock` counts seconds and stands still while the machine sleeps, as CLOCK_MONOTONIC does."""

    def __init__(
        self, clock: Callable[[], float], beat_within: float, start_within: float = START_SECONDS
    ) -> None:
        self._clock = clock
        self._beat_within = beat_within
        self._began = clock()
        self._ready: float | None = None
        self.deadline = self._began + start_within
        """When it is overdue unless it beats before."""

    def beaten(self) -> None:
        """The run beat; the first beat says that it has a picture."""
        now = self._clock()
        if self._ready is None:
            self._ready = now
        self.deadline = now + self._beat_within

    def paused(self, seconds: float) -> None:
        """Whoever watches was itself stopped for so long: nobody can tell whether the run beat meanwhile."""
        self.deadline += seconds

    @property
    def ready(self) -> bool:
        return self._ready is not None

    @property
    def overdue(self) -> bool:
        return self._clock() >= self.deadline

    @property
    def well_for(self) -> float:
        """Seconds since it was ready; 0 before."""
        return 0.0 if self._ready is None else self._clock() - self._ready

    @property
    def age(self) -> float:
        """Seconds since it was started."""
        return self._clock() - self._began
