"""A checkout of its own in which scripts run against commands that only pretend."""

from __future__ import annotations

import contextlib
import os
import pty
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

HONEST = """
    awk basename cat chmod cp cut date dirname env find grep head ln mkdir mktemp mv pwd rm sed sh sha256sum tail
    touch tr uname xargs
"""
"""What every Debian system has."""


@dataclass
class Machine:
    """A pretended machine: its checkout, the only folder on its PATH, and what was called there, in order."""

    checkout: Path
    commands: Path

    @property
    def calls(self) -> list[str]:
        """Every call of a pretended command, as `name arguments`."""
        log = self.checkout / "calls.log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    def pretend(self, name: str, script: str = "exit 0") -> None:
        """Put a command on the PATH that records its call and then does what `script` (sh) says."""
        path = self.commands / name
        text = f'#!/bin/sh\necho "{name} $*" >> "{self.checkout}/calls.log"\n{script}\n'
        path.write_text(text, encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def remove(self, name: str) -> None:
        """Take a command off the PATH."""
        (self.commands / name).unlink()

    def run(
        self, script: str, *arguments: str, at_keyboard: bool = False, **environ: str
    ) -> subprocess.CompletedProcess[str]:
        """Run one of the checkout's scripts there, with a terminal as its input or with none."""
        with contextlib.ExitStack() as stack:
            stdin = subprocess.DEVNULL
            if at_keyboard:
                keyboard, stdin = pty.openpty()
                stack.callback(os.close, keyboard)
                stack.callback(os.close, stdin)
            return subprocess.run(
                [str(self.checkout / "scripts" / script), *arguments],
                cwd=self.checkout,
                env={"PATH": str(self.commands), "HOME": str(self.checkout), **environ},
                stdin=stdin,
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            )


@pytest.fixture
def machine(tmp_path: Path, checkout: Path) -> Machine:
    """A Debian machine with root, everything from debian-packages.txt, a network and no `.venv` yet."""
    root = tmp_path / "checkout"
    shutil.copytree(checkout / "scripts", root / "scripts")
    shutil.copy(checkout / "debian-packages.txt", root)
    shutil.copy(checkout / "constraints.txt", root)
    made = Machine(root, tmp_path / "commands")
    made.commands.mkdir()
    for name in HONEST.split():
        if found := shutil.which(name):
            (made.commands / name).symlink_to(os.path.realpath(found))
    packages = [line.split("#")[0].strip() for line in (root / "debian-packages.txt").read_text().splitlines()]
    installed = "\n".join(f"ii {name} " for name in packages if name)
    (root / "installed").write_text(installed + "\n", encoding="utf-8")
    made.pretend("dpkg-query", f'cat "{root}/installed"')
    made.pretend("id", "echo 0")
    made.pretend("apt-get")
    # `python -m venv DIR` leaves a Python that records what pip is asked for.
    made.pretend("fake-python", "exit ${FAKE_PIP_STATUS:-0}")
    made.pretend(
        "python3.11",
        f'if [ "$2" = venv ]; then mkdir -p .venv/bin && cp "{made.commands}/fake-python" .venv/bin/python; fi',
    )
    return made
