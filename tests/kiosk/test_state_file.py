from __future__ import annotations

import json
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from viewer.kiosk.state_file import StateFile

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def test_the_newest_state_is_written_whole_and_with_its_time(tmp_path: Path) -> None:
    file = tmp_path / "share" / "exhibit.json"
    state_file = StateFile(file, lambda: NOON)
    for run in range(20):
        state_file.show({"phase": "showing", "runs": run, "titles": {"zh-Hans": "江河"}})
    state_file.close()
    content = json.loads(file.read_text(encoding="utf-8"))
    assert content["written"] == "2026-03-04T12:00:00+00:00"
    assert (content["runs"], content["titles"]) == (19, {"zh-Hans": "江河"})
    assert [path.name for path in file.parent.iterdir()] == ["exhibit.json"]


def test_a_share_that_is_gone_is_told_once_and_used_again_when_it_is_back(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    share = tmp_path / "share"
    share.touch()
    written = threading.Event()

    def now() -> datetime:
        written.set()
        return NOON

    state_file = StateFile(share / "exhibit.json", now)
    for _ in range(3):
        written.clear()
        state_file.show({})
        assert written.wait(5)
    share.unlink()
    state_file.show({"runs": 4})
    state_file.close()
    assert json.loads((share / "exhibit.json").read_text())["runs"] == 4
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 2
    assert told[1].endswith("is written again")


def test_a_write_that_hangs_holds_nobody_up(tmp_path: Path) -> None:
    hanging, begun = threading.Event(), threading.Event()

    def now() -> datetime:
        begun.set()
        hanging.wait(10)
        return NOON

    state_file = StateFile(tmp_path / "exhibit.json", now)
    state_file.show({"runs": 1})
    assert begun.wait(5)
    for run in range(1_000):
        state_file.show({"runs": run})
    state_file.close(patience=0.01)
    assert list(tmp_path.iterdir()) == [], "it still hangs, and all of the above has gone by"
    hanging.set()
    state_file.close(patience=5)
    assert json.loads((tmp_path / "exhibit.json").read_text())["runs"] == 999


def test_text_that_is_no_unicode_costs_neither_the_thread_nor_the_file(tmp_path: Path) -> None:
    shown = StateFile(tmp_path / "state.json", lambda: NOON)
    shown.show({"doing": "half \ud800"})
    shown.close()
    assert json.loads((tmp_path / "state.json").read_text(encoding="utf-8"))["doing"] == "half ?"
    assert [file.name for file in tmp_path.iterdir()] == ["state.json"]
