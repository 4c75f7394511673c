"""Cards of quotations, a quotation in its source and what can be shared are read in every theme."""

from __future__ import annotations

import pytest
from pixels import highest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, is_text, name_of, rect_of

TEXT, MARK = 7.0, 3.0
THEMES = ["night", "paper", "contrast"]
SIXTH = "sixth-symposium-2015"


def check(visitor: Visitor, below: QQuickItem, within: QQuickItem) -> int:
    """How many texts and glyphs were looked at: all that are wholly in view."""
    picture, shown, looked_at = visitor.picture(), rect_of(within), 0
    for item in visitor.items(below):
        if not shown.contains(rect_of(item)):
            continue
        if is_text(item) and item.property("text"):
            at_best = highest(picture, rect_of(item))
            assert at_best >= TEXT, f"{item.property('text')}: {at_best:.1f}"
            looked_at += 1
        elif item.inherits("QQuickImage"):
            assert highest(picture, rect_of(item).adjusted(-3, -3, 3, 3)) >= MARK
            looked_at += 1
    return looked_at


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_all_cards_are_read(visitor: Visitor, theme: str, language: str) -> None:
    visitor.begin(size=(1080, 1920), theme=theme, language=language)
    visitor.key(Qt.Key.Key_Q, Qt.Key.Key_Home)
    looked_at = 0
    for _ in range(4):
        looked_at += check(visitor, visitor.the("QuotePane"), visitor.the("QuotePane"))
        visitor.key(Qt.Key.Key_PageDown)
    assert looked_at > 60


@pytest.mark.parametrize("theme", THEMES)
def test_a_quotation_in_its_source_is_read_with_its_references(visitor: Visitor, theme: str) -> None:
    visitor.begin(size=(1920, 1080), theme=theme)
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    visitor.scroll_to(visitor.button("See it in its source"))
    visitor.key(Qt.Key.Key_Space)
    fold = next(item for item in visitor.all("PassageFold") if item.property("open"))
    assert check(visitor, fold, visitor.the("ReadingPage")) > 10


@pytest.mark.parametrize("theme", THEMES)
def test_a_code_is_dark_on_light_and_all_else_about_it_is_read(visitor: Visitor, theme: str) -> None:
    visitor.begin(theme=theme)
    visitor.session.reading_view.share_view.base_address = "https://example.org/#"
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    visitor.tap(next(item for item in visitor.all("PillButton") if name_of(item) == "Share"))
    (popup,) = visitor.all("QQuickPopupItem")
    assert check(visitor, popup, popup) >= 5
    code = visitor.the("QrCode")
    picture, box = visitor.picture(), rect_of(code).toAlignedRect()
    quiet, module = 4, code.property("module")
    corner = picture.pixelColor(box.left() + module, box.top() + module)
    finder = picture.pixelColor(
        box.left() + quiet * module + module // 2, box.top() + quiet * module + module // 2
    )
    assert corner.lightness() > finder.lightness(), "few cameras read a light code on dark ground"
    assert highest(picture, rect_of(code)) >= TEXT
    visitor.key(Qt.Key.Key_Escape)
    visitor.session.reading_view.share_view.base_address = ""
