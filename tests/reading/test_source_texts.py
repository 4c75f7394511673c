"""A text that the timeline carries is a file of its own folder, and has every passage that is selected in it."""

from __future__ import annotations

import pytest

WORDS = "On the first day the council voted.\nOn the second day the council voted again.\n"


@pytest.fixture
def carrying(folder):
    """A timeline whose one source has its text with it."""
    folder.write(
        "sources.yaml",
        "- {id: gazette, type: article-newspaper, title: The gazette, text: texts/gazette.txt}\n",
    )
    folder.write("texts/gazette.txt", WORDS)
    return folder


def selecting(exact: str) -> str:
    return f"sources:\n  - source: gazette\n    selector: {{exact: '{exact}'}}"


def test_it_passes_and_is_named_as_it_was_written(carrying) -> None:
    carrying.event(selecting("voted again"))
    result = carrying.read()
    assert result.problems == ()
    assert result.timeline.sources[0].text == "texts/gazette.txt"


@pytest.mark.parametrize(
    ("exact", "code", "severity"),
    [
        ("the council slept", "passage_not_found", "error"),
        ("the council voted", "passage_ambiguous", "warning"),
    ],
)
def test_a_selector_that_does_not_find_its_passage_is_told_with_its_place(
    carrying, exact: str, code: str, severity: str
) -> None:
    carrying.event(selecting(exact))
    problem = carrying.only()
    assert (problem.code, problem.severity) == (code, severity)
    assert (problem.place.file, problem.place.line, problem.place.column) == ("events/second.yaml", 7, 23)
    for language in ("en", "zh"):
        assert "gazette" in problem.sentence(language)


def test_words_between_another_prefix_are_an_error_too(carrying) -> None:
    carrying.event(selecting("voted again").replace("}", ", prefix: 'third '}"))
    assert carrying.problems() == ["events/second.yaml:7:23 passage_elsewhere"]


def test_the_carried_text_counts_before_one_of_another_folder(carrying) -> None:
    (carrying.texts / "gazette.txt").write_text("Nothing of it.", encoding="utf-8")
    carrying.event(selecting("voted again"))
    assert carrying.problems(with_texts=True) == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("texts/gazete.txt", "media_missing"),
        ("../small/texts/gazette.txt", "path_leaves"),
        ("/etc/passwd", "path_leaves"),
        ("texts", "media_not_a_file"),
        (r"texts\\gazette.txt", "path_backslash"),
    ],
)
def test_it_has_to_be_a_file_within_the_folder(carrying, path: str, code: str) -> None:
    carrying.replace("sources.yaml", "texts/gazette.txt", f'"{path}"')
    problem = carrying.only()
    assert (problem.code, problem.place.file, problem.severity) == (code, "sources.yaml", "error")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"fine\n\xff", "texts/gazette.txt:2:1 not_utf8"),
        (b"a\x07", "texts/gazette.txt:1:2 control_character"),
        (b" \n ", "texts/gazette.txt empty_file"),
        (b"x" * (16 * 1024 * 1024 + 1), "texts/gazette.txt too_large"),
    ],
)
def test_what_is_wrong_with_the_text_is_told_at_its_file(carrying, content: bytes, told: str) -> None:
    carrying.write("texts/gazette.txt", content)
    assert carrying.problems() == [told]


def test_a_folder_of_texts_is_no_misspelt_part_of_the_format(carrying) -> None:
    assert carrying.problems() == []
