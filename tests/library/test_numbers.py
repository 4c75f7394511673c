"""A number is the same however it is written."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.numbers import starts_of_number, with_numbers
from viewer.library.tokens import spans


def words(text: str) -> list[str]:
    return [token.word for token in with_numbers(text) or spans(text)]


@pytest.mark.parametrize(
    "text",
    [
        "12万",
        "120,000",
        "十二万",
        "120000",
        "１２万",
        "１２０，０００",
        "十二萬",
        "120 thousand",
        "12.0万",
        "120千",
    ],
)
def test_all_ways_to_write_a_number_are_one_token(text: str) -> None:
    assert words(text) == ["120000"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("288万余株", ["2880000", "余", "株"]),
        ("over 2.88 million seedlings", ["over", "2880000", "seedlings"]),
        ("1亿2000万", ["120000000"]),
        ("三亿", ["300000000"]),
        ("一百二十三万四千五百六十七", ["1234567"]),
        ("一千零一夜", ["1001", "夜"]),
        ("两万五千里", ["25000", "里"]),
        ("二〇一五年八月", ["2015", "年", "8", "月"]),
        ("一九九四年", ["1994", "年"]),
        ("第七次", ["第", "7", "次"]),
        ("第十二次", ["第", "12", "次"]),
        ("七十周年", ["70", "周", "年"]),
        ("百分之三十", ["百", "分", "之", "30"]),
    ],
)
def test_numbers_are_read_in_their_texts(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    ["一切", "统一", "万一", "十分", "两会", "三五年", "四五十人", "几十万人", "千万", "零", "12,34",
     "3.4.5", "13.1年", "5507", "A4", "12km", "1" * 40, "十" * 40, "1" + "万" * 40, "2015-08", ""],
)  # fmt: skip
def test_what_is_no_number_or_plain_already_stays_as_it_is(text: str) -> None:
    assert with_numbers(text) is None


@given(st.integers(10_000, 10**12).map(lambda number: number // 1000 * 1000))
def test_separators_and_units_say_what_the_digits_say(number: int) -> None:
    assert words(f"{number:,}") == [str(number)]
    assert words(f"{number // 1000} thousand") == [str(number)]
    if number % 10_000 == 0:
        assert words(f"{number // 10_000}万") == [str(number)]


@given(st.text("12,.万亿十〇零一两abc 年第thousand"))
def test_every_token_holds_what_stands_in_its_place(text: str) -> None:
    found = with_numbers(text) or []
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_paste_of_digits_is_no_burden() -> None:
    start = time.process_time()
    for text in ("1" * 10_000 + "a", "1,111" * 2_000 + "b", "十" * 10_000 + "a", "1.1" * 5_000, "一二" * 5_000):
        with_numbers(text)
    assert time.process_time() - start < 0.5


@given(
    st.lists(
        st.sampled_from(["一百二十", "12万", "1,200", "十二", "0.5万", "两千", "2 million", "120", "在", "，"])
    ),
    st.sampled_from(["120", "120000", "1200", "12", "5000", "2000", "2000000"]),
)
def test_a_number_is_found_in_a_text_wherever_it_is_a_token_of_it(parts: list[str], number: str) -> None:
    text = "年".join(parts)
    places = [token.start for token in with_numbers(text) or () if token.word == number]
    plain = [start for start in places if text[start:].startswith(number)]
    assert list(starts_of_number(number, text)) == [start for start in places if start not in plain]
