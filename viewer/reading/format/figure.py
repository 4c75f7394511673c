"""A number that somebody claimed."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import ConfigDict, Field

from viewer.domain.figure import Direction, FigureKind, Qualifier
from viewer.reading.format.part import Part, for_editors
from viewer.reading.format.scalars import Edtf, NeededText, Number, SourceId, Text, Voice, one_of
from viewer.reading.format.source import Selector

KEYS_BY_KIND = {
    FigureKind.COUNT: (("value",), ()),
    FigureKind.SHARE: (("value",), ()),
    FigureKind.DURATION: (("value",), ()),
    FigureKind.PAIR: (("from", "to"), ()),
    FigureKind.CHANGE: (("by", "direction"), ("relative_to",)),
}
"""For each kind the keys that carry its number: those it needs and those it may have besides."""


class Reading(Part):
    """One value of a pair and the date that it is given for."""

    value: Number
    date: Edtf


def _for_editors(schema: dict[str, Any]) -> None:
    """The keys of each kind, in JSON Schema's words."""
    for_editors(schema)
    number_keys = {key for needed, more in KEYS_BY_KIND.values() for key in (*needed, *more)}
    schema["allOf"] = [
        {
            "if": {"properties": {"kind": {"const": kind.value}}},
            "then": {
                "required": list(needed),
                "properties": dict.fromkeys(sorted(number_keys - {*needed, *more}), False),
            },
        }
        for kind, (needed, more) in KEYS_BY_KIND.items()
    ]


class Figure(Part):
    """A number that somebody claimed. Which keys carry it follows from `kind`."""

    model_config = ConfigDict(json_schema_extra=_for_editors)

    kind: one_of(*FigureKind)  # type: ignore[valid-type]
    label: NeededText
    source: SourceId
    claimed_by: Voice | None = None
    value: Number | None = None
    from_: Annotated[Reading | None, Field(alias="from")] = None
    to: Reading | None = None
    by: Text | None = None
    direction: one_of(*Direction) | None = None  # type: ignore[valid-type]
    relative_to: Text | None = None
    unit: Text | None = None
    qualifier: one_of(*Qualifier) = Qualifier.EXACT.value  # type: ignore[valid-type]
    selector: Selector | None = None
    note: Text | None = None
