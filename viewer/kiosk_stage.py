"""An exhibit's window: the stage, what the exhibit is at, and the guard between the two and everybody's hands."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from viewer.desktop.settings import Settings
from viewer.kiosk.config import KioskConfig
from viewer.kiosk.content_shelf import ContentShelf
from viewer.kiosk.content_turns import ContentTurns
from viewer.kiosk.corner import CornerTaps
from viewer.kiosk.qt_beat import QtBeat
from viewer.kiosk.qt_lock import QtLock
from viewer.kiosk.staff import door_of
from viewer.kiosk.statistics import STATISTICS_NAME, Statistics
from viewer.stage import Stage
from viewer.viewmodels.kiosk_view import Clocks, KioskView
from viewer.viewmodels.staff_view import StaffServices, StaffView

_CORNER_MM = 30.0

log = logging.getLogger(__name__)


class KioskStage:
    """`stage` with everything of an exhibit on it; `close` comes before that of the stage."""

    def __init__(
        self,
        stage: Stage,
        config: KioskConfig,
        settings: Settings,
        shelf: ContentShelf,
        beat: QtBeat,
        state: Path,
        clocks: Clocks = Clocks(),  # noqa: B008 - a frozen value
    ) -> None:
        """`settings` are what every visit begins with; `state` is the folder of what is kept."""
        self.stage = stage
        self._beat = beat
        session = stage.session
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
        self.view = KioskView(
            session, config, statistics, self.staff, lambda: session.begin_again(settings), clocks
        )
        self._corner = CornerTaps(clocks.steady)
        self.staff.opened.connect(self.view.enter_staff)
        self.view.sceneChanged.connect(self._follow_scene)
        stage.window.setProperty("kiosk", self.view)
        self._lock = QtLock(stage.window, self)
        self._follow_scene()

    def close(self) -> None:
        """The window may be closed."""
        self._lock.release()
        self.view.stop()

    # -- what the lock tells --------------------------------------------------------------------------

    def input(self) -> bool:
        """Somebody touched or moved something: whether the window is to get it."""
        return self.view.input()

    def pressed(self, x: float, y: float) -> None:
        """A finger or button went down there, in px of the window."""
        if self._corner.tap(x, y, _CORNER_MM * self.stage.session.property("pxPerMm")):
            self.staff.knock()

    def go_home(self) -> None:
        """The keypad's home key."""
        self.view.startOver()

    def go_back(self) -> None:
        """The keypad's back key."""
        self.stage.session.reading_view.goBack()

    # -- within ---------------------------------------------------------------------------------------

    def _follow_scene(self) -> None:
        self._beat.beat.at(self.view.scene)

    def _show_content(self, content: Path) -> bool:
        shown = self.stage.session.open_path(content)
        if shown:
            self._beat.beat.content(dict(self.stage.session.library.heading.title))
        return shown

    def _choose(self, content: Path) -> bool:
        self.turns.choose(content)
        return True

    def _status(self) -> Sequence[str]:
        return ()

    def _log_tail(self) -> Sequence[str]:
        return ()
