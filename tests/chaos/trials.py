"""What is done to the exhibit, and what has to come of it. Every trial has a home of its own."""

from __future__ import annotations

import contextlib
import os
import random
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rig import Rig, Seen

FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), Path("libfaketime.so.1"))
START_S = 60.0
_KILLS_A_RUN = 3
"""The fifth failure within ten minutes ends in the still page: after so many a new home forgets them."""


@dataclass(frozen=True)
class Result:
    """One try: how long there was no picture, in s, and what came; None where no picture came in time."""

    seconds: float | None
    came: str


@dataclass(frozen=True)
class Trial:
    """`tries` of something, each of which has to end with a picture within `limit_s`.

    The still page is a picture only where there is no content to show.
    """

    what: str
    limit_s: float
    run: Callable[[Lab], Iterator[Result]]
    tries: int
    still_page: bool = False


class Lab:
    """Folders, a timeline to spoil, and chance that can be repeated."""

    def __init__(self, folder: Path, program: Path, timeline: Path, tries: int, seed: int) -> None:
        self._folder = folder
        self.program = program
        self.timeline = timeline
        self.tries = tries
        self.chance = random.Random(seed)
        self._homes = 0

    def home(self) -> Path:
        """A new, empty folder."""
        self._homes += 1
        home = self._folder / f"home-{self._homes}"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        return home

    def spoilt(self, file: Path) -> None:
        """Cut the end off, or write nonsense over some of it."""
        content = bytearray(file.read_bytes())
        if self.chance.random() < 0.5:
            content = content[: self.chance.randrange(len(content))]
        else:
            for _ in range(20):
                place = self.chance.randrange(len(content))
                content[place : place + 64] = self.chance.randbytes(64)
        file.write_bytes(content)


def _came(seen: Seen) -> str:
    return f"{seen.phase}, rung {seen.rung}"


def _start(rig: Rig, seconds: float = START_S) -> Result:
    seen = rig.picture(seconds)
    return Result(None, "no picture") if seen is None else Result(seen.at - rig.began, _came(seen))


def killed(lab: Lab) -> Iterator[Result]:
    """SIGKILL at a random moment of the first seconds of a visit."""
    yield from _hurt(lab, signal.SIGKILL, 60.0)


def stopped(lab: Lab) -> Iterator[Result]:
    """SIGSTOP: the process lives and shows nothing."""
    yield from _hurt(lab, signal.SIGSTOP, 90.0)


def _hurt(lab: Lab, number: signal.Signals, seconds: float) -> Iterator[Result]:
    left = lab.tries
    while left:
        with Rig(lab.program, lab.home(), lab.timeline) as rig:
            assert rig.picture(START_S) is not None, "the exhibit does not start"
            for _ in range(min(left, _KILLS_A_RUN)):
                left -= 1
                time.sleep(lab.chance.uniform(0.0, 3.0))
                back = rig.hurt(number, seconds)
                yield Result(None, "no picture") if back is None else Result(back[0], _came(back[1]))


def spoilt_content(lab: Lab) -> Iterator[Result]:
    for _ in range(lab.tries):
        home = lab.home()
        timeline = Path(shutil.copy(lab.timeline, home / "spoilt.timeline"))
        lab.spoilt(timeline)
        with Rig(lab.program, home, timeline) as rig:
            yield _start(rig)


def spoilt_cache(lab: Lab) -> Iterator[Result]:
    home = lab.home()
    with Rig(lab.program, home, None) as rig:
        assert rig.picture(START_S) is not None, "the exhibit does not start"
    for _ in range(lab.tries):
        for file in (home / "cache").rglob("*"):
            if file.is_file() and file.stat().st_size:
                lab.spoilt(file)
        (home / "state" / "kiosk-ladder.json").unlink(missing_ok=True)
        with Rig(lab.program, home, None) as rig:
            yield _start(rig)


def spoilt_configuration(lab: Lab) -> Iterator[Result]:
    for _ in range(lab.tries):
        home = lab.home()
        config = home / "kiosk.toml"
        config.write_text('theme = "paper"\nidle_after_s = 60\n[open_hours]\nevery_day = "00:00-24:00"\n' * 3)
        lab.spoilt(config)
        with Rig(lab.program, home, lab.timeline, config=config) as rig:
            yield _start(rig)


