from __future__ import annotations

import io
import json
import os
import sys

import pytest

from viewer.desktop.doctor import run_doctor
from viewer.desktop.probe import Probe, run_probe


def script(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


FIRST = json.dumps({"screens": [], "families": ["Noto Sans"], "uncovered": "x"})


def test_the_real_child_finds_screens_fonts_and_missing_characters() -> None:
    probe = run_probe("汉\U0003fff0", "zh-Hans", {**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert probe.fault == ""
    assert "Noto Sans CJK SC" in probe.families
    assert probe.uncovered == "\U0003fff0"
    assert len(probe.screens) == 1
    assert probe.screens[0].width > 0


def test_a_qt_that_aborts_is_told_by_its_last_words() -> None:
    abort = "import os, sys; print('could not load the plugin', file=sys.stderr); sys.stderr.flush(); os.abort()"
    assert run_probe("", "en", os.environ, script(abort)) == Probe(fault="could not load the plugin")


def test_a_silent_end_is_told_by_its_status() -> None:
    assert run_probe("", "en", os.environ, script("raise SystemExit(3)")).fault == "exit status 3"


def test_a_driver_that_crashes_does_not_take_the_fonts_along() -> None:
    code = f"import os; print({FIRST!r}, flush=True); os.abort()"
    probe = run_probe("", "en", os.environ, script(code))
    assert (probe.families, probe.uncovered, probe.graphics, probe.fault) == (("Noto Sans",), "x", None, "")


def test_a_driver_that_hangs_is_waited_for_only_so_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.desktop.probe.TIMEOUT_SECONDS", 1)
    code = f"import threading; print({FIRST!r}, flush=True); threading.Event().wait()"
    probe = run_probe("", "en", os.environ, script(code))
    assert (probe.families, probe.graphics) == (("Noto Sans",), None)


WELL = Probe(families=("Noto Sans", "Noto Serif", "Noto Sans CJK SC", "Noto Serif CJK SC"))


def test_doctor_without_a_display_asks_qt_offscreen_and_says_so() -> None:
    asked: list[str | None] = []

    def probe(characters: str, language: str, environ: object) -> Probe:
        asked.append(environ.get("QT_QPA_PLATFORM"))  # type: ignore[attr-defined]
        return WELL

    out = io.StringIO()
    assert run_doctor(out, "en", environ={}, probe=probe) == 0
    assert asked == ["offscreen"]
    assert "There is no display here" in out.getvalue()


def test_doctor_fails_when_something_stops_the_program() -> None:
    out = io.StringIO()
    status = run_doctor(out, "en", environ={}, probe=lambda *_: Probe(fault="no Qt"))
    assert status == 1
    assert "✗ Qt does not start: no Qt" in out.getvalue()


def test_doctor_tells_of_a_timeline_that_cannot_be_read() -> None:
    out = io.StringIO()
    assert run_doctor(out, "en", timeline_problem="t is damaged.", environ={}, probe=lambda *_: WELL) == 1
    assert "✗ t is damaged." in out.getvalue()
