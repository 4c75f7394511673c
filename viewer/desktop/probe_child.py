"""The child process of `probe`: what Qt finds, as lines of JSON on standard output."""

from __future__ import annotations

import dataclasses
import json
import sys

from PySide6.QtGui import QFontDatabase, QGuiApplication

from viewer.desktop.coverage import uncovered
from viewer.desktop.graphics import opengl_renderer
from viewer.desktop.qt_screens import screen_of


def _answer(asked: dict[str, str]) -> None:
    application = QGuiApplication(["timeline-viewer"])
    first = {
        "screens": [dataclasses.asdict(screen_of(screen)) for screen in application.screens()],
        "families": QFontDatabase.families(),
        "uncovered": uncovered(asked["characters"], asked["language"]),
    }
    print(json.dumps(first), flush=True)
    print(json.dumps({"graphics": opengl_renderer()}), flush=True)


if __name__ == "__main__":
    _answer(json.load(sys.stdin))
