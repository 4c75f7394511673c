"""The shell of `Beat`: a timer, a window's frames, and the end of the process when the picture is lost."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from viewer.kiosk.beat import BEAT_SECONDS, Beat
from viewer.kiosk.endings import Ending
from viewer.kiosk.notify import Notifier
from viewer.kiosk.usage import usage_of

log = logging.getLogger(__name__)


def beat_of(window: QQuickWindow, titles: Mapping[str, str]) -> QtBeat:
    """The beat of this process, not yet started; `titles` are the timeline's by language.

    Told are whoever NOTIFY_SOCKET names, and once a minute the log. Where nobody listens, the log alone.
    """
    return QtBeat(window, Beat(Notifier.of(os.environ), time.monotonic, usage_of, titles))


class QtBeat(QObject):
    """Beats for `window` from `start` until `stop`, which comes before the window goes."""

    def __init__(self, window: QQuickWindow, beat: Beat) -> None:
        super().__init__()
        self._window = window
        self.beat = beat
        """Is told what the exhibit is at, and of other content."""
        self._timer = QTimer(self, interval=1000 * BEAT_SECONDS)
        self._timer.timeout.connect(self._tick)
        window.frameSwapped.connect(self._swapped)
        # Unless somebody listens, Qt ends the process itself, by abort().
        window.sceneGraphError.connect(self._failed)
        window.sceneGraphInvalidated.connect(self._invalidated)

    def start(self) -> None:
        """The first frame from now on is the first beat, and says that the exhibit is ready."""
        self._timer.start()
        if self._window.isExposed():
            self._tick()

    def stop(self) -> None:
        """No beat and no alarm from now on: the window may be closed."""
        self._timer.stop()
        self._window.frameSwapped.disconnect(self._swapped)
        self._window.sceneGraphError.disconnect(self._failed)
        self._window.sceneGraphInvalidated.disconnect(self._invalidated)

    def _tick(self) -> None:
        if self.beat.tick(self._window.isExposed()):
            self._window.update()

    def _swapped(self) -> None:
        self.beat.frame_swapped()

    def _failed(self, error: QQuickWindow.SceneGraphError, message: str) -> None:
        log.error("the scene graph failed (%s): %s", error.name, message)
        QCoreApplication.exit(Ending.PICTURE_LOST)

    def _invalidated(self) -> None:
        # A window that is hidden or closed gives its scene graph up too; one that is on the screen has lost it.
        if self._window.isVisible() and self._window.isExposed():
            log.error("the graphics device is lost")
            QCoreApplication.exit(Ending.PICTURE_LOST)
