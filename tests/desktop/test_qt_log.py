"""In a child process: a message handler belongs to the whole process, and pytest-qt has its own."""

from __future__ import annotations

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
