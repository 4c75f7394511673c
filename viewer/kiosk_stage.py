"""An exhibit's window: the stage, what the exhibit is at, and the guard between the two and everybody's hands."""

from __future__ import annotations

import logging
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMetaObject, QTimer
from PySide6.QtGui import QGuiApplication

from viewer.kiosk.config import KioskConfig
from viewer.kiosk.content_shelf import ContentShelf
from viewer.kiosk.content_turns import ContentTurns
from viewer.kiosk.corner import CornerTaps
from viewer.kiosk.picture import Picture
from viewer.kiosk.qt_beat import QtBeat
from viewer.kiosk.qt_lock import QtLock
from viewer.kiosk.qt_place import QtPlace
from viewer.kiosk.spare_memory import give_back
from viewer.kiosk.staff import door_of
from viewer.kiosk.staff_services import Machine, Run, StaffServices
from viewer.kiosk.statistics import STATISTICS_NAME, Count, Statistics
from viewer.kiosk.visit_settings import settings_of
from viewer.library.errors import LibraryError
from viewer.stage import Stage
from viewer.viewmodels import languages
from viewer.viewmodels.kiosk_view import Clocks, KioskView
from viewer.viewmodels.staff_view import StaffDeeds, StaffView

_CORNER_MM = 30.0
_TURN_MS = 1_000
_TIDY_AFTER_MS = 3_000
"""After a reset, when whatever moves to the next scene stands."""

log = logging.getLogger(__name__)


class KioskStage:
    """`stage` with everything of an exhibit on it; `close` comes before that of the stage."""

    def __init__(
        self,
        stage: Stage,
        config: KioskConfig,
        run: Run,
        shelf: ContentShelf,
        beat: QtBeat,
        state: Path,
        clocks: Clocks = Clocks(),  # noqa: B008 - a frozen value
    ) -> None:
        """`state` is the folder of what is kept."""
        self.stage = stage
        self._config = config
        self._beat = beat
        statistics = Statistics(
            state / STATISTICS_NAME,
            lambda: clocks.wall().date(),
            on=config.statistics,
            keeps_text=config.keep_search_text,
        )
        door = door_of(config, state, clocks.steady, time.time)
        self.turns = ContentTurns(shelf, self._show_content, clocks.steady)
        self._services = StaffServices(
            run,
            config,
            shelf,
            statistics,
            state,
            Machine(clocks.steady, clocks.wall),
            language=stage.session.current_language,
            screen=self._screen,
            name_of=self._name_of,
        )
        deeds = StaffDeeds(self._choose, QCoreApplication.exit)
        self.staff = StaffView(door, self._services, deeds, clocks.steady)
        self.view = KioskView(stage.session, config, statistics, self.staff, self._begin_anew, clocks)
        self._corner = CornerTaps(clocks.steady)
        self._turning = QTimer(interval=_TURN_MS)
        self._turning.timeout.connect(self._turn)
        self._tidying = QTimer(singleShot=True, interval=_TIDY_AFTER_MS)
        self._tidying.timeout.connect(self._tidy)
        self.staff.opened.connect(self.view.enter_staff)
        self.view.sceneChanged.connect(self._follow_scene)
        stage.session.damaged.connect(self._follow_damage)
        stage.window.setProperty("kiosk", self.view)
        self._lock = QtLock(stage.window, self)
        self._place = QtPlace(stage.window, config.screen, config.screen_diagonal_mm, self._measure)
        self._follow_scene()
        self._wind()

    def show(self) -> None:
        """All of the screen."""
        self.stage.window.showFullScreen()

    def close(self) -> None:
        """The window may be closed."""
        self._turning.stop()
        self._tidying.stop()
        self._place.release()
        self._lock.release()
        self.view.stop()

    # -- what the lock tells --------------------------------------------------------------------------

    def input(self) -> bool:
        """Somebody touched or moved something: whether the window is to get it."""
        return self.view.input()

    def pressed(self, x: float, y: float) -> bool:
        """A finger or button went down there, in px of the window; whether that was all: it was staff's knock."""
        if not self._corner.tap(x, y, _CORNER_MM * self.stage.session.property("pxPerMm")):
            return False
        return self.staff.knock()

    def key(self) -> bool:
        """A key went down: whether the window is to get it. Attract has all keys itself: any but arrows begins."""
        return self.view.input()

    def go_home(self) -> None:
        """The keypad's home key."""
        if not self.staff.cancel_shown():
            self.view.startOver()

    def go_back(self) -> None:
        """The keypad's back key: what lies over the page closes first, then one page after the other."""
        if self.staff.cancel_shown():
            return
        layers = self.stage.window.property("exhibit")
        if layers.property("helping"):
            QMetaObject.invokeMethod(layers, "closeHelp")
            return
        reading = self.stage.session.reading_view
        if not self.stage.close_uppermost() and reading.property("isOpen"):
            (reading.goBack if reading.property("canGoBack") else reading.close)()

    # -- contents -------------------------------------------------------------------------------------

    def _turn(self) -> None:
        self.turns.tick(nobody_there=self.view.nobody_there)
        self._wind()

    def _wind(self) -> None:
        """Nothing is looked at by the second where no new content can come, and none has to prove itself."""
        needed = self._config.content_folder is not None or self.turns.on_trial
        if needed != self._turning.isActive():
            (self._turning.start if needed else self._turning.stop)()

    def _show_content(self, content: Path) -> bool:
        session = self.stage.session
        if not session.open_path(content, remembered=False):
            session.clearNotice()  # The log says why; visitors cannot mend it.
            return False
        self.view.begin_anew()
        self._services.content_shown(content)
        self._beat.beat.content(dict(session.library.heading.title))
        return True

    def _choose(self, content: Path) -> bool:
        shown = self.turns.choose(content)
        self._wind()
        return shown

    def _follow_damage(self, damage: LibraryError) -> None:
        # Not within what has just met it, and which would go on with another library.
        QTimer.singleShot(0, self.view, lambda: self.turns.failed(damage.sentence("en")))

    # -- within ---------------------------------------------------------------------------------------

    def _begin_anew(self) -> None:
        session = self.stage.session
        settings = settings_of(self._config, session.library)
        self.stage.make_page_anew(lambda: session.begin_again(settings))
        if not self._tidying.isActive():
            self._tidying.start()

    def _tidy(self) -> None:
        """What the visit leaves in memory goes while nobody looks."""
        self.stage.collect_garbage()
        give_back()

    def _measure(self, picture: Picture) -> None:
        self.stage.session.set_px_per_mm(picture.px_per_mm)
        self.view.measure(picture.height_mm)

    def _follow_scene(self) -> None:
        self._lock.cut()
        self._beat.beat.at(self.view.scene)

    # -- what staff read ------------------------------------------------------------------------------

    def _screen(self) -> str:
        """The one that the window stands on; empty where there is none."""
        screen = QGuiApplication.screenAt(self.stage.window.geometry().center())
        if screen is None:
            return ""
        size, dense = screen.size(), self.stage.session.property("pxPerMm")
        told = f"{size.width()} × {size.height()} px, {dense:.2f} px/mm"
        return f"{screen.name()}, {told}" if screen.name() else told

    def _name_of(self, what: Count, name: str) -> str:
        if what is Count.LANGUAGES:
            return languages.own_name(name)
        library = self.stage.session.library
        row = library.row_of(name) if what is Count.EVENTS else None
        # What was counted while other content was shown has no title here.
        return name if row is None else library.short_titles([row], self.stage.session.current_language())[0]
