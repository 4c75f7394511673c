"""Hands on a window that moves: fingers down to the single event, what is shown, and what Python is asked for."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtQml import QQmlProperty, qmlEngine
from PySide6.QtTest import QTest
from visitor import Visitor, rect_of

_VIEWER = str(Path(__file__).resolve().parent.parent.parent / "viewer")
_LONGEST_MS = 5_000
_READERS = re.compile(r"(?:View|Motion|Trail|Session)\.<lambda>$|\.data$|View\._(?:vacancy_rect|\w+_row)$")
"""Getters of the viewmodels' properties, and the models' rows."""


def shown(visitor: Visitor) -> tuple[float, float]:
    """Start day and px a day as the window draws them."""
    player = visitor.the("ViewMotion")
    return QQmlProperty.read(player, "view.start"), QQmlProperty.read(player, "view.pxPerDay")


def aimed(visitor: Visitor) -> tuple[float, float]:
    """Start day and px a day where the window is going."""
    return visitor.surface.property("start"), visitor.surface.property("pxPerDay")


def shown_day(visitor: Visitor, place: QPointF) -> float:
    """The day that is drawn under a place of the window."""
    start, px_per_day = shown(visitor)
    return start + (place.x() - rect_of(visitor.the("Surface")).left()) / px_per_day


def is_moving(visitor: Visitor) -> bool:
    return bool(visitor.the("ViewMotion").property("running"))


def let_it_arrive(visitor: Visitor) -> int:
    """Run the event loop until nothing moves by itself any more; how many frames that took."""
    loop, late = QEventLoop(), QTimer(singleShot=True, interval=_LONGEST_MS)
    frames = 0

    def drawn() -> None:
        nonlocal frames
        frames += 1
        if not is_moving(visitor):
            QTimer.singleShot(0, loop.quit)

    visitor.window.frameSwapped.connect(drawn)
    late.timeout.connect(loop.quit)
    late.start()
    visitor.window.update()
    loop.exec()
    visitor.window.frameSwapped.disconnect(drawn)
    assert late.isActive(), f"still moving after {_LONGEST_MS} ms"
    late.stop()
    return frames


def frames_within(visitor: Visitor, ms: int) -> int:
    """How many frames the window draws in a time in which nobody touches it."""
    loop = QEventLoop()
    frames = 0

    def drawn() -> None:
        nonlocal frames
        frames += 1

    visitor.window.frameSwapped.connect(drawn)
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
    visitor.window.frameSwapped.disconnect(drawn)
    return frames


@contextmanager
def motion_allowed(visitor: Visitor) -> Iterator[None]:
    """Without reduced motion, as at a visitor's who has not asked for it."""
    metrics = qmlEngine(visitor.window).singletonInstance("Timeline.Viewer", "Metrics")
    metrics.setProperty("reducedMotion", False)
    try:
        yield
    finally:
        metrics.setProperty("reducedMotion", True)


@dataclass
class Calls:
    """Names of the program's functions that were called."""

    from_outside: list[str] = field(default_factory=list)
    """By Qt, with nothing of the program's below them."""
    read: list[str] = field(default_factory=list)
    """Properties and rows that QML read because a function of the program's told it of a change."""


@contextmanager
def python_calls() -> Iterator[Calls]:
    """What Qt and QML ask of the program's Python meanwhile."""
    calls = Calls()

    def is_ours(frame: FrameType | None) -> bool:
        return frame is not None and frame.f_code.co_filename.startswith(_VIEWER)

    def watch(frame: FrameType, event: str, _: object) -> None:
        if event != "call" or not is_ours(frame):
            return
        name = frame.f_code.co_qualname
        if not is_ours(frame.f_back):
            calls.from_outside.append(name)
        elif _READERS.search(name):
            calls.read.append(name)

    sys.setprofile(watch)
    try:
        yield calls
    finally:
        sys.setprofile(None)


class Fingers:
    """Fingers on the window: each `press`, `move` and `lift` is one event of the touch screen."""

    def __init__(self, visitor: Visitor, device: QPointingDevice) -> None:
        self._visitor = visitor
        self._device = device
        self._down: dict[int, QPoint] = {}

    def press(self, finger: int, place: QPointF) -> None:
        self._down[finger] = place.toPoint()
        self._send({finger: "press"})

    def move(self, places: dict[int, QPointF]) -> None:
        """Some fingers to other places, at once."""
        self._down |= {finger: place.toPoint() for finger, place in places.items()}
        self._send(dict.fromkeys(places, "move"))

    def lift(self, finger: int) -> None:
        self._send({finger: "release"})
        del self._down[finger]

    def lift_all(self) -> None:
        self._send(dict.fromkeys(self._down, "release"))
        self._down.clear()

    def _send(self, actions: dict[int, str]) -> None:
        touch = QTest.touchEvent(self._visitor.window, self._device)
        for finger, place in self._down.items():
            # A stationary finger of QTest's is at 0, 0; a screen's is where it was.
            getattr(touch, actions.get(finger, "move"))(finger, place, self._visitor.window)
        touch.commit()
        # The window merges the moves that come between two frames.
        self._visitor.let_frames_go(1)


def wheel(
    visitor: Visitor,
    where: QPointF,
    *,
    pixels: tuple[int, int] = (0, 0),
    eighths: tuple[int, int] = (0, 0),
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """One event of a wheel (in eighths of a degree) or of two fingers on a touchpad (in pixels as well)."""
    event = QWheelEvent(
        where,
        QPointF(visitor.window.mapToGlobal(where.toPoint())),
        QPoint(*pixels),
        QPoint(*(eighths if any(eighths) else pixels)),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.ScrollUpdate if any(pixels) else Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(visitor.window, event)
    visitor.let_frames_go(1)


def native_gesture(visitor: Visitor, where: QPointF, kind: Qt.NativeGestureType, value: float) -> None:
    """One event of a gesture that a touchpad's driver recognises by itself."""
    pad = QPointingDevice(
        "touchpad",
        1,
        QInputDevice.DeviceType.TouchPad,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position | QInputDevice.Capability.Scroll,
        2,
        1,
    )
    scene = QPointF(visitor.window.mapToGlobal(where.toPoint()))
    QCoreApplication.sendEvent(
        visitor.window, QNativeGestureEvent(kind, pad, 2, where, where, scene, value, QPointF(), 1)
    )
    visitor.let_frames_go(1)
