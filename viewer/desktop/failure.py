"""Faults in one line that a person can act on: missing system libraries, files that the system refuses."""

from __future__ import annotations

import re

from viewer.messages import say

DEBIAN_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""The shared libraries that Qt's own wheel takes from the system, and the Debian packages that hold them."""

_MISSING_LIBRARY = re.compile(r"(?P<name>lib[\w.+-]+\.so[.\d]*): cannot open shared object file")


def missing_library(fault: BaseException) -> str | None:
    """The file name of the shared library whose absence `fault` (ImportError or OSError) reports."""
    match = _MISSING_LIBRARY.search(str(fault))
    return match["name"] if match else None


def sentence_for(fault: BaseException, language: str) -> str | None:
    """One line for a fault that can be told to a person; None for one that nobody foresaw.

    Rooms give their own exceptions a `sentence(language)`.
    """
    tell = getattr(fault, "sentence", None)
    if callable(tell):
        return str(tell(language))
    library = missing_library(fault)
    if library:
        return sentence_for_library(library, language)
    if isinstance(fault, ModuleNotFoundError) and (fault.name or "").partition(".")[0] == "PySide6":
        return say("desktop", "no_pyside", language)
    return sentence_for_os_error(fault, language) if isinstance(fault, OSError) else None


def sentence_for_library(name: str, language: str) -> str:
    """One line that says that the library `name` is missing and how to get it."""
    package = DEBIAN_LIBRARIES.get(name)
    if package is None:
        return say("desktop", "library_missing", language, library=name)
    return say("desktop", "library_missing_debian", language, library=name, package=package)


def sentence_for_os_error(fault: OSError, language: str) -> str:
    """One line for a file that cannot be read or written: the file and the system's own reason."""
    reason = fault.strerror or str(fault)
    if fault.filename is None:
        return say("desktop", "system_fault", language, reason=reason)
    return say("desktop", "file_fault", language, file=fault.filename, reason=reason)
