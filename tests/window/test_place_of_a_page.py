"""A page keeps its place while it is laid out anew: what was read at the upper edge of its window stays there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, is_text, kind_of, name_of, rect_of

LONG = "namling-planting"


def _view(visitor: Visitor) -> QQuickItem:
    """The part of the panel in which the page scrolls."""
    return next(item for item in visitor.items(visitor.the("ReadingPanel")) if kind_of(item) == "QQuickFlickable")


def _parts(visitor: Visitor) -> list[QQuickItem]:
    """The parts of the page in its order: quotations as a whole, and every text that is in none."""
    quotations = visitor.all("QuoteBlock")
    texts = [item for item in visitor.items(visitor.the("PageContent")) if is_text(item)]
    return quotations + [text for text in texts if not any(each.isAncestorOf(text) for each in quotations)]


def _first_seen(visitor: Visitor) -> tuple[int, float]:
    """The number of the text at the upper edge, and how much of its height is above."""
    edge = rect_of(_view(visitor)).top()
    places = [rect_of(part) for part in _parts(visitor)]
    number = next(n for n, rect in enumerate(places) if rect.top() <= edge + 1 < rect.bottom())
    return number, (edge - places[number].top()) / places[number].height()


@pytest.fixture
def scrolled(visitor: Visitor) -> Visitor:
    """In the middle of a long page."""
    visitor.reading.show(LONG)
    visitor.let_frames_go(3)
    visitor.the("ReadingPanel").forceActiveFocus()
    visitor.key(Qt.Key.Key_PageDown)
    assert (
        0
        < _view(visitor).property("contentY")
        < _view(visitor).property("contentHeight") - _view(visitor).height()
    )
    return visitor


def _larger(visitor: Visitor) -> None:
    visitor.session.nextTextSize()


def _smaller(visitor: Visitor) -> None:
    while visitor.session.property("textScale") != 1.0:
        visitor.session.nextTextSize()


CHANGES = {
    "in Chinese": lambda visitor: visitor.session.set_language("zh-Hans"),
    "in larger type": _larger,
    "in a wider window": lambda visitor: visitor.window.resize(1920, 720),
}
BACK = {
    "in Chinese": lambda visitor: visitor.session.set_language("en"),
    "in larger type": _smaller,
    "in a wider window": lambda visitor: visitor.window.resize(1280, 720),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_same_words_stand_at_the_upper_edge(scrolled: Visitor, change: str) -> None:
    number, above = _first_seen(scrolled)
    height = _view(scrolled).property("contentHeight")
    CHANGES[change](scrolled)
    scrolled.let_frames_go(4)
    assert _view(scrolled).property("contentHeight") != height, "it has been laid out anew"
    after, now_above = _first_seen(scrolled)
    assert after == number
    assert now_above == pytest.approx(above, abs=0.15)
    BACK[change](scrolled)
    scrolled.let_frames_go(4)
    assert _first_seen(scrolled) == (number, pytest.approx(above, abs=0.05)), "and there again"


def test_one_comes_back_to_the_same_words_in_another_size_of_type(scrolled: Visitor) -> None:
    number, _ = _first_seen(scrolled)
    scrolled.reading.show("sixth-symposium-2015")
    scrolled.let_frames_go(3)
    _larger(scrolled)
    scrolled.let_frames_go(3)
    scrolled.reading.goBack()
    scrolled.let_frames_go(4)
    assert _first_seen(scrolled)[0] == number
    _smaller(scrolled)
    scrolled.let_frames_go(3)


def test_what_is_unfolded_after_such_a_change_stays_in_view(scrolled: Visitor) -> None:
    scrolled.session.set_language("zh-Hans")
    scrolled.let_frames_go(4)
    fold = next(
        item
        for item in scrolled.all("DisclosureButton", scrolled.the("PageContent"))
        if rect_of(_view(scrolled)).contains(rect_of(item))
    )
    scrolled.click(fold)
    scrolled.let_frames_go(3)
    passage = fold.parentItem().childItems()[-1]
    assert rect_of(_view(scrolled)).intersects(rect_of(passage)), name_of(fold)
    at = _view(scrolled).property("contentY")
    scrolled.let_frames_go(3)
    assert _view(scrolled).property("contentY") == at
