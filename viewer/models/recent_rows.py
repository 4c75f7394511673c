"""What the list of recent timelines holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class RecentRow:
    name: str
    """The file's or folder's own name."""
    location: str
    """Its absolute path."""
    there: bool
    """Whether it is there now; one on a stick that is not plugged in stays listed."""


def recent_rows(marked: Sequence[tuple[Path, bool]]) -> list[RecentRow]:
    """A row for each path with whether it exists."""
    return [RecentRow(path.name, str(path), there) for path, there in marked]
