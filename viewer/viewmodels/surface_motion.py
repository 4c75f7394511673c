"""What part of time is in view: moved by hands, by wheel and keys, and by the program.

Python holds the *aimed* viewport, where a motion ends. QML's View holds the *shown* start and scale, and plays
motions by itself, frame by frame, from samples that Python makes once. Gestures set both at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.domain.date_text import format_window
from viewer.domain.line_breaks import unbroken
from viewer.layout.grasp import Grasp, spread_factor
from viewer.layout.motion import move_samples, widest_of
from viewer.layout.pace import Pace
from viewer.layout.scale import Scale
from viewer.layout.viewport import Limits, Viewport

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_REST_MS = 150
"""How long the window is still before `rested`."""
_STEP = 1.5
_STEP_INTO = 2.0
"""By how much a button or key magnifies, and a double tap."""
_PAN_SHARE = 0.2
"""Of the window: how far an arrow key pans."""


@QmlElement
@QmlUncreatable("The surface has the one motion of its window")
class SurfaceMotion(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """x and widths are px of the surface, days are numbers since 1970-01-01, samples as in `layout.motion`."""

    jumped = Signal(float, float)
    """Show this start and px a day at once."""
    aimed = Signal()
    """A programmed move begins: ask for its `path`."""
    laidOut = Signal(float, float, float, float)  # noqa: N815
    """What is laid out serves windows between two days, from so many px a day up to so many."""
    windowTold = Signal(str)  # noqa: N815
    """The span of the window, in words, is another."""
    announced = Signal(str)
    """To be said aloud: the window after a move by key or button, the event that the keyboard is at."""
    wholeChanged = Signal()  # noqa: N815
    begun = Signal()
    """Another timeline, at its own start view."""
    noteworthy = Signal()
    """A place to come back to: from or to which the program moves."""
    moved = Signal()
    """What is shown, or the width, is another."""
    headed = Signal()
    """What a motion will show is known: `coming`."""
    shifts = Signal()
    """What stands on the surface begins to move to other places."""
    landed = Signal()
    """A motion has ended at its aim."""
    set_off = Signal()
    """The window begins to move."""
    stopped = Signal()
    """The window moves no more, for now."""
    rested = Signal()
    """The window has been still for a moment."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._grasp = Grasp(Viewport.of_whole(Limits(0, 1), 1))
        self._pace = Pace()
        self._shown = self.aim
        self.coming: Viewport | None = None
        """The widest view of the motion that is under way, which an arrangement has to serve; None at rest."""
        self._least_spread = 44.0
        self._told = ""
        self._whole = True
        self._spoken = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._come_to_rest)

    # -- Python's side ------------------------------------------------------------------------------

    @property
    def aim(self) -> Viewport:
        """Where the window is or is moving to."""
        return self._grasp.viewport

    @property
    def shown(self) -> Viewport:
        """What was last known to be on the screen; the arrangement is made for it."""
        return self._shown

    def begin(self, viewport: Viewport) -> None:
        """Another timeline, at its own start view."""
        self._jump(Grasp(viewport))
        self._wait()
        self.begun.emit()

    def say_in(self, language: str) -> None:
        """Say the window's span in another language (a BCP 47 tag)."""
        self._language = language
        self._tell()

    def resize(self, width: float, least_spread: float, margin: float) -> None:
        """The surface's width and what stays free at each end of the span, in px.

        Two fingers that are closer than `least_spread` px say nothing by their distance.
        """
        self._least_spread = least_spread
        if self.coming is None:
            self._jump(Grasp(self.aim.resized(width, margin)))
            return
        # A move that is under way goes on, from where it is.
        self._grasp = Grasp(self.aim.resized(width, margin))
        self._show(self._shown.resized(width, margin))
        self.aimed.emit()

    def move_to(self, viewport: Viewport, *, remembered: bool = True, spoken: bool = False) -> None:
        """A programmed move, `remembered` as a place to come back to, `spoken` when it ends."""
        if viewport.looks_like(self.aim) and not self._grasp.is_pulled and self._shown == self.aim:
            return
        if remembered:
            self.noteworthy.emit()
        self._rest.stop()
        self._spoken = self._spoken or spoken
        self._grasp = Grasp(viewport)
        self.set_off.emit()
        self._tell()
        if remembered:
            self.noteworthy.emit()
        self.aimed.emit()

    def reveal(self, ranges: Sequence[tuple[float, float]], margin_px: float, *, remembered: bool) -> None:
        """Move as little as brings some ranges of days into view; see `Viewport.showing`."""
        self.move_to(self.aim.showing(ranges, margin_px), remembered=remembered)

    def rest_now(self) -> None:
        """Do at once what waits until the window has been still for a moment."""
        self._rest.stop()
        self._come_to_rest()

    # -- hands, wheel and keys: shown at once --------------------------------------------------------

    @Slot(float, float, float, float)
    def handMoved(self, dx: float, before: float, now: float, about: float) -> None:  # noqa: N802
        """One or two fingers, now about x `about`, went dx to the right, and apart from `before` to `now` px."""
        self._pace.moved(dx, paired=before > 0)
        self._hold(self._grasp.moved(dx, spread_factor(before, now, self._least_spread), about))

    @Slot(float, float)
    def zoom(self, factor: float, about: float) -> None:
        """Magnify about an x."""
        self._hold(Grasp(self.aim.zoomed(factor, about)))

    @Slot(float)
    def pan(self, dx: float) -> None:
        """Move the content dx to the right, no farther than the edge."""
        self._hold(Grasp(self.aim.panned(dx)))

    @Slot(int, float)
    def stretch(self, end: int, days: float) -> None:
        """Move the window's beginning (-1) or its end (1) by a number of days."""
        self._hold(Grasp(self.aim.stretched(end, days)))

    @Slot(int)
    def panStep(self, direction: int) -> None:  # noqa: N802
        """A key's step along time: later (1) or earlier (-1)."""
        self._spoken = True
        self.pan(-direction * self.aim.width * _PAN_SHARE)

    @Slot(int)
    def stretchStep(self, direction: int) -> None:  # noqa: N802
        """A key's step of the window's end: later (1) or earlier (-1)."""
        self._spoken = True
        self.stretch(1, direction * self.aim.days * _PAN_SHARE)

    # -- programmed moves ---------------------------------------------------------------------------

    @Slot(int)
    def zoomStep(self, direction: int) -> None:  # noqa: N802
        """Magnify about the middle (1), or less (-1)."""
        self.move_to(self.aim.zoomed(_STEP**direction, self.aim.width / 2), remembered=False, spoken=True)

    @Slot(float)
    def zoomInto(self, about: float) -> None:  # noqa: N802
        """Magnify about an x."""
        self.move_to(self.aim.zoomed(_STEP_INTO, about))

    @Slot()
    def home(self) -> None:
        """The whole span."""
        self.move_to(self.aim.whole(), spoken=True)

    @Slot(float)
    def centreOn(self, day: float) -> None:  # noqa: N802
        """Move the window's middle to a day."""
        view = self.aim
        self.move_to(view.panned((view.start + view.days / 2 - day) * view.px_per_day))

    @Slot(float, float)
    def fit(self, first_day: float, last_day: float) -> None:
        """The window on a range of days, given in either order."""
        self.move_to(self.aim.fitted(min(first_day, last_day), max(first_day, last_day)))

    @Slot()
    def attend(self) -> None:
        """A screen begins to follow: tell it what has been told before."""
        self.jumped.emit(self.aim.start, self.aim.px_per_day)
        self.windowTold.emit(unbroken(self._told, ()))

    # -- motions that QML plays ----------------------------------------------------------------------

    @Slot(float, float, result=list)
    def path(self, start: float, px_per_day: float) -> list[float]:
        """The samples of the programmed move from what is shown."""
        return self._head_along(move_samples(Scale(start, px_per_day), self.aim))

    @Slot(bool, result=list)
    def letGo(self, thrown: bool) -> list[float]:  # noqa: N802
        """The samples of what follows a hand that leaves, maybe as fast as it moved; empty where nothing moves."""
        samples = self._grasp.left_at(self._pace.left() * thrown)
        if not samples:
            self._hold(Grasp(self.aim))
            return samples
        self._grasp = Grasp(self.aim.at(Scale(samples[-2], samples[-1])))
        self._rest.stop()
        self.set_off.emit()
        return self._head_along(samples)

    @Slot(float, float)
    def caught(self, start: float, px_per_day: float) -> None:
        """A motion was stopped here, maybe beyond an edge."""
        self._hold(Grasp.of_shown(Scale(start, px_per_day), self.aim))

    @Slot(float, float)
    def passed(self, start: float, px_per_day: float) -> None:
        """A motion has left what is laid out."""
        self._show(self.aim.at(Scale(start, px_per_day)), self.coming)

    @Slot()
    def arrived(self) -> None:
        """A motion has ended at its aim."""
        self._show(self.aim)
        self.landed.emit()
        self._wait()

    # -- within -------------------------------------------------------------------------------------

    def _hold(self, grasp: Grasp) -> None:
        """What hands, wheel and keys do."""
        self._grasp = grasp
        shown = grasp.shown
        self.jumped.emit(shown.start, shown.px_per_day)
        self.set_off.emit()
        self._show(grasp.viewport)
        self._wait()

    def _jump(self, grasp: Grasp) -> None:
        self._grasp = grasp
        self.jumped.emit(grasp.viewport.start, grasp.viewport.px_per_day)
        self._show(grasp.viewport)

    def _head_along(self, samples: list[float]) -> list[float]:
        self.coming = self.aim.at(widest_of(samples))
        self.headed.emit()
        return samples

    def _show(self, viewport: Viewport, coming: Viewport | None = None) -> None:
        self._shown, self.coming = viewport, coming
        self.moved.emit()
        self._tell()

    def _tell(self) -> None:
        """Say what is another: the window's span in words, and whether it is the whole."""
        # Of a day at the edge, half has to be seen before it counts.
        first = round(self._shown.start)
        told = format_window(first, max(first, round(self._shown.end) - 1), self._language)
        if told != self._told:
            self._told = told
            self.windowTold.emit(unbroken(told, ()))
        if self.aim.is_whole != self._whole:
            self._whole = self.aim.is_whole
            self.wholeChanged.emit()

    def _wait(self) -> None:
        self._rest.start()
        self.stopped.emit()

    def _come_to_rest(self) -> None:
        if self._spoken:
            self._spoken = False
            self.announced.emit(self._told)
        self.rested.emit()

    isWhole = Property(bool, lambda self: self._whole, notify=wholeChanged)  # noqa: N815
