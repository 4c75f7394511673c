"""The same events as a list: found, walked and opened by keys, mouse and finger, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, attached_accessible, name_of, rect_of

SIXTH = "sixth-symposium-2015"


@pytest.fixture
def reader(visitor: Visitor) -> Visitor:
    """A visitor who has turned to the list."""
    visitor.key(Qt.Key.Key_L)
    return visitor


def entries(visitor: Visitor) -> list[QQuickItem]:
    """The entries on the screen, from the top down."""
    return sorted(visitor.all("ListEntry"), key=lambda entry: rect_of(entry).top())


def current(visitor: Visitor) -> QQuickItem:
    """The entry that the keyboard is at."""
    item = QGuiApplication.focusObject()
    assert isinstance(item, QQuickItem)
    assert item in visitor.all("ListEntry"), "the keyboard is not in the list"
    return item


def is_whole(visitor: Visitor, entry: QQuickItem) -> bool:
    """Whether all of an entry is in view."""
    return rect_of(visitor.the("EventList")).adjusted(-1, -1, 1, 1).contains(rect_of(entry))


def test_a_key_turns_the_surface_into_a_list_and_back(visitor: Visitor) -> None:
    assert not visitor.all("EventList")
    visitor.key(Qt.Key.Key_L)
    assert visitor.all("ListEntry")
    assert not visitor.all("TimelinePane")
    visitor.key(Qt.Key.Key_L)
    assert visitor.all("TimelinePane")
    assert not visitor.all("EventList")


@pytest.mark.parametrize(
    ("language", "there", "back"), [("en", "List", "Timeline"), ("zh-Hans", "列表", "时间线")]
)
def test_a_button_does_the_same_and_says_where_it_leads(
    visitor: Visitor, language: str, there: str, back: str
) -> None:
    visitor.begin(language=language)
    visitor.tap(visitor.button(there))
    assert visitor.all("ListEntry")
    visitor.tap(visitor.button(back))
    assert visitor.all("TimelinePane")


def test_all_events_are_met_on_the_way_down_in_time(reader: Visitor) -> None:
    reader.key(Qt.Key.Key_Home)
    seen = [current(reader).property("title")]
    for _ in range(len(reader.session.library) - 1):
        reader.key(Qt.Key.Key_Down)
        assert is_whole(reader, current(reader))
        seen.append(current(reader).property("title"))
    assert len(set(seen)) == len(reader.session.library)
    assert seen[0] == "Third Central Symposium on Work in Tibet"
    reader.key(Qt.Key.Key_Down)
    assert current(reader).property("title") == seen[-1]


def test_home_end_and_the_page_keys_go_far(reader: Visitor) -> None:
    reader.key(Qt.Key.Key_End)
    assert current(reader).property("index") == len(reader.session.library) - 1
    assert is_whole(reader, current(reader))
    reader.key(Qt.Key.Key_Home)
    assert current(reader).property("index") == 0
    assert is_whole(reader, current(reader))
    pages = 0
    while current(reader).property("index") < len(reader.session.library) - 1:
        before = current(reader).property("index")
        reader.key(Qt.Key.Key_PageDown)
        assert current(reader).property("index") > before
        pages += 1
    assert 2 <= pages < len(reader.session.library)
    for _ in range(pages + 2):
        reader.key(Qt.Key.Key_PageUp)
    assert current(reader).property("index") == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_opens_the_page_beside_the_list(reader: Visitor, key: Qt.Key) -> None:
    reader.key(Qt.Key.Key_Down)
    wanted = current(reader).property("title")
    reader.key(key)
    assert reader.reading.property("title") == wanted
    panel, listed = rect_of(reader.the("ReadingPanel")), rect_of(reader.the("EventList"))
    assert not panel.intersects(listed)
    marked = [entry for entry in entries(reader) if entry.property("selected")]
    assert [entry.property("title") for entry in marked] == [wanted]
    assert is_whole(reader, marked[0])


def test_closing_the_page_gives_the_keyboard_back_to_its_entry(reader: Visitor) -> None:
    reader.key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    wanted = reader.reading.property("title")
    reader.key(Qt.Key.Key_Escape)
    assert reader.open_event() == ""
    assert current(reader).property("title") == wanted


@pytest.mark.parametrize("touch", ["click", "tap"])
def test_a_touch_opens_an_entry(reader: Visitor, touch: str) -> None:
    entry = entries(reader)[1]
    wanted = entry.property("title")
    getattr(reader, touch)(entry)
    assert reader.reading.property("title") == wanted


def test_the_open_event_stays_in_view_while_the_page_turns(reader: Visitor) -> None:
    reader.key(Qt.Key.Key_Home, Qt.Key.Key_Return)
    for _ in range(len(reader.session.library) - 1):
        reader.reading.goNext()
        reader.let_frames_go()
        marked = [entry for entry in entries(reader) if entry.property("selected")]
        assert [entry.property("title") for entry in marked] == [reader.reading.property("title")]
        assert is_whole(reader, marked[0])


def test_the_list_begins_at_the_event_that_is_open(visitor: Visitor) -> None:
    visitor.session.show_event(SIXTH)
    visitor.key(Qt.Key.Key_L)
    marked = [entry for entry in entries(visitor) if entry.property("selected")]
    assert len(marked) == 1
    assert is_whole(visitor, marked[0])


def test_there_and_back_moves_nothing(visitor: Visitor) -> None:
    visitor.wheel(rect_of(visitor.the("Surface")).center(), 4)
    visitor.rest()
    before = visitor.surface.window_days
    visitor.key(Qt.Key.Key_L, Qt.Key.Key_L)
    assert visitor.surface.window_days == before


def test_the_surface_goes_to_the_entry_that_the_keyboard_went_to(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_L, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down)
    title = current(visitor).property("title")
    visitor.key(Qt.Key.Key_L)
    row = visitor.surface.focused_row
    assert row is not None
    assert visitor.session.library.event(row).title.get("en") == title
    visitor.key(Qt.Key.Key_Return)
    assert visitor.reading.property("title") == title


def test_the_surface_shows_what_was_at_the_top_of_the_list(visitor: Visitor) -> None:
    visitor.wheel(rect_of(visitor.the("Surface")).center(), 8)
    visitor.rest()
    visitor.key(Qt.Key.Key_L)
    visitor.wheel(rect_of(visitor.the("EventList")).center(), -8)
    visitor.let_frames_go(30)
    while any(item.property("moving") for item in visitor.all("LazyList")):
        visitor.let_frames_go(5)
    top = next(
        entry for entry in entries(visitor) if rect_of(entry).bottom() > rect_of(visitor.the("EventList")).top()
    )
    row = visitor.session.library.row_of(visitor.session.list_view.model.entry(top.property("index")).event_id)
    assert row is not None
    visitor.key(Qt.Key.Key_L)
    visitor.rest()
    first, last = visitor.surface.window_days
    start, end = visitor.session.library.date_of(row).extent
    assert (first + last) / 2 == pytest.approx((start + end) / 2, abs=(last - first) / 4)
    assert visitor.surface.focused_row == row


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_screen_reader_finds_a_list_of_named_entries(visitor: Visitor, language: str) -> None:
    visitor.begin(language=language)
    visitor.key(Qt.Key.Key_L, Qt.Key.Key_Home)
    lists = [item for item in visitor.items(visitor.the("EventList")) if item.inherits("QQuickListView")]
    assert len(lists) == 1
    attached = attached_accessible(lists[0])
    assert attached is not None
    assert QAccessible.Role(attached.property("role")) == QAccessible.Role.List
    assert str(len(visitor.session.library)) in name_of(lists[0])
    shown = entries(visitor)
    assert len(shown) > 2
    for entry in shown:
        told = attached_accessible(entry)
        assert told is not None
        assert QAccessible.Role(told.property("role")) == QAccessible.Role.ListItem
        assert entry.property("title") in name_of(entry)
        assert entry.property("dateText") in name_of(entry)
        assert entry.property("laneName") in told.property("description")


@pytest.mark.parametrize("size", [(480, 720), (1280, 720), (1080, 1920)])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_no_words_leave_their_entry(visitor: Visitor, size: tuple[int, int], text_scale: float) -> None:
    visitor.begin(size=size, text_scale=text_scale)
    visitor.key(Qt.Key.Key_L, Qt.Key.Key_Home)
    for _ in range(6):
        for entry in entries(visitor):
            box = rect_of(entry).adjusted(-1, -1, 1, 1)
            texts = [rect_of(text) for text in visitor.all("SansText", entry) + visitor.all("SerifText", entry)]
            texts = [text for text in texts if text.width() > 0]
            assert all(box.contains(text) for text in texts), entry.property("title")
            apart = [a.adjusted(1, 1, -1, -1) for a in texts]
            assert not [a for a in apart for b in apart if a != b and a.intersects(b)], entry.property("title")
        visitor.key(Qt.Key.Key_PageDown)


def test_the_sections_say_when_and_that_a_start_is_not_stated(reader: Visitor) -> None:
    reader.key(Qt.Key.Key_Home)
    assert "1994" in [head.property("section") for head in reader.all("EntrySection")]
    reader.key(Qt.Key.Key_End)
    assert "Start not stated" in [head.property("section") for head in reader.all("EntrySection")]


def test_keys_of_the_surface_leave_it_alone_while_it_is_out_of_sight(reader: Visitor) -> None:
    before = reader.surface.window_days
    reader.key(Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Home, Qt.Key.Key_Minus)
    reader.key(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert reader.surface.window_days == before
    assert reader.session.list_view.property("currentIndex") == 0


def test_left_and_right_walk_along_the_list_too(reader: Visitor) -> None:
    reader.key(Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert current(reader).property("index") == 1


def test_another_language_keeps_the_place(reader: Visitor) -> None:
    reader.key(Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down)
    index = reader.session.list_view.property("currentIndex")
    reader.click(reader.button("中文"))
    assert reader.session.list_view.property("currentIndex") == index
    assert "2001年" in [entry.property("dateText") for entry in entries(reader)]


def test_a_drag_scrolls_and_opens_nothing(reader: Visitor) -> None:
    reader.key(Qt.Key.Key_Home)
    first = entries(reader)[0].property("title")
    place = rect_of(reader.the("EventList")).center()
    for _ in range(3):
        reader.drag(QPointF(place.x(), place.y() + 150), 0, -300)
    reader.let_frames_go(60)
    assert reader.open_event() == ""
    assert entries(reader)[0].property("title") != first or not is_whole(reader, entries(reader)[0])
