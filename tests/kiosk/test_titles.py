from __future__ import annotations

from pathlib import Path

import pytest

from viewer.kiosk.titles import titles_of
from viewer.library.writer import write_library
from viewer.opening import compile_folder
from viewer.paths import shipped_timeline

SHIPPED = {"zh-Hans": "对口支援西藏三十年", "en": "Thirty years of paired assistance to Tibet"}


def test_a_folder_and_the_file_that_is_made_of_it_have_the_same_titles(tmp_path: Path) -> None:
    file = tmp_path / "a.timeline"
    write_library(compile_folder(shipped_timeline()), file, shipped_timeline(), lambda _: None)
    assert titles_of(shipped_timeline()) == titles_of(file) == SHIPPED


def test_a_fault_elsewhere_in_a_folder_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "timeline.yaml").write_text(
        "format: [\ntitle:  # short\n  en: 'The river: a life'\n\n  zh-Hans: \"江河\"\nspan: }\n  en: no title\n",
        encoding="utf-8",
    )
    assert titles_of(tmp_path) == {"en": "The river: a life", "zh-Hans": "江河"}


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00title:\n", b"title: The river\n", b"title:\nspan: 1990\n"])
def test_a_folder_that_says_no_title_has_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "timeline.yaml").write_bytes(content)
    assert titles_of(tmp_path) == {}


@pytest.mark.parametrize("content", [b"", b"nonsense", b"SQLite format 3\0" + bytes(4_000)])
def test_a_file_that_is_no_timeline_has_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.timeline").write_bytes(content)
    assert titles_of(tmp_path / "a.timeline") == titles_of(tmp_path / "b.timeline") == titles_of(tmp_path) == {}


def test_a_remark_after_a_title_is_no_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "timeline.yaml").write_text(
        "title:\n  en: The river # its name\n  de: 'Fluss #1' # x\n  zh-Hans: \"江河\"\t# 名\n  fr: a#b\n",
        encoding="utf-8",
    )
    assert titles_of(tmp_path) == {"en": "The river", "de": "Fluss #1", "zh-Hans": "江河", "fr": "a#b"}
