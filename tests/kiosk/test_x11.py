"""The exhibit in a session of X11 as `kiosk install` writes it: no window manager, a server that forgets."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from x_server import windows_on, x_server

from viewer.kiosk.install import pieces_for, program_of


@pytest.fixture
def display() -> Iterator[str]:
    with x_server(1280, 800, resets=True) as name:
        yield name


def until(holds: Callable[[], bool]) -> None:
    """Wait for what another process does; nothing tells of it."""
    deadline = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < deadline, "not within 30 s"
        time.sleep(0.05)


def test_the_exhibit_fills_the_screen_and_keeps_it_lit_and_the_session_ends_with_it(
    display: str, tmp_path: Path
) -> None:
    (script,) = (
        text
        for piece, text in pieces_for("x11", "exhibit", program_of(Path(sys.executable)))
        if piece.source == "x11-session"
    )
    dropped = {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "TIMELINE_VIEWER_HOME"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    environ = {**kept, "DISPLAY": display, "HOME": str(tmp_path)}
    session = subprocess.Popen(["sh", "-c", script], env=environ, start_new_session=True)
    log = tmp_path / "state" / "kiosk-run.log"
    try:
        until(lambda: log.exists() and "kept awake by xset s off" in log.read_text(encoding="utf-8"))
        assert windows_on(display) == [(1280, 800)]
        lit = subprocess.run(["xset", "-display", display, "q"], capture_output=True, text=True, check=True).stdout
        assert "timeout:  0 " in lit
        (parent,) = Path(f"/proc/{session.pid}/task/{session.pid}/children").read_text().split()
        os.kill(int(parent), signal.SIGTERM)
        assert session.wait(15) == 0
    finally:
        if session.poll() is None:
            os.killpg(session.pid, signal.SIGKILL)
            session.wait(5)
