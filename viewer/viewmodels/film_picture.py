"""A film's pictures for the software renderer, on which Qt's own VideoOutput stays empty."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import Property, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_KEEP = Qt.AspectRatioMode.KeepAspectRatio
_LEAST_S = 1 / 15
"""Time between two pictures: converting and painting each costs some ms of the one thread that there is."""


@QmlElement
class FilmPicture(QQuickPaintedItem):
    """Paints what arrives at a QVideoSink, whole and in the middle. Loaded only where Qt's part for films is."""

    sinkChanged = Signal()  # noqa: N815

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._sink: Any = None
        self._image = QImage()
        self._painted_at = 0.0

    def paint(self, painter: QPainter) -> None:
        if self._image.isNull():
            return
        shown = self._image.size().scaled(self.size().toSize(), _KEEP)
        left, top = (self.width() - shown.width()) / 2, (self.height() - shown.height()) / 2
        painter.drawImage(QRectF(left, top, shown.width(), shown.height()), self._image)

    def _show(self, frame: Any) -> None:
        now = time.monotonic()
        if now - self._painted_at >= _LEAST_S:
            self._painted_at = now
            self._image = frame.toImage()
            self.update()

    def _get_sink(self) -> QObject | None:
        sink: QObject | None = self._sink
        return sink

    def _set_sink(self, sink: QObject | None) -> None:
        if sink is self._sink:
            return
        if self._sink is not None:
            self._sink.videoFrameChanged.disconnect(self._show)
        self._sink = sink
        if self._sink is not None:
            self._sink.videoFrameChanged.connect(self._show)
        self.sinkChanged.emit()

    sink = Property(QObject, _get_sink, _set_sink, notify=sinkChanged)
