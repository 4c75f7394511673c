"""Every fault has its sentence in both languages, with what it names and the mend."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path
from string import Formatter

import pytest

from viewer import library, messages
from viewer.library import LibraryError

LANGUAGES = ("en", "zh")
SOURCES = sorted(Path(library.__file__).parent.glob("*.py"))


def sentences(language: str) -> dict[str, str]:
    path = Path(messages.__file__).parent / f"{language}.toml"
    table: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))["library"]
    return table


def words_in_the_code() -> set[str]:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def raised_with() -> list[tuple[str, set[str]]]:
    """The codes that stand in the code as such, with the values given."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES]
    return [
        (first.value, {keyword.arg for keyword in node.keywords if keyword.arg})
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "LibraryError"
        for first in node.args[:1]
        if isinstance(first, ast.Constant)
    ]


def names_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence_and_every_sentence_a_code(language: str) -> None:
    codes = {code for code, _ in raised_with()}
    assert len(codes) > 10
    assert codes <= set(sentences(language))
    assert set(sentences(language)) <= words_in_the_code()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_that_a_sentence_names_is_given(language: str) -> None:
    for code, given in raised_with():
        assert names_in(sentences(language)[code]) <= given, code


def test_both_languages_name_the_same_values() -> None:
    english, chinese = sentences("en"), sentences("zh")
    assert {code: names_in(text) for code, text in english.items()} == {
        code: names_in(text) for code, text in chinese.items()
    }


@pytest.mark.parametrize("code", sorted(sentences("en")))
def test_a_sentence_names_the_file_and_what_to_do(code: str) -> None:
    error = LibraryError(code, path="a.timeline", reason="why", folder="there", size="7")
    assert "a.timeline" in str(error)
    assert ": " in str(error)
    assert "：" in error.sentence("zh-Hans")
    assert error.sentence("fr") == str(error)
