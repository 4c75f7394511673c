"""Whether a window can open at all, found out before Qt is asked: with no display it aborts the process."""

from __future__ import annotations

import contextlib
import importlib.util
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.messages import say

if TYPE_CHECKING:
    from viewer.desktop.x11 import XDisplay

_NEED_DISPLAY = ("xcb", "wayland")

# Sockets and the X protocol are imported where a server is asked, for few starts ask both kinds.


def _x_accepts(display: XDisplay, environ: Mapping[str, str]) -> bool:
    from viewer.desktop.x11 import accepts

    return accepts(display, environ)


def display_problem(
    environ: Mapping[str, str],
    *,
    platform: str = sys.platform,
    language: str = "en",
    x_accepts: Callable[[XDisplay, Mapping[str, str]], bool] = _x_accepts,
    plugin_problem: Callable[[str, str], str | None] | None = None,
) -> str | None:
    """None if a window can open, else one sentence that says why it cannot.

    Windows and macOS always can. Elsewhere QT_QPA_PLATFORM is followed (`offscreen`, `eglfs` and others need
    no display server), else a Wayland or an X server that answers is enough.
    """
    if platform in ("win32", "darwin"):
        return None
    names = [name.partition(":")[0] for name in environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    wanted = names or _NEED_DISPLAY
    if not any(_serves(name, environ, x_accepts) for name in wanted):
        return _why_not(environ, wanted, language)
    check_plugin = plugin_problem or _plugin_problem
    problems = [check_plugin(name, language) for name in wanted if _serves(name, environ, x_accepts)]
    return None if None in problems else problems[0]


def _serves(
    name: str, environ: Mapping[str, str], x_accepts: Callable[[XDisplay, Mapping[str, str]], bool]
) -> bool:
    if name == "xcb":
        from viewer.desktop.x11 import parse_display

        display = parse_display(environ.get("DISPLAY", ""))
        return display is not None and x_accepts(display, environ)
    if name.startswith("wayland"):
        return _wayland_answers(environ)
    return True


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    """Whether a compositor listens where libwayland would look; WAYLAND_SOCKET is a connection already made."""
    if environ.get("WAYLAND_SOCKET"):
        return True
    import socket

    from viewer.desktop.x11 import TIMEOUT_SECONDS

    folder, name = environ.get("XDG_RUNTIME_DIR"), environ.get("WAYLAND_DISPLAY", "")
    if not name or (not folder and not name.startswith("/")):
        return False
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(TIMEOUT_SECONDS)
        connection.connect(str(Path(folder or "/") / name))
        return True
    return False


def _why_not(environ: Mapping[str, str], wanted: tuple[str, ...] | list[str], language: str) -> str:
    for name, variable in (("xcb", "DISPLAY"), ("wayland", "WAYLAND_DISPLAY")):
        value = environ.get(variable)
        if value and any(platform.startswith(name) for platform in wanted):
            return say("desktop", "display_silent", language, variable=variable, value=value)
    return say("desktop", "display_unset", language)


def _plugin_problem(name: str, language: str) -> str | None:
    """What stops Qt's plugin for the platform `name` from loading: a library that the system lacks."""
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None:
        return say("desktop", "module_missing", language, package="PySide6-Essentials")
    plugins = Path(package.origin).parent / "Qt" / "plugins" / "platforms"
    file = plugins / f"libq{name.removesuffix('-egl')}.so"
    if not file.exists():  # Debian's own PySide6 keeps its plugins elsewhere and has their libraries
        return None
    import ctypes

    try:
        ctypes.CDLL(str(file))
    except OSError as fault:
        from viewer.desktop.failure import missing_library, sentence_for_library

        library = missing_library(fault)
        return sentence_for_library(library, language) if library else str(fault)
    return None
