from __future__ import annotations

import logging
from collections.abc import Mapping

import pytest

from viewer.kiosk.beat import DOING, MEMORY, TITLES, Beat
from viewer.kiosk.exhibit import Scene
from viewer.kiosk.usage import Usage, usage_of


class Exhibit:
    """A beat whose clock stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.told: list[Mapping[str, str]] = []
        usage = Usage(rss_mb=204.6, handles=31, threads=7)
        self.beat = Beat(self.told.append, lambda: self.now, lambda: usage, {"en": "Rivers", "zh-Hans": "江河"})

    def beats(self) -> int:
        return sum("WATCHDOG" in message for message in self.told)


@pytest.fixture
def exhibit() -> Exhibit:
    return Exhibit()


def test_the_first_frame_says_that_the_exhibit_is_ready_and_what_it_shows(exhibit: Exhibit) -> None:
    assert exhibit.told == []
    exhibit.beat.frame_swapped()
    (message,) = exhibit.told
    assert message["READY"] == message["WATCHDOG"] == "1"
    assert message[TITLES] == '{"en": "Rivers", "zh-Hans": "\\u6c5f\\u6cb3"}'


def test_a_window_that_shows_nothing_new_does_not_beat(exhibit: Exhibit) -> None:
    exhibit.beat.frame_swapped()
    for _ in range(10):
        exhibit.now += 5
        assert exhibit.beat.tick(exposed=True), "a frame is asked for"
    assert exhibit.beats() == 1
    exhibit.beat.frame_swapped()
    assert exhibit.beats() == 2


def test_frames_that_nobody_asked_for_are_no_beats(exhibit: Exhibit) -> None:
    exhibit.beat.frame_swapped()
    for _ in range(100):
        exhibit.now += 0.016
        exhibit.beat.frame_swapped()
    assert exhibit.beats() == 1


def test_without_a_window_on_a_screen_the_event_loop_beats(exhibit: Exhibit) -> None:
    assert not exhibit.beat.tick(exposed=False)
    assert not exhibit.beat.tick(exposed=False)
    assert [message.get("READY") for message in exhibit.told] == ["1", None]


def test_a_screen_that_comes_back_is_asked_for_frames_again(exhibit: Exhibit) -> None:
    exhibit.beat.tick(exposed=True)
    exhibit.beat.tick(exposed=False)
    exhibit.beat.frame_swapped()
    assert exhibit.beats() == 1, "the frame that was asked for before the screen went is no beat of its own"
    exhibit.beat.tick(exposed=True)
    exhibit.beat.frame_swapped()
    assert exhibit.beats() == 2


def test_what_the_exhibit_is_at_is_told_when_it_changes(exhibit: Exhibit) -> None:
    exhibit.beat.at(Scene.ATTRACT)
    exhibit.beat.at(Scene.ATTRACT)
    exhibit.beat.at(Scene.VISIT)
    assert [message[DOING] for message in exhibit.told] == ["attract", "visit"]


def test_once_a_minute_the_log_says_what_it_takes(exhibit: Exhibit, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    exhibit.beat.frame_swapped()
    for _ in range(12):
        exhibit.now += 4.95
        exhibit.beat.tick(exposed=True)
        exhibit.now += 0.05
        exhibit.beat.frame_swapped()
    exhibit.now += 0.125
    exhibit.beat.frame_swapped()
    exhibit.beat.tick(exposed=False)
    (line,) = [record.getMessage() for record in caplog.records]
    assert "memory 205 MB, 31 handles, 7 threads" in line
    assert "came within 50 ms" in line
    assert [message[MEMORY] for message in exhibit.told if MEMORY in message] == ["205"]


def test_the_usage_of_this_process_is_read() -> None:
    found = usage_of()
    assert found is not None
    assert 10 < found.rss_mb < 10_000
    assert found.handles > 2
    assert found.threads >= 1


def test_a_process_that_is_gone_has_no_usage(tmp_path) -> None:
    assert usage_of(tmp_path / "gone") is None
