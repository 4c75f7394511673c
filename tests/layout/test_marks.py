"""The shape of an event says what its source says, and no more."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.dates import day_number
from viewer.layout.marks import EdgeStyle, Form, MarkShape, shape_of

WHOLE_SPAN = 1500 / (31 * 365.25)
"""px a day with thirty-one years on 1500 px: a year is 48 px wide, a season 12, a month 4."""

Shape = Callable[..., MarkShape]


@pytest.fixture(scope="module")
def shape(make_columns: Callable, told: type) -> Shape:
    """The shape of one event by its date, with marks of 16 px and tails of 28 px."""

    def of(date: str, px_per_day: float = WHOLE_SPAN, **also: object) -> MarkShape:
        return shape_of(make_columns([told(0, date, **also)]), 0, px_per_day, 16, 28)

    return of


def days(*dates: str) -> tuple[int, ...]:
    return tuple(day_number(*map(int, date.split("-"))) for date in dates)


def test_a_month_narrower_than_a_mark_is_a_mark_in_its_middle(shape: Shape) -> None:
    mark = shape("2015-08")
    assert mark.form is Form.POINT
    assert mark.centre == sum(days("2015-08-01", "2015-09-01")) / 2
    assert mark.first_anchor == mark.last_anchor == mark.centre
    assert mark.edges_px(16) == (-8, 8)


def test_a_year_is_a_band_as_wide_as_what_is_not_known_with_nothing_solid(shape: Shape) -> None:
    band = shape("1994")
    assert band.form is Form.BAND
    assert not band.is_span
    assert (band.soft_first, band.soft_last) == days("1994-01-01", "1995-01-01")
    assert band.solid_first is None
    assert band.solid_last is None
    assert band.start_style is band.end_style is EdgeStyle.SHARP
    assert band.edges_px(16) == (0, 0)


def test_a_day_has_nothing_solid_either_however_near_one_looks(shape: Shape) -> None:
    band = shape("2014-08-25", px_per_day=375)
    assert band.form is Form.BAND
    assert (band.soft_first, band.soft_last) == days("2014-08-25", "2014-08-26")
    assert band.solid_first is None


def test_a_mark_becomes_a_band_exactly_where_its_range_outgrows_it(shape: Shape) -> None:
    assert shape("2015-08", px_per_day=16 / 31).form is Form.POINT
    assert shape("2015-08", px_per_day=16.001 / 31).form is Form.BAND


def test_a_span_between_two_years_is_solid_only_between_them(shape: Shape) -> None:
    band = shape("1994/2024")
    assert (band.soft_first, band.soft_last) == days("1994-01-01", "2025-01-01")
    assert (band.solid_first, band.solid_last) == days("1994-12-31", "2024-01-02")
    assert band.start_style is band.end_style is EdgeStyle.SOFT


def test_a_span_between_two_days_is_sharp(shape: Shape) -> None:
    band = shape("2014-08-25/2016-02-03")
    assert (band.solid_first, band.solid_last) == days("2014-08-25", "2016-02-04")
    assert band.start_style is band.end_style is EdgeStyle.SHARP


def test_a_span_within_one_year_has_nothing_certain(shape: Shape) -> None:
    band = shape("2022/2022")
    assert band.is_span
    assert band.solid_first is None
    assert band.start_style is band.end_style is EdgeStyle.SOFT


def test_an_open_end_is_soft_through_the_year_of_its_source_and_fades_beyond(shape: Shape) -> None:
    band = shape("2015/..", told="2024")
    assert (band.soft_first, band.soft_last) == days("2015-01-01", "2025-01-01")
    assert (band.solid_first, band.solid_last) == days("2015-12-31", "2024-01-01")
    assert band.end_style is EdgeStyle.FADING
    assert band.tail_end_px == 28
    assert band.start_style is EdgeStyle.SOFT
    assert band.tail_start_px == 0


def test_an_open_end_that_nobody_told_of_fades_after_its_start(shape: Shape) -> None:
    for told in ("", "2010"):
        band = shape("2015/..", told=told)
        assert (band.soft_first, band.soft_last) == days("2015-01-01", "2016-01-01")
        assert band.solid_first is None
        assert band.tail_end_px == 28


@pytest.mark.parametrize("start", ["", ".."])
def test_an_unknown_start_leaves_the_range_of_the_end_with_a_tail_of_fixed_length(
    shape: Shape, start: str
) -> None:
    band = shape(f"{start}/2024")
    assert band.form is Form.BAND
    assert (band.soft_first, band.soft_last) == days("2024-01-01", "2025-01-01")
    assert band.solid_first is None
    assert (band.start_style, band.end_style) == (EdgeStyle.FADING, EdgeStyle.SOFT)
    assert band.edges_px(16) == (-28, 0)
    far = shape(f"{start}/2024", px_per_day=WHOLE_SPAN / 10)
    assert far.form is Form.POINT
    assert far.edges_px(16) == (-36, 8), "the tail keeps its length at every magnification"


def test_an_unknown_end_leaves_the_range_of_the_start(shape: Shape) -> None:
    band = shape("2015/")
    assert (band.soft_first, band.soft_last) == days("2015-01-01", "2016-01-01")
    assert (band.tail_start_px, band.tail_end_px) == (0, 28)


def test_an_approximate_end_is_feathered(shape: Shape) -> None:
    band = shape("2014~/2024")
    assert band.start_style is EdgeStyle.FEATHERED
    assert band.end_style is EdgeStyle.SOFT
    assert (band.soft_first, band.solid_first) == days("2013-01-01", "2015-12-31")


def test_what_comes_from_elsewhere_is_hollow(shape: Shape) -> None:
    assert shape("2001", context=True).hollow
    assert not shape("1994").hollow


DATES = [
    "1994",
    "2013-03",
    "2014-08-25",
    "1994/2024",
    "2015/..",
    "/2024",
    "../1999",
    "2014~/2024",
    "2001/",
    "2022/2022",
    "2010~",
]


@given(st.sampled_from(DATES), st.floats(1e-3, 1e3), st.sampled_from(["", "2010", "2024"]))
def test_the_solid_part_lies_within_the_soft_one(shape: Shape, date: str, px_per_day: float, told: str) -> None:
    mark = shape(date, px_per_day=px_per_day, told=told)
    assert mark.soft_first < mark.soft_last
    assert (mark.solid_first is None) == (mark.solid_last is None)
    if mark.solid_first is not None and mark.solid_last is not None:
        assert mark.soft_first <= mark.solid_first < mark.solid_last <= mark.soft_last
    left, right = mark.edges_px(16)
    width = (mark.last_anchor - mark.first_anchor) * px_per_day + right - left
    assert width >= 16, "nothing is too small to see"
