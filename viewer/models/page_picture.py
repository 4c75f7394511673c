"""The picture of a page as a file's content."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter


def png_on_ground(picture: object, ground: QColor) -> bytes:
    """PNG of a QImage that may be clear in places, on a plain ground; nothing where there is no image."""
    if not isinstance(picture, QImage) or picture.isNull():
        return b""
    whole = QImage(picture.size(), QImage.Format.Format_RGB32)
    whole.fill(ground)
    painter = QPainter(whole)
    painter.drawImage(0, 0, picture)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(whole)
    buffer.close()
    return bytes(content.data())
