"""kiosk sample-config, check-config, set-pin, set-key and keygen, and a signed build."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import tomllib
from pathlib import Path

from viewer.kiosk.config_file import load_config
from viewer.kiosk.pin import is_pin
from viewer.kiosk.signing import check_signature, sha512_of
from viewer.kiosk.staff import hash_key


def test_the_sample_is_a_configuration_without_fault(run, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(run("kiosk", "sample-config").stdout, encoding="utf-8")
    done = run("kiosk", "check-config", file)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_sample_is_written_over_nothing(run, fails_in_one_line, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    assert run("kiosk", "sample-config", "-o", file).returncode == 0
    file.write_text("mine")
    assert str(file) in fails_in_one_line(run("kiosk", "sample-config", "-o", file))
    assert file.read_text() == "mine"


def test_a_faulty_configuration_is_told_whole(run, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('idle_afer_s = 60\ntheme = "red"\n')
    done = run("kiosk", "check-config", file, "--lang", "zh")
    assert done.returncode == 1
    first, second = done.stdout.splitlines()
    assert first.startswith(f"{file}:1: ")
    assert "idle_after_s" in first
    assert second.startswith(f"{file}:2: ")


def test_a_path_that_leads_nowhere_is_told(run, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('\ntimeline = "gone.timeline"\ncontent_folder = "."\n')
    done = run("kiosk", "check-config", file)
    assert done.returncode == 1
    assert done.stdout.startswith(f"{file}:2: timeline: ")
    assert str(tmp_path / "gone.timeline") in done.stdout
    assert len(done.stdout.splitlines()) == 1


def test_without_a_configuration_there_is_nothing_to_check(run, fails_in_one_line) -> None:
    assert "sample-config" in fails_in_one_line(run("kiosk", "check-config"))


def _set_pin(file: Path, checkout: Path, typed: bytes) -> tuple[int, str]:
    """The exit status, and what a terminal shows while somebody types."""
    pid, terminal = pty.fork()
    if pid == 0:  # pragma: no cover - another process
        os.chdir(checkout)
        os.execv(sys.executable, [sys.executable, "-m", "viewer", "kiosk", "set-pin", "--config", str(file)])
    shown = b""
    for prompts, line in enumerate(typed.splitlines(keepends=True), 1):
        while shown.count(b": ") < prompts:  # What is typed before is thrown away.
            shown += os.read(terminal, 4096)
        os.write(terminal, line)
    try:
        while piece := os.read(terminal, 4096):
            shown += piece
    except OSError:  # how Linux says that nobody is at the other end any more
        pass
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode()


def test_a_pin_is_typed_twice_unseen_and_only_its_hash_is_kept(checkout: Path, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("# mine\n[brightness]\n")
    status, shown = _set_pin(file, checkout, b"70316\n70316\n")
    assert status == 0
    assert "70316" not in shown
    config, faults = load_config(file)
    assert faults == ()
    assert is_pin("70316", config.pin_hash)
    assert "70316" not in file.read_text()
    assert file.read_text().startswith("# mine\n")


def test_a_weak_pin_changes_nothing_and_says_why(checkout: Path, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    status, shown = _set_pin(file, checkout, b"12345\n")
    assert status == 1
    assert "in a row" in shown
    assert not file.exists()


def test_two_different_pins_change_nothing(checkout: Path, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    status, _ = _set_pin(file, checkout, b"70316\n70317\n")
    assert (status, file.exists()) == (1, False)


def test_without_a_terminal_nobody_is_asked_and_nothing_is_shown(checkout: Path, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    command = [sys.executable, "-m", "viewer", "kiosk", "set-pin", "--config", str(file)]
    done = subprocess.run(
        command, cwd=checkout, input="70316\n70316\n", start_new_session=True, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "terminal" in done.stderr
    assert not file.exists()


def test_a_key_file_is_written_and_its_hash_kept(run, fails_in_one_line, tmp_path: Path) -> None:
    file, key = tmp_path / "kiosk.toml", tmp_path / "stick.key"
    assert run("kiosk", "set-key", key, "--config", file).returncode == 0
    config, _ = load_config(file)
    assert config.key_hash == hash_key(key.read_bytes())
    before = key.read_bytes()
    assert str(key) in fails_in_one_line(run("kiosk", "set-key", key, "--config", file))
    assert key.read_bytes() == before


def test_a_build_is_signed_with_the_key_that_keygen_made(run, fictional: Path, tmp_path: Path) -> None:
    key, target = tmp_path / "curator.pem", tmp_path / "a.timeline"
    made = run("kiosk", "keygen", "-o", key)
    public_key = tomllib.loads(made.stdout)["public_key"]
    done = run("build", fictional, "-o", target, "--sign", key)
    assert done.returncode == 0
    assert f"{target}.sig" in done.stderr
    check_signature(sha512_of([target.read_bytes()]), Path(f"{target}.sig").read_bytes(), public_key)


def test_a_wrong_key_is_told_before_anything_is_built(
    run, fails_in_one_line, fictional: Path, tmp_path: Path
) -> None:
    key, target = tmp_path / "none.pem", tmp_path / "a.timeline"
    assert str(key) in fails_in_one_line(run("build", fictional, "-o", target, "--sign", key))
    key.write_text("no key")
    assert "keygen" in fails_in_one_line(run("build", fictional, "-o", target, "--sign", key))
    assert not target.exists()


def test_these_commands_load_no_qt(checkout: Path) -> None:
    code = (
        "import sys; from viewer.cli import main; main(['kiosk', 'sample-config']);"
        "assert not {'PySide6', 'yaml', 'cryptography'} & {name.split('.')[0] for name in sys.modules}"
    )
    subprocess.run([sys.executable, "-c", code], cwd=checkout, check=True, stdout=subprocess.DEVNULL)


def test_a_file_so_broken_that_it_hides_the_pin_is_told(checkout: Path, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('languages = [\n"en",\n')
    status, shown = _set_pin(file, checkout, b"70316\n70316\n")
    assert status == 1
    assert "check-config" in shown


def test_a_timeline_that_is_not_there_is_told_before_anything_is_watched_over(
    run, fails_in_one_line, tmp_path: Path
) -> None:
    assert "typo" in fails_in_one_line(run("kiosk", "run", tmp_path / "typo"))


def test_what_an_exhibit_would_not_heed_is_refused(run, fails_in_one_line) -> None:
    told = fails_in_one_line(run("--kiosk", "--theme", "paper", "--text-size", "1.5"))
    assert "--theme, --text-size" in told
