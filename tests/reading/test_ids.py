"""Ids are unique, and every id that is named exists and is of the right kind."""

from __future__ import annotations

import time

import pytest


def test_the_same_id_twice_in_one_file_is_told_at_the_second(folder) -> None:
    folder.write(
        "events/more.yaml",
        """
        - {id: twin, date: 1950, lane: works, title: One, sources: [{source: gazette}]}
        - {id: twin, date: 1951, lane: works, title: Two, sources: [{source: gazette}]}
        """,
    )
    problem = folder.only()
    assert problem.code == "duplicate_id"
    assert (problem.place.line, problem.place.column, problem.place.event) == (2, 8, "Two")
    assert problem.values["first"] == "events/more.yaml:1"


def test_the_same_id_in_two_files_is_told_with_the_file_of_the_first(folder) -> None:
    folder.event("", id="opening")
    problem = folder.only()
    assert (problem.code, problem.values["first"]) == ("duplicate_id", "events/opening.yaml:1")


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        (
            "entities.yaml",
            "people: [{id: ann, name: A}]\nplaces: [{id: ann, name: B}, {id: quay, name: Q}]",
            "2:15",
        ),
        ("sources.yaml", "- {id: gazette, type: book, title: G}\n- {id: gazette, type: book, title: G}", "2:8"),
        ("sources.yaml", "- {id: gazette, type: book, title: G}\n- {id: ann, type: book, title: G}", "2:8"),
    ],
)
def test_ids_that_a_text_may_link_to_share_one_space(folder, file: str, text: str, place: str) -> None:
    folder.write(file, text)
    assert folder.problems() == [f"{file}:{place} duplicate_id"]


def test_lanes_and_tours_have_ids_of_their_own(folder) -> None:
    folder.replace("timeline.yaml", "id: works", "id: opening")
    folder.replace("events/opening.yaml", "lane: works", "lane: opening")
    folder.write("tours/one.yaml", "{id: opening, title: T, stops: [{event: opening}]}")
    assert folder.problems() == []
    folder.write("tours/two.yaml", "{id: opening, title: T, stops: [{event: opening}]}")
    assert folder.problems() == ["tours/two.yaml:1:6 duplicate_id"]


def test_two_lanes_with_one_id_are_told(folder) -> None:
    folder.replace("timeline.yaml", "id: talks", "id: works")
    assert folder.problems() == ["timeline.yaml:8:10 duplicate_id"]


@pytest.mark.parametrize(
    ("more", "column", "meant"),
    [
        ("people: [an]", 10, "ann"),
        ("places: [quai]", 10, "quay"),
        ("organisations: [gild]", 17, "guild"),
        ("sources: [{source: gazete}]", 20, "gazette"),
        ("links: [{to: openin, relation: compare}]", 14, "opening"),
        ("quotes: [{kind: motto, text: t, lang: und, source: gazete}]", 52, "gazette"),
        ("quotes: [{kind: motto, text: t, lang: und, source: gazette, speaker: an}]", 70, "ann"),
        ("figures: [{kind: count, label: l, value: 1, source: gazettes}]", 53, "gazette"),
        ("figures: [{kind: count, label: l, value: 1, source: gazette, claimed_by: gilde}]", 74, "guild"),
        ("body: See [it](opning).", 7, "opening"),
        ("body: See [it](quays).", 7, "quay"),
    ],
)
def test_an_id_that_nothing_has_gets_the_nearest_right_one(folder, more: str, column: int, meant: str) -> None:
    folder.event(more)
    problem = folder.only()
    voice = "speaker:" in more or "claimed_by:" in more
    assert (problem.code, problem.values["suggestion"]) == ("unknown_voice" if voice else "unknown_id", meant)
    assert (problem.place.line, problem.place.column) == (5 if "sources:" in more else 6, column)
    assert problem.place.event == "The second"


def test_an_unknown_lane_is_told(folder) -> None:
    folder.event("", lane="work")
    problem = folder.only()
    assert (problem.code, problem.values["suggestion"], problem.value("expected")) == (
        "unknown_id",
        "works",
        "lane",
    )


def test_an_unknown_event_to_start_with_is_told(folder) -> None:
    folder.replace("timeline.yaml", "lanes:", "start_here: [openning]\nlanes:")
    assert folder.only().values["suggestion"] == "opening"


def test_an_unknown_event_of_a_stop_is_told(folder) -> None:
    folder.write("tours/one.yaml", "id: one\ntitle: One\nstops:\n  - event: opening\n  - event: closing\n")
    problem = folder.only()
    assert (problem.code, problem.place.file, problem.place.line) == ("unknown_id", "tours/one.yaml", 5)


def test_an_id_of_another_kind_is_told_as_such(folder) -> None:
    folder.event("people: [quay]")
    problem = folder.only()
    assert problem.code == "wrong_kind"
    assert (problem.value("is_a"), problem.value("expected")) == ("place", "person")


def test_an_event_may_name_what_stands_in_a_later_file(folder) -> None:
    folder.replace(
        "events/opening.yaml", "title: The opening", "title: The opening\nlinks: [{to: zz, relation: compare}]"
    )
    folder.write("events/zz.yaml", "{id: zz, date: 1990, lane: works, title: Z, sources: [{source: gazette}]}")
    assert folder.problems() == []


@pytest.mark.parametrize(
    ("broken", "names"),
    [("entities.yaml", "people: [bob]"), ("events/aa.yaml", "links: [{to: bob, relation: compare}]")],
)
def test_names_of_what_could_not_be_read_are_not_called_wrong(folder, broken: str, names: str) -> None:
    folder.event(names)
    folder.write(broken, "]")
    unread, unchecked = sorted(folder.read().problems, key=lambda problem: problem.severity)
    assert (unread.code, unread.place.file) == ("yaml_broken", broken)
    assert (unchecked.code, unchecked.severity, unchecked.place.file) == ("unchecked_ids", "warning", broken)
    assert unchecked.values["count"] == 1


def test_a_missing_file_is_no_excuse_for_a_dangling_id(folder) -> None:
    (folder.path / "entities.yaml").unlink()
    folder.event("people: [ann]")
    assert folder.problems() == ["events/second.yaml:6:10 unknown_id"]


def test_a_thousand_wrong_names_among_ten_thousand_take_seconds(folder) -> None:
    lines = (
        f"- {{id: e{n}, date: 1950, lane: works, title: T, sources: [{{source: gazette}}], "
        f"links: [{{to: {'x' if n < 1000 else ''}e{n - 1 if n else 1}, relation: compare}}]}}"
        for n in range(10_000)
    )
    folder.write("events/many.yaml", "\n".join(lines))
    begun = time.process_time()
    problems = folder.read().problems
    assert len(problems) == 1000
    assert time.process_time() - begun < 30
