"""What an exhibit is at: attract, a visit, the question whether somebody is there, closed hours, staff.

A machine of states without a screen. Whoever shows it asks `pass_on` of every input, calls `tick` when `due_s` is
over, and does what the signals of `Told` say.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from viewer.kiosk.config import KioskConfig
from viewer.kiosk.idle import Idle
from viewer.kiosk.schedule import OpenHours

CLEANING_S = 60
STAFF_IDLE_S = 180
"""After so long without input the staff menu closes by itself: somebody has walked away from it."""
WOKEN_S = 60
"""So long after the last input a screen that was woken in closed hours stays on."""


class Scene(StrEnum):
    """What is on the screen."""

    ATTRACT = "attract"
    VISIT = "visit"
    ASKING = "asking"
    CLOSED = "closed"
    STAFF = "staff"
    CLEANING = "cleaning"


class Told(Protocol):
    """Who is told by an Exhibit."""

    def scene_changed(self, scene: Scene) -> None:
        """Another scene is on the screen."""

    def begin_anew(self) -> None:
        """Whatever a visitor changed has to be as at the start."""

    def visit_ended(self, seconds: float) -> None:
        """Nobody is there any more; the visit took so long, until the last input."""


class Exhibit:
    """`clock` counts seconds and never falls; `now` is the time on the wall, which may jump."""

    def __init__(
        self, config: KioskConfig, clock: Callable[[], float], now: Callable[[], datetime], told: Told
    ) -> None:
        self._attracts = config.attract
        self._hours: OpenHours = config.open_hours
        self._clock = clock
        self._now = now
        self._told = told
        self._idle = Idle(clock, config.idle_after_s, config.idle_countdown_s)
        self._since = self._last_input = self._visit_from = clock()
        self._visited = False
        self._woken = False
        self._scene = self._at_rest()

    @property
    def scene(self) -> Scene:
        return self._scene

    @property
    def visited(self) -> bool:
        """Whether somebody is at it."""
        return self._visited

    @property
    def left_s(self) -> int:
        """Whole seconds of the countdown, or of the screen's cleaning."""
        if self._scene is Scene.CLEANING:
            return max(0, math.ceil(self._since + CLEANING_S - self._clock()))
        return self._idle.left_s

    def pass_on(self) -> bool:
        """Somebody touched, moved, pressed or turned something: whether the window is to get that input.

        From black the first touch only wakes, the answer to the question is no touch of what lies under it, and a
        screen that is being cleaned is deaf.
        """
        now = self._clock()
        match self._scene:
            case Scene.CLEANING:
                return False
            case Scene.CLOSED:
                self._last_input, self._woken = now, True
                self._enter(self._at_rest())
                return False
            case Scene.ASKING:
                self.stay()
                return False
        if self._scene is Scene.VISIT and not self._visited:
            self._begin_visit()
        self._last_input = now
        self._idle.touched()
        return True

    def begin(self) -> None:
        """From attract to the surface."""
        if self._scene is Scene.ATTRACT:
            self._begin_visit()
            self._enter(Scene.VISIT)

    def stay(self) -> None:
        """The visitor is still there."""
        self._last_input = self._clock()
        self._idle.touched()
        if self._scene is Scene.ASKING:
            self._enter(Scene.VISIT)

    def start_over(self) -> None:
        """Everything as at the start, for the same visitor or the next."""
        if self._scene in (Scene.VISIT, Scene.ASKING):
            self.stay()
            self._told.begin_anew()

    def question_shown(self) -> None:
        """The question is on the screen and announced: from now on the countdown runs."""
        self._idle.shown()

    def play(self, playing: bool) -> None:
        """Sound or video begins or ends."""
        self._idle.play(playing)

    def enter_staff(self) -> None:
        """Staff have shown who they are."""
        if self._scene not in (Scene.STAFF, Scene.CLEANING):
            self._end_visit()
            self._last_input = self._clock()
            self._enter(Scene.STAFF)

    def clean(self) -> None:
        """Deaf for CLEANING_S, from the staff menu."""
        if self._scene is Scene.STAFF:
            self._enter(Scene.CLEANING)

    def leave_staff(self) -> None:
        if self._scene is Scene.STAFF:
            self._rest()

    def tick(self) -> None:
        """Time has passed."""
        now = self._clock()
        match self._scene:
            case Scene.VISIT | Scene.ASKING if self._visited:
                self._tick_visit()
            case Scene.STAFF if now - self._last_input >= STAFF_IDLE_S:
                self._rest()
            case Scene.CLEANING if now - self._since >= CLEANING_S:
                self._last_input = now
                self._enter(Scene.STAFF)
            case Scene.ATTRACT | Scene.CLOSED | Scene.VISIT:
                if self._woken and now - self._last_input >= WOKEN_S:
                    self._woken = False
                self._enter(self._at_rest())

    def due_s(self) -> float:
        """Seconds until `tick` may have something to do: at most until the next minute on the wall."""
        now = self._clock()
        wall = self._now()
        minute = 60 - wall.second - wall.microsecond / 1e6
        match self._scene:
            case Scene.VISIT | Scene.ASKING if self._visited:
                return min(minute, self._idle.due_s())
            case Scene.STAFF:
                return max(0.0, self._last_input + STAFF_IDLE_S - now)
            case Scene.CLEANING:
                left = self._since + CLEANING_S - now
                return max(0.0, left - max(0, math.ceil(left) - 1))
        woken = self._last_input + WOKEN_S - now if self._woken else math.inf
        return max(0.0, min(minute, woken))

    # -- within -------------------------------------------------------------------------------------

    def _tick_visit(self) -> None:
        if self._idle.is_over():
            self._rest()
        elif self._idle.asks:
            self._enter(Scene.ASKING)

    def _begin_visit(self) -> None:
        self._visited = True
        self._visit_from = self._clock()
        self._idle.touched()

    def _end_visit(self) -> None:
        if self._visited:
            self._visited = False
            self._told.visit_ended(max(0.0, self._last_input - self._visit_from))

    def _rest(self) -> None:
        """Nobody is there: as at the start."""
        self._end_visit()
        self._told.begin_anew()
        self._enter(self._at_rest())

    def _at_rest(self) -> Scene:
        """Without attract the surface itself waits for the next visitor."""
        if self._is_closed():
            return Scene.CLOSED
        return Scene.ATTRACT if self._attracts else Scene.VISIT

    def _is_closed(self) -> bool:
        return not self._woken and not self._hours.open_at(self._now())

    def _enter(self, scene: Scene) -> None:
        if scene is not self._scene:
            self._scene, self._since = scene, self._clock()
            self._told.scene_changed(scene)
