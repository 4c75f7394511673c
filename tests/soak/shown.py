"""The exhibit itself, as its command starts it, on a screen of 1920 x 1080 px that only exists in memory."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

SIZE = (1920, 1080)
START_S = 60.0
PIN = "7391564"
"""What staff type where they come; nobody else knows it."""
BEGIN = datetime(2024, 9, 13, 18)
"""The time on the wall when an exhibit begins here, so that what one seed does it does again at any hour."""


def environ_for(home: Path) -> dict[str, str]:
    """The environment of an exhibit that knows no folder but `home`, which is made anew."""
    shutil.rmtree(home, ignore_errors=True)
    person, temporary = home / "person", home / "tmp"
    for folder in (person, temporary):
        folder.mkdir(parents=True)
    screen = {"name": "memory", "x": 0, "y": 0, "width": SIZE[0], "height": SIZE[1]}
    (home / "screens.json").write_text(json.dumps({"screens": [screen]}))
    dropped = {"DISPLAY", "WAYLAND_DISPLAY", "NOTIFY_SOCKET", "QT_QPA_UPDATE_IDLE_TIME", "LANGUAGE"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped and name[:4] != "XDG_"}
    return {
        **kept,
        "HOME": str(person),
        "TMPDIR": str(temporary),
        "QT_QPA_PLATFORM": f"offscreen:configfile={home / 'screens.json'}",
        "QT_QUICK_BACKEND": "software",
        "TIMELINE_VIEWER_HOME": str(home / "viewer"),
        "LC_ALL": "C.UTF-8",
        "PYTHONWARNINGS": "default",
    }


def strays(home: Path) -> list[Path]:
    """Files that an exhibit with `environ_for(home)` wrote where it keeps nothing; a cache may be deleted."""
    keeps = [home / "viewer" / "state", home / "viewer" / "cache", home / "person" / ".cache"]
    given = {home / "screens.json", home / "kiosk.toml"}
    files = [file for file in home.rglob("*") if file.is_file() and file not in given]
    return [file for file in files if not any(file.is_relative_to(folder) for folder in keeps)]


class Clock:
    """Real time, and whatever was skipped of it; whoever waits for it is in `waiting`, and called after a skip."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._skipped_s = 0.0
        self.waiting: Callable[[], object] = lambda: None

    def skip(self, seconds: float) -> None:
        self._skipped_s += seconds
        self.waiting()

    def steady(self) -> float:
        return time.monotonic() + self._skipped_s

    def wall(self) -> datetime:
        return BEGIN + timedelta(seconds=self.steady() - self._began)


def tell(**words: Any) -> None:
    """A line for whoever started this process; at once, so that nothing is lost with the process."""
    with contextlib.suppress(BrokenPipeError):
        print(json.dumps(words), flush=True)


def show(config: Path, clock: Clock, do: Callable[[Any], object]) -> int:
    """Run the exhibit to its end, and `do` something with its stage once its first frame is on the screen."""
    gc.disable()  # as the command does; the exhibit goes on with it
    from viewer import exhibit
    from viewer.viewmodels.kiosk_view import Clocks

    make_stage = exhibit.make_stage

    def make_watched(*arguments: Any, **named: Any) -> Any:
        stage = make_stage(*arguments, **named)

        def begin() -> None:
            clock.waiting = stage.window.property("kiosk").tick
            do(stage)

        stage.after_first_frame(begin)
        return stage

    exhibit.make_stage = make_watched
    sys.argv[1:] = ["--kiosk", "--config", str(config)]
    return exhibit.run_exhibit(None, config, Clocks(steady=clock.steady, wall=clock.wall))
