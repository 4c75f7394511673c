"""What is typed becomes tokens; what is asked of FTS5 is made of tokens alone."""

from __future__ import annotations

import sqlite3
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.passages import Column
from viewer.library.query import MAX_SPLITS, Phrase, phrases_of, split_syllables, spoken, written
from viewer.library.schema import TABLES

SYLLABLES = frozenset({"xi", "an", "xian", "zang", "cang", "dui", "kou", "zhi", "yuan", "lv"})


@pytest.fixture(scope="module")
def words() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(TABLES)
    return connection


def test_only_the_word_that_is_being_typed_may_go_on() -> None:
    assert phrases_of("对口  Tibet 20") == (
        Phrase(("对", "口"), False),
        Phrase(("tibet",), False),
        Phrase(("20",), True),
    )
    assert phrases_of(' "*" ()🙂 ') == ()


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
        for expression in (written(phrases, Column), written(phrases, [Column.BODY]), spoken(phrases, SYLLABLES)):
            if expression is not None:
                words.execute("SELECT rowid FROM words WHERE words MATCH ?", (expression,)).fetchall()
