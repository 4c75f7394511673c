"""The JSON Schema in `resources` is the models' own, and says what they say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from viewer.domain.figure import FigureKind
from viewer.reading.format.event import Event
from viewer.reading.schema import as_text, schemas, write


@pytest.fixture(scope="module")
def definitions() -> dict[str, Any]:
    return schemas()["timeline.schema.json"]["$defs"]


@pytest.mark.parametrize("name", schemas())
def test_the_stored_schema_is_the_models(checkout: Path, name: str) -> None:
    stored = (checkout / "resources" / "schema" / name).read_text(encoding="utf-8")
    assert stored == as_text(schemas()[name]), "run: python -m viewer.reading.schema"


def test_no_schema_is_left_over(checkout: Path) -> None:
    assert {path.name for path in (checkout / "resources" / "schema").iterdir()} == set(schemas())


def test_writing_makes_the_folder_and_every_file(tmp_path: Path) -> None:
    write(tmp_path / "new" / "schema")
    assert {path.name for path in (tmp_path / "new" / "schema").iterdir()} == set(schemas())


def test_every_reference_leads_somewhere() -> None:
    def references(part: Any) -> list[str]:
        if isinstance(part, dict):
            own = [part["$ref"]] if "$ref" in part else []
            return own + [found for value in part.values() for found in references(value)]
        return [found for value in part for found in references(value)] if isinstance(part, list) else []

    found = schemas()
    for name, schema in found.items():
        for reference in references(schema):
            file, _, pointer = reference.partition("#/$defs/")
            assert pointer in found[file or name]["$defs"]


def test_keys_are_as_they_are_written(definitions) -> None:
    assert set(definitions["Event"]["properties"]) == set(Event.model_fields)
    assert {"container-title", "URL"} <= set(definitions["Source"]["properties"])
    assert {"from", "to"} <= set(definitions["Figure"]["properties"])
    assert "for" in definitions["Tour"]["properties"]
    assert all(d["additionalProperties"] is False for d in definitions.values() if "properties" in d)


def test_an_editor_is_never_offered_null(definitions) -> None:
    assert '"null"' not in json.dumps(definitions)
    assert "null" not in json.dumps(definitions)


def test_defaults_are_offered_as_an_author_writes_them(definitions) -> None:
    event, figure = definitions["Event"]["properties"], definitions["Figure"]["properties"]
    assert (event["importance"]["enum"], event["importance"]["default"]) == ([1, 2, 3], 2)
    assert event["basis"]["default"] == "reported"
    assert figure["qualifier"]["default"] == "exact"


def test_a_date_may_look_like_a_number_to_an_editor(definitions) -> None:
    assert definitions["Event"]["properties"]["date"]["type"] == ["string", "number"]


def test_the_keys_of_a_figure_follow_from_its_kind(definitions) -> None:
    rules = {rule["if"]["properties"]["kind"]["const"]: rule["then"] for rule in definitions["Figure"]["allOf"]}
    assert set(rules) == set(FigureKind)
    assert rules["pair"]["required"] == ["from", "to"]
    assert rules["change"]["properties"] == {"from": False, "to": False, "value": False}
