"""`timeline-viewer kiosk install`: what starts the exhibit with a Debian machine, made of resources/deploy."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from viewer.desktop.files import replacing
from viewer.domain.values import dataclass
from viewer.kiosk.config_file import OF_MACHINE
from viewer.kiosk.kiosk_error import KioskError
from viewer.messages import say
from viewer.paths import resources

_USER = re.compile(r"[a-z_][a-z0-9_-]{0,30}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of resources/deploy, where it goes, and for which sessions ("" for every one)."""

    source: str
    target: str
    session: str = ""
    mode: int = 0o644
    kept: bool = False
    """Whether a file that is there already is left as it is."""


PIECES = (
    Piece("timeline-viewer.service", "/etc/systemd/system/timeline-viewer.service", "cage"),
    Piece("x11-session", "/usr/local/lib/timeline-viewer/x11-session", "x11", 0o755),
    Piece("x11-session.desktop", "/usr/share/xsessions/timeline-viewer.desktop", "x11"),
    Piece("lightdm.conf", "/etc/lightdm/lightdm.conf.d/50-timeline-viewer.conf", "x11"),
    Piece("xorg.conf", "/etc/X11/xorg.conf.d/50-timeline-viewer.conf", "x11"),
    Piece("sysusers.conf", "/etc/sysusers.d/timeline-viewer.conf"),
    Piece("tmpfiles.conf", "/etc/tmpfiles.d/timeline-viewer.conf"),
    Piece("logind.conf", "/etc/systemd/logind.conf.d/50-timeline-viewer.conf"),
    Piece("sleep.conf", "/etc/systemd/sleep.conf.d/50-timeline-viewer.conf"),
    Piece("key-stick.rules", "/etc/udev/rules.d/70-timeline-viewer.rules"),
    Piece("kiosk.toml", str(OF_MACHINE), mode=0o640, kept=True),
)
NEXT = {
    "cage": (
        "systemd-sysusers",
        "systemd-tmpfiles --create",
        "systemctl daemon-reload",
        "udevadm control --reload",
        "systemctl enable --now seatd.service timeline-viewer.service",
    ),
    "x11": (
        "systemd-sysusers",
        "systemd-tmpfiles --create",
        "udevadm control --reload",
        "systemctl restart lightdm.service",
    ),
}
"""What root types afterwards."""


def run_install(root: Path, user: str, session: str, dry_run: bool, language: str, out: TextIO) -> int:
    """Write the pieces of `session` below `root`, or with `dry_run` print them; raises KioskError or OSError."""
    if not _USER.fullmatch(user):
        raise KioskError("no_user_name", found=user)
    for piece, text in pieces_for(session, user, program_of(Path(sys.executable))):
        target = root / piece.target.lstrip("/")
        kept = piece.kept and target.exists()
        print(say("kiosk", "install_keeps" if kept else "install_writes", language, file=target), file=out)
        if dry_run:
            print("".join(f"    {line}\n" for line in text.splitlines()), file=out)
        elif not kept:
            target.parent.mkdir(parents=True, exist_ok=True)
            with replacing(target) as stream:
                stream.write(text)
            target.chmod(piece.mode)
    print(say("kiosk", "install_next", language), file=out)
    print("\n".join(f"    {command}" for command in NEXT[session]), file=out)
    return 0


def pieces_for(session: str, user: str, program: list[str]) -> Iterator[tuple[Piece, str]]:
    """Each piece of `session` with its text, in which user and program stand in their places."""
    folder = resources() / "deploy"
    home = any(Path(word).is_relative_to(place) for word in program for place in _HOMES)
    for piece in PIECES:
        if piece.session in ("", session):
            quoted = _for_systemd if piece.source.endswith(".service") else shlex.quote
            text = (folder / piece.source).read_text(encoding="utf-8")
            text = text.replace("@PROGRAM@", " ".join(map(quoted, program)))
            text = text.replace("@USER@", user).replace("@PROTECT_HOME@", "read-only" if home else "yes")
            yield piece, text


_HOMES = ("/".join(("", "home")), "/".join(("", "root")))


def program_of(python: Path) -> list[str]:
    """The command that starts this installation of the program, from any folder."""
    script = python.with_name("timeline-viewer")
    if os.access(script, os.X_OK):
        return [str(script)]
    # A checkout is not installed: its package is found by its folder alone.
    checkout = Path(__file__).resolve().parent.parent.parent
    return ["/usr/bin/env", f"PYTHONPATH={checkout}", str(python), "-m", "viewer"]


def _for_systemd(word: str) -> str:
    """A word of a command in a unit: systemd expands %, $ and \\, and takes words apart at blanks."""
    escaped = word.replace("\\", "\\\\").replace("%", "%%").replace("$", "$$").replace('"', '\\"')
    return f'"{escaped}"' if re.search(r"[\s'\";]", word) else escaped
