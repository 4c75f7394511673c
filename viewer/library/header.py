"""Telling a timeline file from everything else by its first hundred bytes and its size.

Offsets are those of the database header in SQLite's file format (https://www.sqlite.org/fileformat.html).
"""

from __future__ import annotations

import errno
import stat
import struct
from pathlib import Path

from viewer.library.errors import LibraryError
from viewer.library.schema import APPLICATION_ID, PAGE_SIZE, SCHEMA

_HEADER = struct.Struct(">16sH10xI28xI4xI28x")
_MAGIC = b"SQLite format 3\0"


def check_header(path: Path) -> None:
    """LibraryError unless `path` is a whole timeline file that this program can read.

    Codes: missing, directory, not_a_file, unreadable, empty, foreign, older, newer, truncated, damaged.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise LibraryError("directory", path=path)
        if not stat.S_ISREG(status.st_mode):
            raise LibraryError("not_a_file", path=path)
        with path.open("rb") as file:
            head = file.read(_HEADER.size)
    except OSError as error:
        gone = error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP)
        code = "missing" if gone else "unreadable"
        raise LibraryError(code, path=path, reason=error.strerror or str(error)) from error
    except ValueError as error:  # a NUL in the name
        raise LibraryError("missing", path=path) from error
    if not head:
        raise LibraryError("empty", path=path)
    if not _MAGIC.startswith(head[: len(_MAGIC)]):
        raise LibraryError("foreign", path=path)
    if len(head) < _HEADER.size:
        raise LibraryError("truncated", path=path)
    _, page_size, pages, version, application = _HEADER.unpack(head)
    if application != APPLICATION_ID:
        raise LibraryError("foreign", path=path)
    if version != SCHEMA:
        raise LibraryError("newer" if version > SCHEMA else "older", path=path)
    if page_size != PAGE_SIZE:
        raise LibraryError("damaged", path=path)
    if status.st_size != page_size * pages:
        raise LibraryError("truncated" if status.st_size < page_size * pages else "damaged", path=path)
