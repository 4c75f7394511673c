"""What holds for every test: no screen, no GPU, no folder or language of the user's, and nothing left running."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

_HOME = Path(tempfile.mkdtemp(prefix="timeline-viewer-tests-"))

# Before anything imports Qt or asks where the user's folders are; child processes inherit it.
os.environ.update(
    QT_QPA_PLATFORM="offscreen",
    QT_QUICK_BACKEND="software",
    QT_ACCESSIBILITY="1",
    TIMELINE_VIEWER_HOME=str(_HOME / "viewer"),
    XDG_CONFIG_HOME=str(_HOME / "config"),
    XDG_CACHE_HOME=str(_HOME / "cache"),
    XDG_STATE_HOME=str(_HOME / "state"),
    XDG_DATA_HOME=str(_HOME / "data"),
    LC_ALL="C.UTF-8",
)
os.environ.pop("LANGUAGE", None)

import pytest  # noqa: E402
from hypothesis import HealthCheck, settings  # noqa: E402
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QThread, QTimer  # noqa: E402
from PySide6.QtGui import QGuiApplication, QWindow  # noqa: E402
from shiboken6 import isValid  # noqa: E402

# How fast a machine is, is no property of the program. CI tries the same examples each time, a desk others.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_sessionfinish() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top of the source tree."""
    return Path(__file__).resolve().parent.parent


def _visible_windows() -> list[QWindow]:
    if QCoreApplication.instance() is None:
        return []
    return [window for window in QGuiApplication.allWindows() if window.isVisible()]


def _is_running(thing: QObject) -> bool:
    match thing:
        case QTimer():
            return thing.isActive()
        case QAbstractAnimation():
            return thing.state() == QAbstractAnimation.State.Running
        case QThread():
            return thing.isRunning()
    return False


@pytest.fixture(autouse=True)
def nothing_left_running(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test that leaves a timer, an animation, a thread or a window of its own behind.

    In a program that runs for weeks each of them is a leak. Windows that a fixture of wider scope keeps
    open are older than the test and do not count.
    """
    started: list[QObject] = []
    for kind in (QTimer, QAbstractAnimation, QThread):
        monkeypatch.setattr(kind, "start", _recording(kind.start, started))
    threads = set(threading.enumerate())
    windows = _visible_windows()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [thing for thing in started if isValid(thing) and _is_running(thing)]
    names = [f"{thing.metaObject().className()} {thing.objectName() or 'without a name'}" for thing in left]
    names += [f"thread {thread.name}" for thread in threading.enumerate() if thread not in threads]
    names += [f"window “{window.title()}”" for window in _visible_windows() if window not in windows]
    for thing in left:
        _stop(thing)
    if names:
        pytest.fail(f"left running: {', '.join(names)}. Stop or close it before the test ends.", pytrace=False)


def _recording(start: object, started: list[QObject]) -> object:
    def record(thing: QObject, *arguments: object) -> object:
        started.append(thing)
        return start(thing, *arguments)  # type: ignore[operator]

    return record


def _stop(thing: QObject) -> None:
    """Ends what a failed test left, so that the next test starts clean."""
    match thing:
        case QTimer() | QAbstractAnimation():
            thing.stop()
        case QThread():
            thing.quit()
            thing.wait(2_000)
