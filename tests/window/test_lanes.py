"""Lanes folded, moved, hidden and brought back, by mouse, finger and keys."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, attached_accessible, name_of, rect_of


def heads(visitor: Visitor) -> list[QQuickItem]:
    """The lanes' names, from the top down."""
    return sorted(visitor.all("LaneHead"), key=lambda head: rect_of(head).top())


def names(visitor: Visitor) -> list[str]:
    return [head.property("laneName") for head in heads(visitor)]


def head(visitor: Visitor, name: str) -> QQuickItem:
    return next(head for head in heads(visitor) if head.property("laneName") == name)


def lanes_of_marks(visitor: Visitor) -> set[str]:
    library = visitor.session.library
    rows = [mark.property("row") for mark in visitor.all("EventMark")]
    return {library.lanes[library.columns.lane[row]].name.get("en") for row in rows}


def test_a_touched_name_opens_its_menu_and_hiding_leaves_a_sign(visitor: Visitor) -> None:
    assert "Industry" in lanes_of_marks(visitor)
    visitor.tap(head(visitor, "Industry"))
    visitor.tap(visitor.button("Hide"))
    assert "Industry" not in names(visitor)
    assert "Industry" not in lanes_of_marks(visitor)
    visitor.tap(head(visitor, "Ecology"))
    visitor.tap(visitor.button("Hide"))
    visitor.tap(visitor.button("2 lanes hidden"))
    assert {"Industry", "Ecology"} < set(names(visitor))
    assert "Industry" in lanes_of_marks(visitor)
    assert not visitor.all("HiddenLanes")


def test_a_lane_moves_up_and_down_while_its_menu_stays(visitor: Visitor) -> None:
    before = names(visitor)
    visitor.click(head(visitor, before[2]))
    visitor.click(visitor.button("Move up"))
    visitor.click(visitor.button("Move up"))
    assert names(visitor) == [before[2], *before[:2], *before[3:]]
    assert not visitor.button("Move up").property("enabled")
    visitor.click(visitor.button("Move down"))
    assert names(visitor) == [before[0], before[2], before[1], *before[3:]]


def test_a_folded_lane_keeps_its_name_and_loses_its_labels(visitor: Visitor) -> None:
    lane = names(visitor)[0]
    height = rect_of(head(visitor, lane)).height()
    visitor.click(head(visitor, lane))
    visitor.click(visitor.button("Fold"))
    assert rect_of(head(visitor, lane)).height() < height
    library = visitor.session.library
    for mark in visitor.all("EventMark"):
        if library.columns.lane[mark.property("row")] == 0:
            assert mark.property("label") == ""
    visitor.click(visitor.button("Unfold"))
    assert rect_of(head(visitor, lane)).height() == height


def test_names_of_folded_lanes_do_not_run_into_one_another(visitor: Visitor) -> None:
    for lane in names(visitor):
        visitor.click(head(visitor, lane))
        visitor.click(visitor.button("Fold"))
        visitor.key(Qt.Key.Key_Escape)
    texts = [rect_of(visitor.all("SansText", each)[0]) for each in heads(visitor)]
    for above, below in pairwise(texts):
        assert above.bottom() <= below.top() + 1


def test_the_keyboard_does_it_all(visitor: Visitor) -> None:
    before = names(visitor)
    heads(visitor)[1].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    visitor.key(Qt.Key.Key_Space)
    visitor.key(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert names(visitor) == [before[1], before[0], *before[2:]]
    visitor.key(Qt.Key.Key_Escape)
    focused = QGuiApplication.focusObject()
    assert isinstance(focused, QQuickItem)
    assert focused.property("laneName") == before[1]


def test_tab_leads_to_every_lanes_name_from_the_top_down(visitor: Visitor) -> None:
    met: list[str] = []
    for _ in range(60):
        visitor.key(Qt.Key.Key_Tab)
        focused = QGuiApplication.focusObject()
        if isinstance(focused, QQuickItem) and focused in visitor.all("LaneHead"):
            met.append(focused.property("laneName"))
        if len(met) == len(names(visitor)):
            break
    assert met == names(visitor)


def test_the_menu_closes_by_key_after_its_button_has_gone_dead(visitor: Visitor) -> None:
    heads(visitor)[1].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    visitor.key(Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert not visitor.button("Move up").property("enabled")
    visitor.key(Qt.Key.Key_Escape)
    assert not visitor.all("QQuickPopupItem")


def test_the_last_lane_cannot_be_hidden(visitor: Visitor) -> None:
    for _ in range(len(names(visitor)) - 1):
        visitor.click(heads(visitor)[0])
        visitor.click(visitor.button("Hide"))
    visitor.click(heads(visitor)[0])
    assert not visitor.button("Hide").property("enabled")
    assert len(names(visitor)) == 1


def test_an_event_that_is_opened_brings_its_lane_back(visitor: Visitor) -> None:
    visitor.click(head(visitor, "Industry"))
    visitor.click(visitor.button("Hide"))
    visitor.session.show_event("rutog-cashmere")
    visitor.let_frames_go()
    assert "Industry" in names(visitor)
    assert visitor.mark("rutog-cashmere")


def test_going_back_from_the_list_brings_the_lane_back_too(visitor: Visitor) -> None:
    visitor.click(head(visitor, "Meetings and decisions"))
    visitor.click(visitor.button("Hide"))
    visitor.key(Qt.Key.Key_L, Qt.Key.Key_Home, Qt.Key.Key_L)
    assert "Meetings and decisions" in names(visitor)
    assert visitor.mark("third-symposium-1994").property("focused")


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1080, 1920), (560, 900)])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_sign_and_menu_fit_into_the_window(visitor: Visitor, size: tuple[int, int], language: str) -> None:
    visitor.begin(size=size, language=language)
    visitor.click(heads(visitor)[0])
    visitor.click(visitor.button({"en": "Hide", "zh-Hans": "隐藏"}[language]))
    sign = visitor.the("HiddenLanes")
    surface = rect_of(visitor.the("Surface"))
    assert rect_of(visitor.window.contentItem()).contains(rect_of(sign))
    assert not rect_of(sign).intersects(surface)
    assert not [item for item in heads(visitor) if rect_of(item).adjusted(1, 1, -1, -1).intersects(rect_of(sign))]
    assert not rect_of(sign).intersects(rect_of(visitor.the("Axis")))
    for text in visitor.all("SansText", sign):
        assert not text.property("truncated")


@pytest.mark.parametrize(("language", "word"), [("en", "Lane"), ("zh-Hans", "类别")])
def test_a_screen_reader_finds_names_that_open_menus(visitor: Visitor, language: str, word: str) -> None:
    visitor.begin(language=language)
    for item, lane in zip(heads(visitor), visitor.session.library.lanes, strict=True):
        told = attached_accessible(item)
        assert told is not None
        assert QAccessible.Role(told.property("role")) == QAccessible.Role.ButtonMenu
        assert name_of(item) == lane.name.get(language)
        assert word in told.property("description")


def test_names_stay_beside_their_lanes_while_they_scroll(visitor: Visitor) -> None:
    visitor.begin(text_scale=2.0)
    assert visitor.the("LaneScroll").property("needed")
    last = max(visitor.all("LaneHead"), key=lambda item: rect_of(item).top())
    last.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    visitor.let_frames_go()
    assert rect_of(visitor.the("Surface")).bottom() + 1 >= rect_of(last).bottom()
