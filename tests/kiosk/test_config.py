from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.kiosk.config import KEYS, KioskConfig, kind_of
from viewer.kiosk.config_fault import ConfigFault
from viewer.kiosk.config_file import OF_MACHINE, absent_paths, find_config, load_config, places_of
from viewer.kiosk.config_sample import sample_config
from viewer.kiosk.schedule import Opening

LANGUAGES = ("en", "zh")


def written(folder: Path, text: str) -> Path:
    file = folder / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return file


def faults_of(folder: Path, text: str) -> list[ConfigFault]:
    return list(load_config(written(folder, text))[1])


def uncommented(sample: str) -> str:
    """The sample with every key set."""
    return re.sub(r"^#(?=[\w\[\"])", "", sample, flags=re.MULTILINE)


# -- the sample -----------------------------------------------------------------------------------------


def test_the_sample_file_is_what_the_table_says(checkout: Path) -> None:
    assert (checkout / "resources/deploy/kiosk.toml").read_text(encoding="utf-8") == sample_config(), (
        "Type: .venv/bin/python -m viewer kiosk sample-config >resources/deploy/kiosk.toml"
    )


def test_the_sample_as_it_is_changes_nothing(tmp_path: Path) -> None:
    assert load_config(written(tmp_path, sample_config())) == (KioskConfig(), ())


def test_the_sample_with_every_key_set_has_no_fault_and_sets_every_key(tmp_path: Path) -> None:
    text = uncommented(sample_config())
    config, faults = load_config(written(tmp_path, text))
    assert faults == ()
    assert {name for name, *_ in places_of(text)} == set(KEYS)
    shown_as_default = {name for name, entry in KEYS.items() if entry.metadata["example"] is None}
    for name in KEYS:
        assert (getattr(config, name) == KEYS[name].default) is (name in shown_as_default), name


@pytest.mark.parametrize("name", KEYS)
def test_a_default_is_one_that_could_be_written_unless_it_is_none(name: str, tmp_path: Path) -> None:
    default = KEYS[name].default
    if isinstance(default, str | bool | int | float):
        assert kind_of(name).read(default, tmp_path) == default
    elif KEYS[name].metadata["example"] is None:
        pytest.fail(f"the sample has nothing to show for {name}")


# -- values ---------------------------------------------------------------------------------------------


def test_relative_paths_count_from_the_folder_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    text = 'timeline = "a.timeline"\ncontent_folder = "~/in"\nkey_file = "/media/*/*.key"\n'
    config, faults = load_config(written(tmp_path, text))
    assert faults == ()
    assert config.timeline == tmp_path / "a.timeline"
    assert config.content_folder == tmp_path / "me" / "in"
    assert config.key_file == Path("/media/*/*.key")


def test_hours_and_light_are_tables(tmp_path: Path) -> None:
    text = '[open_hours]\nevery_day = "9:00-12:00, 13:00-17:00"\nmonday = "closed"\n[brightness]\n"20:00" = 0.5\n'
    config, faults = load_config(written(tmp_path, text))
    assert faults == ()
    assert config.open_hours.days == ((), *[(Opening(540, 720), Opening(780, 1020))] * 6)
    assert config.brightness.steps == ((1200, 0.5),)


# -- faults ---------------------------------------------------------------------------------------------


def test_all_faults_are_told_at_once_each_with_its_line_and_the_good_keys_hold(tmp_path: Path) -> None:
    text = (
        "idle_afer_s = 60\n"
        "idle_after_s = 5\n"
        'theme = "nihgt"\n'
        "text_size = 1.5\n"
        '[open_hours]\nmoday = "closed"\ntuesday = "25:00-26:00"\nfriday = "10:00-18:00"\nattract = false\n'
    )
    config, faults = load_config(written(tmp_path, text))
    assert [(fault.line, fault.code, fault.key) for fault in faults] == [
        (1, "unknown_key", "idle_afer_s"),
        (2, "wrong_value", "idle_after_s"),
        (3, "wrong_value", "theme"),
        (6, "unknown_key", "open_hours.moday"),
        (7, "wrong_value", "open_hours.tuesday"),
        (9, "misplaced_key", "open_hours.attract"),
    ]
    assert (config.idle_after_s, config.theme, config.text_size) == (90, "night", 1.5)
    assert config.open_hours.days[4] == (Opening(600, 1080),)
    assert config.open_hours.days[1] is None


