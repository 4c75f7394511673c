"""The axis: labels that never collide, at pleasant places, in both languages."""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from viewer.domain.dates import Precision, calendar_date, day_number
from viewer.layout.level import tightest
from viewer.layout.scale import Scale
from viewer.layout.steps import STEPS, Unit, coarser, unit_start
from viewer.layout.ticks import Tick, labelled_step, ticks
from viewer.layout.viewport import Limits, Viewport

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
Measure = Callable[[str], float]


def in_chinese(day: int, precision: Precision) -> str:
    date = calendar_date(day)
    parts = (f"{date.year}年", f"{date.month}月", f"{date.day}日")
    return "".join(parts[: 1 + (precision >= Precision.MONTH) + (precision >= Precision.DAY)])


def in_english(day: int, precision: Precision) -> str:
    date = calendar_date(day)
    parts = (str(date.day), MONTHS[date.month - 1], str(date.year))
    return " ".join(parts[2 - (precision >= Precision.MONTH) - (precision >= Precision.DAY) :])


def year_only(day: int, precision: Precision) -> str:
    return str(calendar_date(day).year) if precision <= Precision.YEAR else in_chinese(day, precision)


def axis_words(day: int, precision: Precision) -> str:
    """As the program says them: what begins a year or a month says that."""
    date = calendar_date(day)
    month = MONTHS[date.month - 1][:3]
    match precision:
        case Precision.DAY if date.day == 1:
            return f"{month} {date.year}" if date.month == 1 else month
        case Precision.DAY:
            return str(date.day)
        case Precision.MONTH if date.month > 1:
            return month
    return str(date.year)


SPANS = [
    Limits(day_number(1994), day_number(2025)),
    Limits(day_number(1994, 5, 17), day_number(2003, 8, 2)),
    Limits(day_number(1), day_number(9999, 12, 31)),
    Limits(day_number(618), day_number(1912)),
    Limits(day_number(2015, 8, 24), day_number(2015, 8, 26)),
]
words_of_the_axis = st.sampled_from([in_chinese, in_english, axis_words])
languages = st.sampled_from([in_chinese, in_english, year_only])
viewports = st.builds(
    lambda limits, width, factor, at: Viewport.of_whole(limits, width).zoomed(factor, at * width),
    st.sampled_from(SPANS),
    st.floats(200, 4_000),
    st.one_of(st.just(1.0), st.floats(0, 16).map(lambda power: 2**power)),
    st.floats(0, 1),
)
sizes = st.floats(10, 60)


def boxes(viewport: Viewport, found: list[Tick]) -> list[tuple[float, float]]:
    lefts = [(viewport.scale.x(tick.day) + tick.offset_px, tick.width_px) for tick in found if tick.text]
    return [(left, left + width) for left, width in lefts]


@given(viewports, languages, sizes, st.floats(0, 600))
def test_labels_never_collide(
    measure_at: Callable[[float], Measure], viewport: Viewport, label_of: Callable, size: float, margin: float
) -> None:
    found = ticks(viewport, label_of, measure_at(size), gap_px=12, margin_px=margin)
    assert [tick.day for tick in found] == sorted({tick.day for tick in found})
    for (_, right), (left, _) in itertools.pairwise(boxes(viewport, found)):
        assert left - right >= 12 - 1e-3


@given(viewports, languages, sizes)
def test_labels_lie_wholly_within_the_width(
    measure_at: Callable[[float], Measure], viewport: Viewport, label_of: Callable, size: float
) -> None:
    for left, right in boxes(viewport, ticks(viewport, label_of, measure_at(size))):
        assert left >= -1e-3
        assert right <= viewport.width + 1e-3


@given(viewports, languages, st.floats(0, 6_000), st.floats(8, 30))
def test_there_are_never_more_ticks_than_the_window_and_its_margins_have_room_for(
    measure_at: Callable[[float], Measure], viewport: Viewport, label_of: Callable, margin: float, minor: float
) -> None:
    found = ticks(viewport, label_of, measure_at(16), margin_px=margin, minor_px=minor)
    # One more than there are distances, and the two ends of the span.
    assert len(found) <= (viewport.width + 2 * margin) / minor + 3
    assert all(viewport.limits.first_day <= tick.day <= viewport.limits.last_day for tick in found)


@given(viewports, words_of_the_axis, sizes, st.floats(1, 1.4142), st.floats(0, 1))
def test_labels_made_for_the_tightest_scale_of_a_level_keep_apart_at_every_other(
    measure_at: Callable[[float], Measure],
    viewport: Viewport,
    label_of: Callable,
    size: float,
    factor: float,
    about: float,
) -> None:
    tight = tightest(viewport)
    found = ticks(tight, label_of, measure_at(size), gap_px=size, margin_px=tight.width)
    shown = tight.zoomed(factor, about * tight.width)
    for (_, right), (left, _) in itertools.pairwise(boxes(shown, found)):
        assert left - right >= size - 1e-3


@given(viewports, words_of_the_axis, sizes)
def test_a_label_gives_way_to_none_but_one_that_says_more(
    measure_at: Callable[[float], Measure], viewport: Viewport, label_of: Callable, size: float
) -> None:
    measure, width = measure_at(size), viewport.width
    step = labelled_step(viewport, label_of, measure, size)
    # At the whole span its ends come first, and where not even millennia have room nothing is regular.
    assume(not viewport.is_whole and step != STEPS[0])
    found = ticks(viewport, label_of, measure, gap_px=size, margin_px=3 * width)
    inner = [t for t in found if t.major and -width < viewport.scale.x(t.day) < 2 * width]
    since = step.most_days
    for before, tick in itertools.pairwise(inner):
        begins = unit_start(before.day, coarser(step.precision)) == before.day
        since = tick.day - before.day if begins else since + tick.day - before.day
        says_more = step.unit is Unit.DAY and since <= 3 * step.most_days
        # The words of a unit that the span cuts short may have to lie beyond what a window can show.
        assert tick.text or says_more or viewport.limits.last_day - tick.day < step.least_days


