"""Media files within a timeline file."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

from viewer.domain.event import Event
from viewer.domain.values import dataclass
from viewer.library.errors import LibraryError

MAX_BYTES = 1_000_000_000
"""SQLite's largest value, unless it is built otherwise."""

_CHUNK = 1 << 20

Manifest = dict[str, list[int]]
"""A file's path as events write it, and its number in `media`, its size in bytes and its CRC-32."""


@dataclass(frozen=True, slots=True)
class StoredMedia:
    """A file within an open library: how large it is, and the means to read it."""

    connection: sqlite3.Connection
    guard: Callable[[], AbstractContextManager[None]]
    """Within it, whatever goes wrong is raised as LibraryError."""
    number: int
    size: int
    """Bytes."""
    crc: int

    def whole(self) -> bytes:
        """All of it at once; LibraryError if it is damaged."""
        return b"".join(self.pieces())

    def pieces(self) -> Iterator[bytes]:
        """All of it, a megabyte at a time; LibraryError, at the end at the latest, if it is damaged."""
        with self.guard():
            crc = 0
            with self.connection.blobopen("media", "data", self.number, readonly=True) as blob:
                if len(blob) != self.size:
                    raise ValueError(f"the media file {self.number} is not as long as it was")
                while piece := blob.read(_CHUNK):
                    crc = crc32(piece, crc)
                    yield piece
            if crc != self.crc:
                raise ValueError(f"the media file {self.number} is not what was written")


def files_of(events: tuple[Event, ...]) -> list[str]:
    """The files that events name, each once, in the order of time."""
    named = (file for event in events for media in event.media for file in (media.file, media.captions) if file)
    return list(dict.fromkeys(named))


def store_media(connection: sqlite3.Connection, files: list[str], root: Path) -> Manifest:
    """Copy files below `root` into `media`.

    LibraryError media_missing, media_outside, media_unreadable or media_too_large, with `path`, the file.
    """
    manifest: Manifest = {}
    for number, name in enumerate(files, 1):
        with opened_below(root, name) as file:
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                raise LibraryError("media_too_large", path=name, size=f"{size / 1e6:.0f}")
            connection.execute("INSERT INTO media VALUES (?, zeroblob(?))", (number, size))
            try:
                crc = _copy(file, connection, number, size)
            except OSError as error:
                raise LibraryError("media_unreadable", path=name, reason=error.strerror or error) from error
        manifest[name] = [number, size, crc]
    return manifest


def _copy(file: BinaryIO, connection: sqlite3.Connection, number: int, size: int) -> int:
    crc = 0
    with connection.blobopen("media", "data", number) as blob:
        for chunk in _chunks(file, size):
            blob.write(chunk)
            crc = crc32(chunk, crc)
    return crc


def _chunks(file: BinaryIO, size: int) -> Iterator[bytes]:
    """`size` bytes of a file, even if it grows or shrinks meanwhile."""
    while size > 0:
        chunk = file.read(min(size, _CHUNK)) or bytes(min(size, _CHUNK))
        size -= len(chunk)
        yield chunk


def opened_below(root: Path, name: str) -> BinaryIO:
    """A regular file below `root`. LibraryError media_missing, media_outside or media_unreadable."""
    try:
        path = Path(os.path.realpath(root / name))
        if not path.is_relative_to(os.path.realpath(root)):
            raise LibraryError("media_outside", path=name)
        if not stat.S_ISREG(path.stat().st_mode):
            raise LibraryError("media_missing", path=name)
        return path.open("rb")
    except FileNotFoundError as error:
        raise LibraryError("media_missing", path=name) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise LibraryError("media_unreadable", path=name, reason=reason) from error
