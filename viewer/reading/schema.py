"""JSON Schema for editors and other programs, made from the models.

`python -m viewer.reading.schema` in a checkout writes it into `resources/schema`.
`timeline.schema.json` is the schema of `timeline.yaml` and has all others under `$defs`; beside it stands
a short one for each other kind of file, to point an editor at.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic.json_schema import models_json_schema

from viewer.reading.format.entity import Entities
from viewer.reading.format.event import Event
from viewer.reading.format.heading import Heading
from viewer.reading.format.source import Source
from viewer.reading.format.tour import Tour

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_WHOLE = "timeline.schema.json"


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


def _one_or_list(name: str) -> dict[str, Any]:
    return {
        "description": "One, or a list of them.",
        "if": {"type": "array"},
        "then": {"items": _ref(name)},
        "else": _ref(name),
    }


def schemas() -> dict[str, dict[str, Any]]:
    """Each schema by its file's name."""
    _, generated = models_json_schema(
        [(model, "validation") for model in (Heading, Event, Entities, Source, Tour)],
        ref_template="#/$defs/{model}",
    )
    files = {name: _one_or_list(name) for name in ("Event", "Source", "Tour")}
    definitions = generated["$defs"] | {f"{name}File": schema for name, schema in files.items()}
    whole = {
        "$schema": _DIALECT,
        "title": "timeline.yaml: what a timeline says of itself",
        "allOf": [_ref("Heading")],
        "$defs": dict(sorted(definitions.items())),
    }
    kinds = {"events": "EventFile", "entities": "Entities", "sources": "SourceFile", "tour": "TourFile"}
    return {_WHOLE: whole} | {
        f"{kind}.schema.json": {"$schema": _DIALECT, "allOf": [{"$ref": f"{_WHOLE}#/$defs/{definition}"}]}
        for kind, definition in kinds.items()
    }


def as_text(schema: dict[str, Any]) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write(folder: Path) -> None:
    """Writes all schemas into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (folder / name).write_text(as_text(schema), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "resources/schema"))
