"""Bitmaps over rows: a Python int whose bit `row` is set where the event of that row belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress

_BITS = bytes.maketrans(b"01", b"\x00\x01")


def bits_of(bitmap: int, count: int) -> bytes:
    """One byte, 0 or 1, for each of `count` rows. In one go: asking an int bit by bit copies it each time."""
    return f"{bitmap:0{count}b}"[::-1].encode().translate(_BITS)[:count]


def row_beside(row: int, step: int, count: int, among: int | None = None) -> int:
    """The nearest of `count` rows after (1) or before (-1) a row, of all or of a bitmap; -1 if there is none."""
    rows = (1 << count) - 1 if among is None else among
    after = rows >> row + 1
    if step > 0:
        return row + (after & -after).bit_length() if after else -1
    return (rows & (1 << row) - 1).bit_length() - 1


def rows_in(bitmap: int) -> Iterator[int]:
    """The rows whose bits are set, ascending."""
    count = bitmap.bit_length()
    return compress(range(count), bits_of(bitmap, count))


class Passing:
    """The rows of a bitmap, asked for again and again: asking the int itself would copy it each time."""

    __slots__ = ("_bits",)

    def __init__(self, bitmap: int) -> None:
        self._bits = bits_of(bitmap, bitmap.bit_length())

    def has_any_of(self, rows: Iterable[int]) -> bool:
        """Whether any of `rows`, which may be very many, is set: in loops of C, and no farther than need be."""
        known = filter(len(self._bits).__gt__, rows)
        return any(map(self._bits.__getitem__, known))
