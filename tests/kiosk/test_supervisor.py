"""The parent's decisions, with a clock that is moved by hand and runs that only pretend."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from viewer.kiosk.beat import DOING, MEMORY, TITLES
from viewer.kiosk.endings import Ending
from viewer.kiosk.ladder import Ladder, Rung
from viewer.kiosk.report import Phase
from viewer.kiosk.supervisor import LEAST_RUN_SECONDS, LONGEST_DELAY, Supervisor
from viewer.kiosk.watch import START_SECONDS


class Run:
    """A process that takes signals, and ends when it is told that it has."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.signals: list[int] = []
        self.status: int | None = None

    def poll(self) -> int | None:
        return self.status

    def send_signal(self, number: int) -> None:
        self.signals.append(number)


class Machine:
    """A supervisor with a clock, a disk and runs of its own."""

    def __init__(self, folder: Path, **more: Any) -> None:
        self.now = 100.0
        self.runs: list[Run] = []
        self.rungs: list[Rung] = []
        self.messages: list[dict[str, str]] = []
        self.to_systemd: list[Mapping[str, str]] = []
        self.states: list[dict[str, Any]] = []
        self.faults: list[str] = []
        self.pictures = 0
        self.no_display = ""
        self.no_start: Exception | None = None
        self.ladder = Ladder(folder / "ladder.json")
        self.supervisor = Supervisor(
            self._start,
            self,
            self.ladder,
            lambda: self.now,
            tell=self.to_systemd.append,
            show_state=self.states.append,
            obstacle=lambda: self.no_display or None,
            failed=self.faults.append,
            shown=self._shown,
            **more,
        )

    def _start(self, rung: Rung, titles: Mapping[str, str]) -> Run:
        if self.no_start:
            raise self.no_start
        self.rungs.append(rung)
        self.runs.append(Run(1000 + len(self.runs)))
        return self.runs[-1]

    def _shown(self) -> None:
        self.pictures += 1

    def receive(self, pid: int) -> dict[str, str] | None:
        if not self.messages:
            return None
        message = self.messages.pop(0)
        return message if message.get("pid", str(pid)) == str(pid) else {}

    @property
    def run(self) -> Run:
        return self.runs[-1]

    def tell(self, **message: str) -> None:
        """The run tells something."""
        self.messages.append(message)
        self.supervisor.step()

    def beat(self, seconds: float = 0.0, every: float = 5.0) -> None:
        """The run beats at once, and then for so many seconds."""
        self.tell(WATCHDOG="1")
        for _ in range(round(seconds / every)):
            self.wait(every)
            self.tell(WATCHDOG="1")

    def wait(self, seconds: float) -> None:
        """Time goes by, and the supervisor is called whenever it asked for that."""
        end = self.now + seconds
        wait = self.supervisor.step()
        while not self.supervisor.done and self.now + wait < end:
            self.now += max(wait, 0.001)
            wait = self.supervisor.step()
        self.now = end
        self.supervisor.step()

    def end(self, status: int) -> None:
        """The run ends, and the supervisor goes on."""
        self.run.status = status
        self.supervisor.step()
        self.supervisor.step()

    def told(self, name: str) -> list[str]:
        """The values of `name` in what systemd was told."""
        return [message[name] for message in self.to_systemd if name in message]


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Machine]:
    return lambda **more: Machine(tmp_path, **more)


@pytest.fixture
def machine(make: Callable[..., Machine]) -> Machine:
    made = make()
    made.supervisor.step()
    return made


def test_the_first_run_is_as_usual_and_is_ready_with_its_first_beat(machine: Machine) -> None:
    assert machine.rungs == [Rung.USUAL]
    assert machine.supervisor.phase is Phase.STARTING
    assert machine.told("READY") == []
    machine.beat()
    assert machine.supervisor.phase is Phase.SHOWING
    assert machine.told("READY") == ["1"]


def test_every_run_that_has_its_picture_is_told_of_once(machine: Machine) -> None:
    assert machine.pictures == 0
    machine.beat(60)
    assert machine.pictures == 1
    machine.end(1)
    machine.beat(60)
    assert machine.pictures == 2


def test_each_crash_goes_one_rung_down_at_once(machine: Machine) -> None:
    for _ in range(5):
        machine.beat()
        machine.end(-signal.SIGSEGV)
    assert machine.rungs == list(Rung)
    assert machine.now == 100.0
    assert machine.faults == ["ended by SIGSEGV"] * 5


