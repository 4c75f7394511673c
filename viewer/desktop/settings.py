"""The user's settings: one table of names, types, defaults and meanings, and the file that they are kept in."""

from __future__ import annotations

import dataclasses
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from viewer.desktop.files import free_name, replacing
from viewer.desktop.nearest import nearest
from viewer.desktop.options import MAX_TEXT_SIZE, MIN_TEXT_SIZE, THEMES
from viewer.desktop.toml_text import toml_value
from viewer.domain.values import dataclass
from viewer.paths import config_dir

SETTINGS_NAME = "settings.toml"

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")

log = logging.getLogger(__name__)


def _setting(default: Any, about: str, fits: Callable[[Any], bool] = lambda _: True) -> Any:
    return field(default=default, metadata={"about": about, "fits": fits})


def _fits_window(value: tuple[int, ...]) -> bool:
    return not value or (len(value) == 4 and value[2] > 0 and value[3] > 0)


@dataclass(frozen=True, slots=True)
class Settings:
    """The table. A change is `dataclasses.replace`; a value's type is its default's."""

    language: str = _setting("", "Language as a BCP 47 tag; empty: the system's.")
    theme: str = _setting("paper", "Colours: night, paper or contrast.", lambda value: value in THEMES)
    text_size: float = _setting(
        1.0, "Factor on all type sizes, 0.8 to 2.", lambda value: MIN_TEXT_SIZE <= value <= MAX_TEXT_SIZE
    )
    reduced_motion: bool = _setting(False, "Move at once instead of gliding.")
    share_address: str = _setting(
        "",
        "A web address to which the id of an event is added: a QR code leads there; empty: no code.",
        lambda value: not value or _ADDRESS.fullmatch(value) is not None,
    )
    window: tuple[int, ...] = _setting((), "The window's x, y, width and height in logical px.", _fits_window)
    maximised: bool = _setting(False, "Whether the window fills the screen.")


def to_keep(stored: Settings, begun: Settings, now: Settings) -> Settings:
    """What to write of `now`: a setting that nobody changed since the window began stays as it was `stored`.

    `begun` are the settings with what the command line asked for this once, and the system's language where
    nobody chose one.
    """
    names = (entry.name for entry in dataclasses.fields(Settings))
    unchanged = {name: getattr(stored, name) for name in names if getattr(now, name) == getattr(begun, name)}
    return dataclasses.replace(now, **unchanged)


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """Where settings are kept. Keys of other versions of the program are kept too."""

    path: Path

    @classmethod
    def of_user(cls) -> SettingsFile:
        return cls(config_dir() / SETTINGS_NAME)

    def load(self) -> Settings:
        """The settings, with the default for each that is absent or unfit, which the log tells.

        A file that is no TOML is renamed aside, so that nothing in it is lost.
        """
        return _settings_of(self._read(), self.path)

    def save(self, settings: Settings) -> bool:
        """Write `settings` beside and rename; False, told in the log, where the disk refuses."""
        known = {entry.name for entry in dataclasses.fields(Settings)}
        strange = {key: value for key, value in self._read().items() if key not in known}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self.path) as out:
                out.write(_text_of(settings, strange))
        except OSError as fault:
            log.warning("settings are not kept: %s", fault)
            return False
        return True

    def _read(self) -> dict[str, Any]:
        try:
            text = self.path.read_text(encoding="utf-8-sig")
            import tomllib  # 4 ms, which a start without settings does not need

            return tomllib.loads(text)
        except FileNotFoundError:
            return {}
        except OSError as fault:
            log.warning("settings cannot be read, defaults are used: %s", fault)
            return {}
        except ValueError as fault:  # broken TOML or UTF-8
            self._set_aside(fault)
            return {}

    def _set_aside(self, fault: ValueError) -> None:
        aside = free_name(self.path.with_suffix(".broken.toml"))
        try:
            self.path.rename(aside)
        except OSError as refused:
            log.warning("%s is broken (%s) and cannot be renamed: %s", self.path, fault, refused)
        else:
            log.warning("%s is broken (%s): kept as %s, defaults are used", self.path, fault, aside.name)


def _settings_of(plain: Mapping[str, Any], path: Path) -> Settings:
    fields = {entry.name: entry for entry in dataclasses.fields(Settings)}
    values: dict[str, Any] = {}
    for key, found in plain.items():
        if key not in fields:
            near = nearest(key, fields)
            log.warning("%s: unknown setting %r%s", path, key, f"; did you mean {near!r}?" if near else "")
            continue
        value = _typed(found, fields[key].default)
        if value is None or not fields[key].metadata["fits"](value):
            log.warning("%s: %s = %r does not fit: %s", path, key, found, fields[key].metadata["about"])
            continue
        values[key] = value
    return Settings(**values)


def _typed(found: Any, default: Any) -> Any:
    """`found` as a value of `default`'s type, or None if it is of another."""
    match default:
        case float() if isinstance(found, int | float) and not isinstance(found, bool):
            return float(found)
        case tuple() if isinstance(found, list) and all(type(part) is int for part in found):
            return tuple(found)
        case _:
            return found if type(found) is type(default) else None


def _text_of(settings: Settings, strange: Mapping[str, Any]) -> str:
    lines: list[str] = []
    for entry in dataclasses.fields(Settings):
        lines += [
            f"# {entry.metadata['about']}",
            f"{entry.name} = {toml_value(getattr(settings, entry.name))}",
            "",
        ]
    for key, value in strange.items():
        try:
            lines.append(f"{toml_value(key)} = {toml_value(value)}")
        except (TypeError, ValueError):
            log.warning("unknown setting %r is not kept: %r", key, value)
    return "\n".join(lines)
