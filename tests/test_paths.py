"""Folders of the program and of the user, in a checkout, in a wheel and on a stick."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer import paths

USER_FOLDERS = (paths.cache_dir, paths.config_dir, paths.state_dir)


def test_a_checkout_has_its_folders_beside_the_package() -> None:
    checkout = Path(paths.__file__).parent.parent
    assert paths.resources() == checkout / "resources"
    assert paths.shipped_timeline() == checkout / "data" / "tibet-paired-assistance"
    assert (paths.shipped_timeline() / "timeline.yaml").is_file()


def test_a_wheel_has_its_folders_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "viewer"
    for folder in (package / "resources", package / "data", tmp_path / "site-packages" / "data"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resources() == package / "resources"
    assert paths.shipped_timeline().parent == package / "data"


def test_an_incomplete_installation_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "viewer")
    with pytest.raises(FileNotFoundError, match=r"resources.*install the program again"):
        paths.resources()


def test_one_variable_moves_all_of_the_users_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    assert [folder() for folder in USER_FOLDERS] == [tmp_path / "cache", tmp_path / "config", tmp_path / "state"]
    assert list(tmp_path.iterdir()) == []


def test_a_relative_home_does_not_move_with_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.HOME_VARIABLE, "stick")
    assert paths.cache_dir() == tmp_path / "stick" / "cache"


def test_the_systems_own_places_are_used_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    folders = [folder() for folder in USER_FOLDERS]
    assert all(folder.is_absolute() and "timeline-viewer" in folder.parts for folder in folders)
    assert len(set(folders)) == len(folders)