def test_a_still_page_that_fails_is_tried_again_ever_more_rarely(machine: Machine) -> None:
    for _ in range(5):
        machine.end(1)
    starts = []
    for _ in range(9):
        machine.end(1)
        before, count = machine.now, len(machine.runs)
        while len(machine.runs) == count:
            machine.wait(0.5)
        starts.append(machine.now - before)
    assert starts == sorted(starts)
    assert starts[0] == 1.0
    assert starts[-1] == LONGEST_DELAY
    assert set(machine.rungs[6:]) == {Rung.STILL_PAGE}


def test_a_run_that_stops_beating_is_aborted_and_then_killed(machine: Machine) -> None:
    machine.beat(60)
    assert machine.run.signals == []
    machine.wait(19.9)
    assert machine.run.signals == []
    machine.wait(0.2)
    assert machine.run.signals == [signal.SIGABRT]
    machine.wait(1)
    assert machine.run.signals == [signal.SIGABRT, signal.SIGKILL]
    machine.end(-signal.SIGKILL)
    assert machine.faults == ["no beat for 20 s"]
    assert machine.rungs == [Rung.USUAL, Rung.AGAIN]


def test_a_run_that_never_shows_a_frame_is_started_again(machine: Machine) -> None:
    machine.wait(START_SECONDS + 0.1)
    assert machine.run.signals == [signal.SIGABRT]
    machine.end(-signal.SIGABRT)
    assert machine.faults == ["not ready after 60 s"]


def test_beats_of_another_process_do_not_count(machine: Machine) -> None:
    machine.beat()
    for _ in range(5):
        machine.wait(5)
        machine.tell(WATCHDOG="1", pid="7")
    assert machine.run.signals[:1] == [signal.SIGABRT]


def test_ten_healthy_minutes_forgive_all_failures(machine: Machine) -> None:
    machine.end(1)
    machine.end(1)
    machine.beat(595)
    assert machine.ladder.failures == 2
    machine.beat(10)
    assert machine.ladder.failures == 0
    machine.end(1)
    assert machine.rungs[-1] is Rung.AGAIN


def test_a_still_page_makes_way_for_one_more_try(machine: Machine) -> None:
    for _ in range(5):
        machine.end(1)
    machine.beat(605)
    assert machine.supervisor.phase is Phase.ENDING
    machine.end(0)
    assert machine.rungs[-2:] == [Rung.STILL_PAGE, Rung.LAST_GOOD]


@pytest.mark.parametrize("ending", [-signal.SIGKILL, 0, 1, 3, Ending.PICTURE_LOST])
def test_however_a_run_ends_unasked_it_is_a_failure(machine: Machine, ending: int) -> None:
    machine.beat()
    machine.end(ending)
    assert machine.rungs == [Rung.USUAL, Rung.AGAIN]


def test_a_restart_by_staff_is_no_failure(machine: Machine) -> None:
    machine.beat()
    machine.end(Ending.RESTART)
    assert machine.rungs == [Rung.USUAL, Rung.USUAL]


def test_a_run_that_asks_for_a_restart_before_it_shows_anything_goes_down_the_ladder(machine: Machine) -> None:
    machine.end(Ending.RESTART)
    assert machine.rungs == [Rung.USUAL, Rung.AGAIN]


def test_staff_may_end_the_exhibit(machine: Machine) -> None:
    machine.beat()
    machine.end(Ending.QUIT)
    assert machine.supervisor.done
    assert machine.supervisor.quit
    assert len(machine.runs) == 1
    assert machine.ladder.failures == 0


def test_a_signal_ends_the_run_and_then_the_parent(machine: Machine) -> None:
    machine.beat()
    machine.supervisor.stop()
    assert machine.run.signals == [signal.SIGTERM]
    machine.end(0)
    assert machine.supervisor.done
    assert not machine.supervisor.quit
    assert machine.told("STOPPING")


def test_a_run_that_does_not_end_when_it_is_told_to_is_killed(machine: Machine) -> None:
    machine.beat()
    machine.supervisor.stop()
    machine.wait(4.9)
    assert machine.run.signals == [signal.SIGTERM]
    machine.wait(0.2)
    assert machine.run.signals == [signal.SIGTERM, signal.SIGKILL]


def test_a_program_that_cannot_be_started_is_a_failure_and_is_tried_again(machine: Machine) -> None:
    machine.no_start = FileNotFoundError(2, "No such file or directory")
    machine.end(1)
    machine.wait(3)
    assert machine.ladder.failures >= 5
    machine.no_start = None
    machine.wait(LONGEST_DELAY)
    assert machine.rungs[-1] is Rung.STILL_PAGE


