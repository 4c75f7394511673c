"""The configuration of an exhibit: one table of its keys, each with its default, kind and unit.

What a key is for stands in table `kiosk_keys` of viewer/messages, in each language. The documented sample file
is made from the two (`viewer.kiosk.config_sample`), a file is read by them (`viewer.kiosk.config_file`).
"""

from __future__ import annotations

import dataclasses
from dataclasses import field
from pathlib import Path
from typing import Any

from viewer.desktop.options import MAX_TEXT_SIZE, MIN_TEXT_SIZE, THEMES
from viewer.domain.values import dataclass
from viewer.kiosk.config_kinds import (
    ALWAYS_OPEN,
    BRIGHTNESS,
    FULL_LIGHT,
    HOURS,
    KEY_HASH,
    LANGUAGE,
    NAME,
    PIN_HASH,
    PUBLIC_KEY,
    Choice,
    File,
    Flag,
    Kind,
    Number,
    Tags,
)
from viewer.kiosk.schedule import Brightness, OpenHours

LOG_LEVELS = ("debug", "info", "warning")


def _key(default: Any, kind: Kind, example: Any = None, *, opens: str = "") -> Any:
    """`example` is TOML's value for the sample where the default has none; `opens` begins a group of keys."""
    return field(default=default, metadata={"kind": kind, "example": example, "opens": opens})


@dataclass(frozen=True, slots=True)
class KioskConfig:
    """The table. None is a value that nobody gave; paths are absolute; names end in their unit."""

    timeline: Path | None = _key(None, File(), "exhibit.timeline", opens="content")
    content_folder: Path | None = _key(None, File(), "updates")
    public_key: str = _key("", PUBLIC_KEY)
    update_trial_s: int = _key(60, Number(10, 600, "s"))

    language: str = _key("", LANGUAGE, "zh-Hans", opens="visitors")
    languages: tuple[str, ...] = _key((), Tags(), ["zh-Hans", "en"])
    theme: str = _key("night", Choice(THEMES))
    text_size: float = _key(1.0, Number(MIN_TEXT_SIZE, MAX_TEXT_SIZE, whole=False))
    reduced_motion: bool = _key(False, Flag())
    idle_after_s: int = _key(90, Number(30, 600, "s"))
    idle_countdown_s: int = _key(20, Number(10, 120, "s"))
    attract: bool = _key(True, Flag())

    screen: str = _key("", NAME, "HDMI-A-1", opens="screen")
    screen_diagonal_mm: float | None = _key(None, Number(100, 5000, "mm", whole=False), 1397)
    viewing_distance_mm: float = _key(600.0, Number(200, 5000, "mm", whole=False))
    mounting_height_mm: float | None = _key(None, Number(0, 3000, "mm", whole=False), 750)
    over_obstruction: bool = _key(False, Flag())
    pixel_shift: bool = _key(True, Flag())

    pin_hash: str = _key("", PIN_HASH, opens="staff")
    key_file: Path | None = _key(None, File(pattern=True), "/media/*/timeline-viewer.key")
    key_hash: str = _key("", KEY_HASH)

    statistics: bool = _key(False, Flag(), opens="health")
    keep_search_text: bool = _key(False, Flag())
    state_file: Path | None = _key(None, File(), "/srv/share/exhibit-1.json")
    watchdog_s: int = _key(20, Number(10, 120, "s"))
    memory_limit_mb: int | None = _key(None, Number(400, 64_000, "MB"), 2000)
    log_level: str = _key("info", Choice(LOG_LEVELS))
    log_limit_mb: int = _key(20, Number(2, 200, "MB"))

    open_hours: OpenHours = _key(
        ALWAYS_OPEN, HOURS, {"every_day": "09:00-17:00", "monday": "closed"}, opens="schedule"
    )
    brightness: Brightness = _key(FULL_LIGHT, BRIGHTNESS, {"08:00": 1.0, "19:00": 0.6})


KEYS: dict[str, dataclasses.Field[Any]] = {entry.name: entry for entry in dataclasses.fields(KioskConfig)}
"""By name, in the order of the sample: tables last, since in TOML nothing of the top can follow them."""


def kind_of(name: str) -> Kind:
    """What the value of the key `name` may be."""
    kind: Kind = KEYS[name].metadata["kind"]
    return kind
