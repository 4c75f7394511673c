"""A PIN of the staff menu: which are too easy, and the hash that alone is kept of one."""

from __future__ import annotations

import hashlib
import hmac
import os
from itertools import pairwise

LEAST_DIGITS, MOST_DIGITS = 5, 12
"""A PIN is typed on keys of digits on the screen; wrong tries are slowed by `viewer.kiosk.pin_guard`."""

_LOG_N, _R, _P = 15, 8, 1
"""Scrypt's cost: 32 MB and some 0.1 s, the strongest that OWASP's list has with p = 1 for so much memory."""
_MOST_LOG_N, _MOST_R = 18, 16
_SALT_BYTES, _HASH_BYTES = 16, 32
_EASY = frozenset({"25800", "08520", "14789", "36987", "15937", "35715", "12369", "98741", "24680", "13579"})
"""Lines on the keys of digits, and steps of two."""


def weakness(pin: str) -> str | None:
    """Why `pin` cannot be one: the name of a sentence in table `kiosk` of viewer/messages; None if it is good."""
    if not (pin.isascii() and pin.isdigit()):
        return "pin_no_digits"
    if len(pin) < LEAST_DIGITS:
        return "pin_short"
    if len(pin) > MOST_DIGITS:
        return "pin_long"
    steps = {(int(later) - int(earlier)) % 10 for earlier, later in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        return "pin_row"
    if any(pin == (pin[:size] * len(pin))[: len(pin)] for size in (2, 3)):
        return "pin_repeats"
    return "pin_easy" if any(pin.startswith(easy) or pin.startswith(easy[::-1]) for easy in _EASY) else None


def hash_pin(pin: str) -> str:
    """What is kept of `pin`, with a salt of its own: see `config_kinds.PIN_HASH`."""
    salt = os.urandom(_SALT_BYTES)
    return f"scrypt${_LOG_N}${_R}${_P}${salt.hex()}${_scrypt(pin, salt, _LOG_N, _R, _P).hex()}"


def is_pin(pin: str, kept: str) -> bool:
    """Whether `kept` was made of `pin`; False for a text that is no such hash or asks for more than 0.5 GB."""
    try:
        name, *cost, salt, wanted = kept.split("$")
        log_n, r, p = map(int, cost)
        if name != "scrypt" or not (1 <= log_n <= _MOST_LOG_N and 1 <= r <= _MOST_R and 1 <= p <= _MOST_R):
            return False
        return hmac.compare_digest(_scrypt(pin, bytes.fromhex(salt), log_n, r, p), bytes.fromhex(wanted))
    except ValueError:
        return False


def _scrypt(pin: str, salt: bytes, log_n: int, r: int, p: int) -> bytes:
    room = 256 * r * (2**log_n + p)  # twice what it takes
    return hashlib.scrypt(pin.encode(), salt=salt, n=2**log_n, r=r, p=p, maxmem=room, dklen=_HASH_BYTES)
