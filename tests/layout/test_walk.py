"""Walking along time."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.dates import day_number
from viewer.layout.walk import next_row, previous_row, row_nearest

rows = st.lists(st.integers(0, 100), unique=True, max_size=20).map(sorted)


@given(rows)
def test_walking_on_meets_every_event_once_and_walking_back_too(rows: list[int]) -> None:
    forth, row = [], next_row(rows, -1)
    while row is not None:
        forth.append(row)
        row = next_row(rows, row)
    back, row = [], previous_row(rows, 101)
    while row is not None:
        back.append(row)
        row = previous_row(rows, row)
    assert forth == rows
    assert back == rows[::-1]


@given(rows, st.integers(0, 100))
def test_a_walk_goes_on_from_an_event_that_is_filtered_out(rows: list[int], here: int) -> None:
    assert next_row(rows, here) == next((row for row in rows if row > here), None)
    assert previous_row(rows, here) == next((row for row in reversed(rows) if row < here), None)


def test_a_walk_begins_at_the_event_nearest_to_the_day(make_columns: Callable, told: type) -> None:
    columns = make_columns([told(0, "1994"), told(0, "2010-06"), told(0, "2015/.."), told(0, "/2024")])
    assert row_nearest(columns, range(4), day_number(2011)) == 1
    assert row_nearest(columns, range(4), day_number(2015, 7, 1)) == 2
    assert row_nearest(columns, range(4), day_number(2024, 7, 1)) == 3
    assert row_nearest(columns, [0, 3], day_number(2011)) == 3
    assert row_nearest(columns, [], day_number(2011)) is None
