"""Texts of all scripts cut into what can be asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.tokens import find, fold, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对口支援", ["对", "口", "支", "援"]),
        ("1994年：第三次", ["1994", "年", "第", "三", "次"]),
        ("“组团式”援藏", ["组", "团", "式", "援", "藏"]),
        ("Tibet's 2nd ÉCOLE, naïve", ["tibet", "s", "2nd", "ecole", "naive"]),
        ("ＡＢＣ１２３", ["abc123"]),
        ("e\u0301cole", ["ecole"]),
        ("Straße ΣΊΣΥΦΟΣ", ["strasse", "σισυφοσ"]),
        ("བོད་ཡིག", ["བོད", "ཡིག"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("한국어 검색", ["한국어", "검색"]),
        ("ひらがな", ["ひ", "ら", "が", "な"]),
        ("snake_case file.name", ["snake", "case", "file", "name"]),
        ("𠮷野家", ["𠮷", "野", "家"]),
        ("", []),
        ("🙂 — ※ “” \0 \ud800", []),
    ],
)
def test_text_becomes_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_a_compatibility_form_is_found_by_the_usual_one() -> None:
    assert fold("\uf914") == fold("\u6a02")  # 樂


@pytest.mark.parametrize(
    ("text", "phrase", "prefix", "expected"),
    [
        ("西藏工作座谈会", "工作", False, "工作"),
        ("西藏工作座谈会", "作工", False, None),
        ("The opening of the École", "ecol", True, "Écol"),
        ("The opening of the École", "ecol", False, None),
        ("The opening of the École", "the ecole", False, "the École"),
        ("die Straße", "strass", True, "Straße"),
        ("the theatre", "thea", True, "thea"),
        ("工作。会议", "作会", False, "作。会"),
        ("abc", "", False, None),
        ("", "abc", True, None),
    ],
)
def test_a_phrase_is_lit_where_it_stands(text: str, phrase: str, prefix: bool, expected: str | None) -> None:
    place = find(text, tokens(phrase), prefix=prefix)
    assert (None if place is None else text[slice(*place)]) == expected


@given(st.text(), st.text())
def test_what_is_in_a_text_is_found_in_it_and_within_its_bounds(before: str, phrase: str) -> None:
    text = f"{before} {phrase} end"
    asked = tokens(phrase)
    place = find(text, asked, prefix=False)
    if asked:
        assert place is not None
        assert 0 <= place[0] < place[1] <= len(text)
        assert tokens(text[slice(*place)]) == asked
    else:
        assert place is None


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_gives_tokens_without_white_space(text: str) -> None:
    assert all(token and token == "".join(token.split()) for token in tokens(text))
