"""Searching by key, mouse and finger at a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from visitor import FICTIONAL, SHIPPED, Visitor, attached_accessible, is_text, name_of, rect_of

CONTROL = Qt.KeyboardModifier.ControlModifier
SIXTH = "sixth-symposium-2015"
SYMPOSIA = {
    "third-symposium-1994",
    "fourth-symposium-2001",
    "fifth-symposium-2010",
    SIXTH,
    "seventh-symposium-2020",
}


def type_in(visitor: Visitor, text: str) -> None:
    """Letter by letter, as a keyboard sends them."""
    for letter in text:
        QTest.keyClick(visitor.window, letter)
    visitor.let_frames_go()


def is_open(visitor: Visitor) -> bool:
    return bool(visitor.all("SearchPanel") or visitor.all("SearchField"))


def field(visitor: Visitor) -> QQuickItem:
    return visitor.the("SearchField")


def hits(visitor: Visitor) -> list[QQuickItem]:
    """The hits in view, from the top."""
    return sorted(visitor.all("HitEntry"), key=lambda entry: rect_of(entry).top())


def current(visitor: Visitor) -> str:
    (entry,) = (entry for entry in hits(visitor) if entry.property("current"))
    return str(entry.property("name"))


def bright(visitor: Visitor) -> set[str]:
    """The events that are drawn on the surface as they always are."""
    library = visitor.session.library
    marks = [mark for mark in visitor.all("EventMark") if not mark.property("dimmed")]
    return {library.event_id(mark.property("row")) for mark in marks}


def open_search(visitor: Visitor) -> None:
    """By key, and without keys on the screen, which stay once somebody wanted them."""
    visitor.key(Qt.Key.Key_F, modifier=CONTROL)
    if visitor.all("SearchKeys"):
        visitor.click(next(button for button in visitor.all("PillButton") if button.property("symbol") == "A–Z"))


@pytest.fixture
def searching(visitor: Visitor) -> Visitor:
    """With the search open and the keyboard in its field."""
    open_search(visitor)
    assert field(visitor).hasActiveFocus()
    return visitor


@pytest.mark.parametrize("way", ["Ctrl+F", "/", "button"])
def test_it_opens_with_the_keyboard_in_its_field(visitor: Visitor, way: str) -> None:
    match way:
        case "Ctrl+F":
            visitor.key(Qt.Key.Key_F, modifier=CONTROL)
        case "/":
            visitor.key(Qt.Key.Key_Slash)
        case _:
            visitor.click(visitor.button("Search"))
    assert field(visitor).hasActiveFocus()
    assert field(visitor).property("text") == ""


def test_letters_find_and_enter_goes_there(searching: Visitor) -> None:
    type_in(searching, "gzzth")
    assert "Sixth Central Symposium" in current(searching)
    searching.key(Qt.Key.Key_Return)
    assert searching.open_event() == SIXTH


def test_arrows_go_along_the_hits(searching: Visitor) -> None:
    type_in(searching, "symposium")
    searching.key(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert "Seventh Central Symposium" in current(searching)
    assert field(searching).hasActiveFocus()
    searching.key(Qt.Key.Key_Return)
    assert searching.open_event() == "seventh-symposium-2020"


def test_a_hit_far_down_comes_into_view(searching: Visitor) -> None:
    type_in(searching, "tibet")
    for _ in range(30):
        searching.key(Qt.Key.Key_Down)
    (entry,) = (entry for entry in hits(searching) if entry.property("current"))
    assert rect_of(searching.the("LazyList")).adjusted(0, -1, 0, 1).contains(rect_of(entry))


def test_a_tap_goes_to_a_hit(searching: Visitor) -> None:
    type_in(searching, "symposium")
    entry = next(entry for entry in hits(searching) if "Third" in entry.property("name"))
    area = rect_of(entry)
    searching.tap(QPointF(area.center().x(), area.bottom() - 20))
    assert searching.open_event() == "third-symposium-1994"


def test_a_name_and_a_source_lead_to_their_own_pages(searching: Visitor) -> None:
    type_in(searching, "sangcuo")
    searching.key(Qt.Key.Key_Return)
    assert searching.open_event() == ""
    assert searching.reading.property("isOpen")
    assert any("Sangcuo" in text for text in searching.texts(searching.the("ReadingPanel")))


def test_all_that_is_found_is_lit_on_the_surface_and_all_else_dimmed(searching: Visitor) -> None:
    type_in(searching, "symposium")
    searching.rest()
    assert bright(searching) == SYMPOSIA
    overview = searching.surface.property("overview")
    assert 0 < sum(not dot.dimmed for dot in overview.rows) < len(overview.rows)
    searching.key(Qt.Key.Key_Escape)
    searching.rest()
    assert len(bright(searching)) > len(SYMPOSIA)


def test_what_is_found_is_lit_whatever_is_filtered_and_the_filter_comes_back(visitor: Visitor) -> None:
    visitor.session.filter_view.toggle("lane", "ecology")
    visitor.rest()
    filtered = bright(visitor)
    visitor.key(Qt.Key.Key_Slash)
    type_in(visitor, "symposium")
    visitor.rest()
    assert bright(visitor) == SYMPOSIA
    visitor.key(Qt.Key.Key_Escape)
    visitor.rest()
    assert bright(visitor) == filtered


def found(visitor: Visitor, kind: str) -> dict[int, QQuickItem]:
    """Of the entries or cards on the screen those with the sign, by row."""
    rows = {}
    for item in visitor.all(kind):
        if visitor.all("FoundMark", item):
            index = item.property("index")
            model = visitor.session.list_view.model if kind == "ListEntry" else visitor.session.quotes_view.model
            rows[model.data(model.index(index), next(r for r, n in model.roleNames().items() if n == b"row"))] = (
                item
            )
    return rows


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1080, 1920)])
@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_L, "ListEntry"), (Qt.Key.Key_Q, "QuoteCard")])
def test_what_is_found_has_a_sign_in_list_and_quotations_beside_the_search(
    visitor: Visitor, size: tuple[int, int], key: Qt.Key, kind: str
) -> None:
    visitor.begin(size=size)
    visitor.session.show_event(SIXTH)
    visitor.key(Qt.Key.Key_Escape, key)
    everything = len(visitor.session.library)
    open_search(visitor)
    assert found(visitor, kind) == {}
    type_in(visitor, "gzzth")
    visitor.session.search_view.rest_now()
    visitor.let_frames_go(10)
    rows = found(visitor, kind)
    row = visitor.session.library.row_of(SIXTH)
    assert row in rows
    assert "found" in name_of(rows[row]).lower()
    assert {visitor.session.library.event_id(row) for row in rows} <= SYMPOSIA
    panel = rect_of(field(visitor).parentItem())
    assert not any(panel.intersects(rect_of(item)) for item in visitor.all(kind))
    assert len(visitor.session.list_view.model.listing) in (0, everything)
    visitor.key(Qt.Key.Key_Escape)
    assert found(visitor, kind) == {}


def test_in_a_filtered_list_all_that_is_found_stands_too(visitor: Visitor) -> None:
    visitor.session.filter_view.toggle("lane", "ecology")
    visitor.key(Qt.Key.Key_L)
    listing = visitor.session.list_view.model
    filtered = listing.rowCount()
    open_search(visitor)
    type_in(visitor, "symposium")
    visitor.session.search_view.rest_now()
    entries = [listing.entry(index) for index in range(listing.rowCount())]
    assert {entry.event_id for entry in entries if entry.found} == SYMPOSIA
    assert len(entries) == filtered + len(SYMPOSIA)
    visitor.session.filter_view.clear()
    assert listing.rowCount() == len(visitor.session.library)
    visitor.key(Qt.Key.Key_Escape)
    assert not any(listing.entry(index).found for index in range(listing.rowCount()))


@pytest.mark.parametrize(("asked", "kind"), [("才干", "QuoteBlock"), ("11,019", "FigureBlock")])
def test_a_quotation_and_a_figure_are_gone_to_on_their_page(visitor: Visitor, asked: str, kind: str) -> None:
    visitor.begin(size=(1280, 720))
    open_search(visitor)
    visitor.session.search_view.setText(asked)
    visitor.let_frames_go()
    at = [hit.property("kind") for hit in hits(visitor)].index("quote" if kind == "QuoteBlock" else "figure")
    visitor.session.search_view.moveTo(at)
    visitor.key(Qt.Key.Key_Return)
    visitor.let_frames_go(3)
    (frame,) = visitor.all("PartPointer")
    assert any(rect_of(frame).contains(rect_of(block)) for block in visitor.all(kind))


def test_escape_closes_and_the_focus_is_where_it_was(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_Tab)
    before = visitor.window.activeFocusItem()
    visitor.key(Qt.Key.Key_F, modifier=CONTROL)
    type_in(visitor, "lhasa")
    visitor.key(Qt.Key.Key_Escape)
    assert not is_open(visitor)
    assert visitor.window.activeFocusItem() == before
    assert visitor.open_event() == ""


def test_escape_leaves_an_open_page_open(visitor: Visitor) -> None:
    visitor.session.show_event(SIXTH)
    visitor.key(Qt.Key.Key_F, modifier=CONTROL)
    visitor.key(Qt.Key.Key_Escape)
    assert not is_open(visitor)
    assert visitor.open_event() == SIXTH


def test_whoever_comes_back_finds_what_was_asked_ready_to_be_typed_over(searching: Visitor) -> None:
    type_in(searching, "lhasa")
    searching.key(Qt.Key.Key_Escape)
    searching.key(Qt.Key.Key_F, modifier=CONTROL)
    assert field(searching).property("selectedText") == "lhasa"
    type_in(searching, "goats")
    assert field(searching).property("text") == "goats"


def test_a_slash_and_letters_with_other_meanings_are_text_in_the_field(searching: Visitor) -> None:
    type_in(searching, "2015/8 flq")
    assert field(searching).property("text") == "2015/8 flq"
    assert not searching.session.list_view.property("isShown")


def test_the_panel_makes_way_where_it_would_hide_what_was_gone_to(searching: Visitor) -> None:
    type_in(searching, "gzzth")
    searching.key(Qt.Key.Key_Return)
    assert not is_open(searching)
    assert searching.window.activeFocusItem() in list(searching.items(searching.the("TimelinePane")))
    searching.begin(size=(1920, 1080))
    searching.key(Qt.Key.Key_F, modifier=CONTROL)
    type_in(searching, "gzzth")
    searching.key(Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert searching.open_event() == "seventh-symposium-2020"
    assert field(searching).hasActiveFocus()
    panel = rect_of(field(searching).parentItem())
    assert rect_of(searching.mark("seventh-symposium-2020")).left() > panel.right()


def test_nothing_found_says_so_and_offers_the_nearest(searching: Visitor) -> None:
    type_in(searching, "tibbet")
    assert "Nothing found for “tibbet”. The nearest:" in searching.texts()
    assert "Tibet" in current(searching)
    everything = bright(searching)
    searching.rest()
    assert bright(searching) == everything
    searching.key(*[Qt.Key.Key_Backspace] * 6)
    type_in(searching, "zzz")
    assert "Nothing found for “zzz”." in searching.texts()
    assert hits(searching) == []


def test_what_is_found_and_where_one_is_is_announced(searching: Visitor) -> None:
    words: list[str] = []
    searching.session.search_view.announced.connect(words.append)
    type_in(searching, "symposium")
    searching.rest()
    searching.key(Qt.Key.Key_Down)
    searching.session.search_view.announced.disconnect(words.append)
    assert words == ["8 results", current(searching)]


def test_keys_on_the_screen_type_as_on_a_television(searching: Visitor) -> None:
    assert searching.all("SearchKeys") == []
    searching.tap(field(searching))
    keys = searching.the("SearchKeys")
    for letter in "GZZTHH":
        searching.tap(searching.button(letter))
    searching.tap(searching.button("Delete"))
    assert field(searching).property("text") == "gzzth"
    assert field(searching).hasActiveFocus()
    assert "Sixth Central Symposium" in current(searching)
    searching.tap(searching.button("Clear"))
    for key in ("2", "0", "1", "5", "Space", "0"):
        searching.tap(searching.button(key))
    assert field(searching).property("text") == "2015 0"
    searching.tap(searching.button("Keys on the screen"))
    assert searching.all("SearchKeys") == []
    assert keys.property("visible") is False


def test_keys_are_as_large_as_a_finger(searching: Visitor) -> None:
    searching.click(searching.button("Keys on the screen"))
    keys = searching.all("PillButton", searching.the("SearchKeys"))
    assert len(keys) == 39
    for key in keys:
        assert min(key.width(), key.height()) >= 44
        assert rect_of(searching.the("SearchKeys")).adjusted(-1, -1, 1, 1).contains(rect_of(key))


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (800, 1280), (480, 400)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_of_it_is_cut_off_at_any_size(
    visitor: Visitor, language: str, size: tuple[int, int], scale: float
) -> None:
    visitor.begin(size=size, language=language, text_scale=scale)
    open_search(visitor)
    type_in(visitor, "tibet")
    panel = rect_of(field(visitor).parentItem()).adjusted(-1, -1, 1, 1)
    assert visitor.window.contentItem().boundingRect().contains(panel)
    column = rect_of(visitor.the("LazyList"))
    assert column.height() > 0.25 * panel.height()
    for entry in hits(visitor):
        assert panel.left() <= rect_of(entry).left() <= rect_of(entry).right() <= panel.right()
        for text in visitor.items(entry):
            if is_text(text):
                assert text.property("contentWidth") <= text.width() + 1
                assert rect_of(entry).adjusted(-1, -1, 1, 1).contains(rect_of(text))
    for button in (field(visitor), visitor.button("Close the search" if language == "en" else "关闭搜索")):
        assert panel.contains(rect_of(button))


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_everything_in_it_has_a_role_and_a_name(visitor: Visitor, language: str) -> None:
    visitor.begin(language=language)
    QAccessible.setActive(True)
    try:
        visitor.key(Qt.Key.Key_F, modifier=CONTROL)
        type_in(visitor, "tibet")
        panel = field(visitor).parentItem()
        assert panel is not None
        roles = [
            (attached.property("role"), name_of(item))
            for item in visitor.items(panel)
            if (attached := attached_accessible(item)) is not None and not attached.property("ignored")
        ]
        named = {role for role, name in roles if name}
        assert {
            QAccessible.Role.EditableText,
            QAccessible.Role.Button,
            QAccessible.Role.ListItem,
            QAccessible.Role.Heading,
            QAccessible.Role.List,
        } <= named
        assert [role for role, name in roles if not name] == []
        for entry in hits(visitor):
            assert attached_accessible(entry) is not None
    finally:
        QAccessible.setActive(False)


def test_tab_reaches_all_of_it_and_the_list_is_walked_by_key(searching: Visitor) -> None:
    type_in(searching, "symposium")
    reached: list[str] = []
    for _ in range(12):
        searching.key(Qt.Key.Key_Tab)
        item = searching.window.activeFocusItem()
        reached.append(name_of(item) if item else "")
        if item is not None and item.inherits("QQuickListView"):
            break
    assert {"Keys on the screen", "Close the search"} <= set(reached)
    searching.key(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert searching.open_event() == "seventh-symposium-2020"


def test_another_timeline_begins_with_an_empty_search(searching: Visitor) -> None:
    type_in(searching, "lhasa")
    searching.key(Qt.Key.Key_Escape)
    searching.begin(FICTIONAL)
    searching.key(Qt.Key.Key_F, modifier=CONTROL)
    assert field(searching).property("text") == ""
    type_in(searching, "lamp")
    assert "lit" in current(searching)


def test_a_search_ends_with_its_timeline(searching: Visitor) -> None:
    type_in(searching, "lhasa")
    searching.drop([FICTIONAL])
    assert not is_open(searching)
    searching.drop([SHIPPED])
    assert not is_open(searching)


def test_a_kiosk_has_its_keys_always(visitor: Visitor) -> None:
    engine = qmlEngine(visitor.window)
    assert engine is not None
    metrics = engine.singletonInstance("Timeline.Viewer", "Metrics")
    metrics.setProperty("profile", "kiosk")
    try:
        visitor.begin(size=(1080, 1920))
        visitor.tap(visitor.button("Search"))
        keys = visitor.all("PillButton", visitor.the("SearchKeys"))
        assert len(keys) == 39
        least = 15 * metrics.property("pxPerMm")
        assert all(min(key.width(), key.height()) >= least for key in keys)
        for letter in "GZZTH":
            visitor.tap(visitor.button(letter))
        visitor.tap(hits(visitor)[0])
        assert visitor.open_event() == SIXTH
    finally:
        metrics.setProperty("profile", "desk")


def test_the_surface_can_be_moved_while_the_search_is_open(searching: Visitor) -> None:
    before = searching.surface.window_days
    type_in(searching, "lhasa")
    searching.wheel(QPointF(900, 400), 3)
    assert searching.surface.window_days != before
    assert is_open(searching)