def test_a_fault_says_where_what_was_found_what_is_expected_and_what_holds(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, "\nidle_after_s = 5\n")
    assert fault.sentence("en") == (
        f"{tmp_path / 'kiosk.toml'}:2: idle_after_s cannot be “5”. "
        "It must be a whole number from 30 to 600 s; until then it is 90."
    )
    assert "30 至 600 s" in fault.sentence("zh")
    assert "90" in fault.sentence("zh")


@pytest.mark.parametrize(
    ("line", "meant"),
    [("idle_afer_s = 60", "idle_after_s"), ('[open_hours]\nmoday = ""', "monday"), ("xyz = 1", "sample-config")],
)
def test_an_unknown_key_is_told_with_the_one_that_is_meant_or_where_all_are(
    tmp_path: Path, line: str, meant: str
) -> None:
    (fault,) = faults_of(tmp_path, line)
    assert all(meant in fault.sentence(language) for language in LANGUAGES)


@pytest.mark.parametrize(
    "line",
    [
        "attract = 1",
        'attract = "true"',
        "idle_after_s = true",
        "idle_after_s = 60.5",
        "idle_after_s = 601",
        "text_size = nan",
        "text_size = inf",
        "timeline = 5",
        'timeline = "a*"',
        'timeline = "\\u0000"',
        'language = "english please"',
        'languages = ["en", "en"]',
        'languages = "en"',
        'languages = [""]',
        "brightness = 0.5",
        'pin_hash = "1234"',
        "theme = []",
        'public_key = "ed25519:AAAA"',
        "idle_after_s = 2020-01-01",
    ],
)
def test_a_value_of_another_type_or_out_of_range_is_a_fault_and_the_default_holds(
    tmp_path: Path, line: str
) -> None:
    config, faults = load_config(written(tmp_path, line))
    assert [fault.code for fault in faults] == ["wrong_value"]
    assert config == KioskConfig()
    for language in LANGUAGES:
        assert len(faults[0].sentence(language).splitlines()) == 1


def test_a_misspelt_choice_is_told_with_the_one_that_is_meant(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, 'theme = "nihgt"')
    assert "Did you mean “night”?" in fault.sentence("en")
    assert "是否指“night”？" in fault.sentence("zh")


def test_whatever_a_key_is_called_its_fault_is_one_line(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, '"a\\nb{x}" = 1')
    assert len(fault.sentence("en").splitlines()) == 1


def test_a_pin_that_was_written_into_the_file_is_not_told(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, 'pin_hash = "73915"')
    assert all("73915" not in fault.sentence(language) for language in LANGUAGES)


@pytest.mark.parametrize(
    "line",
    [
        'public_key = "ed25519:mistyped"',
        'publik_key = "ed25519:AAAA"',
        'public_key = "ed25519:AAAA',
        '[brightness]\npublic_key = "ed25519:AAAA"',
        '[security]\npublic_key = "ed25519:AAAA"',
        '[content]\nupdates = [{ key = "ed25519:AAAA" }]',
        'security.public_key = ""',
        'verify_key = "ed25519:AAAA"',
        'pin_hash = " ED25519:AAAA"',
        '[open_hours]\nkey = "ed25519:AAAA"',
        'public-key = ""',
    ],
)
def test_where_a_fault_hides_the_public_key_no_unsigned_update_is_taken(tmp_path: Path, line: str) -> None:
    config, faults = load_config(written(tmp_path, f'content_folder = "updates"\n{line}\n'))
    assert config.content_folder is None
    (told,) = [fault for fault in faults if fault.code == "updates_off"]
    assert "public_key" in told.sentence("en")
    config, _ = load_config(written(tmp_path, 'content_folder = "updates"\nidle_after_s = 5\n'))
    assert config.content_folder == tmp_path / "updates"


def test_a_line_that_is_no_toml_costs_that_line_alone(tmp_path: Path) -> None:
    config, faults = load_config(written(tmp_path, 'theme = "paper\nidle_after_s = 60\nnonsense\n'))
    assert [(fault.code, fault.line) for fault in faults] == [("no_toml", 1), ("no_toml", 3)]
    assert config == KioskConfig(idle_after_s=60)


