"""Searching: what is typed, what it finds, where the keyboard is in that, and what the surface lights for it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.desktop.options import LISTED_HITS
from viewer.library.errors import LibraryError
from viewer.library.hit import Hit, HitKind
from viewer.library.library import Library
from viewer.models.rows_model import RowsModel

if TYPE_CHECKING:  # Loaded with the first search.
    from viewer.models.search_rows import HitRow

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

REST_MS = 180
"""After so long without a key the surface lights all that is found, and the number is told."""


@QmlElement
@QmlUncreatable("The program makes the search of its window")
class SearchView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Nothing of searching is loaded before it is opened for the first time.

    What was typed stays when the search is closed, so that whoever comes back finds it again.
    """

    changed = Signal()
    """What is typed and what it finds."""
    currentChanged = Signal()  # noqa: N815
    openChanged = Signal()  # noqa: N815
    matchingChanged = Signal()  # noqa: N815
    rested = Signal()
    """Nobody has typed for REST_MS, with the search open."""
    announced = Signal(str)
    """What assistive technology has to say."""
    eventChosen = Signal(int)  # noqa: N815
    """A hit was gone to: the row of its event."""
    quotationChosen = Signal(int, int)  # noqa: N815
    """A hit was gone to: the row of the event that a quotation belongs to, and its number within that, from 0."""
    figureChosen = Signal(int, int)  # noqa: N815
    """The same of a figure."""
    entityChosen = Signal(str)  # noqa: N815
    """A hit was gone to: the id of somebody or something."""
    sourceChosen = Signal(str)  # noqa: N815
    """A hit was gone to: the id of a source."""
    damaged = Signal(LibraryError)
    """The file does not hold what was to be searched."""

    def __init__(self, library: Library, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._current = -1
        self._open = False
        self._matching: int | None = None
        self._asked = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.rest_now)
        self.set_library(library, language)

    @cached_property
    def _model(self) -> RowsModel[HitRow]:
        from viewer.models.search_rows import HitRow

        return RowsModel(HitRow, self)

    # -- Python's side ------------------------------------------------------------------------------

    @property
    def matching(self) -> int | None:
        """The bitmap of the rows of all events that are found; None while nothing is searched for."""
        return self._matching

    @property
    def asked(self) -> str:
        """What they are found by."""
        return self._asked

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self._text

    @property
    def is_in_vain(self) -> bool:
        """Whether something is searched for that nothing answers; what is nearest to it is no answer."""
        return self._open and self._text.strip() != "" and not self._finds()

    def set_library(self, library: Library, language: str) -> None:
        """A search ends with its timeline."""
        self._library = library
        self._language = language
        self._text = ""
        self._find()
        self.close()

    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag); its translator has to be installed before."""
        self._language = language
        self._find()

    def rest_now(self) -> None:
        """What waits for the typing to rest: light all that is found, and tell how much that is."""
        self._rest.stop()
        self._light()
        if self._open:
            if self._text.strip():
                self.announced.emit(self._summary())
            self.rested.emit()

    # -- the window's side --------------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """The search is about to be shown, as it was left."""
        if not self._open:
            self._open = True
            # Loading what searching needs is no wait for the first letter.
            self._rest.start()
            self.openChanged.emit()

    @Slot()
    def close(self) -> None:
        """Nothing is lit any more."""
        self._rest.stop()
        if self._open:
            self._open = False
            self._light()
            self.openChanged.emit()

    @Slot(str)
    def setText(self, text: str) -> None:  # noqa: N802
        """Search for what stands in the field now."""
        if text != self._text:
            self._text = text
            self._find()
            self._rest.start()

    @Slot(int)
    def moveTo(self, index: int) -> None:  # noqa: N802
        """Go along the hits; an index beyond them stays at their end."""
        if not self._hits:
            return
        index = min(max(index, 0), len(self._hits) - 1)
        if index != self._current:
            self._current = index
            self.currentChanged.emit()
            self.announced.emit(self._model.rows[index].name)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Go to what a hit is about."""
        if not 0 <= index < len(self._hits):
            return
        self._current = index
        self.currentChanged.emit()
        hit = self._hits[index]
        match hit.kind:
            case HitKind.ENTITY:
                self.entityChosen.emit(hit.id)
            case HitKind.SOURCE:
                self.sourceChosen.emit(hit.id)
            case HitKind.QUOTE:
                self.quotationChosen.emit(hit.row, hit.part)
            case HitKind.FIGURE:
                self.figureChosen.emit(hit.row, hit.part)
            case HitKind.EVENT:
                self.eventChosen.emit(hit.row)

    # -- within -------------------------------------------------------------------------------------

    def _find(self) -> None:
        try:
            rows: list[HitRow] = []
            self._hits = []
            if self._text.strip():
                self._hits = self._library.search(self._text, self._language, LISTED_HITS)
                from viewer.models.search_rows import hit_rows

                rows = hit_rows(self._hits, self._library, self._language, self._asked_dates())
        except LibraryError as fault:
            self._hits, rows = [], []
            self.damaged.emit(fault)
        self._current = 0 if rows else -1
        if rows or "_model" in vars(self):
            self._model.replace(rows)
        self.changed.emit()
        self.currentChanged.emit()

    def _asked_dates(self) -> tuple[str, ...]:
        from viewer.library.query import dates_of, phrases_of

        return dates_of(phrases_of(self._text))

    def _light(self) -> None:
        matching = None
        if self._open:
            try:
                found = self._library.rows_found(self._text)
            except LibraryError as fault:
                found = 0
                self.damaged.emit(fault)
            # Where nothing answers the surface stays as it is: what is offered then is no answer.
            matching = found or None
        lit = matching, "" if matching is None else self._text
        if lit != (self._matching, self._asked):
            self._matching, self._asked = lit
            self.matchingChanged.emit()

    def _finds(self) -> bool:
        return any(not hit.nearest for hit in self._hits)

    def _summary(self) -> str:
        """“5 results”, “Nothing found for “x””; empty while nothing is typed."""
        asked = self._text.strip()
        if not asked:
            return ""
        if not self._finds():
            nothing = QCoreApplication.translate("SearchView", "Nothing found for “%1”.").replace("%1", asked)
            nearest = QCoreApplication.translate("SearchView", "The nearest:")
            return f"{nothing} {nearest}" if self._hits else nothing
        if len(self._hits) == 1:
            return QCoreApplication.translate("SearchView", "1 result")
        if len(self._hits) >= LISTED_HITS:
            return QCoreApplication.translate("SearchView", "The first %1 results").replace("%1", str(LISTED_HITS))
        return QCoreApplication.translate("SearchView", "%1 results").replace("%1", str(len(self._hits)))

    isOpen = Property(bool, lambda self: self._open, notify=openChanged)  # noqa: N815
    text = Property(str, lambda self: self._text, notify=changed)
    count = Property(int, lambda self: len(self._hits), notify=changed)
    found = Property(bool, _finds, notify=changed)
    summaryText = Property(str, _summary, notify=changed)  # noqa: N815
    currentIndex = Property(int, lambda self: self._current, notify=currentChanged)  # noqa: N815
    hits = Property(QObject, lambda self: self._model, constant=True)
