"""Back and forward among views, and from a linked event to where it stands."""

from __future__ import annotations

import pytest
from motion_watch import frames_within, shown, wheel
from PySide6.QtCore import Qt
from visitor import Visitor, name_of, rect_of

ALT = Qt.KeyboardModifier.AltModifier
SIXTH = "sixth-symposium-2015"


def test_buttons_lead_back_and_forward_only_where_there_is_a_way(visitor: Visitor) -> None:
    whole = shown(visitor)
    assert not visitor.button("Previous view").isEnabled()
    assert not visitor.button("Next view").isEnabled()
    visitor.surface.motion.fit(14_000.0, 16_000.0)
    near = shown(visitor)
    visitor.let_frames_go()
    visitor.click(visitor.button("Previous view"))
    assert shown(visitor) == pytest.approx(whole)
    assert not visitor.button("Previous view").isEnabled()
    visitor.click(visitor.button("Next view"))
    assert shown(visitor) == pytest.approx(near)
    assert not visitor.button("Next view").isEnabled()


def test_keys_lead_back_while_no_page_is_open(visitor: Visitor) -> None:
    whole = shown(visitor)
    wheel(visitor, rect_of(visitor.the("Surface")).center(), eighths=(0, 960))
    near = shown(visitor)
    visitor.rest()
    visitor.key(Qt.Key.Key_Left, modifier=ALT)
    assert shown(visitor) == pytest.approx(whole)
    visitor.key(Qt.Key.Key_Right, modifier=ALT)
    assert shown(visitor) == pytest.approx(near)


def test_a_view_that_is_looked_at_for_a_second_is_remembered_and_others_are_not(visitor: Visitor) -> None:
    place = rect_of(visitor.the("Surface")).center()
    wheel(visitor, place, eighths=(0, 480))
    looked_at = shown(visitor)
    frames_within(visitor, 1_150)
    for _ in range(3):
        wheel(visitor, place, eighths=(0, 240))
    visitor.click(visitor.button("Previous view"))
    assert shown(visitor) == pytest.approx(looked_at), "not one of the three in passing"


def test_going_elsewhere_forgets_what_lay_ahead(visitor: Visitor) -> None:
    motion = visitor.surface.motion
    motion.fit(14_000.0, 16_000.0)
    motion.fit(15_000.0, 15_400.0)
    visitor.let_frames_go()
    visitor.click(visitor.button("Previous view"))
    motion.fit(10_000.0, 12_000.0)
    visitor.let_frames_go()
    assert not visitor.button("Next view").isEnabled()


def test_another_timeline_has_nothing_to_go_back_to(visitor: Visitor) -> None:
    visitor.surface.motion.fit(14_000.0, 16_000.0)
    visitor.begin()
    assert not visitor.button("Previous view").isEnabled()


# -- links beyond the edge ------------------------------------------------------------------------------


@pytest.fixture
def selected_alone(visitor: Visitor) -> Visitor:
    """An open event with its linked ones outside the window."""
    visitor.click(visitor.mark(SIXTH))
    visitor.surface.motion.fit(16_640.0, 16_700.0)
    visitor.rest()
    return visitor


def edge_buttons(visitor: Visitor) -> list:
    return [button for edge in visitor.all("EdgeLinks") for button in edge.childItems() if button.isVisible()]


def test_links_out_of_sight_have_a_button_at_their_edge(selected_alone: Visitor) -> None:
    visitor = selected_alone
    buttons = [button for button in edge_buttons(visitor) if button.width() > 1]
    assert len(buttons) == visitor.surface.property("arcs").rowCount()
    surface = rect_of(visitor.the("Surface"))
    for button in buttons:
        rect = rect_of(button)
        assert min(rect.width(), rect.height()) >= 44
        words = name_of(button)
        left = words.endswith("to the left")
        assert left or words.endswith("to the right")
        assert left is (rect.center().x() < surface.center().x())
        assert surface.adjusted(-1, -1, 1, 1).contains(rect)
    rects = [rect_of(button) for button in buttons]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])


def test_such_a_button_goes_there_and_selects_nothing_else(selected_alone: Visitor) -> None:
    visitor = selected_alone
    button = next(button for button in edge_buttons(visitor) if button.width() > 1)
    day = button.property("toDay")
    visitor.tap(button)
    start, px_per_day = shown(visitor)
    days = rect_of(visitor.the("Surface")).width() / px_per_day
    assert start <= day <= start + days
    assert visitor.open_event() == SIXTH
    visitor.click(visitor.button("Previous view"))
    assert shown(visitor)[0] != pytest.approx(start)


def test_links_in_sight_have_no_button(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    assert visitor.surface.property("arcs").rowCount() > 0
    assert [button for button in edge_buttons(visitor) if button.width() > 1] == []
