"""A folder's key changes with its content, and reading it never leads astray."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.library import fingerprint
from viewer.library.fingerprint import HEX_DIGITS, content_key, folder_key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "harbour"
    (root / "events").mkdir(parents=True)
    (root / "timeline.yaml").write_text("format: 1", encoding="utf-8")
    (root / "events" / "a.yaml").write_text("id: a", encoding="utf-8")
    (root / "events" / "b.yaml").write_text("id: b", encoding="utf-8")
    (root / "picture.png").write_bytes(bytes(3000))
    return root


def test_the_key_depends_on_names_and_content_and_on_nothing_else(folder: Path, tmp_path: Path) -> None:
    key = content_key(folder)
    assert len(key) == HEX_DIGITS
    os.utime(folder / "timeline.yaml", (1, 1))
    assert content_key(folder) == key
    copy = shutil.copytree(folder, tmp_path / "copy")
    assert content_key(copy) == key
    assert folder_key(copy) != folder_key(folder)


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "timeline.yaml").write_text("format: 2", encoding="utf-8"),
        lambda root: (root / "picture.png").write_bytes(bytes(2999) + b"\1"),
        lambda root: (root / "picture.png").unlink(),
        lambda root: (root / "events" / "b.yaml").rename(root / "events" / "c.yaml"),
        lambda root: (root / "events" / "b.yaml").rename(root / "b.yaml"),
        lambda root: (root / "events" / "empty.yaml").touch(),
        lambda root: [
            (root / "events" / "a.yaml").write_text("id: b", encoding="utf-8"),
            (root / "events" / "b.yaml").write_text("id: a", encoding="utf-8"),
        ],
    ],
)
def test_every_change_makes_another_key(folder: Path, change: Callable[[Path], object]) -> None:
    key = content_key(folder)
    change(folder)
    assert content_key(folder) != key


def test_another_program_makes_another_key(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key = content_key(folder)
    monkeypatch.setattr(fingerprint, "__version__", "0.0.0")
    other_version = content_key(folder)
    monkeypatch.setattr(fingerprint, "SCHEMA", 0)
    assert len({key, other_version, content_key(folder)}) == 3


def test_hidden_files_do_not_count(folder: Path) -> None:
    key = content_key(folder)
    (folder / ".git").mkdir()
    (folder / ".git" / "index").write_bytes(b"index")
    (folder / ".DS_Store").write_bytes(b"store")
    assert content_key(folder) == key


def test_the_same_folder_by_another_way_has_the_same_key(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder, target_is_directory=True)
    assert content_key(tmp_path / "link") == content_key(folder)
    assert folder_key(tmp_path / "link") == folder_key(folder / "events" / "..")


def test_links_are_not_followed_out_of_the_folder_but_what_they_lead_to_counts(
    folder: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "big").write_bytes(b"one")
    (folder / "folder").symlink_to(outside, target_is_directory=True)
    (folder / "file").symlink_to(outside / "big")
    key = content_key(folder)
    (outside / "other").write_bytes(b"not part of the timeline")
    os.utime(outside, (10, 10))
    assert content_key(folder) != key
    key = content_key(folder)
    (outside / "big").write_bytes(b"three")
    assert content_key(folder) != key


def test_circles_of_links_end(folder: Path) -> None:
    (folder / "events" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "self").symlink_to(folder / "self")
    (folder / "one").symlink_to(folder / "two")
    (folder / "two").symlink_to(folder / "one")
    (folder / "nowhere").symlink_to(folder / "no such file")
    key = content_key(folder)
    (folder / "nowhere").unlink()
    (folder / "nowhere").symlink_to(folder / "another")
    assert content_key(folder) != key


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_pipes_are_passed_by(folder: Path) -> None:
    key = content_key(folder)
    os.mkfifo(folder / "pipe")
    assert content_key(folder) != key


def test_what_cannot_be_read_is_left_to_the_reader(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def refuse(self: Path, *given: object, **named: object) -> object:
        if self.name == "a.yaml":
            raise PermissionError(13, "Permission denied")
        return real(self, *given, **named)  # type: ignore[call-overload]

    key = content_key(folder)
    monkeypatch.setattr(Path, "open", refuse)  # root may read every file
    assert content_key(folder) != key


def test_a_hundred_megabytes_take_no_time(folder: Path) -> None:
    with (folder / "film.mp4").open("wb") as film:
        for _ in range(100):
            film.write(os.urandom(1000) * 1000)
    start = time.process_time()
    content_key(folder)
    assert time.process_time() - start < 1.0
