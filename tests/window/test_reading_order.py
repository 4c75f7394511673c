"""What assistive technology meets on the surface comes in the order of time, whatever was shown before."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from visitor import Visitor, name_of, rect_of


def orders(visitor: Visitor) -> tuple[list[float], list[float]]:
    """Rows of the marks and days of the ticks, in the order of their items."""
    rows = [mark.property("row") for mark in visitor.all("EventMark")]
    ticks = [item for item in visitor.the("Axis").childItems() if item.isVisible()]
    days = [tick.property("day") for tick in ticks if tick.property("labelPx") is not None]
    return rows, days


def test_after_zooming_in_and_out_marks_and_ticks_are_in_order(visitor: Visitor) -> None:
    area = rect_of(visitor.the("Surface"))
    for share, notches in ((0.9, 6), (0.3, -4), (0.6, 5), (0.8, -9), (0.5, 2), (0.5, -20)):
        visitor.wheel(QPointF(area.left() + area.width() * share, area.center().y()), notches)
        visitor.rest()
        rows, days = orders(visitor)
        assert rows == sorted(rows)
        assert days == sorted(days)
    assert len(rows) > 15


def test_the_event_that_the_keyboard_is_at_is_the_one_with_the_focus(visitor: Visitor) -> None:
    QAccessible.setActive(True)
    try:
        visitor.the("Surface").forceActiveFocus()
        visitor.key(Qt.Key.Key_Right)
        visitor.let_frames_go()
        focused = [mark for mark in visitor.all("EventMark") if mark.property("focused")]
        assert len(focused) == 1
        state = QAccessible.queryAccessibleInterface(focused[0]).state()
        assert state.focused
        assert name_of(focused[0])
    finally:
        QAccessible.setActive(False)
