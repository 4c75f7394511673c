from __future__ import annotations

import dataclasses
import logging
import tomllib
from pathlib import Path

import pytest

from viewer.desktop.settings import Settings, SettingsFile, to_keep


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "settings.toml")


@pytest.fixture
def written(file: SettingsFile):
    def write(text: str | bytes) -> SettingsFile:
        file.path.parent.mkdir()
        file.path.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    return write


CHANGED = Settings(
    language="zh-Hans",
    theme="night",
    text_size=1.5,
    reduced_motion=True,
    share_address="https://example.org/timeline/#",
    window=(-10, 0, 1280, 720),
    maximised=True,
)


def test_without_a_file_there_are_the_defaults(file: SettingsFile) -> None:
    assert file.load() == Settings()


def test_settings_survive_the_disk(file: SettingsFile) -> None:
    assert file.save(CHANGED)
    assert file.load() == CHANGED


def test_every_setting_says_in_the_file_what_it_is(file: SettingsFile) -> None:
    file.save(Settings())
    text = file.path.read_text()
    for entry in dataclasses.fields(Settings):
        assert f"# {entry.metadata['about']}\n{entry.name} = " in text


def test_every_setting_has_a_default_that_fits() -> None:
    for entry in dataclasses.fields(Settings):
        assert entry.metadata["about"].endswith(".")
        assert entry.metadata["fits"](entry.default)


@pytest.mark.parametrize(
    "line",
    [
        'theme = "nihgt"',
        "theme = 3",
        "text_size = 9.5",
        'text_size = "large"',
        "text_size = true",
        "reduced_motion = 1",
        "window = [1, 2, 3]",
        "window = [0, 0, 0, 0]",
        "window = [true, 0, 1, 1]",
        "language = 1994",
    ],
)
def test_a_value_that_does_not_fit_gives_way_to_the_default_and_is_told(
    written, caplog: pytest.LogCaptureFixture, line: str
) -> None:
    assert written(f"{line}\nmaximised = true\n").load() == Settings(maximised=True)
    assert line.partition(" ")[0] in caplog.text


def test_a_whole_number_is_good_for_a_factor(written) -> None:
    loaded = written("text_size = 2").load()
    assert loaded.text_size == 2.0
    assert type(loaded.text_size) is float


def test_a_misspelt_setting_is_told_with_the_nearest_right_one(written, caplog: pytest.LogCaptureFixture) -> None:
    written('them = "night"').load()
    assert "unknown setting 'them'; did you mean 'theme'?" in caplog.text


def test_settings_of_another_version_are_kept(written) -> None:
    file = written('idle_seconds = 90\ncolours = ["a", "b"]\ntheme = "night"\n')
    file.save(CHANGED)
    kept = tomllib.loads(file.path.read_text())
    assert (kept["idle_seconds"], kept["colours"]) == (90, ["a", "b"])


def test_a_table_of_another_version_that_cannot_be_kept_is_told(written, caplog: pytest.LogCaptureFixture) -> None:
    assert written("[kiosk]\nidle = 90\n").save(Settings())
    assert "'kiosk' is not kept" in caplog.text


@pytest.mark.parametrize("broken", ["theme = ", b'theme = "\xff"'])
def test_a_broken_file_is_renamed_aside_and_told(written, caplog: pytest.LogCaptureFixture, broken: str) -> None:
    file = written(broken)
    content = file.path.read_bytes()
    assert file.load() == Settings()
    assert not file.path.exists()
    assert file.path.with_name("settings.broken.toml").read_bytes() == content
    assert "kept as settings.broken.toml" in caplog.text


def test_a_second_broken_file_does_not_overwrite_the_first(written) -> None:
    file = written("first = ")
    file.load()
    file.path.write_text("second = ")
    file.load()
    assert file.path.with_name("settings.broken.toml").read_text() == "first = "
    assert file.path.with_name("settings.broken-1.toml").read_text() == "second = "


def test_a_folder_that_cannot_be_written_is_told_and_no_fault(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "config").touch()
    file = SettingsFile(tmp_path / "config" / "settings.toml")
    with caplog.at_level(logging.WARNING):
        assert not file.save(CHANGED)
        assert file.load() == Settings()
    assert "settings are not kept" in caplog.text


def test_a_byte_order_mark_is_read_over(written) -> None:
    assert written(b'\xef\xbb\xbftheme = "night"').load().theme == "night"


def test_what_the_command_line_asks_for_once_is_not_kept() -> None:
    stored = Settings(theme="paper")
    begun = dataclasses.replace(stored, theme="night", language="zh-Hans")
    now = dataclasses.replace(begun, text_size=1.25)
    assert to_keep(stored, begun, now) == Settings(theme="paper", language="", text_size=1.25)


def test_what_a_person_changes_afterwards_is_kept() -> None:
    stored = Settings(theme="paper")
    begun = dataclasses.replace(stored, theme="night")
    assert to_keep(stored, begun, dataclasses.replace(begun, theme="contrast")).theme == "contrast"
