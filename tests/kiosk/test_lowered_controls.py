"""Lowered, everything that can be touched is within everybody's reach, whatever is open."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator

import pytest
from exhibit_visitor import CALM, ExhibitVisitor
from pixels import seen_of
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from visitor import kind_of, rect_of

SURFACE = dataclasses.replace(CALM, attract=False)
SHAPES = [(1920, 1080), (1080, 1920), (1280, 720)]
# At 24 and 55 inches, and what a screen that says nothing is taken for.
DIAGONALS_MM = [610.0, 1397.0]
HANDLED = ("QQuickMouseArea", "QQuickFlickable", "QQuickMultiPointTouchArea")


def takes_touches(item: QQuickItem) -> bool:
    if item.metaObject().indexOfSignal("clicked()") >= 0 or any(item.inherits(kind) for kind in HANDLED):
        return True
    handlers = item.findChildren(QObject, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return any(thing.inherits("QQuickPointerHandler") and thing.property("enabled") for thing in handlers)


def touchable(exhibit: ExhibitVisitor) -> Iterator[tuple[QQuickItem, QRectF]]:
    for item in exhibit.items():
        if item.isEnabled() and item.opacity() > 0 and takes_touches(item):
            rect = seen_of(item)
            if not rect.isEmpty():
                yield item, rect


def reach_line(exhibit: ExhibitVisitor) -> float:
    """px from the upper edge."""
    return float(exhibit.window.height()) * (1 - float(exhibit.view.property("loweredShare")))


def open_event(exhibit: ExhibitVisitor) -> None:
    exhibit.session.show_event(exhibit.session.library.event_id(10))


def press(*names: str) -> Callable[[ExhibitVisitor], None]:
    def do(exhibit: ExhibitVisitor) -> None:
        for name in names:
            exhibit.click(exhibit.button(name))

    return do


def open_pill(exhibit: ExhibitVisitor) -> None:
    for pill in exhibit.all("Pill")[:1]:  # A large screen has room for all events.
        exhibit.click(pill)


def open_lane_menu(exhibit: ExhibitVisitor) -> None:
    exhibit.click(exhibit.all("LaneHead")[0])


def open_views(exhibit: ExhibitVisitor) -> None:
    names = [name for name in ("Key", "Other views, and the key") if named(exhibit, name)]
    exhibit.click(exhibit.button(names[0]))


def named(exhibit: ExhibitVisitor, words: str) -> bool:
    try:
        exhibit.button(words)
    except AssertionError:
        return False
    return True


def nothing(exhibit: ExhibitVisitor) -> None:
    pass


def let_it_ask(exhibit: ExhibitVisitor) -> None:
    exhibit.key(Qt.Key.Key_Shift, Qt.Key.Key_Right)
    exhibit.wait(CALM.idle_after_s + 1)
    assert exhibit.scene == "asking"


THINGS: dict[str, Callable[[ExhibitVisitor], None]] = {
    "nothing": nothing,
    "an event": open_event,
    "the search": press("Search"),
    "the filters": press("Filter"),
    "the list": press("List"),
    "the quotations": press("Quotations"),
    "the events of a pill": open_pill,
    "the menu of a lane": open_lane_menu,
    "the key or the ways to move": open_views,
    "the help": press("Help"),
    "the question": let_it_ask,
}


@pytest.mark.parametrize("diagonal_mm", DIAGONALS_MM)
@pytest.mark.parametrize("size", SHAPES)
@pytest.mark.parametrize("thing", THINGS)
def test_nothing_to_touch_is_above_the_line_of_reach(
    exhibit: ExhibitVisitor, thing: str, size: tuple[int, int], diagonal_mm: float
) -> None:
    exhibit.open(SURFACE, size=size)
    exhibit.session.set_px_per_mm((size[0] ** 2 + size[1] ** 2) ** 0.5 / diagonal_mm)
    exhibit.rest()
    exhibit.click(exhibit.button("Lower the controls"))
    exhibit.rest()
    THINGS[thing](exhibit)
    exhibit.rest()
    line = reach_line(exhibit)
    assert 0 < line < size[1]
    found = list(touchable(exhibit))
    assert len(found) > 5
    high = [f"{kind_of(item)} at {rect.top():.0f}" for item, rect in found if rect.top() < line - 1]
    assert not high, f"above {line:.0f} px: {', '.join(high)}"


def test_an_event_can_still_be_opened_by_touch_while_lowered(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    exhibit.click(exhibit.button("Lower the controls"))
    exhibit.rest()
    surface = rect_of(exhibit.the("Surface"))
    marks = [mark for mark in exhibit.all("EventMark") if surface.contains(rect_of(exhibit.label_of(mark)))]
    exhibit.tap(exhibit.label_of(marks[0]))
    assert exhibit.open_event()


def test_above_the_reach_stands_what_the_timeline_is_about(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    exhibit.click(exhibit.button("Lower the controls"))
    assert exhibit.session.property("title") in exhibit.texts(exhibit.the("AboveReach"))
    exhibit.click(exhibit.button("Whole screen"))
    assert not exhibit.all("AboveReach")


def test_where_all_is_within_reach_nothing_is_lowered(exhibit: ExhibitVisitor) -> None:
    exhibit.open(dataclasses.replace(SURFACE, mounting_height_mm=100.0))
    exhibit.view.measure(700.0)
    exhibit.let_frames_go()
    assert not named(exhibit, "Lower the controls")
