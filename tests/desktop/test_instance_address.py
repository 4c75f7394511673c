from __future__ import annotations

from pathlib import Path

from viewer.desktop.instance_address import instance_address, is_own


def address(tmp_path: Path, user: str = "ada", **environ: str) -> str:
    return instance_address({"XDG_RUNTIME_DIR": str(tmp_path), **environ}, user=user, platform="linux")


def test_starts_on_one_display_share_an_address(tmp_path: Path) -> None:
    assert address(tmp_path, DISPLAY=":0", LANG="zh") == address(tmp_path, DISPLAY=":0", LANG="en")


def test_every_user_display_and_place_of_settings_has_its_own(tmp_path: Path) -> None:
    addresses = {
        address(tmp_path, DISPLAY=":0"),
        address(tmp_path, DISPLAY=":1"),
        address(tmp_path, WAYLAND_DISPLAY="wayland-0"),
        address(tmp_path, QT_QPA_PLATFORM="offscreen"),
        address(tmp_path, user="grace", DISPLAY=":0"),
        address(tmp_path, DISPLAY=":0", TIMELINE_VIEWER_HOME="/media/stick"),
    }
    assert len(addresses) == 6


def test_the_socket_lies_in_the_users_own_runtime_folder(tmp_path: Path) -> None:
    assert Path(address(tmp_path)).parent == tmp_path


def test_a_runtime_folder_that_is_missing_or_too_long_gives_way_to_the_temporary_one(tmp_path: Path) -> None:
    long = tmp_path / ("x" * 120)
    long.mkdir()
    for folder in (tmp_path / "missing", long):
        found = Path(instance_address({"XDG_RUNTIME_DIR": str(folder)}, user="ada", platform="linux"))
        assert found.parent.is_dir()
        assert found.parent != folder
        assert len(str(found)) < 104


def test_windows_gets_a_pipes_name() -> None:
    assert "/" not in instance_address({}, user="ada", platform="win32")


def test_a_socket_that_is_not_there_is_nobodys(tmp_path: Path) -> None:
    assert not is_own(str(tmp_path / "socket"))
    (tmp_path / "socket").touch()
    assert is_own(str(tmp_path / "socket"))
