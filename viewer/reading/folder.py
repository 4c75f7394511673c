"""Which files of a folder belong to a timeline."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path

from viewer.reading.files import printable
from viewer.reading.reporter import Reporter
from viewer.reading.spelling import nearest

HEADING = "timeline.yaml"
ENTITIES = "entities.yaml"
SOURCES = "sources.yaml"
EVENTS = "events"
TOURS = "tours"

_KNOWN = (HEADING, ENTITIES, SOURCES, EVENTS, TOURS)


@dataclass(frozen=True, slots=True)
class Listing:
    """Files by their path relative to the folder, with `/`, in the order of their names."""

    single: frozenset[str]
    events: tuple[str, ...]
    tours: tuple[str, ...]

    @property
    def files(self) -> tuple[str, ...]:
        return (*sorted(self.single), *self.events, *self.tours)

    @property
    def count(self) -> int:
        return len(self.files)


def list_folder(folder: Path, reporter: Reporter) -> Listing | None:
    """The timeline's files; None, with a problem reported, where there is no folder or nothing to read in it."""
    names = _names(folder, reporter, "")
    if names is None:
        return None
    single = frozenset(name for name in (HEADING, ENTITIES, SOURCES) if name in names)
    events = _yaml_files(folder, EVENTS, names, reporter)
    tours = _yaml_files(folder, TOURS, names, reporter)
    for name in names:
        if name not in _KNOWN and (_is_yaml(name) or (folder / name).is_dir()):
            _report_stray(name, reporter)
    if not single and not events and not tours:
        reporter.error_at("empty_folder")
        return None
    if HEADING not in single:
        reporter.error_at("no_heading")
    return Listing(single, events, tours)


def _names(folder: Path, reporter: Reporter, name: str) -> list[str] | None:
    """Names in a folder in order, without hidden files; None, with a problem reported, if it cannot be listed."""
    try:
        entries = sorted(entry.name for entry in (folder / name).iterdir() if not entry.name.startswith("."))
    except OSError as error:
        codes = {errno.ENOENT: "no_folder", errno.ENOTDIR: "not_a_folder", errno.ELOOP: "link_loop"}
        code = codes.get(error.errno or 0, "unreadable")
        reporter.for_file(name).error_at(code, reason=error.strerror or "")
        return None
    for entry in entries:
        if printable(entry) != entry:
            reporter.for_file(printable(f"{name}/{entry}".lstrip("/"))).error_at("bad_file_name")
    return [entry for entry in entries if printable(entry) == entry]


def _yaml_files(folder: Path, name: str, names: list[str], reporter: Reporter) -> tuple[str, ...]:
    """The `.yaml` files in a folder of the timeline's folder, which need not be there."""
    if name not in names:
        return ()
    found = _names(folder, reporter, name) or []
    for entry in found:
        if entry.endswith(".yml") or (folder / name / entry).is_dir():
            reporter.for_file(f"{name}/{entry}").warn_at("not_read", found=entry, suggestion=_as_yaml(entry))
    return tuple(f"{name}/{entry}" for entry in found if entry.endswith(".yaml"))


def _report_stray(name: str, reporter: Reporter) -> None:
    """A file or folder that nobody reads, if it looks as if somebody thought it would be."""
    stems = {Path(known).stem: known for known in _KNOWN}
    suggestion = stems.get(nearest(Path(name).stem, stems), "")
    if suggestion or _is_yaml(name):
        reporter.for_file(name).warn_at("not_read", found=name, suggestion=suggestion)


def _is_yaml(name: str) -> bool:
    return name.endswith((".yaml", ".yml"))


def _as_yaml(name: str) -> str:
    return name.removesuffix(".yml") + ".yaml" if name.endswith(".yml") else ""
