"""Which file of a folder is the newest, whatever clocks say."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from viewer.kiosk.content_watch import STILL_S, ContentWatch
from viewer.kiosk.disk import Disk

NOW_S = 1_700_000_000


def put(folder: Path, name: str, changed_s: int) -> None:
    (folder / name).touch()
    os.utime(folder / name, (changed_s, changed_s))


def test_a_file_from_the_future_goes_before_no_other(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    put(tmp_path, "future.timeline", NOW_S + 86_400)
    put(tmp_path, "newer.timeline", NOW_S - 10)
    put(tmp_path, "older.timeline", NOW_S - 20)
    watch = ContentWatch(tmp_path, Disk(), signed=False, wall_ns=lambda: NOW_S * 10**9)
    found = [watch.look(second * STILL_S) for second in range(5)]
    assert {candidate.path.name for candidate in found if candidate} == {"newer.timeline"}
    assert len(caplog.records) == 1


def test_where_the_clock_begins_in_1970_the_newest_is_still_the_newest(tmp_path: Path) -> None:
    put(tmp_path, "newer.timeline", NOW_S)
    put(tmp_path, "older.timeline", NOW_S - 20)
    watch = ContentWatch(tmp_path, Disk(), signed=False, wall_ns=lambda: 0)
    watch.look(0.0)
    candidate = watch.look(STILL_S)
    assert candidate is not None
    assert candidate.path.name == "newer.timeline"
