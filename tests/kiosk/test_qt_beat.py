"""The shell of the beat, on a real window."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickWindow

from viewer.kiosk.beat import Beat
from viewer.kiosk.endings import Ending
from viewer.kiosk.qt_beat import QtBeat


@pytest.fixture
def told() -> list[Mapping[str, str]]:
    return []


@pytest.fixture
def beating(qtbot, told: list[Mapping[str, str]]) -> Iterator[tuple[QQuickWindow, QtBeat]]:
    window = QQuickWindow()
    window.resize(320, 200)
    beat = QtBeat(window, Beat(told.append, time.monotonic, lambda: None, {"en": "Rivers"}))
    yield window, beat
    beat.stop()
    window.close()
    window.deleteLater()


def test_a_window_is_ready_with_its_first_frame(qtbot, beating, told) -> None:
    window, beat = beating
    beat.start()
    assert told == []
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    assert (told[0]["READY"], told[0]["WATCHDOG"]) == ("1", "1")


def test_each_tick_asks_for_one_frame_and_beats_with_it(qtbot, beating, told) -> None:
    window, beat = beating
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    qtbot.waitUntil(window.isExposed)
    for count in (2, 3):
        with qtbot.waitSignal(window.frameSwapped):
            beat._tick()
        assert len(told) == count


def test_a_window_that_is_nowhere_beats_from_the_event_loop(beating, told) -> None:
    _, beat = beating
    beat._tick()
    assert [message["WATCHDOG"] for message in told] == ["1"]


def test_a_hidden_window_has_not_lost_its_picture(qtbot, beating, monkeypatch: pytest.MonkeyPatch) -> None:
    window, _ = beating
    endings: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", endings.append)
    with qtbot.waitExposed(window):
        window.show()
    window.hide()
    window.sceneGraphInvalidated.emit()
    assert endings == []


def test_a_picture_that_is_lost_ends_the_run(qtbot, beating, monkeypatch: pytest.MonkeyPatch) -> None:
    window, _ = beating
    endings: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", endings.append)
    with qtbot.waitExposed(window):
        window.show()
    window.sceneGraphInvalidated.emit()
    window.sceneGraphError.emit(QQuickWindow.SceneGraphError.ContextNotAvailable, "no context")
    assert endings == [Ending.PICTURE_LOST, Ending.PICTURE_LOST]
