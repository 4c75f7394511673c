"""qmllint knows the Python types: a member that is there passes, and one that is misspelt is a fault."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

QML = """import QtQuick
import Timeline.Core

Item {{
    id: root

    required property {type} view

    Component.onCompleted: console.log(root.view.{member})
}}
"""


@pytest.fixture(scope="module")
def described(checkout: Path) -> str:
    """What the script that describes our Python types has written."""
    subprocess.run([sys.executable, "scripts/qmltypes.py"], cwd=checkout, check=True)
    return (checkout / "build/qml/Timeline/Core/core.qmltypes").read_text(encoding="utf-8")


def _lint(checkout: Path, folder: Path, kind: str, member: str) -> subprocess.CompletedProcess[str]:
    file = folder / "Probe.qml"
    file.write_text(QML.format(type=kind, member=member), encoding="utf-8")
    tool = Path(sys.executable).parent / "pyside6-qmllint"
    command = [tool, "-W", "0", "-I", checkout / "build/qml", file]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_qml_type_of_the_two_rooms_is_described(checkout: Path, described: str) -> None:
    exported = set(re.findall(r'exports: \["Timeline\.Core/(\w+) 1\.0"\]', described))
    sources = [path for room in ("models", "viewmodels") for path in (checkout / "viewer" / room).rglob("*.py")]
    decorated = re.compile(r"^@QmlElement\n(?:@.*\n)*class (\w+)", re.MULTILINE)
    written = {name for path in sources for name in decorated.findall(path.read_text(encoding="utf-8"))}
    assert written
    assert exported == written


def test_a_member_that_is_there_passes_and_a_misspelt_one_fails(
    checkout: Path, tmp_path: Path, described: str
) -> None:
    kind = re.findall(r'exports: \["Timeline\.Core/(\w+) 1\.0"\]', described)[-1]
    component = described.split(f'Timeline.Core/{kind} 1.0"')[1].split("Component {")[0]
    member = re.findall(r'Property \{\s*name: "(\w+)"', component)[0]
    assert _lint(checkout, tmp_path, kind, member).returncode == 0
    wrong = _lint(checkout, tmp_path, kind, f"{member}z")
    assert wrong.returncode != 0
    assert f'"{member}z" not found' in wrong.stdout + wrong.stderr
