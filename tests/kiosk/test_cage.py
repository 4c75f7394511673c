"""The exhibit on a real compositor: cage, as its unit starts it, on a screen in memory."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from cage import Cage
from PySide6.QtGui import QImage

NIGHT_INK = 0xFFF7F1E5
COMMAND = [sys.executable, "-m", "viewer", "kiosk", "run"]


@pytest.fixture
def cage(checkout: Path) -> Iterator[Cage]:
    # Not pytest's own folder: a socket's path may have 107 characters.
    with tempfile.TemporaryDirectory(prefix="cage-", ignore_cleanup_errors=True) as folder:
        made = Cage(Path(folder), COMMAND, {"TIMELINE_VIEWER_HOME": f"{folder}/viewer"}, checkout)
        try:
            yield made
        finally:
            made.close()


def state_of(cage: Cage) -> dict[str, object]:
    file = Path(cage.environ["TIMELINE_VIEWER_HOME"]) / "state" / "kiosk-state.json"
    return dict(json.loads(file.read_text(encoding="utf-8")))


def pill_of(picture: QImage) -> int:
    """How long the upper edge of “Touch to begin” is, px: the longest line of ink near the lower edge."""
    longest = run = 0
    for y in range(picture.height() * 4 // 5, picture.height()):
        for x in range(picture.width()):
            run = run + 1 if picture.pixel(x, y) == NIGHT_INK else 0
            longest = max(longest, run)
        run = 0
    return longest


def test_attract_is_on_the_screen_and_the_exhibit_says_so_and_beats(cage: Cage, tmp_path: Path) -> None:
    told: list[dict[str, str]] = []
    ready = beats = 0
    for message in cage.messages(60):
        told.append(message)
        ready += "READY" in message
        beats += ready and "WATCHDOG" in message
        if beats >= 2:
            break
    assert ready == 1, f"{told}\n{cage.told()}"
    assert beats >= 2, f"{told}\n{cage.told()}"
    picture = QImage.fromData(cage.picture(tmp_path / "screen.png"))
    assert (picture.width(), picture.height()) == (1280, 720)
    colours = {picture.pixel(x, y) for x in range(0, 1280, 4) for y in range(0, 720, 4)}
    assert len(colours) > 8, "the screen is empty"
    corners = {picture.pixel(x, y) for x in (2, 1277) for y in (2, 717)}
    assert len(corners) == 1, "the window has a frame or does not fill the screen"
    assert corners != {0xFF000000}, "the window is not there"
    assert 150 < pill_of(picture) < 600, "nobody is asked to touch the glass"
    state = state_of(cage)
    assert state["doing"] == "attract"
    assert (state["phase"], state["failures"], state["rung"]) == ("showing", 0, 0), f"{state}\n{cage.told()}"
