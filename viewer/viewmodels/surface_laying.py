"""Keeps what is laid out in step with what is shown, off the frame's path.

Moving asks for another arrangement before the window leaves the one that stands: in turns between frames, with
what stands still in place. What is another altogether (size, language, filter, lights) is laid out at once, and so
is a view that has been zoomed out faster than turns come: in what stands, names would lie on one another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.layout.viewport import Viewport
from viewer.library.errors import LibraryError
from viewer.viewmodels.lights import Lights
from viewer.viewmodels.surface_motion import SurfaceMotion
from viewer.viewmodels.turns import Turns

if TYPE_CHECKING:  # Loaded when the surface is made, while the window's QML is being read.
    from viewer.viewmodels.surface_scene import SurfaceScene

_SPARE = 0.2
"""How near, in widths of the window, it may come to the end of what is laid out before more is."""
_OUTWARDS = 1.25
"""How much less magnified than it is a view is laid out for while it is zoomed out: soon labels come together."""
_INWARDS = 1.1
"""The same while it is zoomed in, so that a hand that trembles does not lay out two levels in turn."""


class SurfaceLaying(QObject):
    """`lights` are what is lit in the next arrangement."""

    laid = Signal()
    """Another arrangement stands."""
    settled = Signal()
    """The window has been still for a moment, and what is laid out is made for it."""
    damaged = Signal(Exception)
    """What was to be laid out cannot be read: the LibraryError."""

    def __init__(self, scene: SurfaceScene, motion: SurfaceMotion, parent: QObject) -> None:
        super().__init__(parent)
        self._scene, self._motion = scene, motion
        self._turns = Turns(self)
        self.lights = Lights()
        self._laid_lights: Lights | None = None
        self._rested_at = motion.shown.px_per_day
        self._closest = self._rested_at
        """The most that was magnified since the window rested, in px a day."""
        self._begun: Viewport | None = None
        """What was laid out for a window that moves last."""
        self._low = 0.0
        """px a day from which on nothing collides in what stands, nor in what is left of it between turns."""
        self.is_still = True
        """Whether the window is at rest."""
        motion.moved.connect(self._follow_motion)
        motion.headed.connect(self._follow_motion)
        motion.landed.connect(self._land)
        motion.set_off.connect(self._leave)
        motion.rested.connect(self._rest)
        self._turns.done.connect(self._go_on)
        self._turns.failed.connect(self._fail)
        self.settled.connect(lambda: scene.place_edge_links(motion.shown))

    def focus(self, row: int) -> None:
        """The keyboard is at this row; nothing is laid out yet."""
        self.lights = Lights(self.lights.selected, self.lights.linked, row)

    def now(self) -> None:
        """Lay out at once what is shown now. LibraryError if that cannot be read."""
        if not self._scene.has_room:
            return
        self._turns.leave_off()
        lights = self.lights
        self._scene.lay_out(self._motion.shown, lights)
        self._laid_lights = lights
        self._stand()

    def spoil(self) -> None:
        """What is laid out serves no more, whatever is shown."""
        self._laid_lights = None

    def follow(self) -> None:
        """Lay out anew if what stands does not serve what is shown or about to be; LibraryError as of `now`."""
        shown = self._motion.shown
        self._closest = max(self._closest, shown.px_per_day)
        self._low = max(self._low, self._scene.covered.low)
        if self._laid_lights != self.lights or shown.width != self._scene.laid_width:
            self.now()
        elif shown.px_per_day < self._low:
            self._give_room()
        elif not self._turns.at_work:
            target = self._target()
            if target != self._begun and not self._scene.covers(target, 0 if self.is_still else _SPARE):
                self._begun = target
                self._turns.begin(self._scene.laying_out(target, self.lights, sliding=True))

    def finish(self) -> None:
        """Do at once what is still to be done for a window at rest."""
        self._rest()
        while self._turns.at_work:
            self._turns.finish()

    def _give_room(self) -> None:
        """Lay out at once what is shown or about to be: bounded by the screen, so at worst one frame is late."""
        self._turns.leave_off()
        self._begun = target = self._target()
        self._scene.lay_out(target, self.lights, sliding=True)
        self._stand()

    def _stand(self) -> None:
        """All of an arrangement is in place."""
        self._low = self._scene.covered.low
        self.laid.emit()

    def _follow_motion(self) -> None:
        try:
            self.follow()
        except LibraryError as damage:
            self.damaged.emit(damage)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        self.damaged.emit(error)

    def _target(self) -> Viewport:
        """The view that is to be laid out."""
        coming = self._motion.coming
        if coming is not None:
            return coming
        shown = self._motion.shown
        if self.is_still or shown.px_per_day == self._rested_at:
            return shown
        ahead = _OUTWARDS if shown.px_per_day * _INWARDS < self._closest else _INWARDS
        return shown.zoomed(1 / ahead, shown.width / 2)

    def _land(self) -> None:
        """A programmed move has ended; where all would collide or be missing nobody is to see it."""
        if not self._scene.covered.serves(self._motion.shown):
            self.spoil()
            self._follow_motion()

    def _leave(self) -> None:
        self.is_still = False

    def _rest(self) -> None:
        self.is_still = True
        self._rested_at = self._closest = self._motion.shown.px_per_day
        self._follow_motion()
        if not self._turns.at_work:
            self.settled.emit()

    def _go_on(self) -> None:
        self._stand()
        self._follow_motion()
        if self.is_still and not self._turns.at_work:
            self.settled.emit()
