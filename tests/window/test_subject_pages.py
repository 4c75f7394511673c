"""Names, tags and sources lead to pages of their own in the window, and back to the same place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from visitor import FICTIONAL, Visitor, attached_accessible, is_text, kind_of, name_of, rect_of

SIXTH = "sixth-symposium-2015"


def _view(visitor: Visitor) -> QQuickItem:
    """The part of the panel in which the page scrolls."""
    return next(item for item in visitor.items(visitor.the("ReadingPanel")) if kind_of(item) == "QQuickFlickable")


def _chip(visitor: Visitor, name: str) -> QQuickItem:
    found = [button for button in _buttons(visitor, "NameChips") if name_of(button) == name]
    assert len(found) == 1, f"{len(found)} names say “{name}”"
    return found[0]


def _buttons(visitor: Visitor, kind: str) -> list[QQuickItem]:
    below = [item for found in visitor.all(kind) for item in visitor.items(found)]
    return [item for item in below if item.metaObject().indexOfSignal("clicked()") >= 0]


def _open(visitor: Visitor, event_id: str) -> None:
    visitor.reading.show(event_id)
    visitor.let_frames_go()


def _title(visitor: Visitor) -> str:
    return str(visitor.reading.property("title"))


def test_a_name_is_one_tap_from_all_about_it_and_one_from_where_one_was(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    chip = _chip(visitor, "Xi Jinping")
    visitor.scroll_to(chip)
    left_at = _view(visitor).property("contentY")
    assert left_at > 0
    visitor.tap(chip)
    assert _title(visitor) == "Xi Jinping"
    assert _view(visitor).property("contentY") == 0, "another page begins at its head"
    assert len(visitor.all("SubjectEntry")) == 4
    assert len(visitor.all("QuoteBlock")) == 4
    visitor.click(visitor.button("Back"))
    assert visitor.open_event() == SIXTH
    assert _view(visitor).property("contentY") == pytest.approx(left_at, abs=1), "one's place is kept"
    visitor.click(visitor.button("Forward"))
    assert _title(visitor) == "Xi Jinping"


def test_a_name_opens_by_keyboard_with_the_focus_at_the_head_of_its_page(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    visitor.scroll_to(_chip(visitor, "Xi Jinping"))
    visitor.key(Qt.Key.Key_Space)
    assert _title(visitor) == "Xi Jinping"
    focused = visitor.window.activeFocusItem()
    assert kind_of(focused) == "ReadingPage"
    visitor.key(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert visitor.open_event() == SIXTH


def test_a_subjects_event_opens_and_comes_back(visitor: Visitor) -> None:
    visitor.reading.show_entity("xi-jinping")
    visitor.let_frames_go()
    entry = visitor.all("SubjectEntry")[2]
    wanted = entry.property("eventId")
    link = visitor.all("LinkRow", entry)[0]
    visitor.scroll_to(link)
    left_at = _view(visitor).property("contentY")
    visitor.tap(link)
    assert visitor.open_event() == wanted
    visitor.click(visitor.button("Back"))
    assert _title(visitor) == "Xi Jinping"
    assert _view(visitor).property("contentY") == pytest.approx(left_at, abs=1)


def test_its_events_are_lit_on_the_surface_and_none_is_selected(visitor: Visitor) -> None:
    visitor.reading.show_entity("xi-jinping")
    visitor.let_frames_go()
    shown = {entry.property("eventId") for entry in visitor.all("SubjectEntry")}
    library = visitor.session.library
    marks = {library.event_id(mark.property("row")): mark for mark in visitor.all("EventMark")}
    assert {event for event, mark in marks.items() if mark.property("lit")} == shown & marks.keys()
    assert not any(mark.property("selected") for mark in marks.values())
    visitor.key(Qt.Key.Key_Escape)
    assert not any(mark.property("lit") for mark in visitor.all("EventMark"))


def test_the_surface_shows_them_all_however_close_it_was(visitor: Visitor) -> None:
    visitor.key(*[Qt.Key.Key_Plus] * 8)
    visitor.reading.show_entity("xi-jinping")
    visitor.rest()
    first, last = visitor.surface.window_days
    columns = visitor.session.library.columns
    for row in visitor.reading.linked_rows:
        assert first <= columns.earliest_start[row]
        assert columns.latest_end[row] <= last


def test_a_source_says_all_that_rests_on_it(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    onward = visitor.all("OnwardButton")[1]
    visitor.scroll_to(onward)
    visitor.tap(onward)
    assert "The Paper" in " ".join(visitor.texts(visitor.the("SubjectContent")))
    rests = [entry.property("eventId") for entry in visitor.all("SubjectEntry")]
    assert SIXTH in rests
    assert all("symposium" in event for event in rests)


def test_a_tag_leads_to_every_event_that_bears_it(visitor: Visitor) -> None:
    visitor.begin(timeline=FICTIONAL)
    _open(visitor, "council-vote")
    chip = _chip(visitor, "vote")
    visitor.scroll_to(chip)
    visitor.tap(chip)
    assert _title(visitor) == "vote"
    assert [entry.property("eventId") for entry in visitor.all("SubjectEntry")] == ["council-vote"]


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_the_title_is_the_first_heading_and_the_first_that_is_read(visitor: Visitor, language: str) -> None:
    visitor.begin(language=language)
    for show in (lambda: visitor.reading.show(SIXTH), lambda: visitor.reading.show_entity("namling")):
        show()
        visitor.let_frames_go()
        spoken = [
            item
            for item in visitor.items(_view(visitor))
            if (attached := attached_accessible(item)) and name_of(item) and not attached.property("ignored")
        ]
        attached = attached_accessible(spoken[0])
        assert attached is not None
        assert attached.property("role") == QAccessible.Role.Heading
        assert name_of(spoken[0]) == _title(visitor)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920), (480, 800)])
def test_no_words_of_a_subjects_page_are_cut_off_or_laid_over_others(
    visitor: Visitor, language: str, text_scale: float, size: tuple[int, int]
) -> None:
    visitor.begin(language=language, text_scale=text_scale, size=size)
    library = visitor.session.library
    shows = [lambda id_=id_: visitor.reading.show_entity(id_) for id_ in library.entities]
    shows += [lambda id_=id_: visitor.reading.show_source(id_) for id_ in library.sources]
    for show in shows:
        show()
        visitor.let_frames_go()
        page, taken = rect_of(visitor.the("SubjectContent")), []
        for item in (item for item in visitor.items(visitor.the("SubjectContent")) if is_text(item)):
            words, place = str(item.property("text")), rect_of(item)
            assert not item.property("truncated"), words
            assert item.property("contentWidth") <= item.width() + 0.5, words
            assert place.right() <= page.right() + 0.5, words
            inner = place.adjusted(1, 1, -1, -1)
            assert not [other for other in taken if other.intersects(inner)], words
            taken.append(inner)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_everything_that_is_pressed_there_is_as_large_as_a_finger_and_has_a_name(
    visitor: Visitor, language: str
) -> None:
    visitor.begin(language=language)
    for show in (lambda: visitor.reading.show(SIXTH), lambda: visitor.reading.show_entity("xi-jinping")):
        show()
        visitor.let_frames_go()
        panel = visitor.the("ReadingPanel")
        buttons = [item for item in visitor.items(panel) if item.metaObject().indexOfSignal("clicked()") >= 0]
        assert len(buttons) > 4
        for button in buttons:
            assert min(button.width(), button.height()) >= 44, name_of(button)
            assert name_of(button)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_name_that_has_room_stands_in_one_line(visitor: Visitor, language: str) -> None:
    visitor.begin(language=language)
    met = set()
    for row in range(len(visitor.session.library)):
        visitor.reading.show_row(row)
        visitor.let_frames_go()
        width = visitor.the("PageContent").width()
        for chips in visitor.all("NameChips"):
            for text in (item for item in visitor.items(chips) if is_text(item)):
                if text.property("implicitWidth") < width * 0.8:
                    assert text.property("lineCount") == 1, text.property("text")
                    met.add(text.property("text"))
    assert len(met) > 10
