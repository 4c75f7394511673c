"""The `check` command as people and programs see it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

from viewer.reading.check import run_check


def check(
    path: Path, texts: Path | None = None, as_json: bool = False, language: str = "en"
) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    status = run_check(path, texts, as_json, language, out, err)
    return status, out.getvalue(), err.getvalue()


def test_a_good_timeline_has_0_problems(folder) -> None:
    assert check(folder.path) == (0, "0 problems in 4 files\n", "")


def test_each_problem_is_a_line_with_place_severity_event_sentence_and_mend(folder) -> None:
    folder.event("importance: 5\nfigure: []\nsources: []")
    status, out, err = check(folder.path)
    file = folder.path / "events" / "second.yaml"
    lines = out.splitlines()
    assert (status, err, len(lines)) == (1, "", 4)
    assert lines[0] == f"{file}:1:1: warning: [The second] The event names no source."
    assert lines[1] == f"{file}:5:13: error: [The second] “5” is none of 1, 2, 3."
    assert lines[2].startswith(
        f"{file}:6:1: error: [The second] There is no key “figure” here; there are id, date, lane"
    )
    assert lines[2].endswith(" Did you mean “figures”?")
    assert lines[3] == "2 errors, 1 warning in 5 files"


def test_warnings_alone_are_a_success(folder) -> None:
    folder.event("sources: []")
    status, out, _ = check(folder.path)
    assert status == 0
    assert out.endswith("1 warning in 5 files\n")


def test_a_problem_of_a_whole_file_has_no_line(tmp_path: Path) -> None:
    status, out, _ = check(tmp_path / "nowhere")
    assert (status, out) == (1, f"{tmp_path / 'nowhere'}: error: There is no such folder.\n1 error in 0 files\n")


def test_the_same_in_chinese(folder) -> None:
    folder.event("figure: []", title="{zh-Hans: 第二, en: The second}")
    _, out, _ = check(folder.path, language="zh-Hans")
    assert "错误: [The second] 此处没有键“figure”" in out
    assert "是否应为“figures”？" in out
    assert out.endswith("5 个文件中有 1 个错误\n")


def test_programs_get_every_part_of_a_problem(folder) -> None:
    folder.event("figure: []")
    status, out, _ = check(folder.path, as_json=True)
    report = json.loads(out)
    assert status == 1
    assert (report["folder"], report["files"], report["errors"], report["warnings"]) == (str(folder.path), 5, 1, 0)
    (problem,) = report["problems"]
    assert problem["expected"].split(", ")[:3] == ["id", "date", "lane"]
    assert "“figure”" in problem["message"]
    del problem["expected"], problem["message"]
    assert problem == {
        "code": "unknown_key",
        "severity": "error",
        "file": "events/second.yaml",
        "line": 6,
        "column": 1,
        "event": "The second",
        "found": "figure",
        "suggestion": "figures",
    }


def test_programs_get_null_where_there_is_nothing(tmp_path: Path) -> None:
    _, out, _ = check(tmp_path, as_json=True)
    (problem,) = json.loads(out)["problems"]
    assert [problem[key] for key in ("line", "column", "event", "found", "expected", "suggestion")] == [None] * 6


def test_a_good_timeline_is_an_empty_list_for_programs(folder) -> None:
    status, out, _ = check(folder.path, as_json=True)
    assert (status, json.loads(out)["problems"]) == (0, [])


def test_texts_are_a_folder(folder, tmp_path: Path) -> None:
    status, out, err = check(folder.path, tmp_path / "nowhere")
    assert (status, out) == (1, "")
    assert err == f"“{tmp_path / 'nowhere'}” is no folder of texts.\n"


def test_the_fictional_timeline_passes_with_its_texts(fictional: Path, fictional_texts: Path) -> None:
    assert check(fictional, fictional_texts) == (0, "0 problems in 9 files\n", "")


def test_the_shipped_timeline_passes_with_no_warning(checkout: Path) -> None:
    status, out, _ = check(checkout / "data" / "tibet-paired-assistance")
    assert (status, out[:11]) == (0, "0 problems ")


def test_checking_needs_no_qt(fictional: Path, checkout: Path) -> None:
    program = (
        "import sys\n"
        "from viewer.reading.check import main\n"
        "status = main(sys.argv[1:])\n"
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
        "sys.exit(f'loaded: {loaded}' if loaded else status)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(fictional)], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "0 problems in 9 files\n", "")
