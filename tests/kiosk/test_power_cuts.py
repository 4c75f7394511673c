"""The power goes before each system call of an update in turn: whenever that is, a whole version is there."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from contents import FIRST, SECOND, THIRD, Exhibit
from power import Lost, MemoryDisk, PowerCut

from viewer.kiosk.content_watch import Candidate, Status
from viewer.kiosk.disk import Disk
from viewer.kiosk.staging_child import run

VERSIONS = {b"base": 0, FIRST: 1, SECOND: 2, THIRD: 3}


def life(exhibit: Exhibit) -> Iterator[int]:
    """Three updates, each tried and found good; gives the number of the version that is shown for certain."""
    for number, content in enumerate((FIRST, SECOND, THIRD), 1):
        assert exhibit.swap(content)
        yield number - 1
        exhibit.pass_s(61)
        assert not exhibit.shelf.on_trial
        yield number
        exhibit.shelf.close()
        exhibit.start()
        yield number


def calls_of_a_whole_life() -> list[str]:
    exhibit = Exhibit()
    for _ in life(exhibit):
        pass
    return exhibit.disk.calls


WHOLE_LIFE = calls_of_a_whole_life()


def cut_at(call: int, lost: Lost) -> tuple[Exhibit, int]:
    """The exhibit after a power cut before that call of its life, and the least version that it must have."""
    disk = MemoryDisk(cut_at=call)
    sure = 0
    try:
        exhibit = Exhibit(disk)
        for sure in life(exhibit):  # noqa: B007 - what was told last holds after the cut
            pass
    except PowerCut:
        pass
    return Exhibit(disk.after_power_cut(lost), boot="the next boot"), sure


@pytest.mark.parametrize("lost", Lost)
def test_at_whatever_call_the_power_goes_a_whole_version_is_shown_and_none_is_lost(lost: Lost) -> None:
    assert {"open_new", "write", "sync", "close", "rename", "make_folder", "remove"} <= set(WHOLE_LIFE)
    for call in range(len(WHOLE_LIFE) + 1):
        exhibit, sure = cut_at(call, lost)
        where = f"call {call}, {WHOLE_LIFE[call - 1 : call + 1]}"
        assert exhibit.shown in VERSIONS, where
        assert VERSIONS[exhibit.shown] >= sure, where
        assert exhibit.disk.content(exhibit.shelf.last_good()) in VERSIONS, where


@pytest.mark.parametrize("lost", Lost)
def test_at_whatever_call_the_power_goes_the_next_run_ends_at_the_newest_version(lost: Lost) -> None:
    for call in range(0, len(WHOLE_LIFE), 7):
        exhibit, _ = cut_at(call, lost)
        exhibit.now += 10_000
        exhibit.deliver(THIRD)
        for _ in range(3):
            exhibit.pass_s(70)
            exhibit.shelf.swap_if_ready(exhibit.now)
        assert (exhibit.shown, exhibit.shelf.on_trial) == (THIRD, False), call


@pytest.mark.parametrize("lost", Lost)
def test_without_syncing_a_power_cut_would_be_found(lost: Lost, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk in memory is no better than a real one: what is not synced may be lost, and these tests see it."""
    monkeypatch.setattr(MemoryDisk, "sync", lambda self, handle: self._call("sync"))
    found = [cut_at(call, lost) for call in range(0, len(WHOLE_LIFE), 5)]
    good = [exhibit.shown in VERSIONS and VERSIONS[exhibit.shown] >= sure for exhibit, sure in found]
    assert all(good) is (lost is Lost.NOTHING)


@pytest.mark.parametrize("refusing", [errno.ENOSPC, errno.EROFS])
def test_a_disk_that_refuses_from_any_call_on_leaves_a_whole_version(refusing: int) -> None:
    @dataclass
    class Refusing(MemoryDisk):
        from_call: int = 0

        def _call(self, name: str, path: Path | None = None, *, writes: bool = False) -> None:
            if len(self.calls) >= self.from_call:
                self.refusing = refusing
            super()._call(name, path, writes=writes)

    for from_call in range(0, len(WHOLE_LIFE), 3):
        exhibit = Exhibit(Refusing(from_call=from_call))
        for content in (FIRST, SECOND, THIRD):
            exhibit.swap(content)
            exhibit.pass_s(61)
        assert exhibit.shown in VERSIONS
        exhibit.start()
        assert exhibit.shown in VERSIONS


# -- the real disk --------------------------------------------------------------------------------------

