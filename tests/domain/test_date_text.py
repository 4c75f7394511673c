"""Dates in words: what the source gave, and nothing finer."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.date_text import format_date, format_instant, format_window, format_written
from viewer.domain.dates import Bound, BoundKind, EventDate, Precision, day_number
from viewer.domain.written_date import written_date
from viewer.reading.edtf_dates import DateError, parse_date


def in_both(text: str, told: str = "") -> tuple[str, str]:
    date = parse_date(text)
    return format_date(date, "zh-Hans", told=told), format_date(date, "en", told=told)


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("1994", "1994年", "1994"),
        ("2015-08", "2015年8月", "August 2015"),
        ("2014-08-25", "2014年8月25日", "25 August 2014"),
        ("2023-12-01", "2023年12月1日", "1 December 2023"),
        ("2023-21", "2023年春", "spring 2023"),
        ("2023-22", "2023年夏", "summer 2023"),
        ("2023-23", "2023年秋", "autumn 2023"),
        ("2023-24", "2023年冬", "winter 2023"),
        ("2023-28", "2023年冬（北半球）", "winter 2023 (northern hemisphere)"),
        ("2023-29", "2023年春（南半球）", "spring 2023 (southern hemisphere)"),
        ("2023-33", "2023年第一季度", "the first quarter of 2023"),
        ("2023-39", "2023年后四个月", "the last third of 2023"),
        ("2023-41", "2023年下半年", "the second half of 2023"),
        ("199X", "20世纪90年代", "the 1990s"),
        ("200X", "21世纪头十年", "the 2000s"),
        ("201X", "21世纪10年代", "the 2010s"),
        ("19XX", "20世纪", "the 20th century"),
        ("20XX", "21世纪", "the 21st century"),
        ("10XX", "11世纪", "the 11th century"),
        ("1XXX", "1000年至1999年之间", "between 1000 and 1999"),
        ("1X94", "1094年至1994年之间", "between 1094 and 1994"),
        ("0044", "公元44年", "AD 44"),
        ("0044-03-15", "公元44年3月15日", "15 March AD 44"),
        ("1994-05-XX", "1994年5月", "May 1994"),
        ("1994-XX", "1994年", "1994"),
        ("2014-XX-12", "2014年", "2014"),
        ("199X-05", "20世纪90年代", "the 1990s"),
    ],
)
def test_a_point_is_told_at_its_own_precision(text: str, chinese: str, english: str) -> None:
    assert in_both(text) == (chinese, english)


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("2014~", "约2014年", "about 2014"),
        ("2014?", "2014年（存疑）", "2014 (uncertain)"),
        ("2014-08%", "约2014年8月（存疑）", "about August 2014 (uncertain)"),
        ("2023-22~", "约2023年夏", "about summer 2023"),
        ("2004~-06", "约2004年6月", "about June 2004"),
        ("?2004-06", "2004年6月（存疑）", "June 2004 (uncertain)"),
        ("199X~", "约20世纪90年代", "about the 1990s"),
    ],
)
def test_doubts_are_told_in_words(text: str, chinese: str, english: str) -> None:
    assert in_both(text) == (chinese, english)


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("1994/2024", "1994—2024年", "1994–2024"),
        ("0944/1024", "公元944—1024年", "AD 944–1024"),
        ("2013-03/2016-08", "2013年3月—2016年8月", "March 2013 – August 2016"),
        ("2023-06/2023-08", "2023年6月—8月", "June–August 2023"),
        ("2014-08-25/2014-08-27", "2014年8月25日—27日", "25–27 August 2014"),
        ("2014-08-25/2014-09-02", "2014年8月25日—9月2日", "25 August – 2 September 2014"),
        ("2014-12-25/2015-01-03", "2014年12月25日—2015年1月3日", "25 December 2014 – 3 January 2015"),
        ("2023-21/2023-23", "2023年春—秋", "spring–autumn 2023"),
        ("2022-22/2023-22", "2022年夏—2023年夏", "summer 2022 – summer 2023"),
        ("2023-33/2023-35", "2023年第一季度—第三季度", "the first quarter of 2023 – the third quarter of 2023"),
        ("198X/199X", "20世纪80年代—20世纪90年代", "the 1980s – the 1990s"),
        ("2014/2015-03", "2014年—2015年3月", "2014 – March 2015"),
        ("2014~/2024", "约2014年—2024年", "about 2014 – 2024"),
        ("2014/2024?", "2014年—2024年（存疑）", "2014 – 2024 (uncertain)"),
        ("2014-03~/2014-05", "约2014年3月—2014年5月", "about March 2014 – May 2014"),
        ("2014/2014", "2014年内", "within 2014"),
        ("2014-08/2014-08", "2014年8月内", "within August 2014"),
        ("2014-08-25/2014-08-25", "2014年8月25日", "25 August 2014"),
        ("2014~/2014~", "约2014年—约2014年", "about 2014 – about 2014"),
        ("2015/", "2015年起，结束时间未载", "from 2015, end not stated"),
        ("/2024", "起始时间未载，2024年仍在进行", "start not stated, going on in 2024"),
        ("/2024-04", "起始时间未载，2024年4月仍在进行", "start not stated, going on in April 2024"),
        ("/2014-08-25", "起始时间未载，2014年8月25日仍在进行", "start not stated, going on as of 25 August 2014"),
        ("../2015", "直到2015年", "until 2015"),
        ("../2015~", "直到约2015年", "until about 2015"),
    ],
)
def test_a_span_is_told_once_what_both_ends_share(text: str, chinese: str, english: str) -> None:
    assert in_both(text) == (chinese, english)


@pytest.mark.parametrize(
    ("text", "told", "chinese", "english"),
    [
        ("2015/..", "2024", "2015年以来（据2024年报道）", "since 2015 (as reported in 2024)"),
        ("2015/..", "2024-05-01", "2015年以来（据2024年报道）", "since 2015 (as reported in 2024)"),
        ("2015/..", "", "2015年以来", "since 2015"),
        ("2015/..", "202X", "2015年以来", "since 2015"),
        (
            "2015-08?/..",
            "2024",
            "2015年8月（存疑）以来（据2024年报道）",
            "since August 2015 (uncertain; as reported in 2024)",
        ),
        ("2015~/..", "", "约2015年以来", "since about 2015"),
        ("2015/2020", "2024", "2015—2020年", "2015–2020"),
    ],
)
def test_an_open_end_says_when_it_was_told(text: str, told: str, chinese: str, english: str) -> None:
    assert in_both(text, told) == (chinese, english)


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("[1994,1996]", "1994年或1996年", "1994 or 1996"),
        ("[1994,1996-05,1998~]", "1994年、1996年5月或约1998年", "1994, May 1996 or about 1998"),
        ("[1994..1996]", "1994年至1996年之间", "between 1994 and 1996"),
        ("[1984,1994..1996]", "1984年或1994年至1996年之间", "1984 or between 1994 and 1996"),
    ],
)
def test_one_of_a_set_names_its_members(text: str, chinese: str, english: str) -> None:
    assert in_both(text) == (chinese, english)


@pytest.mark.parametrize("language", ["zh", "zh-Hans", "zh-Hant-TW", "ZH", "zh_CN"])
def test_all_of_chinese_reads_chinese_dates(language: str) -> None:
    assert format_date(parse_date("2015-08"), language) == "2015年8月"


@pytest.mark.parametrize("language", ["bo", "de-CH", "", "und"])
@pytest.mark.parametrize("text", ["2015-08", "2015/..", "[1994,1996]", "2014~/2024"])
def test_another_language_gets_the_date_as_written(text: str, language: str) -> None:
    assert format_date(parse_date(text), language, told="2024") == text


def test_a_span_without_any_end_says_that_nothing_is_stated() -> None:
    nothing = Bound("", BoundKind.UNKNOWN)
    date = EventDate("/", True, nothing, nothing, None, None, None, None)
    assert format_date(date, "zh-Hans") == "时间未载"
    assert format_date(date, "en") == "date not stated"


def test_a_date_whose_letters_say_nothing_is_told_as_written() -> None:
    odd = Bound("odd")
    assert format_date(EventDate("odd", False, odd, odd, 0, 1, 1, 2), "en") == "odd"


EDTF = st.from_regex(
    r"[?~%]?[12][0-9X]{3}[?~%]?(-[?~%]?([01][0-9X]|2[1-4])(-[?~%]?[0-3][0-9X])?)?[?~%]?", fullmatch=True
)
MONTH_NAMES = re.compile("January|February|March|April|May|June|July|August|September|October|November|December")


def parsed(text: str) -> EventDate | None:
    try:
        return parse_date(text)
    except DateError:
        return None


@settings(deadline=None, max_examples=300)
@given(EDTF)
def test_words_are_never_finer_than_the_source(text: str) -> None:
    date = parsed(text)
    if date is None:
        return
    chinese, english = format_date(date, "zh-Hans"), format_date(date, "en")
    precision = date.start.precision
    assert ("日" in chinese) == (precision is Precision.DAY)
    assert bool(re.search(r"^(about )?\d\d? [A-Z]", english)) == (precision is Precision.DAY)
    assert ("月" in chinese) == (precision >= Precision.MONTH)
    assert bool(MONTH_NAMES.search(english)) == (precision >= Precision.MONTH)
    assert bool(re.search("[春夏秋冬]", chinese)) == (precision is Precision.SEASON)
    assert ("约" in chinese, "about" in english) == (date.start.approximate, date.start.approximate)
    assert ("存疑" in chinese, "uncertain" in english) == (date.start.uncertain, date.start.uncertain)


@settings(deadline=None, max_examples=300)
@given(EDTF)
def test_what_is_written_is_read_alike_by_the_reader_and_by_the_words(text: str) -> None:
    date = parsed(text)
    written = written_date(text)
    if date is None or written is None:
        return
    bound = date.start
    assert (written.precision, written.approximate, written.uncertain) == (
        bound.precision,
        bound.approximate,
        bound.uncertain,
    )


@settings(deadline=None, max_examples=200)
@given(
    EDTF, EDTF, st.sampled_from(["{0}", "{0}/{1}", "{0}/..", "../{0}", "{0}/", "/{0}", "[{0}, {1}]", "[{0}..{1}]"])
)
@pytest.mark.parametrize("language", ["zh-Hans", "en", "bo"])
def test_a_date_kept_as_text_has_the_same_words(language: str, first: str, second: str, form: str) -> None:
    text = form.format(first, second)
    if date := parsed(text):
        assert format_written(text, language) == format_date(date, language)


@given(st.dates())
def test_plain_dates_come_back_from_their_chinese_words(day: object) -> None:
    year, month, date = (int(part) for part in str(day).split("-"))
    words = format_date(parse_date(str(day)), "zh-Hans")
    assert [int(number) for number in re.findall(r"\d+", words)] == [year, month, date]


@pytest.mark.parametrize(
    ("precision", "chinese", "english", "other"),
    [
        (Precision.DAY, ("2015年8月5日", "5"), ("5 August 2015", "5"), ("2015-08-05", "05")),
        (Precision.MONTH, ("2015年8月", "8月"), ("August 2015", "Aug"), ("2015-08", "08")),
        (Precision.SEASON, ("2015年夏", "夏"), ("summer 2015", "summer"), ("2015-22", "22")),
        (Precision.YEAR, ("2015年", "2015"), ("2015", "2015"), ("2015", "2015")),
        (Precision.DECADE, ("21世纪10年代", "2010年代"), ("the 2010s", "2010s"), ("201X", "201X")),
        (Precision.CENTURY, ("21世纪", "21世纪"), ("the 21st century", "21st c."), ("20XX", "20XX")),
        (
            Precision.MILLENNIUM,
            ("2000年至2999年之间", "2000"),
            ("between 2000 and 2999", "2000"),
            ("2XXX", "2XXX"),
        ),
    ],
)
def test_an_instant_is_told_as_finely_as_is_asked(
    precision: Precision, chinese: tuple[str, str], english: tuple[str, str], other: tuple[str, str]
) -> None:
    day = day_number(2015, 8, 5)
    for language, words in (("zh-Hans", chinese), ("en", english), ("bo", other)):
        told = format_instant(day, precision, language), format_instant(day, precision, language, short=True)
        assert told == words


def test_a_winter_has_the_year_that_it_begins_in() -> None:
    assert format_instant(day_number(2024, 2, 29), Precision.SEASON, "en") == "winter 2023"
    assert format_instant(day_number(2023, 12, 1), Precision.SEASON, "en") == "winter 2023"
    with pytest.raises(ValueError, match="before the year 1"):
        format_instant(day_number(1, 1, 1), Precision.SEASON, "en")


@given(
    st.dates(),
    st.sampled_from([Precision.YEAR, Precision.MONTH, Precision.DAY]),
    st.sampled_from(["zh", "en", "bo"]),
)
def test_an_instant_reads_like_the_date_that_it_lies_in(day: object, precision: Precision, language: str) -> None:
    text = {Precision.YEAR: str(day)[:4], Precision.MONTH: str(day)[:7], Precision.DAY: str(day)}[precision]
    date = parse_date(text)
    assert date.earliest_start is not None
    assert format_instant(date.earliest_start, precision, language) == format_date(date, language)


@pytest.mark.parametrize("day", [day_number(1, 1, 1) - 1, day_number(9999, 12, 31) + 1])
def test_an_instant_outside_the_calendar_has_no_words(day: int) -> None:
    with pytest.raises(ValueError, match="outside the years"):
        format_instant(day, Precision.YEAR, "en")


@pytest.mark.parametrize(
    ("first", "last", "chinese", "english", "other"),
    [
        ((1994, 1, 1), (2024, 12, 31), "1994—2024年", "1994–2024", "1994/2024"),
        ((2013, 3, 20), (2016, 8, 2), "2013年3月—2016年8月", "March 2013 – August 2016", "2013-03/2016-08"),
        ((2015, 2, 20), (2015, 8, 2), "2015年2月—8月", "February–August 2015", "2015-02/2015-08"),
        ((2014, 8, 1), (2014, 8, 20), "2014年8月1日—20日", "1–20 August 2014", "2014-08-01/2014-08-20"),
        ((2014, 8, 25), (2014, 8, 25), "2014年8月25日", "25 August 2014", "2014-08-25/2014-08-25"),
    ],
)
def test_a_window_is_told_in_units_that_fit_its_width(
    first: tuple[int, int, int], last: tuple[int, int, int], chinese: str, english: str, other: str
) -> None:
    days = day_number(*first), day_number(*last)
    assert [format_window(*days, language) for language in ("zh-Hans", "en", "bo")] == [chinese, english, other]


@given(st.integers(-(10**9), 10**9), st.integers(0, 10**9), st.sampled_from(["zh", "en", "bo"]))
def test_a_window_may_reach_beyond_the_calendar(first: int, width: int, language: str) -> None:
    assert re.search(r"\d", format_window(first, first + width, language))
