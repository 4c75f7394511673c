"""The exhibit by itself, as its parent starts it: what it tells, and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


class Started:
    """`--kiosk` with a home of its own, and the socket that it tells of itself."""

    def __init__(self, checkout: Path, home: Path, *arguments: str | Path, **environ: str) -> None:
        self.home = home
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        name = f"timeline-viewer-test-{os.getpid()}"
        self._socket.bind(f"\0{name}")
        self._socket.settimeout(30)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "viewer", "--kiosk", *arguments],
            cwd=checkout,
            env={**os.environ, "TIMELINE_VIEWER_HOME": str(home), "NOTIFY_SOCKET": f"@{name}", **environ},
            stderr=subprocess.PIPE,
            text=True,
        )

    def first(self) -> dict[str, str]:
        """The first that it tells."""
        return dict(line.split("=", 1) for line in self._socket.recv(65_536).decode().splitlines())

    def log(self) -> str:
        return (self.home / "state" / "timeline-viewer.log").read_text(encoding="utf-8")

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()
        self._socket.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def exhibit(checkout: Path, home: Path) -> Iterator[Started]:
    config = home / "kiosk.toml"
    home.mkdir()
    config.write_text('theme = "papr"\nlanguage = "en"\n', encoding="utf-8")
    made = Started(checkout, home, "--config", config, TIMELINE_VIEWER_RUNG="2")
    yield made
    made.close()


def test_it_is_ready_with_its_first_frame_and_tells_its_titles_and_ends_when_told_to(exhibit: Started) -> None:
    while "READY" not in (told := exhibit.first()):
        pass
    assert "Thirty years of paired assistance to Tibet" in told["X_TIMELINE_TITLES"]
    exhibit.process.send_signal(signal.SIGTERM)
    assert exhibit.process.wait(15) == 0
    assert exhibit.process.stderr is not None
    assert exhibit.process.stderr.read() == ""
    assert "rung 2" in exhibit.log()
    assert "kiosk.toml:1: " in exhibit.log(), "what is wrong with the configuration stands in the log"


def test_content_that_cannot_be_opened_is_a_failure_whose_reason_stands_in_the_log(
    checkout: Path, tmp_path: Path, home: Path
) -> None:
    broken = tmp_path / "broken.timeline"
    broken.write_bytes(b"nonsense")
    started = Started(checkout, home, broken)
    try:
        assert started.process.wait(30) == 1
        assert "broken.timeline cannot be shown" in started.log()
    finally:
        started.close()
