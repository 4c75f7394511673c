"""What the pace of the surface rests on, counted and not timed: calls into Python, models, items, frames."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from math import log2
from pathlib import Path
from types import FrameType

import pytest
from many import write_timeline
from PySide6.QtCore import QAbstractItemModel, QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from visitor import Visitor, kind_of, rect_of

from viewer.layout.level import LEVELS_PER_DOUBLING
from viewer.layout.stepwise import in_one_go
from viewer.layout.viewport import Viewport
from viewer.library import write_library
from viewer.opening import compile_folder
from viewer.viewmodels.lights import Lights
from viewer.viewmodels.surface_scene import SurfaceScene

MANY = 10_000
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MODELS = ("marks", "pills", "lanes", "ticks", "gridlines", "silences", "arcs", "overview", "startHere")
OF_A_PAUSE = ("SurfaceMotion._come_to_rest", "Turns.take")
"""What no event causes: on a busy machine so much time goes by between two that the hand seems to rest, and turns
of laying out come between frames.
"""
_STEP_PX = 12
_WITHIN_MARGIN = 20
MOST_ITEMS = 2_000
"""Of models' rows in the pane, with what is laid out around the window."""
MOST_SLOTS = 240
_PACKAGE = str(Path(sys.modules["viewer"].__file__ or "").parent)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A compiled timeline of 10,000 events."""
    folder = tmp_path_factory.mktemp("many")
    write_timeline(folder / "source", MANY)
    file = folder / "many.timeline"
    write_library(compile_folder(folder / "source"), file, folder / "source", lambda _: None)
    return file


@pytest.fixture(params=["shipped", "many"])
def at_timeline(request: pytest.FixtureRequest, visitor: Visitor) -> Visitor:
    """At the shipped timeline, and at one of 10,000 events; magnified, so that there is room to pan."""
    if request.param == "many":
        visitor.begin(request.getfixturevalue("many"))
    visitor.wheel(middle(visitor), 6)
    visitor.rest()
    return visitor


@pytest.fixture
def dragging(at_timeline: Visitor) -> Iterator[Visitor]:
    """With the left button held down and the content already moving."""
    place = middle(at_timeline).toPoint()
    QTest.mousePress(at_timeline.window, LEFT, NONE, place)
    for step in (1, 2):
        QTest.mouseMove(at_timeline.window, place + QPoint(_STEP_PX * step, 0))
    at_timeline.let_frames_go()
    yield at_timeline
    QTest.mouseRelease(at_timeline.window, LEFT, NONE, place)
    at_timeline.let_frames_go()


def middle(visitor: Visitor) -> QPointF:
    """On the surface, and below most marks."""
    area = rect_of(visitor.the("Surface"))
    return QPointF(area.center().x(), area.top() + area.height() * 0.7)


def drag_on(visitor: Visitor, step: int) -> None:
    """One more event of the drag, and the frame that it causes."""
    QTest.mouseMove(visitor.window, middle(visitor).toPoint() + QPoint(_STEP_PX * (step + 3), 0))
    visitor.let_frames_go(1)


def calls_into_python(do: Callable[[], None]) -> list[str]:
    """The functions of the program that Qt called while something was done; what those call is theirs."""
    entered: list[str] = []
    depth = 0

    def watch(frame: FrameType, event: str, _: object) -> None:
        nonlocal depth
        if not frame.f_code.co_filename.startswith(_PACKAGE):
            return
        if event == "call":
            if depth == 0:
                entered.append(frame.f_code.co_qualname)
            depth += 1
        elif event == "return":
            depth -= 1

    sys.setprofile(watch)
    try:
        do()
    finally:
        sys.setprofile(None)
    return entered


def changes_of_models(visitor: Visitor, do: Callable[[], None]) -> list[str]:
    """Which models said that something in them is another, while something was done."""
    changed: list[str] = []
    connections = []
    for name in MODELS:
        model: QAbstractItemModel = visitor.surface.property(name)
        for signal in (
            model.rowsInserted,
            model.rowsRemoved,
            model.rowsMoved,
            model.dataChanged,
            model.modelReset,
        ):
            connections.append((signal, signal.connect(lambda *_, name=name: changed.append(name))))
    try:
        do()
    finally:
        for signal, connection in connections:
            signal.disconnect(connection)
    return changed


def rows_with_items(visitor: Visitor) -> int:
    """Items of the surface's pane that stand for a row of some model, seen or not."""

    def below(item: QQuickItem) -> Iterator[QQuickItem]:
        yield item
        for child in item.childItems():
            yield from below(child)

    pane = visitor.the("TimelinePane")
    return sum(int(item.property("count")) for item in below(pane) if item.inherits("QQuickRepeater"))


def test_a_pan_calls_python_once(dragging: Visitor) -> None:
    for step in range(_WITHIN_MARGIN):
        before = dragging.surface.window_days
        entered = calls_into_python(lambda step=step: drag_on(dragging, step))  # type: ignore[misc]
        assert dragging.surface.window_days != before, "the drag moves nothing, so nothing was counted"
        assert len([name for name in entered if name not in OF_A_PAUSE]) <= 1, entered


