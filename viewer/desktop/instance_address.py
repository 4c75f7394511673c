"""Where the running instance is found: one address for each user, display and place of settings."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

from viewer.paths import HOME_VARIABLE

_LONGEST_SOCKET_PATH = 100
"""A Unix socket's path has 108 bytes on Linux and 104 on macOS, and Qt makes a longer one first."""
_TELLING_VARIABLES = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY", "SESSIONNAME", HOME_VARIABLE)
"""What tells one display from another, and a program on a stick from the one that is installed."""


def instance_address(environ: Mapping[str, str], *, user: str | None = None, platform: str = sys.platform) -> str:
    """A socket's path (on Windows a pipe's name) that starts of the same user on the same display share.

    In XDG_RUNTIME_DIR, which is the user's alone; without one in the temporary folder.
    """
    user = user or _user()
    who_and_where = "\0".join([user, *(environ.get(name, "") for name in _TELLING_VARIABLES)])
    name = "timeline-viewer-" + f"{crc32(who_and_where.encode('utf-8', 'surrogateescape')):08x}"
    if platform == "win32":
        return name
    folders = (environ.get("XDG_RUNTIME_DIR", ""), environ.get("TMPDIR", ""), tempfile.gettempdir(), "/tmp")
    for folder in folders:
        path = Path(folder) / name
        if folder and len(os.fsencode(path)) < _LONGEST_SOCKET_PATH and path.parent.is_dir():
            return str(path)
    return name


def _user() -> str:
    """Whose start this is; by number where there are such, which needs no look into the system's list of names."""
    if hasattr(os, "getuid"):
        return str(os.getuid())
    import getpass

    return getpass.getuser()


def is_own(address: str) -> bool:
    """Whether the socket at `address` belongs to this user: another one's must not be told what we open."""
    if not hasattr(os, "geteuid") or not Path(address).is_absolute():
        return True
    try:
        return Path(address).lstat().st_uid == os.geteuid()
    except OSError:
        return False
