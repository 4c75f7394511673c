"""Runs tests/qml/tst_*.qml with Qt Quick Test, in a process of its own, and sees that every test really ran."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

QML_TESTS = Path(__file__).parent / "qml"
TEST_FUNCTION = re.compile(r"^\s*function (test_\w+)\(", re.MULTILINE)


def written_tests(folder: Path) -> Counter[str]:
    """Names of all test functions that stand in the folder's QML files; `test_x_data` is no test."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("tst_*.qml"))]
    names = [name for text in texts for name in TEST_FUNCTION.findall(text)]
    return Counter(name for name in names if not name.endswith("_data"))


def run_qml_tests(folder: Path, report: Path) -> tuple[subprocess.CompletedProcess[str], Counter[str]]:
    """Qt Quick Test over a folder: the finished process and the names of the functions that ran and passed."""
    command = [sys.executable, str(QML_TESTS / "run.py"), str(folder), str(report)]
    process = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    if not report.exists():
        pytest.fail(f"Qt Quick Test wrote no report:\n{process.stdout}\n{process.stderr}", pytrace=False)
    # A function with rows of data is one `Case::function(row)` a row, and has passed if all of them have.
    cases = [
        (str(case.get("name")).partition("(")[0], not list(case))
        for case in ElementTree.parse(report).iter("testcase")
    ]
    failed = {name for name, passed in cases if not passed}
    passed = {name for name, passed in cases if passed} - failed
    functions = Counter(name.rpartition("::")[2] for name in passed)
    return process, Counter({name: count for name, count in functions.items() if name.startswith("test_")})


def test_every_qml_test_runs_and_passes(tmp_path: Path) -> None:
    process, passed = run_qml_tests(QML_TESTS, tmp_path / "report.xml")
    assert process.returncode == 0, process.stdout + process.stderr
    assert "QWARN" not in process.stdout, process.stdout
    assert passed == written_tests(QML_TESTS)
    assert passed, "no QML test was found"


def test_a_failing_qml_test_fails_the_run(tmp_path: Path) -> None:
    body = "function test_sum() { compare(1 + 1, 3); }\n    function test_one() { compare(1, 1); }"
    source = f"import QtTest\nTestCase {{\n    name: 'Wrong'\n    {body}\n}}\n"
    (tmp_path / "tst_wrong.qml").write_text(source, encoding="utf-8")
    process, passed = run_qml_tests(tmp_path, tmp_path / "report.xml")
    assert process.returncode == 1
    assert passed == {"test_one": 1}


def test_a_qml_test_that_does_not_load_fails_the_run(tmp_path: Path) -> None:
    (tmp_path / "tst_broken.qml").write_text("import QtTest\nTestCase {", encoding="utf-8")
    process, passed = run_qml_tests(tmp_path, tmp_path / "report.xml")
    assert process.returncode != 0
    assert not passed
