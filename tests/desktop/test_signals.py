from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
from PySide6.QtCore import QCoreApplication, QTimer
from viewer.desktop.signals import QuitOnSignals
app = QCoreApplication([])
QuitOnSignals(app)
app.aboutToQuit.connect(lambda: print("saved", flush=True))
QTimer.singleShot(0, lambda: print("running", flush=True))
raise SystemExit(app.exec())
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_in_order(number: signal.Signals, checkout: Path) -> None:
    command = [sys.executable, "-c", SCRIPT]
    with subprocess.Popen(
        command, cwd=checkout, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "running\n"
        child.send_signal(number)
        output, errors = child.communicate(timeout=20)
    assert (output, errors, child.returncode) == ("saved\n", "", 0)
