"""The command and the environment of each rung."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from viewer.kiosk.ladder import Rung
from viewer.kiosk.launch import RUNG_VARIABLE, Launcher, rung_of
from viewer.paths import CACHE_VARIABLE

ENVIRON = {"PATH": "/usr/bin:/bin", "QSG_RHI_BACKEND": "vulkan", "WATCHDOG_USEC": "20000000", "WATCHDOG_PID": "1"}
TITLES = {"zh-Hans": "江河", "en": "Rivers"}


@pytest.fixture
def launcher(tmp_path: Path) -> Launcher:
    return Launcher(
        "@here",
        ENVIRON,
        timeline=tmp_path / "new.timeline",
        config=tmp_path / "kiosk.toml",
        exhibit=("exhibit",),
        still_page=("still-page",),
    )


def test_the_exhibit_gets_what_its_parent_was_given(launcher: Launcher, tmp_path: Path) -> None:
    command = ["exhibit", "--config", str(tmp_path / "kiosk.toml"), str(tmp_path / "new.timeline")]
    assert launcher.command(Rung.USUAL, TITLES) == launcher.command(Rung.SOFTWARE, TITLES) == command


@pytest.mark.parametrize("rung", list(Rung))
def test_a_run_knows_its_rung(launcher: Launcher, rung: Rung) -> None:
    assert rung_of(launcher.environment(rung)) is rung
    launcher.clean()


@pytest.mark.parametrize("number", ["", "9", "-1", "two"])
def test_a_rung_that_there_is_not_is_the_usual_one(number: str) -> None:
    assert rung_of({RUNG_VARIABLE: number}) is rung_of({}) is Rung.USUAL


def test_the_still_page_is_told_nothing_but_titles(launcher: Launcher) -> None:
    assert launcher.command(Rung.STILL_PAGE, TITLES) == ["still-page", "江河", "Rivers"]


def test_what_nobody_asked_for_is_left_to_the_configuration() -> None:
    launcher = Launcher("@here", {}, timeline=None, config=None, exhibit=("exhibit",))
    assert launcher.command(Rung.USUAL, {}) == ["exhibit"]


@pytest.mark.parametrize("rung", list(Rung))
def test_every_run_tells_its_parent_and_not_systemd(launcher: Launcher, rung: Rung) -> None:
    environ = launcher.environment(rung)
    assert environ["NOTIFY_SOCKET"] == "@here"
    assert environ[RUNG_VARIABLE] == str(int(rung))
    assert not {"WATCHDOG_USEC", "WATCHDOG_PID"} & environ.keys()
    launcher.clean()


def test_each_rung_gives_up_what_those_above_it_do(launcher: Launcher) -> None:
    environs = [launcher.environment(rung) for rung in Rung]
    launcher.clean()
    assert [("QT_QUICK_BACKEND" in each) for each in environs] == [False, False, False, True, True, True]
    assert [("QML_DISABLE_DISK_CACHE" in each) for each in environs] == [False, False, True, True, True, True]
    assert [("QSG_RHI_BACKEND" in each) for each in environs] == [True, True, True, False, False, False]


def test_a_run_without_the_cache_has_an_empty_one_that_goes_with_it(launcher: Launcher) -> None:
    cache = Path(launcher.environment(Rung.NO_CACHE)[CACHE_VARIABLE])
    assert list(cache.iterdir()) == []
    (cache / "compiled").touch()
    launcher.clean()
    assert not cache.exists()


def test_a_parent_that_is_killed_takes_its_run_along(tmp_path: Path, checkout: Path) -> None:
    read_ready = "import time; print('up', flush=True); time.sleep(60)"
    script = f"""
import os, signal, sys
from viewer.kiosk.launch import Launcher
launcher = Launcher("", os.environ, timeline=None, config=None,
                    exhibit=(sys.executable, "-c", {read_ready!r}))
print(launcher(0, {{}}).pid, flush=True)
signal.pause()
"""
    parent = subprocess.Popen([sys.executable, "-c", script], cwd=checkout, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    words = {parent.stdout.readline().strip() for _ in range(2)}
    assert "up" in words
    parent.kill()
    # The pipe ends when its last writer, the run, is gone as well.
    assert parent.stdout.read() == ""
    parent.wait(10)
    parent.stdout.close()
