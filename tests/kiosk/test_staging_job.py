from __future__ import annotations

import sys
from pathlib import Path

import pytest

from viewer.kiosk.content_staging import NotNow, Outcome, Staged
from viewer.kiosk.content_watch import Candidate, Status
from viewer.kiosk.refusal import Refusal
from viewer.kiosk.staging_job import StagingJob, outcome_of, said_of

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
