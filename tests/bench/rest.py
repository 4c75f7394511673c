"""Motion that runs by itself, and the window at rest. Prints the figures.

Arguments: a compiled timeline, and for how many seconds to watch the window at rest.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from driven import Driven, rank, wait
from PySide6.QtCore import QPointF, Qt

_FLINGS = 4
_MOVES = 4
_LEAST_FRAMES = 6
"""Fewer frames in a row are an arrival and not a motion."""


def intervals(driven: Driven, begin: Callable[[], None]) -> list[float]:
    """ms between the frames of what `begin` sets in motion; none if nothing moves by itself."""
    driven.be_still()
    begin()
    # The frames of the hand come when its events come; what counts begins after them.
    seen = len(driven.frames)
    driven.be_still()
    frames = driven.frames[seen:]
    if len(frames) < _LEAST_FRAMES:
        return []
    return [(after - before) / 1e6 for before, after in pairwise(frames)]


def motion(driven: Driven) -> list[float]:
    """Intervals of flings both ways and of moves home from deep within."""
    found: list[float] = []
    driven.whole()
    area = driven.area()
    middle = QPointF(area.center().x(), area.top() + area.height() * 0.6)
    for number in range(_FLINGS):
        driven.whole()
        driven.magnify(12)
        way = -30 if number % 2 else 30

        def fling(way: int = way) -> None:
            place = QPointF(middle)
            driven.press(place)
            for _ in range(8):
                place += QPointF(way, 0)
                wait(8)
                driven.move(place)
            driven.release(place)

        found += intervals(driven, fling)
    for _ in range(_MOVES):
        driven.magnify(12)
        found += intervals(driven, lambda: driven.key(Qt.Key.Key_Home))
    return found


def idle(driven: Driven, seconds: float) -> float:
    """Processor seconds of a minute in which nobody touches anything."""
    driven.whole()
    wait(500)
    begun, used = time.monotonic(), time.process_time()
    wait(round(seconds * 1_000))
    return round((time.process_time() - used) / (time.monotonic() - begun) * 60, 3)


def main() -> None:
    driven = Driven(Path(sys.argv[1]))
    moving = motion(driven)
    at_rest = idle(driven, float(sys.argv[2]))
    driven.close()
    print(json.dumps({"anim_interval_p99_ms": rank(moving, 0.99), "idle_cpu_s_per_min": at_rest}))


if __name__ == "__main__":
    main()
