"""All quotations as a view of their own: found, ordered, walked and opened by keys, mouse and finger."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, attached_accessible, is_text, name_of, rect_of


@pytest.fixture
def reader(visitor: Visitor) -> Visitor:
    """A visitor who looks at all quotations."""
    visitor.key(Qt.Key.Key_Q)
    return visitor


def cards(visitor: Visitor) -> list[QQuickItem]:
    return sorted(visitor.all("QuoteCard"), key=lambda card: rect_of(card).top())


def current(visitor: Visitor) -> QQuickItem:
    item = QGuiApplication.focusObject()
    assert isinstance(item, QQuickItem)
    assert item in visitor.all("QuoteCard"), "the keyboard is not at a quotation"
    return item


def test_a_key_leads_to_the_quotations_and_back(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_Q)
    assert visitor.all("QuoteCard")
    assert not visitor.all("TimelinePane")
    visitor.key(Qt.Key.Key_Q)
    assert visitor.all("TimelinePane")
    assert not visitor.all("QuotePane")


@pytest.mark.parametrize(
    ("language", "there", "back"), [("en", "Quotations", "Timeline"), ("zh-Hans", "引语", "时间线")]
)
def test_a_button_does_the_same_and_says_where_it_leads(
    visitor: Visitor, language: str, there: str, back: str
) -> None:
    visitor.begin(language=language)
    visitor.tap(visitor.button(there))
    assert visitor.all("QuoteCard")
    visitor.tap(visitor.button(back))
    assert visitor.all("TimelinePane")


def test_one_of_the_three_views_is_shown_whichever_way_one_goes(visitor: Visitor) -> None:
    shown = {"TimelinePane", "EventList", "QuotePane"}
    for key, kind in (
        (Qt.Key.Key_L, "EventList"),
        (Qt.Key.Key_Q, "QuotePane"),
        (Qt.Key.Key_L, "EventList"),
        (Qt.Key.Key_L, "TimelinePane"),
        (Qt.Key.Key_Q, "QuotePane"),
        (Qt.Key.Key_Q, "TimelinePane"),
    ):
        visitor.key(key)
        assert {name for name in shown if visitor.all(name)} == {kind}


def test_all_nine_are_met_on_the_way_down(reader: Visitor) -> None:
    reader.key(Qt.Key.Key_Home)
    seen = [name_of(current(reader))]
    for _ in range(8):
        reader.key(Qt.Key.Key_Down)
        seen.append(name_of(current(reader)))
    assert len(set(seen)) == 9
    reader.key(Qt.Key.Key_Down)
    assert name_of(current(reader)) == seen[-1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_opens_the_page_of_the_quotations_event_beside_it(reader: Visitor, key: Qt.Key) -> None:
    reader.key(Qt.Key.Key_Home, Qt.Key.Key_Down)
    wanted = current(reader).property("title")
    reader.key(key)
    assert reader.reading.property("title") == wanted
    assert not rect_of(reader.the("ReadingPanel")).intersects(rect_of(reader.the("QuotePane")))
    assert [card.property("title") for card in cards(reader) if card.property("selected")] == [wanted]
    reader.key(Qt.Key.Key_Escape)
    assert current(reader).property("title") == wanted


@pytest.mark.parametrize("touch", ["click", "tap"])
def test_a_touch_opens_it_too(reader: Visitor, touch: str) -> None:
    card = cards(reader)[1]
    wanted = card.property("title")
    getattr(reader, touch)(card)
    assert reader.reading.property("title") == wanted


@pytest.mark.parametrize(
    ("words", "first"), [("By speaker", "Xi Jinping"), ("By lane", "Meetings and decisions"), ("In time", "2013")]
)
def test_the_order_is_chosen_by_a_touch_and_told(reader: Visitor, words: str, first: str) -> None:
    reader.tap(reader.button(words))
    reader.key(Qt.Key.Key_Tab)
    reader.session.quotes_view.moveTo(0)
    reader.let_frames_go()
    heads = sorted(reader.all("EntrySection"), key=lambda head: rect_of(head).top())
    assert heads[0].property("section") == first
    chosen = reader.button(words)
    told = attached_accessible(chosen)
    assert told is not None
    assert QAccessible.Role(told.property("role")) == QAccessible.Role.RadioButton
    assert told.property("checked") is True


def test_going_back_shows_the_quotation_that_one_was_at(reader: Visitor) -> None:
    reader.key(Qt.Key.Key_Home, Qt.Key.Key_Down)
    row = current(reader).property("row")
    reader.key(Qt.Key.Key_Q)
    reader.rest()
    assert reader.surface.focused_row == row


def test_a_filter_holds_here_too_and_an_empty_list_says_so(reader: Visitor) -> None:
    reader.session.filter_view.toggle("lane", "ecology")
    reader.let_frames_go()
    assert cards(reader)
    assert {card.property("glyph") for card in cards(reader)} == {"asterisk"}
    reader.session.filter_view.clear()
    reader.session.filter_view.toggle("lane", "exchange")
    reader.let_frames_go()
    assert not cards(reader)
    assert "No quotation is in the events that the filter lets pass" in reader.texts()
    reader.session.filter_view.clear()
    reader.let_frames_go()
    assert cards(reader)


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_screen_reader_finds_a_list_of_quotations_each_with_whose_it_is(visitor: Visitor, language: str) -> None:
    visitor.begin(language=language)
    visitor.key(Qt.Key.Key_Q, Qt.Key.Key_Home)
    (found,) = [item for item in visitor.items(visitor.the("QuotePane")) if item.inherits("QQuickListView")]
    told = attached_accessible(found)
    assert told is not None
    assert QAccessible.Role(told.property("role")) == QAccessible.Role.List
    assert name_of(found) == {"en": "9 quotations", "zh-Hans": "9条引语"}[language]
    for card in cards(visitor):
        told = attached_accessible(card)
        assert told is not None
        assert QAccessible.Role(told.property("role")) == QAccessible.Role.ListItem
        assert card.property("lead") in name_of(card)
        assert card.property("title") in name_of(card)
        assert card.property("restsOn") in told.property("description")


@pytest.mark.parametrize("size", [(480, 720), (1280, 720), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_no_words_leave_their_card(
    visitor: Visitor, size: tuple[int, int], text_scale: float, language: str
) -> None:
    visitor.begin(size=size, text_scale=text_scale, language=language)
    visitor.key(Qt.Key.Key_Q, Qt.Key.Key_Home)
    for _ in range(9):
        for card in cards(visitor):
            box = rect_of(card).adjusted(-1, -1, 1, 1)
            texts = [item for item in visitor.items(card) if is_text(item) and item.property("text")]
            assert all(box.contains(rect_of(text)) for text in texts), card.property("title")
            words = [rect_of(text).adjusted(1, 1, -1, -1) for text in texts if text.property("text") != "“"]
            assert not [a for a in words for b in words if a is not b and a.intersects(b)], card.property("title")
        visitor.key(Qt.Key.Key_Down)


def test_a_line_of_a_card_is_no_longer_than_forty_han_characters(visitor: Visitor) -> None:
    visitor.begin(size=(1920, 1080), language="zh-Hans")
    visitor.key(Qt.Key.Key_Q, Qt.Key.Key_Home)
    for _ in range(9):
        for quoted in visitor.all("QuotedText"):
            assert quoted.width() / quoted.property("size") <= 40.01
        visitor.key(Qt.Key.Key_Down)
