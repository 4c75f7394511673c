"""What all models of the format have in common."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict


def _show_default_free(schema: dict[str, Any]) -> None:
    """An omitted key is omitted: a schema that offers `null` as its default would have editors write it."""
    for field in schema.get("properties", {}).values():
        field.pop("title", None)
        if field.get("default", "") is None:
            del field["default"]


class Part(BaseModel):
    """A map with known keys; every other key is an error. Optional keys are left out, never null."""

    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_extra=_show_default_free)
