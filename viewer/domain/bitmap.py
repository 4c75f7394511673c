"""Bitmaps over rows: a Python int whose bit `row` is set where the event of that row belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

_BITS = bytes.maketrans(b"01", b"\x00\x01")


def bits_of(bitmap: int, count: int) -> bytes:
    """One byte, 0 or 1, for each of `count` rows. In one go: asking an int bit by bit copies it each time."""
    return f"{bitmap:0{count}b}"[::-1].encode().translate(_BITS)[:count]


def rows_in(bitmap: int) -> Iterator[int]:
    """The rows whose bits are set, ascending."""
    count = bitmap.bit_length()
    return compress(range(count), bits_of(bitmap, count))
