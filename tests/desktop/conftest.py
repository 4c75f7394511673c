from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator

import pytest

from viewer.desktop.logs import stop_logging


@pytest.fixture
def own_hooks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What logging changes in the process, given back afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    level = logging.getLogger().level
    yield
    stop_logging()
    logging.getLogger().setLevel(level)
