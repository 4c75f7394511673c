from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.line_breaks import JOINER, unbroken


def _pieces(text: str) -> list[str]:
    """The stretches within which `text` holds together, for texts in which all else is Han."""
    pieces = [text[0]]
    for before, here in itertools.pairwise(text):
        if here == JOINER or before == JOINER:
            pieces[-1] += here
        else:
            pieces.append(here)
    return [piece.replace(JOINER, "") for piece in pieces]


def test_a_name_holds_together_and_the_words_around_it_do_not() -> None:
    assert _pieces(unbroken("在南木林县造林", ["南木林县"])) == ["在", "南木林县", "造", "林"]


def test_the_longer_of_two_names_holds_together() -> None:
    assert "南木林县林草局" in _pieces(unbroken("问南木林县林草局", ["南木林县", "南木林县林草局"]))


@pytest.mark.parametrize("number", ["2015年8月", "2014年8月25日", "8月", "12万人", "288万余株", "13.1年", "90%以"])
def test_a_number_holds_together_with_its_unit(number: str) -> None:
    assert number in _pieces(unbroken(f"到{number}止", []))


def test_a_name_with_signs_of_a_pattern_is_only_a_name() -> None:
    assert _pieces(unbroken("见（甲+）乙", ["甲+"])) == ["见", "（", "甲+", "）", "乙"]


def test_a_name_too_long_for_a_short_line_may_break() -> None:
    assert _pieces(unbroken("那曲市聂荣县尼玛乡铜龙村", ["那曲市聂荣县尼玛乡铜龙村"])) == list(
        "那曲市聂荣县尼玛乡铜龙村"
    )


def test_english_is_left_alone() -> None:
    text = "In 2015 the Sixth Symposium met."
    assert unbroken(text, ["Sixth Symposium"]) == text


@given(st.text("援藏2015年，。 a%.万多", max_size=40), st.lists(st.text("援藏a年", max_size=3), max_size=3))
def test_no_character_of_a_text_is_ever_lost_or_added(text: str, names: list[str]) -> None:
    assert unbroken(text, names).replace(JOINER, "") == text


def test_the_han_characters_of_a_long_name_hold_together() -> None:
    told = unbroken("by Chu Guoqiang (储国强) and Li Hua (李华)", ["Chu Guoqiang (储国强)", "Li Hua (李华)"])
    assert told == f"by Chu Guoqiang ({JOINER.join('储国强')}) and Li Hua ({JOINER.join('李华')})"
