"""A quotation in its source: whole paragraphs where the timeline carries the text, which can be read on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from visitor import FICTIONAL, Visitor, attached_accessible, is_text, kind_of, rect_of

QUOTED = "Let it burn for whoever is out there."
PADDING = [f"Before it all, line {number}. " + "So it is told. " * 12 for number in range(9)]


@pytest.fixture(scope="module")
def carrying(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional timeline with a text of its first source that is longer than a window."""
    folder = tmp_path_factory.mktemp("carrying") / "vela"
    shutil.copytree(FICTIONAL, folder)
    told = (FICTIONAL.parent / "texts" / "review-1911.txt").read_text(encoding="utf-8")
    paragraphs = [" ".join(part.split()) for part in told.split("\n\n")]
    (folder / "review.txt").write_text("\n".join([*PADDING, *paragraphs, *PADDING]), encoding="utf-8")
    sources = folder / "sources.yaml"
    written = sources.read_text(encoding="utf-8").replace(
        "  issued: 1911\n", "  issued: 1911\n  text: review.txt\n"
    )
    sources.write_text(written, encoding="utf-8")
    return folder


@pytest.fixture
def reader(visitor: Visitor, carrying: Path) -> Visitor:
    """A visitor at the quotation in its source."""
    visitor.begin(carrying)
    row = visitor.session.library.row_of("first-lamp")
    assert row is not None
    visitor.reading.show_quotation(row, 0)
    visitor.let_frames_go()
    press(visitor, "See it in its source")
    return visitor


def press(visitor: Visitor, words: str) -> None:
    visitor.scroll_to(visitor.button(words))
    visitor.tap(visitor.button(words))
    visitor.let_frames_go(3)


def paragraphs(visitor: Visitor) -> list[QQuickItem]:
    text = visitor.the("CarriedText")
    return [item for item in visitor.items(text) if is_text(item) and kind_of(item.parentItem()) == "CarriedText"]


def passage(visitor: Visitor) -> QQuickItem:
    (found,) = [item for item in paragraphs(visitor) if item.objectName() == "passage"]
    return found


def seen(visitor: Visitor) -> QQuickItem:
    panel = visitor.the("ReadingPanel")
    return next(item for item in visitor.items(panel) if kind_of(item) == "QQuickFlickable")


def test_the_whole_paragraph_is_there_with_the_words_marked_and_in_sight(reader: Visitor) -> None:
    words = passage(reader).property("text")
    assert words.startswith("On the first of May 1851")
    assert words.endswith("every night since.")
    assert words.count("<b><u>") == 1
    assert QUOTED in words.partition("<b><u>")[2]
    assert rect_of(seen(reader)).intersects(rect_of(passage(reader)))


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_however_long_the_paragraph_is_the_marked_words_are_in_sight(
    visitor: Visitor, carrying: Path, text_scale: float
) -> None:
    visitor.begin(carrying, size=(480, 800), text_scale=text_scale)
    row = visitor.session.library.row_of("first-lamp")
    assert row is not None
    visitor.reading.show_quotation(row, 0)
    visitor.let_frames_go()
    press(visitor, "See it in its source")
    text = visitor.the("CarriedText")
    mark = rect_of(text).top() + text.property("markTop")
    window = rect_of(seen(visitor))
    assert window.top() <= mark < window.bottom() - 10


def test_it_is_read_on_to_the_end_and_back_to_the_beginning(reader: Visitor) -> None:
    for words in ("Read on", "Earlier in the text"):
        for _ in range(2 * len(PADDING)):
            more = [button for button in reader.all("DisclosureButton") if button.property("text") == words]
            if not more:
                break
            more[0].forceActiveFocus()
            reader.key(Qt.Key.Key_Space)
    told = [item.property("text") for item in paragraphs(reader)]
    assert told[: len(PADDING)] == [line.strip() for line in PADDING]
    assert told[-len(PADDING) :] == [line.strip() for line in PADDING]
    assert len(told) == 2 * len(PADDING) + 5


def test_reading_back_leaves_the_words_where_they_are(reader: Visitor) -> None:
    reader.scroll_to(reader.button("Earlier in the text"))
    before = rect_of(passage(reader)).top()
    reader.tap(reader.button("Earlier in the text"))
    reader.let_frames_go(3)
    assert rect_of(passage(reader)).top() == pytest.approx(before, abs=1.5)


def test_a_screen_reader_gets_the_paragraph_without_markup(reader: Visitor) -> None:
    told = attached_accessible(passage(reader))
    assert told is not None
    assert QAccessible.Role(told.property("role")) == QAccessible.Role.StaticText
    assert "<" not in told.property("name")
    assert QUOTED in told.property("name")


def test_a_screen_reader_is_told_of_whose_passage_more_is_read(reader: Visitor) -> None:
    for words in ("Earlier in the text", "Read on"):
        told = attached_accessible(reader.button(words))
        assert told is not None
        assert told.property("description").startswith("Ada Quill"), "neither folded nor unfolded"


def test_without_a_text_the_selectors_words_stand_there(visitor: Visitor) -> None:
    visitor.begin(FICTIONAL)
    row = visitor.session.library.row_of("first-lamp")
    assert row is not None
    visitor.reading.show_quotation(row, 0)
    visitor.let_frames_go()
    press(visitor, "See it in its source")
    assert not visitor.all("CarriedText")
    (words,) = [item for item in visitor.items() if item.objectName() == "passage" and is_text(item)]
    assert words.property("text").startswith("…")
