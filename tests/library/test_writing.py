"""Writing: whole or not at all, told as it goes, and every obstacle in one line."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from viewer.domain.event import Event, Media
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.library import Library, LibraryError, partials, write_library, writer


def quietly(timeline: Timeline, target: Path, media_root: Path | None = None) -> None:
    write_library(timeline, target, media_root, lambda _: None)


def code_of(timeline: Timeline, target: Path, media_root: Path | None = None) -> str:
    """What goes wrong; whatever it is, nothing is left half done."""
    before = sorted(target.parent.iterdir()) if target.parent.is_dir() else []
    with pytest.raises(LibraryError) as caught:
        quietly(timeline, target, media_root)
    for language in ("en", "zh"):
        assert "\n" not in caught.value.sentence(language)
    assert (sorted(target.parent.iterdir()) if target.parent.is_dir() else []) == before
    return caught.value.code


def test_progress_goes_from_nothing_to_all_and_never_back(many: Callable[[int], Timeline], tmp_path: Path) -> None:
    told: list[float] = []
    write_library(many(2000), tmp_path / "a.timeline", None, told.append)
    assert told[0] == 0.0
    assert told[-1] == 1.0
    assert told == sorted(told)
    assert len(told) > 15
    assert max(after - before for before, after in pairwise(told)) < 0.1


def test_thousands_of_events_are_written_in_a_moment(many: Callable[[int], Timeline], tmp_path: Path) -> None:
    start = time.process_time()
    quietly(many(2000), tmp_path / "a.timeline")
    assert time.process_time() - start < 4.0  # 0.2 s; a hundred thousand take 10 s


def test_the_new_file_takes_the_place_of_the_old_one_and_nothing_is_left_beside_it(
    rich: Timeline, timeline_of: Callable[..., Timeline], tmp_path: Path
) -> None:
    target = tmp_path / "a.timeline"
    quietly(timeline_of(), target)
    quietly(rich, target)
    with Library.open(target) as library:
        assert len(library) == 3
    assert list(tmp_path.iterdir()) == [target]


def test_the_file_is_on_the_disk_before_it_gets_its_name(
    rich: Timeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        kind = "folder" if os.path.isdir(f"/proc/self/fd/{handle}") else "file"  # noqa: PTH112
        steps.append(f"fsync {kind}")
        real_fsync(handle)

    def replace(self: Path, target: Path) -> Path:
        steps.append("rename")
        return real_replace(self, target)

    monkeypatch.setattr(writer.os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    quietly(rich, tmp_path / "a.timeline")
    if sys.platform == "linux":
        assert steps == ["fsync file", "rename", "fsync folder"]
    else:
        assert steps[1] == "rename"


def test_a_process_killed_at_any_moment_leaves_the_old_file(
    rich: Timeline, timeline_of: Callable[..., Timeline], tmp_path: Path
) -> None:
    target = tmp_path / "a.timeline"
    quietly(rich, target)
    program = """
import os, signal, sys
from pathlib import Path
from viewer.domain.timeline import Timeline
from viewer.library import Library, write_library, writer
target, moment = Path(sys.argv[1]), sys.argv[2]
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
with Library.open(target) as library:
    timeline = Timeline(library.heading, (library.event(0),))
if moment == "rename":
    Path.replace = die
if moment == "fsync":
    writer.os.fsync = die
