"""Moving along time: drag, wheel, pinch, keys, buttons and the overview."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from visitor import Visitor, rect_of


def view(visitor: Visitor) -> tuple[float, float]:
    """The day at the left edge and px a day."""
    return visitor.surface.property("start"), visitor.surface.property("pxPerDay")


def day_at(visitor: Visitor, place: QPointF) -> float:
    """The day under a place of the window."""
    start, px_per_day = view(visitor)
    return start + (place.x() - rect_of(visitor.the("Surface")).left()) / px_per_day


def empty_place(visitor: Visitor) -> QPointF:
    """On the surface, low and right of the middle."""
    surface = rect_of(visitor.the("Surface"))
    return QPointF(surface.left() + surface.width() * 0.6, surface.top() + surface.height() * 0.7)


def test_the_whole_span_is_what_a_fresh_window_shows(visitor: Visitor) -> None:
    heading = visitor.session.library.heading
    first, last = heading.span.extent
    surface = rect_of(visitor.the("Surface"))
    assert day_at(visitor, surface.topLeft()) <= first
    assert day_at(visitor, surface.topRight()) >= last


@pytest.mark.parametrize("notches", [1, 3, 5])
def test_the_wheel_zooms_about_the_pointer(visitor: Visitor, notches: int) -> None:
    place = empty_place(visitor)
    day, (_, before) = day_at(visitor, place), view(visitor)
    visitor.wheel(place, notches)
    assert view(visitor)[1] > before
    assert day_at(visitor, place) == pytest.approx(day, abs=1e-6 * day)
    visitor.wheel(place, -notches)
    assert view(visitor)[1] == pytest.approx(before)


def test_two_fingers_zoom_about_the_place_between_them(visitor: Visitor) -> None:
    place = empty_place(visitor)
    day, (_, before) = day_at(visitor, place), view(visitor)
    visitor.pinch(place, 3)
    after = view(visitor)[1]
    assert 2 < after / before <= 3.01
    assert abs(day_at(visitor, place) - day) * after < 2, "the day between the fingers moved by more than 2 px"
    visitor.pinch(place, 0.4, reach=150)
    assert view(visitor)[1] < after
    assert visitor.open_event() == ""


def test_a_drag_moves_time_with_the_hand(visitor: Visitor) -> None:
    place = empty_place(visitor)
    visitor.wheel(place, 6)
    day, px_per_day = day_at(visitor, place), view(visitor)[1]
    visitor.drag(place, -200)
    moved = (day_at(visitor, place) - day) * px_per_day
    # The threshold that tells a drag from a tap is not part of the movement.
    assert 170 <= moved <= 200
    assert visitor.open_event() == ""


def test_a_drag_that_starts_on_a_mark_moves_and_opens_nothing(visitor: Visitor) -> None:
    mark = visitor.mark("sixth-symposium-2015")
    visitor.wheel(rect_of(mark).center(), 6)
    before = view(visitor)
    visitor.drag(visitor.mark("sixth-symposium-2015"), 150)
    assert view(visitor) != before
    assert visitor.open_event() == ""


def test_keys_zoom_and_home_shows_the_whole_span(visitor: Visitor) -> None:
    whole = view(visitor)
    visitor.key(Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    near = view(visitor)
    assert near[1] > whole[1]
    visitor.key(Qt.Key.Key_Minus)
    assert whole[1] < view(visitor)[1] < near[1]
    visitor.key(Qt.Key.Key_Home)
    assert view(visitor) == pytest.approx(whole)


def test_buttons_zoom_and_show_the_whole_span(visitor: Visitor) -> None:
    whole = view(visitor)
    assert not visitor.button("Whole span").isEnabled()
    visitor.click(visitor.button("Zoom in"))
    visitor.click(visitor.button("Zoom in"))
    near = view(visitor)
    assert near[1] > whole[1]
    visitor.click(visitor.button("Zoom out"))
    assert whole[1] < view(visitor)[1] < near[1]
    visitor.click(visitor.button("Whole span"))
    assert view(visitor) == pytest.approx(whole)


def test_the_overviews_handles_stretch_and_move_the_window(visitor: Visitor) -> None:
    overview = rect_of(visitor.the("Overview"))
    whole = view(visitor)
    visitor.drag(QPointF(overview.left() + 6, overview.center().y()), round(overview.width() / 2))
    near = view(visitor)
    assert near[1] > whole[1] * 1.6
    visitor.drag(QPointF(overview.left() + overview.width() * 0.75, overview.center().y()), -150)
    moved = view(visitor)
    assert moved[0] < near[0]
    assert moved[1] == pytest.approx(near[1])
    visitor.click(QPointF(overview.left() + overview.width() * 0.2, overview.center().y()))
    assert view(visitor)[0] < moved[0]


def test_the_overview_answers_keys(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    visitor.the("Overview").forceActiveFocus()
    before = view(visitor)
    visitor.key(Qt.Key.Key_Left)
    assert view(visitor)[0] < before[0]
    visitor.key(Qt.Key.Key_Right)
    assert view(visitor) == pytest.approx(before)


def test_home_works_wherever_the_focus_is(visitor: Visitor) -> None:
    whole = view(visitor)
    visitor.click(visitor.button("Zoom in"))
    visitor.click(visitor.mark("sixth-symposium-2015"))
    visitor.key(Qt.Key.Key_Tab, Qt.Key.Key_Home)
    narrower = rect_of(visitor.the("Surface")).width()
    days = narrower / view(visitor)[1]
    assert days >= 365 * 30
    visitor.key(Qt.Key.Key_Escape, Qt.Key.Key_Home)
    assert view(visitor) == pytest.approx(whole)
