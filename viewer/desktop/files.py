"""Whole files or none: written beside and renamed, so that a crash or a full disk leaves the old one."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TextIO


@contextlib.contextmanager
def replacing(target: Path, new_mode: int | None = None) -> Iterator[TextIO]:
    """A UTF-8 text stream, else like `replacing_bytes`."""
    with replacing_bytes(target, new_mode) as out:
        stream = io.TextIOWrapper(out, encoding="utf-8", newline="\n")
        yield stream
        stream.flush()
        stream.detach()


@contextlib.contextmanager
def replacing_bytes(target: Path, new_mode: int | None = None) -> Iterator[BinaryIO]:
    """A stream whose content becomes `target` when the block ends well; else `target` is untouched.

    A file that is there keeps its mode, and its owner where root replaces somebody else's; one that is not gets
    `new_mode`, or what the umask gives. A symbolic link stays one: the file that it leads to is replaced. Raises
    OSError naming `target`'s folder.
    """
    target = target.resolve()
    handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            _keep_owner(target, stream.fileno())
        Path(beside).chmod(_mode_for(target, new_mode))
        Path(beside).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise


def _keep_owner(target: Path, handle: int) -> None:
    """Give the open file to whom `target` belongs, as far as that is allowed: it is read by whoever read it."""
    if sys.platform != "win32":
        with contextlib.suppress(FileNotFoundError, PermissionError):
            status = target.stat()
            os.fchown(handle, status.st_uid, status.st_gid)


def _mode_for(target: Path, new_mode: int | None) -> int:
    """The mode that `target` has, or that a new file is to have (mkstemp's own is for the owner alone)."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        if new_mode is not None:
            return new_mode
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask


def free_name(path: Path) -> Path:
    """`path`, or its first numbered neighbour (`a-1.toml`, `a-2.toml`, …) that does not exist."""
    number = 0
    free = path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
