from __future__ import annotations

import sys
from pathlib import Path

import pytest

from viewer.kiosk.content_check import check_timeline
from viewer.kiosk.content_staging import RESERVE_BYTES, NotNow, Outcome, Staged, stage
from viewer.kiosk.content_watch import Candidate, Status
from viewer.kiosk.disk import Disk
from viewer.kiosk.refusal import Refusal
from viewer.kiosk.staging_job import StagingJob, outcome_of, said_of
from viewer.library.header import check_header

NOBODY = Candidate(Path("/nowhere/a.timeline"), Status(1, 1))


@pytest.mark.parametrize(
    "outcome",
    [
        Staged("0123abcd"),
        NotNow("no room", 5.0),
        Refusal.of("library", "damaged", path="目录/a.timeline"),
        Refusal.of("kiosk", "not_signed"),
    ],
)
def test_what_a_child_says_is_understood(outcome: Outcome) -> None:
    assert outcome_of(said_of(outcome)) == outcome


@pytest.mark.parametrize("said", [b"", b"{", b"[]", b'{"kind": "refused", "room": "kiosk", "code": "no such"}'])
def test_a_child_that_crashed_says_nothing_against_the_file(said: bytes) -> None:
    assert isinstance(outcome_of(said), NotNow)


def test_a_file_that_cannot_be_read_is_tried_again_later(checkout: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(checkout)
    job = StagingJob(NOBODY, tmp_path / "shelf", "")
    job._child.wait(30)
    assert job.outcome() == NotNow("No such file or directory")


def test_a_child_that_cannot_be_started_is_tried_again_later(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    job = StagingJob(NOBODY, tmp_path, "")
    assert isinstance(job.outcome(), NotNow)
    job.cancel()


def test_a_child_is_ended_with_its_exhibit(checkout: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(checkout)
    job = StagingJob(NOBODY, tmp_path, "")
    job.cancel()
    assert job._child.poll() is not None


class Watched(Disk):
    """Says how much it has free, and which files were opened."""

    def __init__(self, free: int) -> None:
        self._free = free
        self.opened: list[str] = []
        self.written: list[str] = []

    def free(self, folder: Path) -> int:
        return self._free

    def open(self, path: Path) -> int:
        self.opened.append(path.name)
        return super().open(path)

    def open_new(self, path: Path) -> int:
        self.written.append(path.name)
        return super().open_new(path)


def delivered(folder: Path, content: bytes) -> Candidate:
    (folder / "a.timeline").write_bytes(content)
    return Candidate(folder / "a.timeline", Disk().status(folder / "a.timeline"))


def test_what_does_not_begin_as_a_timeline_is_refused_before_a_byte_is_copied(tmp_path: Path) -> None:
    candidate, disk = delivered(tmp_path, b"nonsense" * 1000), Watched(1 << 40)
    outcome = stage(candidate, tmp_path / "shelf", "", disk, check_timeline, check_header)
    assert isinstance(outcome, Refusal)
    assert (outcome.code, disk.written) == ("foreign", [])


def test_a_signature_that_cannot_be_read_is_missed_before_a_byte_is_copied(tmp_path: Path) -> None:
    candidate, disk = delivered(tmp_path, b"content"), Watched(1 << 40)
    assert isinstance(stage(candidate, tmp_path / "shelf", "ed25519:", disk, check_timeline), NotNow)
    assert disk.written == []


def test_a_copy_leaves_room_for_logs_and_state(tmp_path: Path) -> None:
    candidate = delivered(tmp_path, b"content")
    full = Watched(RESERVE_BYTES + candidate.status.size - 1)
    assert isinstance(stage(candidate, tmp_path / "shelf", "", full, lambda _: None), NotNow)
    assert full.written == []
    roomy = Watched(RESERVE_BYTES + candidate.status.size)
    assert isinstance(stage(candidate, tmp_path / "shelf", "", roomy, lambda _: None), Staged)
