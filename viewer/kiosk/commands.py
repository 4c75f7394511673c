"""The commands that set up an exhibit; the command line hands their arguments over."""

from __future__ import annotations

import argparse
import getpass
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

from viewer.desktop.files import replacing, replacing_bytes
from viewer.kiosk.config_edit import set_key
from viewer.kiosk.config_file import CONFIG_NAME, absent_paths, find_config, load_config
from viewer.kiosk.config_sample import sample_config
from viewer.kiosk.kiosk_error import KioskError
from viewer.messages import say
from viewer.paths import config_dir


def run(asked: argparse.Namespace, language: str) -> int:
    """Run the exhibit and watch over it until it is ended."""
    from viewer.kiosk.run import run_exhibit

    return run_exhibit(asked.timeline and asked.timeline.absolute(), asked.config)


def install(asked: argparse.Namespace, language: str) -> int:
    """Write, or only show, what starts the exhibit with the machine."""
    from viewer.kiosk.install import run_install

    return run_install(asked.root, asked.user, asked.session, asked.dry_run, language, sys.stdout)


def write_sample(asked: argparse.Namespace, language: str) -> int:
    """The documented sample, on standard output or into a file that is not there yet."""
    if str(asked.output) == "-":
        sys.stdout.write(sample_config())
        return 0
    if asked.output.exists():
        raise KioskError("file_exists", file=asked.output)
    with replacing(asked.output) as out:
        out.write(sample_config())
    return 0


def check_config(asked: argparse.Namespace, language: str) -> int:
    """Every fault of a configuration at once; 1 if there is one."""
    file = find_config(asked.config)
    if file is None:
        raise KioskError("no_config")
    faults = [*load_config(file)[1], *absent_paths(file)]
    for fault in faults:
        print(fault.sentence(language))
    print(say("kiosk", "config_checked", language, file=file, count=len(faults)), file=sys.stderr)
    return 1 if faults else 0


def set_pin(asked: argparse.Namespace, language: str, ask: Callable[[str], str] = getpass.getpass) -> int:
    """Ask for a PIN twice, without showing it, and keep its hash in the configuration."""
    from viewer.kiosk.pin import LEAST_DIGITS, MOST_DIGITS, hash_pin, weakness

    file = _config_to_write(asked.config)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)  # rather no PIN than one that is seen
            pin = ask(say("kiosk", "ask_pin", language)).strip()
            if weak := weakness(pin):
                raise KioskError(weak, least=LEAST_DIGITS, most=MOST_DIGITS)
            again = ask(say("kiosk", "ask_pin_again", language)).strip()
    except (EOFError, getpass.GetPassWarning) as nobody:
        raise KioskError("nobody_answers") from nobody
    if again != pin:
        raise KioskError("pins_differ")
    _write_key(file, "pin_hash", hash_pin(pin))
    print(say("kiosk", "pin_set", language, file=file), file=sys.stderr)
    return 0


def set_key_file(asked: argparse.Namespace, language: str) -> int:
    """Write a new key file, and keep its hash in the configuration."""
    from viewer.kiosk.staff import hash_key, new_key

    file = _config_to_write(asked.config)
    if asked.key_file.exists():
        raise KioskError("file_exists", file=asked.key_file)
    content = new_key()
    with replacing_bytes(asked.key_file) as out:
        out.write(content)
    _write_key(file, "key_hash", hash_key(content))
    config, _ = load_config(file)
    told = "key_set" if config.key_file else "key_set_without_place"
    print(say("kiosk", told, language, key=asked.key_file, file=file), file=sys.stderr)
    return 0


def _config_to_write(asked: Path | None) -> Path:
    return find_config(asked) or config_dir() / CONFIG_NAME


def _write_key(file: Path, name: str, value: str) -> None:
    try:
        set_key(file, name, value)
    except UnicodeDecodeError as fault:
        raise KioskError("config_not_utf8", file=file) from fault
    config, _ = load_config(file)
    if getattr(config, name) != value:
        raise KioskError("config_too_broken", file=file)


def make_keys(asked: argparse.Namespace, language: str) -> int:
    """Write a new private key, and say the public one as a line of the configuration."""
    from viewer.kiosk.signing import new_private_key

    if asked.output.exists():
        raise KioskError("file_exists", file=asked.output)
    public_key = new_private_key(asked.output)
    print(f'public_key = "{public_key}"')
    print(say("kiosk", "keys_made", language, file=asked.output), file=sys.stderr)
    return 0


_COMMANDS: dict[str, Callable[[argparse.Namespace, str], int]] = {
    "kiosk run": run,
    "kiosk install": install,
    "kiosk sample-config": write_sample,
    "kiosk check-config": check_config,
    "kiosk set-pin": set_pin,
    "kiosk set-key": set_key_file,
    "kiosk keygen": make_keys,
}


def run_command(command: str, asked: argparse.Namespace, language: str) -> int:
    """Run `command`, by its words on the command line, with its parsed arguments; the exit status."""
    return _COMMANDS[command](asked, language)
