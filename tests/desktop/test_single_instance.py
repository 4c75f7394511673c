from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.desktop.instance_request import LONGEST
from viewer.desktop.options import WindowOptions
from viewer.desktop.single_instance import SingleInstance

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from viewer.desktop.options import WindowOptions
from viewer.desktop.single_instance import SingleInstance
app = QCoreApplication([])
options = WindowOptions(timeline=Path(sys.argv[2]), event="e", text_size=1.5)
sys.exit(0 if SingleInstance(sys.argv[1]).hand_over(options) else 3)
"""
OPTIONS = WindowOptions(event="e")


def goes_on(instance: SingleInstance, options: WindowOptions, **patience: int) -> bool:
    """A start as the program makes it: whether it goes on, and is from then on the one asked."""
    if instance.hand_over(options, **patience):
        return False
    instance.listen()
    return True


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "socket")


@pytest.fixture
def make(qapp: object, address: str) -> Iterator[Callable[[], SingleInstance]]:
    made: list[SingleInstance] = []

    def instance() -> SingleInstance:
        made.append(SingleInstance(address))
        return made[-1]

    yield instance
    for each in made:
        each.close()


@pytest.fixture
def second_start(address: str, checkout: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    children: list[subprocess.Popen[bytes]] = []

    def start(timeline: str, **environ: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-c", SECOND_START, address, timeline]
        children.append(subprocess.Popen(command, cwd=checkout, env={**os.environ, **environ}))
        return children[-1]

    yield start
    for child in children:
        child.kill()
        child.wait()


def test_a_second_start_hands_over_and_ends(make, second_start, qtbot: QtBot, tmp_path: Path) -> None:
    first = make()
    assert goes_on(first, WindowOptions())
    with qtbot.waitSignal(first.requested, timeout=20_000) as caught:
        child = second_start(str(tmp_path / "汉.timeline"))
    assert caught.args == [WindowOptions(timeline=tmp_path / "汉.timeline", event="e", text_size=1.5)]
    assert child.wait(20) == 0


def test_the_token_that_lets_the_window_come_to_the_front_is_handed_over(
    make, second_start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    first = make()
    goes_on(first, WindowOptions())
    with qtbot.waitSignal(first.requested, timeout=20_000):
        second_start("/t", XDG_ACTIVATION_TOKEN="token-7")
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token-7"


def test_starts_one_after_another_are_all_taken(make, second_start, qtbot: QtBot) -> None:
    first = make()
    goes_on(first, WindowOptions())
    taken: list[WindowOptions] = []
    first.requested.connect(taken.append)
    for name in ("/a", "/b"):
        second_start(name)
    qtbot.waitUntil(lambda: len(taken) == 2, timeout=20_000)
    assert {options.timeline for options in taken} == {Path("/a"), Path("/b")}


def test_only_the_user_may_reach_the_socket(make, address: str) -> None:
    goes_on(make(), OPTIONS)
    assert stat.S_IMODE(Path(address).stat().st_mode) & 0o077 == 0


def test_a_socket_left_by_a_crash_is_taken_over(make, second_start, address: str, qtbot: QtBot) -> None:
    with socket.socket(socket.AF_UNIX) as crashed:
        crashed.bind(address)
    first = make()
    assert goes_on(first, OPTIONS)
    with qtbot.waitSignal(first.requested, timeout=20_000):
        second_start("/t")


def test_an_instance_that_hangs_is_passed_over_in_time(make, second_start, address: str, qtbot: QtBot) -> None:
    with socket.socket(socket.AF_UNIX) as hung:
        hung.bind(address)
        hung.listen()
        started = time.monotonic()
        first = make()
        assert goes_on(first, OPTIONS, patience_ms=300)
        assert time.monotonic() - started < 2
        with qtbot.waitSignal(first.requested, timeout=20_000):
            second_start("/t")


def test_an_instance_that_ends_lets_the_next_be_the_one(make) -> None:
    first, second = make(), make()
    goes_on(first, OPTIONS)
    first.close()
    assert goes_on(second, OPTIONS)


def test_a_place_where_no_socket_can_be_is_no_fault(qapp: object, tmp_path: Path) -> None:
    assert goes_on(SingleInstance(str(tmp_path / "missing" / "socket")), OPTIONS)


@pytest.mark.parametrize("sent", [b"GET / HTTP/1.1\r\n\r\n", b"x" * (LONGEST + 2)], ids=["not ours", "endless"])
def test_what_is_no_request_is_hung_up_on(make, address: str, qtbot: QtBot, sent: bytes) -> None:
    first = make()
    goes_on(first, OPTIONS)
    taken: list[object] = []
    first.requested.connect(taken.append)
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(address)
        stranger.setblocking(False)
        stranger.send(sent)

        def hung_up() -> bool:
            try:
                return stranger.recv(100) == b""
            except BlockingIOError:
                return False
            except ConnectionResetError:
                return True

        qtbot.waitUntil(hung_up, timeout=5000)
    assert taken == []


def test_a_request_in_pieces_is_put_together(make, address: str, qtbot: QtBot) -> None:
    from viewer.desktop.instance_request import encode

    first = make()
    goes_on(first, OPTIONS)
    line = encode(OPTIONS)
    with socket.socket(socket.AF_UNIX) as slow, qtbot.waitSignal(first.requested, timeout=5000) as caught:
        slow.connect(address)
        slow.sendall(line[:10])
        qtbot.wait(1)
        slow.sendall(line[10:])
    assert caught.args == [OPTIONS]


def test_a_start_that_is_not_yet_asked_is_waited_for(make, second_start, qtbot: QtBot) -> None:
    first = make()
    assert not first.hand_over(OPTIONS)
    child = second_start("/t")
    qtbot.wait(100)
    with qtbot.waitSignal(first.requested, timeout=20_000):
        first.listen()
    assert child.wait(20) == 0
