"""How a command speaks on a terminal: one line for a fault, a bar for long work."""

from __future__ import annotations

import contextlib
import math
import os
import sys
import time
from collections.abc import Callable
from typing import TextIO

BAR_CELLS = 30
_ERASE_LINE = "\r\x1b[K"
_REDRAW_SECONDS = 0.05
_LINE_SECONDS = 2.0


class Progress:
    """Long work told on `stream`: a bar redrawn in place on a terminal, else a plain line every two seconds.

    Call it with the part done, 0 to 1; use it as a context, so that the bar is gone when a fault is told.
    """

    def __init__(self, stream: TextIO, label: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._label = label
        self._clock = clock
        self._in_place = stream.isatty()
        self._told_at = -math.inf if self._in_place else clock()
        self._drawn = False

    def __call__(self, done: float) -> None:
        done = min(max(done, 0.0), 1.0)
        now = self._clock()
        if now - self._told_at < (_REDRAW_SECONDS if self._in_place else _LINE_SECONDS):
            return
        self._told_at = now
        if self._in_place:
            filled = round(done * BAR_CELLS)
            self._stream.write(f"\r{self._label} [{'█' * filled}{'░' * (BAR_CELLS - filled)}] {done:4.0%}")
            self._drawn = True
        else:
            self._stream.write(f"{self._label} {done:.0%}\n")
        self._stream.flush()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._drawn:
            self._stream.write(_ERASE_LINE)
            self._stream.flush()


def prepare_streams() -> None:
    """UTF-8 where the output goes to a file or program, and no crash on a terminal that lacks a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def drop_output() -> None:
    """After the reader of stdout has gone: let nothing that is still buffered raise again at exit."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
