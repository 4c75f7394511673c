"""What was unfolded on a page is unfolded when one comes back to it, and only then."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem
from visitor import Visitor, kind_of, rect_of

SIXTH = "sixth-symposium-2015"


def folds(visitor: Visitor) -> list[QQuickItem]:
    """All that can be unfolded, each once: a passage's own button is a part of it."""
    return [fold for fold in visitor.all("PassageFold") if fold.property("unfolds")]


def opened(visitor: Visitor) -> list[int]:
    return [number for number, fold in enumerate(folds(visitor)) if fold.property("open")]


def unfold(visitor: Visitor, number: int) -> None:
    button = next(item for item in visitor.items(folds(visitor)[number]) if kind_of(item) == "DisclosureButton")
    visitor.scroll_to(button)
    visitor.tap(button)
    visitor.let_frames_go()


def test_back_and_forward_find_it_as_it_was_left_and_at_the_same_place(visitor: Visitor) -> None:
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    last = len(folds(visitor)) - 1
    assert last > 1
    unfold(visitor, 0)
    unfold(visitor, last)
    before = rect_of(folds(visitor)[last])
    visitor.reading.goNext()
    visitor.let_frames_go()
    assert opened(visitor) == []
    unfold(visitor, 0)
    visitor.reading.goBack()
    visitor.let_frames_go(3)
    assert opened(visitor) == [0, last]
    assert rect_of(folds(visitor)[last]) == before
    visitor.reading.goForward()
    visitor.let_frames_go()
    assert opened(visitor) == [0]


def test_a_new_visit_begins_folded(visitor: Visitor) -> None:
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    unfold(visitor, 0)
    visitor.reading.goNext()
    visitor.reading.goPrevious()
    visitor.let_frames_go()
    assert opened(visitor) == []
    unfold(visitor, 0)
    visitor.reading.close()
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    assert opened(visitor) == []


def test_a_persons_quotations_stay_unfolded_too(visitor: Visitor) -> None:
    visitor.reading.show_entity("xi-jinping")
    visitor.let_frames_go()
    assert len(folds(visitor)) > 2
    unfold(visitor, 2)
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    assert opened(visitor) == []
    visitor.reading.goBack()
    visitor.let_frames_go(3)
    assert opened(visitor) == [2]


def test_another_language_leaves_it_unfolded(visitor: Visitor) -> None:
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    unfold(visitor, 0)
    visitor.session.set_language("zh-Hans")
    visitor.let_frames_go()
    assert opened(visitor) == [0]
