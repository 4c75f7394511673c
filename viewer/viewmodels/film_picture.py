"""A film's pictures for the software renderer, on which Qt's own VideoOutput stays empty."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_LEAST_MS = 67
"""Time between two pictures: converting and painting each costs some ms of the one thread that there is."""


@QmlElement
class FilmPicture(QQuickPaintedItem):
    """Paints what arrives at a QVideoSink, whole and in the middle. Loaded only where Qt's part for films is.

    Of frames that come too fast the last one is painted, be it the picture at which a film stops.
    """

    sinkChanged = Signal()  # noqa: N815

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._sink: Any = None
        self._image = QImage()
        self._next: Any = None
        self._pause = QTimer(self, interval=_LEAST_MS, singleShot=True)
        self._pause.timeout.connect(self._show_next)

    def paint(self, painter: QPainter) -> None:
        if self._image.isNull():
            return
        shown = self._image.size().scaled(self.size().toSize(), _KEEP)
        left, top = (self.width() - shown.width()) / 2, (self.height() - shown.height()) / 2
        painter.drawImage(QRectF(left, top, shown.width(), shown.height()), self._image)

    def _show(self, frame: Any) -> None:
        self._next = frame
        if not self._pause.isActive():
            self._show_next()

    def _show_next(self) -> None:
        if self._next is not None:
            self._image, self._next = self._next.toImage(), None
            self.update()
            self._pause.start()

    def _get_sink(self) -> QObject | None:
        sink: QObject | None = self._sink
        return sink

    def _set_sink(self, sink: QObject | None) -> None:
        if sink is self._sink:
            return
        if self._sink is not None:
            self._sink.videoFrameChanged.disconnect(self._show)
            self._next = None
        self._sink = sink
        if self._sink is not None:
            self._sink.videoFrameChanged.connect(self._show)
        self.sinkChanged.emit()

    sink = Property(QObject, _get_sink, _set_sink, notify=sinkChanged)
