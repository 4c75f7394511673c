"""What can be taken along of the page that is open: its text, its picture, and a code that leads to it.

Nothing leaves the machine: a text goes to the clipboard, a picture into a file, and the code is only shown.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.desktop.files import replacing_bytes
from viewer.library.library import Library
from viewer.models.date_words import date_words

if TYPE_CHECKING:
    from viewer.domain.event import Event
    from viewer.exchange.qr import QrCode

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


def file_name(title: str) -> str:
    """A name for a page's file that every system takes: letters and digits of any script, joined by “-”."""
    return re.sub(r"[^\w]+", "-", title).strip("-_")[:60] or "page"


@QmlElement
@QmlUncreatable("The program makes what can be shared of a page")
class ShareView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Of the page that is open. The page of a subject has no address, and so no code."""

    contentChanged = Signal()  # noqa: N815
    saved = Signal(str)
    """A picture was written, under this name."""
    refused = Signal(str)
    """A picture could not be written: why, in words of the system; empty if it could not be drawn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base_address = ""
        """Where events can be opened on the web; an event's id stands at its end."""
        self._event_id = ""
        self._name = ""
        self._text: Callable[[], str] = str
        self._code: QrCode | None = None

    def show(self, event: Event, row: int, library: Library, language: str) -> None:
        """Offer the page of an event."""
        from viewer.exchange.plain_text import event_text

        self._event_id = self._name = event.id
        self._code = None
        self._text = lambda: event_text(
            event,
            library.sources,
            library.entities,
            language,
            date=date_words(row, library, language),
            timeline=library.heading.title.get(language),
            link=self.link,
        )
        self.contentChanged.emit()

    def show_subject(self, title: str, text: Callable[[], str]) -> None:
        """Offer the page of a person, a place, a body, a tag or a source; `text` is asked when it is looked at."""
        self._event_id, self._name, self._text, self._code = "", file_name(title), text, None
        self.contentChanged.emit()

    def show_nothing(self) -> None:
        self._event_id, self._name, self._text, self._code = "", "", str, None
        self.contentChanged.emit()

    @property
    def link(self) -> str:
        """The page's address; empty where the operator has named none."""
        if not self.base_address or not self._event_id:
            return ""
        from urllib.parse import quote

        return self.base_address + quote(self._event_id, safe="")

    def code(self) -> QrCode:
        """The link as a QR code, made when it is first looked at; none without a link."""
        if self._code is None:
            from viewer.exchange.qr import QrCode, qr_code

            self._code = qr_code(self.link) if self.link else QrCode(0, "")
        return self._code

    @Slot("QVariant", QColor, QUrl)
    def savePicture(self, picture: object, ground: QColor, target: QUrl) -> None:  # noqa: N802
        """Write the page's picture as PNG on a ground of its own, beside `target` and renamed."""
        from viewer.models.page_picture import png_on_ground

        png = png_on_ground(picture, ground)
        if not png:
            self.refused.emit("")
        elif not target.isLocalFile():
            self.refused.emit(self.tr("Only files on this machine can be written."))
        else:
            path = Path(target.toLocalFile())
            self._write(png, path if path.suffix else path.with_suffix(".png"))

    def _write(self, png: bytes, path: Path) -> None:
        try:
            with replacing_bytes(path) as out:
                out.write(png)
        except OSError as fault:
            log.warning("the picture cannot be written: %s", fault)
            self.refused.emit(fault.strerror or str(fault))
        else:
            self.saved.emit(path.name)

    canShare = Property(bool, lambda self: self._name != "", notify=contentChanged)  # noqa: N815
    pictureName = Property(str, lambda self: f"{self._name}.png", notify=contentChanged)  # noqa: N815
    text = Property(str, lambda self: self._text(), notify=contentChanged)
    address = Property(str, lambda self: self.link, notify=contentChanged)
    codePath = Property(str, lambda self: self.code().path, notify=contentChanged)  # noqa: N815
    codeSide = Property(int, lambda self: self.code().side, notify=contentChanged)  # noqa: N815