def test_without_a_display_it_waits_and_counts_no_failure(make: Callable[..., Machine]) -> None:
    machine = make()
    machine.no_display = "There is no display here."
    machine.wait(300)
    assert machine.runs == []
    assert machine.supervisor.phase is Phase.WAITING
    assert len(machine.told("WATCHDOG")) >= 50, "systemd sees that the parent lives"
    machine.no_display = ""
    machine.wait(LONGEST_DELAY)
    assert machine.rungs == [Rung.USUAL]


def test_a_parent_that_was_itself_stopped_does_not_blame_the_run(machine: Machine) -> None:
    machine.beat()
    machine.now += 300
    machine.supervisor.step()
    assert machine.run.signals == []
    machine.wait(21)
    assert machine.run.signals[:1] == [signal.SIGABRT]


def test_systemd_hears_the_parent_however_long_the_exhibit_may_be_silent(make: Callable[..., Machine]) -> None:
    machine = make(beat_within=120.0)
    machine.supervisor.step()
    machine.beat()
    for _ in range(11):
        count = len(machine.told("WATCHDOG"))
        machine.wait(10)
        assert len(machine.told("WATCHDOG")) > count
    assert machine.run.signals == []


def test_titles_that_no_command_line_can_hold_are_not_remembered(machine: Machine) -> None:
    machine.tell(WATCHDOG="1", **{TITLES: json.dumps({"en": "a\0b", "zh": "\ud800", "de": "c"})})
    assert machine.ladder.titles == {"de": "c"}


def test_a_command_line_that_cannot_be_is_a_failure_and_not_the_end(machine: Machine) -> None:
    machine.no_start = ValueError("embedded null byte")
    machine.end(1)
    machine.wait(3)
    assert "not started: embedded null byte" in machine.faults
    machine.no_start = None
    machine.wait(LONGEST_DELAY)
    assert machine.rungs[-1] is Rung.STILL_PAGE


def test_a_start_down_the_whole_ladder_keeps_systemd_waiting(machine: Machine) -> None:
    while machine.ladder.rung is not Rung.STILL_PAGE:
        machine.wait(START_SECONDS + 0.1)
        machine.end(-signal.SIGKILL)
    assert machine.told("READY") == []
    assert machine.now - 100 > 240
    beats = machine.told("EXTEND_TIMEOUT_USEC")
    assert len(beats) > 240 / 6
    machine.beat()
    assert machine.told("READY") == ["1"]


def test_what_the_run_tells_of_itself_is_in_the_state(machine: Machine) -> None:
    machine.tell(
        READY="1", WATCHDOG="1", **{TITLES: json.dumps({"en": "Rivers"}), DOING: "attract", MEMORY: "210"}
    )
    machine.wait(15)
    state = machine.states[-1]
    assert state["phase"] == "showing"
    assert (state["doing"], state["memory_mb"], state["titles"]) == ("attract", 210.0, {"en": "Rivers"})
    assert state["exhibit_pid"] == machine.run.pid
    assert machine.told("STATUS")[-1] == "showing: attract, failures 0"


@pytest.mark.parametrize("nonsense", [{TITLES: "{"}, {TITLES: "[]"}, {DOING: "dancing"}, {MEMORY: "much"}])
def test_nonsense_is_not_taken_in(machine: Machine, nonsense: dict[str, str]) -> None:
    machine.tell(WATCHDOG="1", **nonsense)
    state = machine.supervisor.state()
    assert (state["doing"], state["memory_mb"], state["titles"]) == ("starting", None, {})


def test_too_much_memory_means_a_fresh_start_when_nobody_is_there(make: Callable[..., Machine]) -> None:
    machine = make(memory_limit_mb=500)
    machine.supervisor.step()
    machine.beat(LEAST_RUN_SECONDS)
    machine.tell(WATCHDOG="1", **{MEMORY: "600", DOING: "visit"})
    assert machine.run.signals == []
    machine.tell(**{DOING: "attract"})
    assert machine.run.signals == [signal.SIGTERM]
    machine.end(0)
    assert machine.rungs == [Rung.USUAL, Rung.USUAL]


def test_a_limit_below_what_it_needs_from_the_start_is_told_once_and_ends_nothing(
    make: Callable[..., Machine], caplog: pytest.LogCaptureFixture
) -> None:
    machine = make(memory_limit_mb=500)
    machine.supervisor.step()
    for _ in range(60):
        machine.tell(WATCHDOG="1", **{MEMORY: "600", DOING: "attract"})
        machine.beat(60)
    assert machine.run.signals == []
    assert sum("more than 500 MB" in record.getMessage() for record in caplog.records) == 1
