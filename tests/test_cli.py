"""The commands as a person or a script meets them: output, one line for a fault, exit status."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.desktop.options import ShotOptions, WindowOptions

Run = Callable[..., subprocess.CompletedProcess[str]]
FICTIONAL = Path(__file__).resolve().parent / "fixtures" / "fictional"
FULL_DEVICE = Path("/dev/full")


@pytest.fixture
def run(checkout: Path, tmp_path: Path) -> Run:
    """Run `timeline-viewer` with arguments in a process of its own; keywords are environment variables."""

    def start(*arguments: object, code: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, *(["-c", code] if code else ["-m", "viewer"]), *map(str, arguments)]
        wanted = {**os.environ, "LC_ALL": "C.UTF-8", "TIMELINE_VIEWER_HOME": str(tmp_path / "home"), **environ}
        wanted = {name: value for name, value in wanted.items() if value != ""}
        return subprocess.run(
            command, cwd=checkout, env=wanted, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return start


def patched(change: str, *arguments: str) -> str:
    """Code that runs the command line after `change` to `cli`."""
    return f"import sys\nimport viewer.cli as cli\n{change}\nsys.exit(cli.main({list(arguments)!r}))"


@pytest.fixture
def compiled(run: Run, tmp_path: Path) -> Path:
    target = tmp_path / "vela.timeline"
    assert run("build", FICTIONAL, "-o", target).returncode == 0
    return target


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "timeline.yaml").write_text("format: 1\ntitel: x\n")
    return folder


def fails_in_one_line(done: subprocess.CompletedProcess[str], status: int = 1) -> str:
    assert done.returncode == status
    assert done.stdout == ""
    assert done.stderr.startswith("timeline-viewer")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    return done.stderr


class TestCheck:
    def test_a_good_timeline_has_no_problems(self, run: Run) -> None:
        done = run("check", FICTIONAL)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("0 problems")

    def test_a_broken_one_fails_with_places(self, run: Run, broken: Path) -> None:
        done = run("check", broken, "--json")
        assert done.returncode == 1
        assert "titel" in json.dumps(json.loads(done.stdout))

    def test_it_speaks_the_systems_language(self, run: Run, broken: Path) -> None:
        assert "错误" in run("check", broken, LC_ALL="zh_CN.UTF-8").stdout

    def test_a_terminal_without_chinese_is_no_crash(self, run: Run, broken: Path) -> None:
        done = run("check", broken, "--lang", "zh", PYTHONIOENCODING="ascii")
        assert (done.returncode, done.stderr) == (1, "")


class TestBuild:
    def test_one_file_is_written_and_told(self, run: Run, tmp_path: Path) -> None:
        target = tmp_path / "vela.timeline"
        done = run("build", FICTIONAL, "-o", target)
        assert (done.returncode, done.stdout) == (0, "")
        assert f"Wrote {target}: " in done.stderr
        assert target.read_bytes().startswith(b"SQLite format 3\0")

    def test_a_terminal_sees_a_bar(self, checkout: Path, tmp_path: Path) -> None:
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "viewer", "build", str(FICTIONAL), "-o", str(tmp_path / "x.timeline")]
        subprocess.run(command, cwd=checkout, stderr=theirs, check=True)
        os.close(theirs)
        shown = os.read(ours, 100_000).decode()
        os.close(ours)
        assert "Building x.timeline [" in shown
        assert "\r\x1b[K" in shown

    def test_errors_in_the_content_leave_the_old_file(self, run: Run, compiled: Path, broken: Path) -> None:
        before = compiled.read_bytes()
        assert str(broken) in fails_in_one_line(run("build", broken, "-o", compiled))
        assert compiled.read_bytes() == before

    def test_a_file_cannot_be_compiled(self, run: Run, compiled: Path) -> None:
        assert "only a folder" in fails_in_one_line(run("build", compiled, "-o", compiled))

    def test_a_folder_to_write_in_that_is_missing_is_told(self, run: Run, tmp_path: Path) -> None:
        assert "missing" in fails_in_one_line(run("build", FICTIONAL, "-o", tmp_path / "missing" / "x.timeline"))


class TestExport:
    def test_folder_and_file_give_the_same_document(self, run: Run, compiled: Path) -> None:
        from_folder, from_file = (run("export", each, "--to", "json") for each in (FICTIONAL, compiled))
        assert from_folder.returncode == from_file.returncode == 0
        assert from_folder.stdout == from_file.stdout
        assert json.loads(from_folder.stdout)["timeline"]["id"] == "lights-of-vela"

    def test_a_file_is_replaced_whole(self, run: Run, tmp_path: Path) -> None:
        target = tmp_path / "vela.json"
        target.write_text("old")
        assert run("export", FICTIONAL, "--to", "json", "-o", target).returncode == 0
        assert json.loads(target.read_text())["events"]
        assert {path.name for path in tmp_path.iterdir()} <= {"vela.json", "home"}

    def test_a_folder_as_target_is_told(self, run: Run, tmp_path: Path) -> None:
        fails_in_one_line(run("export", FICTIONAL, "--to", "json", "-o", tmp_path))

    @pytest.mark.skipif(not FULL_DEVICE.exists(), reason="there is no device that is always full")
    def test_a_full_disk_behind_standard_output_is_told(self, checkout: Path) -> None:
        command = [sys.executable, "-m", "viewer", "export", str(FICTIONAL), "--to", "json"]
        with FULL_DEVICE.open("w") as full:
            done = subprocess.run(
                command, cwd=checkout, stdout=full, stderr=subprocess.PIPE, text=True, check=False
            )
        assert done.returncode == 1
        assert "No space left on device" in done.stderr
        assert done.stderr.count("\n") == 1

    def test_a_reader_that_has_gone_ends_it_quietly(self, checkout: Path) -> None:
        command = [sys.executable, "-m", "viewer", "export", str(FICTIONAL), "--to", "json"]
        ours, theirs = os.pipe()
        os.close(ours)
        done = subprocess.run(command, cwd=checkout, stdout=theirs, stderr=subprocess.PIPE, text=True, check=False)
        os.close(theirs)
        assert (done.returncode, done.stderr) == (141, "")


class TestSearch:
    def test_hits_are_told_with_date_title_and_id(self, run: Run, compiled: Path) -> None:
        done = run("search", compiled, "lamp", "--lang", "en")
        assert done.returncode == 0
        assert done.stdout.startswith("12 October 1857  The lamp is lit  [first-lamp]")

    def test_programs_get_an_array(self, run: Run) -> None:
        done = run("search", FICTIONAL, "点亮", "--lang", "zh", "--json", "--limit", "1")
        (hit,) = json.loads(done.stdout)
        assert (hit["event"], hit["date"], hit["title"]) == ("first-lamp", "1857-10-12", "点亮灯火")
        assert hit["text"][hit["start"] : hit["end"]] == "点亮"

    def test_nothing_found_is_said_and_no_fault(self, run: Run, compiled: Path) -> None:
        done = run("search", compiled, "zeppelin", "--json")
        assert (done.returncode, json.loads(done.stdout)) == (0, [])
        assert done.stderr == "Nothing found for “zeppelin”.\n"

    def test_a_foreign_file_is_told(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "x.timeline").write_text("nonsense")
        assert "x.timeline" in fails_in_one_line(run("search", tmp_path / "x.timeline", "lamp"))


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["build", "-o", "x.timeline"], ["export", "--to", "json", "-o", "x.json"], ["search", "lamp"]],
    ids=lambda arguments: arguments[0],
)
def test_commands_without_a_picture_load_no_qt(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    command, *options = arguments
    words = [
        command,
        str(FICTIONAL),
        *(str(tmp_path / word) if word.startswith("x.") else word for word in options),
    ]
    code = f"import sys, viewer.cli; status = viewer.cli.main({words!r});"
    code += "sys.exit(status or [name for name in sys.modules if name.startswith('PySide6')] or 0)"
    done = run(code=code)
    assert (done.returncode, "PySide6" in done.stderr) == (0, False)


class TestWindow:
    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[WindowOptions]:
        taken: list[WindowOptions] = []
        monkeypatch.setattr("viewer.app.run_window", lambda options: taken.append(options) or 0)
        return taken

    def test_without_arguments_the_users_settings_decide(self, opened: list[WindowOptions]) -> None:
        from viewer.cli import main

        assert main([]) == 0
        assert opened == [WindowOptions()]

    def test_a_path_is_opened_and_made_absolute(
        self, opened: list[WindowOptions], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from viewer.cli import main

        monkeypatch.chdir(FICTIONAL.parent)
        assert main(["--lang", "zh", "fictional", "--theme", "night", "--event", "e", "--text-size", "1.5"]) == 0
        assert opened == [WindowOptions(FICTIONAL, "zh", "night", "e", 1.5)]

    def test_no_display_is_one_line_with_the_command_to_use_instead(self, run: Run) -> None:
        silent = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": "", "WAYLAND_SOCKET": ""}
        told = fails_in_one_line(run(FICTIONAL, **silent))
        assert f"timeline-viewer shot {FICTIONAL} -o timeline.png" in told
        assert "timeline-viewer shot -o timeline.png" in fails_in_one_line(run(**silent))

    def test_a_path_that_is_not_there_is_told(self, run: Run, tmp_path: Path) -> None:
        assert "no such file" in fails_in_one_line(run(tmp_path / "x.timeline"))

    def test_a_misspelt_command_is_told_with_the_right_one(self, run: Run) -> None:
        assert "Did you mean check?" in fails_in_one_line(run("chek"), 2)

    def test_options_that_the_program_does_not_have_yet_are_wrong_usage(self, run: Run) -> None:
        fails_in_one_line(run("--kiosk"), 2)


class TestShot:
    def test_a_picture_gets_all_that_was_asked(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        from viewer.cli import main

        taken: list[ShotOptions] = []
        monkeypatch.setattr("viewer.app.run_shot", lambda options: taken.append(options) or 0)
        monkeypatch.chdir(tmp_path)
        words = (
            "-o a.png --size 800x600 --view 2010/2024 --profile kiosk --diagonal-mm 1397 --lang en --theme paper"
        )
        assert main(["shot", str(FICTIONAL), *words.split()]) == 0
        assert taken == [
            ShotOptions(
                FICTIONAL, tmp_path / "a.png", 800, 600, "en", "paper", None, "2010/2024", "kiosk", 1397.0, 1.0
            )
        ]

    def test_only_png_is_drawn(self, run: Run) -> None:
        assert "a.jpg" in fails_in_one_line(run("shot", "-o", "a.jpg"), 2)

    def test_a_folder_that_is_missing_is_told(self, run: Run, tmp_path: Path) -> None:
        fails_in_one_line(run("shot", "-o", tmp_path / "missing" / "a.png"))

    def test_a_missing_system_library_is_told_with_its_package(self, run: Run) -> None:
        change = "def fail(*_): raise ImportError('libEGL.so.1: cannot open shared object file: No such file')\n"
        change += "cli._COMMANDS['shot'] = fail"
        told = fails_in_one_line(run(code=patched(change, "shot", "-o", "a.png")))
        assert "sudo apt install libegl1" in told


def test_what_nobody_foresaw_is_one_line_and_a_traceback_in_the_log(run: Run, tmp_path: Path) -> None:
    told = fails_in_one_line(run(code=patched("cli._COMMANDS['check'] = lambda *_: {}['lost']", "check", "x")))
    log_file = tmp_path / "home" / "state" / "timeline-viewer.log"
    assert str(log_file) in told
    text = log_file.read_text()
    assert "Traceback" in text
    assert "KeyError: 'lost'" in text


def test_a_fault_whose_sentence_is_at_fault_is_one_line_too(run: Run) -> None:
    change = "class Odd(Exception):\n    def sentence(self, language): return 'x'[9]\n"
    change += "def fail(*_): raise Odd\ncli._COMMANDS['check'] = fail"
    assert "IndexError" in fails_in_one_line(run(code=patched(change, "check", "x")))


def test_an_interrupt_ends_a_command_quietly(run: Run) -> None:
    done = run(code=patched("def stop(*_): raise KeyboardInterrupt\ncli._COMMANDS['check'] = stop", "check", "x"))
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_doctor_reports_on_this_machine(run: Run) -> None:
    done = run("doctor", FICTIONAL)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Every one of the timeline's" in done.stdout


def test_doctor_goes_on_where_the_timeline_is_broken(run: Run, broken: Path) -> None:
    done = run("doctor", broken, "--lang", "zh")
    assert done.returncode == 1
    assert "字体" in done.stdout
    assert "✗" in next(line for line in done.stdout.splitlines() if str(broken) in line)


@pytest.mark.parametrize("arguments", [["--help"], ["shot", "--help"], ["--lang", "zh", "doctor", "-h"]])
def test_help_is_no_fault(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert "timeline-viewer" in done.stdout


def test_the_version_is_told(run: Run) -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, "timeline-viewer 0.1.0\n")
