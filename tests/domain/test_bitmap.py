"""Bitmaps over rows, held against asking each bit."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.bitmap import bits_of, rows_in


@given(st.integers(0, 2**70), st.integers(0, 60))
def test_bits_come_as_bytes_the_first_row_first(bitmap: int, count: int) -> None:
    assert list(bits_of(bitmap, count)) == [bitmap >> row & 1 for row in range(count)]


@given(st.sets(st.integers(0, 200)))
def test_the_rows_of_a_bitmap_are_those_whose_bits_are_set(rows: set[int]) -> None:
    assert list(rows_in(sum(1 << row for row in rows))) == sorted(rows)
