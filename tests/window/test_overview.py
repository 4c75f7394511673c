"""The overview and the axis: dragging, stretching and drawing a range, by hand and by key."""

from __future__ import annotations

import pytest
from motion_watch import Fingers, aimed, frames_within, is_moving, let_it_arrive, shown, shown_day
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTouchEvent
from visitor import Visitor, rect_of


def strip(visitor: Visitor, share: float) -> QPointF:
    """A place on the overview, by its share of the width."""
    overview = rect_of(visitor.the("Overview"))
    return QPointF(round(overview.left() + overview.width() * share), round(overview.center().y()))


def day_of(visitor: Visitor, place: QPointF) -> float:
    """The day that a place of the overview stands for."""
    overview = visitor.the("Overview")
    inset, day_width = overview.property("inset"), overview.property("dayWidth")
    return visitor.surface.property("wholeStart") + (place.x() - rect_of(overview).left() - inset) / day_width


def ends(visitor: Visitor) -> tuple[float, float]:
    start, px_per_day = shown(visitor)
    return start, start + rect_of(visitor.the("Surface")).width() / px_per_day


@pytest.fixture
def near(visitor: Visitor) -> Visitor:
    """With the middle third of the span in the window."""
    first, last = visitor.session.library.heading.span.extent
    third = (last - first) / 3
    visitor.surface.motion.fit(first + third, last - third)
    visitor.let_frames_go()
    return visitor


def test_a_range_drawn_on_the_whole_span_becomes_the_window(visitor: Visitor) -> None:
    begin = strip(visitor, 0.3)
    visitor.drag(begin, 160)
    first, last = ends(visitor)
    assert first == pytest.approx(day_of(visitor, begin), abs=30)
    assert last == pytest.approx(day_of(visitor, begin + QPointF(160, 0)), abs=30)


def test_a_range_drawn_beside_the_window_becomes_the_window(near: Visitor) -> None:
    begin = strip(near, 0.97)
    near.drag(begin, -100)
    first, last = ends(near)
    assert last == pytest.approx(day_of(near, begin), abs=60)
    assert first == pytest.approx(day_of(near, begin - QPointF(100, 0)), abs=60)


def test_the_window_is_dragged_as_a_whole(near: Visitor) -> None:
    before = ends(near)
    near.drag(strip(near, 0.5), 60)
    after = ends(near)
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])
    days = (after[0] - before[0]) * near.the("Overview").property("dayWidth")
    assert 45 <= days <= 60.01


@pytest.mark.parametrize("end", [-1, 1])
def test_an_end_is_stretched_and_the_other_stays(near: Visitor, end: int) -> None:
    before = ends(near)
    overview = near.the("Overview")
    x = (before[0 if end < 0 else 1] - near.surface.property("wholeStart")) * overview.property("dayWidth")
    grip = QPointF(
        round(rect_of(overview).left() + overview.property("inset") + x), rect_of(overview).center().y()
    )
    near.drag(grip, 50 * end)
    after = ends(near)
    moved, stays = (0, 1) if end < 0 else (1, 0)
    assert (after[moved] - before[moved]) * end > 100, "days"
    assert after[stays] == pytest.approx(before[stays], abs=1e-3)


def test_a_tap_moves_the_middle_of_the_window_there(near: Visitor) -> None:
    place = strip(near, 0.6)
    day = day_of(near, place)
    near.tap(place)
    assert sum(ends(near)) / 2 == pytest.approx(day, abs=1)


def test_a_window_of_a_few_days_still_has_a_place_for_the_finger(visitor: Visitor) -> None:
    motion = visitor.surface.motion
    motion.fit(16_000.0, 16_010.0)
    visitor.let_frames_go()
    before = ends(visitor)
    overview = visitor.the("Overview")
    x = (16_005 - visitor.surface.property("wholeStart")) * overview.property("dayWidth") + overview.property(
        "inset"
    )
    place = QPointF(round(rect_of(overview).left() + x), round(rect_of(overview).center().y()))
    visitor.drag(place, -80)
    after = ends(visitor)
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])
    assert after[0] < before[0]


