"""What is wrong with a configuration: each fault a value, told in one line with file, line, key and mend."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from viewer.domain.values import dataclass
from viewer.kiosk.config import KEYS, kind_of
from viewer.kiosk.config_kinds import Kind, Table
from viewer.messages import say

SECRET = frozenset({"pin_hash", "key_hash"})
"""Keys whose value is never told: somebody may have written the PIN itself there, and logs are read by many."""

_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class ConfigFault:
    """`code` is `fault_<code>` in table `kiosk` of viewer/messages; `line` counts from 1, 0 is the whole file.

    `key` is as written, with a dot where it stands in a table; `found` the value as TOML's reader gave it or
    the system's reason; `near` a name that was probably meant.
    """

    file: Path
    code: str
    line: int = 0
    key: str = ""
    found: Any = None
    near: str = ""

    def sentence(self, language: str) -> str:
        """Where it is, what was found, what is expected, and what holds until it is mended."""
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        found = "…" if self.key in SECRET else _shown(self.found)
        told = say("kiosk", f"fault_{self.code}", language, key=_shown(self.key), found=found)
        near = say("kiosk", "did_you_mean", language, near=self.near) if self.near else ""
        return f"{place}: {told}{near}{self._mend(language)}"

    def _mend(self, language: str) -> str:
        match self.code:
            case "unknown_key" if not self.near:
                return say("kiosk", "see_sample", language)
            case "wrong_value":
                name, _, inner = self.key.partition(".")
                kind = kind_of(name)
                kind = kind.entry if inner and isinstance(kind, Table) else kind
                used = _used(name, kind, language)
                return say("kiosk", "mend", language, expected=kind.expected(language), used=used)
        return ""


def _used(name: str, kind: Kind, language: str) -> str:
    default = KEYS[name].default
    if isinstance(default, str | int | float) and default != "" and kind is kind_of(name):
        return say("kiosk", "default_used", language, default=_shown(default))
    return say("kiosk", "key_ignored", language)


def _shown(found: Any) -> str:
    match found:
        case bool():
            text = str(found).lower()
        case Path():
            return str(found)
        case str() | int() | float():
            text = str(found)
        case None:
            text = ""
        case _:
            text = repr(found)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
