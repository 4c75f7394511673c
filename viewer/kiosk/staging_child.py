"""The process that stages one file: `python -m viewer.kiosk.staging_child JSON`, see `staging_job`."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path

from viewer.kiosk.content_check import check_timeline
from viewer.kiosk.content_staging import Outcome, stage
from viewer.kiosk.content_watch import Candidate
from viewer.kiosk.disk import Disk, Status
from viewer.kiosk.staging_job import said_of
from viewer.library.header import check_header


def run(asked: str, disk: Disk) -> Outcome:
    """Stage what `asked` names: a file as it stood still, a shelf, a public key or none."""
    path, size, changed_ns, shelf, public_key = json.loads(asked)
    candidate = Candidate(Path(path), Status(size, changed_ns))
    return stage(candidate, Path(shelf), public_key, disk, check_timeline, check_header)


if __name__ == "__main__":
    with contextlib.suppress(OSError, AttributeError):  # Windows has no nice
        os.nice(19)
    sys.stdout.buffer.write(said_of(run(sys.argv[1], Disk())))
