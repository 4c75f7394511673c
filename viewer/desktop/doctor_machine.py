"""What `doctor` asks of the machine without Qt: versions, system libraries, folders."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from viewer import __version__
from viewer.desktop.failure import PACKAGES
from viewer.desktop.finding import Finding, Level
from viewer.desktop.libraries import ALWAYS, WAYLAND, X11, missing_from
from viewer.messages import say
from viewer.paths import resources

LEAST_FREE_BYTES = 200_000_000
"""Below this a timeline with media may not fit into the cache."""


def versions(language: str, version_of: Callable[[str], str] = importlib.metadata.version) -> Iterator[Finding]:
    """The program, Python and what it stands on. A package that is missing, or known to be bad, stops it."""
    yield Finding("versions", Level.FINE, f"timeline-viewer {__version__}")
    yield Finding("versions", Level.FINE, f"Python {platform.python_version()}, {platform.platform()}")
    for package in PACKAGES.values():
        try:
            version = version_of(package)
        except importlib.metadata.PackageNotFoundError:
            text = say("desktop", "package_missing", language, package=package)
            yield Finding("versions", Level.STOPS, text, say("desktop", "mend_install_again", language))
            continue
        if package == "PySide6-Essentials" and _loses_references(version):
            text = say("desktop", "pyside_loses_references", language, version=version)
            yield Finding("versions", Level.STOPS, text, 'pip install "PySide6-Essentials>=6.11.3,<6.12"')
        else:
            yield Finding("versions", Level.FINE, f"{package} {version}")
    yield _sqlite(language)


def _loses_references(version: str) -> bool:
    """PySide6 6.12.0 loses references to None and True, and Python 3.11 aborts after some thousand of them."""
    return version.startswith("6.12.0") and sys.version_info < (3, 12)


def _sqlite(language: str) -> Finding:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    except sqlite3.OperationalError:
        text = say("desktop", "sqlite_without_search", language, version=sqlite3.sqlite_version)
        return Finding("versions", Level.STOPS, text, say("desktop", "mend_sqlite", language))
    finally:
        connection.close()
    return Finding("versions", Level.FINE, f"SQLite {sqlite3.sqlite_version}, FTS5")


def own_files(language: str, find: Callable[[], Path] = resources) -> Iterator[Finding]:
    """The program's own files: without its resources it cannot run, without a translation it speaks English."""
    again = say("desktop", "mend_install_again", language)
    try:
        folder = find()
    except FileNotFoundError as fault:
        yield Finding("files", Level.STOPS, str(fault), again)
        return
    sources, compiled = ({file.stem for file in folder.glob(f"i18n/viewer_*.{kind}")} for kind in ("ts", "qm"))
    if sources <= compiled and compiled:
        yield Finding("files", Level.FINE, say("desktop", "files_complete", language, folder=folder))
    else:
        names = ", ".join(sorted(f"{name}.qm" for name in sources - compiled)) or "*.qm"
        text = say("desktop", "translations_missing", language, names=names, folder=folder)
        yield Finding("files", Level.WORSE, text, say("desktop", "mend_translations", language))


def libraries(
    language: str,
    environ: Mapping[str, str],
    missing: Callable[[Mapping[str, str]], dict[str, str]] = missing_from,
) -> Iterator[Finding]:
    """Qt's system libraries: those for a display in use stop the program, those for another kind do not."""
    lacking = missing(ALWAYS)
    stops = bool(lacking)
    for group, variable in ((X11, "DISPLAY"), (WAYLAND, "WAYLAND_DISPLAY")):
        lost = missing(group)
        stops |= bool(lost) and bool(environ.get(variable))
        lacking |= lost
    if not lacking:
        yield Finding("libraries", Level.FINE, say("desktop", "libraries_complete", language))
        return
    text = say("desktop", "libraries_missing", language, names=", ".join(lacking))
    yield Finding("libraries", Level.STOPS if stops else Level.WORSE, text, apt(lacking.values()))


def folders(
    language: str, named: Mapping[str, Path], free_bytes: Callable[[Path], int] | None = None
) -> Iterator[Finding]:
    """Whether the user's folders (`config`, `cache`, `state`) can be written; the program has less without."""
    free_in = free_bytes or (lambda folder: shutil.disk_usage(folder).free)
    for purpose, folder in named.items():
        name = say("desktop", f"folder_{purpose}", language, folder=folder)
        fault = _write_fault(folder)
        if fault is not None:
            text = say("desktop", "folder_read_only", language, name=name, reason=fault.strerror or fault)
            yield Finding("folders", Level.WORSE, text, say("desktop", "mend_folder", language, folder=folder))
        elif (free := free_in(folder)) < LEAST_FREE_BYTES:
            text = say("desktop", "folder_full", language, name=name, megabytes=free // 1_000_000)
            yield Finding("folders", Level.WORSE, text, say("desktop", "mend_full", language))
        else:
            yield Finding("folders", Level.FINE, name)


def _write_fault(folder: Path) -> OSError | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"doctor")
    except OSError as fault:
        return fault
    return None


def apt(packages: Iterable[str]) -> str:
    """The command that installs Debian's `packages`."""
    return "sudo apt install " + " ".join(sorted(set(packages)))
