"""Keys, kinds of values and closed lists, each fault with what was found and what was expected."""

from __future__ import annotations

import pytest

from viewer.domain.event import Relation
from viewer.domain.figure import FigureKind
from viewer.reading.spelling import nearest


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Title", "title"),
        ("figure", "figures"),
        ("organizations", "organisations"),
        ("short-title", "short_title"),
    ],
)
def test_a_misspelt_key_gets_the_nearest_right_one(folder, written: str, meant: str) -> None:
    folder.event(f"{written}: x")
    problem = folder.only()
    assert (problem.code, problem.values["found"], problem.values["suggestion"]) == ("unknown_key", written, meant)
    assert (problem.place.line, problem.place.column) == (6, 1)
    assert "summary" in problem.value("expected")


def test_a_key_like_no_other_gets_no_suggestion(folder) -> None:
    folder.event("xyzzy: 1")
    assert folder.only().values["suggestion"] == ""


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "suggestion"),
    [
        ("timeline.yaml", "colour: red", "color: red", (7, 30), "colour"),
        ("timeline.yaml", "span:", "spam:", (4, 1), "span"),
        ("entities.yaml", "people:", "peoples:", (1, 1), "people"),
        ("entities.yaml", "name: Ann", "nam: Ann", (2, 15), "name"),
        ("sources.yaml", "issued:", "isued:", (1, 62), "issued"),
    ],
)
def test_misspelt_keys_are_found_in_every_file(folder, file, old, new, place, suggestion) -> None:
    folder.replace(file, old, new)
    problem = next(p for p in folder.read().problems if p.code == "unknown_key")
    assert (problem.place.file, (problem.place.line, problem.place.column)) == (file, place)
    assert problem.values["suggestion"] == suggestion


@pytest.mark.parametrize("key", ["id", "date", "lane", "title"])
def test_a_needed_key_that_is_missing_is_named_at_its_event(folder, key: str) -> None:
    folder.event("", **{key: ""})
    problem = folder.only()
    assert (problem.code, problem.values["key"]) == ("missing_key", key)
    assert (problem.place.file, problem.place.line, problem.place.column) == ("events/second.yaml", 1, 1)


@pytest.mark.parametrize(
    ("more", "expected", "found"),
    [
        ("tags: one", "a list", "one"),
        ("tags:", "a list", "nothing"),
        ("tags: [[a]]", "a text", "a list"),
        ("people: {a: b}", "a list", "a map"),
        ("summary: [a]", "a text, or a map from language to text", "a list"),
        ("summary: {und: {a: b}}", "a text", "a map"),
        ("quotes: [words]", "a map", "words"),
        ("basis: [reported]", "a text", "a list"),
        ("importance: {a: b}", "a text", "a map"),
    ],
)
def test_a_value_of_the_wrong_kind_tells_both_kinds(folder, more: str, expected: str, found: str) -> None:
    folder.event(more)
    problem = folder.only()
    assert problem.code == "wrong_type"
    assert (problem.value("expected"), problem.value("found")) == (expected, found)
    assert problem.place.line == 6


@pytest.mark.parametrize(
    ("more", "code", "found"),
    [
        ("importance: 0", "unknown_value", "0"),
        ("importance: high", "unknown_value", "high"),
        ("importance: 1.0", "unknown_value", "1.0"),
        ("people: [a b]", "bad_id", "a b"),
        ("people: [../ann]", "bad_id", "../ann"),
        ("people: ['']", "bad_id", ""),
        ("summary: {zh_Hans: 文}", "bad_language", "zh_Hans"),
        ("summary: {english: text}", "bad_language", "english"),
        ("tags: ['']", "empty_text", ""),
    ],
)
def test_a_value_out_of_bounds_is_told(folder, more: str, code: str, found: str) -> None:
    folder.event(more)
    problem = next(p for p in folder.read().problems if p.code == code)
    assert problem.values.get("found", "") == found
    assert (problem.place.file, problem.place.line) == ("events/second.yaml", 6)


@pytest.mark.parametrize(
    ("file", "old", "new", "meant"),
    [
        ("timeline.yaml", "colour: red", "colour: rad", "red"),
        ("timeline.yaml", "glyph: circle", "glyph: Circle", "circle"),
        ("sources.yaml", "article-newspaper", "article-newpaper", "article-newspaper"),
    ],
)
def test_a_misspelt_word_of_a_closed_list_gets_the_nearest(folder, file, old, new, meant) -> None:
    folder.replace(file, old, new)
    problem = folder.only()
    assert (problem.code, problem.values["suggestion"]) == ("unknown_value", meant)
    assert meant in problem.value("expected").split(", ")


