"""The reading panel in the window: everything is whole, has a name, and is reached by hand and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, attached_accessible, is_text, kind_of, name_of, rect_of

SIXTH = "sixth-symposium-2015"
EVENTS_OF_ALL_KINDS = (
    SIXTH,
    "namling-planting",
    "university-schooling",
    "rutog-cashmere",
    "fourth-symposium-2001",
)


def _page(visitor: Visitor) -> QQuickItem:
    return visitor.the("PageContent")


def _view(visitor: Visitor) -> QQuickItem:
    """The part of the panel in which the page scrolls."""
    return next(item for item in visitor.items(visitor.the("ReadingPanel")) if kind_of(item) == "QQuickFlickable")


def _open(visitor: Visitor, event_id: str) -> None:
    visitor.reading.show(event_id)
    visitor.let_frames_go()


def _texts(visitor: Visitor) -> Iterator[QQuickItem]:
    return (item for item in visitor.items(_page(visitor)) if is_text(item))


def _unfold_all(visitor: Visitor) -> None:
    folds = visitor.all("PassageFold", _page(visitor))
    assert folds
    for fold in folds:
        fold.setProperty("open", True)
    visitor.let_frames_go(3)


def _assert_all_words_have_their_own_room(visitor: Visitor) -> None:
    page, placed = rect_of(_page(visitor)), list[tuple[str, QRectF]]()
    for item in _texts(visitor):
        words, place = str(item.property("text")), rect_of(item)
        assert not item.property("truncated"), words
        assert item.property("contentWidth") <= item.width() + 0.5, words
        assert place.right() <= page.right() + 0.5, words
        assert place.bottom() <= page.bottom() + 0.5, words
        inner = place.adjusted(1, 1, -1, -1)
        assert not [other for other, taken in placed if taken.intersects(inner)], words
        placed.append((words, inner))


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920), (480, 800)])
def test_no_words_are_cut_off_or_laid_over_others(
    visitor: Visitor, language: str, text_scale: float, size: tuple[int, int]
) -> None:
    visitor.begin(language=language, text_scale=text_scale, size=size)
    for row in range(len(visitor.session.library)):
        visitor.reading.show_row(row)
        visitor.let_frames_go()
        _assert_all_words_have_their_own_room(visitor)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize("size", [(1280, 720), (480, 800)])
def test_nor_are_they_in_the_largest_type_with_all_unfolded(
    visitor: Visitor, language: str, size: tuple[int, int]
) -> None:
    visitor.begin(language=language, text_scale=2.0, size=size)
    for event_id in EVENTS_OF_ALL_KINDS:
        _open(visitor, event_id)
        closed = _page(visitor).height()
        _unfold_all(visitor)
        assert _page(visitor).height() > closed
        _assert_all_words_have_their_own_room(visitor)


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_the_buttons_below_stay_whole_and_as_large_as_a_finger(visitor: Visitor, text_scale: float) -> None:
    visitor.begin(text_scale=text_scale)
    _open(visitor, SIXTH)
    panel = rect_of(visitor.the("ReadingPanel"))
    buttons = visitor.all("PillButton", visitor.the("ReadingBar"))
    assert len(buttons) == 5
    for button in buttons:
        assert panel.contains(rect_of(button))
        assert button.height() >= 44
        assert not [text for text in visitor.items(button) if is_text(text) and text.property("truncated")]


def test_in_a_narrow_window_of_huge_type_signs_stand_for_the_words_of_the_buttons(visitor: Visitor) -> None:
    visitor.begin(text_scale=2.0, size=(480, 800))
    _open(visitor, SIXTH)
    panel = rect_of(visitor.the("ReadingPanel"))
    buttons = visitor.all("PillButton", visitor.the("ReadingBar"))
    assert [name_of(button) for button in buttons] == [
        "Back",
        "Previous event in time",
        "Next event in time",
        "Share",
        "Close",
    ]
    assert all(panel.contains(rect_of(button)) for button in buttons)
    assert _view(visitor).height() > panel.height() * 0.4, "most of the panel is the page's"


def test_lines_are_no_longer_than_forty_han_characters(visitor: Visitor) -> None:
    visitor.begin(language="zh-Hans", size=(1080, 1920))
    _open(visitor, "namling-planting")
    longest = max(item.property("contentWidth") / item.property("size") for item in _texts(visitor))
    assert longest <= 47, "small type may count a seventh more than forty of body type"
    body = [item for item in _texts(visitor) if item.property("size") >= visitor.the("PageContent").width() / 40.5]
    assert body
    assert all(item.property("contentWidth") <= 40.5 * item.property("size") for item in body)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_everything_on_the_page_has_a_role_and_all_but_the_silent_a_name(visitor: Visitor, language: str) -> None:
    visitor.begin(language=language)
    for event_id in EVENTS_OF_ALL_KINDS:
        _open(visitor, event_id)
        panel = visitor.the("ReadingPanel")
        buttons = [item for item in visitor.items(panel) if item.metaObject().indexOfSignal("clicked()") >= 0]
        for item in (*_texts(visitor), *buttons):
            attached = attached_accessible(item)
            assert attached is not None, kind_of(item)
            if attached.property("ignored"):
                continue
            assert name_of(item), f"{kind_of(item)} {item.property('text')!r}"
            assert "\u2060" not in name_of(item), "joiners are for the eye alone"


@pytest.mark.parametrize("event_id", EVENTS_OF_ALL_KINDS)
def test_with_all_unfolded_no_two_buttons_are_told_alike(visitor: Visitor, event_id: str) -> None:
    _open(visitor, event_id)
    _unfold_all(visitor)
    told = []
    for item in visitor.items(_page(visitor)):
        attached = attached_accessible(item)
        if attached is not None and item.metaObject().indexOfSignal("clicked()") >= 0:
            told.append((name_of(item), attached.property("description")))
    assert len(told) > 3
    assert len(told) == len(set(told)), sorted(told)


def test_a_linked_event_is_told_with_its_lane(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    library = visitor.session.library
    for link in visitor.all("LinkRow"):
        row = library.row_of(link.property("eventId"))
        assert row is not None
        attached = attached_accessible(link)
        assert attached is not None
        assert attached.property("description").startswith(library.lanes[library.columns.lane[row]].name.get("en"))


def test_the_first_that_a_screen_reader_finds_as_a_heading_is_the_title(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    headings = [
        item
        for item in visitor.items(_page(visitor))
        if (attached := attached_accessible(item)) and attached.property("role") == QAccessible.Role.Heading
    ]
    assert [name_of(item) for item in headings] == [
        "Sixth Central Symposium on Work in Tibet",
        "Linked events",
        "Sources",
    ]


def test_a_linked_event_opens_by_a_press_and_back_returns(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    link = visitor.all("LinkRow")[0]
    linked = link.property("eventId")
    view = _view(visitor)
    view.setProperty("contentY", max(0.0, link.mapToItem(_page(visitor), 0, 0).y() - 50))
    visitor.let_frames_go()
    visitor.click(link)
    assert visitor.open_event() == linked
    assert view.property("contentY") == 0, "another page begins at its head"
    visitor.click(visitor.button("Back"))
    assert visitor.open_event() == SIXTH
    visitor.click(visitor.button("Forward"))
    assert visitor.open_event() == linked


def test_tab_reaches_every_button_of_the_page_in_its_order_and_each_is_seen(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    panel = visitor.the("ReadingPanel")
    panel.forceActiveFocus()
    wanted = [name_of(item) for item in visitor.items(panel) if item.metaObject().indexOfSignal("clicked()") >= 0]
    met = []
    for _ in range(len(wanted) * 2):
        visitor.key(Qt.Key.Key_Tab)
        focused = visitor.window.activeFocusItem()
        if focused is None or not panel.isAncestorOf(focused):
            continue
        if focused.metaObject().indexOfSignal("clicked()") < 0:
            continue
        met.append(name_of(focused))
        area = _view(visitor) if _page(visitor).isAncestorOf(focused) else panel
        assert rect_of(area).contains(rect_of(focused)), f"{met[-1]} has the focus out of view"
        if len(met) == len(wanted) - 1:
            break
    assert met == [name for name in wanted if name != "Back"], "Back leads nowhere yet"


def test_a_link_opened_by_keyboard_leaves_the_focus_at_the_head_of_the_new_page(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    visitor.all("LinkRow")[2].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    visitor.key(Qt.Key.Key_Space)
    assert visitor.open_event() == "npc-delegation-2013"
    focused = visitor.window.activeFocusItem()
    assert focused is not None
    assert focused.property("visualFocus")
    assert focused.isAncestorOf(_page(visitor))
    assert _view(visitor).property("contentY") == 0


def test_the_page_scrolls_by_keyboard_and_stops_at_its_ends(visitor: Visitor) -> None:
    _open(visitor, "namling-planting")
    visitor.the("ReadingPanel").forceActiveFocus()
    view = _view(visitor)
    lowest = view.property("contentHeight") - view.height()
    visitor.key(Qt.Key.Key_PageDown)
    assert 0 < view.property("contentY") < lowest
    visitor.key(*[Qt.Key.Key_PageDown] * 12)
    assert view.property("contentY") == pytest.approx(lowest)
    visitor.key(*[Qt.Key.Key_PageUp] * 14)
    assert view.property("contentY") == 0


def test_escape_closes_from_within_the_page(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    visitor.the("ReadingPanel").forceActiveFocus()
    visitor.key(Qt.Key.Key_Tab, Qt.Key.Key_Escape)
    assert visitor.open_event() == ""


def test_alt_and_the_arrows_go_back_and_forward_as_in_a_browser(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    _open(visitor, "seventh-symposium-2020")
    visitor.the("ReadingPanel").forceActiveFocus()
    visitor.key(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert visitor.open_event() == SIXTH
    visitor.key(Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.AltModifier)
    assert visitor.open_event() == "seventh-symposium-2020"


def test_the_passage_of_a_quotation_unfolds_below_it(visitor: Visitor) -> None:
    _open(visitor, SIXTH)
    button = visitor.button("See it in its source")
    assert "习近平总书记指出" not in "".join(name_of(item) for item in _texts(visitor))
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    visitor.let_frames_go()
    visitor.click(button)
    assert "习近平总书记指出" in "".join(name_of(item) for item in _texts(visitor))


def test_background_is_marked_and_a_report_is_not(visitor: Visitor) -> None:
    _open(visitor, "fourth-symposium-2001")
    assert len(visitor.all("ContextSign")) == 1
    _open(visitor, SIXTH)
    assert visitor.all("ContextSign") == []
