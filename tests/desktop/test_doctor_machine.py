from __future__ import annotations

import importlib.metadata
from collections.abc import Mapping
from pathlib import Path

import pytest

from viewer.desktop.doctor_machine import LEAST_FREE_BYTES, apt, folders, libraries, own_files, versions
from viewer.desktop.failure import PACKAGES
from viewer.desktop.finding import Finding, Level, report
from viewer.desktop.libraries import WAYLAND, X11


def test_this_machine_has_what_the_program_stands_on() -> None:
    found = list(versions("en"))
    assert {finding.level for finding in found} == {Level.FINE}
    assert any(finding.text.startswith("Python 3.") for finding in found)
    assert all(any(package in finding.text for finding in found) for package in PACKAGES.values())


def test_a_missing_package_stops_the_program() -> None:
    def version_of(package: str) -> str:
        if package == "edtf":
            raise importlib.metadata.PackageNotFoundError(package)
        return "1.0"

    stopping = [finding for finding in versions("en", version_of) if finding.level is Level.STOPS]
    assert [finding.text for finding in stopping] == ["The Python package edtf is missing."]
    assert stopping[0].mend


def test_a_pyside_that_crashes_this_python_is_told_with_the_one_to_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.version_info", (3, 11, 7))
    stopping = [finding for finding in versions("en", lambda _: "6.12.0") if finding.level is Level.STOPS]
    assert len(stopping) == 1
    assert "6.11.3" in stopping[0].mend


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    (tmp_path / "i18n").mkdir()
    for name in ("viewer_en.ts", "viewer_en.qm", "viewer_zh_Hans.ts", "viewer_zh_Hans.qm"):
        (tmp_path / "i18n" / name).touch()
    return tmp_path


def test_the_programs_own_files_are_there(installed: Path) -> None:
    (finding,) = own_files("en", lambda: installed)
    assert finding.level is Level.FINE


def test_a_translation_that_was_not_compiled_makes_it_worse(installed: Path) -> None:
    (installed / "i18n" / "viewer_zh_Hans.qm").unlink()
    (finding,) = own_files("en", lambda: installed)
    assert finding.level is Level.WORSE
    assert "viewer_zh_Hans.qm" in finding.text
    assert "make" in finding.mend


def test_resources_that_are_lost_stop_the_program() -> None:
    def lost() -> Path:
        raise FileNotFoundError("resources is missing")

    (finding,) = own_files("en", lost)
    assert (finding.level, finding.text) == (Level.STOPS, "resources is missing")


def lacking(*names: str):
    return lambda group: {name: package for name, package in group.items() if name in names}


@pytest.mark.parametrize(
    ("missing", "environ", "level"),
    [
        (["libEGL.so.1"], {}, Level.STOPS),
        (["libxcb-cursor.so.0"], {"DISPLAY": ":0"}, Level.STOPS),
        (["libxcb-cursor.so.0"], {"WAYLAND_DISPLAY": "wayland-0"}, Level.WORSE),
        (["libwayland-client.so.0"], {"DISPLAY": ":0"}, Level.WORSE),
        (["libwayland-client.so.0"], {"WAYLAND_DISPLAY": "wayland-0"}, Level.STOPS),
    ],
)
def test_a_library_stops_the_program_where_the_display_in_use_needs_it(
    missing: list[str], environ: Mapping[str, str], level: Level
) -> None:
    (finding,) = libraries("en", environ, lacking(*missing))
    assert finding.level is level
    assert missing[0] in finding.text
    assert finding.mend.startswith("sudo apt install lib")


def test_all_missing_libraries_are_named_in_one_command() -> None:
    (finding,) = libraries("en", {}, lambda group: dict(group))
    assert all(name in finding.text for name in (*X11, *WAYLAND))
    assert "libxcb-cursor0" in finding.mend


def test_complete_libraries_are_one_line() -> None:
    (finding,) = libraries("en", {}, lambda _: {})
    assert finding.level is Level.FINE


def test_folders_that_can_be_written_are_fine_and_left_as_they_were(tmp_path: Path) -> None:
    (finding,) = folders("en", {"cache": tmp_path / "new" / "cache"})
    assert finding.level is Level.FINE
    assert list((tmp_path / "new" / "cache").iterdir()) == []


def test_a_folder_that_cannot_be_written_makes_it_worse(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (finding,) = folders("en", {"config": tmp_path / "file" / "config"})
    assert finding.level is Level.WORSE
    assert "Not a directory" in finding.text
    assert "TIMELINE_VIEWER_HOME" in finding.mend


def test_a_disk_that_is_nearly_full_is_told(tmp_path: Path) -> None:
    (finding,) = folders("en", {"state": tmp_path}, lambda _: LEAST_FREE_BYTES - 1)
    assert finding.level is Level.WORSE
    assert "only 199 MB" in finding.text


def test_the_command_names_each_package_once() -> None:
    assert apt(["b", "a", "b"]) == "sudo apt install a b"


def test_a_report_keeps_topics_together_and_sums_up() -> None:
    found = [
        Finding("fonts", Level.FINE, "one"),
        Finding("folders", Level.WORSE, "two", "mend it"),
        Finding("fonts", Level.STOPS, "three"),
    ]
    assert report(found, "en").splitlines() == [
        "Fonts",
        "  ✓ one",
        "  ✗ three",
        "Folders",
        "  ! two",
        "    → mend it",
        "",
        "1 that stop the program, 1 that make it worse.",
    ]


def test_a_report_without_faults_says_that_all_is_well() -> None:
    assert report([Finding("fonts", Level.FINE, "one")], "zh-Hans").endswith("一切正常。\n")
