"""The sealed records of a compiled file: one for each event in two tables, one for each subject."""

from __future__ import annotations

import sqlite3

from viewer.library.codec import unsealed


def check_records(connection: sqlite3.Connection, events: int) -> None:
    """Hold every record against its checksum. ValueError at the first that is damaged, missing or one too many."""
    for table in ("brief", "detail"):
        records = connection.execute(f"SELECT row, data, crc FROM {table} ORDER BY row")
        for row, (stored, data, crc) in zip(range(events), records, strict=True):
            unsealed((data, crc) if stored == row else None, row)
    for name, data, crc in connection.execute("SELECT name, data, crc FROM subject"):
        unsealed((data, crc), name)
