"""The program's own strings in the reader's language."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from viewer.domain.texts import matching_tag

log = logging.getLogger(__name__)


class Words:
    """Installs one translator at a time; English is the language of the source and needs none but for plurals."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds `viewer_<tag>.qm` files, with `_` for `-` in the tag."""
        files = folder.glob("viewer_*.qm")
        self._files = {file.stem.removeprefix("viewer_").replace("_", "-"): file for file in files}
        self._installed: QTranslator | None = None

    def use(self, language: str) -> None:
        """Say everything in the language that serves `language`; in English where none does."""
        tag = matching_tag(language, self._files) or matching_tag("en", self._files)
        self.forget()
        if tag is None:
            log.warning("no translations: make strings (in a checkout), or install the program again")
            return
        translator = QTranslator()
        if translator.load(str(self._files[tag])):
            QCoreApplication.installTranslator(translator)
            self._installed = translator
        else:
            log.warning("translation %s cannot be loaded", self._files[tag])

    def forget(self) -> None:
        """Say everything in the language of the source again: a translator is the whole process's."""
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
            self._installed = None
