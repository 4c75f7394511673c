from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.figure import Direction, Qualifier
from viewer.domain.number_text import (
    amount,
    change_words,
    compared_words,
    difference_words,
    duration,
    number_words,
)


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        ("0", "0", "0"),
        ("10", "10", "10"),
        ("145", "145", "145"),
        ("2400", "2400", "2,400"),
        ("5507", "5507", "5,507"),
        ("11019", "11019", "11,019"),
        ("13.1", "13.1", "13.1"),
        ("40000", "4万", "40,000"),
        ("120000", "12万", "120,000"),
        ("125000", "12.5万", "125,000"),
        ("2880000", "288万", "2.88 million"),
        ("1234567", "1234567", "1,234,567"),
        ("100000000", "1亿", "100 million"),
        ("1234000000", "12.34亿", "1,234 million"),
        ("3500000000", "35亿", "3.5 billion"),
        ("-40000", "−4万", "−40,000"),
    ],
)
def test_a_number_is_written_as_its_language_counts(value: str, chinese: str, english: str) -> None:
    assert number_words(Decimal(value), "zh-Hans") == chinese
    assert number_words(Decimal(value), "en") == english


@pytest.mark.parametrize(
    ("value", "qualifier", "zh_unit", "en_unit", "chinese", "english"),
    [
        ("10", Qualifier.EXACT, "批", "batches", "10批", "10 batches"),
        ("120000", Qualifier.NEARLY, "人", "people", "近12万人", "nearly 120,000 people"),
        ("2880000", Qualifier.OVER, "株", "seedlings", "288万余株", "more than 2.88 million seedlings"),
        ("2000", Qualifier.OVER, "人", "people", "2000余人", "more than 2,000 people"),
        ("170", Qualifier.OVER, "名", "young people", "170余名", "more than 170 young people"),
        ("3", Qualifier.OVER, "年", "years", "超过3年", "more than 3 years"),
        ("13.1", Qualifier.OVER, "年", "years", "超过13.1年", "more than 13.1 years"),
        ("125000", Qualifier.OVER, "人", "people", "超过12.5万人", "more than 125,000 people"),
        ("90", Qualifier.AT_LEAST, "%", "%", "90%以上", "at least 90%"),
        ("90", Qualifier.OVER, "%", "%", "超过90%", "more than 90%"),
        ("3", Qualifier.AT_LEAST, "人", "people", "3人以上", "at least 3 people"),
        ("40", Qualifier.AT_MOST, "户", "households", "不超过40户", "at most 40 households"),
        ("100", Qualifier.ABOUT, "公里", "km", "约100公里", "about 100 km"),
        ("13.1", Qualifier.EXACT, "年", "years", "13.1年", "13.1 years"),
        ("12", Qualifier.EXACT, "", "", "12", "12"),
    ],
)
def test_a_claim_keeps_its_qualifier_in_the_words_of_the_language(
    value: str, qualifier: Qualifier, zh_unit: str, en_unit: str, chinese: str, english: str
) -> None:
    assert str(amount(Decimal(value), zh_unit, qualifier, "zh-Hans")) == chinese
    assert str(amount(Decimal(value), en_unit, qualifier, "en")) == english


def test_the_numeral_stands_apart_from_the_words_around_it() -> None:
    claim = amount(Decimal(2880000), "株", Qualifier.OVER, "zh")
    assert (claim.before, claim.number, claim.after) == ("", "288万", "余株")


def test_another_language_gets_the_english_form() -> None:
    assert str(amount(Decimal(120000), "མི", Qualifier.EXACT, "bo")) == "120,000 མི"


@pytest.mark.parametrize(
    ("by", "direction", "language", "told"),
    [
        ("三分之一", Direction.DOWN, "zh-Hans", "减少三分之一"),
        ("a third", Direction.DOWN, "en", "down by a third"),
        ("5%", Direction.UP, "zh-Hans", "增加5%"),
        ("5%", Direction.UP, "en", "up by 5%"),
    ],
)
def test_a_change_is_told_as_its_source_measures_it(
    by: str, direction: Direction, language: str, told: str
) -> None:
    assert change_words(by, direction, language) == told


