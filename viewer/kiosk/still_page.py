"""The last rung: a page with the timeline's title in its languages, by as little of Qt as can be.

`python -m viewer.kiosk.still_page TITLE…` knows no timeline, no configuration, no QML and no graphics driver, so
hardly anything that ended the exhibit can end it as well. It beats by its event loop.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QRasterWindow

from viewer.desktop.signals import QuitOnSignals
from viewer.kiosk.notify import Notifier

FALLBACK = ("时间线", "Timeline")
"""Where nobody knows a title: the exhibit never began on this machine."""
GROUND, INK = "#0b0e14", "#e9e4d8"
_BEAT_MS = 5_000
_TITLE_PART = 0.055
"""The first title's height of type, as a part of the screen's shorter side; the others have two thirds of it."""


class StillPage(QRasterWindow):
    """The titles below each other, in the middle of the screen."""

    def __init__(self, titles: list[str]) -> None:
        super().__init__()
        self._titles = titles
        self.setTitle(titles[0])
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._notifier = Notifier.of(os.environ)
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - the name is Qt's
        painter = QPainter(self)
        page = QRectF(0, 0, self.width(), self.height())
        painter.fillRect(page, QColor(GROUND))
        painter.setPen(QColor(INK))
        largest = min(page.width(), page.height()) * _TITLE_PART
        places = []
        top = 0.0
        for number, title in enumerate(self._titles):
            font = QFont()
            font.setPixelSize(max(1, round(largest if number == 0 else largest * 2 / 3)))
            painter.setFont(font)
            width = page.width() * 0.8
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            needed = painter.boundingRect(QRectF(0, 0, width, page.height()), flags, title)
            places.append((font, QRectF(page.width() * 0.1, top, width, needed.height()), flags, title))
            top += needed.height() + largest / 2
        shift = (page.height() - top + largest / 2) / 2
        for font, place, flags, title in places:
            painter.setFont(font)
            painter.drawText(place.translated(0, shift), flags, title)
        painter.end()
        self._beat()

    def _beat(self) -> None:
        self._notifier({"READY": "1", "WATCHDOG": "1"})


def main(titles: list[str]) -> int:
    """Show the page until SIGTERM; the exit status."""
    app = QGuiApplication(sys.argv[:1])
    app.setDesktopFileName("timeline-viewer")
    page = StillPage(titles or list(FALLBACK))
    # Where nobody manages windows, as in a bare session of X11, full screen is no size.
    page.setGeometry(app.primaryScreen().geometry())
    page.showFullScreen()
    QuitOnSignals(app)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
