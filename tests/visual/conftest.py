"""One window for all tests of this room: engines are not made and unmade again and again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from visitor import Visitor


@pytest.fixture(scope="session")
def one_window(qapp: QGuiApplication) -> Iterator[Visitor]:
    visitor = Visitor(qapp)
    yield visitor
    visitor.close()


@pytest.fixture
def visitor(one_window: Visitor) -> Iterator[Visitor]:
    """At a fresh window of 1280 x 720 px in English, on the shipped timeline."""
    yield one_window.begin()
    one_window.leave()
