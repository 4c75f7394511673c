"""What a process takes of its machine, as Linux counts it in /proc."""

from __future__ import annotations

import os
import re
from pathlib import Path

from viewer.domain.values import dataclass

_THREADS = re.compile(r"^Threads:\s+(\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Usage:
    """Resident memory in MB (10^6 bytes), open handles, threads."""

    rss_mb: float
    handles: int
    threads: int


def usage_of(process: Path = Path("/proc/self")) -> Usage | None:
    """Of the process whose folder in /proc is given; None where there is no such folder."""
    try:
        pages = int((process / "statm").read_text().split()[1])
        threads = _THREADS.search((process / "status").read_text())
        # Listing the folder opens one handle itself.
        handles = sum(1 for _ in (process / "fd").iterdir()) - 1
    except (OSError, ValueError, IndexError):
        return None
    return Usage(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, handles, int(threads[1]) if threads else 0)
