"""The program on a real display: an X server of its own, a mapped window, OpenGL beside the software renderer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from x_server import windows_on, x_server


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """The name of an X display of 1280x800 px that nobody else uses."""
    with x_server(1280, 800) as name:
        yield name


def _environ(display: str, **more: str) -> dict[str, str]:
    left_out = {"QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "WAYLAND_DISPLAY"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return kept | {"DISPLAY": display} | more


def test_the_window_opens_and_ends_when_it_is_told_to(display: str, checkout: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "viewer"], cwd=checkout, env=_environ(display), stderr=subprocess.PIPE, text=True
    )
    try:
        deadline = time.monotonic() + 30
        while not (sizes := [size for size in windows_on(display) if min(size) > 300]):
            assert program.poll() is None, f"the program ended: {program.communicate()[1]}"
            assert time.monotonic() < deadline, "no window within 30 s"
            time.sleep(0.05)
        assert len(sizes) == 1
        program.send_signal(signal.SIGTERM)
        assert program.wait(10) == 0
    finally:
        program.kill()
        _, told = program.communicate()
    assert told == ""


def _picture(display: str, checkout: Path, file: Path, **environ: str) -> QImage:
    command = [sys.executable, "-m", "viewer", "shot", "-o", str(file), "--size", "1280x720", "--lang", "zh"]
    done = subprocess.run(command, cwd=checkout, env=_environ(display, **environ), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return QImage(str(file)).convertToFormat(QImage.Format.Format_RGB888)


def test_opengl_draws_what_the_software_renderer_draws(display: str, checkout: Path, tmp_path: Path) -> None:
    software = _picture(
        display, checkout, tmp_path / "a.png", QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software"
    )
    opengl = _picture(
        display, checkout, tmp_path / "b.png", QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="", QSG_RHI_BACKEND="opengl"
    )
    assert opengl.size() == software.size()
    pairs = zip(bytes(software.constBits()), bytes(opengl.constBits()), strict=True)
    far = sum(abs(one - other) > 96 for one, other in pairs)
    share = far / software.sizeInBytes()
    assert share < 0.01, f"{share:.1%} of the picture differs"
