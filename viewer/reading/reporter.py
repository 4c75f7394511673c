"""Where checks put what they find: it knows the file and the event that are being read."""

from __future__ import annotations

from dataclasses import field

from viewer.domain.values import dataclass
from viewer.reading.problem import Place, Problem, Severity, Value
from viewer.reading.yaml_nodes import Node

MOST = 10_000
"""Problems that one run tells; nobody mends more at a time, and a file of nonsense could have millions."""


@dataclass(slots=True)
class Findings:
    """All problems of one run, up to MOST, and whether any was an error."""

    problems: list[Problem] = field(default_factory=list)
    failed: bool = False
    _untold: int = 0

    def add(self, problem: Problem) -> None:
        self.failed = self.failed or problem.severity is Severity.ERROR
        if len(self.problems) < MOST:
            self.problems.append(problem)
        else:
            self._untold += 1

    def in_order(self) -> tuple[Problem, ...]:
        """Sorted by file, line and column, the same problem once."""
        unique = {(p.code, p.place, tuple(p.values.items())): p for p in self.problems}
        told = sorted(unique.values(), key=lambda p: (p.place.file, p.place.line, p.place.column))
        if self._untold:
            severity = Severity.ERROR if self.failed else Severity.WARNING
            told.append(Problem("more_problems", severity, Place(""), {"count": self._untold}))
        return tuple(told)


@dataclass(frozen=True, slots=True)
class Reporter:
    """Adds to the findings of a run what is found in one file and, where that is so, in one event."""

    findings: Findings
    file: str = ""
    event: str = ""

    def for_file(self, file: str) -> Reporter:
        return Reporter(self.findings, file)

    def for_event(self, event: str) -> Reporter:
        return Reporter(self.findings, self.file, event)

    def place(self, node: Node) -> Place:
        return Place(self.file, node.line, node.column, self.event)

    def error(self, code: str, node: Node, **values: Value) -> None:
        self._add(code, Severity.ERROR, self.place(node), values)

    def warn(self, code: str, node: Node, **values: Value) -> None:
        self._add(code, Severity.WARNING, self.place(node), values)

    def error_at(self, code: str, line: int = 0, column: int = 0, **values: Value) -> None:
        """Without a node: `line` and `column` from 1, 0 for the whole file."""
        self._add(code, Severity.ERROR, Place(self.file, line, column, self.event), values)

    def warn_at(self, code: str, line: int = 0, column: int = 0, **values: Value) -> None:
        self._add(code, Severity.WARNING, Place(self.file, line, column, self.event), values)

    def _add(self, code: str, severity: Severity, place: Place, values: dict[str, Value]) -> None:
        self.findings.add(Problem(code, severity, place, values))
