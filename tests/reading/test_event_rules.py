"""Dates within the timeline's span, sources, links and windows of time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.dates import parse_date
from viewer.reading.rules.events import fits


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("spring 1960", "date_bad_edtf"),
        ("1960-13", "date_impossible_day"),
        ("1960-02-30", "date_impossible_day"),
        ("1961/1960", "date_end_before_start"),
        ("''", "date_empty_date"),
        ("../..", "date_neither_end_known"),
        ("0000", "date_year_out_of_range"),
        ("'{1960,1961}'", "date_several_dates"),
        ("1960-01-01T10:00:00", "date_time_of_day"),
    ],
)
def test_a_date_that_is_none_is_told_by_what_is_wrong_with_it(folder, written: str, code: str) -> None:
    folder.event("", date=written)
    problem = folder.only()
    assert problem.code == code
    assert (problem.place.file, problem.place.line, problem.place.column) == ("events/second.yaml", 2, 7)


def test_an_end_before_the_start_names_both(folder) -> None:
    folder.event("", date="1961-05/1960")
    problem = folder.only()
    assert (problem.values["start"], problem.values["end"]) == ("1961-05", "1960")


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ("quotes: [{kind: motto, text: t, lang: und, source: gazette, date: 1960-99}]", "6:67"),
        (
            "figures: [{kind: pair, label: l, source: gazette, to: {value: 2, date: y}, from: {value: 1}}]",
            "6:72",
        ),
    ],
)
def test_dates_of_quotations_and_figures_are_checked_too(folder, more: str, place: str) -> None:
    folder.event(more)
    assert folder.problems()[0].startswith(f"events/second.yaml:{place} date_")


@pytest.mark.parametrize(
    "date", ["1899", "2001-01", "1890/1899", "2005/2010", "1890/1950", "1950/2010", "2001/..", "/1899"]
)
def test_an_event_outside_the_span_is_told(folder, date: str) -> None:
    folder.event("", date=date)
    problem = folder.only()
    assert (problem.code, problem.values["found"]) == ("outside_span", date)
    assert problem.values["expected"] == "1900/2000"
    assert problem.place.line == 2


@pytest.mark.parametrize(
    "date", ["1900", "2000-12-31", "1900~", "/2000", "1900/2000", "1990/..", "189X/1950", "19XX"]
)
def test_an_event_that_may_lie_within_the_span_is_fine(folder, date: str) -> None:
    folder.event("", date=date)
    expected = ["events/second.yaml:2:7 outside_span"] if date == "189X/1950" else []
    assert folder.problems() == expected


years = st.integers(1000, 3000)


@given(years, years, years, years)
def test_an_interval_within_the_span_fits_and_one_that_begins_or_ends_outside_does_not(a, b, c, d) -> None:
    (start, end), (first, last) = sorted((a, b)), sorted((c, d))
    inside = first <= start and end <= last
    assert fits(parse_date(f"{start}/{end}"), parse_date(f"{first}/{last}")) is inside


@pytest.mark.parametrize("span", ["1900", "1900/..", "/2000", "1900/"])
def test_a_span_has_two_ends(folder, span: str) -> None:
    folder.replace("timeline.yaml", "span: 1900/2000", f"span: {span}")
    assert folder.problems() == ["timeline.yaml:4:7 no_window"]


def test_a_broken_span_does_not_put_every_event_outside(folder) -> None:
    folder.replace("timeline.yaml", "span: 1900/2000", "span: 1900-2000")
    assert folder.problems() == ["timeline.yaml:4:7 date_bad_edtf"]


@pytest.mark.parametrize(
    ("view", "code"), [("1950/..", "no_window"), ("1890/1895", "outside_span"), ("1950/1960", ""), ("1950", "")]
)
def test_the_first_view_is_a_window_within_the_span(folder, view: str, code: str) -> None:
    folder.replace("timeline.yaml", "lanes:", f"start_view: {view}\nlanes:")
    folder.write("tours/one.yaml", f"id: one\ntitle: One\nstops:\n  - event: opening\n    view: {view}\n")
    expected = [f"timeline.yaml:6:13 {code}", f"tours/one.yaml:5:11 {code}"]
    assert sorted(folder.problems()) == (sorted(expected) if code else [])


@pytest.mark.parametrize("sources", ["sources: []", None])
def test_an_event_without_a_source_is_a_warning(folder, sources: str | None) -> None:
    text = (folder.path / "events" / "opening.yaml").read_text()
    folder.write("events/opening.yaml", text.replace("sources: [{source: gazette}]", sources or ""))
    problem = folder.only()
    assert (problem.code, problem.severity, problem.place.event) == ("no_source", "warning", "The opening")


def test_an_event_does_not_link_to_itself(folder) -> None:
    folder.event("links: [{to: second, relation: part_of}]")
    assert folder.problems() == ["events/second.yaml:6:14 link_to_self"]


def test_the_same_language_twice_is_told(folder) -> None:
    folder.replace("timeline.yaml", "[en, zh-Hans]", "[en, zh-Hans, en]")
    assert folder.problems() == ["timeline.yaml:5:26 named_twice"]


def test_two_lanes_with_one_glyph_cannot_be_told_apart_without_colour(folder) -> None:
    folder.replace("timeline.yaml", "glyph: circle", "glyph: diamond")
    problem = folder.only()
    assert (problem.code, problem.severity, problem.place.line) == ("glyph_twice", "warning", 7)


@pytest.mark.parametrize(("seconds", "good"), [("45", True), ("-1", False), ("1.5", False), ("a minute", False)])
def test_a_stop_takes_whole_seconds(folder, seconds: str, good: bool) -> None:
    folder.write("tours/one.yaml", f"id: one\ntitle: One\nstops:\n  - event: opening\n    seconds: {seconds}\n")
    assert folder.problems() == ([] if good else ["tours/one.yaml:5:14 bad_seconds"])


def test_a_tour_has_at_least_one_stop(folder) -> None:
    folder.write("tours/one.yaml", "id: one\ntitle: One\nstops: []\n")
    assert folder.problems() == ["tours/one.yaml:3:8 empty_list"]


@pytest.mark.parametrize(
    ("summary", "line"),
    [
        ("summary: See [it](opening).", 6),
        ("summary: A **great** day", 6),
        ("summary:\n  en: Plain\n  zh-Hans: 见[它](opening)", 8),
    ],
)
def test_markdown_in_a_summary_is_told_since_nothing_reads_it(folder, summary: str, line: int) -> None:
    folder.event(summary)
    problem = folder.only()
    assert (problem.code, problem.severity, problem.place.line) == ("summary_markup", "warning", line)


@pytest.mark.parametrize("summary", ["3 * 4 < 13 (snake_case)", "- no list", "at <b>"])
def test_a_plain_summary_may_have_any_signs(folder, summary: str) -> None:
    folder.event(f'summary: "{summary}"')
    assert folder.problems() == []
