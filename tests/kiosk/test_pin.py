from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.kiosk import pin as pins
from viewer.kiosk.config import KioskConfig
from viewer.kiosk.config_kinds import KEY_HASH, PIN_HASH
from viewer.kiosk.pin import hash_pin, is_pin, weakness
from viewer.kiosk.pin_guard import FREE_TRIES, GUARD_NAME, LONGEST_DELAY_S, PinGuard, delay_s
from viewer.kiosk.staff import StaffDoor, door_of, hash_key, new_key

PIN = "70316"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """What scrypt costs is no property of these tests."""
    monkeypatch.setattr(pins, "_LOG_N", 4)


@dataclass
class Clocks:
    """One that counts from the start of the machine, one that people set."""

    running: float = 1000.0
    wall: float = 1.7e9

    def pass_s(self, seconds: float) -> None:
        self.running += seconds
        self.wall += seconds


def guard(folder: Path, clocks: Clocks) -> PinGuard:
    return PinGuard(folder / GUARD_NAME, lambda: clocks.running, lambda: clocks.wall)


# -- pins -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pin", "reason"),
    [
        ("", "pin_no_digits"),
        ("12a45", "pin_no_digits"),
        ("７０３１６", "pin_no_digits"),
        ("7031", "pin_short"),
        ("7031670316703", "pin_long"),
        ("00000", "pin_row"),
        ("12345", "pin_row"),
        ("98765", "pin_row"),
        ("67890", "pin_row"),
        ("12121", "pin_repeats"),
        ("731731", "pin_repeats"),
        ("258000", "pin_easy"),
        ("14789", "pin_easy"),
        ("98741", "pin_easy"),
        (PIN, None),
        ("20351", None),
    ],
)
def test_a_pin_that_is_tried_first_is_refused_with_its_reason(pin: str, reason: str | None) -> None:
    assert weakness(pin) == reason


def test_what_is_kept_of_a_pin_is_another_text_each_time_and_fits_the_configuration(tmp_path: Path) -> None:
    first, second = hash_pin(PIN), hash_pin(PIN)
    assert first != second
    assert PIN not in first.split("$")
    assert is_pin(PIN, first)
    assert is_pin(PIN, second)
    assert PIN_HASH.read(first, tmp_path) == first


@given(pin=st.text(max_size=12))
def test_another_pin_is_not_taken(pin: str) -> None:
    assert is_pin(pin, hash_pin(PIN)) is (pin == PIN)


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "scrypt",
        "scrypt$4$8$1$zz$zz",
        "scrypt$40$8$1$00$00",
        "bcrypt$4$8$1$00$00",
        "scrypt$4$8$1$00$é",
        "$" * 9,
    ],
)
def test_what_is_no_hash_lets_nobody_in(kept: str) -> None:
    assert not is_pin(PIN, kept)


def test_the_cost_that_is_written_is_the_one_that_was_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    kept = hash_pin(PIN)
    assert kept.startswith("scrypt$15$8$1$")
    assert is_pin(PIN, kept)


# -- slowing --------------------------------------------------------------------------------------------


@given(st.integers(0, 10_000))
def test_waiting_grows_with_each_wrong_try_and_has_an_end(wrong: int) -> None:
    assert 0 <= delay_s(wrong) <= delay_s(wrong + 1) <= LONGEST_DELAY_S
    assert (delay_s(wrong) > 0) is (wrong >= FREE_TRIES)


def test_the_first_tries_are_free_and_then_each_waits_twice_as_long(tmp_path: Path) -> None:
    clocks = Clocks()
    asked = guard(tmp_path, clocks)
    waits = []
    for _ in range(6):
        assert not asked.attempt(lambda: False)
        waits.append(asked.wait_s)
        clocks.pass_s(asked.wait_s)
    assert waits == [0, 0, 15, 30, 60, 120]


def test_a_try_that_comes_too_early_is_not_even_looked_at(tmp_path: Path) -> None:
    clocks = Clocks()
    asked = guard(tmp_path, clocks)
    for _ in range(FREE_TRIES):
        asked.attempt(lambda: False)
    assert not asked.attempt(lambda: pytest.fail("looked at"))
    clocks.pass_s(asked.wait_s)
    assert asked.attempt(lambda: True)
    assert asked.wait_s == 0


def test_the_right_pin_makes_an_end_of_slowing(tmp_path: Path) -> None:
    clocks = Clocks()
    asked = guard(tmp_path, clocks)
    for _ in range(FREE_TRIES - 1):
        asked.attempt(lambda: False)
    assert asked.attempt(lambda: True)
    assert not asked.attempt(lambda: False)
    assert asked.wait_s == 0


def test_a_restart_takes_nothing_from_the_waiting(tmp_path: Path) -> None:
    clocks = Clocks()
    asked = guard(tmp_path, clocks)
    for _ in range(FREE_TRIES):
        asked.attempt(lambda: False)
    clocks.pass_s(5)
    clocks.running = 3.0  # The machine was switched off and on.
    assert guard(tmp_path, clocks).wait_s == pytest.approx(10)


