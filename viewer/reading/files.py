"""The text of one file, read so that no file can hang, exhaust or mislead the program."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

from viewer.reading.problem import Value

MAX_BYTES = 16 * 1024 * 1024
"""A larger file is refused unread."""

Opener = Callable[[str, int], int]
"""As `os.open`: a path and flags to a file descriptor; raises OSError."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NOT_PRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.1, section 5.1, leaves out of its printable characters."""


class FileError(Exception):
    """Why a file gives no text: `code` and `values` as in Problem; line and column from 1, 0 for the whole."""

    def __init__(self, code: str, line: int = 0, column: int = 0, **values: Value) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.column = column
        self.values = values


def read_text(path: Path, opener: Opener = os.open) -> str:
    """The text of a regular UTF-8 file, with or without a byte order mark; raises FileError.

    Opened without waiting, so that a named pipe which nobody writes to is refused and not waited for.
    """
    return _decode(_read_bytes(path, opener))


def _read_bytes(path: Path, opener: Opener) -> bytes:
    try:
        descriptor = opener(str(path), _FLAGS)
    except OSError as error:
        raise refused(error, path) from None
    try:
        about = os.fstat(descriptor)
        if not stat.S_ISREG(about.st_mode):
            raise FileError("not_a_file")
        if about.st_size > MAX_BYTES:
            raise too_large(about.st_size)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileError("unreadable", reason=error.strerror or "") from None
    finally:
        os.close(descriptor)
    if len(content) > MAX_BYTES:
        raise too_large(len(content))
    return content


def printable(name: str) -> str:
    r"""A file's name as text that can be written anywhere: bytes that are not UTF-8 become `\udcXX`."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def too_large(size: int) -> FileError:
    mebibyte = 1024 * 1024
    return FileError("too_large", found=f"{size / mebibyte:.1f}", expected=MAX_BYTES // mebibyte)


def refused(error: OSError, path: Path) -> FileError:
    """What the operating system's refusal to open `path` means for a curator."""
    if error.errno == errno.ELOOP:
        return FileError("link_loop")
    if isinstance(error, FileNotFoundError):
        return FileError("dangling_link") if path.is_symlink() else FileError("file_missing")
    return FileError("unreadable", reason=error.strerror or "")


def _decode(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        found = f"0x{error.object[error.start]:02x}"
        raise FileError("not_utf8", before.count(b"\n") + 1, column, found=found) from None
    if control := _NOT_PRINTABLE.search(text):
        before_it = text[: control.start()]
        column = control.start() - before_it.rfind("\n")
        found = f"U+{ord(control.group()):04X}"
        raise FileError("control_character", before_it.count("\n") + 1, column, found=found)
    return text
