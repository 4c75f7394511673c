"""What keeps a machine awake, on machines that only pretend."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.kiosk.wakefulness import Wakefulness


@pytest.fixture
def commands(tmp_path: Path) -> Callable[[str, str], None]:
    """Makes a command that notes its call and then does what a script of sh says."""

    def make(name: str, script: str) -> None:
        path = tmp_path / name
        path.write_text(f'#!/bin/sh\necho "$0 $*" | sed "s,.*/,," >> "{tmp_path}/calls"\n{script}\n')
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    return make


def keep(folder: Path, environ: dict[str, str]) -> Wakefulness:
    """With commands of `folder` alone, until all of them have been asked."""

    def find(name: str) -> str | None:
        return str(folder / name) if (folder / name).exists() else None

    made = Wakefulness({"PATH": "/usr/bin:/bin", **environ}, find)
    made.keep()
    assert made._thread is not None
    made._thread.join(20)
    return made


def test_on_x11_blanking_is_switched_off_and_the_lock_is_held_until_the_end(
    tmp_path: Path, commands: Callable[[str, str], None], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    commands("xset", "exit 0")
    commands("systemd-inhibit", f'cat; echo released >> "{tmp_path}/calls"')
    awake = keep(tmp_path, {"DISPLAY": ":0"})
    calls = (tmp_path / "calls").read_text().splitlines()
    assert calls[:3] == ["xset s off", "xset s noblank", "xset -dpms"]
    assert calls[3].startswith("systemd-inhibit --what=sleep:idle:handle-lid-switch")
    assert len(calls) == 4
    awake.keep()
    awake.close()
    assert (tmp_path / "calls").read_text().count("xset s off") == 2, "another run asks X11 again"
    assert (tmp_path / "calls").read_text().count("systemd-inhibit") == 1, "the lock is held already"
    assert (tmp_path / "calls").read_text().splitlines()[-1] == "released"
    assert "kept awake by systemd-inhibit" in caplog.text


def test_what_is_refused_or_missing_is_told_and_no_fault(
    tmp_path: Path, commands: Callable[[str, str], None], caplog: pytest.LogCaptureFixture
) -> None:
    commands("systemd-inhibit", "echo 'Access denied' >&2; exit 1")
    keep(tmp_path, {"DISPLAY": ":0"}).close()
    assert "xset s off: not installed" in caplog.text
    assert "Access denied" in caplog.text


def test_a_service_without_a_session_gets_what_logind_gives_it(
    tmp_path: Path, commands: Callable[[str, str], None], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    commands("systemd-inhibit", 'case "$1" in *sleep*) echo "Access denied" >&2; exit 1;; esac; cat')
    keep(tmp_path, {}).close()
    assert "kept awake by systemd-inhibit --what=idle" in caplog.text


def test_what_is_asked_says_nothing_in_the_exhibits_name(
    tmp_path: Path, commands: Callable[[str, str], None]
) -> None:
    commands("systemd-inhibit", f'echo "${{NOTIFY_SOCKET-none}}" > "{tmp_path}/socket"; cat')
    keep(tmp_path, {"NOTIFY_SOCKET": "@systemd"}).close()
    assert (tmp_path / "socket").read_text() == "none\n"


def test_under_wayland_x11_is_not_asked(tmp_path: Path, commands: Callable[[str, str], None]) -> None:
    commands("xset", "exit 0")
    commands("systemd-inhibit", "cat")
    keep(tmp_path, {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}).close()
    assert "xset" not in (tmp_path / "calls").read_text()
