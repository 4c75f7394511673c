"""A whole timeline as one JSON document, for whoever wants to count, cite or convert it.

It has the content format's own field names, texts always as maps from language to text (`und` where the author
gave no language; a quotation's verbatim `text` is the exception), and dates as they were written.
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from viewer.domain.dates import EventDate
from viewer.domain.entity import EntityKind
from viewer.domain.plain import to_plain
from viewer.domain.timeline import Timeline

FORMAT = 1
"""The version of the content format whose names are used."""

ENTITY_LISTS = {
    EntityKind.PERSON: "people",
    EntityKind.PLACE: "places",
    EntityKind.ORGANISATION: "organisations",
}


def export_json(timeline: Timeline, out: TextIO) -> None:
    """Writes the document to `out`, indented, with every character as itself; OSError as `out` raises it."""
    json.dump(document(timeline), out, ensure_ascii=False, indent=2)
    out.write("\n")


def document(timeline: Timeline) -> dict[str, Any]:
    """The same as plain data; what an author left to its default stands in it too."""
    entities: dict[str, list[Any]] = {name: [] for name in ENTITY_LISTS.values()}
    for entity in timeline.entities:
        plain = _plain(entity)
        del plain["kind"]
        entities[ENTITY_LISTS[entity.kind]].append(plain)
    return {
        "timeline": {"format": FORMAT, **_plain(timeline.heading)},
        "events": _plain(timeline.events),
        "entities": entities,
        "sources": _plain(timeline.sources),
        "tours": _plain(timeline.tours),
    }


def _plain(value: Any) -> Any:
    return to_plain(value, _as_written, for_readers=True)


def _as_written(date: EventDate) -> str:
    return date.text
