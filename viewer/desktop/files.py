"""Whole files or none: written beside and renamed, so that a crash or a full disk leaves the old one."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TextIO


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[TextIO]:
    """A UTF-8 text stream, else like `replacing_bytes`."""
    with replacing_bytes(target) as out:
        stream = io.TextIOWrapper(out, encoding="utf-8", newline="\n")
        yield stream
        stream.flush()
        stream.detach()


@contextlib.contextmanager
def replacing_bytes(target: Path) -> Iterator[BinaryIO]:
    """A stream whose content becomes `target` when the block ends well; else `target` is untouched.

    A symbolic link stays one: the file that it leads to is replaced. Raises OSError naming `target`'s folder.
    """
    target = target.resolve()
    handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        Path(beside).chmod(_mode_for(target))
        Path(beside).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise


def _mode_for(target: Path) -> int:
    """The mode that `target` has, or that the umask gives a new file (mkstemp's own is for the owner alone)."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
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
