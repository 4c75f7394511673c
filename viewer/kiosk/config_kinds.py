"""What the value of a key may be: how TOML's value becomes the program's, and how that is said to a person.

`read` raises ValueError for whatever does not fit; `expected` says in the language `language` what would.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from viewer.domain.values import dataclass
from viewer.kiosk.schedule import (
    EVERY_DAY,
    WEEKDAYS,
    Brightness,
    OpenHours,
    Opening,
    brightness_of,
    hours_of,
    minute_of,
    openings_of,
)
from viewer.messages import say


class Kind(Protocol):
    def read(self, found: Any, folder: Path) -> Any:
        """The value; `folder` is the configuration file's, from which relative paths count. ValueError."""

    def expected(self, language: str) -> str:
        """What fits, to stand after “must be”."""


@dataclass(frozen=True, slots=True)
class Flag:
    def read(self, found: Any, folder: Path) -> bool:
        return bool(_of_type(found, bool))

    def expected(self, language: str) -> str:
        return say("kiosk", "expected_flag", language)


@dataclass(frozen=True, slots=True)
class Number:
    """From `least` to `most`, both included, in `unit`; `whole` without a fraction."""

    least: float
    most: float
    unit: str = ""
    whole: bool = True

    def read(self, found: Any, folder: Path) -> float:
        number = _of_type(found, int if self.whole else (int, float))
        if isinstance(found, bool) or not self.least <= number <= self.most:
            raise ValueError(found)
        return int(number) if self.whole else float(number)

    def expected(self, language: str) -> str:
        kind = "expected_whole" if self.whole else "expected_number"
        unit = f" {self.unit}" if self.unit else ""
        return say("kiosk", kind, language, least=f"{self.least:g}", most=f"{self.most:g}", unit=unit)


@dataclass(frozen=True, slots=True)
class Choice:
    names: Sequence[str]

    def read(self, found: Any, folder: Path) -> str:
        if found not in self.names:
            raise ValueError(found)
        return str(found)

    def expected(self, language: str) -> str:
        return say("kiosk", "expected_choice", language, names=", ".join(self.names))


@dataclass(frozen=True, slots=True)
class Text:
    """A text that `pattern` matches whole; `about` names the sentence that says so."""

    pattern: str
    about: str

    def read(self, found: Any, folder: Path) -> str:
        if not re.fullmatch(self.pattern, _of_type(found, str)):
            raise ValueError(found)
        return str(found)

    def expected(self, language: str) -> str:
        return say("kiosk", self.about, language)


@dataclass(frozen=True, slots=True)
class Tags:
    """Languages as BCP 47 tags, each once."""

    def read(self, found: Any, folder: Path) -> tuple[str, ...]:
        tags = tuple(LANGUAGE.read(tag, folder) for tag in _of_type(found, list))
        if len(set(tags)) < len(tags) or "" in tags:
            raise ValueError(found)
        return tags

    def expected(self, language: str) -> str:
        return say("kiosk", "expected_tags", language)


@dataclass(frozen=True, slots=True)
class File:
    """A path, `~` the user's home; whether something is there shows when it is used. May hold `*` if `pattern`."""

    pattern: bool = False

    def read(self, found: Any, folder: Path) -> Path | None:
        text = _of_type(found, str)
        if "\0" in text or ("*" in text and not self.pattern):
            raise ValueError(found)
        try:
            return (folder / Path(text).expanduser()).absolute() if text else None
        except RuntimeError as homeless:  # `~` where the system knows no home
            raise ValueError(found) from homeless

    def expected(self, language: str) -> str:
        return say("kiosk", "expected_pattern" if self.pattern else "expected_path", language)


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose keys are `names`, or times of day if there are none, and whose values are of kind `entry`."""

    entry: Kind
    names: tuple[str, ...]
    make: Callable[[dict[str, Any]], Any]

    def read(self, found: Any, folder: Path) -> Any:
        """Strict: the first entry that does not fit is a ValueError. Who reads a file takes the entries singly."""
        entries = _of_type(found, dict)
        if not all(map(self.knows, entries)):
            raise ValueError(found)
        return self.make({name: self.entry.read(value, folder) for name, value in entries.items()})

    def knows(self, name: str) -> bool:
        if self.names:
            return name in self.names
        try:
            minute_of(name)
        except ValueError:
            return False
        return True

    def expected(self, language: str) -> str:
        names = ", ".join(self.names) or say("kiosk", "times_of_day", language)
        return say("kiosk", "expected_table", language, names=names, values=self.entry.expected(language))


@dataclass(frozen=True, slots=True)
class Openings:
    def read(self, found: Any, folder: Path) -> tuple[Opening, ...]:
        return openings_of(_of_type(found, str))

    def expected(self, language: str) -> str:
        return say("kiosk", "expected_openings", language)


LANGUAGE = Text(r"(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?", "expected_language")
NAME = Text(r"[^\x00-\x1f]{0,100}", "expected_name")
PIN_HASH = Text(r"(?:scrypt\$[0-9]{1,2}\$[0-9]{1,2}\$[0-9]\$[0-9a-f]{32}\$[0-9a-f]{64})?", "expected_pin_hash")
"""scrypt$<binary logarithm of N>$<r>$<p>$<salt>$<hash>, as `viewer.kiosk.pin` writes it; empty: no PIN."""
KEY_HASH = Text(r"(?:sha256\$[0-9a-f]{64})?", "expected_key_hash")
PUBLIC_KEY_HEAD = "ed25519:"
PUBLIC_KEY = Text(rf"(?:{PUBLIC_KEY_HEAD}[A-Za-z0-9+/]{{43}}=)?", "expected_public_key")
HOURS = Table(Openings(), (EVERY_DAY, *WEEKDAYS), hours_of)
BRIGHTNESS = Table(Number(0.05, 1.0, whole=False), (), brightness_of)

ALWAYS_OPEN = OpenHours()
FULL_LIGHT = Brightness()


def _of_type(found: Any, kind: type | tuple[type, ...]) -> Any:
    if not isinstance(found, kind):
        raise ValueError(found)
    return found
