"""Media files of the open timeline as files of their own, from which Qt decodes them on threads of its own.

They lie in the user's cache under a name made of their content, so that a file is unpacked once. Unpacking goes in
pieces between frames: a film of a gigabyte does not hold up the window. What an earlier run left is taken as whole
until it cannot be decoded.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.desktop.files import replacing_bytes
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.library.media import StoredMedia
from viewer.models.media_model import Found, MediaState

MOST_KEPT = 200
"""Files that stay in the cache; those that were asked for longest ago go first."""
MOST_BYTES = 2_000_000_000
"""And so many bytes: two of the largest files that a timeline can hold."""

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
        self._final: set[str] = set()
        """Those that are not tried again if they cannot be decoded."""
        self._places: dict[str, Path] = {}
        self._kept: Collection[str] = ()
        self._waiting: deque[str] = deque()
        self._job: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def set_library(self, library: Library) -> None:
        """Unpack from another library; what was under way is left."""
        self.stop()
        self._library = library
        self._failed.clear()
        self._final.clear()
        self._places.clear()

    def stop(self) -> None:
        """Unpack nothing more."""
        self._timer.stop()
        self._waiting.clear()
        if self._job is not None:
            self._job.close()  # type: ignore[attr-defined]  # a generator, which removes what it has begun
            self._job = None

    def keep(self, files: Collection[str]) -> None:
        """These are shown now, and stay in the cache however large they are."""
        self._kept = files

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
        place = self._places[file] = self._place_of(file, stored)
        with suppress(OSError):
            if place.stat().st_size == stored.size:
                os.utime(place)
                return Found(MediaState.READY, place)
        if file not in self._waiting:
            self._waiting.append(file)
            self._timer.start()
        return Found(MediaState.WAITING)

    def discard(self, file: str) -> Found:
        """What was found cannot be decoded: it is removed.

        What an earlier run had left is unpacked once more, for a power cut leaves files of the right size with
        nothing in them. What this window has unpacked is what the timeline holds, and not tried again.
        """
        if file in self._places:
            with suppress(OSError):
                self._places[file].unlink(missing_ok=True)
        if file in self._failed or file in self._final:
            return self._fail(file, ValueError("it cannot be decoded"))
        self._final.add(file)
        return self.find(file)

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
        _make_room(self._folder, stored.size, [self._places[kept] for kept in self._kept if kept in self._places])
        with replacing_bytes(self._place_of(file, stored)) as out:
            yield from _copied(stored, out)
        self._final.add(file)

    def _fail(self, file: str, fault: Exception) -> Found:
        log.warning("the media file %s cannot be shown: %s", file, fault)
        self._failed.add(file)
        return Found(MediaState.BROKEN)


def _copied(stored: StoredMedia, out: BinaryIO) -> Iterator[None]:
    for piece in stored.pieces():
        out.write(piece)
        out.flush()
        # Each by itself: all of a film at once would take as long as its disk does.
        os.fsync(out.fileno())
        yield


def _make_room(folder: Path, size: int, shown: Iterable[Path]) -> None:
    """Let go of what was asked for longest ago until `size` more bytes fit; what is open elsewhere stays."""
    spared, left = set(shown), MOST_BYTES - size
    with suppress(OSError):
        found = [(path, path.stat()) for path in folder.iterdir()]
        for place, (path, facts) in enumerate(sorted(found, key=lambda one: one[1].st_mtime, reverse=True), 1):
            left -= facts.st_size
            if (left < 0 or place >= MOST_KEPT) and path not in spared:
                left += facts.st_size
                with suppress(OSError):
                    path.unlink(missing_ok=True)