@pytest.mark.parametrize("px_per_day", [0.75, 0.8, 0.9, 1.0, 1.2])
def test_the_last_quarter_keeps_its_label_beside_the_end_of_the_span(
    measure_at: Callable[[float], Measure], px_per_day: float
) -> None:
    viewport = Viewport.of_whole(SPANS[0], 1000).fitted(day_number(2024), day_number(2025))
    viewport = viewport.at(Scale(viewport.limits.last_day - 900 / px_per_day, px_per_day))
    found = labels(ticks(viewport, axis_words, measure_at(20), gap_px=20))
    assert found[-4:] == ["2024", "Apr", "Jul", "Oct"]


def test_the_first_day_of_a_month_is_labelled_before_the_days_around_it(
    measure_at: Callable[[float], Measure],
) -> None:
    viewport = Viewport.of_whole(SPANS[0], 1000).fitted(day_number(2015, 12, 24), day_number(2016, 1, 12))
    found = labels(ticks(viewport, axis_words, measure_at(16)))
    assert found == ["24", "25", "26", "27", "28", "29", "30", "31", "Jan 2016", *map(str, range(3, 12))]


@settings(max_examples=60)
@given(viewports, languages, st.floats(-0.9, 0.9))
def test_panning_changes_no_label(
    measure_at: Callable[[float], Measure], viewport: Viewport, label_of: Callable, share: float
) -> None:
    measure, width = measure_at(16), viewport.width
    panned = viewport.panned(share * width)
    here = {tick.day: tick for tick in ticks(viewport, label_of, measure, margin_px=3 * width)}
    there = {tick.day: tick for tick in ticks(panned, label_of, measure, margin_px=3 * width)}
    for day in here.keys() & there.keys():
        # Within the common part of both windows with their margins, but for a label at its edge.
        if (
            min(
                abs(day - edge)
                for view in (viewport, panned)
                for edge in (view.start - 3 * view.days, view.end + 3 * view.days)
            )
            * viewport.px_per_day
            > 400
        ):
            assert here[day].text == there[day].text
            assert here[day].major == there[day].major


def labels(found: list[Tick]) -> list[str]:
    return [tick.text for tick in found if tick.text]


def test_the_whole_shipped_span_is_named_by_its_ends_and_every_fifth_year(
    measure_at: Callable[[float], Measure],
) -> None:
    found = ticks(Viewport.of_whole(SPANS[0], 1500), year_only, measure_at(20))
    assert labels(found) == ["1994", "2000", "2005", "2010", "2015", "2020", "2024"]
    assert len([tick for tick in found if not tick.major]) >= 20, "single years are ticked"


def test_an_end_is_left_out_where_it_has_no_room_of_its_own(measure_at: Callable[[float], Measure]) -> None:
    found = labels(ticks(Viewport.of_whole(SPANS[0], 120), year_only, measure_at(20)))
    assert found[0] == "1994"
    assert len(found) <= 2


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("1994-01-01", "1997-01-01", ["1994", "1995", "1996"]),
        ("2014-12-20", "2016-01-10", ["2015年1月", "2015年4月", "2015年7月", "2015年10月"]),
        ("2015-08-24", "2015-08-28", ["2015年8月24日", "2015年8月25日", "2015年8月26日", "2015年8月27日"]),
    ],
)
def test_the_axis_goes_down_to_months_and_days(
    measure_at: Callable[[float], Measure], first: str, last: str, expected: list[str]
) -> None:
    days = [day_number(*map(int, text.split("-"))) for text in (first, last)]
    viewport = Viewport.of_whole(SPANS[0], 1000).fitted(*days)
    assert labels(ticks(viewport, year_only, measure_at(16))) == expected


def test_long_spans_are_named_by_centuries_and_millennia(measure_at: Callable[[float], Measure]) -> None:
    found = labels(ticks(Viewport.of_whole(SPANS[2], 1000), year_only, measure_at(16)))
    assert found == ["1", *(str(year) for year in range(1000, 10_000, 1000)), "9999"]
    dynasties = labels(ticks(Viewport.of_whole(SPANS[3], 1000), year_only, measure_at(16)))
    assert dynasties == ["618", "700", *(str(year) for year in range(800, 1900, 100)), "1911"]


def test_a_wide_unit_has_its_label_at_its_beginning_and_a_narrow_one_in_its_middle(
    measure_at: Callable[[float], Measure],
) -> None:
    wide = Viewport.of_whole(SPANS[0], 1000).fitted(day_number(2010), day_number(2014))
    assert {tick.offset_px for tick in ticks(wide, year_only, measure_at(16)) if tick.text} == {4.0}
    narrow = ticks(Viewport.of_whole(SPANS[0], 1000), year_only, measure_at(16))
    middle = next(tick for tick in narrow if tick.text == "2010")
    assert middle.offset_px + middle.width_px / 2 == pytest.approx(
        365 / 2 * Viewport.of_whole(SPANS[0], 1000).px_per_day
    )


def test_ten_thousand_years_in_a_narrow_window_are_no_blur(measure_at: Callable[[float], Measure]) -> None:
    limits = Limits(-719162, 2932896, 32.0)
    viewport = Viewport(Scale(-1578469.8, 3.724e-05), 200.0, limits)
    days = [tick.day for tick in ticks(viewport, in_chinese, measure_at(16), minor_px=26)]
    assert all((after - day) * viewport.px_per_day >= 26 for day, after in itertools.pairwise(days[1:-1]))
