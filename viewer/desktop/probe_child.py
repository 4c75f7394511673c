"""The child process of `probe`: what Qt finds, as lines of JSON on standard output."""

from __future__ import annotations

import dataclasses
import json
import sys

from PySide6.QtGui import QFontDatabase, QGuiApplication, QScreen

from viewer.desktop.coverage import uncovered
from viewer.desktop.graphics import opengl_renderer
from viewer.desktop.screens import Screen


def _answer(asked: dict[str, str]) -> None:
    application = QGuiApplication(["timeline-viewer"])
    first = {
        "screens": [dataclasses.asdict(_screen(screen)) for screen in application.screens()],
        "families": QFontDatabase.families(),
        "uncovered": uncovered(asked["characters"], asked["language"]),
    }
    print(json.dumps(first), flush=True)
    print(json.dumps({"graphics": opengl_renderer()}), flush=True)


def _screen(screen: QScreen) -> Screen:
    ratio = screen.devicePixelRatio()
    return Screen(
        name=screen.name(),
        width=round(screen.geometry().width() * ratio),
        height=round(screen.geometry().height() * ratio),
        width_mm=screen.physicalSize().width(),
        height_mm=screen.physicalSize().height(),
        logical_dpi=screen.logicalDotsPerInch(),
        ratio=ratio,
        refresh_hz=screen.refreshRate(),
    )


if __name__ == "__main__":
    _answer(json.load(sys.stdin))
