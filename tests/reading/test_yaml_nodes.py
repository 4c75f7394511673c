"""YAML becomes a tree in which everything has its place, and nothing in a file can do harm."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.yaml_nodes import MAX_DEPTH, Fields, Items, parse, plain

EXPLODING = "\n".join(
    ["a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    + [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
)

texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn")), max_size=12)
trees = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=12
)


def only_problem(text: str) -> tuple[str, int, int]:
    _, problems = parse(text)
    assert len(problems) == 1, problems
    return problems[0].code, problems[0].line, problems[0].column


@given(st.dictionaries(texts, trees, min_size=1, max_size=3), st.booleans())
def test_what_yaml_writes_comes_back_as_texts(tree, flow: bool) -> None:
    written = yaml.safe_dump(tree, default_flow_style=flow, allow_unicode=True, default_style='"')
    root, problems = parse(written)
    assert problems == []
    assert root is not None
    assert plain(root) == tree


@given(st.text("-:[]{}&*!|>'\"%@`#,? \n\tab0", max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    for problem in parse(text)[1]:
        assert problem.line >= 1
        assert problem.column >= 1


def test_keys_and_values_know_their_line_and_column() -> None:
    root, _ = parse("first: 1\nsecond:\n  - a\n  - {三: 四, b: c}\n")
    assert isinstance(root, Fields)
    second = root.values["second"]
    assert isinstance(second, Items)
    inner = second.items[1]
    assert isinstance(inner, Fields)
    assert (root.keys["second"].line, root.keys["second"].column) == (2, 1)
    assert [(node.line, node.column) for node in second.items] == [(3, 5), (4, 5)]
    assert (inner.keys["b"].line, inner.keys["b"].column) == (4, 12)
    assert (inner.values["b"].line, inner.values["b"].column) == (4, 15)


def test_every_scalar_is_text() -> None:
    root, _ = parse("[1994, no, ~, 0x1F, 1e3, 2001-01-01, null, '']")
    assert root is not None
    assert plain(root) == ["1994", "no", "~", "0x1F", "1e3", "2001-01-01", "null", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n\tb: 1\n", ("yaml_tab", 2, 1)),
        ("a:\n  - b\n\t- c\n", ("yaml_tab", 3, 1)),
        ("title: Words: more words\n", ("yaml_colon", 1, 13)),
        ("a: [1\nb: 2\n", ("yaml_broken", 2, 2)),
        ("a: 1\nb: 'never closed\nc: 2\n", ("yaml_broken", 2, 4)),
        ("a: @b\n", ("yaml_broken", 1, 4)),
        ("a: 1\na: 2\n", ("duplicate_key", 2, 1)),
        ("a: &x 1\nb: *x\n", ("yaml_alias", 1, 4)),
        ("b: *x\n", ("yaml_alias", 1, 4)),
        (EXPLODING, ("yaml_alias", 1, 4)),
        ("a: !!python/object:os.system x\n", ("yaml_tag", 1, 4)),
        ("a: !!int 1\n", ("yaml_tag", 1, 4)),
        ("a: 1\n---\nb: 2\n", ("yaml_documents", 2, 1)),
        ("? [a, b]\n: c\n", ("yaml_key", 1, 3)),
        ("[" * 100_000, ("yaml_depth", 1, MAX_DEPTH + 1)),
        ("- " * 100_000, ("yaml_depth", 1, 2 * MAX_DEPTH + 1)),
        ("{a: " * 100_000, ("yaml_depth", 1, 4 * MAX_DEPTH + 1)),
    ],
)
def test_each_fault_has_a_code_and_a_place(text: str, expected: tuple[str, int, int]) -> None:
    assert only_problem(text) == expected


def test_a_key_written_twice_keeps_its_first_value_and_says_where_that_is() -> None:
    root, problems = parse("a: 1\nb: 2\na: 3\n")
    assert root is not None
    assert plain(root) == {"a": "1", "b": "2"}
    assert problems[0].values == {"found": "a", "first": 1}


def test_what_stands_after_a_duplicate_key_is_read_on() -> None:
    _, problems = parse("a: 1\na: {b: 1, b: 2}\nc: 1\nc: 2\n")
    assert [problem.line for problem in problems] == [2, 2, 4]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n"])
def test_an_empty_document_is_no_tree_and_no_problem(text: str) -> None:
    assert parse(text) == (None, [])
