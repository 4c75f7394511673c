from __future__ import annotations

from pathlib import Path

import pytest

from viewer.desktop.failure import missing_library, sentence_for
from viewer.desktop.libraries import ALWAYS, DEBIAN_LIBRARIES, missing_from


def test_every_package_stands_in_the_list_that_set_up_installs(checkout: Path) -> None:
    lines = (checkout / "debian-packages.txt").read_text().splitlines()
    listed = {line for line in lines if line and not line.startswith("#")}
    assert set(DEBIAN_LIBRARIES.values()) <= listed


def test_what_cannot_be_loaded_is_missing() -> None:
    def load(name: str) -> object:
        if name == "libEGL.so.1":
            raise OSError(f"{name}: cannot open shared object file: No such file or directory")
        return None

    assert missing_from(ALWAYS, load, "linux") == {"libEGL.so.1": "libegl1"}


def test_other_systems_bring_their_own() -> None:
    assert missing_from(ALWAYS, lambda _: pytest.fail("asked"), "darwin") == {}


def test_a_fault_of_the_loader_names_the_library_and_the_command() -> None:
    fault = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert missing_library(fault) == "libEGL.so.1"
    assert sentence_for(fault, "en") == "The system library libEGL.so.1 is missing: sudo apt install libegl1"


def test_a_library_that_no_table_knows_is_named_all_the_same() -> None:
    fault = OSError("libstrange.so.4: cannot open shared object file: No such file or directory")
    assert sentence_for(fault, "en") == "The system library libstrange.so.4 is missing."


@pytest.mark.parametrize(("module", "package"), [("PySide6.QtGui", "PySide6-Essentials"), ("yaml", "PyYAML")])
def test_a_missing_package_is_told_by_the_name_to_install_it_by(module: str, package: str) -> None:
    assert package in str(sentence_for(ModuleNotFoundError("No module", name=module), "en"))


def test_a_file_that_the_system_refuses_is_named_with_the_reason() -> None:
    fault = PermissionError(13, "Permission denied", "/t/a.timeline")
    assert sentence_for(fault, "en") == "“/t/a.timeline”: Permission denied."


def test_a_fault_of_the_program_has_no_sentence() -> None:
    assert sentence_for(KeyError("x"), "en") is None
    assert sentence_for(ModuleNotFoundError("No module", name="nonsense"), "en") is None
