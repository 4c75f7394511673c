"""Who may open the staff menu: whoever knows the PIN, or has the key file on a stick."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import logging
import os
import stat
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from viewer.kiosk.config import KioskConfig
from viewer.kiosk.pin import is_pin
from viewer.kiosk.pin_guard import PinGuard

KEY_BYTES = 32
_MOST_FILES = 16
_MOST_BYTES = 1024

log = logging.getLogger(__name__)


class StaffDoor:
    """With neither PIN nor key configured it never opens, and the screen's corner does nothing."""

    def __init__(self, config: KioskConfig, guard: PinGuard) -> None:
        self._pin_hash = config.pin_hash
        self._pattern = config.key_file if config.key_hash else None
        self._key_hash = config.key_hash
        self._guard = guard

    @property
    def exists(self) -> bool:
        return self.asks_for_pin or self._pattern is not None

    @property
    def asks_for_pin(self) -> bool:
        return bool(self._pin_hash)

    @property
    def wait_s(self) -> float:
        """How long the next PIN has to wait, in s; 0 if it may be tried now."""
        return self._guard.wait_s if self.asks_for_pin else 0.0

    def opens_with(self, pin: str) -> bool:
        """Whether `pin` is the right one; False too, without a look at it, while one has to wait. Takes 0.1 s."""
        if not self.asks_for_pin:
            return False
        opened = self._guard.attempt(lambda: is_pin(pin, self._pin_hash))
        if opened:
            log.info("the staff menu was opened by PIN")
        return opened

    def opens_by_key(self) -> bool:
        """Whether a stick with the key file is plugged in now."""
        for file in _matching(self._pattern) if self._pattern is not None else ():
            if hmac.compare_digest(hash_key(_content(file)), self._key_hash):
                log.info("the staff menu was opened by the key file %s", file)
                return True
        return False


def new_key() -> bytes:
    """The content of a key file: random, as a line of text that survives any editor and file system."""
    return os.urandom(KEY_BYTES).hex().encode() + b"\n"


def hash_key(content: bytes) -> str:
    """What is kept of a key file: see `config_kinds.KEY_HASH`. 256 random bits need no slow hash."""
    return f"sha256${hashlib.sha256(content.strip()).hexdigest()}"


def _matching(pattern: Path) -> Iterator[Path]:
    """The first files that the pattern finds; a stick that was pulled out meanwhile has none."""
    top = Path(pattern.anchor)
    with contextlib.suppress(OSError, ValueError, IndexError):  # IndexError: a pattern of the top alone.
        yield from islice(top.glob(str(pattern.relative_to(top))), _MOST_FILES)


def _content(file: Path) -> bytes:
    """The beginning of a plain file; nothing of a pipe or device, which a stick may hold to block the program."""
    with contextlib.suppress(OSError):
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            if stat.S_ISREG(os.fstat(handle).st_mode):
                return os.read(handle, _MOST_BYTES)
        finally:
            os.close(handle)
    return b""


def door_of(config: KioskConfig, state: Path, clock: Callable[[], float], wall: Callable[[], float]) -> StaffDoor:
    """The door that `config` describes, with the count of wrong PINs in the folder `state`."""
    from viewer.kiosk.pin_guard import GUARD_NAME

    return StaffDoor(config, PinGuard(state / GUARD_NAME, clock, wall))
