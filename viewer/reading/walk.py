"""Every part and every marked value of a written record, found by following its model.

Meant for what is written and not yet known to be right: where the shape is not the model's, the walk passes
over it, since `shape` has said so already.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from viewer.reading.format.marks import Mark
from viewer.reading.format.part import Part
from viewer.reading.yaml_nodes import Fields, Items, Node

Visit = tuple[Mark | type[Part], Node]
"""What stands there, and where."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class _Each:
    """A list."""

    item: _Step


@dataclass(frozen=True, slots=True)
class _EachValue:
    """A map with free keys."""

    value: _Step


@dataclass(frozen=True, slots=True)
class Record:
    """A map with the known keys of `model`."""

    model: type[Part]
    fields: dict[str, _Step]


_Step = _Leaf | _Each | _EachValue | Record


@cache
def record_of(model: type[Part]) -> Record:
    """The way through a model, by its keys as written."""
    fields = {
        info.alias or name: _step(info.annotation, tuple(info.metadata))
        for name, info in model.model_fields.items()
    }
    return Record(model, fields)


def _step(annotation: Any, metadata: tuple[Any, ...]) -> _Step:
    marks = tuple(mark for mark in metadata if isinstance(mark, Mark))
    if marks:
        return _Leaf(marks)
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        return _step(arguments[0], arguments[1:])
    if origin in (types.UnionType, typing.Union):
        return next((step for part in arguments if (step := _step(part, ())) != _Leaf(())), _Leaf(()))
    if origin is tuple:
        return _Each(_step(arguments[0], ()))
    if origin is dict:
        return _EachValue(_step(arguments[1], ()))
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return record_of(annotation)
    return _Leaf(())


def visits(model: type[Part], node: Node) -> Iterator[Visit]:
    """Parts before what is in them, in the order in which they are written."""
    yield from _visits(record_of(model), node)


def _visits(step: _Step, node: Node) -> Iterator[Visit]:
    match step:
        case _Leaf(marks):
            for mark in marks:
                yield mark, node
        case _Each(item):
            for child in node.items if isinstance(node, Items) else ():
                yield from _visits(item, child)
        case _EachValue(value):
            for child in node.values.values() if isinstance(node, Fields) else ():
                yield from _visits(value, child)
        case Record(model, fields):
            if isinstance(node, Fields):
                yield model, node
                for key, child in node.values.items():
                    if key in fields:
                        yield from _visits(fields[key], child)


def keys_at(model: type[Part], location: tuple[int | str, ...]) -> tuple[str, ...]:
    """The keys that may be written in the map at `location`, a path as pydantic gives it."""
    step: _Step = record_of(model)
    for part in location:
        match step:
            case _Each(inner) | _EachValue(inner):
                step = inner
            case Record(_, fields) if part in fields:
                step = fields[str(part)]
    return tuple(step.fields) if isinstance(step, Record) else ()
