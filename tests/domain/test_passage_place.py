"""Passages are found in the paragraphs of a text, wherever white space stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.passage_place import LONGEST, PassageFinder, PassagePlace, paragraphs_of, without_space
from viewer.domain.source import Selector

PARAGRAPHS = ("The lamp was lit.", "“Let it burn,” she said.", "援藏 精神。")


def found(exact: str, prefix: str = "", suffix: str = "") -> PassagePlace | None:
    return PassageFinder(PARAGRAPHS).place(Selector(exact, prefix, suffix))


@pytest.mark.parametrize(
    ("selector", "place"),
    [
        (("Let it burn",), PassagePlace(1, 1, 1, 12)),
        (("Letit burn",), PassagePlace(1, 1, 1, 12)),
        (("援藏精神",), PassagePlace(2, 0, 2, 5)),
        (("lit. “Let",), PassagePlace(0, 13, 1, 4)),
        (("it", "Let "), PassagePlace(1, 5, 1, 7)),
        (("it", "was l", "."), PassagePlace(0, 14, 0, 16)),
        (("it", "no "), None),
        (("Lamp",), None),
        ((" ",), None),
    ],
)
def test_a_place_is_told_by_paragraph_and_character(selector: tuple[str, ...], place: PassagePlace | None) -> None:
    assert found(*selector) == place


def test_lines_are_paragraphs_and_blank_ones_are_none() -> None:
    assert list(paragraphs_of("\n  One.\r\n\n\nTwo. \n\u3000三。\n")) == ["One.", "Two.", "三。"]


@pytest.mark.parametrize("line", ["一句话。" * 3000, "A sentence. " * 900, "word " * 3000, "x" * 9000])
def test_a_line_that_is_too_long_is_divided_where_it_reads_best(line: str) -> None:
    pieces = list(paragraphs_of(line))
    assert max(map(len, pieces)) <= LONGEST
    assert without_space("".join(pieces)) == without_space(line)
    if "." in line or "。" in line:
        assert all(piece.endswith((".", "。")) for piece in pieces)


@given(st.lists(st.text("ab \n。", min_size=1, max_size=30), min_size=1, max_size=6), st.data())
def test_any_words_of_a_text_are_found_where_they_stand_first(lines: list[str], data: st.DataObject) -> None:
    paragraphs = tuple(paragraphs_of("\n".join(lines)))
    bare = without_space("".join(paragraphs))
    if not bare:
        return
    start = data.draw(st.integers(0, len(bare) - 1))
    end = data.draw(st.integers(start + 1, len(bare)))
    exact = bare[start:end]
    place = PassageFinder(paragraphs).place(Selector(exact))
    assert place is not None
    whole = "\n".join(paragraphs[place.first : place.last + 1])
    tail = len(paragraphs[place.last]) - place.end
    assert without_space(whole[place.start : len(whole) - tail]) == exact
    before = without_space("".join(paragraphs[: place.first]) + paragraphs[place.first][: place.start])
    assert len(before) == bare.index(exact)
