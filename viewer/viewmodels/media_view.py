"""The media of the open event as QML sees them."""

from __future__ import annotations

import logging
from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer import paths
from viewer.library.library import Library

if TYPE_CHECKING:  # Loaded with the first event that is opened.
    from viewer.domain.event import Media
    from viewer.models.media_model import MediaModel
    from viewer.viewmodels.media_files import MediaFiles

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@cache
def plays_media() -> bool:
    """Whether sounds and films can be played: their part of Qt comes with the program's extra `media`."""
    try:
        import_module("PySide6.QtMultimedia")
        import_module("viewer.viewmodels.film_picture")
    except ImportError as fault:  # not installed, or a library of the system is missing
        log.warning("sounds and films cannot be played: %s", fault)
        return False
    return True


@QmlElement
@QmlUncreatable("The reading panel's page makes it")
class MediaView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Rows appear at once and say how far they are; files are unpacked when they are first shown."""

    played = Signal(bool)
    """A sound or film begins, or none plays any more."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._shown: tuple[Media, ...] = ()
        self._language = ""

    @cached_property
    def _model(self) -> MediaModel:
        from viewer.models.media_model import MediaModel

        return MediaModel(self)

    @cached_property
    def _files(self) -> MediaFiles:
        from viewer.viewmodels.media_files import MediaFiles

        files = MediaFiles(self._library, paths.cache_dir() / "media", self)
        files.unpacked.connect(self._follow)
        return files

    def set_library(self, library: Library) -> None:
        """Show media of another library, none at first."""
        self._library = library
        if "_files" in vars(self):
            self._files.set_library(library)
            self.show((), self._language)

    def show(self, media: tuple[Media, ...], language: str) -> None:
        """Show these, in words of a language (a BCP 47 tag)."""
        from viewer.models.media_model import kind_of, media_rows

        if media != self._shown:
            self.played.emit(False)
        self._shown, self._language = media, language
        plays = any(kind_of(one.file) in ("sound", "film") for one in media) and plays_media()
        self._files.keep([file for one in media for file in (one.file, one.captions)])
        rows = media_rows(media, self._files.find, language, plays=plays, discard=self._files.discard)
        self._model.replace(rows)

    @Slot(int)
    def failed(self, place: int) -> None:
        """What was found to be a picture, sound or film could not be decoded after all."""
        if 0 <= place < len(self._shown):
            self._files.discard(self._shown[place].file)
            self.show(self._shown, self._language)

    def _follow(self, file: str) -> None:
        if any(file in (media.file, media.captions) for media in self._shown):
            self.show(self._shown, self._language)

    model = Property(QObject, lambda self: self._model, constant=True)
