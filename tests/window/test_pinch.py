"""Fingers on the surface: one, two and more, close together and from several hands."""

from __future__ import annotations

import pytest
from motion_watch import Fingers, aimed, let_it_arrive, native_gesture, shown, shown_day
from PySide6.QtCore import QPointF, Qt
from visitor import Visitor, rect_of


@pytest.fixture
def middle(visitor: Visitor) -> QPointF:
    """A place on the surface, with the window zoomed in so that there is room to all sides."""
    surface = rect_of(visitor.the("Surface"))
    place = QPointF(round(surface.center().x()), round(surface.top() + surface.height() * 0.7))
    visitor.wheel(place, 8)
    return place


def px_between(visitor: Visitor, day: float, place: QPointF) -> float:
    return abs(shown_day(visitor, place) - day) * shown(visitor)[1]


def test_two_fingers_zoom_and_move_at_once(visitor: Visitor, fingers: Fingers, middle: QPointF) -> None:
    before = shown(visitor)[1]
    fingers.press(0, middle + QPointF(-80, 0))
    fingers.press(1, middle + QPointF(80, 0))
    days = [shown_day(visitor, middle + QPointF(side, 0)) for side in (-80, 80)]
    for step in range(1, 11):
        fingers.move({0: middle + QPointF(-80 + 20 * step, 0), 1: middle + QPointF(80 + 40 * step, 0)})
    assert shown(visitor)[1] == pytest.approx(before * 360 / 160, rel=0.01)
    for day, x in zip(days, (120, 480), strict=True):
        assert px_between(visitor, day, middle + QPointF(x, 0)) < 2, "each day stays under its finger"


def test_fingers_close_together_never_throw_the_view(visitor: Visitor, fingers: Fingers, middle: QPointF) -> None:
    before = shown(visitor)
    fingers.press(0, middle)
    fingers.press(1, middle + QPointF(1, 0))
    for gap in (0, 3, 1, 8, 0, 20, 2, 30, 1):
        fingers.move({1: middle + QPointF(gap, 0)})
        assert shown(visitor)[1] == pytest.approx(before[1])
        assert abs(shown(visitor)[0] - before[0]) * before[1] <= 20
    fingers.move({1: middle + QPointF(88, 0)})
    assert 1 < shown(visitor)[1] / before[1] < 2.1


def test_a_finger_more_or_less_does_not_jump(visitor: Visitor, fingers: Fingers, middle: QPointF) -> None:
    fingers.press(0, middle)
    fingers.move({0: middle + QPointF(40, 0)})
    fingers.move({0: middle + QPointF(60, 0)})
    one = shown(visitor)
    fingers.press(1, middle + QPointF(200, 30))
    assert shown(visitor) == one
    fingers.move({0: middle + QPointF(40, 0), 1: middle + QPointF(240, 30)})
    two = shown(visitor)
    assert two[1] > one[1]
    fingers.lift(0)
    assert shown(visitor) == two
    day = shown_day(visitor, middle + QPointF(240, 30))
    fingers.move({1: middle + QPointF(180, 30)})
    assert shown(visitor)[1] == two[1]
    assert px_between(visitor, day, middle + QPointF(180, 30)) < 1, "the other finger drags on"
    fingers.press(2, middle)
    assert px_between(visitor, day, middle + QPointF(180, 30)) < 1
    fingers.lift_all()
    assert visitor.open_event() == ""


def test_a_third_finger_changes_nothing_and_is_answered(
    visitor: Visitor, fingers: Fingers, middle: QPointF
) -> None:
    hands = visitor.the("SurfaceHands")

    def rings() -> int:
        return sum(item.isVisible() and item.width() > 1 for item in hands.childItems())

    fingers.press(0, middle + QPointF(-100, 0))
    fingers.press(1, middle + QPointF(100, 0))
    before, quiet = shown(visitor), rings()
    fingers.press(2, middle + QPointF(0, 60))
    fingers.move({2: middle + QPointF(150, 40)})
    assert shown(visitor) == before
    assert rings() == quiet + 1
    fingers.lift(2)
    assert rings() == quiet


def test_another_visitors_hand_far_away_joins_no_pinch(visitor: Visitor, fingers: Fingers) -> None:
    visitor.session.set_px_per_mm(2.0)
    surface = rect_of(visitor.the("Surface"))
    left, right = surface.center() - QPointF(400, 0), surface.center() + QPointF(400, 0)
    before = shown(visitor)[1]
    fingers.press(0, left)
    fingers.press(1, right)
    fingers.move({1: right + QPointF(60, 0)})
    assert shown(visitor)[1] == before
    visitor.session.set_px_per_mm(96 / 25.4)


