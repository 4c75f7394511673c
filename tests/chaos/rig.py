"""One exhibit under its parent, and what can be seen of it from outside: systemd's socket and the processes."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

PICTURED = ("showing", "still page")


@dataclass(frozen=True)
class Seen:
    """A status that the parent told: what it is at, by which rung, and when, in s of the monotonic clock."""

    phase: str
    rung: int
    at: float

    @property
    def pictured(self) -> bool:
        return self.phase in PICTURED


class Rig:
    """`timeline-viewer kiosk run` with a home of its own, until `close`."""

    def __init__(
        self,
        program: Path,
        home: Path,
        timeline: Path | None,
        *,
        config: Path | None = None,
        environ: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> None:
        """`program` is the folder that holds the package.

        `before` runs in the child before the program does, as for limits that the kernel keeps.
        """
        self._systemd = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        name = f"timeline-viewer-chaos-{os.getpid()}-{id(self)}"
        self._systemd.bind(f"\0{name}")
        command = [sys.executable, "-m", "viewer", "kiosk", "run"]
        command += ["--config", str(config)] if config else []
        command += [str(timeline)] if timeline else []
        dropped = {"DISPLAY", "WAYLAND_DISPLAY"}
        self._process = subprocess.Popen(
            command,
            cwd=program,
            env={
                **{key: value for key, value in os.environ.items() if key not in dropped},
                "TIMELINE_VIEWER_HOME": str(home),
                "NOTIFY_SOCKET": f"@{name}",
                "QT_QPA_PLATFORM": "offscreen",
                "QT_QUICK_BACKEND": "software",
                **(environ or {}),
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=before,
        )
        self.began = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> int:
        """End it as systemd does; its exit status, -9 if it had to be killed."""
        self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(15)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait(5)
        finally:
            self._systemd.close()

    @property
    def alive(self) -> bool:
        """Whether the parent runs."""
        return self._process.poll() is None

    def seen(self, seconds: float) -> Iterator[Seen]:
        """What the parent tells from now on, for so long at most."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self._systemd.settimeout(left)
            try:
                message = self._systemd.recv(65_536).decode()
            except TimeoutError:
                return
            for line in message.splitlines():
                if line.startswith("STATUS="):
                    yield _understood(line.removeprefix("STATUS="))

    def picture(self, seconds: float) -> Seen | None:
        """The first picture that is told of; None if there is none for so long."""
        return next((seen for seen in self.seen(seconds) if seen.pictured), None)

    def forget(self) -> None:
        """Everything that was told until now."""
        self._systemd.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            while True:
                self._systemd.recv(65_536)

    def exhibit(self) -> int:
        """The process that shows the exhibit; raises ProcessLookupError where there is none."""
        pid = self._process.pid
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            with contextlib.suppress(OSError):
                words = Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0")
                if b"--kiosk" in words or b"viewer.kiosk.still_page" in words:
                    return int(child)
        raise ProcessLookupError("no exhibit")

    def hurt(self, number: signal.Signals, seconds: float) -> tuple[float, Seen] | None:
        """Send a signal to the exhibit; how long there was no picture, and the next one. None if none came."""
        self.forget()
        began = time.monotonic()
        os.kill(self.exhibit(), number)
        gone = False
        for seen in self.seen(seconds):
            gone = gone or not seen.pictured
            if gone and seen.pictured:
                return seen.at - began, seen
        return None


def _understood(status: str) -> Seen:
    phase, _, rest = status.partition(":")
    rung = next((part.split()[1] for part in rest.split(",") if part.strip().startswith("rung")), "0")
    return Seen(phase, int(rung), time.monotonic())
