"""What hands and keys can do to an exhibit's window, by the events that a display would send."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from exhibit_visitor import CALM, ExhibitVisitor
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QGuiApplication, QWindow
from PySide6.QtTest import QTest

from viewer.kiosk.schedule import hours_of, openings_of
from viewer.viewmodels.surface_view import SurfaceView

K, M = Qt.Key, Qt.KeyboardModifier
AT_ONCE = replace(CALM, attract=False)
CLOSED = replace(CALM, open_hours=hours_of({"every_day": openings_of("closed")}))
LEADING_OUT = [
    (K.Key_F4, M.AltModifier),
    (K.Key_Tab, M.AltModifier),
    (K.Key_Q, M.ControlModifier),
    (K.Key_W, M.ControlModifier),
    (K.Key_Escape, M.ControlModifier | M.AltModifier),
    (K.Key_Super_L, M.NoModifier),
    (K.Key_Menu, M.NoModifier),
    (K.Key_Print, M.NoModifier),
    *((K(K.Key_F1 + number), M.NoModifier) for number in range(12)),
]


@pytest.fixture
def visitor(exhibit: ExhibitVisitor) -> ExhibitVisitor:
    """At the surface of an exhibit without attract."""
    return exhibit.open(AT_ONCE)


def some_event(visitor: ExhibitVisitor) -> QPointF:
    """The middle of some event's mark, of which nothing else lies near."""
    for row in range(len(visitor.session.library)):
        event = visitor.session.library.event_id(row)
        for mark in visitor.all("EventMark"):
            if mark.property("row") == row:
                place = mark.mapToScene(QPointF(mark.width() / 2, mark.height() / 2))
                top = visitor.the("Surface").mapFromScene(place)
                if len_of_hits(visitor.surface, top) == 1 and event:
                    return place
    raise AssertionError("no event stands alone")


def len_of_hits(surface: SurfaceView, place: QPointF) -> int:
    from viewer.layout.hits import candidates

    page, scene, motion = surface._page, surface._scene, surface._motion
    reach = page.target / 2
    y = place.y() - scene.offset_at(place.y())
    return len(candidates(scene.arrangement, place.x(), y, motion.shown, reach, reach / 3))


def finger(visitor: ExhibitVisitor, act: str, place: QPointF, number: int = 0) -> None:
    touch = QTest.touchEvent(visitor.window, visitor._finger)
    getattr(touch, act)(number, place.toPoint(), visitor.window)
    touch.commit()
    visitor.let_frames_go(1)


def stands(visitor: ExhibitVisitor) -> bool:
    return visitor.window.isVisible() and visitor.scene == "visit"


@pytest.mark.parametrize(("key", "modifier"), LEADING_OUT)
def test_no_key_leads_out(visitor: ExhibitVisitor, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    visitor.key(key, modifier=modifier)
    assert stands(visitor)
    assert not visitor.all("QQuickPopupItem")


def test_it_cannot_be_closed(visitor: ExhibitVisitor) -> None:
    event = QCloseEvent()
    QCoreApplication.sendEvent(visitor.window, event)
    assert not event.isAccepted()
    assert not visitor.window.close()
    assert stands(visitor)


def test_what_is_minimised_or_made_smaller_fills_the_screen_again(visitor: ExhibitVisitor) -> None:
    del visitor.exhibit._lock._fill_screen  # which keeps tests' windows at their size
    for leave in (visitor.window.showMinimized, visitor.window.showNormal):
        leave()
        visitor.let_frames_go()
        assert visitor.window.visibility() == QWindow.Visibility.FullScreen
    visitor.leave()
    visitor.window.showNormal()


def test_nothing_can_be_dropped_and_there_is_no_menu(visitor: ExhibitVisitor, checkout: Path) -> None:
    title = visitor.window.title()
    visitor.drop([checkout / "tests" / "fixtures" / "fictional"])
    assert visitor.window.title() == title
    assert visitor.session.property("notice") == ""
    place = QPoint(300, 300)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place)
    QCoreApplication.sendEvent(visitor.window, menu)
    assert not visitor.all("QQuickPopupItem")


def test_the_cursor_is_not_seen_and_comes_back_when_the_exhibit_ends(visitor: ExhibitVisitor) -> None:
    cursor = QGuiApplication.overrideCursor()
    assert cursor is not None
    assert cursor.shape() == Qt.CursorShape.BlankCursor
    visitor.leave()
    assert QGuiApplication.overrideCursor() is None


def test_a_finger_opens_what_it_touches(visitor: ExhibitVisitor) -> None:
    visitor.tap(some_event(visitor))
    assert visitor.open_event()


@pytest.mark.parametrize("by_mouse", [False, True])
def test_what_was_put_down_before_the_scene_changed_does_nothing_when_it_is_lifted(
    visitor: ExhibitVisitor, by_mouse: bool
) -> None:
    place = some_event(visitor)
    none, left = M.NoModifier, Qt.MouseButton.LeftButton
    if by_mouse:
        QTest.mousePress(visitor.window, left, none, place.toPoint())
    else:
        finger(visitor, "press", place)
    visitor.wait(91)
    assert visitor.scene == "asking"
    visitor.wait(40)
    assert visitor.scene == "visit"
    if by_mouse:
        QTest.mouseRelease(visitor.window, left, none, place.toPoint())
    else:
        finger(visitor, "release", place)
    visitor.rest()
    assert not visitor.open_event()
    visitor.tap(place)
    assert visitor.open_event(), "the next touch is a touch again"


