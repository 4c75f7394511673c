"""An exhibit's window on one of two screens, in a process that has so many."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from viewer.kiosk.qt_place import QtPlace

app = QGuiApplication([])
window = QQuickWindow()
told = []
place = QtPlace(window, sys.argv[1], float(sys.argv[2]), told.append)
window.showFullScreen()
app.processEvents()
shown = window.geometry()
window.setGeometry(0, 0, 300, 200)
place.follow()
app.processEvents()
print(shown.getRect() == window.geometry().getRect(), *shown.getRect(), round(told[-1].px_per_mm, 3))
place.release()
"""
SCREENS = [
    {"name": "left", "x": 0, "y": 0, "width": 800, "height": 600},
    {"name": "right", "x": 800, "y": 0, "width": 1200, "height": 1600},
]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [("right", "True 800 0 1200 1600 2.0"), ("left", "True 0 0 800 600 1.0"), ("gone", "True 0 0 800 600 1.0")],
)
def test_the_window_fills_the_chosen_screen_or_else_the_first(
    checkout: Path, tmp_path: Path, wanted: str, expected: str
) -> None:
    (tmp_path / "screens.json").write_text(json.dumps({"screens": SCREENS}))
    environ = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"}
    child = subprocess.run(
        [sys.executable, "-c", CHILD, wanted, "1000"], cwd=checkout, env=environ, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert child.returncode == 0, child.stderr
    assert child.stdout.strip() == expected
