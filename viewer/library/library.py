"""A compiled timeline, opened for reading: its numbers at once, everything else when it is asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from viewer.domain.columns import EventColumns
from viewer.domain.dates import EventDate
from viewer.domain.entity import Entity
from viewer.domain.heading import Heading, Lane
from viewer.domain.plain import from_plain
from viewer.domain.source import Source
from viewer.domain.start_years import StartYears
from viewer.domain.texts import LocalText
from viewer.domain.tour import Tour
from viewer.library import schema
from viewer.library.codec import columns_from_bytes, date_from_list, from_json, unsealed
from viewer.library.connection import connect_read_only, reading
from viewer.library.errors import LibraryError
from viewer.library.records import check_records

if TYPE_CHECKING:  # What a start does without is loaded with the first use.
    from viewer.domain.event import Event
    from viewer.domain.quotations import QuotationIndex
    from viewer.domain.time_index import TimeIndex
    from viewer.domain.timeline import Timeline
    from viewer.library.filters import Facet
    from viewer.library.hit import Hit
    from viewer.library.media import StoredMedia
    from viewer.library.search import Index
    from viewer.library.source_texts import SourceTexts
    from viewer.library.subjects import Gathering, Incoming, SubjectKind

T = TypeVar("T")


class Library:
    """An open timeline. A *row* is an event's place in the order of time, from 0.

    Every method raises LibraryError `damaged` or `unreadable` when the file does not hold what was written,
    `closed` after `close`, and IndexError for a row that does not exist.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self._connection = connection
        self.path = path
        """The file that was opened; None in memory."""
        self.on_damage: Callable[[], None] = lambda: None
        """Called before a fault of the file is raised: whoever can make the file again may do so."""
        self._briefs_checked = False
        self._narrowed: tuple[int, TimeIndex] | None = None
        with self._reading():
            facts = from_json(self._part(schema.FACTS))
            self._count: int = facts["events"]
            self.start_years = StartYears.of(facts["start_years"])
            self.heading: Heading = from_plain(Heading, from_json(self._part(schema.HEADING)), date_from_list)
            self.columns: EventColumns = columns_from_bytes(self._part(schema.COLUMNS), self._count)

    @classmethod
    def open(cls, path: Path) -> Library:
        """Open a `.timeline` file. LibraryError: see `check_header`, and `damaged`."""
        connection = connect_read_only(path)
        try:
            return cls(connection, path)
        except BaseException:
            connection.close()
            raise

    @classmethod
    def in_memory(
        cls, timeline: Timeline, media_root: Path | None = None, progress: Callable[[float], None] = lambda _: None
    ) -> Library:
        """Compile without a file: for tests, and where no disk can be written.

        `progress` is called with 0 to nearly 1, never falling. LibraryError media_… or no_full_text.
        """
        from viewer.library.writer import filled_in_memory

        connection = filled_in_memory(timeline, media_root, progress)
        try:
            return cls(connection, None)
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        return self._count

    @property
    def lanes(self) -> tuple[Lane, ...]:
        return self.heading.lanes

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """By id, in the order of the content."""
        with self._reading():
            return {source.id: source for source in self._values(Source, schema.SOURCES)}

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """By id, in the order of the content."""
        with self._reading():
            return {entity.id: entity for entity in self._values(Entity, schema.ENTITIES)}

    @cached_property
    def tours(self) -> tuple[Tour, ...]:
        with self._reading():
            return self._values(Tour, schema.TOURS)

    @cached_property
    def time_index(self) -> TimeIndex:
        """Where all events lie in time, by lane and length."""
        from viewer.library.shelves import index_from_bytes

        with self._reading():
            return index_from_bytes(self._part(schema.TIME), self.columns)

    def time_index_of(self, matching: int | None) -> TimeIndex:
        """The same of those events that have a bit in `matching`, or of all; the last one asked for is kept."""
        if matching is None:
            return self.time_index
        if self._narrowed is None or self._narrowed[0] != matching:
            self._narrowed = matching, self.time_index.only(matching)
        return self._narrowed[1]

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """Every value that events can be filtered by, with its bitmap over rows."""
        from viewer.library.filters import facets_from_bytes

        with self._reading():
            return facets_from_bytes(self._part(schema.FACETS), self._count)

    @cached_property
    def quotations(self) -> QuotationIndex:
        """Where all quotations stand and whose they are."""
        from viewer.library.quotations import quotations_from_bytes

        with self._reading():
            return quotations_from_bytes(self._part(schema.QUOTATIONS), self._count)

    def event(self, row: int) -> Event:
        """All of an event."""
        from viewer.domain.event import Event

        self._check_row(row)
        with self._reading():
            return from_plain(Event, from_json(self._sealed("detail", row)), date_from_list)

    def event_id(self, row: int) -> str:
        return str(self._brief(row)[0])

    def date_of(self, row: int) -> EventDate:
        brief = self._brief(row)
        with self._reading():
            return date_from_list(brief[1])

    def short_titles(self, rows: Iterable[int], language: str) -> list[str]:
        """The short title, or where there is none the title, of each row."""
        return [LocalText.of(self._brief(row)[2]).get(language) for row in rows]

    def row_of(self, event_id: str) -> int | None:
        """The row of an event, None if there is no such event."""
        with self._reading():
            key = event_id.encode("utf-8", "surrogatepass")
            found = self._connection.execute("SELECT row FROM brief WHERE id = ?", (key,)).fetchone()
        if found is not None and 0 <= found[0] < self._count and self.event_id(found[0]) == event_id:
            return int(found[0])
        return self._row_the_long_way(event_id)

    def incoming(self, row: int) -> tuple[Incoming, ...]:
        """The links of other events that lead to this one, in order of time."""
        if not (count := self._brief(row)[3]):
            return ()
        from viewer.library.subjects import incoming_from

        with self._reading():
            links = incoming_from(from_json(self._sealed("incoming", row)), self._count)
            if len(links) != count:
                raise ValueError(f"event {row} has lost a link")
            return links

    def about(self, kind: SubjectKind, key: str) -> Gathering | None:
        """All about an entity or a source (by id) or a tag; None if the timeline has no such subject."""
        from viewer.library.subjects import SubjectKind, gathering_from, name_of_record

        name = name_of_record(kind, key)
        with self._reading():
            found = self._connection.execute("SELECT data, crc FROM subject WHERE name = ?", (name,)).fetchone()
            named = {SubjectKind.ENTITY: self.entities, SubjectKind.SOURCE: self.sources}.get(kind, {})
            if found is None and key not in named:
                return None
            return gathering_from(unsealed(found, name), self._count)

    def media(self, file: str) -> StoredMedia | None:
        """A media file by the path that events give it; None if it is not inside."""
        from viewer.library.media import StoredMedia

        with self._reading():
            found = self._media.get(file)
            return StoredMedia(self._connection, self._reading, *found) if found else None

    @property
    def texts(self) -> SourceTexts:
        """The texts of sources that the timeline carries."""
        from viewer.library.source_texts import SourceTexts

        return SourceTexts(self._connection, self._reading)

    def search(self, text: str, language: str, limit: int) -> list[Hit]:
        """At most `limit` hits by kind, the best first, for any text; the nearest where nothing answers."""
        with self._reading():
            return self._index.search(text, language, limit)

    def rows_found(self, text: str) -> int:
        """The bitmap of all events that `search` would find if there were no limit."""
        with self._reading():
            return self._index.rows_found(text)

    def verify(self) -> None:
        """Check everything that the file holds against its checksums. LibraryError at the first fault."""
        with self._reading():
            check_records(self._connection, self._count)
            for row, (id_,) in enumerate(self._connection.execute("SELECT id FROM brief ORDER BY row")):
                if self.row_of(id_.decode("utf-8", "surrogatepass")) != row:
                    raise ValueError(f"event {row} is not found by its id")
                self.incoming(row)
            _ = self.sources, self.entities, self.tours, self.facets, self.time_index, self.quotations
            _ = self._index_facts
            for stored in map(self.media, self._media):
                _ = stored and stored.whole()

    @cached_property
    def _media(self) -> dict[str, list[int]]:
        return dict(from_json(self._part(schema.MEDIA)))

    @cached_property
    def _index_facts(self) -> dict[str, Any]:
        from viewer.library.index_check import checked_facts

        return checked_facts(self._connection, self._part(schema.SEARCH), self._part(schema.ORDER))

    @cached_property
    def _index(self) -> Index:
        from viewer.library.search import Index

        return Index(self._connection, self, self._index_facts)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            with reading(self.path):
                yield
        except LibraryError as error:
            if error.code in ("damaged", "unreadable"):
                self.on_damage()
            raise

    def _row_the_long_way(self, event_id: str) -> int | None:
        """An id that the index of ids does not have is either in no event or behind a fault of that index."""
        if not self._briefs_checked:
            if any(self.event_id(row) == event_id for row in range(self._count)):
                with self._reading():
                    raise ValueError(f"event {event_id} is not found by its id")
            self._briefs_checked = True
        return None

    def _check_row(self, row: int) -> None:
        if not 0 <= row < self._count:
            raise IndexError(f"row {row} of {self._count}")

    def _brief(self, row: int) -> list[Any]:
        self._check_row(row)
        with self._reading():
            return list(from_json(self._sealed("brief", row)))

    def _sealed(self, table: str, row: int) -> bytes:
        found = self._connection.execute(f"SELECT data, crc FROM {table} WHERE row = ?", (row,))
        return unsealed(found.fetchone(), row)

    def _part(self, name: str) -> bytes:
        found = self._connection.execute("SELECT data, crc FROM part WHERE name = ?", (name,))
        return unsealed(found.fetchone(), name)

    def _values(self, kind: type[T], name: str) -> tuple[T, ...]:
        return tuple(from_plain(kind, plain, date_from_list) for plain in from_json(self._part(name)))
