"""Opening folders: compiled when it has to be, and whatever the disk does."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.domain.timeline import Timeline
from viewer.library import Library, LibraryError, cache, write_library
from viewer.library.cache import Progress, open_folder


class Compiler:
    """Stands in for the reader of folders and counts its calls."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.calls = 0

    def __call__(self, folder: Path, progress: Progress) -> Timeline:
        self.calls += 1
        progress(0.5)
        return self.timeline


@pytest.fixture
def compiler(rich: Timeline) -> Compiler:
    return Compiler(rich)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "harbour"
    (root / "media").mkdir(parents=True)
    (root / "timeline.yaml").write_text("format: 1", encoding="utf-8")
    (root / "media" / "bridge.svg").write_bytes(b"<svg/>")
    (root / "media" / "bridge.vtt").write_bytes(b"WEBVTT")
    return root


@pytest.fixture
def cache_dir(tmp_path: Path) -> Path:
    return tmp_path / "user" / "cache"


@pytest.fixture
def opened(folder: Path, cache_dir: Path, compiler: Compiler) -> Callable[[], Library]:
    def call() -> Library:
        library = open_folder(folder, cache_dir, compiler, lambda _: None)
        library.verify()
        assert library.event(1) == compiler.timeline.events[1]
        assert library.media("media/bridge.svg").whole() == b"<svg/>"
        return library

    return call


def entries(cache_dir: Path) -> list[Path]:
    return sorted(cache_dir.iterdir())


def test_a_folder_is_compiled_once(opened: Callable[[], Library], compiler: Compiler, cache_dir: Path) -> None:
    for _ in range(3):
        with opened() as library:
            assert library.path is not None
            assert library.path.parent == cache_dir
    assert compiler.calls == 1
    assert len(entries(cache_dir)) == 1


def test_a_changed_folder_is_compiled_again_and_its_old_states_do_not_pile_up(
    opened: Callable[[], Library], compiler: Compiler, cache_dir: Path, folder: Path
) -> None:
    for number in range(6):
        (folder / "timeline.yaml").write_text(f"format: {number}", encoding="utf-8")
        opened().close()
    assert compiler.calls == 6
    assert len(entries(cache_dir)) == cache.KEPT_OF_A_FOLDER


def test_going_back_to_the_state_before_is_quick(
    opened: Callable[[], Library], compiler: Compiler, folder: Path
) -> None:
    for number in (1, 2, 1, 2):
        (folder / "timeline.yaml").write_text(f"format: {number}", encoding="utf-8")
        opened().close()
    assert compiler.calls == 2


def test_all_folders_together_are_bounded_and_those_in_use_stay(
    compiler: Compiler, tmp_path: Path, cache_dir: Path
) -> None:
    def open_number(number: int) -> None:
        root = tmp_path / f"folder {number}"
        root.mkdir(exist_ok=True)
        (root / "timeline.yaml").write_text("format: 1", encoding="utf-8")
        open_folder(root, cache_dir, Compiler(Timeline(compiler.timeline.heading)), lambda _: None).close()

    open_number(0)
    first = entries(cache_dir)[0]
    for number in range(1, cache.KEPT_IN_ALL + 5):
        os.utime(first, (4e9, 4e9))  # opened lately
        open_number(number)
    assert len(entries(cache_dir)) == cache.KEPT_IN_ALL
    assert first in entries(cache_dir)


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[: len(content) // 2],
        lambda content: b"something else",
        lambda content: content.replace("桥通了，人心".encode(), "桥通了，良心".encode()),
        lambda content: content.replace(b"Harbour Town", b"Harbour Tomb"),
        lambda content: content[:60] + bytes([0, 0, 0, 99]) + content[64:],
    ],
)
def test_a_damaged_entry_is_made_anew(
    opened: Callable[[], Library], compiler: Compiler, cache_dir: Path, damage: Callable[[bytes], bytes]
) -> None:
    opened().close()
    (entry,) = entries(cache_dir)
    whole = entry.read_bytes()
    assert damage(whole) != whole
    entry.write_bytes(damage(whole))
    with opened() as library:
        assert library.path == entry
    assert compiler.calls == 2
    assert entry.read_bytes() == whole


def test_damage_of_a_large_entry_is_found_in_use_and_made_good_the_next_time(
    opened: Callable[[], Library],
    compiler: Compiler,
    cache_dir: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cache, "VERIFIED_BYTES", 0)
    opened().close()
    (entry,) = entries(cache_dir)
    entry.write_bytes(entry.read_bytes().replace("桥通了，人心".encode(), "桥通了，良心".encode()))
    with (
        open_folder(folder, cache_dir, compiler, lambda _: None) as library,
        pytest.raises(LibraryError, match="damaged"),
    ):
        library.event(1)
    assert compiler.calls == 1
    opened().close()
    assert compiler.calls == 2


