"""Texts of all scripts cut into what can be asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.library.tokens import Token, fold, runs, spans, tokens


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
    ("traditional", "simple"),
    [
        ("對口支援", "对口支援"),
        ("座談會", "座谈会"),
        ("裏裡里", "里里里"),
        ("臺灣", "台湾"),
        ("爲為", "为为"),
        ("後后", "后后"),
    ],
)
def test_either_writing_of_chinese_is_the_same(traditional: str, simple: str) -> None:
    assert tokens(traditional) == tokens(simple)


def test_a_token_knows_where_it_stands() -> None:
    assert spans("１２年，Ab") == [Token("12", 0, 2), Token("年", 2, 3), Token("ab", 4, 6)]


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
    places = runs(spans(text), tokens(phrase), prefix=prefix)
    assert [text[slice(*place)] for place in places] == ([] if expected is None else [expected])


def test_it_is_lit_wherever_it_stands_and_never_twice_in_one_place() -> None:
    assert runs(spans("人人人人人"), ["人", "人"], prefix=False) == [(0, 2), (2, 4)]


@given(st.text(), st.text())
def test_what_is_in_a_text_is_found_in_it_and_within_its_bounds(before: str, phrase: str) -> None:
    text = f"{before} {phrase} end"
    asked = tokens(phrase)
    places = runs(spans(text), asked, prefix=False)
    assert bool(places) is bool(asked)
    for start, end in places:
        assert 0 <= start < end <= len(text)
        assert tokens(text[start:end]) == asked


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_gives_tokens_without_white_space(text: str) -> None:
    assert all(token and token == "".join(token.split()) for token in tokens(text))
