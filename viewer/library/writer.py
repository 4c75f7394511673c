"""Compiling a timeline into one file: written beside its place and renamed, so that a crash leaves the old one."""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from viewer import __version__
from viewer.domain.columns import columns_of
from viewer.domain.event import Event
from viewer.domain.quotations import QuotationIndex
from viewer.domain.start_years import start_years
from viewer.domain.time_index import TimeIndex
from viewer.domain.timeline import Timeline
from viewer.library import schema
from viewer.library.codec import columns_to_bytes, ints_to_bytes, seal, to_json
from viewer.library.connection import file_uri
from viewer.library.errors import LibraryError
from viewer.library.filters import entities_named, facets_of, facets_to_bytes
from viewer.library.index import MOST_WORDS, Indexer, order_of_importance
from viewer.library.index_check import index_crc
from viewer.library.media import Manifest, files_of, store_media
from viewer.library.partials import new_partial, remove_partials
from viewer.library.quotations import quotations_to_bytes
from viewer.library.shelves import index_to_bytes
from viewer.library.source_texts import store_texts
from viewer.library.subjects import gatherings, incoming_links
from viewer.library.told import issued_dates

Progress = Callable[[float], None]

_WINDOWS = os.name == "nt"
_SHARE_OF_EVENTS = 0.3
_SHARE_OF_INDEX = 0.85
_COMMITTED, _SUMMED, _IN_COLUMNS = 0.9, 0.93, 0.96
_PROGRESS_STEP = 200


def write_library(timeline: Timeline, target: Path, media_root: Path | None, progress: Progress) -> None:
    """Compile `timeline` into the file `target`, with the media found below `media_root` if one is given.

    `progress` is called with 0 to 1, never falling. LibraryError target_is_directory, target_not_a_file,
    target_folder_missing, target_in_use (Windows), target_unwritable, disk_full, no_full_text or media_…;
    whatever stood at `target` is then as it was.
    """
    partial = None
    try:
        target = Path(os.path.realpath(target))
        _check_target(target)
        remove_partials(target.parent)
        partial = new_partial(target.parent)
        with closing(
            sqlite3.connect(f"{file_uri(partial)}?mode=rwc", uri=True, isolation_level=None)
        ) as connection:
            # Nobody reads the file before it is whole and synced, so SQLite need not secure each step.
            for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -65536"):
                connection.execute(f"PRAGMA {pragma}")
            fill(connection, timeline, media_root, progress)
        _put_in_place(partial, target)
    except sqlite3.Error as error:
        raise build_error(error, target) from error
    except OSError as error:
        # Windows does not let a file that someone has open be replaced.
        code = "target_in_use" if _WINDOWS and isinstance(error, PermissionError) else "target_unwritable"
        raise LibraryError(code, path=target, reason=error.strerror or error) from error
    finally:
        if partial is not None:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
    progress(1.0)


