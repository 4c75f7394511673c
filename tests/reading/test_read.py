"""A whole folder in, a timeline out; and every problem of the folder in one run."""

from __future__ import annotations

import gc
from decimal import Decimal
from pathlib import Path

from viewer.domain.entity import EntityKind
from viewer.domain.event import Basis, Relation
from viewer.domain.figure import FigureKind, Qualifier
from viewer.domain.quote import QuoteKind
from viewer.domain.texts import LocalText
from viewer.reading.problem import Severity
from viewer.reading.read import read_timeline


def test_the_small_timeline_has_no_problem(folder) -> None:
    assert folder.problems() == []


def test_everything_that_is_written_arrives_typed(fictional: Path, fictional_texts: Path) -> None:
    result = read_timeline(fictional, fictional_texts)
    assert result.problems == ()
    timeline = result.timeline
    assert timeline is not None
    assert timeline.heading.languages == ("en", "zh-Hans", "bo")
    assert timeline.heading.span.text == "1850/1920"
    assert [lane.glyph for lane in timeline.heading.lanes] == ["diamond", "triangle", "circle"]
    events = {event.id: event for event in timeline.events}
    lamp = events["first-lamp"]
    assert lamp.importance == 1
    assert lamp.title.get("bo") == "སྒྲོན་མེ་སྤར་བ།"
    (quote,) = lamp.quotes
    assert (quote.kind, quote.speaker, quote.text) == (
        QuoteKind.SPEECH,
        "ada-quill",
        "Let it burn for whoever is out there.",
    )
    assert dict(quote.translation)["zh-Hans"].translator.get("en") == "this project"
    (pair,) = events["ships-lost"].figures
    assert (pair.kind, pair.qualifier) == (FigureKind.PAIR, Qualifier.NEARLY)
    assert pair.from_ is not None
    assert (pair.from_.value, pair.from_.date.text) == (Decimal(8), "1857")
    change, _share = events["second-tower"].figures
    assert isinstance(change.claimed_by, LocalText)
    assert events["cable"].basis is Basis.CONTEXT
    assert events["council-vote"].links[0].relation is Relation.LED_TO
    assert [(e.id, e.kind) for e in timeline.entities if e.pinyin] == [("zang-bei", EntityKind.PERSON)]
    assert timeline.tours[0].stops[0].seconds == 60
    assert timeline.sources[0].author[1].literal.get("en") == "The harbour desk"


def test_events_come_in_the_order_of_time(fictional: Path) -> None:
    timeline = read_timeline(fictional).timeline
    assert timeline is not None
    keys = [event.date.sort_key for event in timeline.events]
    assert keys == sorted(keys)
    assert len(keys) == 15


def test_a_scalar_means_what_the_format_says_and_not_what_yaml_says(folder) -> None:
    folder.event("tags: [no, 1994, 0x10, ~, 2001-01-01]", date="1994", title="yes")
    timeline = folder.read().timeline
    second = next(event for event in timeline.events if event.id == "second")
    assert second.tags == ("no", "1994", "0x10", "~", "2001-01-01")
    assert second.title == LocalText.of("yes")
    assert second.date.text == "1994"


def test_a_file_holds_one_event_or_a_list_of_them(folder) -> None:
    folder.write(
        "events/more.yaml",
        """
        - {id: a, date: 1910, lane: works, title: A, sources: [{source: gazette}]}
        - {id: b, date: 1905, lane: works, title: B, sources: [{source: gazette}]}
        """,
    )
    assert [event.id for event in folder.read().timeline.events] == ["b", "a", "opening"]


def test_one_run_tells_every_problem_of_every_file(folder) -> None:
    folder.write(
        "timeline.yaml", (folder.path / "timeline.yaml").read_text().replace("colour: red", "colour: rde")
    )
    folder.write("entities.yaml", "people: [")
    folder.write("sources.yaml", b"- id: gazette\n  title: \xff\n")
    folder.event("importance: 4\nquotes: [{kind: speach}]", lane="nowhere", title="''", date="1960-02-30")
    folder.write("events/third.yaml", b"\tid: third\n")
    found = folder.problems()
    assert found == [
        "entities.yaml:2:1 yaml_broken",
        "events/second.yaml:2:7 date_impossible_day",
        "events/second.yaml:3:7 unknown_id",
        "events/second.yaml:4:8 empty_text",
        "events/second.yaml:6:13 unknown_value",
        "events/second.yaml:7:10 missing_key",
        "events/second.yaml:7:10 missing_key",
        "events/second.yaml:7:10 missing_key",
        "events/second.yaml:7:17 unknown_value",
        "events/third.yaml:1:1 yaml_tab",
        "sources.yaml unchecked_ids",
        "sources.yaml:2:10 not_utf8",
        "timeline.yaml:7:38 unknown_value",
    ]


def test_a_problem_names_its_event_by_the_title_in_the_first_language(folder) -> None:
    folder.event("importance: 9", title="{zh-Hans: 第二, en: The second one}")
    assert folder.only().place.event == "The second one"


def test_a_problem_in_an_event_without_a_title_names_its_id(folder) -> None:
    folder.event("importance: 9", title="")
    assert {problem.place.event for problem in folder.read().problems} == {"second"}


def test_a_warning_alone_leaves_the_timeline_whole(folder) -> None:
    folder.event("sources: []")
    problem = folder.only()
    assert (problem.code, problem.severity) == ("no_source", Severity.WARNING)


def test_a_timeline_without_an_event_is_an_error(folder) -> None:
    (folder.path / "events" / "opening.yaml").write_text("[]\n")
    assert folder.only().code == "no_events"


def test_a_file_that_is_no_map_where_one_is_needed_says_so(folder) -> None:
    folder.write("timeline.yaml", "- format: 1\n")
    folder.write("entities.yaml", "nobody\n")
    folder.write("tours/one.yaml", "a tour\n")
    found = [problem for problem in folder.problems() if "wrong_type" in problem]
    assert found == [
        "entities.yaml:1:1 wrong_type",
        "timeline.yaml:1:1 wrong_type",
        "tours/one.yaml:1:1 wrong_type",
    ]


def test_millions_of_faults_are_told_by_the_ten_thousand(folder) -> None:
    folder.write("events/nonsense.yaml", "- x\n" * 12_000)
    problems = folder.read().problems
    assert len(problems) == 10_001
    assert problems[-1].code == "more_problems"
    assert problems[-1].values["count"] == 2_000


def test_reading_leaves_garbage_collection_as_it_was(folder) -> None:
    assert gc.isenabled()
    folder.read()
    assert gc.isenabled()
    gc.disable()
    try:
        folder.read()
        assert not gc.isenabled()
    finally:
        gc.enable()
