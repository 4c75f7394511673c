"""The real window, driven by the events that a mouse would send, and timed by the frames that they cause."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from viewer.desktop.settings import Settings
from viewer.opening import open_library
from viewer.stage import make_app, make_stage

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_STILL_MS = 80
"""So long without a frame, nothing moves any more."""
_LONGEST_S = 5.0
_HELD_MS = 200
_A_NOTCH = 1.2
"""By how much a notch of the wheel magnifies."""


def kind_of(item: QQuickItem) -> str:
    return item.metaObject().className().partition("_QML")[0]


def tree_of(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from tree_of(child)


def items_of(window: QQuickWindow, kind: str) -> list[QQuickItem]:
    """The visible items of a QML type."""
    return [item for item in tree_of(window.contentItem()) if kind_of(item) == kind and item.isVisible()]


def rank(values: list[float], share: float) -> float | None:
    """The value that `share` of all do not exceed (nearest rank), to 1/100; None of none."""
    return round(sorted(values)[math.ceil(share * len(values)) - 1], 2) if values else None


def wait(ms: int) -> None:
    """Let `ms` go by with the window alive."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


class Driven:
    """One window of 1920 x 1080 px on a compiled timeline, shown and at rest."""

    def __init__(self, compiled: Path) -> None:
        app = make_app(sys.argv[:1])
        self.stage = make_stage(app, open_library(compiled), Settings(language="en"))
        self.window, self.session = self.stage.window, self.stage.session
        self.surface = self.session.surface_view
        self.frames: list[int] = []
        """When frames were complete, in ns."""
        self.window.frameSwapped.connect(lambda: self.frames.append(time.perf_counter_ns()))
        self.window.resize(1920, 1080)
        self.window.show()
        self.window.requestActivate()
        self.be_still()

    def be_still(self) -> None:
        """Run until nothing has been drawn for a moment."""
        loop, asked = QEventLoop(), time.monotonic()
        still = QTimer(singleShot=True, interval=_STILL_MS)
        still.timeout.connect(loop.quit)

        def wait_on() -> None:
            if time.monotonic() - asked < _LONGEST_S:
                still.start()

        self.window.frameSwapped.connect(wait_on)
        still.start()
        loop.exec()
        self.window.frameSwapped.disconnect(wait_on)
        # A move may have an end that no eye sees; a touch in it would stop it, and be nothing else.
        while self.is_moving() and time.monotonic() - asked < _LONGEST_S:
            wait(_STILL_MS)

    def is_moving(self) -> bool:
        """Whether a motion runs, seen or not."""
        return any(player.property("running") for player in items_of(self.window, "ViewMotion"))

    def area(self) -> QRectF:
        """Where the surface stands in the window, in px."""
        surface = items_of(self.window, "Surface")[0]
        return surface.mapRectToScene(QRectF(0, 0, surface.width(), surface.height()))

    def timed(self, deliver: Callable[[], None]) -> float | None:
        """ms from just before an event is delivered until the frame that it causes; None if it causes none."""
        self.catch_up()
        seen, begun = len(self.frames), time.perf_counter_ns()
        deliver()
        while len(self.frames) == seen:
            QCoreApplication.processEvents()
            if time.perf_counter_ns() - begun > _STILL_MS * 1_000_000 and len(self.frames) == seen:
                return None
        return (self.frames[seen] - begun) / 1e6

    def catch_up(self) -> None:
        """Draw what the event before left to be drawn."""
        quiet = 0
        while quiet < 3:
            seen = len(self.frames)
            QCoreApplication.processEvents()
            quiet = quiet + 1 if len(self.frames) == seen else 0

    def press(self, place: QPointF) -> None:
        QTest.mousePress(self.window, LEFT, NONE, place.toPoint())

    def move(self, place: QPointF) -> None:
        QTest.mouseMove(self.window, place.toPoint())

    def let_lie(self, place: QPointF) -> None:
        """Hold still before letting go, so that nothing is flung."""
        wait(_HELD_MS)
        self.move(place)
        self.release(place)
        self.be_still()

    def release(self, place: QPointF) -> None:
        QTest.mouseRelease(self.window, LEFT, NONE, place.toPoint())

    def click(self, place: QPointF) -> None:
        QTest.mouseClick(self.window, LEFT, NONE, place.toPoint())

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)

    def wheel(self, place: QPointF, notches: float) -> None:
        turn = QPoint(0, round(notches * 120))
        at = QPointF(self.window.mapToGlobal(place.toPoint()))
        begin = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(place, at, QPoint(), turn, Qt.MouseButton.NoButton, NONE, begin, False)
        # Qt takes an event without a time of its own for one that came at the same moment as the last.
        event.setTimestamp(time.monotonic_ns() // 1_000_000)
        QCoreApplication.sendEvent(self.window, event)

    def delegates(self) -> int:
        """Items that stand for a row of some model, in all of the window."""
        count = 0
        for item in tree_of(self.window.contentItem()):
            if item.inherits("QQuickRepeater"):
                count += int(item.property("count"))
            elif item.inherits("QQuickItemView"):
                count += len(item.property("contentItem").childItems())
        return count

    def whole(self) -> None:
        """Back to the whole span, and at rest."""
        self.key(Qt.Key.Key_Home)
        self.be_still()

    def magnify(self, factor: float) -> None:
        """Turn the wheel in the middle of the surface to magnify by about `factor`, and be at rest."""
        for _ in range(round(math.log(factor, _A_NOTCH))):
            self.wheel(self.area().center(), 1)
        self.be_still()

    def close(self) -> None:
        self.stage.close()


def resident_mb() -> float | None:
    """Memory of this process that is in use, in MB; None where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1024, 1)
