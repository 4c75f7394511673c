"""Back and forward among views, and from a linked event to where it stands."""

from __future__ import annotations

import pytest
from motion_watch import frames_within, shown, wheel
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, name_of, rect_of

from viewer.domain.dates import day_number

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


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("years", [(2016, 2023), (2014, 2020), (2019, 2022), (1996, 2013), (2015, 2016)])
def test_at_rest_such_a_button_covers_no_words_and_no_mark(
    visitor: Visitor, size: tuple[int, int], years: tuple[int, int]
) -> None:
    visitor.begin(size=size)
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go(3)
    visitor.surface.motion.fit(day_number(years[0], 2), day_number(years[1], 6))
    visitor.let_frames_go()
    visitor.rest()
    buttons = [rect_of(button) for button in edge_buttons(visitor) if button.width() > 1]
    assert buttons
    things = [(str(mark.property("name")), rect_of(mark)) for mark in visitor.all("EventMark")]
    things += [(str(mark.property("label")), rect_of(visitor.label_of(mark))) for mark in labelled(visitor)]
    things += [(str(pill.property("names")), rect_of(pill)) for pill in visitor.all("Pill")]
    for button in buttons:
        covered = [name for name, rect in things if rect.adjusted(1, 1, -1, -1).intersects(button)]
        assert not covered


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("years", [(2001, 2002), (2011, 2012), (2015, 2016), (2019, 2022)])
def test_where_lanes_scroll_such_buttons_stand_one_above_the_other(
    visitor: Visitor, years: tuple[int, int], share: float
) -> None:
    visitor.begin(size=(1080, 1920), text_scale=2.0)
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go(2)
    visitor.surface.motion.fit(day_number(years[0], 2), day_number(years[1], 6))
    visitor.let_frames_go()
    visitor.rest()
    scroll = visitor.the("LaneScroll")
    scroll.setProperty("offset", scroll.property("farthest") * share)
    visitor.let_frames_go()
    surface = rect_of(visitor.the("Surface")).adjusted(-1, -1, 1, 1)
    buttons = [button for button in edge_buttons(visitor) if button.width() > 1]
    rects = [rect_of(button) for button in buttons]
    assert len(rects) >= 2
    assert all(surface.contains(rect) for rect in rects)
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])
    for rect in (rect_of(button) for button in buttons if button.property("outside")):
        assert min(rect.left() - surface.left(), surface.right() - rect.right()) < 3, "it stands beside another"


def labelled(visitor: Visitor) -> list[QQuickItem]:
    return [mark for mark in visitor.all("EventMark") if mark.property("label")]


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


# -- where there is no room for all buttons ----------------------------------------------------------------

NARROW = [((1280, 720), 2.0, SIXTH), ((1080, 1920), 2.0, SIXTH), ((480, 400), 1.0, ""), ((480, 400), 2.0, "")]


@pytest.mark.parametrize(("size", "scale", "event"), NARROW)
def test_what_has_no_room_beside_the_overview_is_in_a_menu(
    visitor: Visitor, size: tuple[int, int], scale: float, event: str
) -> None:
    visitor.begin(size=size, text_scale=scale)
    if event:
        visitor.session.show_event(event)
        visitor.let_frames_go(3)
    beside = [*visitor.all("Overview"), *visitor.all("WindowSpan")][0]
    buttons, place = rect_of(visitor.the("ZoomButtons")), rect_of(beside)
    assert place.width() >= 0.7 * buttons.width()
    assert not place.intersects(buttons)
    whole = shown(visitor)
    visitor.surface.motion.fit(14_000.0, 16_000.0)
    near = shown(visitor)
    visitor.let_frames_go()
    visitor.click(visitor.button("Other views, and the key"))
    frame = rect_of(visitor.window.contentItem())
    for words in ("Previous view", "Next view", "Whole span", "Key"):
        assert visitor.button(words), words
    assert frame.contains(rect_of(visitor.button("Previous view")))
    assert visitor.button("Previous view").hasActiveFocus()
    visitor.click(visitor.button("Previous view"))
    assert shown(visitor) == pytest.approx(whole)
    visitor.scroll_to(visitor.button("Next view"))
    visitor.click(visitor.button("Next view"))
    assert shown(visitor) == pytest.approx(near)
    visitor.scroll_to(visitor.button("Whole span"))
    visitor.key(Qt.Key.Key_Space)
    assert shown(visitor) == pytest.approx(whole)
    visitor.scroll_to(visitor.button("Key"))
    visitor.click(visitor.button("Key"))
    assert visitor.all("KeyCard") or visitor.all("Legend")
    visitor.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920), (1920, 1080)])
def test_in_usual_windows_every_way_has_a_button_of_its_own(visitor: Visitor, size: tuple[int, int]) -> None:
    visitor.begin(size=size)
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go(3)
    for words in ("Zoom out", "Zoom in", "Whole span", "Previous view", "Next view", "Key"):
        assert visitor.button(words)
