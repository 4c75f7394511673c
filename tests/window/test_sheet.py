"""In a tall or a small window the page is a sheet that stands at three heights, by hand, button and key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, kind_of, rect_of

SIXTH = "sixth-symposium-2015"
TALL = (1080, 1920)


@pytest.fixture
def tall(visitor: Visitor) -> Visitor:
    """The page of an event open in a tall window."""
    visitor.begin(size=TALL)
    visitor.reading.show(SIXTH)
    visitor.let_frames_go()
    return visitor


def _height(visitor: Visitor) -> float:
    visitor.let_frames_go()
    return float(visitor.the("ReadingPanel").height())


def _view(visitor: Visitor) -> QQuickItem:
    return next(item for item in visitor.items(visitor.the("ReadingPanel")) if kind_of(item) == "QQuickFlickable")


def test_it_opens_at_half_of_the_window(tall: Visitor) -> None:
    assert _height(tall) == pytest.approx(0.52 * TALL[1])


def test_buttons_step_through_its_heights(tall: Visitor) -> None:
    tall.click(tall.button("Taller page"))
    assert _height(tall) > 0.9 * TALL[1]
    assert not tall.button("Taller page").isEnabled()
    tall.click(tall.button("Lower page"))
    tall.click(tall.button("Lower page"))
    assert _height(tall) < 0.4 * TALL[1]
    assert not tall.button("Lower page").isEnabled()


def test_keys_step_through_its_heights(tall: Visitor) -> None:
    tall.the("ReadingPanel").forceActiveFocus()
    tall.key(Qt.Key.Key_Up, modifier=Qt.KeyboardModifier.ControlModifier)
    assert _height(tall) > 0.9 * TALL[1]
    tall.key(*[Qt.Key.Key_Down] * 2, modifier=Qt.KeyboardModifier.ControlModifier)
    assert _height(tall) < 0.4 * TALL[1]


@pytest.mark.parametrize(("dy", "least", "most"), [(-700, 0.9, 1.0), (500, 0.1, 0.4), (-60, 0.5, 0.55)])
def test_it_is_dragged_to_the_nearest_height(tall: Visitor, dy: int, least: float, most: float) -> None:
    tall.drag(tall.the("SheetHandle"), 0, dy)
    assert least * TALL[1] <= _height(tall) <= most * TALL[1]


def test_the_head_alone_is_seen_whole_and_the_timeline_has_the_rest(tall: Visitor) -> None:
    before = rect_of(tall.the("Surface")).height()
    tall.click(tall.button("Lower page"))
    tall.let_frames_go()
    panel = rect_of(tall.the("ReadingPanel"))
    assert rect_of(_view(tall)).contains(rect_of(tall.the("PageHead")))
    assert panel.contains(rect_of(tall.the("ReadingBar")))
    assert rect_of(tall.the("Surface")).height() > before
    assert not panel.intersects(rect_of(tall.the("Surface")))


@pytest.mark.parametrize("size", [(540, 960), TALL])
def test_of_a_subject_too_the_head_alone_is_seen_whole(visitor: Visitor, size: tuple[int, int]) -> None:
    visitor.begin(size=size)
    visitor.reading.show_entity("xi-jinping")
    visitor.let_frames_go(3)
    visitor.click(visitor.button("Lower page"))
    visitor.let_frames_go(3)
    assert rect_of(_view(visitor)).contains(rect_of(visitor.the("PageTitle")))


def test_a_lowered_page_does_not_scroll_but_rises_under_a_hand(tall: Visitor) -> None:
    tall.click(tall.button("Lower page"))
    low = _height(tall)
    tall.drag(tall.the("PageHead"), 0, -600)
    assert _height(tall) > low
    assert _view(tall).property("contentY") == 0


def test_a_full_page_moves_nothing_on_the_timeline(tall: Visitor) -> None:
    before = rect_of(tall.the("Surface"))
    tall.click(tall.button("Taller page"))
    tall.let_frames_go()
    assert rect_of(tall.the("Surface")) == before


def test_the_next_page_keeps_its_height_and_closing_forgets_it(tall: Visitor) -> None:
    tall.click(tall.button("Taller page"))
    full = _height(tall)
    tall.click(tall.button("Next event in time"))
    assert _height(tall) == full
    tall.click(tall.button("Close"))
    tall.reading.show(SIXTH)
    assert _height(tall) == pytest.approx(0.52 * TALL[1])


def test_a_small_window_has_a_sheet_too_and_a_wide_one_has_none(visitor: Visitor) -> None:
    visitor.begin(size=(620, 560))
    visitor.reading.show(SIXTH)
    visitor.let_frames_go()
    assert visitor.the("ReadingPanel").width() == 620
    visitor.begin(size=(1280, 720))
    visitor.reading.show(SIXTH)
    visitor.let_frames_go()
    assert visitor.all("SheetHandle") == []
    assert visitor.the("ReadingPanel").height() == 720


@pytest.mark.parametrize(
    ("size", "text_scale"), [((480, 800), 1.0), ((480, 800), 2.0), ((480, 480), 1.0), (TALL, 1.0), (TALL, 2.0)]
)
def test_its_buttons_are_whole_at_every_height(visitor: Visitor, text_scale: float, size: tuple[int, int]) -> None:
    visitor.begin(size=size, text_scale=text_scale)
    visitor.reading.show(SIXTH)
    for step in ("Lower page", "Taller page", "Taller page"):
        visitor.let_frames_go()
        visitor.click(visitor.button(step))
        visitor.let_frames_go()
        panel = rect_of(visitor.the("ReadingPanel"))
        below = [*visitor.items(visitor.the("ReadingBar")), *visitor.items(visitor.the("SheetHandle"))]
        for button in (item for item in below if item.metaObject().indexOfSignal("clicked()") >= 0):
            assert panel.adjusted(-1, -1, 1, 1).contains(rect_of(button))


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_in_the_smallest_window_the_page_takes_all_and_is_read(visitor: Visitor, text_scale: float) -> None:
    visitor.begin(size=(480, 400), text_scale=text_scale)
    visitor.reading.show(SIXTH)
    visitor.let_frames_go()
    assert rect_of(visitor.the("ReadingPanel")) == rect_of(visitor.window.contentItem())
    assert not visitor.all("SheetHandle")
    assert _view(visitor).height() > 0.7 * 400
    visitor.the("ReadingPage").forceActiveFocus()
    visitor.key(Qt.Key.Key_PageDown)
    assert _view(visitor).property("contentY") > 0.5 * 400
    visitor.key(Qt.Key.Key_Escape)
    assert not visitor.all("ReadingPanel")
