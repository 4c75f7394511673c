"""The `check` command: every problem of a folder, for people or for programs."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any, TextIO

from viewer.messages import DEFAULT, say
from viewer.reading.files import printable
from viewer.reading.problem import Problem, Severity
from viewer.reading.read import Result, read_timeline


def run_check(folder: Path, texts: Path | None, as_json: bool, language: str, out: TextIO, err: TextIO) -> int:
    """Writes all problems to `out`; 1 if any is an error or `texts` is no folder (said on `err`), else 0.

    For people a line each, `file:line:column: severity: [event] sentence`, and how many at the end; for
    programs one JSON object.
    """
    if texts is not None and not texts.is_dir():
        err.write(say("reading", "no_texts", language, found=texts) + "\n")
        return 1
    result = read_timeline(folder, texts)
    if as_json:
        json.dump(_report(folder, result, language), out, ensure_ascii=False, indent=2)
        out.write("\n")
    else:
        for problem in result.problems:
            out.write(_line(folder, problem, language) + "\n")
        out.write(_summary(result, language) + "\n")
    return 0 if result.timeline is not None else 1


def _line(folder: Path, problem: Problem, language: str) -> str:
    place = problem.place
    where = printable(str(folder / place.file))
    if place.line:
        where += f":{place.line}:{place.column}"
    severity = say("reading", problem.severity.value, language)
    event = f" [{place.event}]" if place.event else ""
    return f"{where}: {severity}:{event} {problem.sentence(language)}{problem.hint(language)}"


def _summary(result: Result, language: str) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in result.problems)
    warnings = len(result.problems) - errors
    if not result.problems:
        return say("reading", "summary_none", language, files=_counted(result.files, "file", language))
    parts = [
        _counted(count, name, language) for count, name in ((errors, "error"), (warnings, "warning")) if count
    ]
    files = _counted(result.files, "file", language)
    return say("reading", "summary", language, problems=say("reading", "and", language).join(parts), files=files)


def _counted(count: int, name: str, language: str) -> str:
    return say("reading", f"{name}_one" if count == 1 else f"{name}_many", language, count=count)


def _report(folder: Path, result: Result, language: str) -> dict[str, Any]:
    errors = sum(problem.severity is Severity.ERROR for problem in result.problems)
    return {
        "folder": printable(str(folder)),
        "files": result.files,
        "errors": errors,
        "warnings": len(result.problems) - errors,
        "problems": [_described(problem, language) for problem in result.problems],
    }


def _described(problem: Problem, language: str) -> dict[str, Any]:
    """Line and column are null where a problem is the whole file's, and the rest where it has none of it."""
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": place.file,
        "line": place.line or None,
        "column": place.column or None,
        "event": place.event or None,
        "message": problem.sentence(language),
        "found": problem.value("found", language) or None,
        "expected": problem.value("expected", language) or None,
        "suggestion": problem.value("suggestion", language) or None,
    }


def main(arguments: list[str]) -> int:
    """The check without the rest of the program, for whoever writes content."""
    parser = argparse.ArgumentParser(prog="python -m viewer.reading.check")
    parser.add_argument("timeline", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang", default=DEFAULT)
    asked = parser.parse_args(arguments)
    return run_check(asked.timeline, asked.texts, asked.json, asked.lang, sys.stdout, sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
