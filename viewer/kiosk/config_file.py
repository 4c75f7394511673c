"""Reading the configuration of an exhibit: whatever is wrong with the file, there is one to start with."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from viewer.desktop.nearest import nearest
from viewer.kiosk.config import KEYS, KioskConfig, kind_of
from viewer.kiosk.config_fault import ConfigFault
from viewer.kiosk.config_kinds import PUBLIC_KEY_HEAD, Choice, Kind, Table
from viewer.paths import config_dir

CONFIG_NAME = "kiosk.toml"
OF_MACHINE = Path("/etc/timeline-viewer") / CONFIG_NAME
"""Where a machine's configuration is looked for after the user's own."""

_LARGEST_BYTES = 1_000_000
_MOST_LINES_LEFT_OUT = 20
_HEAD = re.compile(r"\s*\[\s*(?P<key>[^\[\]]+?)\s*\]\s*(?:#.*)?")
_ENTRY = re.compile(r"""\s*(?P<key>(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")
_PLACE = re.compile(r"(?P<reason>.*?) \(at (?:line (?P<line>\d+), column \d+|end of document)\)")


def find_config(asked: Path | None) -> Path | None:
    """The file that was asked for, there or not; else the user's, else the machine's, else None."""
    if asked is not None:
        return asked.absolute()
    return next((file for file in (config_dir() / CONFIG_NAME, OF_MACHINE) if _is_there(file)), None)


def load_config(file: Path | None) -> tuple[KioskConfig, tuple[ConfigFault, ...]]:
    """What `file` says, with the default for each key that is absent or unfit, and all faults in its order.

    Never raises: a file that cannot be read gives the defaults and one fault. None gives the defaults.
    """
    if file is None:
        return KioskConfig(), ()
    file = file.absolute()
    try:
        with file.open("rb") as stream:
            content = stream.read(_LARGEST_BYTES + 1)
        if len(content) > _LARGEST_BYTES:
            return KioskConfig(), (ConfigFault(file, "too_large"),)
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as fault:
        return KioskConfig(), (ConfigFault(file, "unreadable", found=fault.strerror or str(fault)),)
    except UnicodeDecodeError as fault:
        return KioskConfig(), (ConfigFault(file, "not_utf8", content[: fault.start].count(b"\n") + 1),)
    plain, broken = _parse(text, file)
    values = _Values(file, places_of(text))
    for name, found in plain.items():
        values.add(name, found)
    config, faults = KioskConfig(**values.fit), broken + values.faults
    if config.content_folder is not None and not config.public_key and any(map(_may_hide_the_key, faults)):
        config = replace(config, content_folder=None)
        faults.append(
            ConfigFault(file, "updates_off", values.places.get(("content_folder",), 0), "content_folder")
        )
    return config, tuple(sorted(faults, key=lambda fault: fault.line))


def _may_hide_the_key(fault: ConfigFault) -> bool:
    """Whether somebody may have asked for signed updates where this fault is: then unsigned ones are not taken."""
    if fault.code == "no_toml":
        return True
    left: list[Any] = [fault.near, fault.key, fault.found]
    while left:  # Not by recursion: how deep a value goes is up to whoever wrote the file.
        match left.pop():
            case dict() as table:
                left += [*table.keys(), *table.values()]
            case list() as entries:
                left += entries
            case str() as text:
                plain = text.strip().lower().replace("-", "_")
                if "public_key" in plain or plain.startswith(PUBLIC_KEY_HEAD):
                    return True
    return False


def _is_there(path: Path) -> bool:
    """What may not be asked for counts as there: whoever opens it then tells why it cannot be read."""
    try:
        return path.exists()
    except OSError:
        return True


def absent_paths(file: Path) -> tuple[ConfigFault, ...]:
    """A fault for each path in `file` that leads nowhere now; when the exhibit starts, something may be there."""
    config, _ = load_config(file)
    absent = [
        (name, path)
        for name, path in (("timeline", config.timeline), ("content_folder", config.content_folder))
        if path is not None and not _is_there(path)
    ]
    if not absent:
        return ()
    places = places_of(file.read_text(encoding="utf-8-sig"))
    return tuple(ConfigFault(file, "absent", places.get((name,), 0), name, path) for name, path in absent)


def places_of(text: str) -> dict[tuple[str, ...], int]:
    """The line, from 1, on which each key stands, by its parts."""
    places: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if head := _HEAD.fullmatch(line):
            table = _parts(head["key"])
            places.setdefault(table, number)
        elif entry := _ENTRY.match(line):
            places.setdefault((*table, *_parts(entry["key"])), number)
    return places


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(key))


def _parse(text: str, file: Path) -> tuple[dict[str, Any], list[ConfigFault]]:
    """What TOML reads, without the lines that are none: one slip of a hand must not cost the whole file."""
    import tomllib

    lines, faults = text.split("\n"), list[ConfigFault]()
    while True:
        try:
            return tomllib.loads("\n".join(lines)), faults
        except (ValueError, RecursionError) as fault:  # A number of 5,000 digits is no TOMLDecodeError.
            place = _PLACE.fullmatch(str(fault))
            line = int(place["line"] or 0) if place else 0
            reason = place["reason"] if place else str(fault)
            faults.append(ConfigFault(file, "no_toml", line, found=reason))
            if not 0 < line <= len(lines) or not lines[line - 1].strip() or len(faults) > _MOST_LINES_LEFT_OUT:
                return {}, [*faults, ConfigFault(file, "all_defaults")]
            _leave_out(lines, line - 1)


def _leave_out(lines: list[str], broken: int) -> None:
    """Blank the line `broken`, from 0; with a table's head goes the table, whose keys belong nowhere else."""
    whole_table = lines[broken].lstrip().startswith("[")
    lines[broken] = ""
    if whole_table:
        for number in range(broken + 1, len(lines)):
            if lines[number].lstrip().startswith("["):
                break
            lines[number] = ""


class _Values:
    """What fits of the keys of `file`, as KioskConfig takes it, and a fault for each that does not."""

    def __init__(self, file: Path, places: dict[tuple[str, ...], int]) -> None:
        self._file = file
        self.places = places
        self.fit: dict[str, Any] = {}
        self.faults: list[ConfigFault] = []

    def add(self, name: str, found: Any) -> None:
        if name not in KEYS:
            self._fault("unknown_key", name, found=found, near=nearest(name, KEYS) or "")
            return
        kind = kind_of(name)
        if isinstance(kind, Table) and isinstance(found, dict):
            found = {inner: value for inner, value in found.items() if self._fits(name, kind, inner, value)}
        if self._can_read(kind, found, name):
            self.fit[name] = kind.read(found, self._file.parent)

    def _fits(self, name: str, table: Table, inner: str, value: Any) -> bool:
        if table.knows(inner):
            return self._can_read(table.entry, value, name, inner)
        if inner in KEYS:  # In TOML whatever follows a table's head belongs to it.
            self._fault("misplaced_key", name, inner, found=value)
        else:
            self._fault("unknown_key", name, inner, found=value, near=nearest(inner, table.names) or "")
        return False

    def _can_read(self, kind: Kind, found: Any, *key: str) -> bool:
        try:
            kind.read(found, self._file.parent)
        except ValueError:
            near = nearest(found, kind.names) if isinstance(kind, Choice) and isinstance(found, str) else None
            self._fault("wrong_value", *key, found=found, near=near or "")
            return False
        return True

    def _fault(self, code: str, *key: str, found: Any = None, near: str = "") -> None:
        line = self.places.get(key) or self.places.get(key[:1], 0)
        self.faults.append(ConfigFault(self._file, code, line, ".".join(key), found, near))
