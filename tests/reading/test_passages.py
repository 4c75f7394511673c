"""Selectors find their passages in the texts of sources, white space aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.passages import Match, find

TEXT = """On the first day the council
voted. On the second day the council voted again:
“Let it burn.” “援 藏 精
神。”"""


@pytest.fixture
def with_text(folder):
    (folder.texts / "gazette.txt").write_text(TEXT, encoding="utf-8")
    return folder


def selecting(**selector: str) -> str:
    inner = ", ".join(f"{key}: '{value}'" for key, value in selector.items())
    return f"sources:\n  - source: gazette\n    selector: {{{inner}}}"


@pytest.mark.parametrize(
    ("selector", "code"),
    [
        ({"exact": "Let it burn."}, ""),
        ({"exact": "the council voted again"}, ""),
        ({"exact": "援藏精神。"}, ""),
        ({"exact": "the council voted", "suffix": " again"}, ""),
        ({"exact": "the council voted", "prefix": "first day"}, ""),
        ({"exact": "the council voted"}, "passage_ambiguous"),
        ({"exact": "the council voted", "prefix": "third day"}, "passage_elsewhere"),
        ({"exact": "the council slept"}, "passage_not_found"),
        ({"exact": "the Council voted again"}, "passage_not_found"),
    ],
)
def test_a_selector_finds_one_passage_or_is_a_warning(with_text, selector: dict[str, str], code: str) -> None:
    with_text.event(selecting(**selector))
    problems = with_text.read(with_texts=True).problems
    assert [problem.code for problem in problems] == ([code] if code else [])
    assert all(p.severity == "warning" and (p.place.line, p.place.column) == (7, 23) for p in problems)


def test_without_the_texts_no_selector_is_looked_up(with_text) -> None:
    with_text.event(selecting(exact="nowhere"))
    assert with_text.problems() == []


def test_selectors_of_quotations_and_figures_are_looked_up_too(with_text) -> None:
    with_text.event(
        "quotes: [{kind: motto, text: gone, lang: und, source: gazette, selector: {exact: gone}}]\n"
        "figures: [{kind: count, label: l, value: 1, source: gazette, selector: {exact: gone}}]"
    )
    assert with_text.problems(with_texts=True) == [
        "events/second.yaml:6:82 passage_not_found",
        "events/second.yaml:7:80 passage_not_found",
    ]


def test_a_source_whose_text_is_not_there_is_told_once(folder) -> None:
    folder.event(selecting(exact="a") + "\n" + selecting(exact="b").removeprefix("sources:\n"))
    problem = folder.only(with_texts=True)
    assert (problem.code, problem.severity, problem.values["found"]) == ("text_unread", "warning", "gazette.txt")


def test_a_source_that_nothing_selects_from_needs_no_text(folder) -> None:
    assert folder.problems(with_texts=True) == []


def test_no_source_id_leads_out_of_the_folder_of_texts(folder) -> None:
    folder.event("sources:\n  - source: ../small/timeline\n    selector: {exact: format}")
    assert [p.split()[1] for p in folder.problems(with_texts=True)] == ["bad_id"]


@given(st.text("ab", min_size=1, max_size=40), st.integers(0, 39), st.integers(1, 10), st.integers(0, 10))
def test_what_stands_once_with_its_context_is_found_once(bare: str, start: int, length: int, context: int) -> None:
    start %= len(bare)
    exact = bare[start : start + length]
    prefix = bare[max(0, start - context) : start]
    suffix = bare[start + length : start + length + context]
    passage = prefix + exact + suffix
    times = sum(bare.startswith(passage, at) for at in range(len(bare)))
    assert find(bare, exact, prefix, suffix) is (Match.ONE if times == 1 else Match.MANY)
