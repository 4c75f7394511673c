"""Motion without hands: programmed moves, flings, edges that give; wheel and touchpad; and stillness."""

from __future__ import annotations

import pytest
from motion_watch import (
    Fingers,
    aimed,
    frames_within,
    is_moving,
    let_it_arrive,
    motion_allowed,
    native_gesture,
    python_calls,
    shown,
    shown_day,
    wheel,
)
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from visitor import Visitor, rect_of

SIXTH = "sixth-symposium-2015"


def empty_place(visitor: Visitor) -> QPointF:
    """On the surface, where nothing is to be touched."""
    surface = rect_of(visitor.the("Surface"))
    taken = [rect_of(item) for kind in ("EventMark", "Pill") for item in visitor.all(kind)]
    taken += [rect_of(visitor.label_of(mark)) for mark in visitor.all("EventMark")]
    for share in range(95, 5, -3):
        for side in (30, 40, 50, 20, 60):
            place = QPointF(
                round(surface.left() + surface.width() * side / 100),
                round(surface.top() + surface.height() * share / 100),
            )
            if not any(rect.adjusted(-40, -40, 40, 40).contains(place) for rect in taken):
                return place
    pytest.fail("no empty place on the surface")


def fling(visitor: Visitor, fingers: Fingers, place: QPointF, dx: float) -> None:
    """A finger that leaves at speed; each step of `dx` px takes a frame."""
    fingers.press(0, place)
    for step in range(1, 7):
        fingers.move({0: place + QPointF(dx * step, 0)})
    fingers.lift(0)


# -- programmed moves -----------------------------------------------------------------------------------


def test_a_programmed_move_is_seen_and_ends_at_its_aim(moving: Visitor) -> None:
    before = shown(moving)
    moving.click(moving.button("Zoom in"))
    assert is_moving(moving)
    assert before[1] <= shown(moving)[1] < aimed(moving)[1]
    assert let_it_arrive(moving) > 5
    assert shown(moving) == aimed(moving)
    assert shown(moving)[1] == pytest.approx(before[1] * 1.5)


def test_with_reduced_motion_it_is_there_at_once(visitor: Visitor) -> None:
    visitor.click(visitor.button("Zoom in"))
    assert not is_moving(visitor)
    assert shown(visitor) == aimed(visitor)


def test_a_finger_stops_a_move_where_it_is(moving: Visitor, fingers: Fingers) -> None:
    place = empty_place(moving)
    wheel(moving, place, eighths=(0, 1_200))
    near = shown(moving)[1]
    moving.key(Qt.Key.Key_Home)
    frames_within(moving, 60)
    assert is_moving(moving)
    fingers.press(0, place)
    assert not is_moving(moving)
    caught = shown(moving)
    assert near >= caught[1] > moving.surface.motion.aim.whole().px_per_day
    frames_within(moving, 100)
    assert shown(moving) == caught == pytest.approx(aimed(moving))
    fingers.lift(0)
    assert moving.open_event() == "", "what stops the window is no tap"


def test_a_mark_under_the_finger_that_stops_a_move_is_not_opened(moving: Visitor, fingers: Fingers) -> None:
    moving.click(moving.button("Zoom in"))
    assert is_moving(moving)
    fingers.press(0, rect_of(moving.mark(SIXTH)).center())
    fingers.lift(0)
    assert moving.open_event() == ""


def test_a_move_goes_on_from_where_another_is(moving: Visitor) -> None:
    for _ in range(4):
        moving.key(Qt.Key.Key_Plus)
    assert is_moving(moving)
    before = shown(moving)
    moving.key(Qt.Key.Key_Home)
    after = shown(moving)
    assert abs(after[1] / before[1] - 1) < 0.5, "no jump"
    let_it_arrive(moving)
    assert moving.surface.motion.property("isWhole")


# -- flings and edges -----------------------------------------------------------------------------------


def test_a_fling_goes_on_slows_down_and_ends_within_the_span(moving: Visitor, fingers: Fingers) -> None:
    place = empty_place(moving)
    wheel(moving, place, eighths=(0, 960))
    fling(moving, fingers, place, -25)
    assert is_moving(moving)
    left = shown(moving)[0]
    let_it_arrive(moving)
    assert (shown(moving)[0] - left) * shown(moving)[1] > 30, "px"
    assert shown(moving) == aimed(moving)


