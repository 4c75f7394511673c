"""The Wayland compositor for kiosks on a screen that only exists in memory, and pictures of it."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

NOBODY = 65534
"""cage refuses to run as root; this user keeps what it takes to read a checkout of root's."""


def _as_somebody(folder: Path) -> list[str]:
    """What a command is put behind to be run as somebody else than root, who owns `folder` from now on."""
    if os.geteuid() != 0:
        return []
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    rights = ["--inh-caps", "+dac_override", "--ambient-caps", "+dac_override"]
    return ["setpriv", "--reuid", str(NOBODY), "--regid", str(NOBODY), "--clear-groups", *rights, "--"]


class Cage:
    """A compositor that runs `command`, with a runtime folder and a socket for systemd's protocol of its own."""

    def __init__(self, folder: Path, command: list[str], environ: Mapping[str, str], cwd: Path) -> None:
        folder.chmod(0o700)
        self._folder = folder
        self._somebody = _as_somebody(folder)
        self.notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.notify.bind(str(folder / "notify"))
        (folder / "notify").chmod(0o777)
        dropped = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QUICK_BACKEND"}
        self.environ = {
            **{name: value for name, value in os.environ.items() if name not in dropped},
            "XDG_RUNTIME_DIR": str(folder),
            "WLR_BACKENDS": "headless",
            "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "NOTIFY_SOCKET": str(folder / "notify"),
            "QT_QPA_PLATFORM": "wayland",
            "QT_QUICK_BACKEND": "software",
            **environ,
        }
        with (folder / "cage.log").open("wb") as log:
            self.process = subprocess.Popen(
                # Turned upside down, which pictures undo: cage 0.1.4 hands a window as large as the screen to the
                # screen itself otherwise, and a screen in memory then shows its first frame for ever.
                [*self._somebody, "cage", "-d", "-r", "-r", "--", *command],
                cwd=cwd,
                env=self.environ,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def messages(self, seconds: float) -> Iterator[dict[str, str]]:
        """What is told over the socket, for so long at most."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            self.notify.settimeout(left)
            try:
                lines = self.notify.recv(65_536).decode().splitlines()
            except TimeoutError:
                return
            yield dict(line.split("=", 1) for line in lines)

    def picture(self, file: Path) -> bytes:
        """What is on the screen, as PNG."""
        (display,) = (path.name for path in self._folder.glob("wayland-?"))
        done = subprocess.run(
            [*self._somebody, "grim", "-"],
            env={**self.environ, "WAYLAND_DISPLAY": display},
            capture_output=True,
            timeout=30,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        file.write_bytes(done.stdout)
        return done.stdout

    def told(self) -> str:
        """What cage and its program said on the terminal."""
        return (self._folder / "cage.log").read_text(errors="replace")

    def close(self) -> None:
        """End all of it as systemd does: everything in the unit gets the signal."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, 15)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)
            self.process.wait(5)
            raise
        finally:
            self.notify.close()
