"""The protocol of sd_notify(3): datagrams of `NAME=value` lines to the socket that NOTIFY_SOCKET names.

The exhibit tells its parent in it, and the parent systemd, which ignores names that begin with `X_`.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import socket
import struct
from collections.abc import Mapping
from types import TracebackType
from typing import Self

VARIABLE = "NOTIFY_SOCKET"
_LONGEST = 16_384
_CREDENTIALS = struct.Struct("3i")
"""`struct ucred` of unix(7): pid, uid, gid."""


class Notifier:
    """Tells the socket at `address`; does nothing where there is none, and never waits or raises."""

    def __init__(self, address: str) -> None:
        # A leading @ stands for the zero byte of an abstract address, which no environment can hold.
        self._address = "\0" + address[1:] if address.startswith("@") else address

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> Self:
        """For the process that was given `environ`."""
        return cls(environ.get(VARIABLE, ""))

    def __call__(self, told: Mapping[str, str]) -> None:
        """Send `told`; line breaks within a value, which would begin another name, become spaces."""
        if not self._address or not told:
            return
        lines = (f"{name}={' '.join(value.splitlines())}" for name, value in told.items())
        # Nobody listening, a full queue: who listens will miss a beat, and knows what that means.
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.setblocking(False)
            sender.sendto("\n".join(lines).encode(), self._address)


class Listener:
    """A socket that a child tells of itself. Its address is abstract: no disk has to have room for it. Linux."""

    def __init__(self) -> None:
        name = f"timeline-viewer-{os.getpid()}-{secrets.token_hex(8)}"
        self.address = f"@{name}"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        self._socket.bind(f"\0{name}")

    def fileno(self) -> int:
        """For `select`."""
        return self._socket.fileno()

    def receive(self, pid: int) -> dict[str, str] | None:
        """The oldest message that waits, empty if another process than `pid` sent it; None if none waits."""
        try:
            data, ancillary, _, _ = self._socket.recvmsg(_LONGEST, socket.CMSG_SPACE(_CREDENTIALS.size))
        except BlockingIOError:
            return None
        return understood(data) if _sender(ancillary) == pid else {}

    def close(self) -> None:
        self._socket.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def understood(data: bytes) -> dict[str, str]:
    """The names and values of a message; lines without a `=` say nothing."""
    pairs = (line.partition("=") for line in data.decode("utf-8", "replace").split("\n"))
    return {name: value for name, equals, value in pairs if name and equals}


def _sender(ancillary: list[tuple[int, int, bytes]]) -> int | None:
    for level, kind, data in ancillary:
        if (level, kind) == (socket.SOL_SOCKET, socket.SCM_CREDENTIALS) and len(data) == _CREDENTIALS.size:
            pid: int = _CREDENTIALS.unpack(data)[0]
            return pid
    return None
