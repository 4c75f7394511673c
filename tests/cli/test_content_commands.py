"""check, build, export and search: what they print, where they write, what they load."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

FULL_DEVICE = Path("/dev/full")


class TestCheck:
    def test_a_good_timeline_has_no_problems(self, run, fictional: Path) -> None:
        done = run("check", fictional)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("0 problems")

    def test_a_broken_one_fails_with_places(self, run, broken: Path) -> None:
        done = run("check", broken, "--json")
        assert done.returncode == 1
        assert "titel" in json.dumps(json.loads(done.stdout))

    def test_it_speaks_the_systems_language(self, run, broken: Path) -> None:
        assert "错误" in run("check", broken, LC_ALL="zh_CN.UTF-8").stdout

    def test_a_terminal_without_chinese_is_no_crash(self, run, broken: Path) -> None:
        done = run("check", broken, "--lang", "zh", PYTHONIOENCODING="ascii")
        assert (done.returncode, done.stderr) == (1, "")


class TestBuild:
    def test_one_file_is_written_and_told(self, run, fictional: Path, tmp_path: Path) -> None:
        target = tmp_path / "vela.timeline"
        done = run("build", fictional, "-o", target)
        assert (done.returncode, done.stdout) == (0, "")
        assert f"Wrote {target}: " in done.stderr
        assert target.read_bytes().startswith(b"SQLite format 3\0")

    def test_a_terminal_sees_a_bar(self, checkout: Path, fictional: Path, tmp_path: Path) -> None:
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "viewer", "build", str(fictional), "-o", str(tmp_path / "x.timeline")]
        subprocess.run(command, cwd=checkout, env={**os.environ, "LC_ALL": "C.UTF-8"}, stderr=theirs, check=True)
        os.close(theirs)
        shown = os.read(ours, 100_000).decode()
        os.close(ours)
        assert "Building x.timeline [" in shown
        assert "\r\x1b[K" in shown

    def test_errors_in_the_content_leave_the_old_file(
        self, run, compiled: Path, broken: Path, fails_in_one_line
    ) -> None:
        before = compiled.read_bytes()
        assert str(broken) in fails_in_one_line(run("build", broken, "-o", compiled))
        assert compiled.read_bytes() == before

    def test_a_file_cannot_be_compiled(self, run, compiled: Path, fails_in_one_line) -> None:
        assert "only a folder" in fails_in_one_line(run("build", compiled, "-o", compiled))

    def test_a_folder_to_write_in_that_is_missing_is_told(
        self, run, fictional: Path, tmp_path: Path, fails_in_one_line
    ) -> None:
        assert "missing" in fails_in_one_line(run("build", fictional, "-o", tmp_path / "missing" / "x.timeline"))


class TestExport:
    def test_folder_and_file_give_the_same_document(self, run, fictional: Path, compiled: Path) -> None:
        from_folder, from_file = (run("export", each, "--to", "json") for each in (fictional, compiled))
        assert from_folder.returncode == from_file.returncode == 0
        assert from_folder.stdout == from_file.stdout
        assert json.loads(from_folder.stdout)["timeline"]["id"] == "lights-of-vela"

    def test_a_file_is_replaced_whole(self, run, fictional: Path, tmp_path: Path) -> None:
        target = tmp_path / "vela.json"
        target.write_text("old")
        assert run("export", fictional, "--to", "json", "-o", target).returncode == 0
        assert json.loads(target.read_text())["events"]
        assert {path.name for path in tmp_path.iterdir()} <= {"vela.json", "home"}

    def test_a_folder_as_target_is_told(self, run, fictional: Path, tmp_path: Path, fails_in_one_line) -> None:
        fails_in_one_line(run("export", fictional, "--to", "json", "-o", tmp_path))

    @pytest.mark.skipif(not FULL_DEVICE.exists(), reason="there is no device that is always full")
    def test_a_full_disk_behind_standard_output_is_told(self, checkout: Path, fictional: Path) -> None:
        command = [sys.executable, "-m", "viewer", "export", str(fictional), "--to", "json"]
        with FULL_DEVICE.open("w") as full:
            done = subprocess.run(
                command, cwd=checkout, stdout=full, stderr=subprocess.PIPE, text=True, check=False
            )
        assert done.returncode == 1
        assert "No space left on device" in done.stderr
        assert done.stderr.count("\n") == 1

    def test_a_reader_that_has_gone_ends_it_quietly(self, checkout: Path, fictional: Path) -> None:
        command = [sys.executable, "-m", "viewer", "export", str(fictional), "--to", "json"]
        ours, theirs = os.pipe()
        os.close(ours)
        done = subprocess.run(command, cwd=checkout, stdout=theirs, stderr=subprocess.PIPE, text=True, check=False)
        os.close(theirs)
        assert (done.returncode, done.stderr) == (141, "")


class TestSearch:
    def test_hits_are_told_with_date_title_and_id(self, run, compiled: Path) -> None:
        done = run("search", compiled, "lamp", "--lang", "en")
        assert done.returncode == 0
        assert done.stdout.startswith("12 October 1857  The lamp is lit  [first-lamp]")

    def test_programs_get_an_array(self, run, fictional: Path) -> None:
        done = run("search", fictional, "点亮", "--lang", "zh", "--json", "--limit", "1")
        (hit,) = json.loads(done.stdout)
        assert (hit["event"], hit["date"], hit["title"]) == ("first-lamp", "1857-10-12", "点亮灯火")
        assert (hit["kind"], hit["id"], hit["nearest"]) == ("event", "first-lamp", False)
        assert 0 < hit["score"] <= 1
        assert [hit["excerpt"][start:end] for start, end in hit["lit"]] == ["点亮"]

    def test_the_nearest_are_listed_and_said_to_be_that(self, run, compiled: Path) -> None:
        done = run("search", compiled, "lampp", "--lang", "en", "--json")
        hits = json.loads(done.stdout)
        assert hits[0]["event"] == "first-lamp"
        assert all(hit["nearest"] for hit in hits)
        assert done.stderr == "Nothing found for “lampp”; these are the nearest.\n"

    @pytest.mark.parametrize("text", ["%", "'; DROP TABLE words; --", "*", "🙂", "x" * 10_000])
    def test_anything_may_be_asked(self, run, compiled: Path, text: str) -> None:
        done = run("search", compiled, text, "--json")
        assert done.returncode == 0
        assert isinstance(json.loads(done.stdout), list)

    def test_nothing_found_is_said_and_no_fault(self, run, compiled: Path) -> None:
        done = run("search", compiled, "zeppelin", "--json")
        assert (done.returncode, json.loads(done.stdout)) == (0, [])
        assert done.stderr == "Nothing found for “zeppelin”.\n"

    def test_a_foreign_file_is_told(self, run, tmp_path: Path, fails_in_one_line) -> None:
        (tmp_path / "x.timeline").write_text("nonsense")
        assert "x.timeline" in fails_in_one_line(run("search", tmp_path / "x.timeline", "lamp"))


@pytest.mark.parametrize(
    ("command", "options"),
    [("check", []), ("build", ["-o", "out"]), ("export", ["--to", "json", "-o", "out"]), ("search", ["lamp"])],
)
def test_commands_without_a_picture_load_no_qt(
    run, fictional: Path, tmp_path: Path, command: str, options: list[str]
) -> None:
    watch = "import atexit; atexit.register(lambda: print([name for name in sys.modules if 'PySide6' in name]))"
    words = [tmp_path / word if word == "out" else word for word in options]
    done = run(command, fictional, *words, patch=watch)
    assert done.returncode == 0
    assert done.stdout.endswith("[]\n")
