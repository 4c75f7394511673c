"""An event's page is taken along: as text, as a picture, by a code that leads to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, is_text, name_of, rect_of

SIXTH = "sixth-symposium-2015"


@pytest.fixture
def reader(visitor: Visitor) -> Iterator[Visitor]:
    """A visitor at an event's page; whatever is open above it is closed in the end."""
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    yield visitor
    for popup in visitor.all("QQuickPopupItem"):
        popup.forceActiveFocus()
        visitor.key(Qt.Key.Key_Escape)
    visitor.session.reading_view.share_view.base_address = ""


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def unfold(visitor: Visitor, words: str) -> None:
    visitor.scroll_to(visitor.button(words))
    visitor.key(Qt.Key.Key_Space)


def copy_buttons(visitor: Visitor) -> dict[str, QQuickItem]:
    return {name_of(button): button for button in visitor.all("CopyButton")}


@pytest.mark.parametrize("touch", ["click", "tap"])
def test_a_touch_copies_the_page_as_text(reader: Visitor, touch: str) -> None:
    getattr(reader, touch)(reader.button("Share"))
    getattr(reader, touch)(reader.button("Copy as text"))
    assert clipboard() == reader.reading.share_view.property("text")
    assert "“要搞好对口支援西藏工作" in clipboard()
    assert "✓ Copied" in reader.texts()


def test_references_are_copied_one_by_one(reader: Visitor) -> None:
    unfold(reader, "See it in its source")
    reader.scroll_to(copy_buttons(reader)["Copy: GB/T 7714-2015"])
    reader.key(Qt.Key.Key_Space)
    assert clipboard() == (
        "储国强, 李华, 范思翔. 团结携手，建设社会主义现代化新西藏——对口支援西藏工作30年成就综述[Z]. "
        "[出版地不详]: 新华社, 2024[月日不详]."
    )
    reader.scroll_to(copy_buttons(reader)["Copy: APA 7"])
    reader.key(Qt.Key.Key_Space)
    assert clipboard().startswith("储国强, 李华, & 范思翔. (2024). 团结携手，")
    assert "<" not in clipboard()


def test_a_quotation_is_copied_with_its_source(reader: Visitor) -> None:
    unfold(reader, "See it in its source")
    reader.scroll_to(copy_buttons(reader)["Copy with its source: The quotation"])
    reader.key(Qt.Key.Key_Space)
    assert clipboard().startswith("Translation by the project\nThe work of paired assistance")
    assert "“要搞好对口支援西藏工作，" in clipboard()
    assert "one publisher's account" in clipboard()


def test_what_is_unfolded_comes_into_view(reader: Visitor) -> None:
    unfold(reader, "See it in its source")
    reader.let_frames_go()
    page = rect_of(reader.the("ReadingPage"))
    passage = next(item for item in reader.items() if item.objectName() == "passage")
    assert page.contains(rect_of(passage))
    assert page.contains(rect_of(reader.button("See it in its source")))


@pytest.mark.parametrize("of", ["event", "person"])
def test_the_page_is_saved_as_a_picture_of_all_of_it(reader: Visitor, tmp_path: Path, of: str) -> None:
    if of == "person":
        reader.reading.show_entity("xi-jinping")
        reader.let_frames_go(3)
    reader.tap(reader.button("Share"))
    assert of == "person" or not dialogs(reader), "a dialogue is no part of the start"
    reader.tap(reader.button("Save as a picture…"))
    (dialog,) = dialogs(reader)
    dialog.setProperty("visible", False)
    reader.window.requestActivate()
    target = tmp_path / "page.png"
    assert QMetaObject.invokeMethod(dialog, "save", Q_ARG(QUrl, QUrl.fromLocalFile(str(target))))
    reader.let_frames_go(3)
    assert "Saved as page.png" in reader.texts()
    picture, page = QImage(str(target)), reader.the("ReadingPage")
    assert abs(picture.width() - page.width()) <= 1
    assert picture.height() > page.height(), "what is scrolled out of sight is there too"
    ground = picture.pixelColor(0, 0)
    assert ground.alpha() == 255
    rows = {
        y
        for y in range(picture.height())
        for x in range(0, picture.width(), 3)
        if picture.pixelColor(x, y) != ground
    }
    assert max(rows) > picture.height() * 0.9
    assert min(rows) < picture.height() * 0.1


def dialogs(visitor: Visitor) -> list[QObject]:
    return [
        found
        for found in visitor.window.findChildren(QObject)
        if found.metaObject().className().startswith("PictureDialog")
    ]


def test_the_panel_closes_with_its_page(reader: Visitor) -> None:
    reader.tap(reader.button("Share"))
    assert reader.all("QQuickPopupItem")
    reader.session.reading_view.close()
    reader.let_frames_go()
    assert not reader.all("QQuickPopupItem")
    reader.session.show_event(SIXTH)
    reader.let_frames_go()
    reader.tap(reader.button("Share"))
    assert reader.all("QQuickPopupItem"), "and opens again at once"


def test_a_code_stands_there_only_with_the_operators_address(reader: Visitor) -> None:
    reader.tap(reader.button("Share"))
    assert not reader.all("QrCode")
    reader.key(Qt.Key.Key_Escape)
    reader.session.reading_view.share_view.base_address = "https://example.org/#"
    reader.session.show_event("seventh-symposium-2020")
    reader.tap(reader.button("Share"))
    code = reader.the("QrCode")
    plain = 8 * code.property("module")
    mm = (rect_of(code).width() - plain) / reader.session.property("pxPerMm")
    assert mm >= 30
    assert any("https://example.org/#seventh-symposium-2020" in text for text in reader.texts())
    image = reader.picture().copy(rect_of(code).toAlignedRect())
    shades = {
        image.pixelColor(x, y).lightness() > 127 for x in range(image.width()) for y in range(image.height())
    }
    assert shades == {True, False}


@pytest.fixture
def at_a_kiosk(reader: Visitor) -> Iterator[Visitor]:
    """The reader's window with the sizes and the ways of a kiosk."""
    metrics = qmlEngine(reader.window).singletonInstance("Timeline.Viewer", "Metrics")
    metrics.setProperty("profile", "kiosk")
    reader.let_frames_go()
    yield reader
    metrics.setProperty("profile", "desk")


def test_at_a_kiosk_there_is_only_the_code(at_a_kiosk: Visitor) -> None:
    reader = at_a_kiosk
    assert "Share" not in [name_of(button) for button in reader.all("PillButton")]
    reader.session.reading_view.share_view.base_address = "https://example.org/#"
    reader.session.show_event("seventh-symposium-2020")
    reader.let_frames_go()
    reader.tap(reader.button("Share"))
    assert reader.all("QrCode")
    assert not reader.all("CopyButton")
    assert "Save as a picture…" not in reader.texts()


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [(480, 720), (1280, 720), (1080, 1920)])
def test_no_words_leave_the_panel(
    visitor: Visitor, language: str, text_scale: float, size: tuple[int, int]
) -> None:
    visitor.begin(language=language, text_scale=text_scale, size=size)
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go()
    visitor.click(next(button for button in visitor.all("PillButton") if name_of(button) in ("Share", "分享")))
    (popup,) = visitor.all("QQuickPopupItem")
    box = rect_of(popup).adjusted(-1, -1, 1, 1)
    for text in (item for item in visitor.items(popup) if is_text(item) and item.property("text")):
        assert box.left() <= rect_of(text).left(), text.property("text")
        assert rect_of(text).right() <= box.right(), text.property("text")
        assert not text.property("truncated"), text.property("text")
    visitor.key(Qt.Key.Key_Escape)
