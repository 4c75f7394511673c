"""How the exhibit's process ends, and what whoever watches over it then does."""

from __future__ import annotations

from enum import IntEnum


class Ending(IntEnum):
    """Exit statuses of `--kiosk`. Every other one, and every signal, is a failure."""

    RESTART = 75
    """Staff asked for a fresh start, or other content is to be opened: no failure (EX_TEMPFAIL of sysexits.h)."""
    PICTURE_LOST = 76
    """The graphics device or the scene graph is gone: a failure, told from others in the log."""
    QUIT = 77
    """Staff ended the exhibit: it stays down. Not 0, with which it also ends when anybody sends it SIGTERM."""
