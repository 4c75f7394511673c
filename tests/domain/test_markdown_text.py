"""Markdown without its signs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.markdown_text import without_markup


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("after the [vote](council-vote)", "after the vote"),
        ("见[座*谈*会](symposium)的说明", "见座谈会的说明"),
        (
            "**bold *soft***, **a *soft* word**, ~~gone~~ and ***both***",
            "bold soft, a soft word, gone and both",
        ),
        ("_soft_ but snake_case_name", "soft but snake_case_name"),
        ("`*code*` and ``a ` b``", "*code* and a ` b"),
        ("# Head\n> said\n> > again", "Head\nsaid\nagain"),
        (r"\*not soft\*", "*not soft*"),
    ],
)
def test_signs_that_a_reader_would_not_see_are_taken_away(markdown: str, wanted: str) -> None:
    assert without_markup(markdown) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "3 * 4 * 5",
        "one\n\ntwo\n\n\nthree",
        "- x\n  - y\n1. a",
        "#1 of 3",
        "a > b",
        "*",
        "5*",
        "[sic] (so)",
        "　　段首",
    ],
)
def test_what_is_no_sign_stays_with_all_lines_as_they_are(text: str) -> None:
    assert without_markup(text) == text


@given(st.text(alphabet="ab *_~`[]()#>\\\n", max_size=60))
def test_nothing_is_added_and_only_signs_go(markdown: str) -> None:
    kept = iter(markdown)
    assert all(character in kept for character in without_markup(markdown))


@given(st.text(alphabet="ab\n ", max_size=40))
def test_words_alone_stay_as_they_are(text: str) -> None:
    assert without_markup(text) == text
