"""The built wheel, installed into an empty environment and used from a folder that is not the checkout."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

SHIPPED = "tibet-paired-assistance"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """A folder with the source package of this checkout and the wheel that was built from it."""
    target = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target), str(checkout)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return target


@pytest.fixture(scope="module")
def wheel(packages: Path) -> Path:
    (found,) = packages.glob("*.whl")
    return found


class Installed:
    """An environment that holds the wheel and what the wheel asks for, and a folder to work in."""

    def __init__(self, environment: Path, folder: Path) -> None:
        self.python = environment / "bin" / "python"
        self.program = environment / "bin" / "timeline-viewer"
        self.folder = folder

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run something to its end there; anything but exit status 0 fails the test."""
        environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        done = subprocess.run(command, cwd=self.folder, env=environ, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        return done


@pytest.fixture(scope="module")
def installed(wheel: Path, checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an empty environment; what it asks for comes from the wheels that set-up keeps."""
    kept = checkout / ".venv" / "wheels"
    assert kept.is_dir(), "set-up has kept no wheels to install from. Type: make setup"
    environment = tmp_path_factory.mktemp("empty")
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    pip = [environment / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.run([*pip, "--no-index", "--no-compile", "--find-links", kept, wheel], check=True)
    return Installed(environment, tmp_path_factory.mktemp("elsewhere"))


def png_size(path: Path) -> tuple[int, int]:
    """Width and height in px that a PNG file's header gives."""
    head = path.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"viewer"}
    assert not [name for name in names if "__pycache__" in name]
    assert any(name.endswith("licenses/LICENSE") for name in names)


@pytest.mark.parametrize(
    "folder",
    [
        "resources/qml",
        "resources/i18n",
        "resources/schema",
        "resources/deploy",
        f"data/{SHIPPED}",
        "viewer/messages",
    ],
)
def test_every_file_of_the_checkout_is_in_the_wheel(wheel: Path, checkout: Path, folder: str) -> None:
    listing = subprocess.run(["git", "ls-files", folder], cwd=checkout, capture_output=True, text=True, check=True)
    tracked = [name if name.startswith("viewer/") else f"viewer/{name}" for name in listing.stdout.splitlines()]
    assert tracked, f"no file of {folder} is kept by git"
    assert set(tracked) <= set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_compiled_translations(wheel: Path, checkout: Path) -> None:
    expected = {f"viewer/resources/i18n/{ts.stem}.qm" for ts in (checkout / "resources" / "i18n").glob("*.ts")}
    assert expected
    assert expected <= set(zipfile.ZipFile(wheel).namelist())


def test_the_installed_program_runs_no_file_of_the_checkout(installed: Installed, checkout: Path) -> None:
    where = installed.run(
        installed.python, "-c", "import viewer, viewer.paths as p; print(viewer.__file__, p.resources())"
    )
    assert str(checkout) not in where.stdout


def test_the_installed_program_checks_its_shipped_timeline(installed: Installed) -> None:
    find = "import viewer.paths as p; print(p.shipped_timeline())"
    shipped = installed.run(installed.python, "-c", find).stdout.strip()
    report = json.loads(installed.run(installed.program, "check", shipped, "--json").stdout)
    assert report["problems"] == []


def test_the_installed_program_draws_its_shipped_timeline(installed: Installed) -> None:
    picture = installed.folder / "shipped.png"
    installed.run(installed.program, "shot", "-o", picture, "--size", "1280x720")
    assert png_size(picture) == (1280, 720)
    assert len(set(picture.read_bytes())) > 200, "the picture is empty"


def test_the_installed_program_builds_a_file_that_it_then_opens(installed: Installed, checkout: Path) -> None:
    single, picture = installed.folder / "single.timeline", installed.folder / "single.png"
    installed.run(installed.program, "build", checkout / "data" / SHIPPED, "-o", single)
    assert single.read_bytes().startswith(b"SQLite format 3\0")
    installed.run(installed.program, "shot", single, "-o", picture, "--size", "1920x1080", "--lang", "en")
    assert png_size(picture) == (1920, 1080)


def test_the_installed_program_is_what_starts_with_an_exhibits_machine(installed: Installed) -> None:
    shown = installed.run(installed.program, "kiosk", "install", "--dry-run").stdout
    assert f"ExecStart=/usr/bin/cage -d -- {installed.program} kiosk run\n" in shown


def test_python_dash_m_is_the_same_program(installed: Installed) -> None:
    by_name = installed.run(installed.program, "--version").stdout
    assert by_name == installed.run(installed.python, "-m", "viewer", "--version").stdout
