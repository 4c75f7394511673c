"""systemd's protocol, at both ends."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.kiosk.notify import Listener, Notifier, understood


@pytest.fixture
def listener() -> Iterator[Listener]:
    with Listener() as made:
        yield made


def test_what_is_told_is_heard(listener: Listener) -> None:
    assert listener.receive(os.getpid()) is None
    tell = Notifier(listener.address)
    tell({"READY": "1", "STATUS": "a = b, 汉"})
    tell({"WATCHDOG": "1"})
    assert listener.receive(os.getpid()) == {"READY": "1", "STATUS": "a = b, 汉"}
    assert listener.receive(os.getpid()) == {"WATCHDOG": "1"}
    assert listener.receive(os.getpid()) is None


def test_a_line_break_in_a_value_begins_no_other_name(listener: Listener) -> None:
    Notifier(listener.address)({"STATUS": "fine\nMAINPID=1"})
    assert listener.receive(os.getpid()) == {"STATUS": "fine MAINPID=1"}


def test_another_process_is_not_listened_to(listener: Listener, checkout: Path) -> None:
    script = f"from viewer.kiosk.notify import Notifier; Notifier({listener.address!r})({{'WATCHDOG': '1'}})"
    subprocess.run([sys.executable, "-c", script], cwd=checkout, check=True)
    assert listener.receive(os.getpid()) == {}


def test_a_socket_in_the_file_system_is_told_too(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        Notifier.of({"NOTIFY_SOCKET": str(tmp_path / "notify")})({"READY": "1"})
        assert systemd.recv(100) == b"READY=1"


@pytest.mark.parametrize("address", ["", "/nowhere/at/all", "@nobody-listens-there"])
def test_where_nobody_listens_nothing_happens(address: str) -> None:
    Notifier(address)({"WATCHDOG": "1"})


def test_a_listener_that_sleeps_holds_nobody_up(listener: Listener) -> None:
    tell = Notifier(listener.address)
    for _ in range(10_000):
        tell({"WATCHDOG": "1"})
    assert listener.receive(os.getpid()) == {"WATCHDOG": "1"}


def test_lines_that_say_nothing_are_left_out() -> None:
    assert understood(b"READY=1\n\nnonsense\n=x\nSTATUS=\xff=\n") == {"READY": "1", "STATUS": "\ufffd="}
