"""Attract as QML shows it: the piece whose turn it is, in the languages of the exhibit, and its place in time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.desktop import fonts
from viewer.domain.date_text import format_instant
from viewer.domain.dates import Precision
from viewer.kiosk.attract import Attract, Piece, pieces_of
from viewer.layout.choosing import BUDGET
from viewer.layout.marks import extent_of
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.models.piece_words import QUOTATION, PieceWords, as_map, piece_words, timeline_words
from viewer.viewmodels.overview_rows import overview_rows

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_LANGUAGES_SHOWN = 2
_YEAR = 366
"""Days. A span is marked where it begins: the whole of it would hide what happened meanwhile."""
_ORIGINAL = ("original", "originalFace")

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("The exhibit makes its attract")
class AttractView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """`sayings` holds a map for each language, the fields of `viewer.models.piece_words.PieceWords`.

    Places in time are shares of the span, 0 at its beginning. A piece comes and goes slowly: by `appeared`
    QML says that the one whose turn it is has taken the last one's place on the screen.
    """

    pieceChanged = Signal()  # noqa: N815
    timelineChanged = Signal()  # noqa: N815

    def __init__(
        self,
        library: Library,
        languages: Sequence[str],
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._attract = Attract(clock)
        self._on_screen: Piece | None = None
        self.show(library, languages)

    @property
    def shows(self) -> Library:
        """Whose pieces are shown."""
        return self._library

    @property
    def event_id(self) -> str:
        """The event of the piece that is on the screen; empty if none is."""
        piece = self._on_screen
        return self._library.event_id(piece.row) if piece else ""

    def show(self, library: Library, languages: Sequence[str]) -> None:
        """The pieces of another library, in the first two of `languages` (BCP 47 tags), the first large."""
        self._library = library
        self._languages = tuple(languages[:_LANGUAGES_SHOWN])
        self._first, last = library.heading.span.extent
        self._days = max(1, last - self._first)
        self._marks = [self._within(*span) for span in _spans(library)]
        try:
            pieces = pieces_of(library)
        except LibraryError as fault:
            log.warning("attract shows the title alone: %s", fault)
            pieces = []
        self._attract.play(pieces)
        self.timelineChanged.emit()
        self._say()
        self.appeared()

    def begin(self) -> None:
        """The next piece, from now on, on a screen that showed something else."""
        self._attract.turn()
        self._say()
        self.appeared()

    def tick(self) -> None:
        """Time has passed."""
        shown = self._attract.piece
        if self._attract.tick():
            # Long since, whether anybody said so or not.
            self._on_screen = shown
            self._say()

    def due_s(self) -> float:
        """Seconds until the next piece."""
        return self._attract.due_s()

    @Slot()
    def appeared(self) -> None:
        """The piece whose turn it is is the one on the screen."""
        self._on_screen = self._attract.piece

    def _say(self) -> None:
        self._sayings = [as_map(self._words(tag)) for tag in self._languages]
        self.pieceChanged.emit()

    def _words(self, language: str) -> PieceWords:
        piece = self._attract.piece
        try:
            if piece is not None:
                return piece_words(piece, self._library, language)
        except LibraryError as fault:
            log.warning("a piece of attract cannot be read: %s", fault)
        return timeline_words(self._library, language)

    def _share(self, day: float) -> float:
        return (day - self._first) / self._days

    def _within(self, first: float, last: float) -> list[float]:
        return [min(1.0, max(0.0, self._share(day))) for day in (first, last)]

    def _lit(self) -> list[float]:
        """Where the event of the piece begins and ends."""
        piece = self._attract.piece
        if piece is None:
            return []
        extent = extent_of(self._library.columns, piece.row)
        return self._within(extent.soft_first, extent.soft_last)

    def _original(self) -> dict[str, object]:
        """The verbatim words, where all that is said of them is translations: never only those."""
        if any(saying["kind"] == QUOTATION for saying in self._sayings):
            return {}
        return next(({key: said[key] for key in _ORIGINAL} for said in self._sayings if said["original"]), {})

    def _lane(self, piece: Piece | None) -> tuple[str, str]:
        lane = self._library.lanes[piece.lane] if piece else None
        return (lane.glyph, lane.colour) if lane else ("", "")

    def _year(self, day: int) -> str:
        return format_instant(day, Precision.YEAR, "en")

    def _serifs(self) -> list[QFont]:
        return [fonts.serif(tag) for tag in self._languages]

    def _sanses(self) -> list[QFont]:
        return [fonts.sans(tag) for tag in self._languages]

    def _years(self) -> list[str]:
        return [self._year(day) for day in (self._first, self._first + self._days - 1)]

    def _titles(self) -> list[str]:
        return [self._library.heading.title.get(tag) for tag in self._languages]

    def _notes(self) -> list[str]:
        """Whose account the timeline is."""
        source = next(iter(self._library.sources.values()), None)
        return [source.publisher_note.get(tag) for tag in self._languages] if source else []

    sayings = Property(list, lambda self: self._sayings, notify=pieceChanged)
    original = Property(dict, _original, notify=pieceChanged)
    glyph = Property(str, lambda self: self._lane(self._attract.piece)[0], notify=pieceChanged)
    colour = Property(str, lambda self: self._lane(self._attract.piece)[1], notify=pieceChanged)
    lit = Property(list, _lit, notify=pieceChanged)
    marks = Property(list, lambda self: self._marks, notify=timelineChanged)
    years = Property(list, _years, notify=timelineChanged)
    serifs = Property(list, _serifs, notify=timelineChanged)
    sanses = Property(list, _sanses, notify=timelineChanged)
    titles = Property(list, _titles, notify=timelineChanged)
    notes = Property(list, _notes, notify=timelineChanged)


def _spans(library: Library) -> list[tuple[float, float]]:
    """First and last day of a mark for every event, or of parts of the span where very many begin something."""
    if len(library) > BUDGET:
        rows = overview_rows(library, None)
        return sorted({(row.day - row.days / 2, row.day + row.days / 2) for row in rows})
    extents = [extent_of(library.columns, row) for row in range(len(library))]
    return sorted({(of.soft_first, min(of.soft_last, of.soft_first + _YEAR)) for of in extents})
