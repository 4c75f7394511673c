"""The exhibit's beat: that its picture still moves, what it does, and what it takes, told to whoever watches.

A beat says more than that the process lives: the GUI thread asks for a frame and beats when that frame is on
the screen. Where no window is exposed, as with a screen that was unplugged, there is no frame to wait for, and
the event loop's own turn is the beat.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping

from viewer.kiosk.exhibit import Scene
from viewer.kiosk.usage import Usage

BEAT_SECONDS = 5
MINUTE_SECONDS = 60.0
_REST_SECONDS = 0.25
"""Frames further apart than this belong to no motion: the time between them is not how long a frame took."""

DOING, MEMORY, TITLES = "X_TIMELINE_DOING", "X_TIMELINE_RSS_MB", "X_TIMELINE_TITLES"
"""What the exhibit tells beside systemd's own names: a Scene or STARTING, MB, and titles as a JSON object."""

log = logging.getLogger(__name__)


STARTING = "starting"
"""What the exhibit is at before it has said of any scene that it is on the screen."""
UNDISTURBED = (Scene.ATTRACT, Scene.CLOSED)
"""Scenes in which an exhibit may be started anew: nobody is at it."""


class Beat:
    """Told of ticks and frames, it beats through `tell`. `clock` counts seconds and never falls."""

    def __init__(
        self,
        tell: Callable[[Mapping[str, str]], object],
        clock: Callable[[], float],
        usage: Callable[[], Usage | None],
        titles: Mapping[str, str],
    ) -> None:
        self._tell = tell
        self._clock = clock
        self._usage = usage
        self._titles = dict(titles)
        self._doing: str = STARTING
        self._ready = False
        self._last_frame = self._minute = clock()
        # The first frame of all is waited for as if it had been asked for.
        self._asked: float | None = self._minute
        self._intervals: list[float] = []
        self._answers: list[float] = []

    def tick(self, exposed: bool) -> bool:
        """Every BEAT_SECONDS: whether the window is to draw a frame now."""
        if exposed:
            self._asked = self._clock() if self._asked is None else self._asked
        else:
            self._asked = None
            self._beat()
        return exposed

    def frame_swapped(self) -> None:
        """A frame is on the screen."""
        now = self._clock()
        if now - self._last_frame < _REST_SECONDS:
            self._intervals.append(now - self._last_frame)
        self._last_frame = now
        if self._asked is not None:
            if self._ready:
                self._answers.append(now - self._asked)
            self._asked = None
            self._beat()

    def at(self, scene: Scene) -> None:
        """This is on the screen from now on."""
        if scene.value != self._doing:
            self._doing = scene.value
            self._tell({"STATUS": scene.value, DOING: scene.value})

    def content(self, titles: Mapping[str, str]) -> None:
        """Other content is shown: its title in each language."""
        self._titles = dict(titles)
        self._tell({TITLES: json.dumps(self._titles)})

    def _beat(self) -> None:
        told = {"WATCHDOG": "1"}
        if not self._ready:
            self._ready = True
            # Titles are plain JSON in ASCII: they cross as one line whatever they hold.
            told |= {
                "READY": "1",
                "STATUS": self._doing,
                DOING: self._doing,
                TITLES: json.dumps(self._titles),
            }
        if self._clock() - self._minute >= MINUTE_SECONDS:
            self._minute = self._clock()
            told |= self._tell_minute()
        self._tell(told)

    def _tell_minute(self) -> dict[str, str]:
        """What the last minute took, into the log; and the memory, for whoever minds it."""
        usage, intervals, answers = self._usage(), self._intervals, self._answers
        self._intervals, self._answers = [], []
        if usage is None:
            return {}
        log.info(
            "%s; memory %.0f MB, %d handles, %d threads; %d frames in motion, mean %.0f ms, worst %.0f ms; "
            "a frame that was asked for came within %.0f ms",
            self._doing,
            usage.rss_mb,
            usage.handles,
            usage.threads,
            len(intervals),
            1000 * sum(intervals) / max(1, len(intervals)),
            1000 * max(intervals, default=0),
            1000 * max(answers, default=0),
        )
        return {MEMORY: f"{usage.rss_mb:.0f}"}
