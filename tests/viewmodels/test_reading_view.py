"""The reading panel's page, on the fictional timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from viewer.domain.timeline import Timeline
from viewer.library.library import Library
from viewer.reading.read import read_timeline
from viewer.viewmodels.reading_view import ReadingView


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
def reading(library: Library, qapp: object) -> ReadingView:
    return ReadingView(library, "en")


def _texts(model: object, role: str) -> list[object]:
    assert isinstance(model, QAbstractListModel)
    number = next(number for number, name in model.roleNames().items() if name == role.encode())
    return [model.index(row, 0).data(number) for row in range(model.rowCount())]


def test_nothing_is_open_at_first(reading: ReadingView) -> None:
    assert not reading.property("isOpen")
    assert (reading.current_row, reading.linked_rows) == (None, ())


def test_an_event_opens_with_its_date_lane_and_words(reading: ReadingView, library: Library) -> None:
    reading.show("first-lamp")
    assert reading.property("isOpen")
    assert reading.current_row == library.row_of("first-lamp")
    shown = {
        name: reading.property(name) for name in ("eventId", "dateText", "laneName", "laneColour", "laneGlyph")
    }
    assert shown == {
        "eventId": "first-lamp",
        "dateText": "12 October 1857",
        "laneName": "Towers",
        "laneColour": "blue",
        "laneGlyph": "triangle",
    }
    assert reading.property("title") == "The lamp is lit"
    assert _texts(reading.property("quotes"), "lead") == ["Let it burn for whoever is out there."]
    assert _texts(reading.property("people"), "name") == ["Ada Quill"]
    assert _texts(reading.property("places"), "name") == ["North Head"]
    assert _texts(reading.property("links"), "eventId") == ["building-north-light"]


def test_figures_organisations_and_sources_have_models_too(reading: ReadingView) -> None:
    reading.show("second-tower")
    assert _texts(reading.property("figures"), "kind") == ["change", "share"]
    assert [found["title"] for found in _texts(reading.property("citations"), "publication")] == [
        "Sixty years of lights"
    ]
    reading.show("storm-council")
    assert _texts(reading.property("organisations"), "name") == ["Island Council"]
    assert _texts(reading.property("figures"), "kind") == []


def test_a_body_comes_in_paragraphs(reading: ReadingView) -> None:
    reading.show("building-north-light")
    first, second = reading.property("paragraphs")
    assert first == 'Four summers of building, after the <a href="council-vote">vote</a>.'
    assert second.startswith("<ul><li>stone from")


def test_background_is_said_to_be_so(reading: ReadingView) -> None:
    reading.show("cable")
    assert reading.property("isContext")
    reading.show("first-lamp")
    assert not reading.property("isContext")


def test_a_page_says_on_which_sources_all_of_it_rests(reading: ReadingView) -> None:
    reading.show("first-lamp")
    assert reading.property("restsOn").replace("\u2060", "") == "Single source: The Vela Review, 1911"
    titles = [account["publication"]["title"] for account in reading.property("accounts")]
    assert titles == ["Sixty years of lights"]


def test_linked_events_are_lit_only_while_the_panel_is_open(reading: ReadingView, library: Library) -> None:
    reading.show("storm-council")
    assert reading.linked_rows == (library.row_of("council-vote"), library.row_of("autumn-storm"))
    reading.close()
    assert reading.linked_rows == ()


def test_opening_says_so_once(reading: ReadingView, qtbot: QtBot) -> None:
    with qtbot.waitSignals([reading.contentChanged, reading.currentChanged], timeout=0):
        reading.show("first-lamp")
    with qtbot.assertNotEmitted(reading.currentChanged):
        reading.show("first-lamp")


def test_the_content_is_there_when_the_opening_is_told(reading: ReadingView) -> None:
    told: list[str] = []
    reading.currentChanged.connect(lambda: told.append(reading.property("title")))
    reading.show("first-lamp")
    assert told == ["The lamp is lit"]


@pytest.mark.parametrize("event_id", ["", "no-such-event"])
def test_an_unknown_event_opens_nothing_and_closes_nothing(reading: ReadingView, event_id: str) -> None:
    reading.show("first-lamp")
    reading.show(event_id)
    assert reading.property("eventId") == "first-lamp"


@pytest.mark.parametrize("row", [-1, 10_000])
def test_a_row_that_does_not_exist_opens_nothing(reading: ReadingView, row: int) -> None:
    reading.show_row(row)
    assert reading.current_row is None


def test_closing_keeps_the_words_while_the_panel_slides_away(reading: ReadingView) -> None:
    reading.show("first-lamp")
    reading.close()
    assert not reading.property("isOpen")
    assert reading.property("title") == "The lamp is lit"


def test_previous_and_next_walk_the_whole_of_time(reading: ReadingView, library: Library) -> None:
    reading.show_row(0)
    assert not reading.property("canGoPrevious")
    seen = [reading.property("eventId")]
    while reading.property("canGoNext"):
        reading.goNext()
        seen.append(reading.property("eventId"))
    assert seen == [library.event_id(row) for row in range(len(library))]
    reading.goNext()
    assert reading.current_row == len(library) - 1, "there is nothing after the last event"
    reading.goPrevious()
    assert reading.current_row == len(library) - 2


def test_with_a_filter_previous_and_next_go_through_what_passes(reading: ReadingView, qtbot: QtBot) -> None:
    reading.show_row(3)
    with qtbot.waitSignal(reading.waysChanged, timeout=0):
        reading.walk_only(0b100010)
    reading.goNext()
    assert reading.current_row == 5
    assert not reading.property("canGoNext")
    reading.goNext()
    assert reading.current_row == 5
    reading.goPrevious()
    assert reading.current_row == 1
    assert not reading.property("canGoPrevious")
    reading.walk_only(None)
    reading.goPrevious()
    assert reading.current_row == 0


def test_every_link_is_followed_and_comes_back(reading: ReadingView, library: Library) -> None:
    for row in range(len(library)):
        reading.close()
        reading.show_row(row)
        for linked in _texts(reading.property("links"), "eventId"):
            reading.show(str(linked))
            assert reading.property("eventId") == linked
            reading.goBack()
            assert reading.current_row == row


def test_back_and_forward_are_offered_only_where_they_lead_somewhere(reading: ReadingView) -> None:
    def offered() -> tuple[bool, bool]:
        return reading.property("canGoBack"), reading.property("canGoForward")

    reading.show("first-lamp")
    assert offered() == (False, False)
    reading.show("building-north-light")
    assert offered() == (True, False)
    reading.goBack()
    assert offered() == (False, True)
    reading.goForward()
    assert reading.property("eventId") == "building-north-light"


def test_closing_ends_the_way(reading: ReadingView) -> None:
    reading.show("first-lamp")
    reading.show("cable")
    reading.close()
    reading.show("autumn-storm")
    assert not reading.property("canGoBack")


def test_another_language_changes_every_word_but_not_the_event(reading: ReadingView, qtbot: QtBot) -> None:
    reading.show("first-lamp")
    with qtbot.waitSignal(reading.contentChanged, timeout=0), qtbot.assertNotEmitted(reading.currentChanged):
        reading.set_language("zh-Hans")
    assert reading.property("dateText") == "1857年10月12日"
    assert reading.property("laneName") == "灯塔"
    assert _texts(reading.property("quotes"), "lead") == ["愿它为海上的人燃着。"]
    assert _texts(reading.property("quotes"), "translated") == [True]
    assert _texts(reading.property("links"), "title") == ["修建北塔"]


def test_a_third_language_needs_no_change_of_code(reading: ReadingView) -> None:
    reading.set_language("bo")
    reading.show("first-lamp")
    assert reading.property("title") == "སྒྲོན་མེ་སྤར་བ།"
    assert _texts(reading.property("people"), "name") == ["ཨ་ད་ཁུལ།"]


def test_another_library_closes_the_panel(reading: ReadingView, timeline: Timeline) -> None:
    reading.show("first-lamp")
    with Library.in_memory(replace(timeline, events=timeline.events[:2])) as shorter:
        reading.set_library(shorter)
        assert not reading.property("isOpen")
        reading.show_row(len(timeline.events) - 1)
        assert reading.current_row is None
        reading.show_row(1)
        assert reading.property("isOpen")
        assert not reading.property("canGoNext")


def test_notes_and_questions_for_the_teacher_are_not_on_the_page(reading: ReadingView) -> None:
    reading.show("first-lamp")
    meta = reading.metaObject()
    properties = [meta.property(place) for place in range(meta.propertyCount())]
    names = [found.name() for found in properties if not found.typeName().endswith("*")]
    values = [str(reading.property(name)) for name in names]
    assert not any("class count the years" in value or "Who tells us" in value for value in values)


def test_its_models_hold_to_the_rules_of_models(reading: ReadingView, qtmodeltester: ModelTester) -> None:
    for name in ("quotes", "figures", "people", "places", "organisations", "cited", "tags", "links", "citations"):
        qtmodeltester.check(reading.property(name))
    for row in range(3):
        reading.show_row(row)
