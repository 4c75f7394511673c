"""A film's pictures on the software renderer, from a sink that is made up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEventLoop, QObject, QSizeF, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.viewmodels.film_picture import FilmPicture

RED, GREEN, BLUE = QColor("red"), QColor("lime"), QColor("blue")


class Sink(QObject):
    videoFrameChanged = Signal(object)  # noqa: N815


class Frame:
    def __init__(self, colour: QColor) -> None:
        self._colour = colour

    def toImage(self) -> QImage:  # noqa: N802
        image = QImage(40, 20, QImage.Format.Format_RGB32)
        image.fill(self._colour)
        return image


@pytest.fixture
def picture(qapp: object) -> Iterator[FilmPicture]:
    made = FilmPicture()
    made.setSize(QSizeF(100, 100))
    yield made
    shiboken6.delete(made)


def _painted(picture: FilmPicture) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    return image


def _wait(picture: FilmPicture) -> None:
    """Until another picture may be painted."""
    pause, loop = picture.findChild(QTimer), QEventLoop()
    assert pause.isActive()
    pause.timeout.connect(loop.quit)
    loop.exec()


def test_a_picture_stands_whole_in_the_middle(picture: FilmPicture) -> None:
    sink = Sink()
    picture.setProperty("sink", sink)
    sink.videoFrameChanged.emit(Frame(RED))
    painted = _painted(picture)
    assert [painted.pixelColor(50, y) for y in (10, 50, 90)] == [QColor("white"), RED, QColor("white")]
    assert painted.pixelColor(2, 50) == RED


def test_before_the_first_one_nothing_is_painted(picture: FilmPicture) -> None:
    assert _painted(picture).pixelColor(50, 50) == QColor("white")


def test_of_pictures_that_come_too_fast_the_last_one_stays(picture: FilmPicture) -> None:
    sink = Sink()
    picture.setProperty("sink", sink)
    for colour in (RED, GREEN, BLUE):
        sink.videoFrameChanged.emit(Frame(colour))
    assert _painted(picture).pixelColor(50, 50) == RED
    _wait(picture)
    assert _painted(picture).pixelColor(50, 50) == BLUE


def test_a_sink_that_was_left_paints_nothing_more(picture: FilmPicture) -> None:
    first, second = Sink(), Sink()
    picture.setProperty("sink", first)
    picture.setProperty("sink", second)
    first.videoFrameChanged.emit(Frame(RED))
    assert _painted(picture).pixelColor(50, 50) == QColor("white")


def test_nor_does_a_picture_of_it_that_still_waits(picture: FilmPicture) -> None:
    first = Sink()
    picture.setProperty("sink", first)
    first.videoFrameChanged.emit(Frame(RED))
    first.videoFrameChanged.emit(Frame(BLUE))
    picture.setProperty("sink", None)
    _wait(picture)
    assert _painted(picture).pixelColor(50, 50) == RED
