"""A small valid timeline in a temporary folder, to break one thing at a time."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from viewer.reading.problem import Problem, Severity
from viewer.reading.read import Result, read_timeline

TIMELINE = """
    format: 1
    id: small
    title: A small one
    span: 1900/2000
    languages: [en, zh-Hans]
    lanes:
      - {id: works, name: Works, colour: red, glyph: diamond}
      - {id: talks, name: Talks, colour: blue, glyph: circle}
"""
ENTITIES = """
    people:
      - {id: ann, name: Ann}
    places:
      - {id: quay, name: The quay}
    organisations:
      - {id: guild, name: The guild}
"""
SOURCES = """
    - {id: gazette, type: article-newspaper, title: The gazette, issued: 1999}
"""
EVENT = """
    id: opening
    date: 1950
    lane: works
    title: The opening
    sources: [{source: gazette}]
"""


class Folder:
    """Writes files of a timeline and reads it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.texts = path.parent / "texts"
        self.texts.mkdir()
        for name, text in {
            "timeline.yaml": TIMELINE,
            "entities.yaml": ENTITIES,
            "sources.yaml": SOURCES,
            "events/opening.yaml": EVENT,
        }.items():
            self.write(name, text)

    def write(self, name: str, text: str | bytes) -> Path:
        """Writes a file, with common indentation and the first line break removed from a text."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).lstrip("\n").encode())
        return path

    def event(self, more: str, **changes: str) -> None:
        """Writes one more event, `second`, with `more` YAML beneath its needed keys."""
        keys = {"id": "second", "date": "1960", "lane": "talks", "title": "The second"} | changes
        needed = "".join(f"{key}: {value}\n" for key, value in keys.items() if value)
        sources = "" if "sources:" in more else "sources: [{source: gazette}]\n"
        self.write("events/second.yaml", needed + sources + textwrap.dedent(more).lstrip("\n"))

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.path / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} does not stand once in {name}"
        self.write(name, text.replace(old, new))

    def read(self, with_texts: bool = False) -> Result:
        result = read_timeline(self.path, self.texts if with_texts else None)
        errors = [problem for problem in result.problems if problem.severity is Severity.ERROR]
        assert (result.timeline is None) == bool(errors), "there is a timeline exactly if there is no error"
        return result

    def problems(self, with_texts: bool = False) -> list[str]:
        """Each problem as `file:line:column code`."""
        return [brief(problem) for problem in self.read(with_texts).problems]

    def only(self, with_texts: bool = False) -> Problem:
        """The one problem that there is."""
        problems = self.read(with_texts).problems
        assert len(problems) == 1, [brief(problem) for problem in problems]
        return problems[0]


def brief(problem: Problem) -> str:
    place = problem.place
    where = f":{place.line}:{place.column}" if place.line else ""
    return f"{place.file}{where} {problem.code}"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A valid timeline with one event, `opening`."""
    return Folder(tmp_path / "small")


@pytest.fixture
def fictional(checkout: Path) -> Path:
    """The plainly fictional timeline in three languages."""
    return checkout / "tests" / "fixtures" / "fictional"


@pytest.fixture
def fictional_texts(checkout: Path) -> Path:
    return checkout / "tests" / "fixtures" / "texts"
