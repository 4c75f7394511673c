"""From one event to the next: links in the page, the way back, and the lights on the surface."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, rect_of

SIXTH = "sixth-symposium-2015"


def first_link(visitor: Visitor) -> QQuickItem:
    links = visitor.all("LinkRow")
    assert links, "the page has no links"
    return links[0]


def test_a_link_opens_the_other_event_and_back_returns(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    link = first_link(visitor)
    visitor.scroll_to(link)
    target = link.property("eventId")
    visitor.tap(link)
    assert visitor.open_event() == target != SIXTH
    visitor.click(visitor.button("Back"))
    assert visitor.open_event() == SIXTH
    visitor.click(visitor.button("Forward"))
    assert visitor.open_event() == target


def test_the_keyboard_goes_back_and_forward_as_in_a_browser(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    link = first_link(visitor)
    target = link.property("eventId")
    visitor.scroll_to(link)
    visitor.key(Qt.Key.Key_Space)
    assert visitor.open_event() == target
    visitor.key(Qt.Key.Key_Tab)
    visitor.key(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert visitor.open_event() == SIXTH
    visitor.key(Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.AltModifier)
    assert visitor.open_event() == target


def test_previous_and_next_go_along_time(visitor: Visitor) -> None:
    library = visitor.session.library
    visitor.click(visitor.mark(SIXTH))
    visitor.click(visitor.button("Next event in time"))
    assert library.row_of(visitor.open_event()) == library.row_of(SIXTH) + 1
    visitor.click(visitor.button("Previous event in time"))
    visitor.click(visitor.button("Previous event in time"))
    assert library.row_of(visitor.open_event()) == library.row_of(SIXTH) - 1


def test_the_open_event_and_the_linked_ones_are_lit(visitor: Visitor) -> None:
    dark = visitor.picture()
    lit_before = {mark.property("row") for mark in visitor.all("EventMark") if mark.property("lit")}
    assert not lit_before
    visitor.click(visitor.mark(SIXTH))
    linked = {link.property("eventId") for link in visitor.all("LinkRow")}
    marks = {visitor.session.library.event_id(m.property("row")): m for m in visitor.all("EventMark")}
    assert {event for event, mark in marks.items() if mark.property("lit")} == linked
    assert [event for event, mark in marks.items() if mark.property("selected")] == [SIXTH]
    assert visitor.picture() != dark
    visitor.key(Qt.Key.Key_Escape)
    assert not any(mark.property("lit") or mark.property("selected") for mark in visitor.all("EventMark"))


def test_a_line_runs_from_the_open_event_to_every_linked_mark(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    here = rect_of(visitor.mark(SIXTH)).center()
    left = [rect_of(mark).center() for mark in visitor.all("EventMark") if mark.property("lit")]
    arcs = [arc for arc in visitor.the("LinkArcs").childItems() if arc.childItems()]
    assert len(arcs) == len(left)
    for arc in arcs:
        dots = [rect_of(dot).center() for dot in arc.childItems() if dot.width() > 0]
        gap = max((a - b).manhattanLength() for a, b in pairwise(dots))
        assert (dots[0] - here).manhattanLength() <= 2 * gap
        end = min(left, key=lambda mark: (mark - dots[-1]).manhattanLength())
        assert (dots[-1] - end).manhattanLength() <= 2 * gap
        left.remove(end)


def test_a_page_that_is_opened_anew_starts_at_its_top(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    link = first_link(visitor)
    visitor.scroll_to(link)
    visitor.click(link)
    page = visitor.the("ReadingPanel")
    assert rect_of(page).contains(rect_of(visitor.the("PageHead")).topLeft())


def test_a_disclosure_unfolds_the_passage_of_the_source(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    before = visitor.texts(visitor.the("ReadingPanel"))
    fold = visitor.button("See it in its source")
    visitor.scroll_to(fold)
    visitor.tap(fold)
    after = visitor.texts(visitor.the("ReadingPanel"))
    assert len(after) > len(before)
    visitor.scroll_to(fold)
    visitor.tap(fold)
    assert visitor.texts(visitor.the("ReadingPanel")) == before
