"""Whether a record has the shape that its model asks for; pydantic's errors become problems with places."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from viewer.reading.format.part import Part
from viewer.reading.problem import Value, Word
from viewer.reading.reporter import Reporter
from viewer.reading.spelling import nearest
from viewer.reading.walk import keys_at
from viewer.reading.yaml_nodes import Fields, Items, Node, Scalar, plain

SHOWN = 60
"""Characters of a found value that a problem shows."""

_EXPECTED = {
    "string_type": Word("text"),
    "tuple_type": Word("list"),
    "dict_type": Word("texts"),
    "model_type": Word("map"),
    "model_attributes_type": Word("map"),
}


def check_shape(model: type[Part], node: Node, data: Any, reporter: Reporter) -> None:
    """Reports everything in `data`, which is `node` without places, that does not fit the model."""
    try:
        model.model_validate(data)
    except ValidationError as errors:
        for error in errors.errors(include_url=False, include_input=False):
            _report(model, node, error, reporter)


def shown(node: Node) -> Value:
    """What stands there, short enough for a sentence."""
    match node:
        case Scalar(text=""):
            return Word("nothing")
        case Scalar():
            return shortened(node.text)
        case Items():
            return Word("list")
        case Fields():
            return Word("map")


def shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def _report(model: type[Part], node: Node, error: ErrorDetails, reporter: Reporter) -> None:
    location = error["loc"]
    place, key = _find(node, location)
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            reporter.error("missing_key", place, key=str(location[-1]))
        case "extra_forbidden":
            found = str(location[-1])
            known = keys_at(model, location[:-1])
            suggestion = nearest(found, known)
            reporter.error(
                "unknown_key",
                key or place,
                found=shortened(found),
                expected=", ".join(known),
                suggestion=suggestion,
            )
        case "string_type" | "tuple_type" | "dict_type" | "model_type" | "model_attributes_type" as kind:
            reporter.error("wrong_type", place, expected=_EXPECTED[kind], found=shown(place))
        case "too_short":
            if not plain(place):  # pydantic says it too of a list in which nothing was right
                reporter.error("empty_list" if isinstance(place, Items) else "empty_text", place)
        case "too_long":
            reporter.error("list_too_long", place, expected=context["max_length"], found=context["actual_length"])
        case "string_too_long":
            length = len(place.text) if isinstance(place, Scalar) else 0
            reporter.error("text_too_long", place, expected=context["max_length"], found=length)
        case code:
            values = {name: _value(name, value) for name, value in context.items()}
            reporter.error(code, key if location[-1:] == ("[key]",) and key else place, **values)


def _value(name: str, value: str | int) -> Value:
    return value if isinstance(value, int) or name == "expected" else shortened(str(value))


def _find(node: Node, location: tuple[int | str, ...]) -> tuple[Node, Scalar | None]:
    """The deepest node on the way to `location`, and the key that led to it.

    Steps that pydantic adds for itself (the member of a union, `[key]`) lead nowhere and are passed over.
    """
    key: Scalar | None = None
    for step in location:
        if isinstance(node, Fields) and isinstance(step, str) and step in node.values:
            key = node.keys[step]
            node = node.values[step]
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node, key
