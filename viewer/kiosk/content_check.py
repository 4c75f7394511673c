"""Whether a file is a timeline that this program can show, whole and undamaged: everything in it is read."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from viewer.library.connection import connect_read_only, reading
from viewer.library.errors import LibraryError
from viewer.library.library import Library


def check_timeline(path: Path) -> None:
    """LibraryError unless format, SQLite's own check and every checksum are right. Takes a second for 10 MB."""
    with closing(connect_read_only(path)) as connection, reading(path):
        if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            raise LibraryError("damaged", path=path)
    with Library.open(path) as library:
        library.verify()
