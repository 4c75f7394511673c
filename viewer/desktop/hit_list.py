"""What `search` prints: hits in the order in which the search field shows them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from viewer.domain.date_text import format_date
from viewer.library.hit import Hit
from viewer.library.library import Library


def hits_as_text(library: Library, hits: Sequence[Hit], language: str) -> str:
    """For people: the event's date, short title and id, and below it what was found where that is another text."""
    lines: list[str] = []
    for hit in hits:
        if hit.row is None:
            lines.append(f"{hit.text}  [{hit.id}]")
            continue
        title = library.short_titles([hit.row], language)[0]
        lines.append(f"{_date(library, hit.row, language)}  {title}  [{library.event_id(hit.row)}]")
        if hit.text != title:
            lines.append(f"    {hit.text}")
    return "".join(f"{line}\n" for line in lines)


def hits_as_json(library: Library, hits: Sequence[Hit], language: str) -> str:
    """For programs: one array. `text[start:end]` is what matched; `event` is null for a name that no event has."""
    return json.dumps([_plain(library, hit, language) for hit in hits], ensure_ascii=False, indent=2) + "\n"


def _plain(library: Library, hit: Hit, language: str) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "kind": str(hit.kind),
        "id": hit.id,
        "text": hit.text,
        "start": hit.start,
        "end": hit.end,
    }
    if hit.row is None:
        return plain | {"event": None}
    return plain | {
        "event": library.event_id(hit.row),
        "date": library.date_of(hit.row).text,
        "date_text": _date(library, hit.row, language),
        "title": library.short_titles([hit.row], language)[0],
    }


def _date(library: Library, row: int, language: str) -> str:
    cited = library.event(row).sources
    told = next(
        (library.sources[citation.source].issued for citation in cited if citation.source in library.sources), ""
    )
    return format_date(library.date_of(row), language, told=told)
