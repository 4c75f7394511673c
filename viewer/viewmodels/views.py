"""The views of one timeline, joined: what is opened, filtered or gone to in one of them holds in the others."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.library.library import Library
from viewer.viewmodels.filter_view import FilterView
from viewer.viewmodels.lane_plan_view import LanePlanView
from viewer.viewmodels.list_view import EventListView
from viewer.viewmodels.quotes_view import QuotesView
from viewer.viewmodels.reading_view import ReadingView
from viewer.viewmodels.search_view import SearchView
from viewer.viewmodels.surface_view import SurfaceView


class Views:
    """Surface, list and quotations show events; the reading panel says which is open, the filter which pass."""

    def __init__(self, library: Library, language: str, parent: QObject) -> None:
        """Made once for a window; `parent` owns them."""
        self.reading = ReadingView(library, language, parent)
        self.surface = SurfaceView(library, language, parent)
        self.lanes = LanePlanView(library, language, self.surface, parent)
        self.list = EventListView(library, language, self.surface, parent)
        self.quotes = QuotesView(library, language, self.surface, parent)
        self.filters = FilterView(library, language, parent)
        self.search = SearchView(library, language, parent)
        self._filtered: tuple[int | None, bool] = (None, False)
        self.surface.eventActivated.connect(self.reading.show_row)
        self.list.eventActivated.connect(self.reading.show_row)
        self.quotes.quotationActivated.connect(self.reading.show_quotation)
        for view in (self.list, self.quotes):
            view.wentBack.connect(self.lanes.show_lane_of)
        self.surface.eventFocused.connect(self._follow_focus)
        self.filters.changed.connect(self._follow_filters)
        self.search.matchingChanged.connect(self._follow_filters)
        self.search.eventChosen.connect(self.reading.show_row)
        self.search.quotationChosen.connect(self.reading.show_quotation)
        self.search.figureChosen.connect(self.reading.show_figure)
        self.search.entityChosen.connect(self.reading.show_entity)
        self.search.sourceChosen.connect(self.reading.show_source)
        self.reading.currentChanged.connect(self.follow_reading)

    @property
    def that_may_find_damage(
        self,
    ) -> tuple[ReadingView, SurfaceView, EventListView, QuotesView, FilterView, SearchView]:
        """Those with a signal `damaged`."""
        return self.reading, self.surface, self.list, self.quotes, self.filters, self.search

    def draw(self, library: Library, language: str) -> None:
        """Show another timeline in everything but the reading panel; LibraryError if it is damaged."""
        for view in (self.surface, self.lanes, self.list, self.quotes, self.filters, self.search):
            view.set_library(library, language)

    def begin_again(self, library: Library, language: str) -> None:
        """Everything as for the first visitor of this library: nothing open, filtered, folded or looked for."""
        self.search.close()
        self.list.leave(-1, -1)
        self.quotes.leave(-1)
        self.quotes.orderBy("time")
        self.filters.setLeave(False)
        self.lanes.reset()
        self.reading.set_library(library)
        self.reading.set_language(language)
        self.draw(library, language)

    def set_language(self, language: str) -> None:
        """Say everything in another language (a BCP 47 tag); its translator has to be installed before."""
        for view in (self.reading, self.surface, self.lanes, self.list, self.quotes, self.filters, self.search):
            view.set_language(language)

    def follow_reading(self) -> None:
        """The open event is selected everywhere, and its lane is there."""
        row = self.reading.current_row
        if row is not None:
            self.lanes.show_lane_of(row)
        self.surface.select(row, self.reading.linked_rows)
        self.list.select(row)
        self.quotes.select(row)

    def _follow_filters(self) -> None:
        """All show the same events; while somebody searches, the surface shows what is found."""
        found, passing = self.search.matching, self.filters.matching
        # What is found is listed whatever the filter, as it is on the surface.
        listed = passing if passing is None or found is None else passing | found
        self.list.show_only(listed)
        self.list.light(found)
        self.reading.walk_only(listed)
        self.quotes.show_only(listed)
        self.quotes.light(found, self.search.asked)
        shown = (passing, self.filters.leaves) if found is None else (found, False)
        if shown != self._filtered:
            self._filtered = shown
            self.surface.show_only(*shown)

    def _follow_focus(self, row: int) -> None:
        """With the panel open, walking along time turns its page."""
        if self.reading.current_row is not None:
            self.reading.show_row(row)
