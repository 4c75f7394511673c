"""Events without room of their own: the `+N` pill, its list, and the way from there to each of them."""

from __future__ import annotations

import math
import re

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, name_of, rect_of

CROWDED = {"size": (900, 560), "text_scale": 1.5}
"""A window in which the shipped timeline has pills."""


@pytest.fixture
def pill(visitor: Visitor) -> QQuickItem:
    """The fullest pill of a crowded window."""
    visitor.begin(**CROWDED)
    pills = visitor.all("Pill")
    assert pills, "the window is not crowded"
    fullest: QQuickItem = max(pills, key=lambda item: item.property("count"))
    return fullest


def is_open(visitor: Visitor) -> bool:
    """Whether a pill's list is open."""
    return "Zoom here" in visitor.texts()


def test_every_event_is_on_the_surface_or_in_a_pill(visitor: Visitor, pill: QQuickItem) -> None:
    rows = [mark.property("row") for mark in visitor.all("EventMark")]
    held = sum(item.property("count") for item in visitor.all("Pill"))
    assert len(set(rows)) == len(rows)
    assert len(rows) + held == len(visitor.session.library)


def test_a_touched_pill_lists_what_it_holds_and_an_entry_opens_its_event(
    visitor: Visitor, pill: QQuickItem
) -> None:
    count = pill.property("count")
    label = pill.property("label")
    visitor.tap(pill)
    entries = visitor.all("StartPlace")
    assert len(entries) == count
    assert label == f"+{count}"
    wanted = entries[-1].property("eventId")
    visitor.scroll_to(entries[-1])
    visitor.click(entries[-1])
    assert visitor.open_event() == wanted
    assert not is_open(visitor)


def test_the_list_says_when_each_event_was(visitor: Visitor, pill: QQuickItem) -> None:
    visitor.click(pill)
    for entry in visitor.all("StartPlace"):
        row = visitor.session.library.row_of(entry.property("eventId"))
        words = visitor.texts(entry)
        assert visitor.session.library.short_titles([row], "en")[0] in words
        assert entry.property("dateText") in words


def test_every_pills_list_is_reached_to_its_end_within_the_window(visitor: Visitor, pill: QQuickItem) -> None:
    window = rect_of(visitor.window.contentItem())
    for index in range(len(visitor.all("Pill"))):
        visitor.begin(**CROWDED)
        surface = rect_of(visitor.the("Surface"))
        chosen = visitor.all("Pill")[index]
        while rect_of(chosen).bottom() > surface.bottom():
            visitor.key(Qt.Key.Key_Down)
        visitor.click(chosen)
        entries = visitor.all("StartPlace")
        assert len(entries) == chosen.property("count")
        for entry in entries:
            visitor.scroll_to(entry)
            assert window.contains(rect_of(entry))
        assert window.contains(rect_of(visitor.button("Zoom here")))
        visitor.key(Qt.Key.Key_Escape)


def test_zoom_here_gives_the_held_events_room(visitor: Visitor, pill: QQuickItem) -> None:
    before = visitor.surface.property("pxPerDay")
    visitor.tap(pill)
    held = [visitor.session.library.row_of(entry.property("eventId")) for entry in visitor.all("StartPlace")]
    visitor.click(visitor.button("Zoom here"))
    assert visitor.surface.property("pxPerDay") >= before * 1.49
    surface = rect_of(visitor.the("Surface"))
    marks = [mark for mark in visitor.all("EventMark") if mark.property("row") in held]
    assert any(rect_of(mark).intersects(surface) for mark in marks), "one of them has a place of its own now"


def test_escape_closes_the_list_and_gives_the_focus_back(visitor: Visitor, pill: QQuickItem) -> None:
    visitor.click(pill)
    assert is_open(visitor)
    visitor.key(Qt.Key.Key_Escape)
    assert not is_open(visitor)
    assert visitor.the("Surface").hasActiveFocus()


def test_a_touch_beside_the_list_closes_it(visitor: Visitor, pill: QQuickItem) -> None:
    visitor.click(pill)
    visitor.click(QPointF(10, 10))
    assert not is_open(visitor)
    assert visitor.open_event() == ""


def test_a_pill_says_in_words_what_it_holds(visitor: Visitor, pill: QQuickItem) -> None:
    english = name_of(pill)
    assert re.match(r"\d+ more events?: \w", english)
    visitor.session.set_language("zh-Hans")
    visitor.let_frames_go()
    for item in visitor.all("Pill"):
        assert not re.search(r"[A-Za-z]{3}", name_of(item)), name_of(item)


def test_walking_by_keyboard_reaches_events_within_pills(visitor: Visitor, pill: QQuickItem) -> None:
    library = visitor.session.library
    reached = []
    for _ in range(len(library)):
        visitor.key(Qt.Key.Key_Right, Qt.Key.Key_Return)
        reached.append(visitor.open_event())
        visitor.key(Qt.Key.Key_Escape)
    assert reached == [library.event_id(row) for row in range(len(library))]


def test_between_two_marks_close_together_a_finger_is_asked_which(visitor: Visitor) -> None:
    boxes = [rect_of(mark).united(rect_of(visitor.label_of(mark))) for mark in visitor.all("EventMark")]

    def away(box: QRectF, place: QPointF) -> float:
        aside = max(box.left() - place.x(), 0, place.x() - box.right())
        return math.hypot(aside, max(box.top() - place.y(), 0, place.y() - box.bottom()))

    def doubt(place: QPointF) -> float:
        """How unlike the ways to the two nearest are; far from both there is no doubt but nothing."""
        nearest, second = sorted(away(box, place) for box in boxes)[:2]
        return second - nearest if nearest > 8 and second < 20 else math.inf

    surface = rect_of(visitor.the("Surface"))
    columns = range(round(surface.left()), round(surface.right()), 4)
    grid = [QPointF(x, y) for x in columns for y in range(round(surface.top()), round(surface.bottom()), 4)]
    place = min(grid, key=doubt)
    assert doubt(place) < 3
    visitor.tap(place)
    assert visitor.open_event() == ""
    assert is_open(visitor)
    entries = visitor.all("StartPlace")
    assert len(entries) >= 2
    wanted = entries[-1].property("eventId")
    visitor.click(entries[-1])
    assert visitor.open_event() == wanted
