"""From a path to an open library: folders, files, and what is said of those that cannot be opened."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from viewer.library import write_library
from viewer.library.errors import LibraryError
from viewer.opening import ContentFault, compile_folder, id_of, open_library


@pytest.fixture
def folder(checkout: Path, tmp_path: Path) -> Path:
    """A copy of the fictional timeline, to be broken."""
    copy = tmp_path / "vela"
    shutil.copytree(checkout / "tests" / "fixtures" / "fictional", copy)
    return copy


def test_a_folder_and_its_file_hold_the_same(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "vela.timeline"
    write_library(compile_folder(folder), file, folder, lambda _: None)
    with open_library(folder) as one, open_library(file) as other:
        assert one.heading == other.heading
        assert [one.event(row) for row in range(len(one))] == [other.event(row) for row in range(len(other))]


def test_a_folder_shows_progress_only_the_first_time(folder: Path) -> None:
    def steps() -> list[float]:
        told: list[float] = []
        open_library(folder, told.append).close()
        return told

    first = steps()
    assert first == sorted(first)
    assert first[-1] == 1
    assert len(steps()) < len(first)


def test_a_changed_folder_is_read_anew(folder: Path) -> None:
    open_library(folder).close()
    heading = folder / "timeline.yaml"
    heading.write_text(heading.read_text("utf-8").replace("The lights of Vela", "The lamps of Vela"), "utf-8")
    with open_library(folder) as library:
        assert library.heading.title.get("en") == "The lamps of Vela"


def test_faults_are_counted_and_the_first_is_told_with_its_place(folder: Path) -> None:
    for name in ("choir.yaml", "towers.yaml"):
        file = folder / "events" / name
        file.write_text(file.read_text("utf-8").replace("date:", "datum:", 1), "utf-8")
    with pytest.raises(ContentFault) as caught:
        open_library(folder)
    english, chinese = caught.value.sentence("en"), caught.value.sentence("zh-Hans")
    for sentence in (english, chinese):
        assert "\n" not in sentence
        assert "events/choir.yaml:" in sentence
        assert f"timeline-viewer check {folder}" in sentence
    assert english != chinese


def test_an_empty_folder_is_a_fault_without_a_line(tmp_path: Path) -> None:
    with pytest.raises(ContentFault) as caught:
        open_library(tmp_path)
    assert ":0" not in caught.value.sentence("en")


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    foreign = tmp_path / "letter.timeline"
    foreign.write_text("Dear Vela,", encoding="utf-8")
    with pytest.raises(LibraryError):
        open_library(foreign)
    with pytest.raises((LibraryError, OSError)):
        open_library(tmp_path / "gone.timeline")


def test_the_id_of_a_timeline_is_told_without_compiling_it(folder: Path, tmp_path: Path) -> None:
    assert id_of(folder) == compile_folder(folder).heading.id
    write_library(compile_folder(folder), tmp_path / "packed.timeline", folder, lambda _: None)
    assert id_of(tmp_path / "packed.timeline") == id_of(folder)


@pytest.mark.parametrize("line", ["id: lamps", 'id: "lamps"', "id: 'lamps'  # ours", "id:\tlamps"])
def test_an_id_is_read_however_it_is_written(tmp_path: Path, line: str) -> None:
    (tmp_path / "timeline.yaml").write_text(f"format: 1\n{line}\ntitle: A\n", encoding="utf-8")
    assert id_of(tmp_path) == "lamps"


@pytest.mark.parametrize("text", [b"", b"format: 1\n", b"  id: inner\n", b"\xff\xfe"])
def test_what_has_no_id_has_none(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "timeline.yaml").write_bytes(text)
    (tmp_path / "x.timeline").write_bytes(text)
    assert id_of(tmp_path) is None
    assert id_of(tmp_path / "x.timeline") is None
    assert id_of(tmp_path / "gone") is None
