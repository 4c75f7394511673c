"""Faults in one line that a person can act on: missing system libraries, files that the system refuses."""

from __future__ import annotations

import re

from viewer.messages import say

PACKAGES = {
    "PySide6": "PySide6-Essentials",
    "pydantic": "pydantic",
    "yaml": "PyYAML",
    "edtf": "edtf",
    "pypinyin": "pypinyin",
    "segno": "segno",
    "cryptography": "cryptography",
    "platformdirs": "platformdirs",
}
"""What the program imports from elsewhere, and the names to install it by."""

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
    module = (fault.name or "").partition(".")[0] if isinstance(fault, ModuleNotFoundError) else ""
    if module in PACKAGES:
        return say("desktop", "module_missing", language, package=PACKAGES[module])
    return sentence_for_os_error(fault, language) if isinstance(fault, OSError) else None


def sentence_for_library(name: str, language: str) -> str:
    """One line that says that the library `name` is missing and how to get it."""
    from viewer.desktop.libraries import DEBIAN_LIBRARIES

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
