"""How far the reading of a folder has come: by the bytes of its files, and within a file by its records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

PARSED = 0.5
"""What part of the work on a file is done when it has been parsed."""

_STEP = 200
"""Records between two that are told."""

Progress = Callable[[float], None]


class Pace:
    """Tells `progress` 0 to 1, never falling, of a run over files that are given by their paths in `folder`."""

    def __init__(self, folder: Path, files: Iterable[str], progress: Progress) -> None:
        self._progress = progress
        self._sizes = {file: _size(folder / file) for file in files}
        self._whole = max(1, sum(self._sizes.values()))
        self._before = self._size = 0

    def begin(self, file: str) -> None:
        """With a file, which is the end of the one before."""
        self._before += self._size
        self._size = self._sizes.pop(file, 0)
        self._tell(0)

    def parsed(self) -> None:
        self._tell(PARSED)

    def looked_at(self, record: int, records: int) -> None:
        """The first `record` of the `records` in the file."""
        if record % _STEP == 0:
            self._tell(PARSED + (1 - PARSED) * record / records)

    def _tell(self, share: float) -> None:
        self._progress((self._before + share * self._size) / self._whole)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
