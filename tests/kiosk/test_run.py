"""`kiosk run` with real processes: what is killed, stopped or told to end, and what systemd hears of it."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from viewer.kiosk.kiosk_error import KioskError
from viewer.kiosk.run import PATIENCE_S, LateTimeline, _alone, run_exhibit

PARENT = """
import os, sys, time
from pathlib import Path
from viewer.kiosk.ladder import Ladder
from viewer.kiosk.launch import Launcher
from viewer.kiosk.notify import Listener, Notifier
from viewer.kiosk.run import watch_over
from viewer.kiosk.supervisor import Supervisor

folder = Path(sys.argv[1])
with Listener() as listener:
    launcher = Launcher(listener.address, os.environ, timeline=None, config=None,
                        exhibit=(sys.executable, str(folder / "exhibit.py")))
    supervisor = Supervisor(launcher, listener, Ladder(folder / "ladder.json"), time.monotonic,
                            tell=Notifier.of(os.environ), beat_within=1.0)
    watch_over(supervisor, listener)
"""
EXHIBIT = """
import os, signal, sys, time
from pathlib import Path
from viewer.kiosk.notify import Notifier
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
with Path(sys.argv[0]).with_name("runs").open("a") as runs:
    runs.write(f"{os.getpid()} {os.environ['TIMELINE_VIEWER_RUNG']}\\n")
tell = Notifier.of(os.environ)
while True:
    tell({"READY": "1", "WATCHDOG": "1"})
    time.sleep(0.1)
"""


class Parent:
    """A parent whose exhibit beats ten times a second, and systemd's end of its socket."""

    def __init__(self, folder: Path, checkout: Path) -> None:
        self._folder = folder
        (folder / "exhibit.py").write_text(EXHIBIT)
        self.systemd = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.systemd.bind(f"\0timeline-viewer-test-{os.getpid()}")
        self.systemd.settimeout(20)
        environ = {"NOTIFY_SOCKET": f"@timeline-viewer-test-{os.getpid()}", "PYTHONPATH": str(checkout)}
        self.process = subprocess.Popen(
            [sys.executable, "-c", PARENT, str(folder)], env={**os.environ, **environ}, stderr=subprocess.PIPE
        )

    def hear(self, name: str) -> str:
        """The next value of `name` that systemd is told."""
        while True:
            for line in self.systemd.recv(65_536).decode().splitlines():
                if line.startswith(f"{name}="):
                    return line.removeprefix(f"{name}=")

    def runs(self, count: int) -> list[tuple[int, int]]:
        """Process and rung of every run, as soon as there were `count`."""
        deadline = time.monotonic() + 20
        while True:
            file = self._folder / "runs"
            lines = file.read_text().splitlines() if file.exists() else []
            if len(lines) >= count:
                return [(int(pid), int(rung)) for pid, rung in map(str.split, lines)]
            assert time.monotonic() < deadline, f"{lines}: {count} runs were expected"
            assert self.process.poll() is None, self.process.communicate()[1].decode()
            time.sleep(0.02)

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()
        self.systemd.close()


@pytest.fixture
def parent(tmp_path: Path, checkout: Path) -> Iterator[Parent]:
    made = Parent(tmp_path, checkout)
    yield made
    made.close()


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_systemd_hears_that_it_is_ready_and_then_its_beats(parent: Parent) -> None:
    assert parent.hear("READY") == "1"
    assert [parent.hear("WATCHDOG") for _ in range(5)] == ["1"] * 5


def test_an_exhibit_that_is_killed_is_back_at_once(parent: Parent) -> None:
    parent.hear("READY")
    ((first, _),) = parent.runs(1)
    began = time.monotonic()
    os.kill(first, signal.SIGKILL)
    (_, (second, rung)) = parent.runs(2)
    assert time.monotonic() - began < 5
    assert (second != first, rung) == (True, 1)
    while not parent.hear("STATUS").startswith("showing"):
        pass


