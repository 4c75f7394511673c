"""What of a visit goes into the statistics: pages of events, languages, searches that found nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject

from viewer.kiosk.statistics import Statistics
from viewer.viewmodels.session import Session


class VisitCounts(QObject):
    """Listens to `session`, and counts what happens while `visited` says that somebody is there."""

    def __init__(
        self, session: Session, statistics: Statistics, visited: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._statistics = statistics
        self._visited = visited
        self._by_itself = False
        self._row: int | None = None
        self._language = session.current_language()
        self._told_in_vain = False
        session.reading_view.currentChanged.connect(self._follow_page)
        session.languageChanged.connect(self._follow_language)
        session.search_view.rested.connect(self._follow_search)
        session.search_view.openChanged.connect(self._end_search)

    @contextmanager
    def by_itself(self) -> Iterator[None]:
        """What the exhibit does meanwhile is no visitor's doing."""
        self._by_itself = True
        try:
            yield
        finally:
            self._by_itself = False

    @property
    def _counts(self) -> bool:
        return self._visited() and not self._by_itself

    def _follow_page(self) -> None:
        row, before = self._session.reading_view.current_row, self._row
        self._row = row
        if row is not None and row != before and self._counts:
            self._statistics.event_opened(self._session.library.event_id(row))

    def _follow_language(self) -> None:
        language, before = self._session.current_language(), self._language
        self._language = language
        if language != before and self._counts:
            self._statistics.language_chosen(language)

    def _follow_search(self) -> None:
        """Once for whatever is typed on and on in vain; what finds something, or nothing typed, ends that."""
        search = self._session.search_view
        text, in_vain = search.typed, search.is_in_vain
        if in_vain and not self._told_in_vain and self._counts:
            self._statistics.nothing_found(text)
        self._told_in_vain = in_vain

    def _end_search(self) -> None:
        self._told_in_vain = False
