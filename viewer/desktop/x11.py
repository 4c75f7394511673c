"""Whether an X server takes us, asked of it directly: Qt aborts the process where one does not.

The connection set-up of the X Window System Protocol, X Version 11, section 8, and the file format of Xau
(`.Xauthority`), by the standard library only.
"""

from __future__ import annotations

import contextlib
import re
import socket
import struct
from collections.abc import Mapping
from pathlib import Path

from viewer.domain.values import dataclass

TIMEOUT_SECONDS = 2.0
_COOKIE_NAME = b"MIT-MAGIC-COOKIE-1"
_REFUSED = 0


@dataclass(frozen=True, slots=True)
class XDisplay:
    """A DISPLAY value taken apart; `host` is empty for this machine's own socket."""

    host: str
    number: int


def parse_display(text: str) -> XDisplay | None:
    """`:0`, `unix:0.0`, `host:10.0`; None for anything else."""
    match = re.fullmatch(r"(?:(?:tcp|unix|local)/)?(.*):(\d+)(?:\.\d+)?", text.strip())
    if match is None:
        return None
    host = match[1].strip("[]")
    return XDisplay("" if host == "unix" else host, int(match[2]))


def accepts(display: XDisplay, environ: Mapping[str, str]) -> bool:
    """Whether the server of `display` lets this user in; False where it is silent for TIMEOUT_SECONDS."""
    cookies = _cookies(_authority_file(environ), display.number)
    try:
        # A server that trusts the user by other means asks for no cookie, so none is tried too.
        return any(_set_up(display, cookie) for cookie in [*cookies, b""])
    except OSError:
        return False


def _authority_file(environ: Mapping[str, str]) -> Path:
    named = environ.get("XAUTHORITY")
    return Path(named) if named else Path(environ.get("HOME", "/")) / ".Xauthority"


def _cookies(file: Path, number: int) -> list[bytes]:
    """The cookies that `file` holds for the display `number` (or for every display), of any host."""
    try:
        data = file.read_bytes()
    except OSError:
        return []
    found: list[bytes] = []
    place = 0
    with contextlib.suppress(struct.error):
        while place < len(data):
            place += 2  # the address family: a wrong host's cookie is merely refused
            parts: list[bytes] = []
            for _ in ("address", "number", "name", "data"):
                (length,) = struct.unpack_from(">H", data, place)
                parts.append(data[place + 2 : place + 2 + length])
                place += 2 + length
            _, written_number, name, cookie = parts
            if name == _COOKIE_NAME and written_number in (b"", str(number).encode()):
                found.append(cookie)
    return found


def _set_up(display: XDisplay, cookie: bytes) -> bool:
    """Whether the server accepts a connection that shows `cookie`; OSError if there is none."""
    with _connect(display) as connection:
        name = _COOKIE_NAME if cookie else b""
        request = struct.pack("<BxHHHHxx", ord("l"), 11, 0, len(name), len(cookie))
        connection.sendall(request + _padded(name) + _padded(cookie))
        answer = connection.recv(1)
        return bool(answer) and answer[0] != _REFUSED


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _connect(display: XDisplay) -> socket.socket:
    """A connection to the server; its abstract socket counts too. OSError if there is none."""
    if display.host and not display.host.startswith("/"):
        return socket.create_connection((display.host, 6000 + display.number), TIMEOUT_SECONDS)
    path = f"/tmp/.X11-unix/X{display.number}"
    fault: OSError | None = None
    for address in (path, "\0" + path):
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(TIMEOUT_SECONDS)
        try:
            connection.connect(address)
        except OSError as refused:
            connection.close()
            fault = refused
        else:
            return connection
    raise fault or ConnectionRefusedError(path)
