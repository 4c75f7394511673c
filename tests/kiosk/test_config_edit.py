from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.kiosk.config_edit import set_key, with_key
from viewer.kiosk.config_file import load_config
from viewer.kiosk.config_sample import sample_config
from viewer.kiosk.pin import hash_pin

LINES = st.sampled_from(
    ['theme = "paper"', "# a remark", "", 'pin_hash = "old"', '#pin_hash = ""', "[brightness]", '"08:00" = 1.0']
)


def test_a_key_takes_the_place_that_it_had(tmp_path: Path) -> None:
    text = 'theme = "paper" # mine\npin_hash = "old" # old\n\n[open_hours]\nmonday = "closed"\n'
    assert with_key(text, "pin_hash", "new") == text.replace('pin_hash = "old" # old', 'pin_hash = "new"')


def test_a_key_takes_its_place_in_the_sample() -> None:
    changed = with_key(sample_config(), "pin_hash", "new")
    assert changed == sample_config().replace('#pin_hash = ""', 'pin_hash = "new"')


def test_a_key_that_had_no_place_goes_above_all_tables() -> None:
    assert with_key('[brightness]\n"08:00" = 1.0\n', "pin_hash", "new") == (
        'pin_hash = "new"\n\n[brightness]\n"08:00" = 1.0\n'
    )
    assert with_key("", "pin_hash", "new") == 'pin_hash = "new"\n'


@given(st.lists(LINES, max_size=8))
def test_a_file_without_fault_has_none_afterwards_and_nothing_else_changes(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        before = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert tomllib.loads(with_key(text, "pin_hash", "new")) == {**before, "pin_hash": "new"}


def test_a_file_that_was_not_there_is_the_sample_with_that_key(tmp_path: Path) -> None:
    file, kept = tmp_path / "new" / "kiosk.toml", hash_pin("70316")
    set_key(file, "pin_hash", kept)
    config, faults = load_config(file)
    assert (config.pin_hash, faults) == (kept, ())
    assert file.read_text(encoding="utf-8").count("\n") == sample_config().count("\n")


def test_a_file_that_is_not_utf8_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(b"# \xff\n")
    with pytest.raises(UnicodeDecodeError):
        set_key(file, "pin_hash", "new")
    assert file.read_bytes() == b"# \xff\n"


def test_a_line_ends_where_toml_ends_it_and_as_it_did() -> None:
    text = 'screen = "a\u2028pin_hash = 1"\r\npin_hash = "old"\r\n\r\n[brightness]\r\n'
    assert with_key(text, "pin_hash", "new") == text.replace("old", "new")
    assert with_key(text, "theme", "paper") == text.replace("[", 'theme = "paper"\r\n\r\n[')


def test_the_line_endings_of_a_file_stay(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(b'theme = "paper"\r\n')
    set_key(file, "pin_hash", "new")
    assert file.read_bytes() == b'theme = "paper"\r\npin_hash = "new"\r\n'


def test_a_new_file_with_a_hash_is_for_its_owner_alone_and_an_old_one_keeps_its_mode(
    tmp_path: Path,
) -> None:
    file = tmp_path / "kiosk.toml"
    set_key(file, "pin_hash", "new")
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o640)
    set_key(file, "pin_hash", "newer")
    assert file.stat().st_mode & 0o777 == 0o640
