"""A folder of new contents that hangs, as one on a share does, holds up nobody."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from viewer.kiosk.content_shelf import ContentShelf
from viewer.kiosk.content_watch import STILL_S, ContentWatch
from viewer.kiosk.disk import Disk
from viewer.kiosk.far_watch import PATIENCE_S, FarWatch

DEADLINE_S = 10.0


class Share(Disk):
    """A disk whose folder `folder` cannot be listed until `back` is set; `asked` tells that it was tried."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.asked, self.back = threading.Event(), threading.Event()

    def names(self, folder: Path) -> Sequence[str]:
        if folder == self._folder:
            self.asked.set()
            assert self.back.wait(DEADLINE_S)
        return super().names(folder)


@pytest.fixture
def share(tmp_path: Path) -> Iterator[Share]:
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "new.timeline").write_bytes(b"new")
    share = Share(folder)
    yield share
    share.back.set()


@pytest.fixture
def watch(share: Share, tmp_path: Path) -> Iterator[FarWatch]:
    watch = FarWatch(ContentWatch(tmp_path / "share", share, signed=False))
    yield watch
    share.back.set()
    watch.close()


def test_who_looks_into_a_folder_that_hangs_does_not_wait(share: Share, watch: FarWatch) -> None:
    assert watch.look(0.0) is None
    assert share.asked.wait(DEADLINE_S)
    assert watch.look(1.0) is None
    with pytest.raises(TimeoutError):
        watch.look(PATIENCE_S)


def test_when_the_share_is_back_its_newest_file_is_found(share: Share, watch: FarWatch) -> None:
    share.back.set()
    found = None
    for second in range(4):
        assert watch._answered.wait(DEADLINE_S)
        found = watch.look(second * STILL_S)
    assert found is not None
    assert found.path.name == "new.timeline"


def test_what_the_folder_refuses_is_told(tmp_path: Path) -> None:
    watch = FarWatch(ContentWatch(tmp_path / "nowhere", Disk(), signed=False))
    watch.look(0.0)
    assert watch._answered.wait(DEADLINE_S)
    with pytest.raises(FileNotFoundError):
        watch.look(1.0)
    watch.close()


def test_the_exhibit_goes_on_and_its_log_says_once_that_a_share_hangs(
    share: Share, watch: FarWatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    base = tmp_path / "base.timeline"
    shelf = ContentShelf(
        tmp_path / "shelf", base, watch=watch, begin=pytest.fail, disk=share, is_whole=Path.exists
    )
    for second in range(60):
        shelf.poll(float(second))
    assert shelf.current() == base
    assert [record.getMessage() for record in caplog.records] == [
        "the folder of new contents cannot be read: no answer for 10 s"
    ]
