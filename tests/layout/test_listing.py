"""The order of the list: along time, and those without a stated start after all others."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.columns import UNSAID, EventColumns
from viewer.domain.dates import Precision, day_number
from viewer.layout.listing import Listing, section_days, unit_for


def columns_of(starts: list[int]) -> EventColumns:
    columns = EventColumns(earliest_start=array("i", starts), latest_start=array("i", starts))
    columns.lane.extend([0] * len(starts))
    return columns


@st.composite
def timelines(draw: st.DrawFn) -> EventColumns:
    """Starts in the order of time, some of them not stated."""
    starts = sorted(draw(st.lists(st.integers(-50_000, 50_000), max_size=40)))
    unstated = draw(st.lists(st.booleans(), min_size=len(starts), max_size=len(starts)))
    return columns_of([UNSAID if gone else start for start, gone in zip(starts, unstated, strict=True)])


matchings = st.none() | st.integers(0, 2**40 - 1)


def listed(listing: Listing) -> list[int]:
    return [listing.row(index) for index in range(len(listing))]


@given(timelines(), matchings)
def test_what_matches_is_listed_once_and_nothing_else(columns: EventColumns, matching: int | None) -> None:
    wanted = [row for row in range(len(columns)) if matching is None or matching >> row & 1]
    assert sorted(listed(Listing(columns, matching))) == wanted


@given(timelines(), matchings)
def test_the_list_goes_along_time_and_ends_with_what_has_no_start(
    columns: EventColumns, matching: int | None
) -> None:
    rows = listed(Listing(columns, matching))
    assert rows == sorted(rows, key=lambda row: (columns.earliest_start[row] == UNSAID, row))


@given(timelines(), matchings)
def test_row_and_index_lead_to_one_another(columns: EventColumns, matching: int | None) -> None:
    listing = Listing(columns, matching)
    for index, row in enumerate(listed(listing)):
        assert listing.index(row) == index
    for row in set(range(len(columns))) - set(listed(listing)):
        assert listing.index(row) is None


@given(timelines(), matchings, st.floats(-60_000, 60_000))
def test_the_nearest_entry_is_no_farther_than_any_other(
    columns: EventColumns, matching: int | None, day: float
) -> None:
    listing = Listing(columns, matching)
    nearest = listing.nearest(day)
    starts = [start for row in listed(listing) if (start := columns.earliest_start[row]) != UNSAID]
    if starts:
        assert nearest is not None
        assert abs(columns.earliest_start[listing.row(nearest)] - day) == min(abs(start - day) for start in starts)
    else:
        assert nearest == (0 if len(listing) else None)


@pytest.mark.parametrize("index", [-1, 3])
def test_beyond_the_list_is_an_error(index: int) -> None:
    with pytest.raises(IndexError, match="of 3"):
        Listing(columns_of([1, 2, UNSAID])).row(index)


@pytest.mark.parametrize(
    ("years", "unit"),
    [
        (1, Precision.YEAR),
        (60, Precision.YEAR),
        (61, Precision.DECADE),
        (601, Precision.CENTURY),
        (7000, Precision.MILLENNIUM),
    ],
)
def test_a_longer_span_has_longer_sections(years: int, unit: Precision) -> None:
    assert unit_for(day_number(1000), day_number(1000 + years - 1, 12, 31)) is unit


def test_a_start_that_may_lie_in_several_years_is_told_by_both_ends() -> None:
    columns = columns_of([day_number(1990), day_number(1995), UNSAID])
    columns.latest_start[0] = day_number(1999, 12, 31)
    columns.latest_start[1] = day_number(1995, 12, 31)
    assert section_days(columns, 0, Precision.YEAR) == (day_number(1990), day_number(1999, 12, 31))
    assert section_days(columns, 0, Precision.DECADE) == (day_number(1990),)
    assert section_days(columns, 1, Precision.YEAR) == (day_number(1995),)
    assert section_days(columns, 2, Precision.YEAR) == ()
