"""The window and a picture: what reaches them, and what happens where they cannot be."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.cli import main
from viewer.desktop.options import ShotOptions, WindowOptions
from viewer.desktop.recents import Recents, RecentsFile
from viewer.paths import shipped_timeline


class TestWindow:
    @pytest.fixture
    def opened(self, monkeypatch: pytest.MonkeyPatch) -> list[WindowOptions]:
        taken: list[WindowOptions] = []
        monkeypatch.setattr("viewer.app.run_window", lambda options: taken.append(options) or 0)
        return taken

    def test_without_arguments_the_users_settings_decide(self, opened: list[WindowOptions]) -> None:
        assert main([]) == 0
        assert opened == [WindowOptions()]

    def test_a_path_is_opened_and_made_absolute(
        self, opened: list[WindowOptions], fictional: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(fictional.parent)
        assert main(["--lang", "zh", "fictional", "--theme", "night", "--event", "e", "--text-size", "1.5"]) == 0
        assert opened == [WindowOptions(fictional, "zh", "night", "e", 1.5)]

    def test_a_path_named_like_a_command_is_opened_as_a_path(
        self, opened: list[WindowOptions], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "check").mkdir()
        monkeypatch.chdir(tmp_path)
        assert main(["./check"]) == 0
        assert opened == [WindowOptions(tmp_path / "check")]

    def test_a_link_opens_an_event_of_a_timeline_that_was_opened_before(
        self, opened: list[WindowOptions], fictional: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TIMELINE_VIEWER_HOME", str(tmp_path))
        RecentsFile.of_user().save(Recents((fictional,)))
        assert main(["timeline:#sixth-symposium-2015"]) == 0
        assert main(["timeline:lights-of-vela#first-lamp"]) == 0
        assert main(["timeline:lights-of-vela#first-lamp", "--event", "cable"]) == 0
        assert opened == [
            WindowOptions(shipped_timeline(), event="sixth-symposium-2015"),
            WindowOptions(fictional, event="first-lamp"),
            WindowOptions(fictional, event="cable"),
        ]

    def test_a_link_to_a_timeline_that_nobody_opened_here_is_told(self, run, fails_in_one_line) -> None:
        told = fails_in_one_line(run("--lang", "en", "timeline:strange#a"))
        assert "No timeline “strange” was opened here before" in told

    def test_no_display_is_one_line_with_the_command_to_use_instead(
        self, run, fictional: Path, fails_in_one_line
    ) -> None:
        silent = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": "", "WAYLAND_SOCKET": ""}
        told = fails_in_one_line(run(fictional, **silent))
        assert f"timeline-viewer shot {fictional} -o timeline.png" in told
        assert "timeline-viewer shot -o timeline.png" in fails_in_one_line(run(**silent))

    def test_a_path_that_is_not_there_is_told(self, run, tmp_path: Path, fails_in_one_line) -> None:
        assert "no such file" in fails_in_one_line(run(tmp_path / "x.timeline"))

    def test_a_misspelt_command_is_told_with_the_right_one(self, run, fails_in_one_line) -> None:
        assert "Did you mean check?" in fails_in_one_line(run("chek"), 2)
        assert "Did you mean search?" in fails_in_one_line(run("--lang", "en", "serch", "x", "y"), 2)

    def test_options_that_the_program_does_not_have_are_wrong_usage(self, run, fails_in_one_line) -> None:
        fails_in_one_line(run("--kiosc"), 2)


class TestShot:
    def test_a_picture_gets_all_that_was_asked(
        self, fictional: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        taken: list[ShotOptions] = []
        monkeypatch.setattr("viewer.app.run_shot", lambda options: taken.append(options) or 0)
        monkeypatch.chdir(tmp_path)
        words = (
            "-o a.png --size 800x600 --view 2010/2024 --profile kiosk --diagonal-mm 1397 --lang en --theme paper"
        )
        assert main(["shot", str(fictional), *words.split()]) == 0
        assert taken == [
            ShotOptions(
                fictional, tmp_path / "a.png", 800, 600, "en", "paper", None, "2010/2024", "kiosk", 1397.0, 1.0
            )
        ]

    def test_only_png_is_drawn(self, run, fails_in_one_line) -> None:
        assert "a.jpg" in fails_in_one_line(run("shot", "-o", "a.jpg"), 2)

    def test_a_folder_that_is_missing_is_told(self, run, tmp_path: Path, fails_in_one_line) -> None:
        fails_in_one_line(run("shot", "-o", tmp_path / "missing" / "a.png"))


def test_a_second_start_is_taken_over_by_the_first_which_ends_well_on_sigterm(
    run, checkout: Path, fictional: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shared = {"XDG_RUNTIME_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    environ = {**os.environ, **shared, "TIMELINE_VIEWER_HOME": str(home)}
    ready = "import viewer.app as app; run = app.QGuiApplication.exec\n"
    ready += "app.QGuiApplication.exec = lambda self=None: print('ready', flush=True) or run()\n"
    ready += "from viewer.cli import main; raise SystemExit(main([]))"
    command = [sys.executable, "-c", ready]
    with subprocess.Popen(command, cwd=checkout, env=environ, stdout=subprocess.PIPE, text=True) as first:
        try:
            assert first.stdout is not None
            assert first.stdout.readline() == "ready\n"
            second = run(fictional, "--event", "first-lamp", **shared)
            assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
            assert first.poll() is None
        finally:
            first.send_signal(signal.SIGTERM)
            first.wait(30)
    assert first.returncode == 0
    assert str(fictional) in (home / "state" / "recents.toml").read_text()
