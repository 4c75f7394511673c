"""One name for all that a timeline's folder holds, so that a changed folder is compiled again."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from viewer import __version__
from viewer.library.schema import SCHEMA

HEX_DIGITS = 32


def content_key(folder: Path) -> str:
    """HEX_DIGITS hex digits for the names and bytes of all files below `folder`, and for the program's version.

    Hidden files do not count. Symbolic links are not followed: one that leads elsewhere in the folder counts
    by its text, one that leads out of it also by its target's size and time. Pipes and devices are never
    opened, and what cannot be read counts by its name: the reader of the content will say so.
    """
    digest = hashlib.blake2b(f"{SCHEMA} {__version__}".encode(), digest_size=HEX_DIGITS // 2)
    root = folder.resolve()
    for path in _paths(root):
        digest.update(os.fsencode(path.relative_to(root).as_posix()))
        digest.update(b"\0" + _fingerprint(path, root) + b"\0")
    return digest.hexdigest()


def folder_key(folder: Path) -> str:
    """Sixteen hex digits for where a folder is."""
    return hashlib.blake2b(os.fsencode(folder.resolve()), digest_size=8).hexdigest()


def _paths(root: Path) -> Iterator[Path]:
    """All but hidden files and what is below hidden folders, in an order that does not depend on the disk."""
    for parent, folders, files in os.walk(root):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted([*files, *links]) if not name.startswith("."))


def _fingerprint(path: Path, root: Path) -> bytes:
    """Sixteen bytes for a file's content; words, which are shorter or longer, for what has none."""
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return _fingerprint_of_link(path, root)
        if not stat.S_ISREG(mode):
            return b"special"
        with path.open("rb") as file:
            return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).digest()
    except OSError:
        return b"unreadable"


def _fingerprint_of_link(path: Path, root: Path) -> bytes:
    text = b"link to " + os.fsencode(path.readlink())
    target = Path(os.path.realpath(path))  # unlike Path.resolve, no error where links go in a circle
    if target.is_relative_to(root):
        return text
    status = target.stat()
    return text + f" {status.st_size} {status.st_mtime_ns}".encode()