KILLED_AT_EACH_CALL = """
import os, signal, sys
from pathlib import Path
from viewer.kiosk.content_check import check_timeline
from viewer.kiosk.disk import Disk
from viewer.kiosk.staging_child import run

CALLS = "names status make_folder open_new open read write sync close rename remove".split()

class Dying(Disk):
    def __init__(self, left):
        self.left = left

def dying(name):
    def call(self, *arguments):
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return getattr(Disk, name)(self, *arguments)
    return call

for name in CALLS:
    setattr(Dying, name, dying(name))
shelf, killed = Path(sys.argv[2]), 0
while True:
    child = os.fork()
    if child == 0:
        run(sys.argv[1], Dying(killed + 1))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    for content in shelf.glob("[!.]*"):
        check_timeline(content)
    if not os.WIFSIGNALED(status):
        break
    killed += 1
print(killed, len(list(shelf.glob("[!.]*"))))
"""


@pytest.fixture(scope="module")
def compiled(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("built") / "vela.timeline"
    command = [sys.executable, "-m", "viewer", "build", "tests/fixtures/fictional", "-o", str(target)]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    return target


def asked(candidate: Path, shelf: Path) -> str:
    status = Disk().status(candidate)
    return json.dumps([str(candidate), status.size, status.changed_ns, str(shelf), ""])


def test_a_process_that_is_killed_at_any_call_leaves_nothing_that_could_be_shown_but_is_not_whole(
    checkout: Path, compiled: Path, tmp_path: Path
) -> None:
    shelf = tmp_path / "shelf"
    command = [sys.executable, "-c", KILLED_AT_EACH_CALL, asked(compiled, shelf), str(shelf)]
    done = subprocess.run(command, cwd=checkout, check=True, capture_output=True, text=True)
    killed, contents = map(int, done.stdout.split())
    assert killed > 15
    assert contents == 1


def test_a_real_timeline_is_staged_swapped_and_found_after_a_restart(compiled: Path, tmp_path: Path) -> None:
    from viewer.kiosk.config import KioskConfig
    from viewer.kiosk.exhibit_content import shelf_of

    folder, base = tmp_path / "updates", tmp_path / "base.timeline"
    folder.mkdir()
    base.write_bytes(compiled.read_bytes())
    (folder / "new.timeline").write_bytes(compiled.read_bytes())
    config = KioskConfig(content_folder=folder)
    shelf = shelf_of(config, tmp_path / "state", base)
    shelf.begin(0.0)
    now = 0.0
    while not shelf.swap_if_ready(now):
        now += 1.0
        shelf.poll(now)
        assert shelf._watch._answered.wait(30)
        if shelf._job is not None:
            shelf._job[1]._child.wait(30)
        assert now < 60
    shelf.poll(now + 61)
    shelf.close()
    again = shelf_of(config, tmp_path / "state", base)
    assert again.current().parent == tmp_path / "state" / "kiosk-content"
    assert again.current().read_bytes() == compiled.read_bytes()
    assert again.last_good() == base
    again.close()


def test_a_real_file_that_is_cut_short_or_changed_is_refused(compiled: Path, tmp_path: Path) -> None:
    from viewer.kiosk.refusal import Refusal

    content = compiled.read_bytes()
    middle = len(content) // 2
    for name, broken in {
        "short": content[:-4096],
        "changed": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
        "empty": b"",
        "foreign": b"no timeline" * 1000,
    }.items():
        file = tmp_path / f"{name}.timeline"
        file.write_bytes(broken)
        outcome = run(asked(file, tmp_path / "shelf"), Disk())
        assert isinstance(outcome, Refusal), name
        assert str(file) in outcome.sentence("en")
    assert list((tmp_path / "shelf").iterdir()) == []


def test_a_file_that_changes_while_it_is_copied_is_not_taken(compiled: Path, tmp_path: Path) -> None:
    from viewer.kiosk.content_check import check_timeline
    from viewer.kiosk.content_staging import NotNow, stage

    stale = Candidate(compiled, Status(compiled.stat().st_size, 1))
    assert isinstance(stage(stale, tmp_path / "shelf", "", Disk(), check_timeline), NotNow)
    shorter = Candidate(compiled, Status(compiled.stat().st_size - 1, compiled.stat().st_mtime_ns))
    assert isinstance(stage(shorter, tmp_path / "shelf", "", Disk(), check_timeline), NotNow)


def test_a_full_device_is_survived(compiled: Path, tmp_path: Path) -> None:
    from viewer.kiosk.content_check import check_timeline
    from viewer.kiosk.content_staging import NotNow, stage

    class Full(Disk):
        def open_new(self, path: Path) -> int:
            return os.open("/dev/full", os.O_WRONLY)

    candidate = Candidate(compiled, Disk().status(compiled))
    outcome = stage(candidate, tmp_path / "shelf", "", Full(), check_timeline)
    assert isinstance(outcome, NotNow)
    assert outcome.reason == os.strerror(errno.ENOSPC)
