"""Where checks put what they find: it knows the file and the event that are being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.reading.problem import Place, Problem, Severity, Value
from viewer.reading.yaml_nodes import Node


@dataclass(slots=True)
class Reporter:
    """Adds to one list of problems; `for_event` gives a reporter that names an event beside the file."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    event: str = ""

    def for_file(self, file: str) -> Reporter:
        return Reporter(file, self.problems)

    def for_event(self, event: str) -> Reporter:
        return Reporter(self.file, self.problems, event)

    def place(self, node: Node) -> Place:
        return Place(self.file, node.line, node.column, self.event)

    def error(self, code: str, node: Node, **values: Value) -> None:
        self.add(code, Severity.ERROR, self.place(node), values)

    def warn(self, code: str, node: Node, **values: Value) -> None:
        self.add(code, Severity.WARNING, self.place(node), values)

    def error_at(self, code: str, line: int = 0, column: int = 0, **values: Value) -> None:
        self.add(code, Severity.ERROR, Place(self.file, line, column, self.event), values)

    def warn_at(self, code: str, line: int = 0, column: int = 0, **values: Value) -> None:
        self.add(code, Severity.WARNING, Place(self.file, line, column, self.event), values)

    def add(self, code: str, severity: Severity, place: Place, values: dict[str, Value]) -> None:
        self.problems.append(Problem(code, severity, place, values))
