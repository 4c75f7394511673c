"""Unfinished files: how they are called, and how those that a crash left are got rid of."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

LIFE_S = 24 * 3600.0
"""Unfinished files older than this were left by a crash: nobody builds for a day."""

_SUFFIX = ".timeline-part"


def new_partial(folder: Path) -> Path:
    """A name in `folder` that nobody else builds under; short, since the final one may be as long as can be."""
    return folder / f".{os.urandom(8).hex()}{_SUFFIX}"


def remove_partials(folder: Path) -> None:
    """Delete unfinished files that a crash left in `folder`; quietly, since nothing depends on it."""
    with suppress(OSError):
        for partial in folder.glob(f".*{_SUFFIX}"):
            if time.time() - partial.stat().st_mtime > LIFE_S:
                partial.unlink(missing_ok=True)
