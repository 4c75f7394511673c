"""What the left edge of the axis says: the year of the months in sight, the month of the days."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import inf

from hypothesis import example, given
from hypothesis import strategies as st

from viewer.domain.dates import calendar_date, day_number
from viewer.layout.axis_context import Context, contexts
from viewer.layout.scale import Scale
from viewer.layout.ticks import ticks
from viewer.layout.viewport import Limits, Viewport
from viewer.viewmodels.tick_words import context_words, tick_words

Measure = Callable[[str], float]
SPAN = Limits(day_number(1994, 5, 17), day_number(2025))
languages = st.sampled_from(["en", "zh-Hans", "bo"])
viewports = st.builds(
    lambda width, power, at: Viewport.of_whole(SPAN, width).zoomed(2**power, at * width),
    st.floats(300, 4_000),
    st.floats(0, 12),
    st.floats(0, 1),
)


def made(viewport: Viewport, language: str, measure: Measure, margin: float = 0) -> list[Context]:
    return contexts(
        viewport,
        lambda day, precision: tick_words(day, precision, language),
        lambda day, precision: context_words(day, precision, language),
        measure,
        margin_px=margin,
    )


def at_the_edge(found: list[Context], viewport: Viewport) -> str:
    """As the screen has it."""
    passed = [one for one in found if viewport.scale.x(one.day) + one.offset_px <= 0]
    return passed[-1].text if passed else ""


@given(viewports, languages, st.floats(0, 3_000))
def test_where_no_year_is_in_sight_the_edge_says_it(
    measure_at: Callable[[float], Measure], viewport: Viewport, language: str, margin: float
) -> None:
    measure = measure_at(16)
    made_ticks = ticks(viewport, lambda day, precision: tick_words(day, precision, language), measure)
    words = [tick.text for tick in made_ticks if tick.text]
    year = calendar_date(int(max(viewport.start, SPAN.first_day))).year
    if any(str(other) in text for text in words for other in range(1994, 2026)):
        return
    assert str(year) in at_the_edge(made(viewport, language, measure, margin), viewport)


JUST_AFTER_A_MONTH_BEGAN = Viewport(Scale(9831.0578, 4.79), 1813.0, Limits(8902, 20089, margin_px=32.0))


@given(viewports, languages, st.floats(0, 3_000), st.floats(-0.9, 0.9))
@example(JUST_AFTER_A_MONTH_BEGAN, "en", 0.0, 0.0)
def test_the_edge_says_the_same_from_whichever_window_it_was_made(
    measure_at: Callable[[float], Measure], viewport: Viewport, language: str, margin: float, share: float
) -> None:
    measure, there = measure_at(16), viewport.panned(share * viewport.width)
    margin += viewport.width
    assert at_the_edge(made(viewport, language, measure, margin), there) == at_the_edge(
        made(there, language, measure), there
    )


@given(viewports, languages, st.floats(0, 6_000))
def test_they_follow_one_another_and_are_few(
    measure_at: Callable[[float], Measure], viewport: Viewport, language: str, margin: float
) -> None:
    found = made(viewport, language, measure_at(16), margin)
    assert all(one.day < other.day and one.text != other.text for one, other in pairwise(found))
    assert len(found) <= (viewport.width + 2 * margin) / 60 + 2


def test_days_go_on_under_their_month_and_months_under_their_year(
    measure_at: Callable[[float], Measure],
) -> None:
    whole = Viewport.of_whole(SPAN, 1_000)
    days = whole.fitted(day_number(2015, 8, 28), day_number(2015, 9, 6))
    assert [one.text for one in made(days, "en", measure_at(16))][-2:] == ["Aug 2015", "Sep 2015"]
    assert [one.text for one in made(days, "zh-Hans", measure_at(16))][-2:] == ["2015年8月", "2015年9月"]
    months = whole.fitted(day_number(2015, 3), day_number(2016, 2))
    assert [one.text for one in made(months, "en", measure_at(16))][-2:] == ["2015", "2016"]
    assert made(whole, "en", measure_at(16)) == [], "years need none"


def test_a_year_that_began_before_the_span_holds_from_the_first_px_on(
    measure_at: Callable[[float], Measure],
) -> None:
    first = Viewport.of_whole(SPAN, 1_000).fitted(day_number(1994, 6), day_number(1996))
    found = made(first, "en", measure_at(16))
    assert (found[0].day, found[0].text) == (-inf, "1994")
