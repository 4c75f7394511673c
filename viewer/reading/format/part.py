"""What all models of the format have in common."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict


def for_editors(schema: dict[str, Any]) -> None:
    """Makes pydantic's schema of a model one that editors complete well from.

    A key that may be left out is left out and never null; only defaults that say something are offered,
    as an editor would write them; titles that repeat the key are noise.
    """
    schema.pop("title", None)
    for key, field in schema.get("properties", {}).items():
        field.pop("title", None)
        if not field.get("default"):
            field.pop("default", None)
        elif "enum" in field and field["default"] not in field["enum"]:
            field["default"] = int(field["default"])
        choices = [choice for choice in field.get("anyOf", ()) if choice != {"type": "null"}]
        if len(choices) == 1:
            del field["anyOf"]
            schema["properties"][key] = choices[0] | field
        elif choices:
            field["anyOf"] = choices


class Part(BaseModel):
    """A map with known keys; every other key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_extra=for_editors)
