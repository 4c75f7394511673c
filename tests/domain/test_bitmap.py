"""Bitmaps over rows, held against asking each bit."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.bitmap import bits_of, row_beside, rows_in


@given(st.integers(0, 2**70), st.integers(0, 60))
def test_bits_come_as_bytes_the_first_row_first(bitmap: int, count: int) -> None:
    assert list(bits_of(bitmap, count)) == [bitmap >> row & 1 for row in range(count)]


@given(st.sets(st.integers(0, 200)))
def test_the_rows_of_a_bitmap_are_those_whose_bits_are_set(rows: set[int]) -> None:
    assert list(rows_in(sum(1 << row for row in rows))) == sorted(rows)


@given(st.sets(st.integers(0, 60)), st.integers(0, 60))
def test_the_nearest_on_each_side_is_the_next_bit_that_is_set(rows: set[int], row: int) -> None:
    among = sum(1 << each for each in rows)
    assert row_beside(row, 1, 61, among) == min((each for each in rows if each > row), default=-1)
    assert row_beside(row, -1, 61, among) == max((each for each in rows if each < row), default=-1)


@given(st.integers(1, 60), st.data())
def test_without_a_bitmap_every_row_has_its_neighbours(count: int, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, count - 1))
    assert row_beside(row, 1, count) == (row + 1 if row + 1 < count else -1)
    assert row_beside(row, -1, count) == row - 1
