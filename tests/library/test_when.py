"""What dates an event is found by: never finer than its source gives it."""

from __future__ import annotations

import pytest

from viewer.library.passages import FIRST
from viewer.library.when import date_tokens
from viewer.reading.edtf_dates import parse_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2015", {"2015"}),
        ("2015-08", {"2015", "201508"}),
        ("2015-08-24", {"2015", "201508", "20150824"}),
        ("2014~", {"2014"}),
        ("2023-22", {"2023"}),
        ("199X", {str(year) for year in range(1990, 2000)}),
        ("2014-XX-12", {"2014"}),
        ("2013/2016", {"2013", "2014", "2015", "2016"}),
        ("2015-12/2016-01-03", {"2015", "201512", "2016", "201601", "20160103"}),
        ("2015/..", {"2015"}),
        ("/2024-03", {"2024", "202403"}),
        ("[1994,1996]", {"1994", "1996"}),
        ("0600/0900", {"0600", "0900"}),
    ],
)
def test_an_event_is_found_by_the_years_months_and_days_that_it_names(written: str, expected: set[str]) -> None:
    found = {token for token in date_tokens(parse_date(written)) if not token.startswith(FIRST)}
    assert {token for token in found if "x" not in token} == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2015-08-24", {"201x", "20xx"}),
        ("199X", {"199x", "19xx"}),
        ("18XX", {*(f"18{tens}x" for tens in range(10)), "18xx"}),
        ("1999/2001", {"199x", "200x", "19xx", "20xx"}),
        ("0640/2024", {"064x", "202x", *(f"{hundreds:02}xx" for hundreds in range(6, 21))}),
    ],
)
def test_an_event_is_found_by_the_decades_and_centuries_that_it_goes_through(
    written: str, expected: set[str]
) -> None:
    found = {token for token in date_tokens(parse_date(written)) if not token.startswith(FIRST)}
    assert {token for token in found if "x" in token} == expected


def test_what_is_no_span_is_marked_as_lying_in_its_year() -> None:
    assert FIRST + "2015" in date_tokens(parse_date("2015-08"))
    assert not any(token.startswith(FIRST) for token in date_tokens(parse_date("2015/2016")))
