from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from viewer.desktop.display import display_problem


def problem(environ: dict[str, str], *, x: bool = False, platform: str = "linux", plugin: str | None = None):
    return display_problem(
        environ, platform=platform, x_accepts=lambda *_: x, plugin_problem=lambda name, language: plugin
    )


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[Callable[[], dict[str, str]]]:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "wayland-7"))

        def listen() -> dict[str, str]:
            listener.listen()
            return {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-7"}

        yield listen


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_one(platform: str) -> None:
    assert problem({}, platform=platform) is None


def test_no_variable_means_no_display() -> None:
    assert "neither DISPLAY nor WAYLAND_DISPLAY" in problem({})


def test_an_x_server_that_answers_is_enough() -> None:
    assert problem({"DISPLAY": ":0"}, x=True) is None


def test_an_x_server_that_does_not_answer_is_named() -> None:
    assert "The display :7 (DISPLAY) does not answer" in problem({"DISPLAY": ":7"})


def test_a_compositor_that_listens_is_enough(compositor) -> None:
    assert problem(compositor()) is None


def test_a_compositor_named_by_its_whole_path_is_enough(compositor) -> None:
    environ = compositor()
    assert problem({"WAYLAND_DISPLAY": f"{environ['XDG_RUNTIME_DIR']}/wayland-7"}) is None


def test_a_compositor_that_is_gone_is_named(tmp_path: Path) -> None:
    environ = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-0"}
    assert "wayland-0 (WAYLAND_DISPLAY)" in problem(environ)


def test_a_wayland_socket_that_was_handed_down_counts() -> None:
    assert problem({"WAYLAND_SOCKET": "5"}) is None


@pytest.mark.parametrize("chosen", ["offscreen", "eglfs", "offscreen:configfile=screens.json", "xcb;minimal"])
def test_a_platform_that_needs_no_display_server_has_what_it_needs(chosen: str) -> None:
    assert problem({"QT_QPA_PLATFORM": chosen}) is None


def test_the_platform_that_is_chosen_must_have_its_own_display(compositor) -> None:
    assert problem({**compositor(), "QT_QPA_PLATFORM": "xcb"}) is not None
    assert problem({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland"}, x=True) is not None


def test_a_library_that_the_platform_lacks_is_told() -> None:
    assert (
        problem({"DISPLAY": ":0"}, x=True, plugin="libxcb-cursor.so.0 is missing")
        == "libxcb-cursor.so.0 is missing"
    )


def test_the_installed_plugins_load_here() -> None:
    environ = {"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}
    assert display_problem(environ, platform="linux", x_accepts=lambda *_: True) is None


def test_the_problem_is_told_in_chinese_to_chinese_readers() -> None:
    told = display_problem({}, platform="linux", language="zh-Hans")
    assert told is not None
    assert told.startswith("这里没有显示器")
