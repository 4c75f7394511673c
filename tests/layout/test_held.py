"""What a pill holds is counted without being listed, and listed as it was counted."""

from collections.abc import Callable

import pytest

from viewer.domain.columns import EventColumns
from viewer.domain.time_index import TimeIndex
from viewer.layout.held import Held, Portion, some_of, unordered


@pytest.fixture(scope="module")
def index(make_columns: Callable, told: type) -> TimeIndex:
    """A lane of forty events of two years each, one after the other begun every year."""
    columns: EventColumns = make_columns([told(0, f"{1960 + year}/{1961 + year}") for year in range(40)])
    return TimeIndex.of(columns, range(40), 1)


def test_a_range_of_places_is_counted_without_those_that_stand_elsewhere(index: TimeIndex) -> None:
    ((shelf,),) = index.lanes
    held = Held.of(index.columns, [Portion.beginning(shelf, 5, 15, [3, 7, 9, 20])], [30])
    assert len(held) == 9
    assert list(held) == [5, 6, 8, 10, 11, 12, 13, 14, 30]
    assert set(unordered(held)) == set(held)
    assert set(some_of(held, 3)) < set(held)
    assert len(some_of(held, 3)) == 3


def test_what_goes_through_a_stretch_is_counted_as_it_is_listed(index: TimeIndex) -> None:
    ((shelf,),) = index.lanes
    first, last = index.columns.earliest_start[20], index.columns.earliest_start[22]
    held = Held.of(index.columns, [Portion.touching(index.columns, shelf, first, last, [19, 20])], [])
    assert list(held) == [21]
    assert len(held) == 1
    assert held[0] == 21


def test_what_goes_through_two_stretches_counts_once(index: TimeIndex) -> None:
    ((shelf,),) = index.lanes
    starts = index.columns.earliest_start
    portions = [Portion.touching(index.columns, shelf, starts[at], starts[at + 1], []) for at in (20, 21)]
    assert list(Held.of(index.columns, portions, [21, 3])) == [3, 19, 20, 21]


def test_nothing_but_single_rows_is_a_plain_tuple(index: TimeIndex) -> None:
    assert Held.of(index.columns, [], [4, 2, 4]) == (2, 4)
    assert list(some_of((2, 4, 6), 2)) == [2, 4]
