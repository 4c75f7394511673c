"""What Markdown may hold here: no images, no raw HTML, and links only to ids of the timeline.

Qt's text items fetch images and follow addresses, so a text that has them would reach out of the program.
The check is stricter than CommonMark (it looks into code spans too): what it lets pass is safe in any reader.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHOWN = 40
_IMAGE = re.compile(r"(?<!\\)!\[[^\]\n]*\]?")
_HTML = re.compile(r"(?<!\\)<[A-Za-z/!?][^>\n]*>?")
_DEFINITION = re.compile(r"^[ >]*\[[^\]\n]+\]:.*", re.MULTILINE)
_REFERENCE = re.compile(r"(?<!\\)\](?!\()\[[^\]\n]*\]")
_LINK = re.compile(r"(?<!\\)\]\(\s*<?([^)\s>]*)")
_ADDRESS = re.compile(r"(?:\b[A-Za-z][A-Za-z0-9+.-]{0,30}://|\bwww\.|\bmailto:)[^\s)>]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Faults:
    """`refused`: pairs of a problem's code and what was found; `targets`: ids that links lead to."""

    refused: tuple[tuple[str, str], ...]
    targets: tuple[str, ...]


def faults(text: str) -> Faults:
    """What in `text` may not stand there, and the links whose targets have still to be looked up."""
    refused: list[tuple[str, str]] = []
    for code, pattern in (
        ("markdown_image", _IMAGE),
        ("markdown_html", _HTML),
        ("markdown_reference", _DEFINITION),
        ("markdown_reference", _REFERENCE),
        ("markdown_address", _ADDRESS),
    ):
        refused += [(code, match.group()[:_SHOWN]) for match in pattern.finditer(text)]
    targets = [target for target in _LINK.findall(text) if not _ADDRESS.match(target)]
    return Faults(tuple(refused), tuple(targets))
