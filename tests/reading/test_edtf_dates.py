"""EDTF texts and what they mean."""

from __future__ import annotations

import contextlib
import io
import itertools
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.dates import BoundKind, EventDate, Precision, calendar_date, day_number
from viewer.reading.edtf_dates import LONGEST, DateError, parse_date

Instants = tuple[str | None, str | None, str | None, str | None]


def instants(date: EventDate) -> Instants:
    """Earliest and latest start and end as ISO days."""
    days = (date.earliest_start, date.latest_start, date.earliest_end, date.latest_end)
    first, second, third, fourth = (None if day is None else calendar_date(day).isoformat() for day in days)
    return first, second, third, fourth


def days_meant(text: str) -> tuple[str, str]:
    """First and last day that the point `text` may lie on."""
    date = parse_date(text)
    assert not date.is_span
    first, last, after_first, after_last = (
        day or 0 for day in (date.earliest_start, date.latest_start, date.earliest_end, date.latest_end)
    )
    assert (after_first, after_last) == (first + 1, last + 1)
    return calendar_date(first).isoformat(), calendar_date(last).isoformat()


def parsed_or_refused(text: str) -> tuple[EventDate | None, DateError | None]:
    try:
        return parse_date(text), None
    except DateError as error:
        return None, error


def fault(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        parse_date(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1994", "1994-01-01", "1994-12-31", Precision.YEAR),
        ("2013-03", "2013-03-01", "2013-03-31", Precision.MONTH),
        ("2012-02", "2012-02-01", "2012-02-29", Precision.MONTH),
        ("2014-08-25", "2014-08-25", "2014-08-25", Precision.DAY),
        ("0001", "0001-01-01", "0001-12-31", Precision.YEAR),
        ("9999-12-31", "9999-12-31", "9999-12-31", Precision.DAY),
        ("2023-21", "2023-03-01", "2023-05-31", Precision.SEASON),
        ("2023-22", "2023-06-01", "2023-08-31", Precision.SEASON),
        ("2023-23", "2023-09-01", "2023-11-30", Precision.SEASON),
        ("2023-24", "2023-12-01", "2024-02-29", Precision.SEASON),
        ("2023-26", "2023-06-01", "2023-08-31", Precision.SEASON),
        ("2023-30", "2023-12-01", "2024-02-29", Precision.SEASON),
        ("2023-36", "2023-10-01", "2023-12-31", Precision.SEASON),
        ("2023-39", "2023-09-01", "2023-12-31", Precision.SEASON),
        ("2023-40", "2023-01-01", "2023-06-30", Precision.SEASON),
        ("199X", "1990-01-01", "1999-12-31", Precision.DECADE),
        ("19XX", "1900-01-01", "1999-12-31", Precision.CENTURY),
        ("1XXX", "1000-01-01", "1999-12-31", Precision.MILLENNIUM),
        ("X994", "0994-01-01", "9994-12-31", Precision.MILLENNIUM),
        ("1994-XX", "1994-01-01", "1994-12-31", Precision.YEAR),
        ("199X-0X", "1990-01-01", "1999-09-30", Precision.DECADE),
        ("199X-XX", "1990-01-01", "1999-12-31", Precision.DECADE),
        ("1994-X2", "1994-02-01", "1994-12-31", Precision.YEAR),
        ("1994-1X", "1994-10-01", "1994-12-31", Precision.YEAR),
        ("1994-XX-XX", "1994-01-01", "1994-12-31", Precision.YEAR),
        ("1994-02-XX", "1994-02-01", "1994-02-28", Precision.MONTH),
        ("1994-02-2X", "1994-02-20", "1994-02-28", Precision.MONTH),
        ("2014-XX-12", "2014-01-12", "2014-12-12", Precision.YEAR),
        ("2014-XX-31", "2014-01-31", "2014-12-31", Precision.YEAR),
        ("199X-05", "1990-05-01", "1999-05-31", Precision.DECADE),
        ("19XX-02-29", "1904-02-29", "1996-02-29", Precision.CENTURY),
    ],
)
def test_a_point_may_lie_on_any_day_that_its_text_allows(
    text: str, first: str, last: str, precision: Precision
) -> None:
    date = parse_date(text)
    assert days_meant(text) == (first, last)
    assert date.start.precision is precision
    assert date.start.text == text
    assert (date.start.approximate, date.start.uncertain) == (False, False)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014~", "2013-01-01", "2015-12-31"),
        ("2004-06~", "2004-05-01", "2004-07-31"),
        ("2004-01-31~", "2004-01-30", "2004-02-01"),
        ("2023-22~", "2023-03-01", "2023-11-30"),
        ("2023-40~", "2022-07-01", "2023-12-31"),
        ("199X~", "1980-01-01", "2009-12-31"),
        ("~1994", "1993-01-01", "1995-12-31"),
    ],
)
def test_an_approximate_date_is_one_unit_wider_on_each_side(text: str, first: str, last: str) -> None:
    assert days_meant(text) == (first, last)
    assert parse_date(text).start.approximate
    assert not parse_date(text).start.uncertain


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2004~-06", "2003-06-01", "2005-06-30"),
        ("~2004-06", "2003-06-01", "2005-06-30"),
        ("2004-~06", "2004-05-01", "2004-07-31"),
        ("2004-06~-11", "2004-05-11", "2004-07-11"),
        ("2004-06-~11", "2004-06-10", "2004-06-12"),
        ("~2004-06-~11", "2003-06-11", "2005-06-11"),
        ("2004-~03-31", "2004-02-29", "2004-04-30"),
        ("?2004-06-~11", "2004-06-10", "2004-06-12"),
    ],
)
def test_a_part_that_is_approximate_widens_by_its_own_unit(text: str, first: str, last: str) -> None:
    assert days_meant(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["2014?", "2014-08?", "2014-08-25?", "2023-22?", "199X?", "?2004-06", "2004?-06-11"]
)
def test_an_uncertain_date_is_no_wider_but_says_so(text: str) -> None:
    assert days_meant(text) == days_meant(text.replace("?", ""))
    assert parse_date(text).start.uncertain
    assert not parse_date(text).start.approximate


