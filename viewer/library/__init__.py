"""The compiled `.timeline` file: written once, opened read-only, searched.

    write_library(timeline, Path("review.timeline"), folder, progress)
    with Library.open(Path("review.timeline")) as library:
        library.event(0)

Writing and searching are loaded when they are asked for: opening is on the way to the first picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viewer.library.errors import LibraryError
from viewer.library.hit import Hit, HitKind
from viewer.library.library import Library

if TYPE_CHECKING:
    from viewer.library.writer import write_library

__all__ = ["Hit", "HitKind", "Library", "LibraryError", "write_library"]


def __getattr__(name: str) -> Any:
    if name == "write_library":
        from viewer.library.writer import write_library

        return write_library
    raise AttributeError(name)
