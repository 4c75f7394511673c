"""Language, colours and text size: each changes live, everywhere, and loses nothing."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from visitor import Visitor, rect_of

SIXTH = "sixth-symposium-2015"


def words(visitor: Visitor) -> set[str]:
    """All texts on the screen that have letters of any script."""
    return {text for text in visitor.texts() if any(letter.isalpha() for letter in text)}


def test_the_language_button_changes_every_word_and_date(visitor: Visitor) -> None:
    english = words(visitor)
    visitor.click(visitor.button("中文"))
    chinese = words(visitor)
    assert not english & chinese
    assert not [text for text in chinese - {"English"} if any("a" <= letter.lower() <= "z" for letter in text)]
    visitor.click(visitor.button("English"))
    assert words(visitor) == english


def test_an_open_page_changes_its_language_too(visitor: Visitor) -> None:
    visitor.click(visitor.mark(SIXTH))
    panel = visitor.the("ReadingPanel")
    english = {text for text in visitor.texts(panel) if any(letter.isalpha() for letter in text)}
    assert "August 2015" in english
    visitor.click(visitor.button("中文"))
    assert visitor.open_event() == SIXTH
    chinese = {text.replace("\u2060", "") for text in visitor.texts(panel)}
    assert "2015年8月" in chinese
    assert not english & chinese
    assert not [text for text in chinese if any("a" <= letter.lower() <= "z" for letter in text)]


def test_the_colours_button_goes_through_all_themes(visitor: Visitor) -> None:
    grounds = []
    for _ in range(3):
        grounds.append(QColor(visitor.picture().pixelColor(2, 2)).lightnessF())
        visitor.click(visitor.button("Colours"))
    assert len(set(grounds)) == 3
    assert QColor(visitor.picture().pixelColor(2, 2)).lightnessF() == grounds[0]
    assert min(grounds) < 0.05
    assert max(grounds) > 0.9


def test_the_text_size_button_goes_up_to_double_and_back(visitor: Visitor) -> None:
    heights = []
    for _ in range(4):
        heights.append(visitor.all("EventMark")[0].property("markHeight"))
        visitor.click(visitor.button("Text size"))
    assert heights == sorted(set(heights))
    assert heights[-1] == pytest.approx(2 * heights[0], rel=0.05)
    assert visitor.all("EventMark")[0].property("markHeight") == heights[0]


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_at_double_size_the_lanes_scroll_and_all_is_reached(visitor: Visitor, language: str) -> None:
    visitor.begin(text_scale=2.0, language=language)
    surface, window = rect_of(visitor.the("Surface")), rect_of(visitor.window.contentItem())
    assert surface.height() > 150
    assert visitor.the("LaneScroll").property("needed")
    heads = [rect_of(item) for item in visitor.the("LaneHeads").childItems() if item.width() > 0]
    last_before = max(rect.bottom() for rect in heads)
    assert last_before > surface.bottom() + 10
    for _ in range(30):
        visitor.drag(QPointF(surface.left() + surface.width() * 0.3, surface.bottom() - 10), 0, -100)
    heads = [rect_of(item) for item in visitor.the("LaneHeads").childItems() if item.width() > 0]
    assert max(rect.bottom() for rect in heads) <= surface.bottom() + 1
    assert visitor.open_event() == ""
    for kind in ("Header", "TimelinePane", "Axis", "Overview"):
        assert window.contains(rect_of(visitor.the(kind))), f"{kind} reaches out of the window"


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_no_button_says_less_than_its_words_at_double_size(visitor: Visitor, language: str) -> None:
    visitor.begin(text_scale=2.0, language=language)
    window = rect_of(visitor.window.contentItem())
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    for button in visitor.all("PillButton"):
        assert window.contains(rect_of(button)), f"{button.property('text')} reaches out of the window"
        for text in visitor.all("SansText", button):
            assert not text.property("truncated"), f"{text.property('text')} is cut"


def test_arrows_scroll_lanes_that_do_not_fit(visitor: Visitor) -> None:
    visitor.begin(text_scale=2.0)
    scroll = visitor.the("LaneScroll")
    visitor.key(Qt.Key.Key_Down)
    assert scroll.property("offset") > 0
    visitor.key(Qt.Key.Key_Up)
    assert scroll.property("offset") == 0


def test_all_lane_names_stand_within_their_column_at_double_size(visitor: Visitor) -> None:
    visitor.begin(text_scale=2.0)
    for head in visitor.the("LaneHeads").childItems():
        for text in visitor.all("SansText", head):
            assert rect_of(text).right() <= rect_of(visitor.the("LaneHeads")).right() + 1
            assert text.property("implicitWidth") <= text.width() + 1 or text.property("lineCount") > 1


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_lane_names_are_whole_and_keep_clear_of_one_another(
    visitor: Visitor, size: tuple[int, int], language: str, text_scale: float
) -> None:
    visitor.begin(size=size, language=language, text_scale=text_scale)
    heads = visitor.the("LaneHeads")
    names = sorted(visitor.all("SansText", heads), key=lambda text: rect_of(text).top())
    assert rect_of(names[0]).top() >= rect_of(visitor.the("Surface")).top() - 1
    for above, below in itertools.pairwise(names):
        leading = 0.3 * below.property("size")
        assert rect_of(above).bottom() <= rect_of(below).top() + leading, below.property("text")


def test_a_start_that_is_not_stated_fades_as_far_beside_large_type(visitor: Visitor) -> None:
    def tail_in_heights() -> float:
        mark = visitor.mark("namling-planting")
        return float(mark.property("tailStart") / mark.property("markHeight"))

    small = tail_in_heights()
    visitor.begin(size=(3840, 2160))
    assert tail_in_heights() == pytest.approx(small, rel=0.1)
    visitor.begin(size=(1920, 1080), text_scale=2.0)
    assert tail_in_heights() > small / 2
