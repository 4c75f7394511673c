"""Density over the whole span."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.dates import day_number
from viewer.layout.overview import densities

SPAN = (day_number(1994), day_number(2025))


def test_an_event_counts_in_the_middle_of_its_start(make_columns: Callable, told: type) -> None:
    columns = make_columns([told(0, "1994"), told(1, "1994/2024"), told(1, "/2024"), told(2, "2010-06")])
    counts = densities(columns, *SPAN, 31, 3)
    places = [[year for year, count in enumerate(lane) if count] for lane in counts]
    assert places == [[0], [0, 30], [16]]


def test_only_the_rows_asked_for_count(make_columns: Callable, told: type) -> None:
    columns = make_columns([told(0, "1994"), told(0, "1995"), told(0, "1996")])
    assert sum(densities(columns, *SPAN, 10, 1, rows=[0, 2])[0]) == 2


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(1980, 2040), st.sampled_from(["", "/..", "/2050"])), max_size=30
    ),
    st.integers(1, 200),
)
def test_the_counts_add_up_to_the_events_of_each_lane(
    make_columns: Callable, told: type, listed: list[tuple[int, int, str]], buckets: int
) -> None:
    counts = densities(make_columns([told(lane, f"{year}{end}") for lane, year, end in listed]), *SPAN, buckets, 4)
    assert [len(lane) for lane in counts] == [buckets] * 4
    assert [sum(lane) for lane in counts] == [sum(1 for one in listed if one[0] == lane) for lane in range(4)]
