"""The file system as content updates use it: each method is one system call, so that tests cut the power at any.

What is written with `put_whole` is at its place whole or not at all, whenever the power goes: the data is on the
disk before the name, and the name before whatever is done next.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from viewer.domain.values import dataclass

PIECE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Status:
    """Of a file: size in bytes, time of change in ns since 1970, whether it is a plain file."""

    size: int
    changed_ns: int
    is_file: bool = True


class Disk:
    """The real one. Every method raises OSError."""

    def names(self, folder: Path) -> list[str]:
        return [path.name for path in folder.iterdir()]

    def status(self, path: Path) -> Status:
        found = path.stat()
        return Status(found.st_size, found.st_mtime_ns, stat.S_ISREG(found.st_mode))

    def free(self, folder: Path) -> int:
        """Bytes that may still be written there."""
        return shutil.disk_usage(folder).free

    def make_folder(self, folder: Path) -> None:
        """FileExistsError if it is there."""
        folder.mkdir()

    def open_new(self, path: Path) -> int:
        """A handle for writing; what stood there is emptied."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o644)

    def open(self, path: Path) -> int:
        """A handle for reading."""
        return os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))

    def read(self, handle: int, most: int) -> bytes:
        return os.read(handle, most)

    def write(self, handle: int, data: bytes) -> int:
        """How many bytes were taken."""
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        os.fsync(handle)

    def close(self, handle: int) -> None:
        os.close(handle)

    def rename(self, source: Path, target: Path) -> None:
        source.replace(target)

    def remove(self, path: Path) -> None:
        path.unlink()


def put_whole(disk: Disk, target: Path, pieces: Iterable[bytes]) -> None:
    """Make `target` a file of `pieces`, or leave it as it is. OSError."""
    part = part_of(target)
    write_synced(disk, part, pieces)
    disk.rename(part, target)
    sync_folder(disk, target.parent)


def part_of(target: Path) -> Path:
    """The name under which `target` is written."""
    return target.with_name(f".{target.name}.part")


def write_synced(disk: Disk, path: Path, pieces: Iterable[bytes]) -> None:
    """Write `path` and wait until it is on the disk; what a fault leaves is removed. OSError, or `pieces`' own."""
    try:
        handle = disk.open_new(path)
        try:
            for piece in pieces:
                _write_all(disk, handle, piece)
            disk.sync(handle)
        finally:
            disk.close(handle)
    except Exception:
        with contextlib.suppress(OSError):
            disk.remove(path)
        raise


def read_pieces(disk: Disk, path: Path) -> Iterator[bytes]:
    """The content of `path`, a megabyte at a time. OSError."""
    handle = disk.open(path)
    try:
        while piece := disk.read(handle, PIECE_BYTES):
            yield piece
    finally:
        disk.close(handle)


def sync_folder(disk: Disk, folder: Path) -> None:
    """Wait until the names in `folder` are on the disk. OSError. Windows does so itself and has no call for it."""
    if os.name == "nt":
        return
    handle = disk.open(folder)
    try:
        disk.sync(handle)
    finally:
        disk.close(handle)


def make_folders(disk: Disk, folder: Path) -> None:
    """Make `folder` and what is missing above it. OSError."""
    for each in (*reversed(folder.parents), folder):
        try:
            disk.status(each)
        except FileNotFoundError:
            with contextlib.suppress(FileExistsError):
                disk.make_folder(each)
            sync_folder(disk, each.parent)


def _write_all(disk: Disk, handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[disk.write(handle, bytes(rest)) :]