def test_a_folder_in_the_place_of_an_entry_is_no_obstacle(
    opened: Callable[[], Library], compiler: Compiler, cache_dir: Path
) -> None:
    opened().close()
    (entry,) = entries(cache_dir)
    entry.unlink()
    entry.mkdir()
    with opened() as library:
        assert library.path is None
    assert compiler.calls == 2


def test_a_disk_that_cannot_be_written_is_no_obstacle(
    folder: Path, cache_dir: Path, compiler: Compiler, rich: Timeline
) -> None:
    def on_a_full_disk(*_: object) -> None:
        raise LibraryError("disk_full", path=cache_dir)

    def on_a_read_only_disk(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    for write in (on_a_full_disk, on_a_read_only_disk):
        told: list[float] = []
        with open_folder(folder, cache_dir, compiler, told.append, write=write) as library:
            assert library.path is None
            assert library.event(1) == rich.events[1]
            assert library.media("media/bridge.svg").whole() == b"<svg/>"
            assert library.search("bridge", "en", 1)
        assert (told[0], told[-1], told) == (0.0, 1.0, sorted(told))
        assert 0.25 in told, "half of the first half, which is the reader's"


@pytest.mark.parametrize("place", ["a file/cache", "/proc/cache", "x" * 300])
def test_a_cache_folder_that_cannot_be_made_is_no_obstacle(
    folder: Path, compiler: Compiler, tmp_path: Path, place: str
) -> None:
    (tmp_path / "a file").write_bytes(b"")
    with open_folder(folder, tmp_path / place, compiler, lambda _: None) as library:
        assert library.path is None
        library.verify()


def test_what_the_compiler_raises_comes_through_and_leaves_nothing(folder: Path, cache_dir: Path) -> None:
    def refuse(*_: object) -> Timeline:
        raise RuntimeError("three errors in the content")

    with pytest.raises(RuntimeError, match="three errors"):
        open_folder(folder, cache_dir, refuse, lambda _: None)
    assert not cache_dir.exists()


def test_a_medium_that_is_missing_is_told_and_not_hidden_by_the_fallback(
    folder: Path, cache_dir: Path, compiler: Compiler
) -> None:
    (folder / "media" / "bridge.svg").unlink()
    with pytest.raises(LibraryError) as caught:
        open_folder(folder, cache_dir, compiler, lambda _: None)
    assert (caught.value.code, caught.value.values["path"]) == ("media_missing", "media/bridge.svg")


def test_a_folder_without_a_timeline_is_not_read_through(
    tmp_path: Path, cache_dir: Path, compiler: Compiler, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_: Path) -> str:
        raise AssertionError("someone's home is being read")

    monkeypatch.setattr(cache, "content_key", never)
    (tmp_path / "home").mkdir()
    compiler.timeline = Timeline(compiler.timeline.heading)
    open_folder(tmp_path / "home", cache_dir, compiler, lambda _: None).close()
    assert compiler.calls == 1
    assert not cache_dir.exists()


def test_content_saved_while_it_is_read_is_read_again(
    folder: Path, cache_dir: Path, rich: Timeline, timeline_of: Callable[..., Timeline]
) -> None:
    calls: list[Path] = []

    def read_and_save(root: Path, _: Progress) -> Timeline:
        calls.append(root)
        if len(calls) == 1:
            (folder / "timeline.yaml").write_text("format: 1 # saved", encoding="utf-8")
            return timeline_of()
        return rich

    told: list[float] = []
    with open_folder(folder, cache_dir, read_and_save, told.append) as library:
        assert len(library) == 3
    assert len(calls) == 2
    assert told == sorted(told)
    with open_folder(folder, cache_dir, read_and_save, told.append) as library:
        assert len(library) == 3
    assert len(calls) == 2


def test_content_that_never_rests_is_shown_and_not_kept(folder: Path, cache_dir: Path, rich: Timeline) -> None:
    calls: list[Path] = []

    def read_and_save(root: Path, _: Progress) -> Timeline:
        calls.append(root)
        (folder / "timeline.yaml").write_text(f"format: 1 # saved {len(calls)} times", encoding="utf-8")
        return rich

    with open_folder(folder, cache_dir, read_and_save, lambda _: None) as library:
        assert len(library) == 3
    assert len(calls) == 3
    assert not cache_dir.exists()


def test_two_at_the_same_time_do_not_disturb_one_another(
    folder: Path, cache_dir: Path, compiler: Compiler, rich: Timeline
) -> None:
    def write_while_another_does(
        timeline: Timeline, target: Path, media_root: Path | None, progress: Callable[[float], None]
    ) -> None:
        write_library(timeline, target, media_root, lambda _: None)
        write_library(timeline, target, media_root, progress)

    with open_folder(folder, cache_dir, compiler, lambda _: None, write=write_while_another_does) as library:
        assert library.path in entries(cache_dir)
        assert len(entries(cache_dir)) == 1
