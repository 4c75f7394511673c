"""The sealed records of a compiled file: of each event in two tables, of subjects, of the texts of sources."""

from __future__ import annotations

import sqlite3

from viewer.library.codec import unsealed


def check_records(connection: sqlite3.Connection, events: int) -> None:
    """Hold every record against its checksum. ValueError at the first that is damaged, missing or one too many."""
    for table in ("brief", "detail"):
        records = connection.execute(f"SELECT row, data, crc FROM {table} ORDER BY row")
        for row, (stored, data, crc) in zip(range(events), records, strict=True):
            unsealed((data, crc) if stored == row else None, row)
    for table in ("subject", "place"):
        for name, data, crc in connection.execute(f"SELECT name, data, crc FROM {table}"):
            unsealed((data, crc), name)
    for source, number, data, crc in connection.execute("SELECT source, number, data, crc FROM paragraph"):
        unsealed((data, crc), name_of_paragraph(source, number))


def name_of_paragraph(source: bytes, number: int) -> str:
    """What a paragraph of a source's text is sealed with."""
    return f"{source.decode()}:{number}"
