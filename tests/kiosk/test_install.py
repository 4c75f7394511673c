"""What `kiosk install` writes: everything of it is understood by the program that it is for."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.desktop.libraries import X11
from viewer.kiosk.config_sample import sample_config
from viewer.kiosk.install import NEXT, PIECES, pieces_for, program_of, run_install
from viewer.kiosk.kiosk_error import KioskError
from viewer.paths import resources

SESSIONS = sorted(NEXT)


def install(root: Path, session: str = "cage", *, user: str = "exhibit", dry_run: bool = False) -> str:
    out = io.StringIO()
    assert run_install(root, user, session, dry_run, "en", out) == 0
    return out.getvalue()


def files_in(root: Path) -> set[str]:
    return {f"/{path.relative_to(root)}" for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("session", SESSIONS)
def test_everything_that_belongs_to_a_session_is_written_and_nothing_else(tmp_path: Path, session: str) -> None:
    told = install(tmp_path, session)
    assert files_in(tmp_path) == {piece.target for piece in PIECES if piece.session in ("", session)}
    assert all(f"write {tmp_path}{file}" in told for file in files_in(tmp_path))
    assert all(f"    {command}\n" in told for command in NEXT[session])


@pytest.mark.parametrize("session", SESSIONS)
def test_a_dry_run_shows_all_of_it_and_writes_nothing(tmp_path: Path, session: str) -> None:
    told = install(tmp_path, session, dry_run=True)
    assert list(tmp_path.iterdir()) == []
    for _, text in pieces_for(session, "exhibit", program_of(Path(sys.executable))):
        assert all(line in told for line in text.splitlines())


@pytest.mark.parametrize("session", SESSIONS)
def test_no_place_is_left_open(session: str) -> None:
    for piece, text in pieces_for(session, "exhibit", ["/usr/bin/timeline-viewer"]):
        assert not re.search("@[A-Z_]+@", text), piece.source


def test_every_file_that_is_shipped_for_an_exhibit_is_written_somewhere() -> None:
    shipped = {path.name for path in (resources() / "deploy").iterdir()} - {"timeline-viewer.desktop"}
    assert shipped == {piece.source for piece in PIECES}


def test_a_configuration_that_is_there_is_kept(tmp_path: Path) -> None:
    config = tmp_path / "etc/timeline-viewer/kiosk.toml"
    config.parent.mkdir(parents=True)
    config.write_text('theme = "paper"\n')
    assert f"keep {config}" in install(tmp_path)
    assert config.read_text() == 'theme = "paper"\n'
    config.unlink()
    install(tmp_path)
    assert config.read_text(encoding="utf-8") == sample_config()


@pytest.mark.parametrize("name", ["", "Root", "a b", "x;y", "-u", "名"])
def test_what_is_no_name_for_a_user_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(KioskError) as fault:
        install(tmp_path, user=name)
    assert f"“{name}”" in fault.value.sentence("en")
    assert list(tmp_path.iterdir()) == []


def test_the_page_names_every_package_that_x11_needs_and_the_drop_in(checkout: Path) -> None:
    page = (checkout / "docs" / "kiosk.md").read_text(encoding="utf-8")
    of_x11 = page.partition("### X11 instead of Wayland")[2].partition("\n## ")[0].split()
    assert set(X11.values()) <= set(of_x11)
    for key in ("ReadWritePaths=", "BindReadOnlyPaths=", "ProtectHome=tmpfs"):
        assert key in page


def test_systemd_finds_no_fault_in_the_unit(tmp_path: Path) -> None:
    install(tmp_path)
    unit = tmp_path / "etc/systemd/system/timeline-viewer.service"
    done = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_unit_is_watched_restarted_and_hardened(tmp_path: Path) -> None:
    install(tmp_path)
    unit = tmp_path / "etc/systemd/system/timeline-viewer.service"
    lines = unit.read_text().splitlines()
    for line in (
        "Type=notify",
        "NotifyAccess=all",
        "WatchdogSec=20",
        "Restart=always",
        "RestartSec=2",
        "StartLimitIntervalSec=0",
        "User=exhibit",
    ):
        assert line in lines
    assert not any(line.startswith("PAMName=") for line in lines), "beats of a child would go to another unit"
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=25", unit]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-400:] + done.stderr


def test_systemd_understands_the_user(tmp_path: Path) -> None:
    install(tmp_path)
    users = tmp_path / "etc/sysusers.d/timeline-viewer.conf"
    done = subprocess.run(["systemd-sysusers", "--dry-run", users], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Creating user 'exhibit'" in done.stdout + done.stderr


def test_the_session_of_x11_starts_again_until_it_is_told_to_end(tmp_path: Path) -> None:
    program = tmp_path / "pro gram"
    program.write_text(
        f'#!/bin/sh\necho "$*" >> "{tmp_path}/calls"\n[ $(wc -l < "{tmp_path}/calls") -lt 3 ] || exit 77\nexit 1\n'
    )
    program.chmod(0o755)
    (script,) = (text for piece, text in pieces_for("x11", "exhibit", [str(program)]) if piece.mode == 0o755)
    done = subprocess.run(
        ["sh"], input=script.replace("sleep 2", "sleep 0"), env={"HOME": str(tmp_path)}, text=True, check=False
    )
    assert done.returncode == 0
    assert (tmp_path / "calls").read_text() == "kiosk run\n" * 3


@pytest.mark.parametrize(
    ("program", "line"),
    [
        (["/usr/bin/timeline-viewer"], "ExecStart=/usr/bin/cage -d -- /usr/bin/timeline-viewer kiosk run"),
        (["/a b/timeline-viewer"], 'ExecStart=/usr/bin/cage -d -- "/a b/timeline-viewer" kiosk run'),
        (["/50%/$x"], "ExecStart=/usr/bin/cage -d -- /50%%/$$x kiosk run"),
    ],
)
def test_a_path_reaches_systemd_as_it_is(program: list[str], line: str) -> None:
    (unit,) = (text for piece, text in pieces_for("cage", "u", program) if piece.source.endswith(".service"))
    assert line in unit.splitlines()


def test_a_program_in_somebodys_folder_may_be_read_there() -> None:
    def unit(program: str) -> str:
        texts = (text for piece, text in pieces_for("cage", "u", [program]) if piece.source.endswith(".service"))
        return next(texts)

    assert "ProtectHome=yes" in unit("/usr/bin/timeline-viewer")
    assert "ProtectHome=read-only" in unit("/".join(("", "home", "anna", "bin", "timeline-viewer")))


def test_an_installed_program_is_started_by_its_own_command(tmp_path: Path) -> None:
    script = tmp_path / "timeline-viewer"
    script.touch(0o755)
    assert program_of(tmp_path / "python") == [str(script)]


def test_a_checkout_is_started_from_any_folder(tmp_path: Path, checkout: Path) -> None:
    command = [*program_of(Path(sys.executable)), "--version"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("timeline-viewer "), done.stderr


def test_the_hash_of_the_pin_is_read_by_the_exhibit_and_nobody_else(tmp_path: Path) -> None:
    install(tmp_path)
    assert (tmp_path / "etc/timeline-viewer/kiosk.toml").stat().st_mode & 0o777 == 0o640
    made = (tmp_path / "etc/tmpfiles.d/timeline-viewer.conf").read_text()
    assert "z /etc/timeline-viewer/kiosk.toml 0640 root exhibit\n" in made
