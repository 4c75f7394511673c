"""Quotations stand as they were said; figures have the keys of their kind."""

from __future__ import annotations

import pytest

QUOTE = "quotes:\n  - kind: motto\n    source: gazette\n    lang: und\n"


def test_lines_that_joined_are_the_text_pass(folder) -> None:
    folder.event(QUOTE + "    text: 一次行，一生情\n    display_lines: [一次行，, 一生情]")
    assert folder.problems() == []


def test_lines_that_joined_are_another_text_are_an_error(folder) -> None:
    folder.event(QUOTE + "    text: two words\n    display_lines: [two, words]")
    problem = folder.only()
    assert (problem.code, problem.place.line) == ("lines_differ", 11)
    assert (problem.values["found"], problem.values["expected"]) == ("twowords", "two words")


def test_the_selector_selects_the_quotation(folder) -> None:
    folder.event(QUOTE + "    text: Let it burn\n    selector: {exact: Let  it burn}")
    assert folder.problems() == []
    folder.event(QUOTE + "    text: Let it burn\n    selector: {exact: Let it burn!}")
    assert folder.problems() == ["events/second.yaml:11:23 quote_not_selected"]


@pytest.mark.parametrize("text", ["“Let it burn”", "「让它燃着」", "'\"Let it burn\"'"])
def test_outer_quotation_marks_are_left_to_the_program(folder, text: str) -> None:
    folder.event(QUOTE + f"    text: {text}")
    problem = folder.only()
    assert (problem.code, problem.severity, problem.place.line) == ("quotation_marks", "warning", 10)


@pytest.mark.parametrize("text", ["“Burn”, he said, “burn”", "a “term” within", "”"])
def test_marks_within_a_quotation_are_its_own(folder, text: str) -> None:
    folder.event(QUOTE + f"    text: {text}")
    assert folder.problems() == []


def test_a_quotation_has_no_white_space_around_it(folder) -> None:
    folder.event(QUOTE + "    text: |\n      Let it burn\n")
    assert folder.problems() == ["events/second.yaml:10:11 text_padded"]


def test_a_quotation_is_readable_in_every_language_of_the_timeline(folder) -> None:
    quote = QUOTE.replace("lang: und", "lang: zh-Hans") + "    text: 让它燃着\n"
    folder.event(quote)
    problem = folder.only()
    assert (problem.code, problem.values["expected"], problem.place.line) == ("missing_translation", "en", 10)
    folder.event(quote + "    translation: {en: {text: Let it burn, translator: the project}}")
    assert folder.problems() == []


def test_a_translation_names_its_translator_and_has_no_quotation_marks(folder) -> None:
    folder.event(QUOTE + "    text: t\n    translation:\n      en: {text: “Let it burn”}")
    assert folder.problems() == [
        "events/second.yaml:12:11 missing_key",
        "events/second.yaml:12:18 quotation_marks",
    ]


@pytest.mark.parametrize("speaker", ["ann", "{en: a keeper, zh-Hans: 守塔人}"])
def test_a_speaker_is_somebody_known_or_told_in_words(folder, speaker: str) -> None:
    folder.event(QUOTE + f"    text: t\n    speaker: {speaker}")
    assert folder.problems() == []


def test_a_speaker_in_words_without_a_language_is_taken_for_an_id(folder) -> None:
    folder.event(QUOTE + "    text: t\n    speaker: a keeper")
    problem = folder.only()
    assert (problem.code, problem.place.line, problem.place.column) == ("bad_voice", 11, 14)
    assert "{en: a keeper}" in problem.sentence()
    folder.event(QUOTE + "    text: t\n    speaker: Fenn")
    problem = folder.only()
    assert problem.code == "unknown_voice"
    assert "{en: Fenn}" in problem.sentence()


PARTS = {
    "value": "value: 3",
    "from": "from: {value: 1, date: 1950}",
    "to": "to: {value: 2, date: 1960}",
    "by": "by: a third",
    "direction": "direction: up",
    "relative_to": "relative_to: 1950",
}
NEEDED = {
    "count": {"value"},
    "share": {"value"},
    "duration": {"value"},
    "pair": {"from", "to"},
    "change": {"by", "direction"},
}
ALLOWED = NEEDED | {"change": {"by", "direction", "relative_to"}}


def figure(kind: str, keys: list[str]) -> str:
    return f"figures: [{{kind: {kind}, label: l, source: gazette, {', '.join(PARTS[key] for key in keys)}}}]"


@pytest.mark.parametrize("kind", NEEDED)
def test_a_figure_of_each_kind_with_its_own_keys_passes(folder, kind: str) -> None:
    folder.event(figure(kind, sorted(ALLOWED[kind])))
    assert folder.problems() == []


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind, keys in NEEDED.items() for key in sorted(keys)])
def test_a_figure_without_a_key_of_its_kind_is_told(folder, kind: str, key: str) -> None:
    folder.event(figure(kind, sorted(ALLOWED[kind] - {key})))
    problem = folder.only()
    assert (problem.code, problem.values["key"], problem.place.column) == ("figure_needs", key, 11)


@pytest.mark.parametrize(
    ("kind", "key"), [(kind, key) for kind, keys in ALLOWED.items() for key in PARTS if key not in keys]
)
def test_a_figure_with_another_kinds_key_is_told(folder, kind: str, key: str) -> None:
    folder.event(figure(kind, [*sorted(ALLOWED[kind]), key]))
    problem = folder.only()
    assert (problem.code, problem.values["found"], problem.values["kind"]) == ("figure_has", key, kind)


def test_a_pair_runs_forwards_in_time(folder) -> None:
    more = figure("pair", ["from", "to"]).replace("1950", "1970")
    folder.event(more)
    problem = folder.only()
    assert (problem.code, problem.values["found"], problem.values["first"]) == ("pair_backwards", "1960", "1970")


@pytest.mark.parametrize("unit", ['"%"', '{en: "%", zh-Hans: "%"}'])
def test_a_share_may_say_that_it_is_one_of_a_hundred(folder, unit: str) -> None:
    folder.event(figure("share", ["value"]).replace("value:", f"unit: {unit}, value:"))
    assert folder.problems() == []


@pytest.mark.parametrize("unit", ["boats", "‰", '{en: "%", zh-Hans: 艘}'])
def test_a_share_of_anything_else_is_told(folder, unit: str) -> None:
    folder.event(figure("share", ["value"]).replace("value:", f"unit: {unit}, value:"))
    problem = folder.only()
    assert (problem.code, problem.severity, problem.values["expected"]) == ("share_unit", "error", "%")
