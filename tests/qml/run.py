"""Qt Quick Test as a program: run.py FOLDER REPORT.xml. The exit status is the number of failed tests."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtQuickTest import QUICK_TEST_MAIN

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "qml"

if __name__ == "__main__":
    folder, report = sys.argv[1:]
    arguments = [sys.argv[0], "-import", str(RESOURCES), "-o", f"{report},junitxml", "-o", "-,txt"]
    sys.exit(QUICK_TEST_MAIN("qml", arguments, dir=folder))
