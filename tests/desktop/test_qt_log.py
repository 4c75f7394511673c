"""In a child process: a message handler belongs to the whole process, and pytest-qt has its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QLoggingCategory, QObject, Signal, qWarning, qCritical
from viewer.desktop.logs import catch_everything, start_logging
from viewer.desktop.qt_log import log_qt_messages
start_logging(Path(sys.argv[1])); catch_everything(Path(sys.argv[1])); log_qt_messages()
qWarning("a warning of Qt's")
qCritical("worse 汉")
class Thing(QObject):
    fired = Signal()
thing = Thing()
thing.fired.connect(lambda: 1 / 0)
thing.fired.emit()
"""


def test_qts_messages_and_faults_in_slots_go_to_the_log_and_not_to_the_terminal(
    tmp_path: Path, checkout: Path
) -> None:
    command = [sys.executable, "-c", SCRIPT, str(tmp_path)]
    child = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
    text = (tmp_path / "timeline-viewer.log").read_text(encoding="utf-8")
    assert (child.stdout, child.stderr) == ("", "")
    assert "WARNING qt.default: a warning of Qt's" in text
    assert "ERROR qt.default: worse 汉" in text
    assert "ZeroDivisionError" in text


FATAL = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from viewer.desktop.logs import start_logging
from viewer.desktop.qt_log import log_qt_messages
start_logging(Path(sys.argv[1])); log_qt_messages()
QGuiApplication([])
"""


def test_what_qt_would_abort_at_is_one_line_and_a_place_in_the_log(tmp_path: Path, checkout: Path) -> None:
    command = [sys.executable, "-c", FATAL, str(tmp_path)]
    environ = {**os.environ, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "nonsense"}
    child = subprocess.run(command, cwd=checkout, env=environ, capture_output=True, text=True, check=False)
    assert child.returncode == 1
    assert child.stderr.startswith("timeline-viewer: Qt cannot go on: ")
    assert child.stderr.count("\n") == 1
    text = (tmp_path / "timeline-viewer.log").read_text(encoding="utf-8")
    assert "CRITICAL qt." in text
    assert 'File "<string>", line 8' in text
