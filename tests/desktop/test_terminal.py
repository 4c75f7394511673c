from __future__ import annotations

import io

from viewer.desktop.terminal import BAR_CELLS, Progress


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar_in_one_line_and_takes_it_away() -> None:
    screen, clock = Screen(), Clock()
    with Progress(screen, "Building", clock) as progress:
        progress(0.5)
        assert screen.getvalue().endswith(f"[{'█' * (BAR_CELLS // 2)}{'░' * (BAR_CELLS // 2)}]  50%")
    assert "\n" not in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_a_bar_is_not_redrawn_more_often_than_can_be_seen() -> None:
    screen, clock = Screen(), Clock()
    with Progress(screen, "Building", clock) as progress:
        for _ in range(1000):
            clock.now += 0.001
            progress(0.5)
    assert 15 <= screen.getvalue().count("50%") <= 25


def test_a_file_gets_a_plain_line_every_two_seconds() -> None:
    stream, clock = io.StringIO(), Clock()
    with Progress(stream, "Building", clock) as progress:
        for step in range(100):
            clock.now += 0.1
            progress(step / 100)
    lines = stream.getvalue().splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("Building ")
    assert all(line.endswith("%") for line in lines)


def test_short_work_says_nothing_to_a_file() -> None:
    stream, clock = io.StringIO(), Clock()
    with Progress(stream, "Building", clock) as progress:
        progress(0.0)
        clock.now += 0.5
        progress(1.0)
    assert stream.getvalue() == ""


def test_more_than_all_is_shown_as_all() -> None:
    screen, clock = Screen(), Clock()
    with Progress(screen, "Building", clock) as progress:
        progress(1.5)
    assert "100%" in screen.getvalue()