def filled_in_memory(timeline: Timeline, media_root: Path | None, progress: Progress) -> sqlite3.Connection:
    """All of a timeline in a database without a file. LibraryError media_… or no_full_text."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        fill(connection, timeline, media_root, progress)
        return connection
    except sqlite3.Error as error:
        connection.close()
        raise build_error(error, Path(timeline.heading.id)) from error
    except BaseException:
        connection.close()
        raise


def fill(connection: sqlite3.Connection, timeline: Timeline, media_root: Path | None, progress: Progress) -> None:
    """Write all of a timeline into an empty database. LibraryError media_…; sqlite3.Error."""
    timeline = replace(timeline, events=tuple(sorted(timeline.events, key=lambda event: event.date.sort_key)))
    progress(0.0)
    for pragma in (
        f"page_size = {schema.PAGE_SIZE}",
        f"application_id = {schema.APPLICATION_ID}",
        f"user_version = {schema.SCHEMA}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.executescript(schema.TABLES)
    connection.execute("BEGIN")
    _write_events(connection, timeline.events, _Share(progress, 0.0, _SHARE_OF_EVENTS, len(timeline.events)))
    order = order_of_importance(timeline.events)
    sealed = ((name, data, seal(data, name)) for name, data in gatherings(timeline))
    connection.executemany("INSERT INTO subject VALUES (?, ?, ?)", sealed)
    indexer = Indexer(connection, timeline)
    share = _Share(progress, _SHARE_OF_EVENTS, _SHARE_OF_INDEX, len(timeline.events))
    indexer.add_all(order, share.advance)
    connection.execute("COMMIT")  # Only now does FTS5 write what index_crc reads.
    progress(_COMMITTED)
    connection.execute("BEGIN")
    manifest: Manifest = {}
    if media_root is not None:
        manifest = store_media(connection, files_of(timeline.events), media_root)
        store_texts(connection, timeline, media_root)
    lanes = {lane.id: place for place, lane in enumerate(timeline.heading.lanes)}
    search = {
        "crc": index_crc(connection),
        "syllables": sorted(indexer.syllables),
        "readings": dict(sorted(indexer.readings.items())),
        "words": sorted(word for word, _ in indexer.words.most_common(MOST_WORDS)),
        "entities": _first_places(timeline, order, [entity.id for entity in timeline.entities], entities_named),
        "sources": _first_places(timeline, order, [source.id for source in timeline.sources], _sources_of),
    }
    progress(_SUMMED)
    columns = columns_of(timeline.events, lanes, issued_dates(timeline.sources))
    progress(_IN_COLUMNS)
    facts = {"events": len(timeline.events), "program": __version__, "start_years": start_years(columns).listed}
    parts = {
        schema.FACTS: to_json(facts),
        schema.HEADING: to_json(timeline.heading),
        schema.COLUMNS: columns_to_bytes(columns),
        schema.TIME: index_to_bytes(TimeIndex.of(columns, range(len(columns)), len(lanes))),
        schema.SOURCES: to_json(timeline.sources),
        schema.ENTITIES: to_json(timeline.entities),
        schema.TOURS: to_json(timeline.tours),
        schema.MEDIA: to_json(manifest),
        schema.SEARCH: to_json(search),
        schema.ORDER: ints_to_bytes(array("i", order)),
        schema.FACETS: facets_to_bytes(facets_of(timeline)),
        schema.QUOTATIONS: quotations_to_bytes(QuotationIndex.of(timeline.events)),
    }
    sealed = ((name, data, seal(data, name)) for name, data in parts.items())
    connection.executemany("INSERT INTO part VALUES (?, ?, ?)", sealed)
    connection.execute("COMMIT")


class _Share:
    """Steps within a part of the whole, told now and then."""

    def __init__(self, progress: Progress, start: float, end: float, steps: int) -> None:
        self._progress, self._start, self._width, self._steps = progress, start, end - start, steps
        self._done = 0

    def advance(self) -> None:
        self._done += 1
        if self._done % _PROGRESS_STEP == 0 or self._done == self._steps:
            self._progress(self._start + self._width * self._done / self._steps)


def _write_events(connection: sqlite3.Connection, events: tuple[Event, ...], share: _Share) -> None:
    incoming = incoming_links(events)
    for row, event in enumerate(events):
        titles = event.short_title or event.title
        links = incoming.get(row, ())
        brief, detail = to_json((event.id, event.date, titles, len(links))), to_json(event)
        id_ = event.id.encode("utf-8", "surrogatepass")
        connection.execute("INSERT INTO brief VALUES (?, ?, ?, ?)", (row, brief, seal(brief, row), id_))
        connection.execute("INSERT INTO detail VALUES (?, ?, ?)", (row, detail, seal(detail, row)))
        if links:
            listed = to_json(links)
            connection.execute("INSERT INTO incoming VALUES (?, ?, ?)", (row, listed, seal(listed, row)))
        share.advance()


def _sources_of(event: Event) -> set[str]:
    return {part.source for parts in (event.sources, event.quotes, event.figures) for part in parts}


def _first_places(
    timeline: Timeline, order: list[int], ids: list[str], ids_of: Callable[[Event], set[str]]
) -> list[list[object]]:
    """Each id with the row of the most important event that it belongs to, or None."""
    rows: dict[str, int] = {}
    for row in order:
        for id_ in ids_of(timeline.events[row]):
            rows.setdefault(id_, row)
    return [[id_, rows.get(id_)] for id_ in ids]


def _check_target(target: Path) -> None:
    if target.is_dir():
        raise LibraryError("target_is_directory", path=target)
    if target.exists() and not target.is_file():
        raise LibraryError("target_not_a_file", path=target)
    if not target.parent.is_dir():
        raise LibraryError("target_folder_missing", path=target, folder=target.parent)


def _put_in_place(partial: Path, target: Path) -> None:
    """Rename so that after a power cut either the old file or the whole new one is there."""
    with partial.open("rb+") as file:
        os.fsync(file.fileno())
    partial.replace(target)
    if not _WINDOWS:  # which has no handle on a folder to sync
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def build_error(error: sqlite3.Error, target: Path) -> LibraryError:
    """What SQLite says about writing `target`, in the program's words."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return LibraryError("disk_full", path=target)
    if "fts5" in str(error):
        return LibraryError("no_full_text", path=target)
    return LibraryError("target_unwritable", path=target, reason=error)
