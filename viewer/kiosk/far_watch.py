"""Watching a folder that may hang, such as one on a share: whoever asks never waits for it."""

from __future__ import annotations

import threading
from pathlib import Path
from queue import SimpleQueue

from viewer.kiosk.content_watch import Candidate, Watch

PATIENCE_S = 10.0
"""A folder that has not answered for so long counts as one that cannot be read."""
_END_S = 0.5


class FarWatch:
    """`watch` on a thread of its own, one look after the other; `look` gives what the last of them found."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._asked: SimpleQueue[float | None] = SimpleQueue()
        self._answered = threading.Event()
        self._answered.set()
        self._since = 0.0
        self._found: Candidate | OSError | None = None
        self.unsigned: Path | None = None
        # A daemon: a folder that hangs does not hold up the end of the program either.
        self._thread = threading.Thread(target=self._work, name="content folder", daemon=True)
        self._thread.start()

    def look(self, now: float) -> Candidate | None:
        """See `Watch`; TimeoutError, which is an OSError, while the folder does not answer."""
        if not self._answered.is_set():
            if now - self._since >= PATIENCE_S:
                raise TimeoutError(f"no answer for {PATIENCE_S:g} s")
            return None
        found, self.unsigned = self._found, self._watch.unsigned
        self._since = now
        self._answered.clear()
        self._asked.put(now)
        if isinstance(found, OSError):
            raise found
        return found

    def close(self) -> None:
        """End the thread; one that hangs goes with the program."""
        self._asked.put(None)
        self._thread.join(_END_S)

    def _work(self) -> None:
        while (now := self._asked.get()) is not None:
            try:
                self._found = self._watch.look(now)
            except OSError as fault:
                self._found = fault
            self._answered.set()
        self._watch.close()
