"""Opening the database behind a timeline file, and SQLite's errors in the program's own words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from viewer.library.errors import LibraryError
from viewer.library.header import check_header

_NOT_READ = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
_UNDECODABLE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, MemoryError)


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A connection that neither writes nor locks, and goes on reading this file when another takes its name.

    LibraryError for whatever is no timeline file (see `check_header`).
    """
    check_header(path)
    with reading(path):
        # A library may be opened by a worker and handed over; Python's SQLite is built for that (serialized).
        connection = sqlite3.connect(
            f"{file_uri(path)}?mode=ro&immutable=1", uri=True, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            connection.execute("PRAGMA mmap_size = 0")  # A file cut short under a map is a crash, not an error.
        except BaseException:
            connection.close()
            raise
        return connection


def file_uri(path: Path) -> str:
    """The URI of a file as SQLite reads it: any bytes in the name, Windows drives and network shares too."""
    name = quote(os.fsencode(path.absolute().as_posix()))
    return f"file://{name if name.startswith('/') else '/' + name}"


@contextmanager
def reading(path: Path | None) -> Iterator[None]:
    """Whatever goes wrong inside while data is read and decoded is raised as LibraryError."""
    try:
        yield
    except sqlite3.ProgrammingError as error:
        raise LibraryError("closed", path=path) from error
    except sqlite3.Error as error:
        # Python's own complaints about what it was given have no code of SQLite's.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        raise LibraryError("unreadable" if code in _NOT_READ else "damaged", path=path, reason=error) from error
    except _UNDECODABLE as error:
        raise LibraryError("damaged", path=path, reason=error) from error
