"""Pictures on an event's page: as large as they are shown, whole when opened, and a frame where one fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot
from visitor import FICTIONAL, Visitor, name_of, rect_of

from viewer import paths
from viewer.library import write_library
from viewer.opening import compile_folder
from viewer.viewmodels.media_view import MediaView

# Where the part that plays sounds is installed, it speaks of the machine's devices.
pytestmark = pytest.mark.qt_log_ignore("No audio device", "FFmpeg", "symbols", "Couldn't load", "PulseAudio")

EVENT = "building-north-light"
MEDIA = """\
    - {file: media/large.png, alt: {en: A large picture}, caption: {en: Below it}, credit: {en: Ada}}
    - {file: media/none.png, alt: {en: A picture that is none}}
    - {file: media/bell.ogg, alt: {en: A fog bell}, transcript: {en: Ding}}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional timeline with a large picture, a file that is no picture, and a sound."""
    made = tmp_path_factory.mktemp("media") / "vela"
    shutil.copytree(FICTIONAL, made)
    image = QImage(3000, 2000, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    painter = QPainter(image)
    painter.fillRect(1500, 0, 1500, 2000, QColor("orange"))
    painter.end()
    assert image.save(str(made / "media" / "large.png"))  # type: ignore[call-overload]
    (made / "media" / "none.png").write_bytes(b"no picture")
    (made / "media" / "bell.ogg").write_bytes(b"no sound")
    towers = made / "events" / "towers.yaml"
    text = towers.read_text(encoding="utf-8")
    towers.write_text(text.replace("      rights: MIT\n", f"      rights: MIT\n{MEDIA}", 1), encoding="utf-8")
    return made


@pytest.fixture
def opened(visitor: Visitor, folder: Path, qtbot: QtBot) -> Visitor:
    """At the page with the pictures, all of them loaded."""
    visitor.begin(timeline=folder)
    visitor.reading.show(EVENT)
    visitor.let_frames_go()
    qtbot.waitUntil(lambda: len(_images(visitor)) == 2 and all(map(_is_loaded, _images(visitor))))
    return visitor


def _is_loaded(image: QQuickItem) -> bool:
    return bool(image.property("implicitWidth") > 0)


def _images(visitor: Visitor) -> list[QQuickItem]:
    """What shows a media file, once this is unpacked."""
    found = [item for item in visitor.items(visitor.the("MediaFigures")) if item.inherits("QQuickImage")]
    return [image for image in found if image.property("source").isLocalFile()]


def _figure(visitor: Visitor, alt: str) -> QQuickItem:
    return next(figure for figure in visitor.all("MediaFigure") if figure.property("alt") == alt)


def _enlarge(visitor: Visitor, qtbot: QtBot) -> QQuickItem:
    picture = visitor.button("A large picture")
    visitor.scroll_to(picture)
    visitor.click(picture)
    view = visitor.the("PictureView")
    (image,) = [item for item in visitor.items(view) if item.inherits("QQuickImage")]
    qtbot.waitUntil(lambda: _is_loaded(image))
    return view


def test_a_large_picture_is_decoded_at_the_size_that_it_is_shown_in(opened: Visitor) -> None:
    image = next(image for image in _images(opened) if image.parentItem().inherits("QQuickAbstractButton"))
    large = next(i for i in _images(opened) if name_of(i.parentItem()) == "A large picture")
    assert large.property("implicitWidth") == pytest.approx(large.width(), abs=2)
    assert large.property("asynchronous")
    assert image.property("asynchronous")
    assert large.height() == pytest.approx(large.width() * 2 / 3, abs=1), "its room is known before it is loaded"


def test_it_stands_with_its_caption_and_whose_it_is(opened: Visitor) -> None:
    words = opened.texts(_figure(opened, "A large picture"))
    assert words == ["Below it", "Ada"]


def test_a_picture_that_is_none_leaves_a_frame_that_says_so(opened: Visitor) -> None:
    assert opened.texts(_figure(opened, "A picture that is none")) == [
        "A picture that is none",
        "The file none.png cannot be shown",
    ]


def test_a_sound_without_the_part_that_plays_it_leaves_its_words(
    opened: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.viewmodels.media_view.plays_media", lambda: False)
    opened.reading.close()
    opened.reading.show(EVENT)
    opened.let_frames_go()
    words = opened.texts(_figure(opened, "A fog bell"))
    assert "Sounds and films are not installed with this program: bell.ogg" in words
    fold = opened.button("What is said, in writing")
    opened.scroll_to(fold)
    opened.click(fold)
    assert "Ding" in opened.texts(_figure(opened, "A fog bell"))


def test_a_file_without_media_says_which_are_missing(visitor: Visitor, folder: Path, tmp_path: Path) -> None:
    write_library(compile_folder(folder), tmp_path / "bare.timeline", None, lambda _: None)
    visitor.begin(timeline=tmp_path / "bare.timeline")
    visitor.reading.show(EVENT)
    visitor.let_frames_go()
    words = visitor.texts(_figure(visitor, "A large picture"))
    assert "This timeline does not hold the file large.png" in words


def test_a_picture_opens_over_the_whole_window_and_escape_returns(opened: Visitor, qtbot: QtBot) -> None:
    view = _enlarge(opened, qtbot)
    assert rect_of(view).width() == opened.window.width()
    opened.key(Qt.Key.Key_Escape)
    opened.let_frames_go()
    assert not opened.all("PictureView")
    assert opened.open_event() == EVENT, "only the picture is closed"
    assert name_of(opened.window.activeFocusItem()) == "A large picture"


def test_it_is_magnified_by_pinch_wheel_buttons_and_keys(opened: Visitor, qtbot: QtBot) -> None:
    view = _enlarge(opened, qtbot)
    middle = rect_of(view).center()
    acts = (
        lambda: opened.pinch(middle, 2.0),
        lambda: opened.wheel(middle, 3),
        lambda: opened.click(opened.button("Larger")),
        lambda: opened.key(Qt.Key.Key_Plus),
    )
    for act in acts:
        before = view.property("factor")
        act()
        assert view.property("factor") > before * 1.2
    opened.click(opened.button("The whole picture"))
    assert view.property("factor") == 1
    for _ in range(30):
        opened.key(Qt.Key.Key_Plus)
    assert view.property("factor") == pytest.approx(view.property("most"))
    opened.key(Qt.Key.Key_0)
    assert (view.property("factor"), view.property("shiftX")) == (1, 0)


def test_it_moves_under_a_hand_and_by_keys_and_never_leaves_the_frame(opened: Visitor, qtbot: QtBot) -> None:
    view = _enlarge(opened, qtbot)
    frame = rect_of(view)
    opened.key(*[Qt.Key.Key_Plus] * 5)
    opened.drag(frame.center(), 150, 40)
    assert view.property("shiftX") > 50
    at = view.property("shiftX")
    opened.key(Qt.Key.Key_Right)
    assert view.property("shiftX") < at
    for _ in range(12):
        opened.drag(QPointF(frame.left() + 20, frame.center().y()), 800, 0)
    (image,) = [item for item in opened.items(view) if item.inherits("QQuickImage")]
    assert rect_of(image).left() <= frame.left() + 1
    assert rect_of(image).right() >= frame.right() - 1


def test_a_picture_that_a_power_cut_emptied_in_the_cache_is_unpacked_once_more(
    opened: Visitor, qtbot: QtBot
) -> None:
    library = opened.session.library
    row = library.row_of(EVENT)
    assert row is not None
    media = library.event(row).media
    stored = library.media("media/large.png")
    assert stored is not None
    (kept,) = (paths.cache_dir() / "media").glob(f"{stored.crc:08x}-*")
    kept.write_bytes(bytes(stored.size))

    next_start = MediaView(library)
    next_start.show(media, "en")
    model = next_start.property("model")
    place = next(place for place, one in enumerate(media) if one.file == "media/large.png")
    assert model.rows[place].state == "waiting"
    qtbot.waitUntil(lambda: model.rows[place].state == "ready")
    assert (model.rows[place].natural_width, kept.read_bytes()) == (3000, stored.whole())
    qtbot.waitUntil(lambda: not next_start._files._timer.isActive())
