"""What `search` prints: hits in the order in which the search field shows them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from viewer.domain.date_text import format_date
from viewer.library.hit import Hit, HitKind
from viewer.library.library import Library


def hits_as_text(library: Library, hits: Sequence[Hit], language: str) -> str:
    """For people: the event's date, what was found and its id, and below it where it was found if not there."""
    lines: list[str] = []
    for hit in hits:
        dated = None if hit.kind in (HitKind.ENTITY, HitKind.SOURCE) else hit.row
        date = "" if dated is None else f"{_date(library, dated, language)}  "
        lines.append(f"{date}{hit.text}  [{hit.id}]")
        if hit.aside:
            lines.append(f"    {hit.aside}")
    return "".join(f"{line}\n" for line in lines)


def hits_as_json(library: Library, hits: Sequence[Hit], language: str) -> str:
    """For programs: one array. `lit` has the start and end of all that matched in `excerpt`, in characters.

    `event` is null for a name that no event has; `nearest` says that it is no answer, but near one.
    """
    return json.dumps([_plain(library, hit, language) for hit in hits], ensure_ascii=False, indent=2) + "\n"


def _plain(library: Library, hit: Hit, language: str) -> dict[str, Any]:
    dated = {} if hit.row is None else {
        "date": library.date_of(hit.row).text,
        "date_text": _date(library, hit.row, language),
    }  # fmt: skip
    return {
        "kind": str(hit.kind),
        "id": hit.id,
        "event": None if hit.row is None else library.event_id(hit.row),
        "title": hit.title,
        "excerpt": hit.excerpt,
        "lit": [list(place) for place in hit.excerpt_lit],
        "score": hit.score,
        "nearest": hit.nearest,
    } | dated


def _date(library: Library, row: int, language: str) -> str:
    cited = library.event(row).sources
    told = next(
        (library.sources[citation.source].issued for citation in cited if citation.source in library.sources), ""
    )
    return format_date(library.date_of(row), language, told=told)
