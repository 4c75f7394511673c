"""Attract as QML shows it: the piece whose turn it is, in the languages of the exhibit, and its place in time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.domain.date_text import format_instant
from viewer.domain.dates import Precision
from viewer.kiosk.attract import Attract, Piece, PieceKind, pieces_of
from viewer.layout.marks import extent_of
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.models.piece_words import as_map, piece_words
from viewer.viewmodels.overview_rows import overview_rows

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_LANGUAGES_SHOWN = 2

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("The exhibit makes its attract")
class AttractView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """`sayings` holds a map for each language, the fields of `viewer.models.piece_words.PieceWords`.

    Places in time are shares of the span, 0 at its beginning.
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
        self.show(library, languages)

    @property
    def shows(self) -> Library:
        """Whose pieces are shown."""
        return self._library

    @property
    def event_id(self) -> str:
        """The event of the piece that is shown; empty if none is."""
        piece = self._attract.piece
        return self._library.event_id(piece.row) if piece else ""

    def show(self, library: Library, languages: Sequence[str]) -> None:
        """The pieces of another library, in the first two of `languages` (BCP 47 tags)."""
        self._library = library
        self._languages = tuple(languages[:_LANGUAGES_SHOWN])
        self._first, last = library.heading.span.extent
        self._days = max(1, last - self._first)
        self._marks = [[self._share(row.day), row.days / self._days] for row in overview_rows(library, None)]
        try:
            pieces = pieces_of(library)
        except LibraryError as fault:
            log.warning("attract shows the title alone: %s", fault)
            pieces = []
        self._attract.play(pieces)
        self.timelineChanged.emit()
        self._say()

    def begin(self) -> None:
        """The next piece, from now on."""
        self._attract.turn()
        self._say()

    def tick(self) -> None:
        """Time has passed."""
        if self._attract.tick():
            self._say()

    def due_s(self) -> float:
        """Seconds until the next piece."""
        return self._attract.due_s()

    def _say(self) -> None:
        piece = self._attract.piece
        self._sayings: list[dict[str, object]] = []
        if piece is not None:
            try:
                self._sayings = [as_map(piece_words(piece, self._library, tag)) for tag in self._languages]
            except LibraryError as fault:
                log.warning("a piece of attract cannot be read: %s", fault)
        self.pieceChanged.emit()

    def _share(self, day: float) -> float:
        return (day - self._first) / self._days

    def _lit(self) -> list[float]:
        """Where the event of the piece begins and ends; the same twice for a point."""
        piece = self._attract.piece
        if piece is None:
            return []
        extent = extent_of(self._library.columns, piece.row)
        return [min(1.0, max(0.0, self._share(day))) for day in (extent.soft_first, extent.soft_last)]

    def _lane(self, piece: Piece | None) -> tuple[str, str]:
        lane = self._library.lanes[piece.lane] if piece else None
        return (lane.glyph, lane.colour) if lane else ("", "")

    def _year(self, day: int) -> str:
        return format_instant(day, Precision.YEAR, "en")

    def _years(self) -> list[str]:
        return [self._year(day) for day in (self._first, self._first + self._days - 1)]

    def _titles(self) -> list[str]:
        return [self._library.heading.title.get(tag) for tag in self._languages]

    def _notes(self) -> list[str]:
        """Whose account the timeline is."""
        source = next(iter(self._library.sources.values()), None)
        return [source.publisher_note.get(tag) for tag in self._languages] if source else []

    def _is_figure(self) -> bool:
        piece = self._attract.piece
        return piece is not None and piece.kind is PieceKind.FIGURE

    sayings = Property(list, lambda self: self._sayings, notify=pieceChanged)
    isFigure = Property(bool, _is_figure, notify=pieceChanged)  # noqa: N815
    glyph = Property(str, lambda self: self._lane(self._attract.piece)[0], notify=pieceChanged)
    colour = Property(str, lambda self: self._lane(self._attract.piece)[1], notify=pieceChanged)
    lit = Property(list, _lit, notify=pieceChanged)
    marks = Property(list, lambda self: self._marks, notify=timelineChanged)
    years = Property(list, _years, notify=timelineChanged)
    titles = Property(list, _titles, notify=timelineChanged)
    notes = Property(list, _notes, notify=timelineChanged)
