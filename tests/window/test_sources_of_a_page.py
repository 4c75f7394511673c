"""What a page rests on: a quotation in its source, two publishers side by side, which statement has one alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, is_text, rect_of

SIXTH = "sixth-symposium-2015"


def open_page(visitor: Visitor, event_id: str = SIXTH) -> Visitor:
    assert visitor.session.show_event(event_id)
    visitor.let_frames_go()
    return visitor


def unfold_all(visitor: Visitor) -> list[QQuickItem]:
    """Everything of the page unfolded; the folds."""
    for button in visitor.all("DisclosureButton"):
        if not button.property("open"):
            visitor.scroll_to(button)
            visitor.key(Qt.Key.Key_Space)
    visitor.let_frames_go()
    return [fold for fold in visitor.all("PassageFold") if fold.property("open")]


def words_in(visitor: Visitor, item: QQuickItem) -> str:
    return "\n".join(visitor.texts(item)).replace("\u2060", "")


def test_a_quotation_opens_between_what_stands_before_and_after_it(visitor: Visitor) -> None:
    fold = unfold_all(open_page(visitor))[1]
    passage = next(item for item in visitor.items(fold) if item.objectName() == "passage")
    before, marked = passage.property("text").split("<b><u>")
    words, after = marked.split("</u></b>")
    assert before.endswith("习近平总书记指出：“")
    assert "要搞好对口支援西藏工作，" in words
    assert after.startswith("”在中央第七次")


def test_a_page_that_was_closed_begins_folded(visitor: Visitor) -> None:
    assert unfold_all(open_page(visitor))
    visitor.session.reading_view.close()
    open_page(visitor)
    assert not [fold for fold in visitor.all("PassageFold") if fold.property("open")]


def test_beside_the_passage_stands_what_the_publication_is_and_who_publishes_it(visitor: Visitor) -> None:
    told = words_in(visitor, unfold_all(open_page(visitor))[1])
    assert "Hand in hand, building a modern socialist new Tibet" in told
    assert (
        "Xinhua News Agency, China's state news agency; a review of achievements, 2024; one publisher's account"
        in told
    )
    assert "Not known: month and day, where it was printed, address" in told
    assert "[Z]. [出版地不详]: 新华社, 2024[月日不详]." in told


def test_a_quotation_says_that_it_has_a_single_source_though_the_event_has_two(visitor: Visitor) -> None:
    open_page(visitor)
    (quotation,) = visitor.all("QuoteBlock")
    assert "Single source: Xinhua News Agency, 2024" in words_in(visitor, quotation)
    first, second = visitor.all("SourceBlock")
    assert "Single source for everything else on this page" in words_in(visitor, first)
    assert "Only the year: 2015" in words_in(visitor, second)


def test_two_publishers_stand_side_by_side_without_a_claim_that_they_are_independent(visitor: Visitor) -> None:
    visitor.begin(size=(1920, 1080))
    open_page(visitor)
    first, second = map(rect_of, visitor.all("SourceBlock"))
    assert first.top() == second.top()
    assert first.right() < second.left()
    told = words_in(visitor, visitor.the("SourcesSection"))
    assert "Xinhua News Agency\n" in told
    assert "The Paper\n" in told
    assert "no claim that they are independent" in told


def test_in_large_type_they_stand_one_below_the_other(visitor: Visitor) -> None:
    visitor.begin(size=(1280, 720), text_scale=2.0)
    open_page(visitor)
    first, second = map(rect_of, visitor.all("SourceBlock"))
    assert first.bottom() <= second.top()
    assert first.left() == second.left()


def test_one_source_is_called_the_single_one(visitor: Visitor) -> None:
    open_page(visitor, "npc-delegation-2013")
    assert visitor.the("SourcesSection").property("heading") == "Single source"


@pytest.mark.parametrize("size", [(480, 720), (1280, 720), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_unfolded_words_are_neither_cut_nor_over_one_another(
    visitor: Visitor, size: tuple[int, int], text_scale: float, language: str
) -> None:
    visitor.begin(size=size, text_scale=text_scale, language=language)
    open_page(visitor)
    page = rect_of(visitor.the("ReadingPage"))
    for fold in unfold_all(visitor):
        texts = [item for item in visitor.items(fold) if is_text(item) and item.property("text")]
        rects = [rect_of(text).adjusted(1, 1, -1, -1) for text in texts]
        for text, rect in zip(texts, rects, strict=True):
            assert page.left() <= rect.left(), text.property("text")
            assert rect.right() <= page.right(), text.property("text")
            assert text.property("contentWidth") <= text.width() + 1, text.property("text")
            assert not text.property("truncated"), text.property("text")
        assert not [a for a in rects for b in rects if a is not b and a.intersects(b)]
