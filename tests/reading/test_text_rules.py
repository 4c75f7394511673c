"""Texts serve every language of the timeline, and their Markdown cannot reach out of the program."""

from __future__ import annotations

import re
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading import markdown
from viewer.reading.markdown import faults


@pytest.mark.parametrize("title", ["''", "' '", "", "{en: '', zh-Hans: 题}", "{en: T, zh-Hans: '　'}"])
def test_an_empty_title_is_an_error(folder, title: str) -> None:
    folder.replace("events/opening.yaml", "title: The opening", f"title: {title}")
    problem = next(problem for problem in folder.read().problems if problem.severity == "error")
    assert (problem.code, problem.place.line) == ("empty_text", 4)


def test_a_text_without_a_language_serves_all(folder) -> None:
    folder.event("summary: A summary")
    assert folder.problems() == []


@pytest.mark.parametrize("tag", ["zh-Hans", "zh-hans", "zh", "und"])
def test_a_text_of_the_same_or_a_wider_tag_serves_a_language(folder, tag: str) -> None:
    folder.event(f"summary: {{en: A, {tag}: 文}}")
    assert folder.problems() == []


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hans-TW", "ja"])
def test_a_text_of_another_tag_does_not(folder, tag: str) -> None:
    folder.event(f"summary: {{en: A, {tag}: 文}}")
    problem = folder.only()
    assert (problem.code, problem.severity, problem.values["expected"]) == (
        "missing_translation",
        "warning",
        "zh-Hans",
    )
    assert (problem.place.line, problem.place.event) == (6, "The second")


def test_a_tag_that_was_probably_meant_to_be_the_missing_one_is_named(folder) -> None:
    folder.event("summary: {en: A, zh-Hand: 文}")
    problem = folder.only()
    assert (problem.values["found"], problem.values["suggestion"]) == ("zh-Hand", "zh-Hans")


def test_an_empty_translation_is_a_missing_one(folder) -> None:
    folder.event("summary: {en: A, zh-Hans: ''}")
    assert folder.problems() == ["events/second.yaml:6:10 missing_translation"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("timeline.yaml", "title: A small one", "title: {en: A small one}"),
        ("timeline.yaml", "name: Works", "name: {en: Works}"),
        ("entities.yaml", "name: Ann", "name: {en: Ann}"),
        ("sources.yaml", "title: The gazette", "title: {en: The gazette}"),
    ],
)
def test_translations_are_looked_for_in_every_file(folder, file: str, old: str, new: str) -> None:
    folder.replace(file, old, new)
    problem = folder.only()
    assert (problem.code, problem.place.file) == ("missing_translation", file)


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ("figures:\n  - kind: count\n    value: 1\n    source: gazette\n    label: {en: boats}", 10),
        ("figures:\n  - {kind: count, value: 1, source: gazette, label: l, claimed_by: {en: they}}", 7),
        ("links:\n  - {to: opening, relation: compare, note: {en: n}}", 7),
        ("questions:\n  - {en: Why?}", 7),
        ("sources:\n  - {source: gazette, supports: {en: the year}}", 6),
    ],
)
def test_translations_are_looked_for_in_every_part_of_an_event(folder, more: str, line: int) -> None:
    folder.event(more)
    problem = folder.only()
    assert (problem.code, problem.place.line) == ("missing_translation", line)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("![](http://example.org/pixel.png)", "markdown_image"),
        ("An ![image] by reference", "markdown_image"),
        ("Some <b>bold</b> words", "markdown_html"),
        ("<script>x</script>", "markdown_html"),
        ("a comment <!-- hidden -->", "markdown_html"),
        ("<https://example.org>", "markdown_address"),
        (r"\\![](a)", "markdown_image"),
        (r"\\<b>", "markdown_html"),
        ("[a][b]", "markdown_reference"),
        ("words\n\n[b]: opening", "markdown_reference"),
        ("[elsewhere](https://example.org)", "markdown_address"),
        ("see www.example.org", "markdown_address"),
        ("[mail](mailto:a@example.org)", "markdown_address"),
        ("[file](file:///etc/passwd)", "markdown_address"),
    ],
)
def test_markdown_that_reaches_out_is_refused(folder, text: str, code: str) -> None:
    indented = text.replace("\n", "\n  ")
    folder.event(f"body: |\n  {indented}\n")
    problems = folder.read().problems
    assert {problem.code for problem in problems} == {code}
    assert problems[0].place.line == 6


@pytest.mark.parametrize(
    "text",
    [
        "**Bold**, *slanted* and `code`",
        "- a list\n- of two",
        "[the opening](opening), [Ann](ann) and [the paper](gazette)",
        "1 < 2 and 3 > 2",
        r"\<b\> as it is written",
        "at 10:30 (see above)",
        "great! [the opening](opening)",
    ],
)
def test_tame_markdown_passes(folder, text: str) -> None:
    indented = text.replace("\n", "\n  ")
    folder.event(f"body: |\n  {indented}\n")
    assert folder.problems() == []


def test_links_lead_to_ids_by_any_way_of_writing_them() -> None:
    assert faults("[a](one) [b]( two ) [c](three 'title')").targets == ("one", "two", "three")


@given(st.text("![]()<>ab:/.w \n\\", max_size=300))
def test_nothing_that_could_be_an_image_or_a_tag_is_let_through(text: str) -> None:
    unescaped = re.sub(r"\\.", " ", text)
    if "![" in unescaped or re.search("<[a-z/!]", unescaped):
        assert faults(text).refused


def test_a_long_text_of_near_addresses_is_checked_at_once() -> None:
    assert faults("a." * 200_000).refused == ()


@given(st.lists(st.sampled_from(["a", "www", ".", "\n", " ", *"[]()<>!\\:/@"]) | st.just("mailto:"), max_size=12))
def test_the_quick_look_misses_nothing_that_the_long_one_finds(parts: list[str]) -> None:
    text = "".join(parts)
    quick = faults(text)
    with patch.object(markdown, "_SIGN", re.compile("")):
        assert quick == faults(text)