def test_a_finger_that_rests_before_it_leaves_flings_nothing(moving: Visitor, fingers: Fingers) -> None:
    place = empty_place(moving)
    wheel(moving, place, eighths=(0, 960))
    fingers.press(0, place)
    for step in range(1, 5):
        fingers.move({0: place + QPointF(-30 * step, 0)})
    frames_within(moving, 150)
    before = shown(moving)
    fingers.lift(0)
    let_it_arrive(moving)
    assert shown(moving) == before


def test_the_edge_gives_and_returns(moving: Visitor, fingers: Fingers) -> None:
    place, whole = empty_place(moving), shown(moving)
    fingers.press(0, place)
    gaps = []
    for step in range(1, 6):
        fingers.move({0: place + QPointF(40 * step, 0)})
        gaps.append((whole[0] - shown(moving)[0]) * whole[1])
    assert gaps == sorted(gaps)
    assert 10 < gaps[-1] < 160 * 0.56, "less than the hand"
    assert aimed(moving) == pytest.approx(whole)
    frames_within(moving, 150)
    fingers.lift(0)
    assert is_moving(moving)
    let_it_arrive(moving)
    assert shown(moving) == pytest.approx(whole)


def test_a_fling_against_the_edge_comes_back_to_it(moving: Visitor, fingers: Fingers) -> None:
    place = empty_place(moving)
    wheel(moving, place, eighths=(0, 240))
    fling(moving, fingers, place, 60)
    let_it_arrive(moving)
    first = moving.session.library.heading.span.extent[0]
    edge = rect_of(moving.the("Surface")).left()
    assert shown_day(moving, QPointF(edge, 0)) <= first
    assert shown(moving) == aimed(moving)


# -- taps -----------------------------------------------------------------------------------------------


def test_a_double_tap_on_empty_surface_zooms_in_there(visitor: Visitor) -> None:
    place = empty_place(visitor)
    day, before = shown_day(visitor, place), shown(visitor)[1]
    visitor.tap(place)
    assert shown(visitor)[1] == before
    visitor.tap(place)
    assert shown(visitor)[1] == pytest.approx(before * 2)
    assert abs(shown_day(visitor, place) - day) * shown(visitor)[1] < 1


def test_two_slow_taps_zoom_nothing(visitor: Visitor) -> None:
    place, before = empty_place(visitor), shown(visitor)
    visitor.tap(place)
    frames_within(visitor, QGuiApplication.styleHints().mouseDoubleClickInterval() + 60)
    visitor.tap(place)
    assert shown(visitor) == before
    visitor.tap(place)
    assert shown(visitor)[1] > before[1], "the second and the third"


