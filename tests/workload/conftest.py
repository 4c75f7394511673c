"""A window that is worn hard, after all the others, so that nobody pays for what is made in it on first use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from visitor import Visitor


@pytest.fixture(scope="session")
def one_window(qapp: QGuiApplication) -> Iterator[Visitor]:
    """With everything made that is made when it is first asked for."""
    visitor = Visitor(qapp).begin()
    visitor.click(visitor.button("Open…"))
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F, Qt.Key.Key_Escape, Qt.Key.Key_L, Qt.Key.Key_L):
        visitor.key(key)
        visitor.let_frames_go()
    yield visitor
    visitor.close()


@pytest.fixture
def visitor(one_window: Visitor) -> Iterator[Visitor]:
    """At a fresh window of 1280 x 720 px in English, on the shipped timeline."""
    yield one_window.begin()
    one_window.leave()