@pytest.mark.parametrize("kind", FigureKind)
def test_every_word_of_a_closed_list_is_its_own_nearest(kind: FigureKind) -> None:
    assert nearest(kind, FigureKind) == kind


def test_a_format_that_this_program_does_not_read_is_told(folder) -> None:
    folder.replace("timeline.yaml", "format: 1", "format: 2")
    problem = folder.only()
    assert (problem.code, problem.values["found"], problem.values["expected"]) == ("unknown_value", "2", "1")


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [("120,000", "120000"), ("1 234.5", "1234.5"), ("12%", ""), ("about 5", ""), ("1e999999999", ""), ("NaN", "")],
)
def test_a_figure_that_is_no_number_is_told(folder, written: str, suggestion: str) -> None:
    folder.event(f"figures: [{{kind: count, label: boats, source: gazette, value: '{written}'}}]")
    problem = folder.only()
    assert (problem.code, problem.values["suggestion"]) == ("bad_number", suggestion)


@pytest.mark.parametrize("key", ["prefix", "suffix"])
def test_a_selectors_context_has_at_most_60_characters(folder, key: str) -> None:
    folder.event(f"sources: [{{source: gazette, selector: {{exact: a, {key}: {'字' * 60}}}}}]")
    assert folder.problems() == []
    folder.event(f"sources: [{{source: gazette, selector: {{exact: a, {key}: {'字' * 61}}}}}]")
    problem = folder.only()
    assert (problem.code, problem.values["expected"], problem.values["found"]) == ("text_too_long", 60, 61)


def test_a_list_of_entities_that_is_none_is_told(folder) -> None:
    folder.replace("entities.yaml", "organisations:", "organisations: guild\nplace:")
    problems = folder.read().problems
    assert [(p.code, p.place.line) for p in problems] == [("wrong_type", 5), ("unknown_key", 6)]
    assert (problems[0].value("expected"), problems[0].value("found")) == ("a list", "guild")


def test_a_timeline_needs_a_lane_and_a_language(folder) -> None:
    folder.write("timeline.yaml", "format: 1\nid: small\ntitle: T\nspan: 1900/2000\nlanguages: []\nlanes: []\n")
    found = [problem for problem in folder.problems() if "empty_list" in problem]
    assert found == ["timeline.yaml:5:12 empty_list", "timeline.yaml:6:8 empty_list"]


def test_at_most_three_events_are_offered_to_start_with(folder) -> None:
    ids = []
    for number in range(4):
        ids.append(f"e{number}")
        folder.write(
            f"events/e{number}.yaml",
            f"{{id: e{number}, date: 1950, lane: works, title: T, sources: [{{source: gazette}}]}}",
        )
    folder.replace("timeline.yaml", "lanes:", f"start_here: [{', '.join(ids)}]\nlanes:")
    problem = folder.only()
    assert (problem.code, problem.values["expected"], problem.values["found"]) == ("list_too_long", 3, 4)


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://example.org/a", True),
        ("ftp://example.org", False),
        ("javascript:alert(1)", False),
        ("a b", False),
    ],
)
def test_a_sources_address_is_one_of_the_web(folder, address: str, good: bool) -> None:
    folder.replace("sources.yaml", "issued: 1999", f"issued: 1999, URL: '{address}'")
    assert folder.problems() == ([] if good else ["sources.yaml:1:81 bad_address"])


@pytest.mark.parametrize(
    ("doi", "good"),
    [("10.1037/ppm0000185", True), ("https://doi.org/10.1037/ppm0000185", False), ("doi:10.1/a", False)],
)
def test_a_sources_doi_stands_without_an_address(folder, doi: str, good: bool) -> None:
    folder.replace("sources.yaml", "issued: 1999", f"issued: 1999, DOI: '{doi}'")
    assert folder.problems() == ([] if good else ["sources.yaml:1:81 bad_doi"])


def test_a_link_needs_a_relation_of_the_list(folder) -> None:
    folder.event("links: [{to: opening, relation: same_serie}]")
    problem = folder.only()
    assert problem.values["suggestion"] == Relation.SAME_SERIES
