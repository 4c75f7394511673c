"""Links to an event of a timeline: `timeline:ID#EVENT`.

`ID` is the `id` of a timeline that this machine knows already: the one that comes with the program, or one that
was opened lately; without it the one that comes with the program is meant. `EVENT` is an event's id. What means
something else in a URL is written with % (RFC 3986). A link names no path, so that a page on the web can open
nothing but what somebody here has opened before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import quote, unquote

from viewer.domain.values import dataclass

SCHEME = "timeline"
_PREFIX = re.compile(rf"{SCHEME}:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TimelineUrl:
    """Both may be empty: the timeline that comes with the program, and no event."""

    timeline: str = ""
    event: str = ""

    def __str__(self) -> str:
        """The link; `parse_url` reads it again."""
        event = f"#{quote(self.event, safe='')}" if self.event else ""
        return f"{SCHEME}:{quote(self.timeline, safe='')}{event}"


def parse_url(text: str) -> TimelineUrl | None:
    """The link that `text` is; None for whatever does not begin with the scheme.

    Some programs write `timeline://ID`, and `/` behind it: both are read as meant.
    """
    if not _PREFIX.match(text):
        return None
    _, _, rest = text.partition(":")
    timeline, _, event = rest.partition("#")
    return TimelineUrl(unquote(timeline.partition("?")[0].strip("/")), unquote(event))


def known_timeline(
    wanted: str, shipped: Path, recent: Iterable[Path], id_of: Callable[[Path], str | None]
) -> Path | None:
    """Where the timeline with the id `wanted` lies, the newest of the recent ones first; None if nobody knows."""
    if not wanted:
        return shipped
    return next((path for path in (*recent, shipped) if id_of(path) == wanted), None)
