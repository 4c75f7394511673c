"""Opening a folder: compiled once into the user's cache, and again only when its content changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from viewer.domain.timeline import Timeline
from viewer.library.errors import LibraryError
from viewer.library.fingerprint import content_key, folder_key
from viewer.library.library import Library
from viewer.library.partials import remove_partials

KEPT_OF_A_FOLDER = 2
"""Compiled states of one folder that stay: going back to the one before is as quick as staying."""

KEPT_IN_ALL = 32

VERIFIED_BYTES = 4_000_000
"""Files up to this size are read whole before they are trusted; larger ones are checked as they are read."""

_ATTEMPTS = 3
_COMPILED_SHARE = 0.5

Progress = Callable[[float], None]
Compile = Callable[[Path, Progress], Timeline]
Write = Callable[[Timeline, Path, Path | None, Progress], None]


def open_folder(
    folder: Path,
    cache_dir: Path,
    compile: Compile,
    progress: Progress,
    *,
    write: Write | None = None,
) -> Library:
    """The library of a timeline's folder, from `cache_dir` if it is there, compiled by `compile` otherwise.

    Whatever `compile` raises comes through. Where the cache cannot be written the library is held in memory.
    A cached file found damaged, at once or while it is read, is compiled anew, at once or the next time.
    `progress` is called with 0 to 1, never falling. `write` stands in for `write_library`.
    """
    if not _is_timeline(folder):
        # Nothing worth reading through: someone's whole home, perhaps. `compile` knows what to say of it.
        return Library.in_memory(compile(folder, lambda _: None), folder, progress)
    progress = _rising(progress)
    progress(0.0)
    key = content_key(folder)
    for _ in range(_ATTEMPTS):
        target = cache_dir / f"{folder_key(folder)}-{key}.timeline"
        cached = _open_cached(target)
        if cached is not None:
            progress(1.0)
            return cached
        timeline = compile(folder, _first_half(progress))
        progress(_COMPILED_SHARE)
        before, key = key, content_key(folder)
        if key == before:
            return _store(timeline, folder, target, write or _write, progress)
    # Someone keeps saving: what was read may be neither the old state nor the new, and is not to be kept.
    return _in_memory(timeline, folder, progress)


def prune(cache_dir: Path, keep: Path) -> None:
    """Remove compiled files that have not been opened for longest, and what crashes left; never `keep`."""
    remove_partials(cache_dir)
    with suppress(OSError):
        entries = sorted(cache_dir.glob("*-*.timeline"), key=_last_opened, reverse=True)
        same_folder = [entry for entry in entries if entry.name.partition("-")[0] == keep.name.partition("-")[0]]
        _remove_all(entry for entry in same_folder[KEPT_OF_A_FOLDER:] if entry != keep)
        _remove_all(entry for entry in entries[KEPT_IN_ALL:] if entry != keep)


def _open_cached(target: Path) -> Library | None:
    """The library in the cache, None if it is not there or no longer what was written."""
    try:
        library = Library.open(target)
    except LibraryError:
        return None
    try:
        if target.stat().st_size <= VERIFIED_BYTES:
            library.verify()
    except (OSError, LibraryError):
        library.close()
        return None
    library.on_damage = lambda: _remove(target)
    with suppress(OSError):
        os.utime(target)
    return library


def _is_timeline(folder: Path) -> bool:
    try:
        return (folder / "timeline.yaml").is_file()
    except OSError:
        return False


def _write(timeline: Timeline, target: Path, media_root: Path | None, progress: Progress) -> None:
    from viewer.library.writer import write_library

    write_library(timeline, target, media_root, progress)


def _store(timeline: Timeline, folder: Path, target: Path, write: Write, progress: Progress) -> Library:
    """The library out of the cache where it can be written, else in memory."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write(timeline, target, folder, _second_half(progress))
        library = Library.open(target)
    except (OSError, LibraryError):
        return _in_memory(timeline, folder, progress)
    library.on_damage = lambda: _remove(target)
    prune(target.parent, keep=target)
    return library


def _first_half(progress: Progress) -> Progress:
    return lambda done: progress(_COMPILED_SHARE * done)


def _second_half(progress: Progress) -> Progress:
    return lambda done: progress(_COMPILED_SHARE + (1 - _COMPILED_SHARE) * done)


def _rising(progress: Progress) -> Progress:
    """Progress that never falls, though a second attempt begins anew."""
    highest = 0.0

    def tell(done: float) -> None:
        nonlocal highest
        highest = max(highest, done)
        progress(highest)

    return tell


def _in_memory(timeline: Timeline, folder: Path, progress: Progress) -> Library:
    library = Library.in_memory(timeline, folder, _second_half(progress))
    progress(1.0)
    return library


def _last_opened(entry: Path) -> float:
    try:
        return entry.stat().st_mtime
    except OSError:
        return 0.0


def _remove_all(entries: Iterable[Path]) -> None:
    for entry in entries:
        _remove(entry)


def _remove(entry: Path) -> None:
    """Windows keeps a file that someone has open; it goes the next time."""
    with suppress(OSError):
        entry.unlink(missing_ok=True)
