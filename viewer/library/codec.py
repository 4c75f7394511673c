"""How values are written in a compiled file: JSON, dates as short lists, numbers as arrays, all under a CRC."""

from __future__ import annotations

import json
import sys
from array import array
from typing import Any
from zlib import crc32

from viewer.domain.columns import COLUMN_NAMES, EventColumns
from viewer.domain.dates import Bound, BoundKind, EventDate, Precision
from viewer.domain.plain import to_plain

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_APPROXIMATE = 1
_UNCERTAIN = 2


def seal(data: bytes, key: int | str) -> int:
    """CRC-32 of `data` and of the key that it is stored under."""
    return crc32(data, crc32(str(key).encode()))


def to_json(value: Any) -> bytes:
    """A domain value, or plain data, as UTF-8 JSON."""
    text = _JSON.encode(to_plain(value, date_to_list))
    # Text that came out of an escape such as "\ud800" is no valid UTF-8, and still has to come back as it was.
    return text.encode("utf-8", "surrogatepass")


def from_json(data: bytes) -> Any:
    """Plain data; ValueError if it is no JSON."""
    return json.loads(data.decode("utf-8", "surrogatepass"))


def date_to_list(date: EventDate) -> list[Any]:
    """`[text, span?, start, end, four instants, alternatives…]`, without what a point or a plain date repeats."""
    end = None if date.end == date.start else _bound_to_list(date.end)
    instants = [date.earliest_start, date.latest_start, date.earliest_end, date.latest_end]
    return [date.text, int(date.is_span), _bound_to_list(date.start), end, *instants, *date.alternatives]


def date_from_list(listed: list[Any]) -> EventDate:
    """The date that `date_to_list` was given."""
    text, is_span, start, end, earliest_start, latest_start, earliest_end, latest_end, *alternatives = listed
    first = _bound_from_list(start)
    return EventDate(
        text=text,
        is_span=bool(is_span),
        start=first,
        end=first if end is None else _bound_from_list(end),
        earliest_start=earliest_start,
        latest_start=latest_start,
        earliest_end=earliest_end,
        latest_end=latest_end,
        alternatives=tuple(alternatives),
    )


def unsealed(found: tuple[bytes, int] | None, key: int | str) -> bytes:
    """The data of a record and its checksum; LookupError where there is none, ValueError if it does not agree."""
    if found is None:
        raise LookupError(f"{key} is missing")
    data, crc = found
    if seal(data, key) != crc:
        raise ValueError(f"{key} is not what was written")
    return data


def _bound_to_list(bound: Bound) -> list[Any]:
    flags = _APPROXIMATE * bound.approximate + _UNCERTAIN * bound.uncertain
    return [bound.text, int(bound.kind), int(bound.precision), flags]


def _bound_from_list(listed: list[Any]) -> Bound:
    text, kind, precision, flags = listed
    return Bound(text, BoundKind(kind), Precision(precision), bool(flags & _APPROXIMATE), bool(flags & _UNCERTAIN))


def ints_to_bytes(numbers: array[int]) -> bytes:
    """32-bit integers, little-endian on every machine."""
    if sys.byteorder == "big":
        numbers = array("i", numbers)
        numbers.byteswap()
    return numbers.tobytes()


def ints_from_bytes(data: bytes | memoryview) -> array[int]:
    """The integers that `ints_to_bytes` was given; ValueError if the length is no multiple of four."""
    numbers = array("i")
    numbers.frombytes(data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def columns_to_bytes(columns: EventColumns) -> bytes:
    """All columns, one after the other in the order of COLUMN_NAMES."""
    return b"".join(ints_to_bytes(getattr(columns, name)) for name in COLUMN_NAMES)


def columns_from_bytes(data: bytes, count: int) -> EventColumns:
    """Columns of `count` events; ValueError if the data is for another number of them."""
    width = count * array("i").itemsize
    if len(data) != width * len(COLUMN_NAMES):
        raise ValueError("the columns are not as long as there are events")
    view = memoryview(data)
    parts = (view[place * width : (place + 1) * width] for place in range(len(COLUMN_NAMES)))
    return EventColumns(**{name: ints_from_bytes(part) for name, part in zip(COLUMN_NAMES, parts, strict=True)})
