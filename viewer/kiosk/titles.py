"""A timeline's title in its languages, found where the timeline itself may be damaged: for the still page."""

from __future__ import annotations

import re
from pathlib import Path

from viewer.library.errors import LibraryError
from viewer.library.library import Library

_LARGEST_BYTES = 1_000_000
_BLOCK = re.compile(r"^title:[ \t]*(?:#.*)?\n(?P<lines>(?:[ \t]+\S.*\n|[ \t]*\n)+)", re.MULTILINE)
_ENTRY = re.compile(
    r"^[ \t]+(?P<tag>[A-Za-z][\w-]*):[ \t]+(?P<quote>['\"]?)(?P<title>.+?)(?P=quote)[ \t]*(?:[ \t]#.*)?$",
    re.MULTILINE,
)


def titles_of(timeline: Path) -> dict[str, str]:
    """By language, in the timeline's own order; empty where they cannot be read, and never an exception.

    Of a folder the lines below `title:` are read and nothing else: a fault elsewhere in it does not matter.
    """
    try:
        if timeline.is_dir():
            with (timeline / "timeline.yaml").open("rb") as file:
                text = file.read(_LARGEST_BYTES).decode("utf-8-sig", "replace")
            block = _BLOCK.search(text.replace("\r\n", "\n"))
            found = _ENTRY.finditer(block["lines"]) if block else ()
            return {entry["tag"]: entry["title"] for entry in found}
        with Library.open(timeline) as library:
            return {tag: title for tag, title in library.heading.title if title.strip()}
    except (LibraryError, OSError, ValueError):
        return {}
