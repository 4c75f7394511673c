"""The end of the log for whoever stands before the screen: entries, never more bytes than one can wait for."""

from __future__ import annotations

import os
import re
from pathlib import Path

from viewer.domain.values import dataclass

MOST_LINES = 200
_MOST_BYTES = 64_000
_LONGEST_LINE = 400
_ENTRY = re.compile(r"\d{4}-(?P<when>\d\d-\d\d \d\d:\d\d:\d\d),\d+ \d+ (?P<level>[A-Z]+) [\w.]+: (?P<text>.*)")
_WARNS = frozenset({"WARNING", "ERROR", "CRITICAL"})


@dataclass(frozen=True, slots=True)
class LogEntry:
    """`when` is month, day and time as written, empty for lines whose beginning is not within reach."""

    when: str
    text: str
    warns: bool


def log_tail(file: Path | None) -> list[LogEntry]:
    """The last entries of `file`, the newest last; none where there is no log.

    A file that has just begun is continued backwards in the one that it follows on, `<file>.1`.
    """
    if file is None:
        return []
    text = _end_of(file, _MOST_BYTES)
    if len(text) < _MOST_BYTES:
        text = _end_of(file.with_name(f"{file.name}.1"), _MOST_BYTES - len(text)) + text
    entries: list[LogEntry] = []
    for line in text.decode("utf-8", "replace").splitlines()[-MOST_LINES:]:
        shown = line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}…"
        if found := _ENTRY.fullmatch(shown):
            entries.append(LogEntry(found["when"], found["text"], found["level"] in _WARNS))
        elif entries:  # of more than one line, as what tells of an exception
            last = entries[-1]
            entries[-1] = LogEntry(last.when, f"{last.text}\n{shown}", last.warns)
        else:
            entries.append(LogEntry("", shown, warns=False))
    return entries


def _end_of(file: Path, most: int) -> bytes:
    """Whole lines from the end; empty where the file is not there, or was taken away meanwhile."""
    try:
        with file.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            start = stream.seek(max(0, size - most))
            text = stream.read(most)
    except OSError:
        return b""
    return text if start == 0 else text.partition(b"\n")[2]
