"""PySide6 keeps the counts of None and True: a release that loses them aborts a kiosk after some thousand calls.

PySide6 6.12.0 under Python 3.11 gives away one reference to None at every call and signal emission of Qt
that returns nothing, and dies with “deallocating None”. The child process makes 20,000 of each.
"""

from __future__ import annotations

import subprocess
import sys

CHILD = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

class Bell(QObject):
    rung = Signal(bool)

    @Slot(bool)
    def hear(self, loud):
        global heard
        heard += loud

heard = 0
app = QCoreApplication([])
bell = Bell()
bell.rung.connect(bell.hear)
before = sys.getrefcount(None), sys.getrefcount(True)
for _ in range(20_000):
    bell.setObjectName("bell")
for _ in range(20_000):
    bell.rung.emit(True)
after = sys.getrefcount(None), sys.getrefcount(True)
print(heard, *(new - old for new, old in zip(after, before)))
"""


def test_twenty_thousand_calls_and_emissions_lose_no_reference() -> None:
    child = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, timeout=60, check=False)
    assert child.returncode == 0, child.stderr
    heard, *drift = map(int, child.stdout.split())
    assert heard == 20_000
    assert all(abs(count) < 1_000 for count in drift), f"references to None and True drifted by {drift}"
