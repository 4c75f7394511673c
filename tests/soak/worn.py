"""An exhibit that a monkey wears; `soak.py` starts it and reads what it tells, an object of JSON a line.

Arguments: the configuration, for how many minutes, the seed. What the monkey does is drawn from the seed alone.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from monkey import KEYS, NONE, Monkey  # noqa: E402
from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTimer, QUrl, Slot  # noqa: E402
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWindow  # noqa: E402
from PySide6.QtQuick import QQuickItem, QQuickWindow  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from shown import PIN, Clock, show, tell  # noqa: E402

ACT_MS = 15
BEAT_MS = 100
STALL_S = 1.0
_LOOK_EVERY = 50
"""Turns between two looks whether the exhibit is still all that there is."""
_FINGERS = 5
_SCHEMES = ("http", "https", "file", "mailto", "timeline")

CONTROL, ALT, SHIFT, META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.MetaModifier,
)
WAYS_OUT = [
    *((key, CONTROL) for key in map(Qt.Key, (*b"QWNOPSCXVAFL",))),
    *((getattr(Qt.Key, f"Key_F{number}"), NONE) for number in range(1, 13)),
    *((key, ALT) for key in (Qt.Key.Key_F4, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Escape)),
    *((key, NONE) for key in (Qt.Key.Key_Back, Qt.Key.Key_Menu, Qt.Key.Key_Print)),
    (Qt.Key.Key_Super_L, NONE),
    (Qt.Key.Key_D, META),
    (Qt.Key.Key_F10, SHIFT),
]
DIGITS = [*map(Qt.Key, (*b"0123456789",))]
LETTERS = [*map(Qt.Key, (*b"AEINSTXZ",)), *DIGITS, Qt.Key.Key_Backspace]
IDLES_S = (5, 45, 95, 105, 200, 200, 400)
"""How long nobody touches it: less than the question needs, while it is asked, until all is as at the start."""
_NIGHT_S, _NIGHT_STEP_S = 10 * 60 * 60, 120
_CLEANING_S = 70
_PIN_TURNS = 200


class Visitors(Monkey):
    """Several hands, and what is on a keyboard that somebody brought along."""

    def __init__(self, window: QQuickWindow, seed: int) -> None:
        super().__init__(window, QTest.createTouchDevice(), seed, fingers=_FINGERS)
        self.acts |= {
            self._tap: 24,
            self._guess: 0.2,
            self._try_to_leave: 4,
            self._type: 4,
            self._home: 1,
        }

    def say(self, words: str) -> None:
        # Before it is done: what ends the process is told too.
        tell(did=words)

    def _tap(self) -> None:
        place = self._place()
        self.say(f"tap at {place.x()}, {place.y()}")
        self.tap(place)

    def knock(self) -> None:
        """The staff's way in."""
        self.say("seven taps in the corner")
        for _ in range(7):
            self.tap(QPoint(self.chance.randint(2, 40), self.chance.randint(2, 40)))

    def _guess(self) -> None:
        """A PIN, which nobody here knows."""
        self.knock()
        for key in self.chance.choices(DIGITS, k=self.chance.randint(3, 8)):
            self.press(key, NONE)
        self.press(Qt.Key.Key_Return, NONE)

    def _try_to_leave(self) -> None:
        self.press(*self.chance.choice(WAYS_OUT))

    def _type(self) -> None:
        self.press(self.chance.choice(LETTERS), NONE)

    def _home(self) -> None:
        self.press(self.chance.choice(KEYS), CONTROL)


