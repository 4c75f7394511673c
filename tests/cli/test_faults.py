"""Whatever goes wrong, a person reads one line; and the commands that only tell."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_what_nobody_foresaw_is_one_line_and_a_traceback_in_the_log(
    run, tmp_path: Path, fails_in_one_line
) -> None:
    told = fails_in_one_line(run("check", "x", patch="cli._COMMANDS['check'] = lambda *_: {}['lost']"))
    log_file = tmp_path / "home" / "state" / "timeline-viewer.log"
    assert str(log_file) in told
    text = log_file.read_text()
    assert "Traceback" in text
    assert "KeyError: 'lost'" in text


def test_a_fault_whose_sentence_is_at_fault_is_one_line_too(run, fails_in_one_line) -> None:
    patch = "class Odd(Exception):\n    def sentence(self, language): return 'x'[9]\n"
    patch += "def fail(*_): raise Odd\ncli._COMMANDS['check'] = fail"
    assert "IndexError" in fails_in_one_line(run("check", "x", patch=patch))


def test_a_missing_system_library_is_told_with_its_package(run, fails_in_one_line) -> None:
    patch = "def fail(*_): raise ImportError('libEGL.so.1: cannot open shared object file: No such file')\n"
    patch += "cli._COMMANDS['shot'] = fail"
    assert "sudo apt install libegl1" in fails_in_one_line(run("shot", "-o", "a.png", patch=patch))


def test_an_interrupt_ends_a_command_quietly(run) -> None:
    patch = "def stop(*_): raise KeyboardInterrupt\ncli._COMMANDS['check'] = stop"
    done = run("check", "x", patch=patch)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_doctor_reports_on_this_machine(run, fictional: Path) -> None:
    done = run("doctor", fictional)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Every one of the timeline's" in done.stdout


def test_doctor_goes_on_where_the_timeline_is_broken(run, broken: Path) -> None:
    done = run("doctor", broken, "--lang", "zh")
    assert done.returncode == 1
    assert "字体" in done.stdout
    assert "✗" in next(line for line in done.stdout.splitlines() if str(broken) in line)


@pytest.mark.parametrize("arguments", [["--help"], ["shot", "--help"], ["--lang", "zh", "doctor", "-h"]])
def test_help_is_no_fault(run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert "timeline-viewer" in done.stdout


def test_the_version_is_told(run) -> None:
    from viewer import __version__

    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"timeline-viewer {__version__}\n")
