"""`scripts/setup`: what it installs, what it says, and how it stops, on machines that only pretend."""

from __future__ import annotations

import time

import pytest


def _without(machine, *packages: str) -> None:
    installed = machine.checkout / "installed"
    lines = [line for line in installed.read_text().splitlines() if line.split()[1] not in packages]
    installed.write_text("\n".join(lines) + "\n")


def _apt_calls(machine) -> list[str]:
    return [call for call in machine.calls if call.startswith(("apt-get", "sudo"))]


def test_apt_is_not_called_when_nothing_is_missing(machine) -> None:
    result = machine.run("setup")
    assert result.returncode == 0, result.stderr
    assert _apt_calls(machine) == []


def test_an_environment_behind_a_link_is_another_checkouts_and_left_as_it_is(machine, tmp_path) -> None:
    other = tmp_path / "other" / ".venv"
    other.mkdir(parents=True)
    (other / "kept").touch()
    (machine.checkout / ".venv").symlink_to(other)
    assert machine.run("setup").returncode == 0
    assert [path.name for path in other.iterdir()] == ["kept"]


def test_missing_packages_are_installed_and_named(machine) -> None:
    _without(machine, "fonts-noto-cjk", "libxcb-cursor0")
    result = machine.run("setup")
    assert result.returncode == 0, result.stderr
    assert "setup: missing from Debian: fonts-noto-cjk libxcb-cursor0\n" in result.stdout
    update, install = _apt_calls(machine)
    assert update.endswith("update")
    assert install.endswith("install --yes --no-install-recommends fonts-noto-cjk libxcb-cursor0")


def test_a_package_that_another_provides_is_not_missing(machine) -> None:
    _without(machine, "libglib2.0-0")
    with (machine.checkout / "installed").open("a") as installed:
        installed.write("ii libglib2.0-0t64 libglib2.0-0 (= 2.84.4-3), libglib2.0-0-dev\n")
    assert machine.run("setup").returncode == 0
    assert _apt_calls(machine) == []


def test_a_removed_package_whose_settings_remain_is_missing(machine) -> None:
    installed = machine.checkout / "installed"
    installed.write_text(installed.read_text().replace("ii xvfb", "rc xvfb"))
    machine.run("setup")
    assert _apt_calls(machine)[-1].endswith("xvfb")


def test_an_archive_out_of_reach_does_not_stop_what_can_be_installed(machine) -> None:
    _without(machine, "xvfb")
    machine.pretend("apt-get", 'case "$*" in *update) exit 100;; esac')
    assert machine.run("setup").returncode == 0


def test_sudo_is_used_where_it_asks_nothing(machine) -> None:
    _without(machine, "xvfb")
    machine.pretend("id", "echo 1000")
    machine.pretend("sudo", 'if [ "$1" = -n ]; then exit 0; fi\n"$@"')
    assert machine.run("setup").returncode == 0
    assert any(call.startswith("sudo env DEBIAN_FRONTEND=noninteractive apt-get") for call in machine.calls)
    assert any(call.endswith("install --yes --no-install-recommends xvfb") for call in machine.calls)


def test_sudo_that_wants_a_password_stops_with_the_command_to_type(machine) -> None:
    _without(machine, "xvfb", "fonts-noto-cjk")
    machine.pretend("id", "echo 1000")
    machine.pretend("sudo", "exit 1")
    result = machine.run("setup")
    assert result.returncode == 1
    assert result.stderr == ("setup: sudo wants a password to install Debian packages. Type: sudo make packages\n")
    assert not any(call.startswith("apt-get") for call in machine.calls)


def test_sudo_may_ask_a_person_at_the_keyboard(machine) -> None:
    _without(machine, "xvfb")
    machine.pretend("id", "echo 1000")
    machine.pretend("sudo", 'case "$1" in -n) exit 1;; -v) exit 0;; esac\n"$@"')
    result = machine.run("setup", at_keyboard=True)
    assert result.returncode == 0, result.stderr
    assert "sudo -v" in machine.calls
    assert any(call.endswith("install --yes --no-install-recommends xvfb") for call in machine.calls)


def test_root_may_install_the_packages_alone(machine) -> None:
    _without(machine, "xvfb")
    assert machine.run("setup", "packages").returncode == 0
    assert _apt_calls(machine)[-1].endswith("install --yes --no-install-recommends xvfb")
    assert not (machine.checkout / ".venv").exists()
    assert not (machine.checkout / "build").exists(), "what root leaves there its owner cannot write to"


def test_a_user_without_sudo_gets_the_command_for_root(machine) -> None:
    _without(machine, "xvfb")
    machine.pretend("id", "echo 1000")
    result = machine.run("setup")
    assert result.returncode == 1
    assert result.stderr == ("setup: only root may install Debian packages. Type: su -c 'make packages'\n")


