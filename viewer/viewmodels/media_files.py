"""Media files of the open timeline as files of their own, from which Qt decodes them on threads of its own.

They lie in the user's cache under a name made of their content, so that a file is unpacked once. Unpacking goes in
pieces between frames: a film of a gigabyte does not hold up the window.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.library.media import StoredMedia
from viewer.models.media_model import Found, MediaState

MOST_KEPT = 200
"""Files that stay in the cache; those that were asked for longest ago go first."""

log = logging.getLogger(__name__)


class MediaFiles(QObject):
    """Unpacks into `folder`, which is made when it is needed."""

    unpacked = Signal(str)
    """The file, by the path that events give it, is there now, or has failed: `find` says which."""

    def __init__(self, library: Library, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._folder = folder
        self._failed: set[str] = set()
        self._waiting: deque[str] = deque()
        self._job: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def set_library(self, library: Library) -> None:
        """Unpack from another library; what was under way is left."""
        self.stop()
        self._library = library
        self._failed.clear()

    def stop(self) -> None:
        """Unpack nothing more."""
        self._timer.stop()
        self._waiting.clear()
        if self._job is not None:
            self._job.close()  # type: ignore[attr-defined]  # a generator, which removes what it has begun
            self._job = None

    def find(self, file: str) -> Found:
        """Where a file is; what is not there yet is unpacked, and `unpacked` tells when."""
        if file in self._failed:
            return Found(MediaState.BROKEN)
        try:
            stored = self._library.media(file)
        except LibraryError as fault:
            return self._fail(file, fault)
        if stored is None:
            log.warning("the timeline does not hold the media file %s", file)
            return Found(MediaState.MISSING)
        place = self._place_of(file, stored)
        with suppress(OSError):
            if place.stat().st_size == stored.size:
                os.utime(place)
                return Found(MediaState.READY, place)
        if file not in self._waiting:
            self._waiting.append(file)
            self._timer.start()
        return Found(MediaState.WAITING)

    def discard(self, file: str) -> None:
        """What was unpacked cannot be decoded: it is removed, and not tried again in this window."""
        with suppress(OSError):
            found = self.find(file)
            if found.path is not None:
                found.path.unlink(missing_ok=True)
        self._fail(file, ValueError("it cannot be decoded"))

    def _place_of(self, file: str, stored: StoredMedia) -> Path:
        return self._folder / f"{stored.crc:08x}-{stored.size}{PurePosixPath(file).suffix.lower()}"

    def _go_on(self) -> None:
        """One piece of the file that is first in the queue."""
        if self._job is None:
            if not self._waiting:
                self._timer.stop()
                return
            self._job = self._unpack(self._waiting[0])
        try:
            next(self._job)
            return
        except StopIteration:
            pass
        except (LibraryError, OSError) as fault:
            self._fail(self._waiting[0], fault)
        self._job = None
        self.unpacked.emit(self._waiting.popleft())

    def _unpack(self, file: str) -> Iterator[None]:
        stored = self._library.media(file)
        if stored is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        place = self._place_of(file, stored)
        partial = place.with_name(f"{place.name}.{os.getpid()}.part")
        try:
            with partial.open("wb") as out:
                yield from _copied(stored, out)
            partial.replace(place)
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
        _prune(self._folder)

    def _fail(self, file: str, fault: Exception) -> Found:
        log.warning("the media file %s cannot be shown: %s", file, fault)
        self._failed.add(file)
        return Found(MediaState.BROKEN)


def _copied(stored: StoredMedia, out: BinaryIO) -> Iterator[None]:
    for piece in stored.pieces():
        out.write(piece)
        yield


def _prune(folder: Path) -> None:
    """Let go of what was asked for longest ago; a file that is open elsewhere goes another time."""
    with suppress(OSError):
        kept = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in kept[MOST_KEPT:]:
            path.unlink(missing_ok=True)
