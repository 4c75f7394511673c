"""From a path to an open library: the one place where reading and library meet.

Qt-free, and free of the YAML reader until a folder really has to be compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.messages import say
from viewer.paths import cache_dir

if TYPE_CHECKING:
    from viewer.domain.timeline import Timeline
    from viewer.reading.problem import Place

Progress = Callable[[float], None]

_ID = re.compile(r"""^id:[ \t]*(?P<quote>['"]?)(?P<id>[^'"#\s]+)(?P=quote)[ \t]*(?:#.*)?$""", re.MULTILINE)
"""The line of `timeline.yaml` that gives a timeline's id, which is a plain word: see `reading.format.scalars`."""


class ContentFault(Exception):  # noqa: N818 - it says what it is: faults in content
    """A folder whose content has errors; `sentence` tells the first and how to see the others."""

    def __init__(self, folder: Path, count: int, tell_first: Callable[[str], str]) -> None:
        super().__init__(f"{count} errors in {folder}")
        self._folder = folder
        self._count = count
        self._tell_first = tell_first

    def sentence(self, language: str) -> str:
        """One line in `language` (BCP 47)."""
        first = self._tell_first(language)
        return say("app", "content_fault", language, folder=self._folder, count=self._count, first=first)


def compile_folder(folder: Path, progress: Progress = lambda _: None) -> Timeline:
    """The timeline in `folder`; ContentFault if it has errors. `progress` is called with 0 to 1, never falling."""
    from viewer.reading.problem import Severity
    from viewer.reading.read import read_timeline

    result = read_timeline(folder, progress=progress)
    if result.timeline is not None:
        return result.timeline
    errors = [problem for problem in result.problems if problem.severity is Severity.ERROR]
    first = errors[0]
    raise ContentFault(
        folder,
        len(errors),
        lambda language: _place_of(first.place) + first.sentence(language),
    )


def _place_of(place: Place) -> str:
    """`events/a.yaml:7: `, or nothing for a fault of the whole folder."""
    line = f":{place.line}" if place.line else ""
    return f"{place.file}{line}: " if place.file else ""


def whole_timeline(path: Path) -> Timeline:
    """All of what a folder or a `.timeline` file holds; raises what `open_library` raises."""
    from viewer.domain.timeline import Timeline

    if path.is_dir():
        return compile_folder(path)
    with Library.open(path) as library:
        return Timeline(
            heading=library.heading,
            events=tuple(map(library.event, range(len(library)))),
            entities=tuple(library.entities.values()),
            sources=tuple(library.sources.values()),
            tours=library.tours,
        )


def id_of(path: Path) -> str | None:
    """The id of the timeline in a folder or a `.timeline` file, not compiled; None if it cannot be told."""
    try:
        if path.is_dir():
            text = (path / "timeline.yaml").read_text(encoding="utf-8-sig")
            found = _ID.search(text)
            return found["id"] if found else None
        with Library.open(path) as library:
            return library.heading.id
    except (LibraryError, OSError, ValueError):
        return None


def open_library(path: Path, progress: Progress = lambda _: None) -> Library:
    """What a folder (compiled into the user's cache) or a `.timeline` file holds.

    Raises ContentFault, LibraryError or OSError, each of which can be told in one line.
    """
    if path.is_dir():
        from viewer.library.cache import open_folder  # brings the hashing along, 3 ms

        return open_folder(path, cache_dir(), compile_folder, progress)
    return Library.open(path)
