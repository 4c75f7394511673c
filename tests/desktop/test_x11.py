from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.desktop.x11 import XDisplay, accepts, parse_display

COOKIE = b"0123456789abcdef"


@pytest.mark.parametrize(
    ("text", "display"),
    [
        (":0", XDisplay("", 0)),
        (":1.0", XDisplay("", 1)),
        ("unix:2", XDisplay("", 2)),
        ("localhost:10.0", XDisplay("localhost", 10)),
        ("[::1]:3", XDisplay("::1", 3)),
        ("tcp/host:4", XDisplay("host", 4)),
        ("", None),
        ("nonsense", None),
        (":x", None),
    ],
)
def test_display_values_are_taken_apart(text: str, display: XDisplay | None) -> None:
    assert parse_display(text) == display


class Server:
    """An X server by TCP that lets in whoever brings `cookie` (empty: everybody)."""

    def __init__(self, cookie: bytes) -> None:
        self.cookie = cookie
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()

    def _serve(self) -> None:
        while True:
            connection, _ = self.listener.accept()
            with connection:
                head = connection.recv(12)
                if head == b"stop":
                    return
                name_length, cookie_length = struct.unpack("<6xHH2x", head)
                rest = connection.recv(1024) if name_length + cookie_length else b""
                shown = rest[(name_length + 3) // 4 * 4 :][:cookie_length]
                connection.sendall(bytes([shown == self.cookie]) + bytes(7))

    def stop(self) -> None:
        with socket.create_connection(self.listener.getsockname()) as connection:
            connection.sendall(b"stop")
        self.thread.join()
        self.listener.close()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    running = Server(COOKIE)
    port = running.listener.getsockname()[1]
    real = socket.create_connection
    monkeypatch.setattr("socket.create_connection", lambda _, timeout=None: real(("127.0.0.1", port), timeout))
    yield running
    monkeypatch.undo()
    running.stop()


def authority(number: bytes, cookie: bytes, name: bytes = b"MIT-MAGIC-COOKIE-1") -> bytes:
    parts = (b"machine", number, name, cookie)
    return struct.pack(">H", 256) + b"".join(struct.pack(">H", len(part)) + part for part in parts)


DISPLAY = XDisplay("localhost", 7)


def test_the_cookie_of_the_display_opens_it(server: Server, tmp_path: Path) -> None:
    file = tmp_path / "authority"
    file.write_bytes(authority(b"3", b"another display's") + authority(b"7", COOKIE))
    assert accepts(DISPLAY, {"XAUTHORITY": str(file)})


def test_a_wrong_cookie_does_not(server: Server, tmp_path: Path) -> None:
    (tmp_path / ".Xauthority").write_bytes(authority(b"7", b"fedcba9876543210"))
    assert not accepts(DISPLAY, {"HOME": str(tmp_path)})


def test_a_server_that_asks_for_none_needs_none(server: Server, tmp_path: Path) -> None:
    server.cookie = b""
    assert accepts(DISPLAY, {"HOME": str(tmp_path)})


@pytest.mark.parametrize("content", [b"", b"\x01", authority(b"7", COOKIE)[:-20]], ids=["empty", "byte", "cut"])
def test_a_broken_authority_file_is_no_fault(server: Server, tmp_path: Path, content: bytes) -> None:
    (tmp_path / ".Xauthority").write_bytes(content)
    assert not accepts(DISPLAY, {"HOME": str(tmp_path)})


def test_where_nobody_listens_nobody_is_let_in(tmp_path: Path) -> None:
    assert not accepts(XDisplay("", 9876), {"HOME": str(tmp_path)})