@contextlib.contextmanager
def _tmpfs(folder: Path, options: str) -> Iterator[Path]:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def _no_room() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def full_disk(lab: Lab) -> Iterator[Result]:
    """Root fills a small disk; for anybody else the kernel refuses every write to a file."""
    for _ in range(lab.tries):
        home = lab.home()
        if os.geteuid() != 0:
            with Rig(lab.program, home, lab.timeline, before=_no_room) as rig:
                yield _start(rig)
            continue
        with _tmpfs(home, "size=256k"):
            with contextlib.suppress(OSError):
                (home / "filling").write_bytes(bytes(1_000_000))
            with Rig(lab.program, home, lab.timeline) as rig:
                yield _start(rig)


def read_only_home(lab: Lab) -> Iterator[Result]:
    for _ in range(lab.tries):
        home = lab.home()
        if os.geteuid() != 0:
            home.chmod(0o555)
            with Rig(lab.program, home, lab.timeline) as rig:
                yield _start(rig)
            home.chmod(0o755)
            continue
        with _tmpfs(home, "ro"), Rig(lab.program, home, lab.timeline) as rig:
            yield _start(rig)


def no_fonts(lab: Lab) -> Iterator[Result]:
    for _ in range(lab.tries):
        home = lab.home()
        nothing = home / "fonts.conf"
        nothing.write_text(
            '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig></fontconfig>\n'
        )
        with Rig(lab.program, home, lab.timeline, environ={"FONTCONFIG_FILE": str(nothing)}) as rig:
            yield _start(rig)


def unplugged(lab: Lab) -> Iterator[Result]:
    """The second of two screens comes and goes; nothing may restart for it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        display = f":{pipe.readline().strip()}"

    def monitor(*words: str) -> None:
        subprocess.run(["xrandr", "--display", display, *words], check=True, capture_output=True)

    try:
        with Rig(
            lab.program, lab.home(), lab.timeline, environ={"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        ) as rig:
            assert rig.picture(START_S) is not None, "the exhibit does not start"
            first = rig.exhibit()
            for _ in range(lab.tries):
                began = time.monotonic()
                monitor("--setmonitor", "left", "640/169x720/190+0+0", "screen")
                monitor("--setmonitor", "right", "640/169x720/190+640+0", "none")
                time.sleep(lab.chance.uniform(0.0, 0.2))
                monitor("--delmonitor", "right")
                monitor("--delmonitor", "left")
                same = rig.alive and rig.exhibit() == first
                yield Result(time.monotonic() - began if same else None, "the same run" if same else "another run")
    finally:
        server.terminate()
        server.wait(10)


def clock_jumps(lab: Lab) -> Iterator[Result]:
    """The time on the wall goes to 1970, on by a year, and back by an hour; nothing may restart for it."""
    home = lab.home()
    clock = home / "clock"
    clock.write_text("+0")
    environ = {
        "LD_PRELOAD": str(FAKETIME),
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    with Rig(lab.program, home, lab.timeline, environ=environ) as rig:
        assert rig.picture(START_S) is not None, "the exhibit does not start"
        first = rig.exhibit()
        for number in range(lab.tries):
            began = time.monotonic()
            clock.write_text(["@1970-01-01 00:00:01", "+365d", "-1h", "+1h", "+0"][number % 5])
            # Two beats: one that may have been on its way, and one that came after the jump.
            rig.forget()
            time.sleep(6.0)
            same = rig.alive and rig.exhibit() == first
            yield Result(time.monotonic() - began if same else None, "the same run" if same else "another run")


TRIALS = (
    Trial("killed (SIGKILL) at a random moment", 10.0, killed, 20),
    Trial("stopped (SIGSTOP)", 30.0, stopped, 4),
    Trial("content cut off or overwritten", 30.0, spoilt_content, 10, still_page=True),
    Trial("cache cut off or overwritten", 30.0, spoilt_cache, 10),
    Trial("configuration cut off or overwritten", 30.0, spoilt_configuration, 10),
    Trial("no room on the disk", 30.0, full_disk, 3),
    Trial("a home that is read-only", 30.0, read_only_home, 3),
    Trial("no font at all", 30.0, no_fonts, 2),
    Trial("a screen unplugged and plugged in", 10.0, unplugged, 100),
    Trial("the clock set", 10.0, clock_jumps, 10),
)