def test_keys_stretch_the_window(near: Visitor) -> None:
    near.the("Overview").forceActiveFocus()
    before = ends(near)
    near.key(Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    wider = ends(near)
    assert wider[0] == pytest.approx(before[0], abs=1e-3)
    assert wider[1] > before[1]
    near.key(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert ends(near)[1] < wider[1]


def test_a_range_dragged_on_the_axis_becomes_the_window(visitor: Visitor) -> None:
    axis = rect_of(visitor.the("Axis"))
    begin = QPointF(round(axis.left() + axis.width() * 0.4), round(axis.center().y()))
    days = [shown_day(visitor, begin), shown_day(visitor, begin + QPointF(200, 0))]
    visitor.drag(begin, 200)
    assert ends(visitor) == pytest.approx(days, abs=40)
    assert aimed(visitor) == shown(visitor)


def test_a_tap_on_the_axis_changes_nothing(visitor: Visitor) -> None:
    before = shown(visitor)
    visitor.tap(rect_of(visitor.the("Axis")).center())
    assert shown(visitor) == before


@pytest.fixture(params=["Axis", "Overview"])
def line(visitor: Visitor, request: pytest.FixtureRequest) -> QPointF:
    """The middle of what a range is drawn on."""
    return rect_of(visitor.the(request.param)).center()


def test_a_range_that_is_brought_back_to_where_it_began_is_none(
    visitor: Visitor, fingers: Fingers, line: QPointF
) -> None:
    before = shown(visitor)
    fingers.press(0, line)
    for dx in (30, 60, 90, 60, 30, 1):
        fingers.move({0: line + QPointF(dx, 0)})
    fingers.lift(0)
    assert shown(visitor) == aimed(visitor) == before


def test_a_range_whose_touch_is_cancelled_is_none(
    visitor: Visitor, fingers: Fingers, touch_screen: QPointingDevice, line: QPointF
) -> None:
    before = shown(visitor)
    fingers.press(0, line)
    for dx in (30, 60, 90):
        fingers.move({0: line + QPointF(dx, 0)})
    QCoreApplication.sendEvent(visitor.window, QTouchEvent(QEvent.Type.TouchCancel, touch_screen))
    visitor.let_frames_go(1)
    assert shown(visitor) == aimed(visitor) == before


def test_a_press_stops_a_motion_and_a_tap_that_does_is_no_more_than_that(
    moving: Visitor, fingers: Fingers, line: QPointF
) -> None:
    whole = shown(moving)
    moving.surface.motion.fit(16_000.0, 16_010.0)
    frames_within(moving, 60)
    assert is_moving(moving)
    fingers.press(0, line + QPointF(200, 0))
    assert not is_moving(moving)
    caught = shown(moving)
    assert whole[1] < caught[1] < 1_280 / 10
    fingers.lift(0)
    let_it_arrive(moving)
    assert shown(moving) == aimed(moving) == pytest.approx(caught)


def test_a_drag_goes_on_from_where_its_press_stopped_a_motion(
    moving: Visitor, fingers: Fingers, line: QPointF
) -> None:
    moving.surface.motion.fit(16_000.0, 17_000.0)
    frames_within(moving, 60)
    assert is_moving(moving)
    fingers.press(0, line)
    caught = shown(moving)
    for dx in (30, 60, 90, 120):
        fingers.move({0: line - QPointF(dx, 0)})
    fingers.lift(0)
    let_it_arrive(moving)
    assert shown(moving) == aimed(moving)
    assert shown(moving) != pytest.approx(caught)


def test_a_lane_that_is_hidden_has_no_place_in_the_overview(visitor: Visitor) -> None:
    overview, plan = visitor.surface.property("overview"), visitor.session.lane_plan_view
    role = next(role for role, name in overview.roleNames().items() if name == b"colour")

    def colours() -> list[str]:
        return [overview.data(overview.index(row, 0), role) for row in range(overview.rowCount())]

    lanes = [lane.colour for lane in visitor.session.library.lanes]
    assert set(colours()) == set(lanes)
    plan.choose(0)
    plan.hide()
    assert set(colours()) == set(lanes[1:])
    plan.showAll()
    assert set(colours()) == set(lanes)