def test_what_a_change_is_measured_against_is_named_if_the_source_names_it() -> None:
    assert compared_words("2014年", "zh-Hans") == "相比2014年"
    assert compared_words("2014", "en") == "compared with 2014"
    assert compared_words("", "en") == ""
    assert compared_words("against 1887", "en") == "against 1887"
    assert compared_words("与1887年相比", "zh-Hans") == "与1887年相比"


@pytest.mark.parametrize(
    ("start", "end", "chinese", "english"),
    [
        ("5507", "11019", "增加5512，约为原来的2倍", "5,512 more, about 2 times the earlier value"),
        ("100", "200", "增加100，为原来的2倍", "100 more, 2 times the earlier value"),
        ("100", "110", "增加10", "10 more"),
        ("110", "100", "减少10", "10 less"),
        ("300", "100", "减少200，原来的值为现在的3倍", "200 less, the earlier value was 3 times as large"),
        ("7", "7", "没有变化", "no change"),
        ("0", "5", "增加5", "5 more"),
        ("-5", "5", "增加10", "10 more"),
    ],
)
def test_a_pair_tells_its_difference_and_a_ratio_only_where_that_says_something(
    start: str, end: str, chinese: str, english: str
) -> None:
    assert difference_words(Decimal(start), Decimal(end), "", Qualifier.EXACT, "zh") == chinese
    assert difference_words(Decimal(start), Decimal(end), "", Qualifier.EXACT, "en") == english


def test_the_difference_of_inexact_values_is_inexact() -> None:
    assert difference_words(Decimal(100), Decimal(200), "", Qualifier.ABOUT, "zh") == "增加约100，约为原来的2倍"
    assert difference_words(Decimal(100), Decimal(200), "", Qualifier.NEARLY, "en") == (
        "about 100 more, about 2 times the earlier value"
    )


@pytest.mark.parametrize(
    ("end", "chinese", "english"),
    [
        ("60", "增加30个百分点，为原来的2倍", "30 percentage points more, 2 times the earlier value"),
        ("29", "减少1个百分点", "1 percentage point less"),
    ],
)
def test_percentages_differ_by_percentage_points(end: str, chinese: str, english: str) -> None:
    assert difference_words(Decimal(30), Decimal(end), "%", Qualifier.EXACT, "zh") == chinese
    assert difference_words(Decimal(30), Decimal(end), "%", Qualifier.EXACT, "en") == english


def test_a_difference_has_its_measure_word_in_chinese() -> None:
    assert difference_words(Decimal(145), Decimal(157), "人", Qualifier.ABOUT, "zh") == "增加约12人"
    assert difference_words(Decimal(145), Decimal(157), "people", Qualifier.ABOUT, "en") == "about 12 more"


_SCALES = {"万": 10**4, "亿": 10**8, " million": 10**6, " billion": 10**9}


def _read_back(text: str) -> Decimal:
    for name, scale in _SCALES.items():
        if text.endswith(name):
            return _read_back(text.removesuffix(name)) * scale
    return Decimal(text.replace(",", "").replace("−", "-"))


@given(st.decimals(min_value=-(10**13), max_value=10**13, places=3), st.sampled_from(["zh-Hans", "en", "fr"]))
def test_no_number_is_ever_rounded(value: Decimal, language: str) -> None:
    assert _read_back(number_words(value, language)) == value


@pytest.mark.parametrize(
    ("value", "qualifier", "chinese", "english"),
    [
        ("0.5", Qualifier.EXACT, "半年", "½ year"),
        ("0.50", Qualifier.ABOUT, "约半年", "about ½ year"),
        ("0.5", Qualifier.OVER, "超过半年", "more than ½ year"),
        ("0.5", Qualifier.AT_LEAST, "半年以上", "at least ½ year"),
        ("1.5", Qualifier.EXACT, "1.5年", "1.5 year"),
    ],
)
def test_half_a_year_is_told_as_a_half(value: str, qualifier: Qualifier, chinese: str, english: str) -> None:
    assert str(duration(Decimal(value), "年", qualifier, "zh-Hans")) == chinese
    assert str(duration(Decimal(value), "year", qualifier, "en")) == english
