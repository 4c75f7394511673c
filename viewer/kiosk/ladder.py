"""The crash ladder: what is given up after each failure, so that there is always a picture.

How many failures there were stands on the disk, so that neither a crash of the parent nor a restart of the machine
begins again at the top. Ten minutes without one clear it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from enum import IntEnum
from pathlib import Path
from typing import Any

from viewer.desktop.files import replacing
from viewer.kiosk.kept import BrokenError, read_json, titles_in

LADDER_NAME = "kiosk-ladder.json"
HEALTHY_SECONDS = 600.0
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")

log = logging.getLogger(__name__)


class Rung(IntEnum):
    """What the exhibit is started with; each gives up what those above it give up, too."""

    USUAL = 0
    AGAIN = 1
    NO_CACHE = 2
    SOFTWARE = 3
    LAST_GOOD = 4
    STILL_PAGE = 5


class Ladder:
    """How far down the exhibit is. What cannot be read is no failure, what cannot be written is remembered."""

    def __init__(self, file: Path, boot: str = "") -> None:
        """`boot` tells runs of the machine apart: a power cut between two of them is no failure of the exhibit."""
        self._file = file
        self._boot = boot
        self._told = False
        found = _read(file)
        self.failures: int = found.get("failures", 0)
        self.reason: str = found.get("reason", "")
        self.titles: dict[str, str] = found.get("titles", {})
        self._running = False
        if found.get("running") and found.get("boot") == boot:
            self.failed("whoever watched over the last run was ended with it")

    @property
    def rung(self) -> Rung:
        return Rung(min(self.failures, Rung.STILL_PAGE))

    def started(self) -> None:
        """A run begins: unless it ends before whoever calls this does, that is a failure."""
        self._running = True
        self._write()

    def failed(self, reason: str) -> None:
        """The run crashed, or hung, or did not begin."""
        self.failures += 1
        self.reason = reason
        self._running = False
        readable = reason.encode("utf-8", "backslashreplace").decode()  # A path in a reason may be no Unicode.
        log.error("failure %d: %s; next: %s", self.failures, readable, self.rung.name.lower().replace("_", " "))
        self._write()

    def ended(self) -> None:
        """The run ended as it was meant to."""
        self._running = False
        self._write()

    def healthy(self) -> None:
        """The run has gone well for HEALTHY_SECONDS: the next failure is the first again.

        A still page has proved nothing of the exhibit, which gets one more try with the last good content.
        """
        left = Rung.LAST_GOOD if self.rung is Rung.STILL_PAGE else Rung.USUAL
        if self.failures != left:
            log.info("well for %.0f s: %d failures are forgiven", HEALTHY_SECONDS, self.failures - left)
            self.failures = int(left)
            self._write()

    def remember_titles(self, titles: Mapping[str, str]) -> None:
        """By language: what the still page shows when the timeline itself cannot be asked."""
        if titles and self.titles != titles:
            self.titles = dict(titles)
            self._write()

    def _write(self) -> None:
        content = {
            "failures": self.failures,
            "reason": self.reason,
            "titles": self.titles,
            "running": self._running,
            "boot": self._boot,
        }
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self._file) as out:
                json.dump(content, out, indent=1)  # In ASCII: see `failed`.
        except OSError as fault:
            if not self._told:
                self._told = True
                log.warning("failures are counted in memory alone: %s", fault)


def boot_id() -> str:
    """What Linux calls this run of the machine; empty elsewhere."""
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return ""


def _read(file: Path) -> dict[str, Any]:
    """What fits of the file: it may have been cut off, edited, or be somebody else's."""
    try:
        content = read_json(file)
    except BrokenError as fault:
        log.warning("failures cannot be read and are counted anew: %s", fault)
        return {}
    kinds: dict[str, type] = {"failures": int, "reason": str, "titles": dict, "running": bool, "boot": str}
    found = {name: content[name] for name, kind in kinds.items() if isinstance(content.get(name), kind)}
    if found.get("failures", 0) < 0:
        del found["failures"]
    found["titles"] = titles_in(found.get("titles"))
    return found