@pytest.mark.parametrize(
    "text", ["2014{}", "2014-08{}", "2014-08-25{}", "2023-22{}", "199X{}", "2004{}-06", "{}2004-06"]
)
def test_a_percent_sign_is_approximate_and_uncertain(text: str) -> None:
    both, approximate = parse_date(text.format("%")), parse_date(text.format("~"))
    assert instants(both) == instants(approximate)
    assert (both.start.approximate, both.start.uncertain) == (True, True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1994/2024", ("1994-01-01", "1994-12-31", "2024-01-02", "2025-01-01")),
        ("2013-03/2016-08-05", ("2013-03-01", "2013-03-31", "2016-08-06", "2016-08-06")),
        ("2014~/2024", ("2013-01-01", "2015-12-31", "2024-01-02", "2025-01-01")),
        ("2014/2024~", ("2014-01-01", "2014-12-31", "2023-01-02", "2026-01-01")),
        ("2004-06~/2004-08", ("2004-05-01", "2004-07-31", "2004-08-02", "2004-09-01")),
        ("2023-22/2023-24", ("2023-06-01", "2023-08-31", "2023-12-02", "2024-03-01")),
        ("199X/2004", ("1990-01-01", "1999-12-31", "2004-01-02", "2005-01-01")),
        ("2004-06-?01/2004-07", ("2004-06-01", "2004-06-01", "2004-07-02", "2004-08-01")),
        ("2015/..", ("2015-01-01", "2015-12-31", None, None)),
        ("2015/", ("2015-01-01", "2015-12-31", None, None)),
        ("/2024", (None, None, "2024-01-02", "2025-01-01")),
        ("../2015-08", (None, None, "2015-08-02", "2015-09-01")),
    ],
)
def test_a_span_takes_its_starts_from_one_side_and_its_ends_from_the_other(text: str, expected: Instants) -> None:
    date = parse_date(text)
    assert date.is_span
    assert instants(date) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014/2014", ("2014-01-01", "2014-12-31", "2014-01-02", "2015-01-01")),
        ("1994/1994-03", ("1994-01-01", "1994-03-31", "1994-03-02", "1994-04-01")),
        ("1994-10/1994", ("1994-10-01", "1994-10-31", "1994-10-02", "1995-01-01")),
        ("1994-05-01/1994", ("1994-05-01", "1994-05-01", "1994-05-02", "1995-01-01")),
        ("2014~/2015", ("2013-01-01", "2015-12-31", "2015-01-02", "2016-01-01")),
        ("2014-05-05/2014-05-05", ("2014-05-05", "2014-05-05", "2014-05-06", "2014-05-06")),
        ("2014-05~/2014-05", ("2014-04-01", "2014-05-31", "2014-05-02", "2014-06-01")),
    ],
)
def test_ends_that_overlap_cut_each_other(text: str, expected: Instants) -> None:
    assert instants(parse_date(text)) == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2015/..", BoundKind.KNOWN, BoundKind.OPEN),
        ("../2015", BoundKind.OPEN, BoundKind.KNOWN),
        ("2015/", BoundKind.KNOWN, BoundKind.UNKNOWN),
        ("/2024", BoundKind.UNKNOWN, BoundKind.KNOWN),
    ],
)
def test_open_is_told_from_unknown(text: str, start: BoundKind, end: BoundKind) -> None:
    assert (parse_date(text).start.kind, parse_date(text).end.kind) == (start, end)


