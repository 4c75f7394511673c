from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Done = subprocess.CompletedProcess[str]


@pytest.fixture
def run(checkout: Path, tmp_path: Path) -> Callable[..., Done]:
    """Run `timeline-viewer` in a process of its own.

    `patch` is code that changes `cli` before; keywords are environment variables, "" takes one away.
    """

    def start(*arguments: object, patch: str = "", **environ: str) -> Done:
        words = [str(argument) for argument in arguments]
        code = f"import sys\nimport viewer.cli as cli\n{patch}\nsys.exit(cli.main({words!r}))"
        command = [sys.executable, *(["-c", code] if patch else ["-m", "viewer", *words])]
        wanted = {**os.environ, "LC_ALL": "C.UTF-8", "TIMELINE_VIEWER_HOME": str(tmp_path / "home"), **environ}
        wanted = {name: value for name, value in wanted.items() if value != ""}
        return subprocess.run(
            command, cwd=checkout, env=wanted, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return start


@pytest.fixture
def fails_in_one_line() -> Callable[..., str]:
    """That a command failed with one line on stderr and nothing on stdout; the line."""

    def check(done: Done, status: int = 1) -> str:
        assert done.returncode == status
        assert done.stdout == ""
        assert done.stderr.startswith("timeline-viewer")
        assert done.stderr.count("\n") == 1
        assert "Traceback" not in done.stderr
        return done.stderr

    return check


@pytest.fixture
def fictional(checkout: Path) -> Path:
    """A small timeline without a fault, in three languages."""
    return checkout / "tests" / "fixtures" / "fictional"


@pytest.fixture
def compiled(run: Callable[..., Done], fictional: Path, tmp_path: Path) -> Path:
    target = tmp_path / "vela.timeline"
    assert run("build", fictional, "-o", target).returncode == 0
    return target


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with an unknown key and most others missing."""
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "timeline.yaml").write_text("format: 1\ntitel: x\n")
    return folder
