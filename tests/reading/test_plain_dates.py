"""The fast way for plain dates gives what the slow way and the `edtf` package give."""

from __future__ import annotations

import datetime
import time
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.dates import calendar_date
from viewer.reading.edtf_dates import DateError, parse_date
from viewer.reading.edtf_ends import library_end
from viewer.reading.plain_dates import plain_end

PLAIN = st.dates().flatmap(lambda day: st.sampled_from([f"{day.year:04}", f"{day}"[:7], f"{day}"]))


@settings(deadline=None)
@given(PLAIN)
def test_the_fast_way_and_the_slow_way_agree(text: str) -> None:
    assert plain_end(text) == library_end(text)


@settings(deadline=None)
@given(PLAIN, PLAIN)
def test_plain_spans_have_the_range_that_the_package_gives(start: str, end: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf import parse_edtf
    text = f"{start}/{end}"
    theirs = parse_edtf(text)
    first, last = (datetime.date(*day[:3]) for day in (theirs.lower_strict(), theirs.upper_strict()))
    if last < first:
        with pytest.raises(DateError, match="end_before_start"):
            parse_date(text)
        return
    ours = parse_date(text)
    assert calendar_date(ours.extent[0]) == first
    assert calendar_date(ours.extent[1] - 1) == last


@pytest.mark.parametrize(
    "text", ["2014-02-29", "2014-13", "2014-00", "2014-01-00", "2014-01-32", "0000", "0000-01"]
)
def test_both_ways_refuse_the_same_days(text: str) -> None:
    with pytest.raises(DateError) as fast:
        plain_end(text)
    with pytest.raises(DateError) as slow:
        library_end(text)
    assert (fast.value.code, fast.value.values) == (slow.value.code, slow.value.values)


@pytest.mark.parametrize(
    "text", ["2023-22", "199X", "2014~", "1994-5", "1994-05-", "１９９４", "1994\n", "", ".."]
)
def test_the_fast_way_leaves_everything_else_to_the_slow_way(text: str) -> None:
    assert plain_end(text) is None


def test_ten_thousand_plain_dates_are_read_in_a_blink() -> None:
    texts = [f"{1000 + number % 1000}-{1 + number % 12:02}-{1 + number % 28:02}/.." for number in range(10_000)]
    before = time.process_time()
    for text in texts:
        parse_date(text)
    assert time.process_time() - before < 1.0
