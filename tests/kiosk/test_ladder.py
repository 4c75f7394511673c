"""What is given up after which failure, and what of it is still known after a restart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from viewer.kiosk.ladder import Ladder, Rung, boot_id


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "ladder.json"


def test_each_failure_gives_up_one_thing_more_until_a_page_is_left(file: Path) -> None:
    ladder = Ladder(file)
    rungs = [ladder.rung]
    for _ in range(7):
        ladder.failed("a crash")
        rungs.append(ladder.rung)
    assert rungs == [
        Rung.USUAL,
        Rung.AGAIN,
        Rung.NO_CACHE,
        Rung.SOFTWARE,
        Rung.LAST_GOOD,
        Rung.STILL_PAGE,
        Rung.STILL_PAGE,
        Rung.STILL_PAGE,
    ]


def test_failures_and_titles_survive_a_restart(file: Path) -> None:
    ladder = Ladder(file)
    ladder.remember_titles({"zh-Hans": "江河", "en": "Rivers"})
    ladder.failed("a crash")
    ladder.failed("another")
    again = Ladder(file)
    assert (again.failures, again.reason, again.titles) == (2, "another", {"zh-Hans": "江河", "en": "Rivers"})


def test_ten_minutes_without_a_failure_clear_them_on_the_disk_too(file: Path) -> None:
    ladder = Ladder(file)
    for _ in range(3):
        ladder.failed("a crash")
    ladder.healthy()
    assert ladder.rung is Ladder(file).rung is Rung.USUAL


def test_a_still_page_that_stands_well_gives_the_exhibit_one_more_try(file: Path) -> None:
    ladder = Ladder(file)
    for _ in range(9):
        ladder.failed("a crash")
    ladder.healthy()
    assert ladder.rung is Rung.LAST_GOOD
    ladder.failed("a crash")
    assert ladder.rung is Rung.STILL_PAGE


def test_a_run_that_was_cut_off_with_its_parent_is_a_failure(file: Path) -> None:
    Ladder(file, "boot 1").started()
    assert Ladder(file, "boot 1").rung is Rung.AGAIN


def test_a_power_cut_is_no_failure(file: Path) -> None:
    Ladder(file, "boot 1").started()
    assert Ladder(file, "boot 2").rung is Rung.USUAL


def test_a_run_that_ended_as_it_should_is_no_failure(file: Path) -> None:
    ladder = Ladder(file, "boot 1")
    ladder.started()
    ladder.ended()
    assert Ladder(file, "boot 1").rung is Rung.USUAL


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[1, 2]",
        b'{"failures": "many", "titles": {"en": 7, "zh-Hans": " "}, "running": 1}',
        b'{"failures": -3}',
        b'{"failures": null, "titles": []}',
        b"[" * 100_000,
        b'{"failures": 1e400, "titles": {"en": "a\\u0000b", "zh-Hans": "\\ud800"}}',
    ],
)
def test_a_broken_file_counts_no_failure(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    ladder = Ladder(file)
    assert (ladder.rung, ladder.titles) == (Rung.USUAL, {})
    ladder.failed("a crash")
    assert json.loads(file.read_bytes())["failures"] == 1


def test_where_nothing_can_be_written_failures_are_counted_in_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "state").touch()
    ladder = Ladder(tmp_path / "state" / "ladder.json")
    ladder.started()
    for _ in range(6):
        ladder.failed("a crash")
    assert ladder.rung is Rung.STILL_PAGE
    assert sum("in memory" in record.getMessage() for record in caplog.records) == 1


def test_a_run_of_the_machine_has_a_name() -> None:
    assert boot_id() == boot_id() != ""


def test_a_reason_that_is_no_unicode_is_kept_and_logged(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    Ladder(file).failed("no such file: \udcff")
    assert Ladder(file).failures == 1
    assert r"no such file: \udcff" in caplog.text