class Wear(QObject):
    """Has the monkey act for `minutes`, busy and idle by turns, and tells what happens meanwhile."""

    def __init__(self, stage: Any, clock: Clock, minutes: float, seed: int) -> None:
        super().__init__(stage.app)
        self._window: QQuickWindow = stage.window
        self._kiosk = stage.window.property("kiosk")
        self._clock = clock
        self._staff_are_here = False
        self._monkey = Visitors(stage.window, seed)
        self._until = time.monotonic() + minutes * 60
        self._programme = self._days()
        self._acting = False
        self._turns = 0
        self._stack = tempfile.TemporaryFile()  # noqa: SIM115 - as long as the process
        self._beaten, self._waited = time.monotonic(), _waited_s()
        self._beat_timer = QTimer(self, interval=BEAT_MS)
        self._beat_timer.timeout.connect(self._beat)
        self._beat_timer.start()
        self._timer = QTimer(self, interval=ACT_MS)
        self._timer.timeout.connect(self._act)
        self._timer.start()
        for scheme in _SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "open_url")
        QGuiApplication.clipboard().changed.connect(lambda _: tell(left="something was copied"))
        self._window.visibleChanged.connect(self._follow_window)
        self._kiosk.sceneChanged.connect(self._follow_scene)
        tell(shown=[self._window.width(), self._window.height()])

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        tell(left=f"another program was to open {url.toString()}")

    def _act(self) -> None:
        # QTest runs the event loop, and with it this timer.
        if self._acting:
            return
        self._acting = True
        if time.monotonic() >= self._until:
            self._finish()
        else:
            next(self._programme)
            self._turns += 1
            if self._turns % _LOOK_EVERY == 0:
                self._look()
        self._acting = False

    def _days(self) -> Iterator[None]:
        """Visits and the time between them without end, a moment at a time."""
        chance = self._monkey.chance
        while True:
            breaks = [*(partial(self._idle, seconds, 1) for seconds in IDLES_S), self._night, self._staff]
            chance.shuffle(breaks)
            for pause in breaks:
                yield from self._visit(chance.randint(30, 300))
                yield from pause()
                tell(delegates=sum(1 for _ in _tree(self._window.contentItem())))

    def _visit(self, acts: int) -> Iterator[None]:
        chance = self._monkey.chance
        for _ in range(acts):
            self._monkey.act()
            yield
            if chance.random() < 0.01:
                for _ in range(chance.randint(10, 100)):
                    yield
        self._monkey.let_go()
        yield

    def _idle(self, seconds: int, step_s: int) -> Iterator[None]:
        tell(idle=seconds)
        for _ in range(seconds // step_s):
            self._clock.skip(step_s)
            yield

    def _night(self) -> Iterator[None]:
        yield from self._idle(_NIGHT_S, _NIGHT_STEP_S)

    def _staff(self) -> Iterator[None]:
        """Staff come after a while, look at what there is, and clean the glass while others touch it."""
        yield from self._idle(_NIGHT_STEP_S * 30, _NIGHT_STEP_S)
        staff = self._kiosk.staff
        self._staff_are_here = True
        staff.cancel()
        self._monkey.knock()
        yield
        for digit in PIN:
            staff.type(digit)
            yield
        staff.confirm()
        # The PIN is looked at aside.
        for _ in range(_PIN_TURNS):
            if self._kiosk.scene == "staff":
                break
            yield
        for page in ("status", "log", "statistics", "content"):
            staff.open(page)
            yield
            staff.cancel()
            yield
        staff.clean()
        yield
        yield from self._visit(50)
        yield from self._idle(_CLEANING_S, 1)
        staff.cancel()
        yield
        self._staff_are_here = False

    def _follow_scene(self) -> None:
        scene = self._kiosk.property("scenery")
        tell(scene=scene)
        if scene in ("staff", "cleaning") and not self._staff_are_here:
            tell(left=f"somebody who does not know the PIN is at {scene}")

    def _look(self) -> None:
        if not self._window.isVisible() or self._window.visibility() != QWindow.Visibility.FullScreen:
            tell(left=f"the window is {self._window.visibility().name}")
        others = [window for window in QGuiApplication.topLevelWindows() if window is not self._window]
        for other in others:
            if other.isVisible():
                tell(left=f"another window: {other.metaObject().className()} “{other.title()}”")

    def _beat(self) -> None:
        """Time that the machine gave to others is no stall of the exhibit's."""
        now, waited = time.monotonic(), _waited_s()
        gap = now - self._beaten - (waited - self._waited)
        if gap > STALL_S:
            self._stack.seek(0)
            tell(stall=round(gap, 2), stack=self._stack.read().decode(errors="replace"))
        self._stack.seek(0)
        self._stack.truncate()
        faulthandler.dump_traceback_later(STALL_S, file=self._stack)
        self._beaten, self._waited = now, waited

    def _follow_window(self, shown: bool) -> None:
        if not shown:
            tell(left="the window was hidden")

    def _finish(self) -> None:
        self._timer.stop()
        self._window.visibleChanged.disconnect(self._follow_window)
        self._beat_timer.stop()
        faulthandler.cancel_dump_traceback_later()
        self._stack.close()
        for scheme in _SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)
        tell(done=True)
        QCoreApplication.exit()


class _Teller(logging.Handler):
    """Of a wrong PIN the log has to warn."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.name != "viewer.kiosk.pin_guard":
            tell(warning=f"{record.levelname} {record.name}: {self.format(record)}")


def _waited_s() -> float:
    """For how long this thread was ready to run and another one ran."""
    return int(Path("/proc/self/schedstat").read_text().split()[1]) / 1e9


def _tree(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _tree(child)


def main() -> int:
    config, minutes, seed = Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
    logging.getLogger().addHandler(_Teller(logging.WARNING))
    clock = Clock()
    worn: list[Wear] = []
    return show(config, clock, lambda stage: worn.append(Wear(stage, clock, minutes, seed)))


if __name__ == "__main__":
    sys.exit(main())
