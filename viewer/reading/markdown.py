"""What Markdown may hold here: no images, no raw HTML, and links only to ids of the timeline.

Qt's text items fetch images and follow addresses, so a text that has them would reach out of the program.
The check is stricter than CommonMark (it looks into code spans too): what it lets pass is safe in any reader.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SHOWN = 40
"""Characters of what was found that a problem shows."""

_PART = re.compile(
    r"""
      (?P<escape> \\. )
    | (?P<image> !\[ [^\]\n]* \]? (?: \( [^)\n]* \)? )? )
    | (?P<definition> ^[ >]* \[ [^\]\n]+ \]: .* )
    | (?P<reference> \] \[ [^\]\n]* \] )
    | (?P<link> \] \( \s* (?P<target> [^()\[\]<>!\\\s]* ) )
    | (?P<address> <? \b (?: [a-z][a-z0-9+.-]{0,30}:// | www\. | mailto: ) [^\s)>]* >? )
    | (?P<html> < [a-z/!?] [^>\n]* >? )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_SIGN = re.compile(r"[\\\[\]<:]|www\.", re.IGNORECASE)
"""Without any of these no part is found: most texts have none, and this is ten times as quick."""
_CODES = {
    "image": "markdown_image",
    "definition": "markdown_reference",
    "reference": "markdown_reference",
    "address": "markdown_address",
    "html": "markdown_html",
}
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{0,30}:|www\.|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Faults:
    """`refused`: pairs of a problem's code and what was found; `targets`: ids that links lead to."""

    refused: tuple[tuple[str, str], ...]
    targets: tuple[str, ...]


_NONE = Faults((), ())


def faults(text: str) -> Faults:
    """What in `text` may not stand there, and the links whose targets have still to be looked up."""
    if not _SIGN.search(text):
        return _NONE
    refused: list[tuple[str, str]] = []
    targets: list[str] = []
    for part in _PART.finditer(text):
        match part.lastgroup:
            case "escape":
                continue
            case "link" | "target":
                target = part["target"]
                if _ADDRESS.match(target):
                    refused.append(("markdown_address", target[:_SHOWN]))
                else:
                    targets.append(target)
            case str(kind):
                refused.append((_CODES[kind], part.group()[:_SHOWN]))
    return Faults(tuple(refused), tuple(targets))
