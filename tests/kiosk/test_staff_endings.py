"""The whole exhibit as its command starts it, ended by staff."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.kiosk.endings import Ending
from viewer.kiosk.pin import hash_pin

PIN = "271828"
SCRIPT = """
import sys
from pathlib import Path
folder, config, pin, how = sys.argv[1:]
sys.path.insert(0, folder)
from shown import Clock, show

def end(stage):
    staff = stage.window.property("kiosk")._staff
    staff.knock()
    for digit in pin:
        staff.type(digit)
    staff.confirm()
    staff.check()
    if how == "quit":
        staff.open("quit")
        staff.quit()
    else:
        staff.restart()

sys.exit(show(Path(config), Clock(), end))
"""


@pytest.mark.parametrize(("how", "status"), [("restart", Ending.RESTART), ("quit", Ending.QUIT)])
def test_staff_end_the_exhibit_in_order_and_with_its_status(
    checkout: Path, tmp_path: Path, how: str, status: Ending
) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(f'pin_hash = "{hash_pin(PIN)}"\nlanguage = "en"\n', encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(checkout / "tests" / "soak"), str(config), PIN, how],
        cwd=checkout,
        env={**os.environ, "TIMELINE_VIEWER_HOME": str(tmp_path / "home"), "TIMELINE_VIEWER_RUNG": "0"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    log = (tmp_path / "home" / "state" / "timeline-viewer.log").read_text(encoding="utf-8")
    assert ended.returncode == status, ended.stderr + log
    assert "the staff menu was opened by PIN" in log
    assert " ERROR " not in log
    assert " WARNING " not in log
