"""An exhibit that is watched: what it takes while nobody touches it, or how soon it answers. Prints figures.

Arguments: the configuration, `rest` and for how many seconds, or `touch` and how often. `cost.py` starts it.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support"), str(ROOT / "tests" / "bench")]

from driven import kind_of, tree_of, wait  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QRectF, QTimer  # noqa: E402
from PySide6.QtGui import QPointingDevice  # noqa: E402
from PySide6.QtQuick import QQuickItem, QQuickWindow  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from shown import Clock, show, tell  # noqa: E402

WARM_UP_S = 15.0
SEED = 20_240_913
_STILL_MS, _STILL_AT_MOST_S = 120, 8.0
_HELD_S = 0.15
"""Nobody lifts a finger sooner; what has not changed by then answers the lifting."""
_NEVER_S = 1.0
_AWAY_S = 240
"""Longer than the exhibit waits before it begins anew, and a piece after that."""


def rest(stage: Any, seconds: float) -> None:
    """Processor time of all threads, as a share of one core."""
    frames = _Frames(stage.window)
    wait(round(WARM_UP_S * 1000))
    begun, used, seen = time.monotonic(), time.process_time(), len(frames.at)
    wait(round(seconds * 1000))
    took = time.monotonic() - begun
    share = (time.process_time() - used) / took
    per_minute = round(60 * (len(frames.at) - seen) / took, 1)
    tell(cpu_share=round(share, 4), frames_per_min=per_minute, scene=_scene(stage))


def touch(stage: Any, clock: Clock, times: int) -> None:
    """ms from a touch to the first frame that shows anything else: during a visit, and before one."""
    glass = _Glass(stage.window)
    wait(2_000)
    chance = random.Random(SEED)
    first: list[float | None] = []
    visit: list[float | None] = []
    on_what: list[str] = []
    for number in range(times):
        if number % 4 == 0:
            _go_away(stage, clock)
            glass.be_still()
            first.append(glass.reaction(QPoint(stage.window.width() // 2, stage.window.height() // 2)))
            glass.be_still()
        targets = list(_targets(stage.window))
        if not targets:
            continue
        item = chance.choice(targets)
        on_what.append(kind_of(item))
        visit.append(glass.reaction(_rect(item).center().toPoint()))
        glass.be_still()
    tell(first_ms=first, visit_ms=visit, on_what=on_what)


def _go_away(stage: Any, clock: Clock) -> None:
    """Nobody is there for so long that all is as at the start, and another piece has come."""
    for _ in range(_AWAY_S):
        clock.skip(1.0)
        wait(15)
    assert _scene(stage) == "attract"


def _scene(stage: Any) -> str:
    return str(stage.window.property("kiosk").property("scenery"))


class _Frames:
    def __init__(self, window: QQuickWindow) -> None:
        self.at: list[float] = []
        window.frameSwapped.connect(lambda: self.at.append(time.perf_counter()))


class _Glass:
    """A finger on the window, and an eye on its picture."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._finger: QPointingDevice = QTest.createTouchDevice()
        self._frames = _Frames(window)

    def be_still(self) -> None:
        """Run until nothing has been drawn for a moment."""
        deadline = time.monotonic() + _STILL_AT_MOST_S
        seen = -1
        while seen != len(self._frames.at) and time.monotonic() < deadline:
            seen = len(self._frames.at)
            wait(_STILL_MS)

    def reaction(self, place: QPoint) -> float | None:
        """ms from the finger's coming, or else its going, to a picture that is another; None if none is."""
        before = self._window.grabWindow()
        came = self._until_other(before, _HELD_S, lambda: self._send("press", place))
        if came is not None:
            self._send("release", place)
            return came
        return self._until_other(before, _NEVER_S, lambda: self._send("release", place))

    def _until_other(self, before: object, within_s: float, do: Callable[[], object]) -> float | None:
        seen = len(self._frames.at)
        begun = time.perf_counter()
        do()
        while time.perf_counter() - begun < within_s:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
            for at in self._frames.at[seen:]:
                seen += 1
                if self._window.grabWindow() != before:
                    return round((at - begun) * 1000, 1)
        return None

    def _send(self, action: str, place: QPoint) -> None:
        touch = QTest.touchEvent(self._window, self._finger)
        getattr(touch, action)(0, place, self._window)
        touch.commit()


def _targets(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Whatever answers a finger and is seen whole."""
    whole = QRectF(0, 0, window.width(), window.height())
    for item in tree_of(window.contentItem()):
        touchable = item.metaObject().indexOfSignal("clicked()") >= 0 or kind_of(item) == "EventMark"
        if touchable and item.isVisible() and item.isEnabled() and whole.contains(_rect(item)):
            yield item


def _rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def main() -> int:
    config, what, amount = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    clock = Clock()

    def begin(stage: Any) -> None:
        def watch() -> None:
            if what == "rest":
                rest(stage, amount)
            else:
                touch(stage, clock, round(amount))
            QCoreApplication.exit()

        QTimer.singleShot(0, watch)

    return show(config, clock, begin)


if __name__ == "__main__":
    sys.exit(main())
