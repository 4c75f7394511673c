"""Memory that a visit leaves behind: free, but in pieces between what still stands, so that the process keeps it.

Without this an exhibit that nobody restarts takes more from day to day, though nothing in it grows.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Callable

_trim: Callable[[int], int] | None = (
    getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
)


def give_back() -> None:
    """Look through Python's objects for cycles, and give free memory back to the system; some 20 ms in all.

    The second by glibc's malloc_trim(3), which other C libraries lack: nothing then.
    """
    gc.collect()
    if _trim is not None:
        _trim(0)
