"""Watching a folder for a new timeline: the newest file, once it has stood still.

Whoever copies or syncs files need not know of it: a file whose size and time have not changed for a while is taken
for complete, and whether it really is shows when it is verified.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from viewer import __version__
from viewer.domain.values import dataclass
from viewer.kiosk.disk import Disk, Status
from viewer.kiosk.signing import signature_of
from viewer.library.schema import SCHEMA

STILL_S = 5.0
SUFFIX = ".timeline"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may be the next content. `signature` is there exactly where one is asked for."""

    path: Path
    status: Status
    signature: Status | None = None

    def identity(self, public_key: str) -> str:
        """What has to change before a file that was refused is looked at again: it, the key, or the program."""
        parts = [self.path.name, self.status.size, self.status.changed_ns, public_key, SCHEMA, __version__]
        if self.signature is not None:
            parts += [self.signature.size, self.signature.changed_ns]
        return "|".join(map(str, parts))


class Watch(Protocol):
    """Whoever looks for new content."""

    unsigned: Path | None
    """The newest file, while it waits for its signature."""

    def look(self, now: float) -> Candidate | None:
        """The newest file, if nothing of it has changed for STILL_S; `now` in s, never falling. OSError."""

    def close(self) -> None:
        """Nobody looks any more."""


class ContentWatch:
    """`look` is called every second or so. Nothing in the folder is ever written, moved or removed."""

    def __init__(
        self, folder: Path, disk: Disk, *, signed: bool, wall_ns: Callable[[], int] = time.time_ns
    ) -> None:
        """`wall_ns` is the time by the clock on the wall, in ns since 1970."""
        self._folder = folder
        self._disk = disk
        self._signed = signed
        self._wall_ns = wall_ns
        self._ahead: set[str] = set()
        self._seen: Candidate | None = None
        self._since = 0.0
        self.unsigned: Path | None = None

    def look(self, now: float) -> Candidate | None:
        """See `Watch`. A folder that hangs is waited for: `viewer.kiosk.far_watch` does not."""
        newest = self._newest()
        if newest != self._seen:
            self._seen, self._since = newest, now
        return newest if newest is not None and now - self._since >= STILL_S else None

    def close(self) -> None:
        """See `Watch`: nothing is held between two looks."""

    def _newest(self) -> Candidate | None:
        """Hidden files are what a sync has not finished; links that lead nowhere and folders are no content."""
        self.unsigned = None
        names = [name for name in self._disk.names(self._folder) if name.endswith(SUFFIX) and name[0] != "."]
        files = [(status, name) for name in names if (status := self._status(self._folder / name)) is not None]
        if not files:
            return None
        now = self._wall_ns()
        # A camera's or a laptop's clock may be years ahead: such a file must not win for years.
        ahead = {name for status, name in files if status.changed_ns > now}
        for name in sorted(ahead - self._ahead):
            log.warning("%s was changed later than now: every other file goes before it", self._folder / name)
        self._ahead = ahead
        status, name = max(files, key=lambda file: (file[1] not in ahead, file[0].changed_ns, file[1]))
        path = self._folder / name
        if not self._signed:
            return Candidate(path, status)
        signature = self._status(signature_of(path))
        if signature is None:
            self.unsigned = path
            return None
        return Candidate(path, status, signature)

    def _status(self, path: Path) -> Status | None:
        try:
            status = self._disk.status(path)
        except OSError:
            return None
        return status if status.is_file else None
