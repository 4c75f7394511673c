"""The way back among views: each place where the window rested for a while, or from and to which it was moved."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.layout.scale import Scale
from viewer.layout.viewport import Viewport
from viewer.viewmodels.surface_motion import SurfaceMotion
from viewer.viewmodels.view_history import WHOLE, Place, ViewHistory

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_DWELL_MS = 1_000
"""How long the window is still before its place is remembered."""


@QmlElement
@QmlUncreatable("The surface has the one trail of its window")
class ViewTrail(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Follows the motion of a window, and leads it back and forward."""

    waysChanged = Signal()  # noqa: N815

    def __init__(self, motion: SurfaceMotion, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._motion = motion
        self._history = ViewHistory()
        self._ways = (False, False)
        self._dwell = QTimer(self, singleShot=True, interval=_DWELL_MS)
        self._dwell.timeout.connect(self._remember)
        motion.begun.connect(self._begin)
        motion.noteworthy.connect(self._remember)
        motion.set_off.connect(self._leave)
        motion.stopped.connect(self._dwell.start)
        motion.moved.connect(self._look)

    def rest_now(self) -> None:
        """Remember the place at once, without waiting for it to be looked at."""
        self._dwell.stop()
        self._remember()

    @Slot()
    def goBack(self) -> None:  # noqa: N802
        """To where the window was before."""
        self._visit(self._history.back_from(self._here()))

    @Slot()
    def goForward(self) -> None:  # noqa: N802
        """To where the window was before going back."""
        self._visit(self._history.on_from(self._here()))

    def _here(self) -> Place:
        return _place(self._motion.aim)

    def _begin(self) -> None:
        self._dwell.stop()
        self._history = ViewHistory().visited(self._here())
        self._look()

    def _remember(self) -> None:
        self._history = self._history.visited(self._here())
        self._look()

    def _leave(self) -> None:
        self._dwell.stop()
        self._look()

    def _visit(self, history: ViewHistory) -> None:
        self._history, place = history, history.current
        if place is not None:
            self._motion.move_to(_view(place, self._motion.aim), remembered=False, spoken=True)

    def _look(self) -> None:
        here = self._here()
        ways = self._history.leads_back_from(here), self._history.leads_on_from(here)
        if ways != self._ways:
            self._ways = ways
            self.waysChanged.emit()

    canGoBack = Property(bool, lambda self: self._ways[0], notify=waysChanged)  # noqa: N815
    canGoForward = Property(bool, lambda self: self._ways[1], notify=waysChanged)  # noqa: N815


def _place(viewport: Viewport) -> Place:
    if viewport.is_whole:
        return WHOLE
    return Place(viewport.start + viewport.days / 2, viewport.px_per_day)


def _view(place: Place, now: Viewport) -> Viewport:
    if place == WHOLE:
        return now.whole()
    return now.at(Scale(place.middle - now.width / 2 / place.px_per_day, place.px_per_day))
