"""What is typed becomes tokens; what is asked of FTS5 is made of tokens alone."""

from __future__ import annotations

import sqlite3
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.passages import Column
from viewer.library.query import (
    EVERYWHERE,
    MAX_SPLITS,
    Phrase,
    date_of,
    phrases_of,
    sounding,
    split_syllables,
    spoken,
    taken_apart,
    written,
)
from viewer.library.schema import TABLES

SYLLABLES = frozenset({"xi", "an", "xian", "zang", "cang", "dui", "kou", "zhi", "yuan", "lv"})


@pytest.fixture(scope="module")
def words() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(TABLES)
    return connection


def test_only_the_word_that_is_being_typed_may_go_on() -> None:
    assert phrases_of("对口  of 1994 20") == (
        Phrase(("对", "口"), False),
        Phrase(("of",), False),
        Phrase(("1994",), False),
        Phrase(("20",), True),
    )
    assert phrases_of(' "*" ()🙂 ') == ()


def test_a_latin_word_of_three_letters_may_go_on_wherever_it_stands() -> None:
    assert [phrase.prefix for phrase in phrases_of("sym in tib 西藏 xi")] == [True, False, True, False, True]
    assert [phrase.tokens for phrase in phrases_of("sym x")] == [("sym",)]
    assert phrases_of("x 7")[-1] == Phrase(("7",), False)


def test_a_number_and_its_scale_are_one_phrase() -> None:
    assert phrases_of("over 2.88 million seedlings")[1] == Phrase(("2", "88", "million"), True, ("2880000",))


@pytest.mark.parametrize(
    ("asked", "date"),
    [
        ("2015", "2015"),
        ("2015年", "2015"),
        ("2015-08", "201508"),
        ("2015-8", "201508"),
        ("2015-1", "201501 20151"),
        ("2015-08-2", "20150802 2015082"),
        ("2015年1月", "201501"),
        ("2015/08", "201508"),
        ("2015.8", "201508"),
        ("2015年8月", "201508"),
        ("二〇一五年八月", "201508"),
        ("2015 年 8 月", "201508"),
        ("２０１５年８月", "201508"),
        ("2015-08-24", "20150824"),
        ("2015年8月24日", "20150824"),
        ("2015年8月24号", "20150824"),
        ("August 2015", "201508"),
        ("aug 2015", "201508"),
        ("24 August 2015", "20150824"),
        ("August 24, 2015", "20150824"),
        ("Aug 24th 2015", "20150824"),
        ("1990s", "199x"),
        ("the 1990s", "199x"),
        ("1990's", "199x"),
        ("199X", "199x"),
        ("１９９０ｓ", "199x"),
        ("1990年代", "199x"),
        ("一九九〇年代", "199x"),
        ("90年代", "199x 209x"),
        ("九十年代", "199x 209x"),
        ("零零年代", "190x 200x"),
        ("'90s", "199x 209x"),
        ("the nineties", "199x 209x"),
        ("20世纪90年代", "199x"),
        ("二十世纪九十年代", "199x"),
        ("二十世纪 九十年代", "199x"),
        ("20世紀90年代", "199x"),
        ("上世纪九十年代", "199x"),
        ("上个世纪90年代", "199x"),
        ("21世纪头十年", "200x"),
        ("20世纪", "19xx"),
        ("二十一世纪", "20xx"),
        ("the 20th century", "19xx"),
        ("twentieth century", "19xx"),
        ("twenty-first century", "20xx"),
        ("19XX", "19xx"),
        ("0世纪", None),
        ("90年", None),
        ("90", None),
        ("0s", None),
        ("世纪", None),
        ("2015-13", None),
        ("2015-08-32", None),
        ("Foo 2015", None),
        ("12万", None),
        ("201", None),
        ("20155", None),
        ("座谈会", None),
    ],
)
def test_dates_are_told_from_words(asked: str, date: str | None) -> None:
    assert date_of(phrases_of(asked)) == (tuple(date.split()) if date else None)


def test_letters_and_characters_part_where_they_meet() -> None:
    (phrase,) = phrases_of("西藏gongzuo座谈h")
    assert [part.tokens for part in sounding(phrase)] == [("西", "藏"), ("gongzuo",), ("座", "谈"), ("h",)]
    (phrase,) = phrases_of("xi'an")
    assert [part.tokens for part in sounding(phrase)] == [("xian",)]
    for asked in (
        "2015座谈会", "2015年座谈会", "2015年8月座谈会", "座谈会2015年8月", "二〇一五年座谈会", "90年代座谈会",
        "二十世纪九十年代座谈会",
    ):  # fmt: skip
        date, rest = sorted(taken_apart(phrases_of(asked)), key=lambda part: part.date is None)
        assert date.date, asked
        assert rest.tokens == ("座", "谈", "会")
    assert [part.tokens for part in taken_apart(phrases_of("gzzth2015"))] == [("gzzth",), ("2015",)]
    for asked in ("座谈会", "2015", "1990s", "co2", "20世纪90年代"):
        assert taken_apart(phrases_of(asked)) == phrases_of(asked)


def test_letters_are_cut_into_syllables_in_every_way() -> None:
    assert set(split_syllables("xian", SYLLABLES)) == {
        (("xi", "an"), False),
        (("xian",), False),
    }
    assert split_syllables("duiko", SYLLABLES) == [(("dui", "ko"), True)]
    assert split_syllables("qq", SYLLABLES) == []
    assert split_syllables("xian", frozenset()) == []


def test_cutting_takes_no_time_however_many_ways_there_are() -> None:
    start = time.process_time()
    for letters in ("a" * 40, "a" * 39 + "b"):
        assert len(split_syllables(letters, frozenset({"a", "aa", "aaa"}))) <= MAX_SPLITS
    assert time.process_time() - start < 0.5


@given(st.lists(st.sampled_from(sorted(SYLLABLES)), min_size=1, max_size=4))
def test_syllables_written_together_come_apart_again(way: list[str]) -> None:
    found = split_syllables("".join(way), SYLLABLES)
    assert (tuple(way), False) in found or len(found) == MAX_SPLITS


@given(
    st.text(st.characters(codec=None, exclude_categories=()))
    | st.lists(
        st.sampled_from(
            ['"', "'", "*", "^", "NEAR(", ")", "AND", "OR", "NOT", "title:", "-", "+", "{", "}", ":", ";", "\0",
             "桥", "🙂", "a", "a*", '""', "rowid", "\\", "½", "⑴", "″", "\u0301", "\u200d", ","]
        )
    ).map(" ".join)
)  # fmt: skip
def test_nothing_that_is_typed_is_syntax(words: sqlite3.Connection, text: str) -> None:
    phrases = phrases_of(text)
    if phrases:
        apart = taken_apart(phrases)
        for expression in (
            written(phrases, EVERYWHERE),
            written(apart, [Column.BODY]),
            spoken(phrases, SYLLABLES),
            spoken(apart, SYLLABLES),
        ):
            if expression is not None:
                words.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression,)).fetchall()
