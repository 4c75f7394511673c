"""Two minutes of `make soak`, and that a soak sees what it looks for."""

from __future__ import annotations

import faulthandler
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from measures import Sample, Worn, least_by_minute, slope_per_hour
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from soak import wear
from worn import Visitors

MINUTES = 2
PRELUDE = """\
import json, os, signal, sys, time
def tell(**words): print(json.dumps(words), flush=True)
tell(shown=[1920, 1080])
for number in range(300): tell(did=f"act {number}")
"""


def worn_by(script: str, *, silent_s: float = 10.0) -> Worn:
    return wear([sys.executable, "-c", PRELUDE + script], dict(os.environ), 7, silent_s=silent_s)


def test_two_minutes_of_a_monkey_leave_the_exhibit_as_it_was(checkout: Path, tmp_path: Path) -> None:
    # It is meant to take longer than what pytest takes for a test that stands still.
    faulthandler.cancel_dump_traceback_later()
    output = tmp_path / "soak.json"
    command = [sys.executable, "tests/soak/soak.py", "--minutes", str(MINUTES)]
    command += ["--folder", str(tmp_path / "soak"), "--output", str(output)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-8_000:]
    report = json.loads(output.read_text(encoding="utf-8"))
    assert report["minutes"] == pytest.approx(MINUTES, abs=0.1)
    assert report["events"] > 1_000
    assert [report[key] for key in ("crashes", "stalls", "warnings", "ways_out")] == [0, 0, 0, 0]
    assert set(report["scenes"]) == {"attract", "visit", "asking", "closed", "staff", "cleaning"}
    assert report["fds_delta"] <= 0
    assert report["threads_delta"] <= 0


def acts_of(seed: int, window: QQuickWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(Visitors, "say", lambda _, words: said.append(words))
    monkey = Visitors(window, seed)
    for _ in range(400):
        monkey.act()
    monkey.let_go()
    return said


def test_one_seed_does_the_same_again(qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QQuickWindow()
    window.resize(1920, 1080)
    window.show()
    try:
        first = acts_of(7, window, monkeypatch)
        assert acts_of(7, window, monkeypatch) == first
        assert acts_of(8, window, monkeypatch) != first
        assert len(first) >= 400
    finally:
        window.close()


def test_a_clean_end_is_no_crash() -> None:
    worn = worn_by("tell(done=True)")
    assert (worn.events, worn.crashes) == (300, [])


def test_a_crash_is_seen_with_what_was_done_last() -> None:
    worn = worn_by("os.kill(os.getpid(), signal.SIGSEGV)")
    assert worn.crashes == ["ended by SIGSEGV after event 300, before its time"]
    assert list(worn.acts) == [f"act {number}" for number in range(100, 300)]
    assert worn.faults()


def test_an_exhibit_that_somebody_ended_is_a_crash() -> None:
    assert worn_by("").crashes == ["ended by exit status 0 after event 300, before its time"]


def test_an_exhibit_that_hangs_is_ended_and_a_crash() -> None:
    worn = worn_by("time.sleep(60)", silent_s=1.0)
    assert worn.crashes == ["hung: nothing was told for 1 s", "ended by SIGABRT after event 300, before its time"]


@pytest.mark.parametrize(
    ("script", "what"),
    [
        ('tell(warning="WARNING qt.qml: a loop")', "warnings"),
        ('print("QObject: no", file=sys.stderr)', "warnings"),
        ('tell(stall=1.2, stack="in paint")', "stalls"),
        ('tell(left="something was copied")', "left"),
    ],
)
def test_whatever_is_told_is_a_fault(script: str, what: str) -> None:
    worn = worn_by(f"{script}\ntime.sleep(0.3)\ntell(done=True)")
    assert len(getattr(worn, what)) == 1
    assert any("act 299" in fault or "no" in fault for fault in worn.faults())


def soaked(rss_mb: list[float], *, handles: int = 0, minutes: float = 30.0) -> Worn:
    """A soak with these minima of memory by minute, and `handles` more in its second half."""
    samples = [
        Sample(minute + part / 4, value + part, 20 + (handles if minute > minutes / 2 else 0), 5)
        for minute, value in enumerate(rss_mb)
        for part in range(4)
    ]
    return Worn(7, minutes=minutes, events=1, samples=samples)


def test_memory_that_only_grows_while_warming_up_is_fine() -> None:
    worn = soaked([200.0 + 5 * min(minute, 10) for minute in range(30)])
    assert worn.report()["rss_slope_mb_per_h"] == 0
    assert not worn.faults()


def test_memory_that_goes_on_growing_is_a_fault() -> None:
    worn = soaked([200.0 + 0.1 * minute for minute in range(30)])
    assert worn.report()["rss_slope_mb_per_h"] == pytest.approx(6)
    assert any("memory" in fault for fault in worn.faults())


def test_memory_that_comes_and_goes_within_a_minute_does_not_count() -> None:
    samples = [Sample(minute + 0.5 * half, 200 + 300 * half, 20, 5) for minute in range(5) for half in (0, 1)]
    assert least_by_minute(samples, "rss_mb", 0) == [200] * 5
    assert slope_per_hour([200] * 5) == 0
    assert slope_per_hour([200] * 2) is None


def test_one_handle_more_is_a_fault() -> None:
    assert any("handles" in fault for fault in soaked([200.0] * 30, handles=1).faults())
