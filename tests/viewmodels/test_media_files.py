"""Media are unpacked once, between frames, and whatever fails is said in the log."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.domain.event import Media
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.library.library import Library
from viewer.models.media_model import Found, MediaState
from viewer.viewmodels import media_files
from viewer.viewmodels.media_files import MediaFiles

BIG = os.urandom(3_500_000)


@pytest.fixture
def library(vela_timeline: Timeline, tmp_path: Path) -> Iterator[Library]:
    """With a large file and two small ones."""
    (tmp_path / "media").mkdir()
    for name, content in (("big.png", BIG), ("a.png", b"a"), ("b.png", b"b")):
        (tmp_path / "media" / name).write_bytes(content)
    media = tuple(Media(f"media/{name}", LocalText.of(name)) for name in ("big.png", "a.png", "b.png"))
    events = (replace(vela_timeline.events[0], media=media, links=()),)
    with Library.in_memory(replace(vela_timeline, events=events, tours=()), tmp_path) as opened:
        yield opened


@pytest.fixture
def files(library: Library, tmp_path: Path, qapp: object) -> Iterator[MediaFiles]:
    made = MediaFiles(library, tmp_path / "cache" / "media")
    yield made
    made.stop()


def _unpacked(files: MediaFiles, file: str, qtbot: QtBot) -> Found:
    if files.find(file).state is MediaState.WAITING:
        with qtbot.waitSignal(files.unpacked, check_params_cb=lambda told: told == file):
            pass
    return files.find(file)


def test_a_file_is_unpacked_whole(files: MediaFiles, qtbot: QtBot) -> None:
    assert files.find("media/big.png") == Found(MediaState.WAITING)
    found = _unpacked(files, "media/big.png", qtbot)
    assert found.state is MediaState.READY
    assert found.path is not None
    assert found.path.read_bytes() == BIG
    assert found.path.suffix == ".png"


def test_several_are_unpacked_one_after_the_other(files: MediaFiles, qtbot: QtBot) -> None:
    told: list[str] = []
    files.unpacked.connect(told.append)
    names = ["media/big.png", "media/a.png", "media/b.png"]
    for name in names + names:
        files.find(name)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == names


def test_what_was_unpacked_before_is_there_at_once(files: MediaFiles, library: Library, qtbot: QtBot) -> None:
    place = _unpacked(files, "media/a.png", qtbot).path
    assert place is not None
    another = MediaFiles(library, place.parent)
    assert another.find("media/a.png") == Found(MediaState.READY, place)


def test_a_file_that_was_cut_off_is_unpacked_anew(files: MediaFiles, qtbot: QtBot) -> None:
    place = _unpacked(files, "media/big.png", qtbot).path
    assert place is not None
    place.write_bytes(BIG[:1000])
    found = _unpacked(files, "media/big.png", qtbot)
    assert found.path is not None
    assert found.path.read_bytes() == BIG


def test_a_file_that_the_timeline_lacks_is_missing(files: MediaFiles, caplog: pytest.LogCaptureFixture) -> None:
    assert files.find("media/gone.png") == Found(MediaState.MISSING)
    assert "media/gone.png" in caplog.text


def test_a_full_disk_leaves_it_unshown_and_no_part_behind(
    files: MediaFiles,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
) -> None:
    def full(*_: object) -> Iterator[None]:
        yield
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(media_files, "_copied", full)
    assert _unpacked(files, "media/big.png", qtbot) == Found(MediaState.BROKEN)
    assert "No space left" in caplog.text
    assert list((tmp_path / "cache" / "media").iterdir()) == []


def test_what_cannot_be_decoded_is_put_away_and_not_tried_again(files: MediaFiles, qtbot: QtBot) -> None:
    place = _unpacked(files, "media/a.png", qtbot).path
    assert place is not None
    files.discard("media/a.png")
    assert not place.exists()
    assert files.find("media/a.png") == Found(MediaState.BROKEN)


def test_what_an_earlier_run_left_unreadable_is_unpacked_once_more(
    files: MediaFiles, library: Library, qtbot: QtBot
) -> None:
    place = _unpacked(files, "media/big.png", qtbot).path
    assert place is not None
    place.write_bytes(bytes(len(BIG)))  # as a power cut leaves it
    later = MediaFiles(library, place.parent)
    assert later.find("media/big.png") == Found(MediaState.READY, place), "by its size it is whole"
    assert later.discard("media/big.png") == Found(MediaState.WAITING)
    assert _unpacked(later, "media/big.png", qtbot) == Found(MediaState.READY, place)
    assert place.read_bytes() == BIG
    assert later.discard("media/big.png") == Found(MediaState.BROKEN), "the timeline has nothing better"


def test_a_file_is_on_the_disk_before_it_has_its_name(
    files: MediaFiles, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    synced: list[int] = []
    sync, rename = os.fsync, Path.replace

    def noted(handle: int) -> None:
        synced.append(os.fstat(handle).st_size)
        sync(handle)

    def renamed(path: Path, target: Path) -> Path:
        assert synced[-1] == len(BIG)
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", noted)
    monkeypatch.setattr(Path, "replace", renamed)
    assert _unpacked(files, "media/big.png", qtbot).state is MediaState.READY
    assert max(after - before for before, after in zip([0, *synced], synced, strict=False)) <= 1 << 20


def test_another_timeline_ends_what_was_under_way(files: MediaFiles, library: Library, tmp_path: Path) -> None:
    files.find("media/big.png")
    files._go_on()
    files.set_library(library)
    assert list((tmp_path / "cache" / "media").iterdir()) == []


def test_only_so_many_files_are_kept(
    files: MediaFiles, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(media_files, "MOST_KEPT", 2)
    places = [_unpacked(files, name, qtbot).path for name in ("media/a.png", "media/big.png")]
    os.utime(str(places[0]), (1, 1))
    places.append(_unpacked(files, "media/b.png", qtbot).path)
    assert sorted((tmp_path / "cache" / "media").iterdir()) == sorted(path for path in places[1:] if path)


def test_only_so_many_bytes_are_kept_beside_what_is_shown(
    files: MediaFiles, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media_files, "MOST_BYTES", len(BIG))
    big, small = (_unpacked(files, name, qtbot).path for name in ("media/big.png", "media/a.png"))
    assert big is not None
    assert small is not None
    assert (big.exists(), small.exists()) == (False, True), "it had to go for the second"
    files.keep(["media/big.png"])
    big, _ = (_unpacked(files, name, qtbot).path for name in ("media/big.png", "media/b.png"))
    assert big is not None
    assert (big.exists(), small.exists()) == (True, False), "what is shown stays, and takes what there is"