def test_two_taps_apart_zoom_nothing_and_close_nothing(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    place, before = empty_place(visitor), shown(visitor)
    visitor.tap(place)
    visitor.tap(place + QPointF(60, 0))
    assert shown(visitor) == before
    assert visitor.open_event() == SIXTH


# -- wheel and touchpad ---------------------------------------------------------------------------------


def test_a_touchpad_moves_time_sideways_by_its_pixels(visitor: Visitor) -> None:
    place = empty_place(visitor)
    wheel(visitor, place, eighths=(0, 960))
    day, px_per_day = shown_day(visitor, place), shown(visitor)[1]
    wheel(visitor, place, pixels=(-37, 4))
    assert (shown_day(visitor, place) - day) * px_per_day == pytest.approx(37)
    assert shown(visitor)[1] == px_per_day


def test_a_touchpad_zooms_gently_and_with_control_as_a_pinch(visitor: Visitor) -> None:
    place = empty_place(visitor)
    wheel(visitor, place, eighths=(0, 600))
    day, first = shown_day(visitor, place), shown(visitor)[1]
    wheel(visitor, place, pixels=(0, 20))
    second = shown(visitor)[1]
    wheel(visitor, place, pixels=(0, 20), modifiers=Qt.KeyboardModifier.ControlModifier)
    third = shown(visitor)[1]
    assert 1.01 < second / first < 1.1
    assert 1.1 < third / second < 1.3
    assert abs(shown_day(visitor, place) - day) * third < 1


@pytest.mark.parametrize("how", [{"pixels": (0, -30)}, {"eighths": (0, -120)}])
def test_shift_and_the_wheel_move_along_time(visitor: Visitor, how: dict) -> None:
    place = empty_place(visitor)
    wheel(visitor, place, eighths=(0, 960))
    before = shown(visitor)
    wheel(visitor, place, **how, modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert shown(visitor)[1] == before[1]
    assert shown(visitor)[0] > before[0]


def test_a_pinch_that_the_touchpad_understood_zooms_about_the_pointer(visitor: Visitor) -> None:
    place = empty_place(visitor)
    wheel(visitor, place, eighths=(0, 600))
    day, before = shown_day(visitor, place), shown(visitor)[1]
    kinds = Qt.NativeGestureType
    for kind, value in (
        (kinds.BeginNativeGesture, 0.0),
        *[(kinds.ZoomNativeGesture, 0.1)] * 3,
        (kinds.EndNativeGesture, 0.0),
    ):
        native_gesture(visitor, place, kind, value)
    after = shown(visitor)[1]
    assert after / before == pytest.approx(1.1**3, rel=0.01)
    assert abs(shown_day(visitor, place) - day) * after < 1


# -- what a move costs, and stillness --------------------------------------------------------------------


def test_a_finger_that_moves_calls_python_once(visitor: Visitor, fingers: Fingers) -> None:
    place = empty_place(visitor)
    wheel(visitor, place, eighths=(0, 1_800))
    fingers.press(0, place)
    fingers.move({0: place + QPointF(20, 0)})
    fingers.move({0: place + QPointF(24, 0)})
    for step in range(6):
        with python_calls() as calls:
            fingers.move({0: place + QPointF(25 + step, 0)})
        assert calls.from_outside == ["SurfaceMotion.handMoved"]
        assert calls.read == [], "bindings read no Python while the window moves"


def test_a_turn_of_the_wheel_within_a_level_calls_python_once(visitor: Visitor) -> None:
    place = empty_place(visitor)
    wheel(visitor, place, pixels=(0, 60))
    with python_calls() as calls:
        wheel(visitor, place, pixels=(0, 2))
    assert calls.from_outside == ["SurfaceMotion.zoom"]
    assert calls.read == []


def test_a_fling_within_what_is_laid_out_calls_python_only_at_its_end(moving: Visitor, fingers: Fingers) -> None:
    place = empty_place(moving)
    wheel(moving, place, eighths=(0, 1_800))
    fling(moving, fingers, place, -4)
    assert is_moving(moving)
    with python_calls() as calls:
        frames = let_it_arrive(moving)
    assert frames > 8
    assert calls.from_outside == ["SurfaceMotion.arrived"]


def test_panning_changes_no_model(visitor: Visitor, fingers: Fingers) -> None:
    place = empty_place(visitor)
    wheel(visitor, place, eighths=(0, 1_800))
    changed = []
    models = [visitor.surface.property(name) for name in ("marks", "pills", "ticks", "lanes", "arcs", "silences")]
    fingers.press(0, place)
    fingers.move({0: place + QPointF(20, 0)})
    for model in models:
        model.dataChanged.connect(changed.append)
        model.rowsInserted.connect(changed.append)
        model.rowsRemoved.connect(changed.append)
    for step in range(20):
        fingers.move({0: place + QPointF(20 + step * 6, 0)})
    assert changed == []
    for model in models:
        model.dataChanged.disconnect(changed.append)
        model.rowsInserted.disconnect(changed.append)
        model.rowsRemoved.disconnect(changed.append)


def test_at_rest_nothing_is_drawn(visitor: Visitor, fingers: Fingers) -> None:
    with motion_allowed(visitor):
        fling(visitor, fingers, empty_place(visitor), 30)
        visitor.click(visitor.button("Zoom in"))
        let_it_arrive(visitor)
    visitor.rest()
    frames_within(visitor, 300)
    assert frames_within(visitor, 1_000) == 0


# -- words ----------------------------------------------------------------------------------------------


def test_the_windows_span_is_in_words_when_it_is_not_the_whole(visitor: Visitor) -> None:
    surface = visitor.surface
    assert not any("–" in text and text[:4].isdigit() for text in visitor.texts(visitor.the("TimelinePane")))
    visitor.session.set_language("zh-Hans")
    surface.motion.fit(15_765.0, 17_045.0)
    visitor.let_frames_go()
    assert "2013年3月—2016年8月" in [text.replace("\u2060", "") for text in visitor.texts()]


def test_the_window_is_said_aloud_after_a_key_and_not_while_a_hand_moves(visitor: Visitor) -> None:
    said: list[str] = []
    motion = visitor.surface.motion
    motion.announced.connect(said.append)
    wheel(visitor, empty_place(visitor), eighths=(0, 600))
    visitor.rest()
    assert said == []
    visitor.key(Qt.Key.Key_Plus)
    visitor.rest()
    assert len(said) == 1
    assert said[0]
    motion.announced.disconnect(said.append)
