"""The shell between the exhibit's window and the screens: full on the chosen one, whatever becomes of them."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from viewer.desktop.qt_screens import screen_of
from viewer.kiosk.picture import Picture, chosen, picture_of

log = logging.getLogger(__name__)


class QtPlace(QObject):
    """Keeps `window` on the screen named `wanted`, while that is missing on the primary one, until `release`.

    `tell` is told of the picture there, at first and whenever it may be another: by a screen that comes, goes or
    turns. `diagonal_mm` is the screen's where that lies about it.
    """

    def __init__(
        self, window: QWindow, wanted: str, diagonal_mm: float | None, tell: Callable[[Picture], object]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._diagonal_mm = diagonal_mm
        self._tell = tell
        self._on = ""
        # Screens come and go one signal at a time: where things stand is seen when all have come.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.follow)
        self._application = QGuiApplication.instance()
        assert isinstance(self._application, QGuiApplication)
        self._application.screenAdded.connect(self._come)
        self._application.screenRemoved.connect(self._later)
        window.screenChanged.connect(self._measure)
        for screen in QGuiApplication.screens():
            self._watch(screen)
        self.follow()

    def release(self) -> None:
        """Nothing is done any more: the window may be closed."""
        self._soon.stop()
        assert isinstance(self._application, QGuiApplication)
        self._application.screenAdded.disconnect(self._come)
        self._application.screenRemoved.disconnect(self._later)
        self._window.screenChanged.disconnect(self._measure)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.disconnect(self._later)
            screen.physicalSizeChanged.disconnect(self._later)

    def follow(self) -> None:
        """To the screen that it belongs on, all of it."""
        self._soon.stop()
        screen = self._screen()
        if screen is None:
            return
        if screen.name() != self._on or self._window.geometry() != screen.geometry():
            self._move(screen)
        self._measure()

    def _move(self, screen: QScreen) -> None:
        shown = self._window.isVisible()
        if self._wanted and screen.name() != self._wanted:
            there = ", ".join(one.name() for one in QGuiApplication.screens())
            log.warning("screen %s is not there, only %s", self._wanted, there)
        log.info("on screen %s, %d x %d px", screen.name(), screen.size().width(), screen.size().height())
        self._on = screen.name()
        if shown:
            # What is full on one screen goes to no other.
            self._window.showNormal()
        self._window.setScreen(screen)
        # Where nobody manages windows, as in a bare session of X11, full screen is no size.
        self._window.setGeometry(screen.geometry())
        if shown:
            self._window.showFullScreen()

    def _measure(self) -> None:
        screen = self._screen()
        if screen is not None:
            self._tell(picture_of(screen_of(screen), self._diagonal_mm))

    def _screen(self) -> QScreen | None:
        screens = {screen.name(): screen for screen in QGuiApplication.screens()}
        primary = QGuiApplication.primaryScreen()
        name = chosen(tuple(screens), self._wanted, primary.name() if primary else "")
        return screens.get(name)

    def _come(self, screen: QScreen) -> None:
        self._watch(screen)
        self._later()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._later)
        screen.physicalSizeChanged.connect(self._later)

    def _later(self) -> None:
        self._soon.start()
