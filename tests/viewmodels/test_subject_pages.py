"""Pages of people, places, bodies, tags and sources in the reading panel, and the way between them and events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractListModel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from viewer.domain.event import Link, Relation
from viewer.domain.timeline import Timeline
from viewer.library.library import Library
from viewer.viewmodels.reading_view import ReadingView
from viewer.viewmodels.subject_page import LISTED, Stretch
from viewer.viewmodels.subject_view import MOST_LIT, SubjectView


@pytest.fixture
def reading(vela: Library, qapp: object) -> ReadingView:
    return ReadingView(vela, "en")


@pytest.fixture
def many(crowd_timeline: Timeline) -> Iterator[Library]:
    """A thousand events with one tag, all linking to the first."""
    hub = Link("event-0", Relation.PART_OF)
    events = tuple(replace(event, tags=("all",), links=(hub,)) for event in crowd_timeline.events)
    with Library.in_memory(replace(crowd_timeline, events=events)) as opened:
        yield opened


def _subject(reading: ReadingView) -> SubjectView:
    subject = reading.findChild(SubjectView)
    assert isinstance(subject, SubjectView)
    return subject


def _roles(model: object, role: str) -> list[object]:
    assert isinstance(model, QAbstractListModel)
    number = next(number for number, name in model.roleNames().items() if name == role.encode())
    return [model.index(row, 0).data(number) for row in range(model.rowCount())]


def _listed(reading: ReadingView) -> list[object]:
    return _roles(_subject(reading).property("entries"), "eventId")


def test_a_person_has_a_page_of_all_their_events_and_own_quotations_in_time(reading: ReadingView) -> None:
    reading.show_entity("ada-quill")
    subject = _subject(reading)
    assert reading.property("isOpen")
    assert not reading.property("isEvent")
    assert (reading.property("title"), subject.property("kind")) == ("Ada Quill", "Person")
    assert _listed(reading) == ["first-lamp"]
    (quotes,) = _roles(subject.property("entries"), "quotes")
    assert _roles(quotes, "lead") == ["Let it burn for whoever is out there."]
    assert subject.property("counts") == "Events: 1; Quotations: 1"


@pytest.mark.parametrize(("entity", "kind"), [("north-head", "Place"), ("island-council", "Organisation")])
def test_a_place_and_a_body_have_pages_too(reading: ReadingView, entity: str, kind: str) -> None:
    reading.show_entity(entity)
    assert _subject(reading).property("kind") == kind
    assert _listed(reading)


def test_somebody_whom_no_event_names_has_a_page_that_says_so(vela_timeline: Timeline, qapp: object) -> None:
    with Library.in_memory(replace(vela_timeline, events=())) as empty:
        reading = ReadingView(empty, "en")
        reading.show_entity("ada-quill")
        assert reading.property("title") == "Ada Quill"
        assert _subject(reading).property("counts") == "No event of this timeline has to do with it"


def test_a_tags_page_lists_every_event_that_bears_it(reading: ReadingView, vela: Library) -> None:
    tag = next(tag for row in range(len(vela)) for tag in vela.event(row).tags)
    reading.showTag(tag)
    wanted = [vela.event_id(row) for row in range(len(vela)) if tag in vela.event(row).tags]
    assert (reading.property("title"), _listed(reading)) == (tag, wanted)


def test_a_sources_page_says_what_it_is_and_what_of_each_event_rests_on_it(reading: ReadingView) -> None:
    reading.show_source("review-1911")
    subject = _subject(reading)
    assert subject.property("kind") == "Source"
    assert subject.property("citations").rowCount() == 1
    notes = dict(zip(_listed(reading), _roles(subject.property("entries"), "note"), strict=True))
    assert notes["second-tower"] == "Figures: 2"
    reading.show_entity("ada-quill")
    assert subject.property("citations").rowCount() == 0


def test_a_source_is_opened_from_an_event_that_rests_on_it(reading: ReadingView, vela: Library) -> None:
    row = vela.row_of("autumn-storm")
    assert row is not None
    for place, citation in enumerate(vela.event(row).sources):
        reading.show_row(row)
        reading.showCited(place)
        assert reading.property("title") == vela.sources[citation.source].title.get("en")


@pytest.mark.parametrize("show", ["show_entity", "showTag", "show_source"])
@pytest.mark.parametrize("key", ["", "no-such"])
def test_what_the_timeline_does_not_have_opens_nothing(reading: ReadingView, show: str, key: str) -> None:
    reading.show("first-lamp")
    getattr(reading, show)(key)
    assert reading.property("eventId") == "first-lamp"


def test_the_way_goes_through_pages_of_all_kinds(reading: ReadingView, vela: Library) -> None:
    tag = next(tag for row in range(len(vela)) for tag in vela.event(row).tags)
    reading.show("first-lamp")
    reading.show_entity("ada-quill")
    reading.show_source("review-1911")
    reading.showTag(tag)
    titles = [reading.property("title")]
    while reading.property("canGoBack"):
        reading.goBack()
        titles.append(reading.property("title"))
    assert titles == [tag, "Sixty years of lights", "Ada Quill", "The lamp is lit"]
    while reading.property("canGoForward"):
        reading.goForward()
    assert reading.property("title") == tag


def test_a_page_that_one_comes_back_to_stands_where_it_was_left(reading: ReadingView) -> None:
    places = iter([[1, 0.5], [2, 0, 0.25], []])
    reading.leaving.connect(lambda: reading.keepPlace(next(places), []))
    reading.show("first-lamp")
    reading.show_entity("ada-quill")
    assert reading.property("place") == [], "a new page begins at its head"
    reading.show("cable")
    reading.goBack()
    assert reading.property("place") == [2, 0, 0.25]
    assert next(places, None) is None


def test_an_events_neighbours_in_time_are_not_offered_on_a_subjects_page(reading: ReadingView) -> None:
    reading.show_entity("ada-quill")
    assert not reading.property("canGoPrevious")
    assert not reading.property("canGoNext")
    reading.goNext()
    assert reading.property("title") == "Ada Quill"


def test_its_events_are_lit_while_it_is_open(reading: ReadingView, vela: Library) -> None:
    reading.show_entity("north-head")
    assert reading.current_row is None
    assert [vela.event_id(row) for row in reading.linked_rows] == _listed(reading)
    reading.close()
    assert reading.linked_rows == ()


def test_another_language_changes_every_word_of_it(reading: ReadingView, qtbot: QtBot) -> None:
    reading.show_entity("north-head")
    before = reading.property("title")
    with qtbot.waitSignal(reading.contentChanged, timeout=0), qtbot.assertNotEmitted(reading.currentChanged):
        reading.set_language("zh-Hans")
    assert reading.property("title") != before


def test_a_long_list_is_listed_a_part_at_a_time(many: Library, qapp: object) -> None:
    reading = ReadingView(many, "en")
    reading.showTag("all")
    assert (len(_listed(reading)), reading.property("listedText")) == (LISTED, "1–40 of 1,000")
    assert not reading.property("hasEarlier")
    seen = list(_listed(reading))
    while reading.property("hasLater"):
        reading.turnList(1)
        seen += _listed(reading)
    assert seen == [many.event_id(row) for row in range(1000)]
    reading.turnList(1)
    assert reading.property("listedText") == "961–1,000 of 1,000"
    reading.turnList(-1)
    assert reading.property("listedText") == "921–960 of 1,000"


def test_back_finds_the_part_of_a_list_that_was_left(many: Library, qapp: object) -> None:
    reading = ReadingView(many, "en")
    reading.showTag("all")
    reading.turnList(1)
    reading.show(str(_listed(reading)[3]))
    reading.goBack()
    assert reading.property("listedText") == "41–80 of 1,000"


def test_of_a_very_long_list_only_what_is_listed_is_lit(many: Library, qapp: object) -> None:
    reading = ReadingView(many, "en")
    reading.showTag("all")
    assert len(reading.linked_rows) == LISTED < MOST_LIT
    reading.turnList(1)
    assert [many.event_id(row) for row in reading.linked_rows] == _listed(reading)


def test_an_event_that_very_many_link_to_lists_them_a_part_at_a_time_too(many: Library, qapp: object) -> None:
    reading = ReadingView(many, "en")
    reading.show("event-0")
    assert reading.property("links").rowCount() == LISTED
    assert reading.property("listedText") == "1–40 of 999"
    reading.turnList(1)
    assert _roles(reading.property("links"), "eventId")[0] == "event-41"
    assert reading.property("eventId") == "event-0"


def test_short_lists_need_no_turning() -> None:
    assert Stretch(0, LISTED).words("en") == ""
    assert not Stretch(0, LISTED).has_later
    assert Stretch(0, LISTED).turned(1) == Stretch(0, LISTED)


@pytest.mark.parametrize(("language", "words"), [("en", "1,281–1,312 of 1,312"), ("zh-Hans", "1281–1312 of 1312")])
def test_the_numbers_of_a_long_list_are_written_as_the_language_writes_them(language: str, words: str) -> None:
    assert Stretch(1280, 1312).words(language) == words


def test_every_name_of_the_timeline_is_followed_and_comes_back(reading: ReadingView, vela: Library) -> None:
    ways = {"people": reading.show_entity, "tags": reading.showTag}
    ways |= dict.fromkeys(("places", "organisations", "cited"), reading.show_entity)
    followed = 0
    for row in range(len(vela)):
        reading.close()
        reading.show_row(row)
        for chips, show in ways.items():
            for key in _roles(reading.property(chips), "key"):
                show(str(key))
                assert reading.current_row is None
                assert vela.event_id(row) in _listed(reading), "the name leads back to the event as well"
                reading.goBack()
                assert reading.current_row == row
                followed += 1
    assert followed > len(vela.entities) / 2


def test_its_models_hold_to_the_rules_of_models(reading: ReadingView, qtmodeltester: ModelTester) -> None:
    for name in ("entries", "citations"):
        qtmodeltester.check(_subject(reading).property(name))
    reading.show_entity("north-head")
    reading.show_source("review-1911")