def test_an_exhibit_that_stands_still_is_killed_and_started_again(parent: Parent) -> None:
    parent.hear("READY")
    ((first, _),) = parent.runs(1)
    os.kill(first, signal.SIGSTOP)
    assert [rung for _, rung in parent.runs(2)] == [0, 1]
    assert gone(first)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_both_cleanly(parent: Parent, number: signal.Signals) -> None:
    parent.hear("READY")
    ((run, _),) = parent.runs(1)
    parent.process.send_signal(number)
    assert parent.process.wait(10) == 0
    assert parent.process.stderr is not None
    assert parent.process.stderr.read() == b""
    assert gone(run)


def test_after_a_parent_that_was_killed_the_next_begins_one_rung_down(
    parent: Parent, tmp_path: Path, checkout: Path
) -> None:
    parent.hear("READY")
    parent.runs(1)
    parent.process.kill()
    parent.process.wait(10)
    parent.systemd.close()
    again = Parent(tmp_path, checkout)
    try:
        assert [rung for _, rung in again.runs(2)] == [0, 1]
    finally:
        again.close()


def test_the_parent_never_loads_qt(checkout: Path) -> None:
    script = "import sys, viewer.kiosk.run; assert not [name for name in sys.modules if 'PySide' in name]"
    subprocess.run([sys.executable, "-c", script], cwd=checkout, check=True)


@pytest.fixture
def still_page(checkout: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    started: list[subprocess.Popen[bytes]] = []

    def start(*titles: str, **environ: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "viewer.kiosk.still_page", *titles]
        started.append(subprocess.Popen(command, cwd=checkout, env={**os.environ, **environ}))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait(10)


def test_the_still_page_is_ready_with_its_picture_and_ends_when_told_to(still_page) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(f"\0timeline-viewer-test-{os.getpid()}")
        listener.settimeout(20)
        page = still_page("江河", "Rivers", NOTIFY_SOCKET=f"@timeline-viewer-test-{os.getpid()}")
        assert listener.recv(100) == b"READY=1\nWATCHDOG=1"
    page.send_signal(signal.SIGTERM)
    assert page.wait(10) == 0


def test_a_second_exhibit_of_the_same_home_says_so_and_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.kiosk.run.state_dir", lambda: tmp_path / "state")
    monkeypatch.setattr("viewer.kiosk.run._run", lambda *_: 0)
    with _alone(tmp_path / "state"), pytest.raises(KioskError) as refused:
        run_exhibit(None, None)
    assert str(tmp_path / "state") in refused.value.sentence("en")
    assert run_exhibit(None, None) == 0, "the first has ended"
    monkeypatch.setattr("viewer.kiosk.run.state_dir", lambda: Path("/dev/null/state"))
    assert run_exhibit(None, None) == 0, "a folder that takes no lock stops nothing"


def test_a_timeline_that_is_not_there_yet_is_waited_for_but_not_for_ever(tmp_path: Path) -> None:
    now = 0.0
    late = LateTimeline(tmp_path / "a.timeline", tmp_path / "shelf", lambda: now)
    assert "a.timeline" in (late.problem() or "")
    now = PATIENCE_S - 1
    assert late.problem()
    now = PATIENCE_S
    assert late.problem() is None, "rather the still page than nothing"
    (tmp_path / "a.timeline").touch()
    assert late.problem() is None
    (tmp_path / "a.timeline").unlink()
    assert late.problem(), "it is waited for anew"
    (tmp_path / "shelf").mkdir()
    (tmp_path / "shelf" / "0a.timeline").touch()
    assert late.problem() is None, "an update needs no timeline below it"


def test_the_log_of_the_parent_tells_as_much_as_is_configured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class EnoughError(Exception):
        pass

    def start_logging(**asked: object) -> None:
        assert asked["level"] == logging.WARNING
        raise EnoughError

    monkeypatch.setattr("viewer.kiosk.run.state_dir", lambda: tmp_path)
    monkeypatch.setattr("viewer.kiosk.run.start_logging", start_logging)
    (tmp_path / "kiosk.toml").write_text('log_level = "warning"\n')
    with pytest.raises(EnoughError):
        run_exhibit(None, tmp_path / "kiosk.toml")