def test_pulling_the_plug_while_a_try_is_judged_gives_no_free_one(tmp_path: Path) -> None:
    class PowerCutError(Exception):
        pass

    def cut() -> bool:
        raise PowerCutError

    clocks = Clocks()
    for _ in range(FREE_TRIES):
        with pytest.raises(PowerCutError):
            guard(tmp_path, clocks).attempt(cut)
    assert guard(tmp_path, clocks).wait_s > 0


@pytest.mark.parametrize("wall", [0.0, 1.7e9 - 86400])
def test_a_clock_that_was_set_back_shortens_no_waiting(tmp_path: Path, wall: float) -> None:
    clocks = Clocks()
    asked = guard(tmp_path, clocks)
    for _ in range(FREE_TRIES):
        asked.attempt(lambda: False)
    clocks.wall = wall
    assert guard(tmp_path, clocks).wait_s == delay_s(FREE_TRIES)
    clocks.running += delay_s(FREE_TRIES)
    assert asked.wait_s == 0


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"wrong": "x", "at": 0}', '{"wrong": 5}', '{"wrong": 1e999, "at": 0}']
)
def test_a_broken_count_slows_the_first_try(tmp_path: Path, content: str) -> None:
    (tmp_path / GUARD_NAME).write_text(content)
    assert guard(tmp_path, Clocks()).wait_s == delay_s(FREE_TRIES)


def test_where_nothing_can_be_written_tries_are_slowed_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    asked = guard(tmp_path / "file", Clocks())
    for _ in range(FREE_TRIES):
        asked.attempt(lambda: False)
    assert asked.wait_s > 0


# -- the door -------------------------------------------------------------------------------------------


def door(config: KioskConfig, folder: Path) -> StaffDoor:
    clocks = Clocks()
    return door_of(config, folder, lambda: clocks.running, lambda: clocks.wall)


def test_without_pin_and_key_there_is_no_door(tmp_path: Path) -> None:
    closed = door(KioskConfig(), tmp_path)
    assert not closed.exists
    assert not closed.opens_with("")
    assert not closed.opens_by_key()
    assert closed.wait_s == 0


def test_a_pattern_without_a_key_opens_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.key").touch()
    assert not door(KioskConfig(key_file=tmp_path / "x.key"), tmp_path).exists


def test_the_pin_opens_and_another_does_not(tmp_path: Path) -> None:
    asked = door(KioskConfig(pin_hash=hash_pin(PIN)), tmp_path)
    assert asked.exists
    assert not asked.opens_with("70317")
    assert asked.opens_with(PIN)


def test_the_right_pin_does_not_open_while_one_has_to_wait(tmp_path: Path) -> None:
    asked = door(KioskConfig(pin_hash=hash_pin(PIN)), tmp_path)
    for _ in range(FREE_TRIES):
        asked.opens_with("70317")
    assert not asked.opens_with(PIN)
    assert asked.wait_s > 0


def test_the_key_file_opens_wherever_the_stick_appears_even_while_pins_wait(tmp_path: Path) -> None:
    content = new_key()
    config = KioskConfig(
        key_file=tmp_path / "media" / "*" / "a.key", key_hash=hash_key(content), pin_hash=hash_pin(PIN)
    )
    assert KEY_HASH.read(config.key_hash, tmp_path)
    asked = door(config, tmp_path)
    for _ in range(FREE_TRIES):
        asked.opens_with("70317")
    assert not asked.opens_by_key()
    stick = tmp_path / "media" / "STICK"
    stick.mkdir(parents=True)
    (stick / "a.key").write_bytes(new_key())
    assert not asked.opens_by_key()
    (stick / "a.key").write_bytes(content.strip() + b"\r\n")
    assert asked.opens_by_key()


def test_a_pipe_or_a_huge_file_on_a_stick_does_not_hold_the_program_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.key")
    (tmp_path / "b.key").symlink_to("/dev/zero")
    (tmp_path / "c.key").mkdir()
    assert not door(KioskConfig(key_file=tmp_path / "*.key", key_hash=hash_key(b"x")), tmp_path).opens_by_key()


@pytest.mark.parametrize("content", ["[" * 100_000, '{"wrong": 1e400, "at": 0}', "{}", "[]"])
def test_a_count_of_wrong_pins_that_cannot_be_read_makes_the_first_try_wait(tmp_path: Path, content: str) -> None:
    (tmp_path / GUARD_NAME).write_text(content)
    assert PinGuard(tmp_path / GUARD_NAME, lambda: 0.0, lambda: 0.0).wait_s > 0


def test_a_key_file_that_is_the_top_of_all_folders_opens_nothing(tmp_path: Path) -> None:
    config = KioskConfig(key_file=Path("/"), key_hash=hash_key(new_key()))
    assert not door_of(config, tmp_path, lambda: 0.0, lambda: 0.0).opens_by_key()
