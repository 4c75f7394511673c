"""How the index of quotations is written in a compiled file."""

from __future__ import annotations

from viewer.domain.quotations import NOBODY, QuotationIndex
from viewer.domain.texts import LocalText
from viewer.library.codec import from_json, ints_from_bytes, ints_to_bytes, to_json

_LENGTH_BYTES = 4
_COLUMNS = 3


def quotations_to_bytes(index: QuotationIndex) -> bytes:
    """The length of the list of speakers in JSON, that list, and the three columns one after the other."""
    head = to_json(index.speakers)
    columns = (ints_to_bytes(column) for column in (index.row, index.place, index.speaker))
    return b"".join((len(head).to_bytes(_LENGTH_BYTES, "little"), head, *columns))


def quotations_from_bytes(data: bytes, count: int) -> QuotationIndex:
    """The index that `quotations_to_bytes` was given; ValueError unless it is of `count` events at most."""
    start = _LENGTH_BYTES + int.from_bytes(data[:_LENGTH_BYTES], "little")
    speakers = tuple(
        LocalText.of(who) if isinstance(who, dict) else who for who in from_json(data[_LENGTH_BYTES:start])
    )
    numbers = ints_from_bytes(data[start:])
    each, rest = divmod(len(numbers), _COLUMNS)
    if rest:
        raise ValueError("the index of quotations is cut short")
    row, place, speaker = (numbers[n * each : (n + 1) * each] for n in range(_COLUMNS))
    fits = all(0 <= number < count for number in row) and all(number >= 0 for number in place)
    if not fits or not all(NOBODY <= number < len(speakers) for number in speaker):
        raise ValueError("the index of quotations is of other events")
    return QuotationIndex(row, place, speaker, speakers)
