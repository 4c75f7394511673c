"""The program's own strings in any language, for what is said in several of them at once."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTranslator, Slot
from PySide6.QtQml import QmlElement

from viewer import paths
from viewer.domain.texts import matching_tag

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
class Tongues(QObject):
    """`Words` installs the reader's language alone; here each language is asked by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        files = (paths.resources() / "i18n").glob("viewer_*.qm")
        self._files = {file.stem.removeprefix("viewer_").replace("_", "-"): file for file in files}
        self._read: dict[str, QTranslator] = {}

    @Slot(str, str, str, result=str)
    def say(self, language: str, context: str, words: str) -> str:
        """`words` of the sources, of a QML file in the language that serves a BCP 47 tag, else as they are."""
        tag = matching_tag(language, self._files)
        # Collected where QML marks them with QT_TR_NOOP.
        translated = self._translator(tag).translate if tag else None
        return (translated(context, words) if translated else "") or words

    def _translator(self, tag: str) -> QTranslator:
        if tag not in self._read:
            self._read[tag] = QTranslator(self)
            if not self._read[tag].load(str(self._files[tag])):
                log.warning("translation %s cannot be loaded", self._files[tag])
        return self._read[tag]