def test_a_button_answers_while_a_hand_is_on_the_surface(
    visitor: Visitor, fingers: Fingers, middle: QPointF
) -> None:
    before = aimed(visitor)[1]
    fingers.press(0, middle)
    fingers.press(1, rect_of(visitor.button("Zoom in")).center())
    fingers.lift(1)
    assert aimed(visitor)[1] > before


def test_a_tap_acts_on_release_and_sliding_off_cancels_it(visitor: Visitor, fingers: Fingers) -> None:
    mark = rect_of(visitor.mark("sixth-symposium-2015")).center()
    fingers.press(0, mark)
    assert visitor.open_event() == ""
    fingers.move({0: mark + QPointF(0, 80)})
    fingers.move({0: mark})
    fingers.lift(0)
    assert visitor.open_event() == "", "a press that moved is no tap, even where it began"
    fingers.press(0, mark)
    fingers.lift(0)
    assert visitor.open_event() == "sixth-symposium-2015"


def test_two_fingers_never_tap(visitor: Visitor, fingers: Fingers) -> None:
    mark = rect_of(visitor.mark("sixth-symposium-2015")).center()
    fingers.press(0, mark)
    fingers.press(1, mark + QPointF(90, 0))
    fingers.lift(1)
    fingers.lift(0)
    assert visitor.open_event() == ""


# -- limits of magnification -----------------------------------------------------------------------------


def squeeze(fingers: Fingers, middle: QPointF, first: int, last: int) -> None:
    """Two fingers that are already down, from `first` px on both sides of a place to `last`."""
    for step in range(1, 6):
        half = first + (last - first) * step / 5
        fingers.move({0: middle - QPointF(half, 0), 1: middle + QPointF(half, 0)})


@pytest.mark.parametrize("limit", ["whole span", "closest"])
def test_a_limit_of_zoom_gives_under_two_fingers_and_returns_when_they_leave(
    moving: Visitor, fingers: Fingers, limit: str
) -> None:
    surface = rect_of(moving.the("Surface"))
    place = surface.center().toPoint().toPointF()
    if limit == "closest":
        moving.surface.motion.fit(16_000.0, 16_001.0)
        let_it_arrive(moving)
    before = shown(moving)
    begin, end = (300, 40) if limit == "whole span" else (40, 300)
    fingers.press(0, place - QPointF(begin, 0))
    fingers.press(1, place + QPointF(begin, 0))
    squeeze(fingers, place, begin, end)
    given = shown(moving)[1] / before[1]
    assert 0.8 < given < 0.98 if limit == "whole span" else 1.02 < given < 1.25
    assert aimed(moving) == pytest.approx(before)
    fingers.lift(0)
    assert shown(moving)[1] / before[1] == pytest.approx(given), "one finger less does not jump"
    fingers.lift(1)
    let_it_arrive(moving)
    assert shown(moving) == pytest.approx(before)
    assert shown(moving) == pytest.approx(aimed(moving))


def test_with_reduced_motion_a_limit_returns_at_once(visitor: Visitor, fingers: Fingers) -> None:
    place, before = rect_of(visitor.the("Surface")).center(), shown(visitor)
    fingers.press(0, place - QPointF(300, 0))
    fingers.press(1, place + QPointF(300, 0))
    squeeze(fingers, place, 300, 60)
    assert shown(visitor)[1] < before[1]
    fingers.lift_all()
    assert shown(visitor) == pytest.approx(before)


def test_a_finger_that_catches_a_limit_as_it_returns_holds_it(moving: Visitor, fingers: Fingers) -> None:
    place, before = rect_of(moving.the("Surface")).center(), shown(moving)
    fingers.press(0, place - QPointF(300, 0))
    fingers.press(1, place + QPointF(300, 0))
    squeeze(fingers, place, 300, 40)
    fingers.lift_all()
    fingers.press(0, place)
    held = shown(moving)
    moving.let_frames_go(3)
    assert shown(moving) == held
    assert held[1] < before[1]
    fingers.lift(0)
    let_it_arrive(moving)
    assert shown(moving) == pytest.approx(before)


def test_a_pinch_on_a_touchpad_finds_the_same_limit(moving: Visitor) -> None:
    place, before = rect_of(moving.the("Surface")).center(), shown(moving)
    kinds = Qt.NativeGestureType
    native_gesture(moving, place, kinds.BeginNativeGesture, 0.0)
    for _ in range(5):
        native_gesture(moving, place, kinds.ZoomNativeGesture, -0.1)
    assert 0.8 < shown(moving)[1] / before[1] < 0.98
    native_gesture(moving, place, kinds.EndNativeGesture, 0.0)
    let_it_arrive(moving)
    assert shown(moving) == pytest.approx(before)
