"""Touching an event opens its page; the keyboard does the same and comes back to where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from visitor import Visitor, rect_of

SIXTH = "sixth-symposium-2015"
WORD_JOINER = "\u2060"
"""Has no width and keeps a name on one line."""


def test_a_click_on_a_mark_opens_its_page(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    assert visitor.open_event() == SIXTH
    assert "2015年8月" not in visitor.texts(visitor.the("ReadingPanel"))
    assert "August 2015" in visitor.texts(visitor.the("ReadingPanel"))


def test_a_label_is_part_of_its_marks_target(visitor: Visitor) -> None:
    visitor.click(visitor.label_of(visitor.mark(SIXTH)))
    assert visitor.open_event() == SIXTH


def test_every_mark_and_every_label_opens_its_own_event(visitor: Visitor) -> None:
    library = visitor.session.library
    for row in range(len(library)):
        event_id = library.event_id(row)
        mark = visitor.mark(event_id)
        places = [rect_of(mark).center()]
        if mark.property("label"):
            places.append(rect_of(visitor.label_of(mark)).center())
        for place in places:
            visitor.click(place)
            assert visitor.open_event() == event_id
            visitor.reading.close()
            visitor.let_frames_go()


def test_a_finger_opens_what_it_taps(visitor: Visitor) -> None:
    visitor.tap(visitor.mark("tonglong-heating-2023"))
    assert visitor.open_event() == "tonglong-heating-2023"


def test_a_finger_that_slides_off_opens_nothing(visitor: Visitor) -> None:
    visitor.drag(visitor.mark(SIXTH), -120)
    assert visitor.open_event() == ""


def test_a_tap_on_empty_surface_closes_nothing(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    surface = rect_of(visitor.the("Surface"))
    visitor.click(QPointF(surface.left() + surface.width() * 0.3, surface.top() + surface.height() * 0.7))
    assert visitor.open_event() == SIXTH


def test_arrows_walk_along_time_and_enter_opens(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert visitor.open_event() == "", "walking opens nothing by itself"
    visitor.key(Qt.Key.Key_Return)
    assert visitor.session.library.row_of(visitor.open_event()) == 0


def test_arrows_stop_at_both_ends_of_time(visitor: Visitor) -> None:
    count = len(visitor.session.library)
    visitor.key(*[Qt.Key.Key_Right] * (count + 3), Qt.Key.Key_Return)
    assert visitor.session.library.row_of(visitor.open_event()) == count - 1
    visitor.key(Qt.Key.Key_Escape, *[Qt.Key.Key_Left] * (count + 3), Qt.Key.Key_Return)
    assert visitor.session.library.row_of(visitor.open_event()) == 0


def test_with_a_page_open_the_arrows_turn_it(visitor: Visitor) -> None:
    library = visitor.session.library
    visitor.click(visitor.mark(SIXTH))
    visitor.key(Qt.Key.Key_Right)
    assert library.row_of(visitor.open_event()) == library.row_of(SIXTH) + 1
    visitor.key(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert library.row_of(visitor.open_event()) == library.row_of(SIXTH) - 1


def test_escape_closes_and_the_focus_is_back_on_the_mark(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    visitor.key(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Escape)
    assert visitor.open_event() == ""
    assert visitor.the("Surface").hasActiveFocus()
    assert visitor.mark(SIXTH).property("focused")
    visitor.key(Qt.Key.Key_Return)
    assert visitor.open_event() == SIXTH


def test_the_close_button_gives_the_focus_back_too(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    visitor.click(visitor.button("Close"))
    assert visitor.open_event() == ""
    assert visitor.the("Surface").hasActiveFocus()
    assert visitor.mark(SIXTH).property("focused")


def test_the_walked_event_is_in_view_and_shows_where_the_focus_is(visitor: Visitor) -> None:
    visitor.key(*[Qt.Key.Key_Plus] * 8)
    for _ in range(len(visitor.session.library)):
        visitor.key(Qt.Key.Key_Right)
        row = visitor.session.surface_view.property("focusedRow")
        mark = visitor.mark(visitor.session.library.event_id(row))
        assert mark.property("focused")
        seen = rect_of(mark).intersected(rect_of(visitor.the("Surface")))
        assert seen.width() > 0, f"{mark.property('name')} has the focus out of view"


def test_the_symposiums_quotation_is_one_touch_from_a_fresh_window(visitor: Visitor) -> None:
    visitor.begin(language="zh-Hans")
    visitor.tap(visitor.mark(SIXTH))
    page = rect_of(visitor.the("ReadingPanel"))
    block = next(item for item in visitor.all("QuoteBlock"))
    assert "要搞好对口支援西藏工作" in "".join(visitor.texts(block)).replace(WORD_JOINER, "")
    assert page.contains(rect_of(block).topLeft()), "the quotation begins on the screen, without scrolling"


@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)])
def test_the_timeline_stays_beside_the_page(visitor: Visitor, size: tuple[int, int]) -> None:
    visitor.begin(size=size)
    visitor.click(visitor.mark(SIXTH))
    page, surface = rect_of(visitor.the("ReadingPanel")), rect_of(visitor.the("Surface"))
    assert not page.intersects(surface)
    assert surface.width() > 0.4 * size[0]
    assert surface.height() > 0.2 * size[1]
    assert surface.contains(rect_of(visitor.mark(SIXTH)).center())
