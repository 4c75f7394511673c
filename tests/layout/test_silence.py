"""Years in which the sources record no start."""

import itertools
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.dates import day_number
from viewer.domain.start_years import start_years
from viewer.layout.silence import silences

SPAN = (day_number(1994), day_number(2025))
WHOLE = SPAN[1] - SPAN[0]

years = st.integers(1994, 2024)
events = st.lists(st.tuples(years, st.booleans()), max_size=14)


def stretches(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of days as first and last silent year; fails for what is not whole years."""
    result = []
    for first, last in found:
        begin = next(year for year in range(1990, 2030) if day_number(year) == first)
        end = next(year for year in range(1990, 2030) if day_number(year) == last)
        result.append((begin, end - 1))
    return result


def test_the_shipped_timeline_is_silent_before_2010_but_for_a_background_event(
    make_columns: Callable, shipped: list
) -> None:
    found = silences(make_columns(shipped), *SPAN, WHOLE)
    assert stretches(found) == [(1995, 2000), (2002, 2009), (2016, 2019)]


def test_two_years_are_no_silence_and_three_are(make_columns: Callable, told: type) -> None:
    def between(first: str, last: str) -> list[tuple[int, int]]:
        columns = make_columns([told(0, first), told(0, last)])
        return stretches(silences(columns, day_number(2000), day_number(int(last) + 1), 1000))

    assert between("2000", "2003") == []
    assert between("2000", "2004") == [(2001, 2003)]


def test_three_years_are_no_silence_where_they_are_a_small_part_of_the_window(
    make_columns: Callable, told: type
) -> None:
    columns = make_columns([told(0, "1994"), *(told(0, f"{year}") for year in range(1998, 2025))])
    assert stretches(silences(columns, *SPAN, 3 * 365 / 0.081)) == [(1995, 1997)]
    assert silences(columns, *SPAN, 3 * 366 / 0.079) == []


def test_a_background_event_between_is_left_out_of_a_silence_that_it_does_not_end(
    make_columns: Callable, told: type
) -> None:
    listed = [told(0, "2000"), told(0, "2002", context=True), told(0, "2004")]
    found = silences(make_columns(listed), day_number(2000), day_number(2005), 1000)
    assert stretches(found) == [(2001, 2001), (2003, 2003)]


def test_a_start_known_to_three_years_breaks_the_silence_of_all_three(make_columns: Callable, told: type) -> None:
    columns = make_columns([told(0, "1994"), told(0, "2004~/2024")])
    assert stretches(silences(columns, *SPAN, WHOLE)) == [(1995, 2002), (2006, 2024)]


def test_a_start_that_is_not_known_breaks_no_silence(make_columns: Callable, told: type) -> None:
    columns = make_columns([told(0, "1994"), told(0, "/2024"), told(0, "../2024")])
    assert stretches(silences(columns, *SPAN, WHOLE)) == [(1995, 2024)]


def test_a_span_that_begins_or_ends_within_a_year_hatches_only_whole_years(make_columns: Callable) -> None:
    found = silences(make_columns([]), day_number(1994, 3, 1), day_number(2000, 11, 1), 1000)
    assert stretches(found) == [(1995, 1999)]


@given(events, st.floats(10, 40_000))
def test_a_silent_year_holds_no_start_and_silences_do_not_touch(
    make_columns: Callable, told: type, listed: list[tuple[int, bool]], window: float
) -> None:
    columns = make_columns([told(0, str(year), context=context) for year, context in listed])
    found = silences(columns, *SPAN, window)
    assert found == silences(columns, *SPAN, window, start_years(columns))
    silent = [year for first, last in stretches(found) for year in range(first, last + 1)]
    assert not set(silent) & {year for year, _ in listed}
    assert all(last < first for (_, last), (first, _) in itertools.pairwise(found))


@given(events)
def test_every_year_of_a_long_enough_silence_is_hatched(
    make_columns: Callable, told: type, listed: list[tuple[int, bool]]
) -> None:
    columns = make_columns([told(0, str(year), context=context) for year, context in listed])
    silent = {year for first, last in stretches(silences(columns, *SPAN, 1000)) for year in range(first, last + 1)}
    reported = {year for year, context in listed if not context}
    for year in range(1995, 2024):
        if not {year - 1, year, year + 1} & reported:
            assert year in silent or year in {year for year, context in listed if context}
