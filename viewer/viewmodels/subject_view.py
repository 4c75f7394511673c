"""The page of an entity, a tag or a source as QML sees it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.domain.source import Citation
from viewer.library.library import Library
from viewer.library.subjects import Gathering, SubjectKind
from viewer.viewmodels.subject_page import Stretch, SubjectPage, subject_page

if TYPE_CHECKING:  # Loaded with the first page.
    from viewer.models.citations_model import CitationsModel
    from viewer.models.subject_entries import SubjectEntriesModel

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

MOST_LIT = 200
"""Of a subject with more events, only those that are listed are lit on the surface."""


@QmlElement
@QmlUncreatable("The reading panel's page makes it")
class SubjectView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Filled by the reading view; `changed` follows every filling."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = SubjectPage()

    @cached_property
    def _entries(self) -> SubjectEntriesModel:
        from viewer.models.subject_entries import SubjectEntriesModel

        return SubjectEntriesModel(self)

    @cached_property
    def _citations(self) -> CitationsModel:
        from viewer.models.citations_model import CitationsModel

        return CitationsModel(self)

    @property
    def title(self) -> str:
        """The subject's name in the reader's language."""
        return self._page.title

    def fill(
        self,
        kind: SubjectKind,
        key: str,
        gathering: Gathering,
        stretch: Stretch,
        library: Library,
        language: str,
    ) -> tuple[int, ...]:
        """Say everything about a subject, and list a stretch of its events; LibraryError if one cannot be read.

        The rows that are lit on the surface.
        """
        from viewer.models.citations_model import citation_rows

        rows = gathering.rows[stretch.first : stretch.end]
        self._page = subject_page(kind, key, gathering, library, language)
        self._entries.show(kind, key, rows, library, language)
        cited = (Citation(key),) if kind is SubjectKind.SOURCE else ()
        self._citations.replace(citation_rows(cited, library.sources, language))
        self._about = library, language, stretch.words, library.sources.get(key) if cited else None
        self.changed.emit()
        return tuple(gathering.rows if len(gathering.rows) <= MOST_LIT else rows)

    def clear(self) -> None:
        """Say nothing."""
        self._page = SubjectPage()
        if "_entries" in vars(self):
            self._entries.clear()
            self._citations.replace(())
        self.changed.emit()

    def as_text(self) -> str:
        """What the page tells, to be pasted into another program."""
        from viewer.exchange.subject_text import subject_text

        library, language, listed, source = self._about
        page = self._page
        return subject_text(
            (f"{page.kind}\n{page.title}", page.note, f"{page.counts}\n{listed}".strip()),
            self._entries.listed,
            source,
            library.sources,
            library.entities,
            language,
            timeline=library.heading.title.get(language),
        )

    kind = Property(str, lambda self: self._page.kind, notify=changed)
    note = Property(str, lambda self: self._page.note, notify=changed)
    counts = Property(str, lambda self: self._page.counts, notify=changed)
    entries = Property(QObject, lambda self: self._entries, constant=True)
    citations = Property(QObject, lambda self: self._citations, constant=True)
