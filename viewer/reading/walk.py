"""Every part and every marked value of a written record, found by following its model.

Meant for what is written and not yet known to be right: where the shape is not the model's, the walk passes
over it, since `shape` has said so already.
"""

from __future__ import annotations

import types
import typing
from functools import cache
from typing import Annotated, Any

from viewer.domain.values import dataclass
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
    """A map with the known keys of `model`; in some of them stands something to visit."""

    model: type[Part]
    fields: dict[str, _Step]
    marked: dict[str, _Step]


_Step = _Leaf | _Each | _EachValue | Record


@cache
def record_of(model: type[Part]) -> Record:
    """The way through a model, by its keys as written."""
    fields = {
        info.alias or name: _step(info.annotation, tuple(info.metadata))
        for name, info in model.model_fields.items()
    }
    return Record(model, fields, {key: step for key, step in fields.items() if step != _Leaf(())})


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


def visits(model: type[Part], node: Node) -> list[Visit]:
    """Parts before what is in them, in the order in which they are written."""
    found: list[Visit] = []
    _visit(record_of(model), node, found)
    return found


def _visit(step: _Step, node: Node, found: list[Visit]) -> None:
    match step:
        case _Leaf(marks):
            found.extend((mark, node) for mark in marks)
        case _Each(item):
            for child in node.items if isinstance(node, Items) else ():
                _visit(item, child, found)
        case _EachValue(value):
            for child in node.values.values() if isinstance(node, Fields) else ():
                _visit(value, child, found)
        case Record(model, _, marked):
            if isinstance(node, Fields):
                found.append((model, node))
                for key, child in node.values.items():
                    if key in marked:
                        _visit(marked[key], child, found)


def keys_at(model: type[Part], location: tuple[int | str, ...]) -> tuple[str, ...]:
    """The keys that may be written in the map at `location`, a path as pydantic gives it."""
    step: _Step = record_of(model)
    for part in location:
        match step:
            case _Each(inner) | _EachValue(inner):
                step = inner
            case Record(_, fields, _) if part in fields:
                step = fields[str(part)]
    return tuple(step.fields) if isinstance(step, Record) else ()
