"""The grammar of `timeline-viewer kiosk …`: the commands of people who run an exhibit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.desktop.arguments import Parser

KIOSK_COMMANDS = (
    "kiosk run",
    "kiosk install",
    "kiosk sample-config",
    "kiosk check-config",
    "kiosk set-pin",
    "kiosk set-key",
    "kiosk keygen",
)
SESSIONS = ("cage", "x11")
"""What the exhibit is shown by: the Wayland compositor for kiosks, or a session of X11."""


def add_kiosk_arguments(parser: Parser, command: str) -> None:
    """What may follow `command`, one of KIOSK_COMMANDS. Raises ValueError for any other."""
    from viewer.desktop.arguments import local_path, one_of

    match command:
        case "kiosk run":
            parser.positional("timeline", nargs="?", type=local_path)
            parser.option("--config", type=Path, metavar="FILE")
        case "kiosk install":
            parser.option("--dry-run", action="store_true")
            parser.option("--root", type=Path, metavar="DIR", default=Path("/"))
            parser.option("--user", metavar="NAME", default="timeline")
            parser.option(
                "--session", type=one_of(SESSIONS, parser.language), default="cage", metavar="|".join(SESSIONS)
            )
        case "kiosk sample-config":
            parser.option("--output", "-o", type=Path, metavar="FILE", default=Path("-"), about="output_or_stdout")
        case "kiosk check-config":
            parser.positional("config", nargs="?", type=Path)
        case "kiosk set-pin":
            parser.option("--config", type=Path, metavar="FILE")
        case "kiosk set-key":
            parser.positional("key_file", type=Path)
            parser.option("--config", type=Path, metavar="FILE")
        case "kiosk keygen":
            parser.option("--output", "-o", type=Path, metavar="FILE", required=True, about="private_key")
        case _:
            raise ValueError(command)
