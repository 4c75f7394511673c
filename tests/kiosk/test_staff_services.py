"""What staff read at the screen, in either language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from contents import FIRST, Exhibit
from fake_clock import FakeClock
from hypothesis import given
from hypothesis import strategies as st

from viewer.kiosk.config import KioskConfig
from viewer.kiosk.config_fault import ConfigFault
from viewer.kiosk.ladder import LADDER_NAME, Ladder, Rung
from viewer.kiosk.log_tail import MOST_LINES, log_tail
from viewer.kiosk.pin_pad import PAD_IDLE_S, PinPad
from viewer.kiosk.refusal import Refusal
from viewer.kiosk.staff_services import Machine, Run, StaffLine, StaffServices
from viewer.kiosk.statistics import CSV_NAME, Count, Statistics
from viewer.kiosk.usage import Usage

BASE = Path(__file__).resolve().parents[1] / "fixtures" / "fictional"


class Read:
    """What staff of one exhibit read; its parts may be changed before."""

    def __init__(self, state: Path) -> None:
        self.state = state
        self.clock = FakeClock()
        self.language = "en"
        self.shelf = Exhibit().shelf
        self.config = KioskConfig()
        self.statistics = Statistics(state / "counts.json", lambda: date(2024, 7, 1), on=True)
        self.run = Run(self.shelf.base, Rung.USUAL, True, None, (), None)
        self.free: Callable[[Path], int] = lambda _: 12_340_000_000

    def services(self) -> StaffServices:
        machine = Machine(self.clock, self.clock.now, lambda: Usage(181.4, 43, 12), self.free)
        return StaffServices(
            self.run,
            self.config,
            self.shelf,
            self.statistics,
            self.state,
            machine,
            language=lambda: self.language,
            screen=lambda: "HDMI-A-1, 1920 × 1080 px",
            name_of=lambda what, name: f"{what.value} of {name}" if name else "",
        )

    def line(self, title: str) -> StaffLine:
        return next(line for line in self.services().status() if line.title == title)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return Read(tmp_path)


def test_the_status_says_how_the_machine_is(read: Read) -> None:
    assert read.line("Takes").text == "181 MB of memory, 43 open files, 12 threads"
    assert read.line("Disk") == StaffLine("Disk", "12.3 GB free", warns=False)
    assert read.line("Screen").text == "HDMI-A-1, 1920 × 1080 px"


def test_little_room_on_the_disk_is_something_to_see_to(read: Read) -> None:
    read.free = lambda _: 400_000_000
    assert read.line("Disk").warns


def test_a_disk_that_cannot_be_asked_says_why(read: Read) -> None:
    def refuse(_: Path) -> int:
        raise OSError(5, "Input/output error")

    read.free = refuse
    assert read.line("Disk") == StaffLine("Disk", "Input/output error", warns=True)


def test_how_long_it_runs_counts_from_its_start(read: Read) -> None:
    services = read.services()
    read.clock.advance(3 * 3600 + 20 * 60)
    told = next(line.text for line in services.status() if line.title == "Running")
    assert told == "3 h 20 min, since 1 July 2024, 12:00"
    read.clock.advance(2 * 86_400)
    told = next(line.text for line in services.status() if line.title == "Running")
    assert told == "2 d 3 h, since 1 July 2024, 12:00"


def test_content_that_is_shown_later_is_shown_since_then(read: Read) -> None:
    services = read.services()
    read.clock.advance(3600)
    services.content_shown(BASE)
    read.clock.advance(3600)
    shown = next(line.text for line in services.status() if line.title == "Shown")
    assert shown.endswith(", since 1 July 2024, 13:00")
    assert not shown.startswith("fictional"), "a title, not the folder's name"


def test_every_fault_of_the_configuration_is_told_first_and_in_the_language_of_the_screen(read: Read) -> None:
    file = Path("/etc/timeline-viewer/kiosk.toml")
    faults = (ConfigFault(file, "unknown_key", 4, "them", "night", "theme"), ConfigFault(file, "no_toml", 7))
    read.run = replace(read.run, config_file=file, faults=faults)
    for language in ("en", "zh-Hans"):
        read.language = language
        first = read.services().status()[:2]
        assert [line.text for line in first] == [fault.sentence(language) for fault in faults]
        assert all(line.warns for line in first)


def test_failures_and_the_rung_are_told_with_the_last_reason(read: Read) -> None:
    assert read.line("Failures") == StaffLine("Failures", "none; it runs as usual", warns=False)
    ladder = Ladder(read.state / LADDER_NAME)
    for reason in ("no beat for 20 s", "ended by SIGSEGV"):
        ladder.failed(reason)
    read.run = replace(read.run, rung=Rung.NO_CACHE)
    told = "it runs with an empty cache; 2 in all, the last: ended by SIGSEGV"
    assert read.line("Failures") == StaffLine("Failures", told, warns=True)


@pytest.mark.parametrize("kept", ["", "[]", '{"failures": "many"}', '{"failures": true}', '{"failures": -1}'])
def test_a_broken_count_of_failures_is_no_failure(read: Read, kept: str) -> None:
    (read.state / LADDER_NAME).write_text(kept)
    assert not read.line("Failures").warns


def test_an_exhibit_that_nobody_watches_over_says_so(read: Read) -> None:
    assert "Watched over" not in [line.title for line in read.services().status()]
    read.run = replace(read.run, watched=False)
    assert read.line("Watched over").warns


def test_contents_on_trial_refused_and_given_up_are_told(read: Read) -> None:
    refusal = Refusal.of("kiosk", "wrong_signature")
    state = read.shelf.state.refusing("new.timeline|12|34|", refusal)
    read.shelf.state = replace(state.taking("b.timeline|1|2|", "abcdef0123456789")).swapped("")
    assert read.line("Updates").text == "what is shown is on trial; failed 0 of 3 times"
    assert read.line("Not taken").text == f"new.timeline: {refusal.sentence('en')}"
    assert "b.timeline" not in str(read.services().status()), "what was taken was not refused"
    for _ in range(3):
        read.shelf.state = read.shelf.state.trying("").failed("it crashed")
    given_up = read.line("Given up")
    assert given_up.warns
    assert given_up.text.startswith("abcdef01: ")
    assert "it crashed" in given_up.text


@pytest.mark.parametrize("rung", Rung)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_every_rung_has_its_words(read: Read, rung: Rung, language: str) -> None:
    read.run, read.language = replace(read.run, rung=rung), language
    assert all(line.title and line.text for line in read.services().status())


def test_statistics_are_told_by_what_a_reader_knows(read: Read) -> None:
    read.statistics.event_opened("railway")
    for seconds in (700.0, 10.0, 15.0):
        read.statistics.visit_ended(seconds)
    told = {line.title: line.text for line in read.services().statistics()}
    assert told["Events opened"] == "events of railway  1"
    assert told["How long they took"] == "under 30 s  2\n10–30 min  1", "the shortest first"
    assert told["Searches that found nothing"] == "0"


def test_statistics_that_are_off_say_how_to_turn_them_on(read: Read) -> None:
    read.statistics = Statistics(read.state / "counts.json", lambda: date(2024, 7, 1), on=False)
    assert [line.title for line in read.services().statistics()] == ["Statistics"]
    assert read.line("Statistics").text.startswith("off; ")


def test_the_export_says_whether_it_is_written(read: Read) -> None:
    read.statistics.event_opened("railway")
    assert read.services().export() == (True, read.state / CSV_NAME)
    assert "railway" in (read.state / CSV_NAME).read_text(encoding="utf-8")
    read.state = read.state / CSV_NAME
    assert read.services().export()[0] is False


def test_the_contents_have_titles_and_the_one_that_is_shown_is_marked(read: Read) -> None:
    delivered = Exhibit()
    delivered.deliver(FIRST)
    read.shelf = delivered.shelf
    read.run = replace(read.run, content=read.shelf.base)
    offers = read.services().contents()
    assert [offer.is_shown for offer in offers] == [offer.path == read.shelf.base for offer in offers]
    assert all(offer.title and offer.origin for offer in offers)


# -- the log ------------------------------------------------------------------------------------------------


def entry(number: int, level: str = "INFO") -> str:
    return f"2024-07-01 12:00:{number % 60:02d},123 4711 {level} viewer.exhibit: number {number}\n"


def test_the_log_tail_is_the_end_of_the_log_the_newest_last(tmp_path: Path) -> None:
    log = tmp_path / "viewer.log"
    log.write_text("".join(entry(number) for number in range(1000)))
    tail = log_tail(log)
    assert len(tail) == MOST_LINES
    assert tail[-1].text == "number 999"
    assert tail[-1].when == "07-01 12:00:39"


def test_a_log_that_was_just_begun_goes_on_in_the_one_before(tmp_path: Path) -> None:
    log = tmp_path / "viewer.log"
    (tmp_path / "viewer.log.1").write_text(entry(1) + entry(2))
    log.write_text(entry(3))
    assert [line.text for line in log_tail(log)] == ["number 1", "number 2", "number 3"]
    log.unlink()
    assert [line.text for line in log_tail(log)] == ["number 1", "number 2"]


def test_the_lines_of_an_exception_stay_with_it_and_warn(tmp_path: Path) -> None:
    log = tmp_path / "viewer.log"
    log.write_text(entry(1) + entry(2, "ERROR") + "Traceback\n  ValueError\n" + entry(3))
    tail = log_tail(log)
    assert [line.warns for line in tail] == [False, True, False]
    assert tail[1].text == "number 2\nTraceback\n  ValueError"


@given(st.binary(max_size=2000), st.integers(0, 200_000))
def test_whatever_the_log_holds_its_tail_is_short(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, more: int
) -> None:
    log = tmp_path_factory.mktemp("log") / "viewer.log"
    log.write_bytes(noise + b"x" * more + noise)
    tail = log_tail(log)
    assert len(tail) <= MOST_LINES
    assert sum(len(line.text) for line in tail) <= 401 * MOST_LINES + MOST_LINES


def test_there_is_no_tail_without_a_log(tmp_path: Path) -> None:
    assert log_tail(None) == log_tail(tmp_path / "none.log") == []
    assert log_tail(tmp_path) == []


# -- the pad ------------------------------------------------------------------------------------------------


class Door:
    """Opens with 271828; `wait_s` is what the test says."""

    wait_s = 0.0
    tried = 0

    def opens_with(self, pin: str) -> bool:
        self.tried += 1
        return pin == "271828"


def typed(pad: PinPad, digits: str) -> PinPad:
    for digit in digits:
        pad.add(digit)
    return pad


def test_the_pad_opens_with_the_pin_and_forgets_what_was_typed() -> None:
    pad = PinPad(Door(), FakeClock())  # type: ignore[arg-type]
    assert typed(pad, "271829").opens() is False
    assert pad.wrong
    assert pad.typed == 0
    typed(pad, "2718288").erase()
    assert not pad.wrong
    assert pad.opens() is True


def test_nothing_is_tried_while_one_has_to_wait_or_nothing_is_typed() -> None:
    door = Door()
    pad = PinPad(door, FakeClock())  # type: ignore[arg-type]
    assert pad.opens() is False
    door.wait_s = 14.2
    assert typed(pad, "271828").opens() is False
    assert door.tried == 0
    assert pad.wait_s == 15
    assert pad.due_s() == pytest.approx(0.2)


@given(st.text(max_size=30))
def test_only_digits_are_typed_and_no_more_than_a_pin_has(text: str) -> None:
    pad = typed(PinPad(Door(), FakeClock()), text)  # type: ignore[arg-type]
    assert pad.typed == min(12, sum(sign in "0123456789" for sign in text))


def test_the_pad_is_left_when_nobody_has_touched_it_for_a_while() -> None:
    clock = FakeClock()
    pad = PinPad(Door(), clock)  # type: ignore[arg-type]
    clock.advance(PAD_IDLE_S - 1)
    pad.add("2")
    assert pad.due_s() == PAD_IDLE_S
    clock.advance(PAD_IDLE_S - 1)
    assert not pad.is_left
    clock.advance(1)
    assert pad.is_left


def test_every_count_has_a_title_in_both_languages(read: Read) -> None:
    for language in ("en", "zh-Hans"):
        read.language = language
        assert len({line.title for line in read.services().statistics()}) == len(Count)
