"""What is written comes back as it was."""

from __future__ import annotations

import sys
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.columns import COLUMN_NAMES, EventColumns
from viewer.domain.dates import Bound, BoundKind, EventDate, Precision
from viewer.library import codec

INTS = st.integers(-(2**31), 2**31 - 1)
DAYS = st.integers(-(10**6), 10**6)


def bounds(kinds: st.SearchStrategy[BoundKind]) -> st.SearchStrategy[Bound]:
    return st.builds(Bound, st.text(), kinds, st.sampled_from(Precision), st.booleans(), st.booleans())


@st.composite
def dates(draw: st.DrawFn) -> EventDate:
    """Any date whose instants are in order, with ends that are known, open or unknown."""
    start, end = draw(bounds(st.sampled_from(BoundKind))), draw(bounds(st.sampled_from(BoundKind)))
    earliest_start, latest_start, earliest_end, latest_end = sorted(draw(st.lists(DAYS, min_size=4, max_size=4)))
    starts = (earliest_start, latest_start) if start.kind is BoundKind.KNOWN else (None, None)
    ends = (earliest_end + 1, latest_end + 1) if end.kind is BoundKind.KNOWN else (None, None)
    alternatives = tuple(draw(st.lists(st.text(), max_size=3)))
    return EventDate(draw(st.text()), True, start, end, *starts, *ends, alternatives)


@given(dates())
def test_a_date_comes_back_from_its_list(date: EventDate) -> None:
    assert codec.date_from_list(codec.from_json(codec.to_json(date))) == date


@given(bounds(st.just(BoundKind.KNOWN)))
def test_a_point_is_written_with_one_bound(bound: Bound) -> None:
    point = EventDate("1994", False, bound, bound, 1, 2, 3, 4)
    listed = codec.date_to_list(point)
    assert listed[3] is None
    assert codec.date_from_list(listed) == point


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_comes_back_even_half_a_surrogate_pair(text: str) -> None:
    assert codec.from_json(codec.to_json((text,))) == [text]


@given(st.lists(INTS))
def test_numbers_are_little_endian_on_every_machine(numbers: list[int]) -> None:
    data = codec.ints_to_bytes(array("i", numbers))
    assert data == b"".join(number.to_bytes(4, "little", signed=True) for number in numbers)
    assert list(codec.ints_from_bytes(data)) == numbers


@given(st.lists(INTS))
def test_a_big_endian_machine_writes_and_reads_the_same(numbers: list[int]) -> None:
    # A machine of the other order: what it holds in memory is this machine's array with its bytes swapped.
    other_order = "big" if sys.byteorder == "little" else "little"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "byteorder", other_order)
        kept = array("i", numbers)
        data = codec.ints_to_bytes(kept)
        assert list(kept) == numbers, "writing must not turn the caller's numbers"
        assert list(codec.ints_from_bytes(data)) == numbers
    swapped = array("i", numbers)
    swapped.byteswap()
    assert data == swapped.tobytes()


@given(st.lists(st.tuples(*[INTS] * len(COLUMN_NAMES))))
def test_columns_come_back(records: list[tuple[int, ...]]) -> None:
    columns = EventColumns()
    for record in records:
        for name, number in zip(COLUMN_NAMES, record, strict=True):
            getattr(columns, name).append(number)
    assert codec.columns_from_bytes(codec.columns_to_bytes(columns), len(records)) == columns


def test_columns_for_another_number_of_events_are_refused() -> None:
    with pytest.raises(ValueError, match="as long as"):
        codec.columns_from_bytes(bytes(31), 1)


def test_a_seal_is_for_the_data_under_its_own_key() -> None:
    assert codec.seal(b"bridge", 1) == codec.seal(b"bridge", 1)
    assert codec.seal(b"bridge", 1) != codec.seal(b"bridge", 2)
    assert codec.seal(b"bridge", 1) != codec.seal(b"Bridge", 1)
