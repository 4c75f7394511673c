"""The compiled `.timeline` file: written once, opened read-only, searched.

write_library(timeline, Path("review.timeline"), folder, progress)
with Library.open(Path("review.timeline")) as library:
    library.event(0)
"""

from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.library.passages import HitKind
from viewer.library.search import Hit
from viewer.library.writer import write_library

__all__ = ["Hit", "HitKind", "Library", "LibraryError", "write_library"]