write_library(timeline, target, None, lambda done: die() if moment == "half" and done > 0.5 else None)
"""
    for moment in ("half", "fsync", "rename"):
        ran = subprocess.run([sys.executable, "-c", program, target, moment], check=False)
        assert ran.returncode == -signal.SIGKILL if os.name != "nt" else ran.returncode != 0
        with Library.open(target) as library:
            library.verify()
            assert library.event(1) == rich.events[1]
    left = set(tmp_path.iterdir()) - {target}
    assert len(left) == 3
    quietly(timeline_of(), target)
    assert set(tmp_path.iterdir()) - {target} == left, "another may be building beside us this moment"
    long_ago = time.time() - partials.LIFE_S - 60
    for partial in left:
        os.utime(partial, (long_ago, long_ago))
    quietly(timeline_of(), target)
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupted_build_cleans_up(rich: Timeline, tmp_path: Path) -> None:
    target = tmp_path / "a.timeline"
    quietly(rich, target)
    before = target.read_bytes()

    def interrupt(done: float) -> None:
        if done > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_library(rich, target, None, interrupt)
    assert target.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]


def test_places_where_no_file_can_be_are_told_apart(rich: Timeline, tmp_path: Path) -> None:
    assert code_of(rich, tmp_path) == "target_is_directory"
    assert code_of(rich, tmp_path / "no" / "a.timeline") == "target_folder_missing"
    (tmp_path / "file").write_text("a file", encoding="utf-8")
    assert code_of(rich, tmp_path / "file" / "a.timeline") == "target_folder_missing"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such places")
def test_devices_are_not_replaced_and_a_full_or_closed_disk_is_told(rich: Timeline, tmp_path: Path) -> None:
    assert code_of(rich, Path("/dev/null")) == "target_not_a_file"
    assert code_of(rich, Path("/proc/a.timeline")) == "target_unwritable"
    assert code_of(rich, tmp_path / ("x" * 300)) == "target_unwritable"


def test_a_link_stays_a_link(rich: Timeline, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link.timeline").symlink_to(tmp_path / "there" / "a.timeline")
    quietly(rich, tmp_path / "link.timeline")
    assert (tmp_path / "link.timeline").is_symlink()
    with Library.open(tmp_path / "there" / "a.timeline") as library:
        assert len(library) == 3


def test_a_full_disk_is_told_and_the_old_file_stays(
    rich: Timeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.timeline"
    quietly(rich, target)
    before = target.read_bytes()
    real = sqlite3.connect

    def connect(*given: object, **named: object) -> sqlite3.Connection:
        made = real(*given, **named)  # type: ignore[call-overload]
        made.execute("PRAGMA max_page_count = 5")  # SQLite then says what it says of a full disk
        return made  # type: ignore[no-any-return]

    monkeypatch.setattr(writer.sqlite3, "connect", connect)
    assert code_of(rich, target) == "disk_full"
    assert target.read_bytes() == before


def test_a_file_that_windows_keeps_open_is_told(
    rich: Timeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    monkeypatch.setattr(Path, "replace", refuse)
    expected = "target_unwritable"
    assert code_of(rich, tmp_path / "a.timeline") == expected
    monkeypatch.setattr(writer, "_WINDOWS", True)
    assert code_of(rich, tmp_path / "a.timeline") == "target_in_use"


def test_an_sqlite_without_full_text_search_is_told(
    rich: Timeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer.schema, "TABLES", writer.schema.TABLES.replace("fts5(", "fts5_that_is_not_there("))
    assert code_of(rich, tmp_path / "a.timeline") == "no_full_text"
    with pytest.raises(LibraryError) as caught:
        Library.in_memory(rich)
    assert caught.value.code == "no_full_text"


@pytest.fixture
def with_media(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> Callable[[str], Timeline]:
    return lambda file: timeline_of(plain_event(media=(Media(file, LocalText.of("a picture")),)))


def test_media_must_be_files_within_the_folder(
    with_media: Callable[[str], Timeline], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, target = tmp_path / "root", tmp_path / "out" / "a.timeline"
    root.mkdir()
    target.parent.mkdir()
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (root / "link").symlink_to(tmp_path / "secret")
    (root / "circle").symlink_to(root / "circle")
    (root / "inside").symlink_to(root / "picture")
    (root / "picture").write_bytes(b"picture")
    assert code_of(with_media("no.png"), target, root) == "media_missing"
    assert code_of(with_media("."), target, root) == "media_missing"
    assert code_of(with_media("../secret"), target, root) == "media_outside"
    assert code_of(with_media(str(tmp_path / "secret")), target, root) == "media_outside"
    assert code_of(with_media("link"), target, root) == "media_outside"
    assert code_of(with_media("circle"), target, root) == "media_unreadable"
    assert code_of(with_media("nul\0"), target, root) == "media_unreadable"
    quietly(with_media("inside"), target, root)
    with Library.open(target) as library:
        assert library.media("inside").whole() == b"picture"
    monkeypatch.setattr("viewer.library.media.MAX_BYTES", 6)
    assert code_of(with_media("picture"), target, root) == "media_too_large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_among_the_media_does_not_hang(with_media: Callable[[str], Timeline], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert code_of(with_media("pipe"), tmp_path / "a.timeline", tmp_path) == "media_missing"


def test_one_file_used_twice_is_inside_once(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline], tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(bytes(100_000))
    media = (Media("a.png", LocalText.of("a picture")),)
    quietly(
        timeline_of(plain_event(media=media), plain_event(id="other", media=media)),
        tmp_path / "a.timeline",
        tmp_path,
    )
    assert 100_000 < (tmp_path / "a.timeline").stat().st_size < 200_000
