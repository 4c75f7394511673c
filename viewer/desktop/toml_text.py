"""Writing the small TOML that this program keeps for itself; the standard library only reads it."""

from __future__ import annotations

import json
from collections.abc import Sequence

Scalar = str | bool | int | float
Value = Scalar | Sequence[Scalar]


def toml_value(value: Value) -> str:
    """`value` as TOML 1.0 writes it.

    Raises ValueError for text that is not Unicode (a broken file name), TypeError for other types.
    """
    match value:
        case str():
            value.encode("utf-8")
            # A JSON string is a TOML basic string but for DEL, which TOML wants escaped.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return repr(value)
        case list() | tuple():
            return "[" + ", ".join(map(toml_value, value)) + "]"
        case _:
            raise TypeError(f"not kept in TOML here: {value!r}")
