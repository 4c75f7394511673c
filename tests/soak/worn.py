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
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from monkey import KEYS, NONE, Monkey  # noqa: E402
from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTimer, QUrl, Slot  # noqa: E402
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWindow  # noqa: E402
from PySide6.QtQuick import QQuickItem, QQuickWindow  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from shown import Clock, show, tell  # noqa: E402

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
LETTERS = [*map(Qt.Key, (*b"AEINSTXZ0123456789",)), Qt.Key.Key_Backspace]
IDLES_S = (5, 45, 93, 100, 130, 130, 300)
"""How long nobody touches it: less than the question needs, while it is asked, until all is as at the start."""


class Visitors(Monkey):
    """Several hands, and what is on a keyboard that somebody brought along."""

    def __init__(self, window: QQuickWindow, seed: int) -> None:
        super().__init__(window, QTest.createTouchDevice(), seed, fingers=_FINGERS)
        self.acts |= {
            self._tap: 24,
            self._corner: 0.2,
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

    def _corner(self) -> None:
        """The staff's way in, whose PIN nobody here knows."""
        self.say("seven taps in the corner")
        for _ in range(7):
            self.tap(QPoint(self.chance.randint(2, 40), self.chance.randint(2, 40)))

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
        self._clock = clock
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
        QGuiApplication.clipboard().dataChanged.connect(lambda: tell(left="something was copied"))
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
            for _ in range(chance.randint(30, 400)):
                self._monkey.act()
                yield
                if chance.random() < 0.01:
                    for _ in range(chance.randint(10, 100)):
                        yield
            self._monkey.let_go()
            yield
            if chance.random() < 0.05:
                yield from self._idle(10 * 60, 60.0)
            else:
                yield from self._idle(chance.choice(IDLES_S), 1.0)
            tell(delegates=sum(1 for _ in _tree(self._window.contentItem())))

    def _idle(self, moments: int, step_s: float) -> Iterator[None]:
        tell(idle=moments * step_s)
        for _ in range(moments):
            self._clock.skip(step_s)
            yield

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

    def _finish(self) -> None:
        self._timer.stop()
        self._beat_timer.stop()
        faulthandler.cancel_dump_traceback_later()
        self._stack.close()
        for scheme in _SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)
        tell(done=True)
        QCoreApplication.exit()


class _Teller(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
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
