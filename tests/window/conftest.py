"""One window for all tests of this room: engines are not made and unmade again and again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from motion_watch import Fingers, let_it_arrive, motion_allowed
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
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


@pytest.fixture(scope="session")
def touch_screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def fingers(visitor: Visitor, touch_screen: QPointingDevice) -> Iterator[Fingers]:
    """Fingers on the visitor's window, which leave it in the end."""
    hand = Fingers(visitor, touch_screen)
    yield hand
    hand.lift_all()


@pytest.fixture
def moving(visitor: Visitor) -> Iterator[Visitor]:
    """The visitor at a window that moves, where others see it jump."""
    with motion_allowed(visitor):
        yield visitor
        let_it_arrive(visitor)
