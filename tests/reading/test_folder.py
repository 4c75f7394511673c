"""Folders that are no timeline, and files that nobody would read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from viewer.reading.read import read_timeline


def codes(path: Path) -> list[str]:
    return [problem.code for problem in read_timeline(path).problems]


def test_no_folder_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path / "nowhere") == ["no_folder"]


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.timeline").write_bytes(b"SQLite format 3\0")
    assert codes(tmp_path / "a.timeline") == ["not_a_folder"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["empty_folder"]
    (tmp_path / "notes.txt").write_text("nothing of a timeline")
    assert codes(tmp_path) == ["empty_folder"]


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path / ("x" * 5000)) == ["unreadable"]


def test_events_without_a_heading_are_told(folder) -> None:
    (folder.path / "timeline.yaml").unlink()
    problem = next(problem for problem in folder.read().problems if problem.code == "no_heading")
    assert (problem.place.file, problem.place.line) == ("", 0)


def test_an_empty_file_is_told(folder) -> None:
    folder.write("timeline.yaml", "")
    folder.write("events/opening.yaml", "# nothing yet\n")
    assert folder.problems() == ["events/opening.yaml empty_file", "timeline.yaml empty_file"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' file names are Unicode")
def test_a_name_that_is_not_utf8_is_told_and_can_be_printed(folder) -> None:
    name = os.fsencode(folder.path / "events") + b"/caf\xe9.yaml"
    os.close(os.open(name, os.O_CREAT | os.O_WRONLY))
    problem = folder.only()
    assert (problem.code, problem.place.file) == ("bad_file_name", r"events/caf\udce9.yaml")
    problem.place.file.encode()


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("event/one.yaml", "events"),
        ("source.yaml", "sources.yaml"),
        ("entities.yml", "entities.yaml"),
        ("events/one.yml", "one.yaml"),
        ("tour/one.yaml", "tours"),
        ("events/more/one.yaml", ""),
        ("other.yaml", ""),
    ],
)
def test_a_file_that_looks_meant_but_is_not_read_is_a_warning(folder, name: str, suggestion: str) -> None:
    folder.write(name, "id: one\n")
    problem = folder.only()
    assert (problem.code, problem.severity, problem.values["suggestion"]) == ("not_read", "warning", suggestion)


@pytest.mark.parametrize(
    "name", ["README.md", "media/a.png", ".git/config.yaml", "events/.draft.yaml", "texts/a.txt"]
)
def test_other_files_may_stand_beside(folder, name: str) -> None:
    folder.write(name, "x\n")
    assert folder.problems() == []
