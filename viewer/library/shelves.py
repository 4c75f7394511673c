"""The index of time as it stands in a compiled file: one run of 32-bit integers, with a table of contents first.

The table says how many lanes there are, for each lane how many shelves, and for each shelf its reach and how many
events. Then come, for each shelf, its rows, first days, last days in order, and the levels of its ranks.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from viewer.domain.columns import EventColumns
from viewer.domain.time_index import FACTOR, Shelf, TimeIndex
from viewer.library.codec import ints_from_bytes, ints_to_bytes


def index_to_bytes(index: TimeIndex) -> bytes:
    numbers = array("i", [len(index.lanes)])
    for shelves in index.lanes:
        numbers.append(len(shelves))
        for shelf in shelves:
            numbers.extend((shelf.reach, len(shelf.rows)))
    for shelves in index.lanes:
        for shelf in shelves:
            for part in (shelf.rows, shelf.firsts, shelf.lasts, *shelf.ranks):
                numbers.extend(part)
    return ints_to_bytes(numbers)


def index_from_bytes(data: bytes, columns: EventColumns) -> TimeIndex:
    """The index that `index_to_bytes` was given; ValueError or IndexError if it is not one of these columns."""
    numbers = ints_from_bytes(data)
    at = 1
    contents: list[list[tuple[int, int]]] = []
    for _ in range(numbers[0]):
        count = numbers[at]
        contents.append([(numbers[at + 1 + 2 * n], numbers[at + 2 + 2 * n]) for n in range(count)])
        at += 1 + 2 * count

    def take(count: int) -> array[int]:
        nonlocal at
        at += count
        return numbers[at - count : at]

    lanes = tuple(
        tuple(
            Shelf(reach, take(count), take(count), take(count), tuple(take(size) for size in _level_sizes(count)))
            for reach, count in shelves
        )
        for shelves in contents
    )
    if at != len(numbers) or sum(count for shelves in contents for _, count in shelves) != len(columns):
        raise ValueError("the index of time is not of these events")
    return TimeIndex(columns, lanes)


def _level_sizes(count: int) -> Iterator[int]:
    yield count
    while count > FACTOR:
        count = -(-count // FACTOR)
        yield count
