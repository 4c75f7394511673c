"""What the program says at its start when the timeline's characters are in no installed font."""

from __future__ import annotations

import sys

from viewer.desktop.characters import debian_packages_for, sample_of
from viewer.desktop.coverage import uncovered
from viewer.library.library import Library
from viewer.messages import say

_SHOWN_CHARACTERS = 12


def font_notice(library: Library, language: str, platform: str = sys.platform) -> str | None:
    """One sentence with the characters and the mend, or None if every character has a font.

    Needs a QGuiApplication; takes some milliseconds. LibraryError if the file is damaged.
    """
    missing = uncovered(sample_of(library), language)
    if not missing:
        return None
    shown = " ".join(missing[:_SHOWN_CHARACTERS]) + (" …" if len(missing) > _SHOWN_CHARACTERS else "")
    packages = " ".join(debian_packages_for(missing))
    key = "font_notice_debian" if platform.startswith("linux") else "font_notice"
    return say("desktop", key, language, count=len(missing), shown=shown, packages=packages)
