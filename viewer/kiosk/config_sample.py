"""The documented sample of a configuration, made from the table of keys: each with what it is for, its default."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from viewer.desktop.toml_text import toml_value
from viewer.kiosk.config import KEYS, kind_of
from viewer.messages import say

LANGUAGES = ("en", "zh")
_WIDTH = 100


def sample_config() -> str:
    """A TOML file in which every key is commented out: as it is, it changes nothing."""
    lines = [f"# {line}" for language in LANGUAGES for line in say("kiosk", "sample_head", language).splitlines()]
    for name in KEYS:
        lines += ["", *_lines_of(name)]
    return "\n".join(lines) + "\n"


def _lines_of(name: str) -> Iterator[str]:
    facts = KEYS[name].metadata
    if facts["opens"]:
        titles = " · ".join(say("kiosk", f"group_{facts['opens']}", language) for language in LANGUAGES)
        yield from (f"# ---- {titles} ----", "")
    for language in LANGUAGES:
        for sentence in (say("kiosk_keys", name, language), _range(name, language)):
            yield from (f"# {line}" for line in textwrap.wrap(sentence, _WIDTH, break_on_hyphens=False))
    value: Any = KEYS[name].default if facts["example"] is None else facts["example"]
    if isinstance(value, dict):
        yield f"#[{name}]"
        yield from (f"#{_table_key(key)} = {toml_value(inner)}" for key, inner in value.items())
    else:
        yield f"#{name} = {toml_value(value)}"


def _range(name: str, language: str) -> str:
    """What may be written, and what holds if nothing is."""
    default: Any = KEYS[name].default
    expected = kind_of(name).expected(language)
    if default in (None, "", ()) or KEYS[name].metadata["example"] is not None:
        return say("kiosk", "sample_range", language, expected=expected)
    return say("kiosk", "sample_range_default", language, expected=expected, default=toml_value(default))


def _table_key(key: str) -> str:
    return key if key.replace("_", "").isalpha() else toml_value(key)
