"""The filters of a window, on the fictional timeline: what they offer, what they leave, what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from viewer.domain.bitmap import rows_in
from viewer.domain.timeline import Timeline
from viewer.library.library import Library
from viewer.models.filter_rows import FacetGroupRow, FacetRow
from viewer.models.rows_model import RowsModel
from viewer.reading.read import read_timeline
from viewer.viewmodels.filter_groups import LISTED
from viewer.viewmodels.filter_view import FilterView


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    read = read_timeline(Path(__file__).parents[1] / "fixtures" / "fictional").timeline
    assert read is not None
    return read


@pytest.fixture
def library(timeline: Timeline) -> Iterator[Library]:
    with Library.in_memory(timeline) as opened:
        yield opened


@pytest.fixture
def filters(library: Library, qapp: object) -> FilterView:
    return FilterView(library, "en")


def groups(filters: FilterView) -> dict[str, FacetGroupRow]:
    model = filters.property("groups")
    assert isinstance(model, RowsModel)
    return {row.group: row for row in model.rows}


def values(filters: FilterView, group: str) -> dict[str, FacetRow]:
    """The values that a group lists, by key."""
    model = groups(filters)[group].facets
    assert isinstance(model, RowsModel)
    return {row.key: row for row in model.rows}


def test_nothing_is_read_before_the_panel_opens(filters: FilterView, library: Library) -> None:
    assert not groups(filters)
    assert "facets" not in vars(library)
    filters.prepare()
    assert set(groups(filters)) == {"lane", "tag", "person", "place", "organisation", "importance", "contents"}


def test_every_value_says_what_it_is_in_the_readers_language(filters: FilterView, library: Library) -> None:
    filters.prepare()
    lane = library.lanes[0]
    first = values(filters, "lane")[lane.id]
    assert (first.label, first.glyph, first.colour) == (lane.name.get("en"), lane.glyph, lane.colour)
    assert values(filters, "organisation")["island-council"].label == "Island Council"
    assert values(filters, "tag")["vote"].label == "vote"
    assert [row.label for row in values(filters, "importance").values()] == [
        "Most important",
        "Important",
        "Less important",
    ]


def test_before_anything_is_chosen_counts_are_those_of_the_whole_timeline(
    filters: FilterView, library: Library
) -> None:
    filters.prepare()
    lanes = values(filters, "lane").values()
    assert sum(row.count for row in lanes) == len(library)
    assert not any(row.chosen for row in lanes)
    assert filters.matching is None
    assert filters.property("summaryText") == ""
    assert filters.property("shownCount") == len(library)


def test_what_is_chosen_narrows_the_counts_of_the_other_kinds_alone(filters: FilterView, library: Library) -> None:
    filters.prepare()
    before = {key: row.count for key, row in values(filters, "lane").items()}
    lane = library.lanes[0].id
    filters.toggle("lane", lane)
    after = values(filters, "lane")
    assert {key: row.count for key, row in after.items()} == before
    assert [key for key, row in after.items() if row.chosen] == [lane]
    for facet in library.facets:
        if facet.kind.value == "place":
            assert values(filters, "place")[facet.key].count == sum(
                library.columns.lane[row] == 0 for row in rows_in(facet.bitmap)
            )


def test_a_value_that_would_show_nothing_is_there_and_not_offered(filters: FilterView, library: Library) -> None:
    filters.toggle("tag", "vote")
    nothing = [row for row in values(filters, "lane").values() if row.count == 0]
    assert nothing
    assert not any(row.offered for row in nothing)


def test_a_chosen_value_stays_offered_when_others_leave_it_nothing(filters: FilterView) -> None:
    filters.toggle("tag", "vote")
    lane = next(key for key, row in values(filters, "lane").items() if row.count == 0)
    filters.toggle("lane", lane)
    assert filters.property("nothingLeft")
    assert values(filters, "lane")[lane].offered
    assert values(filters, "tag")["vote"].offered


def test_the_summary_counts_and_every_change_is_announced(
    filters: FilterView, library: Library, qtbot: QtBot
) -> None:
    said: list[str] = []
    filters.announced.connect(said.append)
    filters.toggle("tag", "vote")
    assert filters.property("summaryText") == f"1 of {len(library)} events"
    filters.toggle("tag", "vote")
    filters.toggle("has_quote", "")
    filters.clear()
    shown = sum(bool(library.event(row).quotes) for row in range(len(library)))
    total = len(library)
    assert said == [
        f"1 of {total} events",
        "All events are shown",
        f"{shown} of {total} events",
        "All events are shown",
    ]
    filters.clear()
    assert len(said) == 4, "clearing what is clear says nothing"


def test_a_timeline_of_one_event_is_counted_in_the_singular(timeline: Timeline, qapp: object) -> None:
    with Library.in_memory(replace(timeline, events=timeline.events[:1])) as library:
        filters = FilterView(library, "en")
        filters.toggle("importance", str(timeline.events[0].importance))
        assert filters.property("summaryText") == "1 of 1 event"


def test_whether_the_others_leave_is_one_change_each_way(filters: FilterView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(filters.changed):
        filters.setLeave(True)
    assert filters.leaves
    with qtbot.assertNotEmitted(filters.changed):
        filters.setLeave(True)


def test_filters_end_with_their_timeline(filters: FilterView, library: Library) -> None:
    filters.toggle("tag", "vote")
    filters.set_library(library, "en")
    assert filters.matching is None
    assert not filters.property("active")
    assert not groups(filters)


def test_of_very_many_values_those_of_the_most_events_are_listed_until_all_are_asked_for(
    timeline: Timeline, qapp: object
) -> None:
    first, second, *others = timeline.events
    tags = tuple(f"tag-{number:03}" for number in range(100))
    plain = (replace(other, tags=()) for other in others)
    events = (replace(first, tags=tags), replace(second, tags=tags[50:60]), *plain)
    with Library.in_memory(replace(timeline, events=events)) as library:
        filters = FilterView(library, "en")
        filters.prepare()
        listed = values(filters, "tag")
        assert set(tags[50:60]) < set(listed)
        assert len(listed) == LISTED
        assert groups(filters)["tag"].more == len(tags) - LISTED
        hidden = next(tag for tag in tags if tag not in listed)
        filters.toggle("tag", hidden)
        assert values(filters, "tag")[hidden].chosen, "what is chosen is always listed"
        filters.showAll("tag")
        assert set(values(filters, "tag")) >= set(tags)
        assert groups(filters)["tag"].more == 0


def test_another_language_says_everything_anew(filters: FilterView, library: Library) -> None:
    filters.prepare()
    other = next(tag for tag in library.heading.languages if tag != "en")
    filters.set_language(other)
    for lane in library.lanes:
        assert values(filters, "lane")[lane.id].label == lane.name.get(other)


def test_the_models_keep_qts_contract(filters: FilterView, library: Library, qtmodeltester: ModelTester) -> None:
    filters.prepare()
    filters.toggle("lane", library.lanes[0].id)
    qtmodeltester.check(filters.property("groups"))
    qtmodeltester.check(groups(filters)["lane"].facets)
