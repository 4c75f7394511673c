"""All events as a list, on the fictional timeline: in time, and read only where somebody looks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.modeltest import ModelTester

from viewer.library.library import Library
from viewer.models.event_list_model import EntryRow, EventListModel
from viewer.reading.read import read_timeline


@pytest.fixture
def library() -> Iterator[Library]:
    timeline = read_timeline(Path(__file__).parents[1] / "fixtures" / "fictional").timeline
    assert timeline is not None
    with Library.in_memory(timeline) as opened:
        yield opened


@pytest.fixture
def model(library: Library, qapp: QCoreApplication) -> EventListModel:
    made = EventListModel()
    made.show(library, "en")
    return made


def entries(model: EventListModel) -> dict[str, EntryRow]:
    return {entry.event_id: entry for entry in map(model.entry, range(model.rowCount()))}


def test_every_event_has_an_entry(model: EventListModel, library: Library) -> None:
    assert sorted(entry.row for entry in entries(model).values()) == list(range(len(library)))


def test_an_entry_says_when_what_and_where(model: EventListModel) -> None:
    entry = entries(model)["first-lamp"]
    assert entry.name == "12 October 1857, The lamp is lit"
    assert (entry.date_text, entry.title) == ("12 October 1857", "The lamp is lit")
    assert entries(model)["council-vote"].summary.startswith("The Island Council votes")
    assert (entry.lane_name, entry.colour, entry.glyph) == ("Towers", "blue", "triangle")


def test_signs_tell_of_quotations_figures_and_background(model: EventListModel) -> None:
    by_id = entries(model)
    assert by_id["first-lamp"].quoted
    assert not by_id["first-lamp"].context
    assert by_id["second-tower"].counted
    assert not by_id["storm-council"].counted
    assert by_id["cable"].context


def test_sections_are_decades_where_years_would_be_too_many(model: EventListModel) -> None:
    assert entries(model)["first-lamp"].section == "The 1850s"
    assert entries(model)["fog-bell"].section == "The 1860s"


def test_who_has_no_stated_start_comes_last_under_a_head_that_says_so(model: EventListModel) -> None:
    last = model.entry(model.rowCount() - 1)
    assert (last.event_id, last.section) == ("oil-lamps", "Start not stated")


def test_only_what_matches_is_listed(model: EventListModel, library: Library) -> None:
    rows = [library.row_of("cable"), library.row_of("first-lamp")]
    assert None not in rows
    model.show(library, "en", sum(1 << row for row in rows if row is not None))
    assert list(entries(model)) == ["first-lamp", "cable"]


def test_another_language_changes_the_words(model: EventListModel, library: Library) -> None:
    model.show(library, "zh-Hans")
    entry = entries(model)["first-lamp"]
    assert entry.name.startswith("1857年10月12日，")
    assert entry.lane_name == "灯塔"


def test_what_a_search_finds_is_marked_and_only_where_somebody_looks(
    model: EventListModel, library: Library, read: list[int]
) -> None:
    told: list[list[int]] = []
    model.dataChanged.connect(lambda first, last, roles: told.append([first.row(), last.row(), *roles]))
    row = library.row_of("cable")
    assert row is not None
    model.light(1 << row)
    role = next(role for role, name in model.roleNames().items() if name == b"found")
    assert told == [[0, len(library) - 1, role]]
    assert read == []
    assert [entry.event_id for entry in entries(model).values() if entry.found] == ["cable"]
    model.light(0)
    assert not any(entry.found for entry in entries(model).values())


@pytest.fixture
def read(library: Library, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rows that are read from the library, one after the other."""
    rows: list[int] = []
    event = library.event

    def noted(row: int) -> object:
        rows.append(row)
        return event(row)

    monkeypatch.setattr(library, "event", noted)
    return rows


def test_events_are_read_when_they_are_looked_at_and_not_before(
    model: EventListModel, library: Library, read: list[int]
) -> None:
    model.show(library, "en")
    assert model.rowCount() == len(library)
    assert read == []
    for role in model.roleNames():
        model.data(model.index(3, 0), role)
    assert read == [3]


def test_what_was_not_looked_at_for_longest_is_forgotten_first(
    model: EventListModel, read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.models.event_list_model.KEPT", 2)
    for index in (0, 1, 0, 2, 0, 2):
        model.entry(index)
    assert read == [0, 1, 2]
    model.entry(1)
    assert read == [0, 1, 2, 1]


def test_the_model_holds_to_the_rules_of_models(
    model: EventListModel, library: Library, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)
    model.show(library, "zh-Hans", 0b1011)
    model.show(library, "zh-Hans", 0)
    assert model.rowCount() == 0
