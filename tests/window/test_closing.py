"""What a window leaves behind when it goes."""

from __future__ import annotations

import shiboken6
from PySide6.QtGui import QGuiApplication
from visitor import Visitor


def test_a_window_is_not_made_the_owner_of_its_screen(visitor: Visitor) -> None:
    """PySide's QWindow.screen() does that; the screen then goes with the window, and the next window crashes."""
    assert visitor.window.isVisible()
    for screen in QGuiApplication.screens():
        assert "QQuickWindow" not in shiboken6.dump(screen)