def test_no_network_for_debian_stops_with_one_line(machine) -> None:
    _without(machine, "xvfb")
    machine.pretend("apt-get", 'echo "Temporary failure resolving"; exit 100')
    result = machine.run("setup")
    assert result.returncode == 1
    assert "is there a network?" in result.stderr
    assert result.stderr.endswith("Type: make setup\n")
    assert result.stderr.count("\n") == 1
    assert "Temporary failure resolving" in (machine.checkout / "build/setup.log").read_text()


def test_no_network_for_python_stops_with_one_line_and_does_not_count_as_done(machine) -> None:
    failing = 'case "$*" in *" wheel "*) echo "No matching distribution"; exit 1;; esac'
    machine.pretend("fake-python", failing)
    result = machine.run("setup")
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert result.stderr.endswith("Type: make setup\n")
    machine.pretend("fake-python")
    (machine.checkout / ".venv/bin/python").unlink()
    assert machine.run("setup").returncode == 0


def test_a_machine_without_a_person_shows_the_end_of_the_log(machine) -> None:
    machine.pretend("fake-python", 'case "$*" in *" wheel "*) echo "No matching distribution"; exit 1;; esac')
    assert "No matching distribution" in machine.run("setup", CI="true").stderr


def test_every_step_is_one_line(machine) -> None:
    result = machine.run("setup")
    making, installing, ready = result.stdout.splitlines()
    assert making.startswith("setup: making .venv with")
    assert installing.startswith("setup: installing")
    assert ready.startswith("setup: ready after")


def test_exactly_the_pinned_versions_are_installed(machine) -> None:
    machine.run("setup")
    pip = [call for call in machine.calls if " -m pip " in call]
    assert len(pip) == 2
    assert all(call.endswith("--requirement constraints.txt") and "--no-deps" in call for call in pip)
    assert "--no-index" in pip[1]


def test_the_second_time_says_and_does_nothing(machine) -> None:
    machine.run("setup")
    before = machine.calls
    started = time.monotonic()
    result = machine.run("setup")
    assert time.monotonic() - started < 1
    assert result.returncode == 0
    assert result.stdout + result.stderr == ""
    new = machine.calls[len(before) :]
    assert not [call for call in new if "apt-get" in call or "-m pip" in call]


@pytest.mark.parametrize("changed", ["constraints.txt", "scripts/setup"])
def test_a_change_of_what_it_reads_sets_up_again(machine, changed: str) -> None:
    machine.run("setup")
    with (machine.checkout / changed).open("a") as file:
        file.write("# changed\n")
    assert "setup: ready" in machine.run("setup").stdout


def test_a_broken_environment_is_made_anew(machine) -> None:
    machine.run("setup")
    python = machine.checkout / ".venv/bin/python"
    python.write_text("#!/bin/sh\nexit 127\n")
    assert "setup: making .venv" in machine.run("setup").stdout


def test_a_checkout_that_was_moved_gets_a_new_environment(machine) -> None:
    machine.run("setup")
    moved = machine.checkout.with_name("moved")
    machine.checkout.rename(moved)
    machine.checkout.mkdir()
    machine.checkout = moved
    assert "setup: making .venv" in machine.run("setup").stdout


def test_another_system_is_told_the_packages_once_and_goes_on(machine) -> None:
    machine.remove("apt-get")
    machine.remove("dpkg-query")
    result = machine.run("setup")
    assert result.returncode == 0, result.stderr
    assert "no apt-get here" in result.stdout
    assert "fonts-noto-cjk" in result.stdout
    assert machine.run("setup").stdout == ""


def test_a_python_that_can_make_environments_needs_no_debian_package_for_it(machine) -> None:
    _without(machine, "python3-venv")
    assert machine.run("setup").returncode == 0
    assert _apt_calls(machine) == []


def test_debians_bare_python_gets_the_package_it_lacks(machine) -> None:
    _without(machine, "python3-venv")
    without_ensurepip = (machine.commands / "python3.11").read_text()
    machine.pretend(
        "python3.11", 'case "$*" in *ensurepip*) exit 1;; esac\n' + without_ensurepip.split("\n", 2)[2]
    )
    machine.run("setup")
    assert _apt_calls(machine)[-1].endswith("python3-venv")


def test_an_old_python_stops_with_the_command_to_type(machine) -> None:
    machine.pretend("python3.11", "exit 1")
    result = machine.run("setup")
    assert result.returncode == 1
    assert result.stderr == "setup: no Python 3.11 or newer. Type: sudo apt-get install python3\n"