def test_each_end_keeps_its_own_text_and_doubts() -> None:
    date = parse_date("2004-06~/2004-08-11?")
    assert (date.start.text, date.start.precision) == ("2004-06~", Precision.MONTH)
    assert (date.start.approximate, date.start.uncertain) == (True, False)
    assert (date.end.text, date.end.precision) == ("2004-08-11?", Precision.DAY)
    assert (date.end.approximate, date.end.uncertain) == (False, True)


@pytest.mark.parametrize(
    ("text", "first", "last", "members", "precision"),
    [
        ("[1994,1996]", "1994-01-01", "1996-12-31", ("1994", "1996"), Precision.YEAR),
        ("[1996,1994-05]", "1994-05-01", "1996-12-31", ("1996", "1994-05"), Precision.YEAR),
        ("[1994, 1996~]", "1994-01-01", "1997-12-31", ("1994", "1996~"), Precision.YEAR),
        ("[1994-05..1994-07]", "1994-05-01", "1994-07-31", ("1994-05..1994-07",), Precision.MONTH),
        (
            "[1984,1994..1996,2023-22]",
            "1984-01-01",
            "2023-08-31",
            ("1984", "1994..1996", "2023-22"),
            Precision.YEAR,
        ),
    ],
)
def test_one_of_a_set_is_a_point_somewhere_among_its_members(
    text: str, first: str, last: str, members: tuple[str, ...], precision: Precision
) -> None:
    date = parse_date(text)
    assert days_meant(text) == (first, last)
    assert date.alternatives == members
    assert date.start.precision is precision


def test_a_set_with_a_doubtful_member_is_doubtful() -> None:
    assert parse_date("[1994,1996?]").start.uncertain
    assert parse_date("[1994~,1996]").start.approximate


