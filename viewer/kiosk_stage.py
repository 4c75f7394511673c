"""An exhibit's window: the stage, what the exhibit is at, and the guard between the two and everybody's hands."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from viewer.kiosk.config import KioskConfig
from viewer.kiosk.content_shelf import ContentShelf
from viewer.kiosk.content_turns import ContentTurns
from viewer.kiosk.corner import CornerTaps
from viewer.kiosk.picture import Picture
from viewer.kiosk.qt_beat import QtBeat
from viewer.kiosk.qt_lock import QtLock
from viewer.kiosk.qt_place import QtPlace
from viewer.kiosk.staff import door_of
from viewer.kiosk.statistics import STATISTICS_NAME, Statistics
from viewer.kiosk.visit_settings import settings_of
from viewer.library.errors import LibraryError
from viewer.stage import Stage
from viewer.viewmodels.kiosk_view import Clocks, KioskView
from viewer.viewmodels.staff_view import StaffServices, StaffView

_CORNER_MM = 30.0
_TURN_MS = 1_000

log = logging.getLogger(__name__)


class KioskStage:
    """`stage` with everything of an exhibit on it; `close` comes before that of the stage."""

    def __init__(
        self,
        stage: Stage,
        config: KioskConfig,
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
        services = StaffServices(
            status=self._status,
            log_tail=self._log_tail,
            contents=self.turns.choices,
            show_content=self._choose,
            end=QCoreApplication.exit,
            csv_folder=state,
        )
        self.staff = StaffView(door, statistics, services)
        self.view = KioskView(stage.session, config, statistics, self.staff, self._begin_anew, clocks)
        self._corner = CornerTaps(clocks.steady)
        self._turning = QTimer(interval=_TURN_MS)
        self._turning.timeout.connect(self._turn)
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
        self._place.release()
        self._lock.release()
        self.view.stop()

    # -- what the lock tells --------------------------------------------------------------------------

    def input(self) -> bool:
        """Somebody touched or moved something: whether the window is to get it."""
        return self.view.input()

    def pressed(self, x: float, y: float) -> bool:
        """A finger or button went down there, in px of the window; whether that was all, and opened the staff's."""
        if not self._corner.tap(x, y, _CORNER_MM * self.stage.session.property("pxPerMm")):
            return False
        return self.staff.knock()

    def go_home(self) -> None:
        """The keypad's home key."""
        if not self.staff.cancel_shown():
            self.view.startOver()

    def go_back(self) -> None:
        """The keypad's back key."""
        if not self.staff.cancel_shown():
            self.stage.session.reading_view.goBack()

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
        """The page goes with all that was done to it, and comes again when everything else is as at the start."""
        session, window = self.stage.session, self.stage.window
        window.setProperty("filled", False)
        session.begin_again(settings_of(self._config, session.library))
        window.setProperty("filled", True)

    def _measure(self, picture: Picture) -> None:
        self.stage.session.set_px_per_mm(picture.px_per_mm)
        self.view.measure(picture.height_mm)

    def _follow_scene(self) -> None:
        self._beat.beat.at(self.view.scene)

    def _status(self) -> Sequence[str]:
        return ()

    def _log_tail(self) -> Sequence[str]:
        return ()
