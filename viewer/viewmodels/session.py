"""What the window as a whole shows and keeps: which timeline is open, in which language, theme and text size."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.desktop import fonts
from viewer.desktop.options import TEXT_SIZES, THEMES
from viewer.desktop.recents import Recents
from viewer.desktop.settings import Settings
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.models.recent_rows import RecentRow, recent_rows
from viewer.models.rows_model import RowsModel
from viewer.viewmodels import languages
from viewer.viewmodels.filter_view import FilterView
from viewer.viewmodels.lane_plan_view import LanePlanView
from viewer.viewmodels.list_view import EventListView
from viewer.viewmodels.outside import OpenFailed, Outside
from viewer.viewmodels.quotes_view import QuotesView
from viewer.viewmodels.reading_view import ReadingView
from viewer.viewmodels.search_view import SearchView
from viewer.viewmodels.surface_view import SurfaceView
from viewer.viewmodels.telling_damage import held
from viewer.viewmodels.views import Views

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("The program makes the one session of its window")
class Session(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Composed once by `app`. Everything that a visitor can change goes through here."""

    languageChanged = Signal()  # noqa: N815
    themeChanged = Signal()  # noqa: N815 - or whether things move
    textScaleChanged = Signal()  # noqa: N815
    timelineChanged = Signal()  # noqa: N815
    noticeChanged = Signal()  # noqa: N815
    pxPerMmChanged = Signal()  # noqa: N815
    damaged = Signal(LibraryError)
    """Something of what is open cannot be read."""
    raised = Signal()
    """The window is asked to come to the front."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        recents: Recents,
        outside: Outside,
        profile: str = "desk",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._settings = settings
        self._recents = recents
        self._outside = outside
        self._profile = profile
        self._px_per_mm = 96 / 25.4
        self._notice = ""
        self._language = self._served(settings.language)
        outside.use_language(self._language)
        self._recent_model: RowsModel[RecentRow] = RowsModel(RecentRow, self)
        self._recent_model.replace(recent_rows(recents.marked()))
        self._views = Views(library, self._language, self)
        self._views.reading.share_view.base_address = settings.share_address
        for view in self._views.that_may_find_damage:
            view.damaged.connect(self._tell_damage)

    # -- what the window asks for -------------------------------------------------------------------

    @Slot()
    def nextLanguage(self) -> None:  # noqa: N802
        """The language after this one in the timeline's own order, round and round."""
        self.set_language(self._other_language())

    @Slot()
    def nextTheme(self) -> None:  # noqa: N802
        place = THEMES.index(self._theme()) if self._theme() in THEMES else -1
        self._change(theme=THEMES[(place + 1) % len(THEMES)])
        self.themeChanged.emit()

    @Slot()
    def nextTextSize(self) -> None:  # noqa: N802
        """The next larger step, and from the largest back to the first."""
        larger = [size for size in TEXT_SIZES if size > self._settings.text_size + 0.01]
        self._change(text_size=larger[0] if larger else TEXT_SIZES[0])
        self.textScaleChanged.emit()

    @Slot(QUrl)
    def openUrl(self, url: QUrl) -> None:  # noqa: N802
        """A dropped or chosen file or folder; anything that is not local is refused in words."""
        if url.isLocalFile():
            self.open_path(Path(url.toLocalFile()))
        else:
            self.tell(self.tr("Only files and folders on this machine can be opened."))

    @Slot(str)
    def openPath(self, path: str) -> None:  # noqa: N802
        self.open_path(Path(path))

    @Slot()
    def refreshRecents(self) -> None:  # noqa: N802
        """Look again which of the recent timelines are there."""
        self._recent_model.replace(recent_rows(self._recents.marked()))

    @Slot()
    def clearNotice(self) -> None:  # noqa: N802
        self.tell("")

    def open_path(self, path: Path, event: str = "", *, remembered: bool = True) -> bool:
        """Show the timeline at `path` instead; what is open stays open if that fails, and a notice says why."""
        try:
            library = self._outside.open_library(path, self._language)
        except OpenFailed as failed:
            log.warning("%s cannot be opened: %s", path, failed)
            self.tell(str(failed))
            return False
        before, spoken = self._library, self._language
        try:
            self._draw(library, self._settings.language or spoken)
        except LibraryError as damage:
            self._draw(before, spoken)
            self._views.follow_reading()
            library.close()
            self._tell_damage(damage)
            return False
        self._views.reading.set_library(library)
        self._views.reading.set_language(self._language)
        before.close()
        if remembered:
            self.remember(path)
        self.tell("")
        self.languageChanged.emit()
        self.timelineChanged.emit()
        if event:
            self._views.reading.show(event)
        return True

    def tell(self, notice: str) -> None:
        """Say `notice` to the person at the window, until it is put away."""
        self._notice = notice
        self.noticeChanged.emit()

    def show_event(self, event_id: str) -> bool:
        """Open an event's page; False if the timeline has no such event, or it cannot be read."""
        self._views.reading.show(event_id)
        row = self._views.reading.current_row
        return row is not None and self._library.event_id(row) == event_id

    def set_language(self, wanted: str) -> None:
        """Say everything in the timeline's language that serves `wanted` (BCP 47)."""
        tag = self._served(wanted)
        if tag == self._language:
            return
        self._language = tag
        self._outside.use_language(tag)
        self._change(language=tag)
        self._views.set_language(tag)
        self.languageChanged.emit()
        self.timelineChanged.emit()

    def begin_again(self, settings: Settings) -> None:
        """All that a visitor can change as after a start with `settings`, on the same timeline."""
        self._settings = settings
        self._language = self._served(settings.language)
        self._outside.use_language(self._language)
        self._views.begin_again(self._library, self._language)
        self.tell("")
        self.themeChanged.emit()
        self.textScaleChanged.emit()
        self.languageChanged.emit()
        self.timelineChanged.emit()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether things move at once instead of gliding."""
        self._change(reduced_motion=reduced)
        self.themeChanged.emit()

    def set_px_per_mm(self, px_per_mm: float) -> None:
        """The density of the screen that the window stands on, in logical px a millimetre."""
        self._px_per_mm = px_per_mm
        self.pxPerMmChanged.emit()

    def remember_window(self, place: Sequence[int], maximised: bool) -> None:
        """Keep the window's x, y, width and height for the next start."""
        self._change(window=tuple(place), maximised=maximised)

    @property
    def surface_view(self) -> SurfaceView:
        return self._views.surface

    @property
    def reading_view(self) -> ReadingView:
        return self._views.reading

    @property
    def lane_plan_view(self) -> LanePlanView:
        return self._views.lanes

    @property
    def list_view(self) -> EventListView:
        return self._views.list

    @property
    def quotes_view(self) -> QuotesView:
        return self._views.quotes

    @property
    def filter_view(self) -> FilterView:
        return self._views.filters

    @property
    def search_view(self) -> SearchView:
        return self._views.search

    @property
    def library(self) -> Library:
        return self._library

    def current_language(self) -> str:
        return self._language

    def _draw(self, library: Library, wanted: str) -> None:
        """Put a timeline on the surface, in its language that serves `wanted`; LibraryError if it is damaged."""
        self._library = library
        self._language = self._served(wanted)
        self._outside.use_language(self._language)
        self._views.draw(library, self._language)

    def _tell_damage(self, damage: LibraryError) -> None:
        log.warning("%s", damage)
        self.damaged.emit(damage)
        self.tell(damage.sentence(self._language))

    def _served(self, wanted: str) -> str:
        return languages.served(wanted, self._library.heading.languages)

    def _other_language(self) -> str:
        return languages.after(self._language, self._library.heading.languages)

    def _theme(self) -> str:
        return self._settings.theme

    def _change(self, **changes: object) -> None:
        self._settings = dataclasses.replace(self._settings, **changes)  # type: ignore[arg-type]
        self._outside.save_settings(self._settings)

    def remember(self, path: Path) -> None:
        """Put a timeline at the head of the recent ones."""
        self._recents = self._recents.opened(path)
        self._outside.save_recents(self._recents)
        self._recent_model.replace(recent_rows(self._recents.marked()))

    def _publisher_note(self) -> str:
        source = held(lambda: next(iter(self._library.sources.values()), None), None)
        return "" if source is None else source.publisher_note.get(self._language)

    def _title(self) -> str:
        return self._library.heading.title.get(self._language)

    def _subtitle(self) -> str:
        return self._library.heading.subtitle.get(self._language)

    def _other_language_name(self) -> str:
        return languages.own_name(self._other_language())

    language = Property(str, current_language, notify=languageChanged)
    otherLanguageName = Property(str, _other_language_name, notify=languageChanged)  # noqa: N815
    theme = Property(str, _theme, notify=themeChanged)
    textScale = Property(float, lambda self: self._settings.text_size, notify=textScaleChanged)  # noqa: N815
    profile = Property(str, lambda self: self._profile, constant=True)
    reducedMotion = Property(bool, lambda self: self._settings.reduced_motion, notify=themeChanged)  # noqa: N815
    pxPerMm = Property(float, lambda self: self._px_per_mm, notify=pxPerMmChanged)  # noqa: N815
    title = Property(str, _title, notify=timelineChanged)
    subtitle = Property(str, _subtitle, notify=timelineChanged)
    publisherNote = Property(str, _publisher_note, notify=timelineChanged)  # noqa: N815
    notice = Property(str, lambda self: self._notice, notify=noticeChanged)
    sansFont = Property(QFont, lambda self: fonts.sans(self._language), notify=languageChanged)  # noqa: N815
    serifFont = Property(QFont, lambda self: fonts.serif(self._language), notify=languageChanged)  # noqa: N815
    recents = Property(QObject, lambda self: self._recent_model, constant=True)
    reading = Property(ReadingView, lambda self: self._views.reading, constant=True)
    surface = Property(SurfaceView, lambda self: self._views.surface, constant=True)
    lanePlan = Property(LanePlanView, lambda self: self._views.lanes, constant=True)  # noqa: N815
    eventList = Property(EventListView, lambda self: self._views.list, constant=True)  # noqa: N815
    quotes = Property(QuotesView, lambda self: self._views.quotes, constant=True)
    filters = Property(FilterView, lambda self: self._views.filters, constant=True)
    search = Property(SearchView, lambda self: self._views.search, constant=True)