def test_the_keys_of_a_table_whose_head_is_broken_go_to_no_other_table(tmp_path: Path) -> None:
    text = '[brightness]\n"08:00" = 1.0\n[brightness.evening\n"20:00" = 0.5\n[open_hours]\nmonday = "closed"\n'
    config, faults = load_config(written(tmp_path, text))
    assert [(fault.code, fault.line) for fault in faults] == [("no_toml", 3)]
    assert config.brightness.steps == ((480, 1.0),)
    assert config.open_hours.days[0] == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"idle_after_s = 60\n\xff\xfe", "not_utf8"),
        (b"\0" * 4096, "no_toml"),
        (b"#" * 1_000_001, "too_large"),
        (b"languages = [" * 3000, "no_toml"),
        (b'x = """\nnever closed', "no_toml"),
        (b"x = " + b"9" * 5000, "no_toml"),
    ],
)
def test_a_file_that_cannot_be_read_gives_the_defaults_and_says_so(
    tmp_path: Path, content: bytes, code: str
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(content)
    config, faults = load_config(file)
    assert config == KioskConfig()
    assert faults[0].code == code or faults[-1].code == code
    assert all(fault.sentence(language) for fault in faults for language in LANGUAGES)


def test_a_file_that_is_not_there_gives_the_defaults_and_says_so(tmp_path: Path) -> None:
    config, (fault,) = load_config(tmp_path / "none.toml")
    assert config == KioskConfig()
    assert fault.code == "unreadable"


@given(cut=st.integers(0, 20_000), noise=st.binary(max_size=8))
def test_a_file_that_was_cut_or_overwritten_anywhere_never_stops_the_start(
    tmp_path_factory: pytest.TempPathFactory, cut: int, noise: bytes
) -> None:
    whole = uncommented(sample_config()).encode()
    file = tmp_path_factory.getbasetemp() / "cut.toml"
    file.write_bytes(whole[: cut % len(whole)] + noise)
    config, faults = load_config(file)
    assert isinstance(config, KioskConfig)
    for fault in faults:
        assert fault.sentence("en")
        assert fault.sentence("zh")


# -- places ---------------------------------------------------------------------------------------------


def test_the_file_that_was_asked_for_goes_before_the_users_and_that_before_the_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIMELINE_VIEWER_HOME", str(tmp_path))
    monkeypatch.setattr("viewer.kiosk.config_file.OF_MACHINE", tmp_path / "machine.toml")
    assert Path("/etc/timeline-viewer/kiosk.toml") == OF_MACHINE
    assert find_config(None) is None
    (tmp_path / "machine.toml").touch()
    assert find_config(None) == tmp_path / "machine.toml"
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "kiosk.toml").touch()
    assert find_config(None) == tmp_path / "config" / "kiosk.toml"
    assert find_config(tmp_path / "none.toml") == tmp_path / "none.toml"


def test_a_configuration_that_may_not_be_asked_for_is_there_and_told_to_be_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setenv("TIMELINE_VIEWER_HOME", str(tmp_path))
    config = written(tmp_path, 'timeline = "locked/a.timeline"')
    monkeypatch.setattr(Path, "stat", refuse)
    assert find_config(None) == tmp_path / "config" / "kiosk.toml"
    assert absent_paths(config) == ()
    monkeypatch.setattr(Path, "open", refuse)
    assert [fault.code for fault in load_config(config)[1]] == ["unreadable"]


def test_nothing_asked_for_and_nothing_there_is_no_fault() -> None:
    assert load_config(None) == (KioskConfig(), ())


def test_places_are_found_in_tables_and_with_dots() -> None:
    text = 'a = 1\n  b.c = 2\n[t]\n"08:00" = 1\n# d = 1\n[t.u] # remark\nd = 2'
    assert places_of(text) == {
        ("a",): 1,
        ("b", "c"): 2,
        ("t",): 3,
        ("t", "08:00"): 4,
        ("t", "u"): 6,
        ("t", "u", "d"): 7,
    }
