"""constraints.txt pins all that pyproject.toml asks for, and .venv holds exactly what is pinned."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path

import pytest

PIN = re.compile(r"([\w.-]+)==([\w.!+-]+)")


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(scope="module")
def pins(checkout: Path) -> dict[str, str]:
    lines = (checkout / "constraints.txt").read_text(encoding="utf-8").splitlines()
    matches = [PIN.fullmatch(line) for line in lines if line and not line.startswith("#")]
    assert all(matches), "constraints.txt pins exact versions and nothing else"
    return {_canonical(match[1]): match[2] for match in matches if match}


def test_what_is_asked_for_is_pinned(checkout: Path, pins: dict[str, str]) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = project["dependencies"] + project["optional-dependencies"]["dev"]
    names = {_canonical(re.split(r"[ <>=!~\[;]", requirement)[0]) for requirement in asked}
    assert names <= pins.keys(), f"not pinned: {sorted(names - pins.keys())}. Type: make constraints"


def test_what_is_installed_is_what_is_pinned(pins: dict[str, str]) -> None:
    prefix = Path(sys.prefix)
    here = [found for found in distributions() if prefix in Path(str(found.locate_file(""))).parents]
    installed = {_canonical(found.metadata["Name"]): found.version for found in here}
    surplus = {name: version for name, version in installed.items() if name not in {"pip", "setuptools"}}
    assert surplus == pins, "another version, or a package that nobody pinned. Type: rm -r .venv && make setup"


def test_the_pinned_versions_agree_with_one_another() -> None:
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
