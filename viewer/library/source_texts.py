"""The texts of sources that a timeline carries, by paragraph, and where in them its statements stand.

Nothing of it is read before somebody looks at a passage: then one look-up finds its place, and one the paragraphs.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from viewer.domain.figure import Figure
from viewer.domain.passage_place import PassageFinder, PassagePlace, paragraphs_of
from viewer.domain.plain import from_plain
from viewer.domain.quote import Quote
from viewer.domain.source import Citation, Selector
from viewer.domain.timeline import Timeline
from viewer.domain.values import dataclass
from viewer.library.codec import date_from_list, from_json, seal, to_json, unsealed
from viewer.library.errors import LibraryError
from viewer.library.media import opened_below
from viewer.library.records import name_of_paragraph

MAX_BYTES = 16 << 20
"""Of one text."""


@dataclass(frozen=True, slots=True)
class SourceTexts:
    """Of an open library."""

    connection: sqlite3.Connection
    guard: Callable[[], AbstractContextManager[None]]
    """Within it, whatever goes wrong is raised as LibraryError."""

    def place(self, source: str, selector: Selector) -> PassagePlace | None:
        """Where a passage stands in a source's text; None where this is not carried or has no such words."""
        name = _name_of_place(source, selector)
        with self.guard():
            found = self.connection.execute("SELECT data, crc FROM place WHERE name = ?", (name,)).fetchone()
            if found is None:
                return None
            return from_plain(PassagePlace, from_json(unsealed(found, name)), date_from_list)

    def paragraphs(self, source: str, first: int, end: int) -> tuple[str, ...]:
        """Those from number `first` up to `end`, as far as there are such."""
        question = "SELECT number, data, crc FROM paragraph WHERE source = ? AND number >= ? AND number < ?"
        with self.guard():
            rows = self.connection.execute(f"{question} ORDER BY number", (_key(source), max(0, first), end))
            return tuple(
                unsealed((data, crc), name_of_paragraph(_key(source), number)).decode("utf-8")
                for number, data, crc in rows
            )

    def count(self, source: str) -> int:
        """How many paragraphs a source's text has; 0 where it is not carried."""
        question = "SELECT COALESCE(MAX(number) + 1, 0) FROM paragraph WHERE source = ?"
        with self.guard():
            return int(self.connection.execute(question, (_key(source),)).fetchone()[0])


def store_texts(connection: sqlite3.Connection, timeline: Timeline, root: Path) -> None:
    """Write the texts that sources name below `root`, and the places of all statements that rest on them.

    LibraryError media_missing, media_outside, media_unreadable or media_too_large, with `path`, the file.
    """
    carried = {source.id: source.text for source in timeline.sources if source.text}
    selectors = defaultdict(set)
    for source, selector in _selectors(timeline) if carried else ():
        selectors[source].add(selector)
    for source, file in carried.items():
        paragraphs = tuple(paragraphs_of(_text(file, root)))
        for number, paragraph in enumerate(paragraphs):
            data = paragraph.encode()
            crc = seal(data, name_of_paragraph(_key(source), number))
            connection.execute("INSERT INTO paragraph VALUES (?, ?, ?, ?)", (_key(source), number, data, crc))
        finder = PassageFinder(paragraphs)
        for selector in selectors[source]:
            if (place := finder.place(selector)) is not None:
                name, data = _name_of_place(source, selector), to_json(place)
                connection.execute("INSERT INTO place VALUES (?, ?, ?)", (name, data, seal(data, name)))


def _selectors(timeline: Timeline) -> Iterator[tuple[str, Selector]]:
    for event in timeline.events:
        parts: tuple[Quote | Figure | Citation, ...] = (*event.quotes, *event.figures, *event.sources)
        yield from ((part.source, part.selector) for part in parts if part.selector is not None)


def _text(file: str, root: Path) -> str:
    with opened_below(root, file) as opened:
        try:
            content = opened.read(MAX_BYTES + 1)
            if len(content) > MAX_BYTES:
                raise LibraryError("text_too_large", path=file, size=MAX_BYTES >> 20)
            return content.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise LibraryError("media_unreadable", path=file, reason=error) from error


def _key(source: str) -> bytes:
    return source.encode()


def _name_of_place(source: str, selector: Selector) -> str:
    asked = to_json([source, selector.prefix, selector.exact, selector.suffix])
    return hashlib.blake2b(asked, digest_size=16).hexdigest()
