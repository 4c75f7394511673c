"""A monkey at a window: touches, presses and turns anything in any order, all of it drawn from one seed."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QWheelEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
KEYS = [
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_PageDown,
]

Act = Callable[[], None]


class Monkey:
    """What it does depends on its seed and on the window's size, and on nothing that the window shows."""

    def __init__(self, window: QQuickWindow, finger: QPointingDevice, seed: int, *, fingers: int = 3) -> None:
        self._window, self._finger, self._fingers = window, finger, fingers
        self.chance = random.Random(seed)
        self._down: dict[int, QPoint] = {}
        self._pressed = False
        self.acts: dict[Act, float] = {self._touch: 36, self._mouse: 24, self._wheel: 14, self._key: 22}
        """What it may do, each with its weight."""

    def say(self, words: str) -> None:
        """What it is about to do, for whoever wants to know."""

    def act(self) -> None:
        """Do one thing."""
        (act,) = self.chance.choices(list(self.acts), list(self.acts.values()))
        act()

    def let_go(self) -> None:
        """Of everything that is held."""
        if self._down:
            self._send(dict.fromkeys(self._down, "release"))
            self._down.clear()
        if self._pressed:
            QTest.mouseRelease(self._window, LEFT, NONE, QPoint(1, 1))
            self._pressed = False
        QTest.mouseMove(self._window, QPoint(2, 2))

    def _place(self) -> QPoint:
        # Header, surface and panel all lie well within; half of all touches are for the surface alone.
        width, height = self._window.width(), self._window.height()
        if self.chance.random() < 0.5:
            return QPoint(self.chance.randrange(width), self.chance.randrange(height))
        return QPoint(round(width * self.chance.uniform(0.2, 0.6)), round(height * self.chance.uniform(0.2, 0.7)))

    def _near(self, place: QPoint) -> QPoint:
        reach = self.chance.choice((4, 40, 200))
        return place + QPoint(self.chance.randint(-reach, reach), self.chance.randint(-reach, reach))

    def _touch(self) -> None:
        """A finger comes, all that are down move, or one goes."""
        act = self.chance.choice(("press", "move", "move", "move", "release"))
        if not self._down or (act == "press" and len(self._down) < self._fingers):
            finger = min(set(range(self._fingers)) - set(self._down))
            self._down[finger] = self._place()
            self.say(f"finger {finger} down at {_said(self._down[finger])}")
            self._send({finger: "press"})
        elif act == "release":
            finger = self.chance.choice(sorted(self._down))
            self.say(f"finger {finger} up at {_said(self._down[finger])}")
            self._send({finger: "release"})
            del self._down[finger]
        else:
            for finger, place in self._down.items():
                self._down[finger] = self._near(place)
            self.say("fingers to " + " and ".join(map(_said, self._down.values())))
            self._send({})

    def tap(self, place: QPoint) -> None:
        """One finger down and up, with no other on the glass."""
        self.let_go()
        for action in ("press", "release"):
            self._down = {0: place}
            self._send({0: action})
        self._down.clear()

    def _send(self, actions: dict[int, str]) -> None:
        touch = QTest.touchEvent(self._window, self._finger)
        for finger, place in self._down.items():
            # A stationary finger of QTest's is at 0, 0; a screen's is where it was.
            getattr(touch, actions.get(finger, "move"))(finger, place, self._window)
        touch.commit()

    def _mouse(self) -> None:
        """A click, a drag that begins, moves on or ends, or a pointer that only passes."""
        place = self._place()
        act = self.chance.choice(("click", "press", "move", "move", "release"))
        self.say(f"mouse {act} at {_said(place)}")
        match act:
            case "click" if not self._pressed:
                QTest.mouseClick(self._window, LEFT, NONE, place)
            case "press" if not self._pressed:
                QTest.mousePress(self._window, LEFT, NONE, place)
                self._pressed = True
            case "release" if self._pressed:
                QTest.mouseRelease(self._window, LEFT, NONE, place)
                self._pressed = False
            case _:
                QTest.mouseMove(self._window, place)

    def _wheel(self) -> None:
        place = self._place()
        fine = self.chance.random() < 0.3
        pixels = QPoint(self.chance.randint(-40, 40), self.chance.randint(-40, 40)) if fine else QPoint()
        turn = QPoint(0, self.chance.choice((-480, -120, -15, 15, 120, 480)))
        globally = QPointF(self._window.mapToGlobal(place))
        buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(QPointF(place), globally, pixels, turn, buttons, NONE, phase, False)
        event.setTimestamp(time.monotonic_ns() // 1_000_000)
        self.say(f"wheel by {turn.y()} at {_said(place)}")
        QCoreApplication.sendEvent(self._window, event)

    def _key(self) -> None:
        modifier = Qt.KeyboardModifier.AltModifier if self.chance.random() < 0.1 else NONE
        self.press(self.chance.choice(KEYS), modifier)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press and release one key."""
        self.say(f"key {'' if modifier == NONE else modifier.name + ' '}{key.name}")
        QTest.keyClick(self._window, key, modifier)


def _said(place: QPoint) -> str:
    return f"{place.x()}, {place.y()}"
