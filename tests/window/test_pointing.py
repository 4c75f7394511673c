"""A page that is opened at one of its quotations or figures shows it first, and marks it until it is seen."""

from __future__ import annotations

import pytest
from motion_watch import frames_within
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, kind_of, rect_of

MANY_FIGURES = "university-schooling"


def frames(visitor: Visitor) -> list[QQuickItem]:
    return visitor.all("PartPointer")


def seen(visitor: Visitor) -> QRectF:
    """The part of the window in which the page scrolls."""
    panel = visitor.the("ReadingPanel")
    return rect_of(next(item for item in visitor.items(panel) if kind_of(item) == "QQuickFlickable"))


def quotations(visitor: Visitor) -> list[tuple[int, int]]:
    index = visitor.session.library.quotations
    return list(zip(index.row, index.place, strict=True))


@pytest.mark.parametrize("size", [(1280, 720), (480, 800)])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_every_quotation_is_led_to_and_framed(visitor: Visitor, size: tuple[int, int], text_scale: float) -> None:
    visitor.begin(size=size, text_scale=text_scale)
    for row, number in quotations(visitor):
        visitor.reading.show_quotation(row, number)
        visitor.let_frames_go(3)
        block, window = rect_of(visitor.all("QuoteBlock")[number]), seen(visitor)
        assert window.top() <= block.top() < window.bottom()
        (frame,) = frames(visitor)
        assert rect_of(frame).contains(block)
        assert rect_of(frame).left() >= window.left()
        assert rect_of(frame).right() <= window.right()


def test_every_figure_of_a_page_is_led_to(visitor: Visitor) -> None:
    row = visitor.session.library.row_of(MANY_FIGURES)
    assert row is not None
    count = len(visitor.session.library.event(row).figures)
    assert count > 1
    for number in range(count):
        visitor.reading.show_figure(row, number)
        visitor.let_frames_go(3)
        block = rect_of(visitor.all("FigureBlock")[number])
        assert seen(visitor).contains(block.topLeft())
        (frame,) = frames(visitor)
        assert rect_of(frame).contains(block)


def test_with_reduced_motion_the_frame_stands_until_the_page_is_left(visitor: Visitor) -> None:
    row, number = quotations(visitor)[0]
    visitor.reading.show_quotation(row, number)
    frames_within(visitor, 400)
    assert [frame.opacity() for frame in frames(visitor)] == [1.0]
    visitor.reading.show_row(row + 1)
    visitor.let_frames_go()
    assert not frames(visitor)


def test_with_motion_it_fades_after_a_moment(moving: Visitor) -> None:
    row, number = quotations(moving)[0]
    moving.reading.show_quotation(row, number)
    frames_within(moving, 600)
    assert [frame.opacity() for frame in frames(moving)] == [1.0]
    frames_within(moving, 2_600)
    assert not frames(moving)


def test_whoever_scrolls_on_is_not_brought_back(visitor: Visitor) -> None:
    row, number = quotations(visitor)[-1]
    visitor.reading.show_quotation(row, number)
    visitor.let_frames_go(3)
    before = rect_of(visitor.all("QuoteBlock")[number]).top()
    visitor.the("ReadingPage").forceActiveFocus()
    visitor.key(Qt.Key.Key_Up)
    moved = rect_of(visitor.all("QuoteBlock")[number]).top()
    assert moved > before
    visitor.window.resize(1280, 760)
    visitor.let_frames_go(3)
    assert rect_of(visitor.all("QuoteBlock")[number]).top() == pytest.approx(moved, abs=1.0)


def test_a_number_that_the_event_has_not_opens_its_page_at_its_head(visitor: Visitor) -> None:
    row, _ = quotations(visitor)[0]
    for number in (-1, 99):
        visitor.reading.show_quotation(row, number)
        visitor.reading.show_figure(row, number)
        visitor.let_frames_go()
        assert visitor.reading.current_row == row
        assert not frames(visitor)
        assert seen(visitor).contains(rect_of(visitor.the("PageHead")).topLeft())


def test_a_card_among_all_quotations_opens_the_page_at_its_own(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_Q, Qt.Key.Key_End)
    card = max(visitor.all("QuoteCard"), key=lambda each: rect_of(each).top())
    words = card.property("lead")
    visitor.click(card)
    visitor.let_frames_go()
    (frame,) = frames(visitor)
    (block,) = [each for each in visitor.all("QuoteBlock") if rect_of(frame).contains(rect_of(each))]
    assert block.property("lead") == words


def test_a_sheet_of_which_only_the_head_is_seen_is_raised(visitor: Visitor) -> None:
    visitor.begin(size=(1080, 1920))
    row, number = quotations(visitor)[0]
    visitor.reading.show_row(row)
    visitor.let_frames_go()
    visitor.click(visitor.button("Lower page"))
    visitor.let_frames_go()
    low = visitor.the("ReadingPanel").height()
    visitor.reading.show_quotation(row, number)
    visitor.let_frames_go(3)
    assert visitor.the("ReadingPanel").height() > low
    assert seen(visitor).contains(rect_of(visitor.all("QuoteBlock")[number]).topLeft())
