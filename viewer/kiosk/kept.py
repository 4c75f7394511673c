"""Small files of JSON in which an exhibit keeps what it must know after a restart, whatever became of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


class BrokenError(ValueError):
    """The file is there, but nothing can be made of it; the message is the system's or the reader's reason."""


def read_json(file: Path) -> dict[str, Any]:
    """The object in `file`, which may have been cut off, edited, or be somebody else's; empty if it is not there.

    Raises BrokenError for everything else, also for brackets that are deeper than Python's stack.
    """
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as fault:
        raise BrokenError(str(fault)) from fault
    if not isinstance(found, dict):
        raise BrokenError(f"{type(found).__name__} instead of an object")
    return found


def titles_in(found: object) -> dict[str, str]:
    """Those titles, by language, that can be handed to another program: text without NUL or half characters."""
    if not isinstance(found, dict):
        return {}
    return {tag: title for tag, title in found.items() if isinstance(title, str) and _can_be_told(title)}


def _can_be_told(title: str) -> bool:
    return bool(title.strip()) and "\0" not in title and not any("\ud800" <= sign <= "\udfff" for sign in title)
