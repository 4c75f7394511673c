"""A visitor at an exhibit: the real window of a kiosk, its clock in the test's hands."""

from __future__ import annotations

import time
from pathlib import Path

from fake_clock import FakeClock
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from visitor import SHIPPED, Visitor

from viewer.kiosk.beat import Beat
from viewer.kiosk.config import KioskConfig
from viewer.kiosk.config_fault import ConfigFault
from viewer.kiosk.exhibit_content import shelf_of
from viewer.kiosk.ladder import Rung
from viewer.kiosk.qt_beat import QtBeat
from viewer.kiosk.staff_services import Run
from viewer.kiosk.visit_settings import settings_of
from viewer.kiosk_stage import KioskStage
from viewer.opening import open_library
from viewer.stage import Stage, make_stage
from viewer.viewmodels.kiosk_view import Clocks, KioskView

# Nothing moves where a test does not ask for it.
CALM = KioskConfig(language="en", reduced_motion=True, pixel_shift=False)


class ExhibitVisitor(Visitor):
    """One window for many tests; `open` puts another exhibit into it, `leave` takes that away."""

    def __init__(self, app: QGuiApplication, state: Path) -> None:
        self._state = state
        library = open_library(SHIPPED)
        self.stage: Stage = make_stage(app, library, settings_of(CALM, library), profile="kiosk")
        self.window = self.stage.window
        self.session = self.stage.session
        self.reading = self.session.reading_view
        self.surface = self.session.surface_view
        self.clock = FakeClock()
        self._finger: QPointingDevice = QTest.createTouchDevice()
        self._shown = SHIPPED
        self._exhibit: KioskStage | None = None
        self.window.show()
        self.window.requestActivate()

    @property
    def view(self) -> KioskView:
        return self.exhibit.view

    @property
    def exhibit(self) -> KioskStage:
        assert self._exhibit is not None, "no exhibit is open"
        return self._exhibit

    def open(
        self,
        config: KioskConfig = CALM,
        timeline: Path = SHIPPED,
        size: tuple[int, int] = (1920, 1080),
        log_file: Path | None = None,
        faults: tuple[ConfigFault, ...] = (),
    ) -> ExhibitVisitor:
        """The exhibit as after a start with `config`, which has `faults`, on a screen of `size` px."""
        self.leave()
        self.come_to_front()
        if timeline != self._shown:
            assert self.session.open_path(timeline)
            self._shown = timeline
        settings = settings_of(config, self.session.library)
        self.stage.make_page_anew(lambda: self.session.begin_again(settings))
        self.clock = FakeClock()
        shelf = shelf_of(config, self._state, timeline)
        beat = QtBeat(self.window, Beat(lambda fields: None, time.monotonic, lambda: None, {}))
        clocks = Clocks(self.clock, self.clock.now)
        run = Run(timeline, Rung.USUAL, watched=True, config_file=None, faults=faults, log_file=log_file)
        self._exhibit = KioskStage(self.stage, config, run, shelf, beat, self._state, clocks)
        # Another size than the screen's, which the exhibit has just taken and would take again.
        self._exhibit._lock._fill_screen = lambda: None  # type: ignore[method-assign]
        self.window.showNormal()
        self.window.resize(*size)
        self.let_frames_go()
        return self

    def leave(self) -> None:
        """No exhibit is open any more."""
        if self._exhibit is not None:
            self._exhibit.close()
            self.window.setProperty("kiosk", None)
            self._exhibit = None
            QCoreApplication.processEvents()
            self.session.search_view.rest_now()
            self.surface.rest_now()

    def close(self) -> None:
        self.leave()
        self.stage.close()

    def wait(self, seconds: float) -> None:
        """So much time passes, and the exhibit is woken whenever it asked to be."""
        end = self.clock.seconds + seconds
        while self.clock.seconds < end:
            self.clock.advance(min(0.25, end - self.clock.seconds))
            self.view.tick()
        self.let_frames_go()

    @property
    def scene(self) -> str:
        return str(self.view.scene.value)

    def middle(self) -> QPointF:
        """Of the window, px."""
        return QPointF(self.window.width() / 2, self.window.height() / 2)
