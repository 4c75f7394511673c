"""Qt Quick Test as a program: run.py FOLDER REPORT.xml. The exit status is the number of failed tests.

Each test file gets an engine that has what the program gives its own: the import path and the pictures of glyphs.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))

from viewer.models.glyph_images import PROVIDER, GlyphImages  # noqa: E402


class Setup(QObject):
    """Qt Quick Test calls its slots by name."""

    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine: QQmlEngine) -> None:  # noqa: N802
        engine.addImportPath(str(CHECKOUT / "resources" / "qml"))
        engine.addImageProvider(PROVIDER, GlyphImages())


if __name__ == "__main__":
    folder, report = sys.argv[1:]
    arguments = [sys.argv[0], "-o", f"{report},junitxml", "-o", "-,txt"]
    sys.exit(QUICK_TEST_MAIN_WITH_SETUP("qml", Setup, arguments, dir=folder))