def test_a_finger_that_lay_there_while_the_question_was_asked_does_nothing_when_it_is_lifted(
    visitor: ExhibitVisitor,
) -> None:
    place = some_event(visitor)
    finger(visitor, "press", place)
    visitor.wait(91)
    assert visitor.scene == "asking"
    visitor.key(K.Key_Space)
    assert visitor.scene == "visit", "somebody else has answered"
    finger(visitor, "release", place)
    visitor.rest()
    assert not visitor.open_event()


@pytest.mark.parametrize("by_mouse", [False, True])
def test_a_button_that_was_held_while_the_question_came_stays_pressed_no_longer(
    visitor: ExhibitVisitor, by_mouse: bool
) -> None:
    button = visitor.button("Key")
    place = button.mapToScene(QPointF(button.width() / 2, button.height() / 2))
    none, left = M.NoModifier, Qt.MouseButton.LeftButton
    if by_mouse:
        QTest.mousePress(visitor.window, left, none, place.toPoint())
    else:
        finger(visitor, "press", place)
    assert button.property("pressed")
    visitor.wait(91)
    if by_mouse:
        QTest.mouseRelease(visitor.window, left, none, place.toPoint())
    else:
        finger(visitor, "release", place)
    visitor.rest()
    assert visitor.scene == "visit"
    assert not button.property("pressed")
    assert not visitor.all("QQuickPopupItem"), "and has not been clicked"


def test_a_hand_that_lies_on_the_glass_keeps_nobody_else_from_it(visitor: ExhibitVisitor) -> None:
    finger(visitor, "press", QPointF(30, visitor.window.height() / 2))
    visitor.wait(131)
    assert visitor.scene == "visit"
    place = some_event(visitor)
    touch = QTest.touchEvent(visitor.window, visitor._finger)
    still = QPoint(30, visitor.window.height() // 2)
    touch.move(0, still, visitor.window).press(1, place.toPoint(), visitor.window).commit()
    visitor.let_frames_go(1)
    touch = QTest.touchEvent(visitor.window, visitor._finger)
    touch.move(0, still, visitor.window).release(1, place.toPoint(), visitor.window).commit()
    visitor.let_frames_go(1)
    opened = visitor.open_event()
    finger(visitor, "release", QPointF(still))
    assert opened


def test_from_black_the_first_touch_only_wakes(exhibit: ExhibitVisitor) -> None:
    visitor = exhibit.open(CLOSED)
    assert visitor.scene == "closed"
    visitor.tap(visitor.middle())
    assert visitor.scene == "attract"
    assert not visitor.open_event()


def test_a_screen_that_is_cleaned_is_deaf(visitor: ExhibitVisitor) -> None:
    place = some_event(visitor)
    visitor.view.enter_staff()
    visitor.view._clean()
    assert visitor.scene == "cleaning"
    visitor.tap(place)
    visitor.click(place)
    visitor.key(K.Key_Return, K.Key_Escape, K.Key_Home)
    assert visitor.scene == "cleaning"
    assert not visitor.open_event()


def test_a_touch_that_nothing_takes_counts_once_in_the_corner(visitor: ExhibitVisitor) -> None:
    told: list[tuple[float, float]] = []
    visitor.exhibit._corner.tap = lambda x, y, corner: bool(told.append((x, y)))  # type: ignore[method-assign]
    for _ in range(3):
        visitor.tap(QPointF(4, 4))
    assert len(told) == 3
    QTest.mouseDClick(visitor.window, Qt.MouseButton.LeftButton, M.NoModifier, QPoint(4, 4))
    assert len(told) == 5


def test_a_keypad_walks_opens_and_goes_back(visitor: ExhibitVisitor) -> None:
    visitor.the("TimelinePane").metaObject().invokeMethod(visitor.the("TimelinePane"), "focusSurface")
    visitor.key(K.Key_Right, K.Key_Return)
    first = visitor.open_event()
    assert first
    visitor.reading.goNext()
    assert visitor.open_event() != first
    visitor.key(K.Key_Back)
    assert visitor.open_event() == first
    visitor.key(K.Key_Back)
    assert not visitor.open_event()
    visitor.key(K.Key_Back)
    assert stands(visitor)


def test_back_closes_what_lies_over_the_page_before_the_page(visitor: ExhibitVisitor) -> None:
    visitor.session.show_event(visitor.session.library.event_id(0))
    for open_it in ("Search", "Filter"):
        visitor.click(visitor.button(open_it))
        visitor.let_frames_go()
        assert visitor.all("QQuickPopupItem"), open_it
        visitor.key(K.Key_Back)
        visitor.let_frames_go()
        assert not visitor.all("QQuickPopupItem"), open_it
        assert visitor.open_event()
    assert not visitor.session.search_view.property("isOpen")
    visitor.key(K.Key_Back)
    assert not visitor.open_event()


def test_home_starts_over(visitor: ExhibitVisitor) -> None:
    visitor.session.nextTheme()
    visitor.session.show_event(visitor.session.library.event_id(0))
    visitor.key(K.Key_Home)
    assert not visitor.open_event()
    assert visitor.session.property("theme") == CALM.theme
    assert stands(visitor)


def test_a_key_begins_from_attract_and_does_no_more(exhibit: ExhibitVisitor) -> None:
    assert exhibit.scene == "attract"
    shown = exhibit.view.attract_view.event_id
    QTest.keyPress(exhibit.window, K.Key_Return)
    assert exhibit.scene == "visit"
    QTest.keyRelease(exhibit.window, K.Key_Return)
    exhibit.let_frames_go()
    assert exhibit.open_event() == shown
