"""The state file: what the exhibit is at, for whoever looks after many. It may lie on a share that hangs."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import socket
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from viewer import __version__

log = logging.getLogger(__name__)


class StateFile:
    """Writes the newest state in a thread of its own: however long a write takes, nobody waits for it."""

    def __init__(self, file: Path, now: Callable[[], datetime]) -> None:
        self._file = file
        self._now = now
        self._latest: dict[str, Any] | None = None
        self._news = threading.Condition()
        self._closing = False
        self._fault = ""
        self._thread = threading.Thread(target=self._work, name="state file", daemon=True)
        self._thread.start()

    def show(self, state: dict[str, Any]) -> None:
        """Have `state` written, instead of one that still waits."""
        with self._news:
            self._latest = state
            self._news.notify()

    def close(self, patience: float = 1.0) -> None:
        """Write what waits and stop; after `patience` seconds without."""
        with self._news:
            self._closing = True
            self._news.notify()
        self._thread.join(patience)

    def _work(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._latest is not None or self._closing)
                state, self._latest = self._latest, None
            if state is None:
                return
            self._write(state)

    def _write(self, state: dict[str, Any]) -> None:
        content = {
            "written": self._now().isoformat(timespec="seconds"),
            "host": socket.gethostname(),
            "version": __version__,
            "pid": os.getpid(),
            **state,
        }
        # Renamed, so that nobody reads half of it; not synced, which every few seconds would wear a card out.
        beside = self._file.with_name(f".{self._file.name}.{os.getpid()}.part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
            beside.write_text(text, encoding="utf-8", errors="replace")
            beside.replace(self._file)
            fault = ""
        except (OSError, ValueError) as refused:
            fault = str(refused)
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        if fault != self._fault:
            log.warning("the state file %s: %s", self._file, fault or "is written again")
            self._fault = fault
