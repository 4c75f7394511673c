"""YAML as a tree of texts, lists and maps in which everything knows its line and column.

The tree is built from the parser's events and not by PyYAML's own composer, which descends by recursion
and follows aliases: here nesting has a limit and aliases, tags and second documents are refused. Every
scalar is text, whatever YAML would make of it (`1994`, `no`, `~`): its meaning comes from the format.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from sys import intern
from typing import Any

import yaml

from viewer.domain.values import dataclass

MAX_DEPTH = 32
"""Maps and lists within one another; the format needs eight."""


@dataclass(slots=True, eq=False)
class Scalar:
    """Line and column are from 1."""

    line: int
    column: int
    text: str


@dataclass(slots=True, eq=False)
class Items:
    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Fields:
    """A map: values by key, and the keys themselves with their places."""

    line: int
    column: int
    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)

    def text_at(self, key: str) -> str:
        """The text at `key`; empty where there is none or something else."""
        value = self.values.get(key)
        return value.text if isinstance(value, Scalar) else ""

    def items_at(self, key: str) -> list[Node]:
        """The list at `key`; empty where there is none or something else."""
        value = self.values.get(key)
        return value.items if isinstance(value, Items) else []


Node = Scalar | Items | Fields


@dataclass(frozen=True, slots=True)
class YamlProblem:
    """A fault of the YAML itself; `values` as in Problem."""

    code: str
    line: int
    column: int
    values: dict[str, str | int] = field(default_factory=dict)


class _StopError(Exception):
    """Nothing sensible can be read after this problem."""

    def __init__(self, problem: YamlProblem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def parse(text: str) -> tuple[Node | None, list[YamlProblem]]:
    """The tree of a YAML document, None where it is empty or cannot be read; and all its problems."""
    builder = _Builder()
    try:
        _feed(text, builder)
    except _StopError as stop:
        return None, [*builder.problems, stop.problem]
    return builder.root, builder.problems


def plain(node: Node) -> Any:
    """The same as dicts, lists and texts. No deeper than MAX_DEPTH."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Fields):
        return {key: plain(value) for key, value in node.values.items()}
    return [plain(item) for item in node.items]


def _feed(text: str, builder: _Builder) -> None:
    """A document's events, of which there are some thirty for each event of a timeline."""
    loader = yaml.CSafeLoader(text)
    next_event = loader.get_event
    try:
        while (event := next_event()) is not None:
            if take := _TAKERS.get(event.__class__):
                take(builder, event)
    except yaml.MarkedYAMLError as error:
        raise _StopError(_syntax_problem(error, text)) from None
    finally:
        loader.dispose()


def _syntax_problem(error: yaml.MarkedYAMLError, text: str) -> YamlProblem:
    """The parser's complaint; the two commonest mistakes have sentences of their own."""
    reason = error.problem or str(error)
    mark = error.problem_mark or error.context_mark
    if "unexpected end of stream" in reason and error.context_mark is not None:
        mark = error.context_mark
    if mark is None:
        return YamlProblem("yaml_broken", 1, 1, {"reason": reason})
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    place = mark.line + 1, mark.column + 1
    if "\t" in indent or "tab character" in reason:
        return YamlProblem("yaml_tab", *place)
    if "mapping values are not allowed" in reason:
        return YamlProblem("yaml_colon", *place)
    context = f"{error.context}: " if error.context else ""
    return YamlProblem("yaml_broken", *place, {"reason": context + reason})


class _Builder:
    """Takes events one by one, each by what _TAKERS has for its class; `root` is the finished tree."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.problems: list[YamlProblem] = []
        self._open: list[Items | Fields] = []
        self._waiting: list[Scalar | None] = []
        """For each open collection the key whose value comes next; None where a key comes next."""
        self._documents = 0

    def scalar(self, event: yaml.ScalarEvent) -> None:
        self._place(Scalar(*_start(event), event.value))

    def begin_map(self, event: yaml.MappingStartEvent) -> None:
        self._descend(Fields(*_start(event)))

    def begin_list(self, event: yaml.SequenceStartEvent) -> None:
        self._descend(Items(*_start(event)))

    def end(self, _: yaml.CollectionEndEvent) -> None:
        self._open.pop()
        self._waiting.pop()

    def alias(self, event: yaml.AliasEvent) -> None:
        raise _stop("yaml_alias", event, found=f"*{event.anchor}")

    def document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _stop("yaml_documents", event)

    def _descend(self, node: Items | Fields) -> None:
        if len(self._open) == MAX_DEPTH:
            raise _StopError(YamlProblem("yaml_depth", node.line, node.column, {"expected": MAX_DEPTH}))
        self._place(node)
        self._open.append(node)
        self._waiting.append(None)

    def _place(self, node: Node) -> None:
        if not self._open:
            if isinstance(node, Scalar) and not node.text:
                return
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
            return
        key = self._waiting[-1]
        if key is not None:
            self._waiting[-1] = None
            if key.text not in parent.values:
                parent.values[key.text] = node
                parent.keys[key.text] = key
            return
        if not isinstance(node, Scalar):
            raise _StopError(YamlProblem("yaml_key", node.line, node.column))
        if first := parent.keys.get(node.text):
            values: dict[str, str | int] = {"found": node.text, "first": first.line}
            self.problems.append(YamlProblem("duplicate_key", node.line, node.column, values))
        node.text = intern(node.text)  # a large timeline has few keys, very many times
        self._waiting[-1] = node


_TAKERS: dict[type[yaml.Event], Callable[[_Builder, Any], None]] = {
    yaml.ScalarEvent: _Builder.scalar,
    yaml.MappingStartEvent: _Builder.begin_map,
    yaml.SequenceStartEvent: _Builder.begin_list,
    yaml.MappingEndEvent: _Builder.end,
    yaml.SequenceEndEvent: _Builder.end,
    yaml.AliasEvent: _Builder.alias,
    yaml.DocumentStartEvent: _Builder.document,
}


def _start(event: Any) -> tuple[int, int]:
    """Line and column from 1 of something that has neither anchor nor tag."""
    if event.anchor is not None:
        raise _stop("yaml_alias", event, found=f"&{event.anchor}")
    if event.tag is not None:
        raise _stop("yaml_tag", event, found=event.tag)
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _stop(code: str, event: Any, **values: str | int) -> _StopError:
    mark = event.start_mark  # all events of a document have one
    return _StopError(YamlProblem(code, mark.line + 1, mark.column + 1, values))
