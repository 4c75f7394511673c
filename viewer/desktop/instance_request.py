"""What a second start asks of the first, as one line of JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from viewer.desktop.options import WindowOptions

PROTOCOL = 1
LONGEST = 65_536
"""Bytes of a request; a longer one is not ours."""
TAKEN = b"taken\n"


def encode(options: WindowOptions, activation: str = "") -> bytes:
    """`options` for the wire; `activation` is the token by which a compositor lets a window come to the front."""
    return (
        json.dumps(
            {
                "protocol": PROTOCOL,
                "timeline": str(options.timeline.absolute()) if options.timeline else None,
                "language": options.language,
                "theme": options.theme,
                "event": options.event,
                "text_size": options.text_size,
                "activation": activation,
            }
        ).encode("ascii")
        + b"\n"
    )


def decode(line: bytes) -> tuple[WindowOptions, str]:
    """The options and the activation token. Raises ValueError for what no start of this program wrote."""
    plain = json.loads(line)
    if not isinstance(plain, dict) or plain.get("protocol") != PROTOCOL:
        raise ValueError("not a request of this protocol")
    timeline = _text(plain, "timeline")
    if timeline is not None and not Path(timeline).is_absolute():
        raise ValueError("the timeline's path is not absolute")
    size = plain.get("text_size")
    if size is not None and (isinstance(size, bool) or not isinstance(size, int | float)):
        raise ValueError("the text size is no number")
    options = WindowOptions(
        timeline=Path(timeline) if timeline else None,
        language=_text(plain, "language"),
        theme=_text(plain, "theme"),
        event=_text(plain, "event"),
        text_size=size,
    )
    return options, _text(plain, "activation") or ""


def _text(plain: dict[str, Any], key: str) -> str | None:
    value = plain.get(key)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{key} is no text")
    return value
