"""The pictures, sounds and films of one event, each with how far it can be shown."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QObject, QSize, QUrl
from PySide6.QtGui import QImageReader

from viewer.domain.event import Media
from viewer.domain.values import dataclass
from viewer.models.rows_model import RowsModel

_SUFFIXES = {
    "picture": "avif bmp gif heic jpeg jpg png svg tif tiff webp",
    "sound": "aac flac m4a mp3 oga ogg opus wav",
    "film": "avi m4v mkv mov mp4 mpeg mpg ogv webm",
}
_KIND_OF = {f".{suffix}": kind for kind, suffixes in _SUFFIXES.items() for suffix in suffixes.split()}

log = logging.getLogger(__name__)


class MediaState(StrEnum):
    WAITING = "waiting"
    """Its file is on the way."""
    READY = "ready"
    MISSING = "missing"
    """The timeline does not hold it."""
    BROKEN = "broken"
    """It is there and cannot be read."""
    UNPLAYABLE = "unplayable"
    """A sound or film, and this installation plays none."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of a media file: where it lies, once it is ready."""

    state: MediaState
    path: Path | None = None


@dataclass(frozen=True)
class MediaRow:
    kind: str
    """picture, sound, film, or other."""
    state: str
    """One of MediaState."""
    name: str
    """The file's own name, for where it cannot be shown."""
    url: str
    """Where it can be loaded from; empty unless it is ready."""
    cues: list[dict[str, object]]
    """What is said in it, as maps of `start` and `end` in ms, and `text`."""
    natural_width: int
    """A picture's width in px; 0 if it is no picture or not known."""
    natural_height: int
    """A picture's height in px."""
    alt: str
    """What is to be seen or heard, in words."""
    caption: str
    """What stands below it."""
    credit: str
    """Whose it is, and with what rights."""
    transcript: str
    """What is said in a sound or film."""


class MediaModel(RowsModel[MediaRow]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(MediaRow, parent)


def media_rows(
    media: tuple[Media, ...],
    find: Callable[[str], Found],
    language: str,
    *,
    plays: bool,
    discard: Callable[[str], Found] = lambda _: Found(MediaState.BROKEN),
) -> list[MediaRow]:
    """One row for each, in the order of the event; `plays`: whether this installation plays sounds and films.

    `discard` is asked what comes of a file that was found and cannot be read.
    """
    return [_row(one, find, discard, language, plays) for one in media]


def kind_of(file: str) -> str:
    """What a file is by the ending of its name."""
    return _KIND_OF.get(PurePosixPath(file).suffix.lower(), "other")


def _row(
    media: Media, find: Callable[[str], Found], discard: Callable[[str], Found], language: str, plays: bool
) -> MediaRow:
    kind = kind_of(media.file)
    found = find(media.file)
    state, width, height = found.state, 0, 0
    if kind == "other" and state is MediaState.READY:
        log.warning("the media file %s is of a kind that is not shown", media.file)
        state = MediaState.BROKEN
    elif kind in ("sound", "film") and not plays:
        state = MediaState.UNPLAYABLE
    elif kind == "picture" and found.path is not None:
        width, height = _size_of(found.path)
        if not width:
            log.warning("the picture %s cannot be read", media.file)
            found = discard(media.file)
            state = found.state
    rights = media.rights.get(language)
    credit = " · ".join(words for words in (media.credit.get(language), rights) if words)
    return MediaRow(
        kind=kind,
        state=state.value,
        name=PurePosixPath(media.file).name,
        url=_url(found.path) if state is MediaState.READY else "",
        cues=_cues(media.captions, find) if kind in ("sound", "film") else [],
        natural_width=width,
        natural_height=height,
        alt=media.alt.get(language),
        caption=media.caption.get(language),
        credit=credit,
        transcript=media.transcript.get(language),
    )


def _size_of(path: Path) -> tuple[int, int]:
    """A picture's width and height as it is shown, read off its head alone; 0 if it is none."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size() if reader.canRead() else QSize()
    if size.isEmpty():
        return 0, 0
    # A photograph that lies on its side says so.
    lies = reader.transformation().value & 4
    return (size.height(), size.width()) if lies else (size.width(), size.height())


def _cues(file: str, find: Callable[[str], Found]) -> list[dict[str, object]]:
    path = find(file).path if file else None
    if path is None:
        return []
    from viewer.exchange.webvtt import cues_of

    try:
        found = cues_of(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        log.warning("the captions %s cannot be read: %s", file, fault)
        return []
    return [asdict(cue) for cue in found]


def _url(path: Path | None) -> str:
    return QUrl.fromLocalFile(str(path)).toString() if path is not None else ""