def test_a_pan_changes_no_model(dragging: Visitor) -> None:
    def drag() -> None:
        for step in range(_WITHIN_MARGIN):
            drag_on(dragging, step)

    before = dragging.surface.window_days
    assert changes_of_models(dragging, drag) == []
    assert dragging.surface.window_days != before


def test_the_counting_of_changes_sees_one(visitor: Visitor) -> None:
    def zoom() -> None:
        visitor.wheel(middle(visitor), 9)
        visitor.rest()

    assert "marks" in changes_of_models(visitor, zoom)


def test_a_zoom_calls_python_once(at_timeline: Visitor) -> None:
    place = middle(at_timeline)
    for notches in (0.3, 0.3, 0.3, 1, 1, -1, -0.3, -0.3):

        def turn(notches: float = notches) -> None:
            at_timeline.wheel(place, notches)
            at_timeline.let_frames_go(1)

        before = at_timeline.surface.property("pxPerDay")
        entered = calls_into_python(turn)
        assert at_timeline.surface.property("pxPerDay") != before, (
            "the wheel moves nothing, so nothing was counted"
        )
        assert len([name for name in entered if name not in OF_A_PAUSE]) <= 1, entered


def test_zooming_lays_out_each_level_once(at_timeline: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """In steps far smaller than a level, each with all its turns: in, out and at rest again."""
    laid: list[float] = []
    laying_out = SurfaceScene.laying_out

    def counted(scene: SurfaceScene, viewport: Viewport, lights: Lights, *, sliding: bool = False) -> object:
        laid.append(viewport.px_per_day)
        return laying_out(scene, viewport, lights, sliding=sliding)

    monkeypatch.setattr(SurfaceScene, "laying_out", counted)
    monkeypatch.setattr(SurfaceScene, "lay_out", in_one_go(counted))
    place, steps = middle(at_timeline), 40
    begun = at_timeline.surface.property("pxPerDay")
    for way in (0.25, -0.25):
        for _ in range(steps):
            at_timeline.wheel(place, way)
            at_timeline.surface._laying._turns.finish()
    levels = LEVELS_PER_DOUBLING * log2(max(laid) / begun)
    assert levels > 3, "too little was zoomed to tell"
    # Each way all levels, one less magnified than is shown, and the sections of time that come near on the way.
    assert len(laid) <= 2 * (levels + 2) + 2, laid


def test_slots_are_bounded_by_the_screen(visitor: Visitor, many: Path) -> None:
    """Those of marks, pills and ticks that were ever needed at once, through all magnifications and along time."""
    visitor.begin(many)
    place = middle(visitor)
    for notches in [3] * 10 + [-3] * 10:
        visitor.wheel(place, notches)
        visitor.rest()
        visitor.surface.motion.pan(-200)
        visitor.rest()
    counts = {name: visitor.surface.property(name).rowCount() for name in ("marks", "pills", "ticks", "gridlines")}
    assert all(count <= MOST_SLOTS for count in counts.values()), counts


def test_items_are_bounded_by_the_screen(visitor: Visitor, many: Path) -> None:
    visitor.begin(many)
    place = middle(visitor)
    counts = []
    for _ in range(14):
        counts.append(rows_with_items(visitor))
        visitor.wheel(place, 3)
    assert max(counts) < MOST_ITEMS, counts


@pytest.mark.parametrize("panel", [False, True], ids=["surface", "page open"])
def test_nothing_is_drawn_at_rest(at_timeline: Visitor, panel: bool) -> None:
    if panel:
        at_timeline.session.reading_view.show_row(0)
    at_timeline.rest()
    # What still settles after the last touch may be drawn.
    QTest.qWait(400)
    drawn: list[None] = []
    connection = at_timeline.window.frameSwapped.connect(lambda: drawn.append(None))
    QTest.qWait(1_000)
    at_timeline.window.frameSwapped.disconnect(connection)
    assert not drawn, f"{len(drawn)} frames in a second in which nothing happened"


def test_what_is_not_shown_does_not_follow_the_view(at_timeline: Visitor) -> None:
    """Even what is invisible is drawn anew on the software renderer when its size changes."""
    at_timeline.wheel(middle(at_timeline), 8)
    at_timeline.rest()
    marks = list(_every(at_timeline.window.contentItem(), "EventMark"))
    hidden = [item for mark in marks for item in _every(mark) if not item.isVisible()]
    assert any(kind_of(item) == "EventMark" for item in hidden), "no place waits for another event"
    before = [(item, item.x(), item.width(), item.height()) for item in hidden]
    shown = [mark for mark in marks if mark.isVisible()]
    places = [mark.x() for mark in shown]
    at_timeline.wheel(middle(at_timeline), 1)
    assert any(mark.x() != x for mark, x in zip(shown, places, strict=True)), "nothing has moved"
    moved = [
        (kind_of(item), (item.x(), item.width(), item.height()), (x, width, height))
        for item, x, width, height in before
        if not item.isVisible() and (item.x(), item.width(), item.height()) != (x, width, height)
    ]
    assert moved == []


def _every(item: QQuickItem, kind: str = "") -> Iterator[QQuickItem]:
    """An item and all below it, shown or not; with `kind` those of that QML type."""
    if kind in ("", kind_of(item)):
        yield item
    for child in item.childItems():
        yield from _every(child, kind)
