"""Which content is shown: from a file that somebody puts into a folder to one that is good, or given up."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest
from contents import BROKEN, FIRST, FOLDER, SECOND, SHELF, THIRD, Exhibit
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from power import MemoryDisk

from viewer.kiosk.content_shelf import QUARANTINE
from viewer.kiosk.refusal import Refusal
from viewer.kiosk.shelf_file import STATE_NAME, read_state, write_state
from viewer.kiosk.shelf_state import BASE, MOST_FAILURES, MOST_REMEMBERED, ShelfState


@pytest.fixture
def exhibit() -> Exhibit:
    return Exhibit()


def with_a_good_content(exhibit: Exhibit, content: bytes = FIRST) -> None:
    assert exhibit.swap(content)
    exhibit.pass_s(61)
    assert not exhibit.shelf.on_trial


# -- watching -------------------------------------------------------------------------------------------


def test_without_an_update_the_configured_timeline_is_shown(exhibit: Exhibit) -> None:
    exhibit.pass_s(20)
    assert exhibit.shown == b"base"
    assert not exhibit.shelf.swap_if_ready(exhibit.now)


def test_a_file_is_looked_at_once_it_has_stood_still_for_five_seconds(exhibit: Exhibit) -> None:
    for grown in range(1, 10):
        exhibit.deliver(FIRST[: grown * 50])
        exhibit.pass_s(4)
        assert exhibit.shelf.state.staged is None
    exhibit.deliver(FIRST)
    exhibit.pass_s(8)
    assert exhibit.shelf.state.is_ready


def test_nothing_in_the_watched_folder_is_written_moved_or_removed(exhibit: Exhibit) -> None:
    with_a_good_content(exhibit)
    exhibit.deliver(BROKEN, "later.timeline")
    exhibit.pass_s(20)
    assert {path.name for path in exhibit.disk.files if path.parent == FOLDER} == {
        "new.timeline",
        "later.timeline",
    }


@pytest.mark.parametrize("name", [".new.timeline", "new.timeline.part", "new.timeline~", "new.txt", ".sync"])
def test_what_a_sync_has_not_finished_is_no_content(exhibit: Exhibit, name: str) -> None:
    exhibit.deliver(FIRST, name)
    exhibit.pass_s(20)
    assert exhibit.shelf.state == ShelfState()


def test_of_several_files_the_newest_is_taken(exhibit: Exhibit) -> None:
    exhibit.deliver(SECOND, "a.timeline")
    exhibit.now += 1
    exhibit.deliver(FIRST, "z.timeline")
    exhibit.now += 1
    exhibit.deliver(THIRD, "b.timeline")
    exhibit.pass_s(10)
    assert exhibit.shelf.swap_if_ready(exhibit.now)
    assert exhibit.shown == THIRD


def test_a_broken_file_is_refused_with_the_reason_and_looked_at_once(exhibit: Exhibit) -> None:
    exhibit.deliver(BROKEN)
    exhibit.pass_s(10)
    ((_, refusal),) = exhibit.shelf.state.refused
    assert "new.timeline is damaged" in refusal.sentence("en")
    assert refusal.sentence("zh") != refusal.sentence("en")
    calls = len(exhibit.disk.calls)
    exhibit.pass_s(10)
    exhibit.start()
    exhibit.pass_s(10)
    assert "rename" not in exhibit.disk.calls[calls:]
    assert exhibit.shown == b"base"


def test_an_older_file_does_not_come_back_where_the_newest_is_refused(exhibit: Exhibit) -> None:
    exhibit.deliver(SECOND, "from-last-year.timeline")
    exhibit.now += 1
    exhibit.deliver(BROKEN)
    exhibit.pass_s(20)
    assert exhibit.shelf.state.staged is None


def test_a_file_that_was_refused_is_looked_at_again_when_it_changes(exhibit: Exhibit) -> None:
    exhibit.deliver(BROKEN)
    exhibit.pass_s(10)
    assert exhibit.swap(FIRST)
    assert exhibit.shown == FIRST


def test_a_folder_that_is_not_there_yet_is_no_fault(exhibit: Exhibit) -> None:
    exhibit.disk.folders.remove(FOLDER)
    exhibit.pass_s(20)
    assert exhibit.swap(FIRST)


def test_the_same_content_again_changes_nothing(exhibit: Exhibit) -> None:
    with_a_good_content(exhibit)
    assert not exhibit.swap(FIRST)
    assert exhibit.shown == FIRST


def test_a_newer_file_takes_the_turn_of_one_that_waits(exhibit: Exhibit) -> None:
    exhibit.deliver(FIRST)
    exhibit.pass_s(10)
    assert exhibit.swap(SECOND)
    assert exhibit.shown == SECOND
    assert not exhibit.shelf.swap_if_ready(exhibit.now)


# -- signatures -----------------------------------------------------------------------------------------


def test_a_file_waits_for_its_signature_and_a_wrong_one_is_refused() -> None:
    exhibit = Exhibit(public_key="ed25519:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
    exhibit.deliver(FIRST)
    exhibit.pass_s(10)
    assert exhibit.shelf.state == ShelfState()
    exhibit.deliver(b"no signature", "new.timeline.sig")
    exhibit.pass_s(10)
    ((_, refusal),) = exhibit.shelf.state.refused
    assert refusal.code == "not_signed"
    assert exhibit.shelf.state.staged is None


def test_a_signed_file_is_taken_and_a_changed_one_is_not(tmp_path: Path) -> None:
    from viewer.kiosk.signing import new_private_key, sign_file

    key, signed = tmp_path / "key.pem", tmp_path / "a"
    public_key = new_private_key(key)
    signed.write_bytes(FIRST)
    signature = sign_file(signed, key).read_bytes()
    exhibit = Exhibit(public_key=public_key)
    exhibit.deliver(signature, "new.timeline.sig")
    assert not exhibit.swap(SECOND)
    assert exhibit.shelf.state.refused[-1][1].code == "wrong_signature"
    assert exhibit.swap(FIRST)


# -- trial ----------------------------------------------------------------------------------------------


def test_a_content_that_runs_well_for_its_trial_is_good(exhibit: Exhibit) -> None:
    assert exhibit.swap(FIRST)
    exhibit.pass_s(59)
    assert exhibit.shelf.on_trial
    exhibit.pass_s(2)
    assert not exhibit.shelf.on_trial
    assert exhibit.shelf.state.good == exhibit.shelf.state.showing


def test_while_one_is_on_trial_the_next_waits(exhibit: Exhibit) -> None:
    assert exhibit.swap(FIRST)
    assert not exhibit.swap(SECOND)
    assert exhibit.shown == FIRST
    exhibit.pass_s(60)
    assert exhibit.shelf.swap_if_ready(exhibit.now)
    assert exhibit.shown == SECOND


def test_three_crashes_within_the_trial_roll_back_and_the_content_never_comes_again(exhibit: Exhibit) -> None:
    with_a_good_content(exhibit)
    assert exhibit.swap(SECOND)
    for crash in range(MOST_FAILURES):
        assert exhibit.shown == SECOND, crash
        exhibit.pass_s(10)
        exhibit.start()
    assert exhibit.shown == FIRST
    assert not exhibit.shelf.on_trial
    exhibit.deliver(SECOND, "again-by-another-name.timeline")
    exhibit.pass_s(20)
    assert not exhibit.shelf.swap_if_ready(exhibit.now)
    ((name, reason),) = exhibit.shelf.state.quarantined
    assert "3 times" in reason.sentence("en")
    assert exhibit.disk.content(SHELF / QUARANTINE / f"{name}.timeline") == SECOND


def test_failed_health_counts_like_a_crash_and_the_third_says_so(exhibit: Exhibit) -> None:
    with_a_good_content(exhibit)
    assert exhibit.swap(SECOND)
    assert not exhibit.shelf.trial_failed("no frames")
    exhibit.shelf.try_again(exhibit.now)
    assert not exhibit.shelf.trial_failed("no frames")
    exhibit.start()
    assert exhibit.shelf.trial_failed("no frames")
    assert exhibit.shown == FIRST
    assert "no frames" in exhibit.shelf.state.quarantined[-1][1].sentence("zh")


def test_failures_do_not_add_up_over_contents_that_passed(exhibit: Exhibit) -> None:
    for content in (FIRST, SECOND, THIRD):
        assert exhibit.swap(content)
        assert not exhibit.shelf.trial_failed("once")
        exhibit.shelf.try_again(exhibit.now)
        exhibit.pass_s(61)
        assert exhibit.shown == content
    assert not exhibit.shelf.on_trial


def test_a_power_cut_and_a_wished_end_during_the_trial_are_no_failures(exhibit: Exhibit) -> None:
    assert exhibit.swap(FIRST)
    for boot in range(5):
        exhibit.boot = f"boot {boot}"
        exhibit.start()
        exhibit.shelf.close()
        exhibit.start()
        exhibit.shelf.close()
    assert exhibit.shown == FIRST
    assert exhibit.shelf.on_trial


def test_the_trial_starts_anew_with_each_run(exhibit: Exhibit) -> None:
    assert exhibit.swap(FIRST)
    exhibit.pass_s(50)
    exhibit.shelf.close()
    exhibit.start()
    exhibit.pass_s(50)
    assert exhibit.shelf.on_trial
    exhibit.pass_s(11)
    assert not exhibit.shelf.on_trial


def test_a_run_that_shows_something_else_proves_nothing_of_the_content_on_trial(exhibit: Exhibit) -> None:
    assert exhibit.swap(FIRST)
    exhibit.shelf.close()
    assert exhibit.disk.content(exhibit.shelf.begin(exhibit.now, last_good=True)) == b"base"
    exhibit.pass_s(200)
    assert exhibit.shelf.on_trial


def test_a_failure_without_a_trial_is_not_the_contents(exhibit: Exhibit) -> None:
    with_a_good_content(exhibit)
    assert not exhibit.shelf.trial_failed("a crash in the third week")
    assert exhibit.shown == FIRST


# -- going back -----------------------------------------------------------------------------------------


def test_the_last_good_content_is_another_than_the_one_that_makes_the_exhibit_fail(exhibit: Exhibit) -> None:
    def last_good() -> bytes | None:
        return exhibit.disk.content(exhibit.shelf.last_good())

    assert last_good() == b"base"
    with_a_good_content(exhibit, FIRST)
    assert last_good() == b"base"
    with_a_good_content(exhibit, SECOND)
    assert last_good() == FIRST
    assert exhibit.swap(THIRD)
    assert last_good() == SECOND


def test_a_content_that_is_found_damaged_is_given_up_at_once(exhibit: Exhibit) -> None:
    with_a_good_content(exhibit, FIRST)
    with_a_good_content(exhibit, SECOND)
    assert exhibit.shelf.give_up(Refusal.of("library", "damaged", path="x"))
    assert exhibit.shown == FIRST
    assert exhibit.shelf.give_up(Refusal.of("library", "damaged", path="x"))
    assert exhibit.shown == b"base"
    assert not exhibit.shelf.give_up(Refusal.of("library", "damaged", path="x"))


def test_staff_may_choose_among_what_is_there_and_the_choice_lasts_until_a_newer_file_comes(
    exhibit: Exhibit,
) -> None:
    with_a_good_content(exhibit, FIRST)
    with_a_good_content(exhibit, SECOND)
    choices = exhibit.shelf.choices()
    assert [exhibit.disk.content(path) for path in choices] == [SECOND, FIRST, b"base"]
    exhibit.shelf.choose(choices[1])
    assert exhibit.shown == FIRST
    exhibit.start()
    exhibit.pass_s(30)
    assert not exhibit.shelf.swap_if_ready(exhibit.now)
    assert exhibit.shown == FIRST
    exhibit.shelf.choose(choices[2])
    assert exhibit.shown == b"base"
    assert exhibit.swap(THIRD)


def test_a_content_on_trial_that_staff_choose_goes_on_with_its_trial(exhibit: Exhibit) -> None:
    assert exhibit.swap(FIRST)
    exhibit.shelf.choose(exhibit.shelf.current())
    assert exhibit.shelf.on_trial
    exhibit.pass_s(61)
    assert not exhibit.shelf.on_trial


def test_a_content_that_vanished_from_the_shelf_is_replaced_by_the_one_before_and_taken_again(
    exhibit: Exhibit,
) -> None:
    with_a_good_content(exhibit, FIRST)
    with_a_good_content(exhibit, SECOND)
    del exhibit.disk.files[exhibit.shelf.current()]
    assert exhibit.shown == FIRST
    exhibit.start()
    exhibit.pass_s(20)
    assert exhibit.shelf.swap_if_ready(exhibit.now)
    assert exhibit.shown == SECOND


def test_only_what_may_be_shown_again_is_kept(exhibit: Exhibit) -> None:
    for content in (FIRST, SECOND, THIRD):
        with_a_good_content(exhibit, content)
    exhibit.disk.put(SHELF / ".incoming-17.timeline.part", b"half")
    exhibit.start()
    kept = {exhibit.disk.content(path) for path in exhibit.disk.files if path.parent == SHELF}
    assert kept == {SECOND, THIRD, exhibit.disk.content(SHELF / STATE_NAME)}


# -- disks that refuse ----------------------------------------------------------------------------------


@pytest.mark.parametrize("refusing", [errno.ENOSPC, errno.EROFS, errno.EIO, errno.EACCES])
def test_a_full_or_read_only_disk_changes_nothing_and_later_it_goes_on(exhibit: Exhibit, refusing: int) -> None:
    with_a_good_content(exhibit)
    exhibit.disk.refusing = refusing
    exhibit.deliver(SECOND)
    exhibit.pass_s(30)
    assert exhibit.shown == FIRST
    exhibit.start()
    assert exhibit.shown == FIRST
    exhibit.disk.refusing = 0
    exhibit.pass_s(700)
    assert exhibit.shelf.swap_if_ready(exhibit.now)
    assert exhibit.shown == SECOND


def test_where_the_swap_cannot_be_written_it_does_not_happen(exhibit: Exhibit) -> None:
    exhibit.deliver(FIRST)
    exhibit.pass_s(10)
    exhibit.disk.refusing = errno.ENOSPC
    assert not exhibit.shelf.swap_if_ready(exhibit.now)
    assert exhibit.shown == b"base"
    exhibit.disk.refusing = 0
    assert exhibit.shelf.swap_if_ready(exhibit.now)


def test_where_a_roll_back_cannot_be_written_it_happens_all_the_same(exhibit: Exhibit) -> None:
    with_a_good_content(exhibit)
    assert exhibit.swap(SECOND)
    exhibit.disk.refusing = errno.EROFS
    assert [exhibit.shelf.trial_failed("no frames") for _ in range(MOST_FAILURES)] == [False, False, True]
    assert exhibit.shown == FIRST


# -- the state ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\0" * 400, b"[]", b'{"showing": "../../etc/passwd"}', b"\xff", b"[" * 9999]
)
def test_a_broken_state_shows_the_newest_content_on_the_shelf(exhibit: Exhibit, content: bytes) -> None:
    with_a_good_content(exhibit, FIRST)
    with_a_good_content(exhibit, SECOND)
    newest = exhibit.disk.files[exhibit.shelf.current()]
    newest.changed_ns = 2**60
    exhibit.disk.put(SHELF / STATE_NAME, content)
    exhibit.start()
    assert exhibit.shown == SECOND
    assert exhibit.disk.content(exhibit.shelf.last_good()) == FIRST
    exhibit.pass_s(20)
    assert exhibit.shown == SECOND


def test_no_state_is_kept_without_bound() -> None:
    state = ShelfState()
    for number in range(100):
        state = state.refusing(str(number), Refusal.of("kiosk", "taken"))
    assert [identity for identity, _ in state.refused] == [str(number) for number in range(100)][-MOST_REMEMBERED:]


NAMES = st.sampled_from(["a", "b", "c", "d"])


class States(RuleBasedStateMachine):
    """Whatever happens, in whatever order."""

    def __init__(self) -> None:
        super().__init__()
        self.state = ShelfState()

    @rule(name=NAMES)
    def take(self, name: str) -> None:
        self.state = self.state.taking(f"file {name}", name)

    @rule()
    def swap(self) -> None:
        if self.state.is_ready:
            self.state = self.state.swapped("boot")

    @rule()
    def passed(self) -> None:
        self.state = self.state.passed()

    @rule()
    def paused(self) -> None:
        self.state = self.state.paused()

    @rule()
    def failed(self) -> None:
        self.state = self.state.failed("no frames")

    @rule()
    def given_up(self) -> None:
        self.state = self.state.given_up(Refusal.of("kiosk", "taken"))

    @rule(lost=st.sets(NAMES, max_size=2))
    def lost(self, lost: set[str]) -> None:
        self.state = self.state.losing(lost)
        assert not self.state.kept & lost

    @rule(back=st.booleans())
    def chosen(self, back: bool) -> None:
        self.state = self.state.chosen(self.state.older if back else BASE)

    @invariant()
    def without_a_trial_what_is_showing_is_good(self) -> None:
        assert self.state.trial is not None or self.state.showing == self.state.good

    @invariant()
    def what_is_on_trial_is_not_what_one_would_go_back_to(self) -> None:
        assert self.state.trial is None or self.state.showing not in (BASE, self.state.good)

    @invariant()
    def what_was_given_up_neither_waits_nor_is_tried(self) -> None:
        given_up = dict(self.state.quarantined)
        assert self.state.staged not in given_up
        assert self.state.trial is None or self.state.showing not in given_up

    @invariant()
    def what_waits_is_not_shown_already(self) -> None:
        assert self.state.staged != self.state.showing

    @invariant()
    def it_is_read_as_it_was_written(self) -> None:
        disk = MemoryDisk()
        disk.folders.add(SHELF)
        write_state(disk, SHELF, self.state)
        assert read_state(disk, SHELF) == self.state
        json.loads(disk.content(SHELF / STATE_NAME) or b"")


TestStates = States.TestCase
TestStates.settings = settings(max_examples=200)