VALUES = {
    "empty_date": {"text"},
    "neither_end_known": {"text"},
    "several_dates": {"text"},
    "end_before_start": {"text", "start", "end"},
}
"""What a sentence about each fault may name; `text` and `found` for any other."""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty_date"),
        ("spring 1994", "bad_edtf"),
        ("94", "bad_edtf"),
        ("1994/5", "bad_edtf"),
        ("1994-5", "bad_edtf"),
        (" 1994", "bad_edtf"),
        ("1994 / 1996", "bad_edtf"),
        ("1994/1995/1996", "bad_edtf"),
        ("20140825", "bad_edtf"),
        ("2004?~", "bad_edtf"),
        ("2004-?06?", "bad_edtf"),
        ("2023-22~~", "bad_edtf"),
        ("1994年", "bad_edtf"),
        ("１９９４", "bad_edtf"),
        ("1994\n", "bad_edtf"),
        ("2023-21^x", "bad_edtf"),
        ("[1994]", "bad_edtf"),
        ("[]", "bad_edtf"),
        ("[1994,1996", "bad_edtf"),
        ("[1994,]", "bad_edtf"),
        ("[199X..2004]", "bad_edtf"),
        ("[1994/1996,1999]", "bad_edtf"),
        ("[1994,1996]/2000", "bad_edtf"),
        ("...", "bad_edtf"),
        ("..", "bad_edtf"),
        ("2014-02-29", "impossible_day"),
        ("2014-02-30", "impossible_day"),
        ("2014-13", "impossible_day"),
        ("2014-00", "impossible_day"),
        ("2014-42", "impossible_day"),
        ("2014-22-01", "impossible_day"),
        ("2014-04-31~", "impossible_day"),
        ("2014-02-?29", "impossible_day"),
        ("1994-02-3X", "impossible_day"),
        ("1XX1-02-29", "impossible_day"),
        ("2013/2014-02-29", "impossible_day"),
        ("[1994,1996-13]", "impossible_day"),
        ("2015/2014", "end_before_start"),
        ("2014-08-25/2014-08-24", "end_before_start"),
        ("2014-08/2014-07", "end_before_start"),
        ("2014~/2013", "end_before_start"),
        ("[1996..1994]", "end_before_start"),
        ("0000", "year_out_of_range"),
        ("0000-02-30", "year_out_of_range"),
        ("-0044", "year_out_of_range"),
        ("-0044-03-15", "year_out_of_range"),
        ("-199X", "year_out_of_range"),
        ("000X", "year_out_of_range"),
        ("XXXX-12-25", "year_out_of_range"),
        ("Y12000", "year_out_of_range"),
        ("Y-12000", "year_out_of_range"),
        ("Y17E7", "year_out_of_range"),
        ("Y-1E3", "year_out_of_range"),
        ("Y1E999999999", "year_out_of_range"),
        ("12000", "year_out_of_range"),
        ("0001~", "year_out_of_range"),
        ("0001-01-01~", "year_out_of_range"),
        ("9999~", "year_out_of_range"),
        ("9999-12-31~", "year_out_of_range"),
        ("9999-24", "year_out_of_range"),
        ("1994/Y12000", "year_out_of_range"),
        ("/", "neither_end_known"),
        ("../..", "neither_end_known"),
        ("/..", "neither_end_known"),
        ("../", "neither_end_known"),
        ("{1994,1996}", "several_dates"),
        ("[..1994]", "open_set"),
        ("[1994,1996..]", "open_set"),
        ("2014-08-25T10:00:00Z", "time_of_day"),
        ("1950S2", "significant_digits"),
        ("1950S2-22", "significant_digits"),
        ("Y1E3", "year_notation"),
    ],
)
def test_what_cannot_be_placed_is_refused_by_name(text: str, code: str) -> None:
    assert fault(text).code == code
    assert fault(text).values["text"] == text
    assert fault(text).values.keys() == VALUES.get(code, {"text", "found"})


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2013/2014-02-29", {"text": "2013/2014-02-29", "found": "2014-02-29"}),
        ("1994/199", {"text": "1994/199", "found": "199"}),
        ("2015-08/2014~", {"text": "2015-08/2014~", "start": "2015-08", "end": "2014~"}),
        ("[1994,..1990]", {"text": "[1994,..1990]", "found": "..1990"}),
        ("9999~/..", {"text": "9999~/..", "found": "9999~"}),
    ],
)
def test_a_fault_names_the_part_that_is_at_fault(text: str, values: dict[str, str]) -> None:
    assert fault(text).values == values


def test_a_very_long_text_is_refused_before_it_is_read() -> None:
    text = "[" + "1994~," * 100_000 + "1994]"
    before = time.process_time()
    error = fault(text)
    assert time.process_time() - before < 0.05
    assert error.code == "too_long"
    assert (error.values["length"], error.values["limit"]) == (len(text), LONGEST)
    assert len(str(error)) < 200


@pytest.mark.parametrize(
    "text", ["9" * 250, "Y" + "9" * 249, "?" * 250, "2004-?06-" * 27, "[" * 250, "/" * 250, "X" * 250]
)
def test_a_text_of_the_greatest_length_takes_no_time_either(text: str) -> None:
    before = time.process_time()
    fault(text)
    assert time.process_time() - before < 2.0


EDTF_LETTERS = st.text(alphabet="0123456789XYEST:Z?~%+-/.,[]{} ", max_size=24)
PARTS = st.sampled_from(
    [
        "1994",
        "199X",
        "2014~",
        "-06",
        "-2X",
        "-1X",
        "-22",
        "-31",
        "-XX",
        "/",
        "..",
        "?",
        "~",
        "%",
        "[",
        "]",
        "{",
        ",",
        "Y",
        "E3",
        "S2",
    ]
)
NEAR_EDTF = st.lists(PARTS, max_size=8).map("".join)


SHAPED = st.from_regex(
    r"[?~%]?[0-9X]{4}[?~%]?(-[?~%]?[0-9X]{2}[?~%]?(-[?~%]?[0-9X]{2}[?~%]?)?)?(/[0-9X]{4}(-[0-9X]{2})?[?~%]?)?",
    fullmatch=True,
    alphabet="0123456789X?~%-/",
)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=20) | EDTF_LETTERS | NEAR_EDTF | SHAPED)
def test_any_text_is_either_a_date_in_order_or_a_fault(text: str) -> None:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        date, error = parsed_or_refused(text)
    assert said.getvalue() == ""
    if date is None:
        assert error is not None
        assert error.values["text"] == text
        return
    assert date.text == text
    known = [day for day in (date.earliest_start, date.latest_end) if day is not None]
    assert all(day_number(1) <= day <= day_number(9999, 12, 31) + 1 for day in known)


