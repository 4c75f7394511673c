"""`make run`: the window where there is a display, a picture and a word about it where there is none."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest


@pytest.fixture
def ready(machine):
    """The machine after set-up; FAKE_PROBLEM is what the program says of its display."""
    machine.pretend("fake-python", 'case "$*" in *display_problem*) echo "$FAKE_PROBLEM";; esac')
    assert machine.run("setup").returncode == 0
    (machine.checkout / "calls.log").unlink()
    return machine


def test_a_display_gets_the_window_with_the_arguments_of_the_command(ready) -> None:
    result = ready.run("run", "--lang", "en", FAKE_PROBLEM="")
    assert result.returncode == 0
    assert ready.calls[-1] == "fake-python -m viewer --lang en"
    assert result.stdout == ""


def test_no_display_is_said_in_one_line_and_a_picture_is_drawn(ready) -> None:
    result = ready.run("run", FAKE_PROBLEM="There is no display here.")
    assert result.returncode == 0
    assert ready.calls[-1] == "fake-python -m viewer shot -o build/timeline.png --size 1920x1080"
    assert result.stdout == (
        "run: There is no display here. The timeline is drawn into build/timeline.png instead.\n"
    )


def test_qt_told_to_draw_offscreen_opens_no_window_that_nobody_sees(ready) -> None:
    ready.run("run", FAKE_PROBLEM="", QT_QPA_PLATFORM="offscreen:configfile=screens.json")
    assert " shot " in ready.calls[-1]


def test_a_picture_that_cannot_be_drawn_fails_the_command(ready) -> None:
    python = ready.checkout / ".venv/bin/python"
    python.write_text('#!/bin/sh\ncase "$*" in *display_problem*) echo none;; *shot*) exit 1;; esac\n')
    assert ready.run("run").returncode == 1


def test_the_real_program_draws_the_picture_on_a_machine_without_a_display(checkout: Path) -> None:
    picture = checkout / "build" / "timeline.png"
    picture.unlink(missing_ok=True)
    silent = {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"}
    environ = {name: value for name, value in os.environ.items() if name not in silent}
    done = subprocess.run(["scripts/run"], cwd=checkout, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") == 1
    assert picture.read_bytes().startswith(b"\x89PNG")
