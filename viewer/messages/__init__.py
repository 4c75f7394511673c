"""Sentences that the program says outside its window, by language, readable without Qt.

They stand in `<language>.toml` beside this file, a table for each room of the house and a `{name}` for each value.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

DEFAULT = "en"


@cache
def _sentences(language: str) -> dict[str, dict[str, str]]:
    import tomllib  # a start of the window says nothing

    return tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text(encoding="utf-8"))


def say(room: str, key: str, language: str = DEFAULT, /, **values: object) -> str:
    """The sentence `key` of table `room` with its values; English where `language` has no file.

    Raises KeyError for a sentence that nobody wrote: a fault of the program, caught by a test.
    """
    primary = language.partition("-")[0].lower()
    tables = _sentences("zh") if primary == "zh" else _sentences(DEFAULT)
    return tables[room][key].format(**values)