POINTS = st.builds(
    "{:04}{}{}".format,
    st.integers(2, 9997),
    st.sampled_from(["", "-01", "-06", "-12", "-21", "-24", "-33", "-40"]),
    st.sampled_from(["", "?", "~", "%"]),
)
ENDS = POINTS | st.sampled_from(["", ".."])


@settings(deadline=None)
@given(ENDS, ENDS)
def test_the_four_instants_are_in_order(start: str, end: str) -> None:
    date, error = parsed_or_refused(f"{start}/{end}")
    if date is None:
        assert error is not None
        assert error.code in ("end_before_start", "neither_end_known")
        return
    if date.earliest_start is not None and date.latest_start is not None:
        assert date.earliest_start <= date.latest_start
    if date.earliest_end is not None and date.latest_end is not None:
        assert date.earliest_end <= date.latest_end
    if date.earliest_start is not None and date.earliest_end is not None:
        assert date.earliest_start < date.earliest_end
    if date.latest_start is not None and date.latest_end is not None:
        assert date.latest_start < date.latest_end


@settings(deadline=None, max_examples=30)
@given(POINTS)
def test_nobody_pads_an_end_that_is_not_known(known: str) -> None:
    point = parse_date(known)
    for text in (f"{known}/", f"{known}/.."):
        assert (parse_date(text).earliest_start, parse_date(text).latest_start) == (
            point.earliest_start,
            point.latest_start,
        )
        assert (parse_date(text).earliest_end, parse_date(text).latest_end) == (None, None)
    for text in (f"/{known}", f"../{known}"):
        assert (parse_date(text).earliest_start, parse_date(text).latest_start) == (None, None)
        assert (parse_date(text).earliest_end, parse_date(text).latest_end) == (
            point.earliest_end,
            point.latest_end,
        )


def lies_within(fine: str, coarse: str) -> bool:
    (fine_first, fine_after), (first, after) = parse_date(fine).extent, parse_date(coarse).extent
    return first <= fine_first < fine_after <= after


@settings(deadline=None, max_examples=30)
@given(st.dates())
def test_a_more_precise_date_lies_within_the_coarser_one(day: object) -> None:
    text = str(day)
    year, month = text[:4], text[5:7]
    season = 21 + (int(month) - 3) % 12 // 3
    chain = [text, f"{year}-{month}-{text[8]}X", f"{year}-{month}", f"{year}-XX-XX", year]
    if int(year) >= 10:
        chain += [f"{year[:3]}X"]
    if int(year) >= 100:
        chain += [f"{year[:2]}XX"]
    if int(year) >= 1000:
        chain += [f"{year[0]}XXX"]
    assert all(lies_within(fine, coarse) for fine, coarse in itertools.pairwise(chain))
    if 3 <= int(month) <= 11:
        assert lies_within(f"{year}-{month}", f"{year}-{season}")
        assert lies_within(f"{year}-{season}", year)


@settings(deadline=None, max_examples=30)
@given(POINTS.filter(lambda text: text[-1] not in "?~%"))
def test_what_is_approximate_holds_what_is_not(text: str) -> None:
    assert lies_within(text, f"{text}~")
    assert lies_within(text, f"{text}?")
    assert lies_within(f"{text}?", text)


@settings(deadline=None)
@given(st.lists(st.dates(), min_size=2, max_size=12))
def test_days_sort_as_the_calendar_does(days: list[object]) -> None:
    dates = [parse_date(str(day)) for day in days]
    assert [date.text for date in sorted(dates, key=lambda date: date.sort_key)] == sorted(
        str(day) for day in days
    )


@settings(deadline=None)
@given(POINTS, POINTS)
def test_sorting_never_puts_what_ended_before_after_what_began_later(first: str, second: str) -> None:
    one, other = parse_date(first), parse_date(second)
    if one.extent[1] <= other.extent[0]:
        assert one.sort_key < other.sort_key


def test_importing_the_reader_of_dates_imports_no_parser() -> None:
    """Plain dates need none; a tenth of a second and a warning are saved."""
    code = (
        "import sys; from viewer.reading.edtf_dates import parse_date; parse_date('1994-05/..');"
        "sys.exit('edtf' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_parser_is_imported_without_its_warnings() -> None:
    code = "from viewer.reading.edtf_dates import parse_date; parse_date('2014~')"
    finished = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (finished.returncode, finished.stdout, finished.stderr) == (0, "", "")
