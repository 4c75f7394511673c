"""The exhibit as QML sees it: what is on the screen, how it stands there, and what one can ask of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.domain.values import dataclass
from viewer.kiosk.config import KioskConfig
from viewer.kiosk.exhibit import Exhibit, Scene
from viewer.kiosk.pixel_shift import STEP_S, PixelShift
from viewer.kiosk.reach import lowered_share
from viewer.kiosk.statistics import Statistics
from viewer.viewmodels import languages
from viewer.viewmodels.attract_view import AttractView
from viewer.viewmodels.session import Session
from viewer.viewmodels.staff_view import StaffView
from viewer.viewmodels.tongues import Tongues  # noqa: F401 - for QML
from viewer.viewmodels.visit_counts import VisitCounts

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Clocks:
    """Seconds that never fall, and the local time on the wall."""

    steady: Callable[[], float] = time.monotonic
    wall: Callable[[], datetime] = datetime.now


@QmlElement
@QmlUncreatable("The exhibit makes its own view")
class KioskView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """`viewer.kiosk.exhibit.Exhibit` decides, this tells QML and session; one timer wakes it when due."""

    sceneChanged = Signal()  # noqa: N815
    """Attract, visit, the question, closed hours, staff, cleaning."""
    beganAnew = Signal()  # noqa: N815
    """All that a visitor changed is as at the start; QML folds up what stands open."""
    opened = Signal()
    """A visit begins with the piece that attract showed: its page peeks."""
    clockChanged = Signal()  # noqa: N815
    """The countdown, the light, the shift of the picture."""
    loweredChanged = Signal()  # noqa: N815
    choicesChanged = Signal()  # noqa: N815
    """Another timeline speaks other languages."""

    def __init__(
        self,
        session: Session,
        config: KioskConfig,
        statistics: Statistics,
        staff: StaffView,
        begin_anew: Callable[[], object],
        clocks: Clocks = Clocks(),  # noqa: B008 - a frozen value
        parent: QObject | None = None,
    ) -> None:
        """`begin_anew` puts the session back to its start."""
        super().__init__(parent)
        self._session = session
        self._config = config
        self._statistics = statistics
        self._staff = staff
        self._reset = begin_anew
        self._clocks = clocks
        self._lowered = False
        self._lowered_share = 1.0
        self._shift = PixelShift(config.pixel_shift)
        self._shift_due = clocks.steady() + STEP_S
        self._light = config.brightness.at(clocks.wall())
        self.attract_view = AttractView(session.library, self._told_in(), clocks.steady, self)
        self._exhibit = Exhibit(config, clocks.steady, clocks.wall, self)
        self._told_left = self._exhibit.left_s
        self._counts = VisitCounts(session, statistics, lambda: self._exhibit.visited, self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        staff.cleaningAsked.connect(self._clean)
        staff.left.connect(self._leave_staff)
        staff.changed.connect(self._wind)
        session.timelineChanged.connect(self._follow_library)
        session.reading_view.media_view.played.connect(self.play)
        self._wind()

    # -- Python's side ------------------------------------------------------------------------------

    @property
    def scene(self) -> Scene:
        return self._exhibit.scene

    @property
    def nobody_there(self) -> bool:
        """Neither visitor nor staff are at it."""
        resting = self._exhibit.scene in (Scene.ATTRACT, Scene.CLOSED, Scene.VISIT)
        return resting and not self._exhibit.visited and self._staff.property("page") == ""

    def input(self) -> bool:
        """Somebody touched or moved something: whether the window is to get it."""
        passes = self._exhibit.pass_on()
        self._wind()
        return passes

    def enter_staff(self) -> None:
        """Staff have shown who they are."""
        self._exhibit.enter_staff()
        self._wind()

    def measure(self, screen_mm: float | None) -> None:
        """The picture's height in mm, None if nobody knows it: how far down everything touchable has to come."""
        config = self._config
        self._lowered_share = lowered_share(screen_mm, config.mounting_height_mm, config.over_obstruction)
        self.loweredChanged.emit()

    def tick(self) -> None:
        """Time has passed: do whatever is due, and be woken when the next is."""
        self._exhibit.tick()
        self._staff.tick()
        if self._exhibit.scene is Scene.ATTRACT:
            self.attract_view.tick()
        light = self._config.brightness.at(self._clocks.wall())
        # Against what was told last: the clock has gone on by itself.
        left = self._exhibit.left_s
        changed = light != self._light or left != self._told_left
        self._light, self._told_left = light, left
        if self._clocks.steady() >= self._shift_due and self._exhibit.scene is Scene.ATTRACT:
            self._shift_due = self._clocks.steady() + STEP_S
            self._shift.step()
            changed = True
        if changed:
            self.clockChanged.emit()
        self._wind()

    def stop(self) -> None:
        """Nothing comes of what still waits: the window closes."""
        self._session.reading_view.media_view.played.disconnect(self.play)
        self._timer.stop()

    # -- what the exhibit tells -----------------------------------------------------------------------

    def scene_changed(self, scene: Scene) -> None:
        if scene not in (Scene.STAFF, Scene.CLEANING):
            self._staff.close()
        if scene is Scene.ATTRACT:
            self.attract_view.begin()
            self._shift_due = self._clocks.steady() + STEP_S
        self.sceneChanged.emit()
        self.clockChanged.emit()

    def begin_anew(self) -> None:
        self._lowered = False
        with self._counts.by_itself():
            self._reset()
        self.loweredChanged.emit()
        self.beganAnew.emit()

    def visit_ended(self, seconds: float) -> None:
        self._statistics.visit_ended(seconds)

    # -- the window's side ----------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """From attract to the surface, with what was shown selected."""
        if self._exhibit.scene is Scene.ATTRACT:
            event = self.attract_view.event_id
            self._exhibit.begin()
            if event:
                with self._counts.by_itself():
                    self._session.show_event(event)
                self._session.reading_view.peekAsked.emit()
                self.opened.emit()
            self._wind()

    @Slot(str)
    def chooseLanguage(self, tag: str) -> None:  # noqa: N802
        """By its name: on the first screen, too, and even if it is spoken already."""
        with self._counts.by_itself():
            self._session.set_language(tag)
        self._statistics.language_chosen(self._session.current_language())

    @Slot()
    def stay(self) -> None:
        """“I am still here”."""
        self._exhibit.stay()
        self._wind()

    @Slot()
    def startOver(self) -> None:  # noqa: N802
        self._exhibit.start_over()
        self._wind()

    @Slot()
    def questionShown(self) -> None:  # noqa: N802
        """The question is on the screen and has been announced."""
        self._exhibit.question_shown()
        self._wind()

    def play(self, playing: bool) -> None:
        """Sound or film begins or ends."""
        self._exhibit.play(playing)
        self._wind()

    @Slot()
    def toggleLowered(self) -> None:  # noqa: N802
        """Everything touchable within everybody's reach, or over the whole screen."""
        self._lowered = not self._lowered
        self.loweredChanged.emit()

    @Slot()
    def toggleReducedMotion(self) -> None:  # noqa: N802
        self._session.set_reduced_motion(not self._session.property("reducedMotion"))

    # -- within ---------------------------------------------------------------------------------------

    def _clean(self) -> None:
        self._exhibit.clean()
        self._wind()

    def _leave_staff(self) -> None:
        self._exhibit.leave_staff()
        self._wind()

    def _wind(self) -> None:
        due = min(self._exhibit.due_s(), self._staff.due_s())
        if self._exhibit.scene is Scene.ATTRACT:
            due = min(due, self.attract_view.due_s())
            if self._config.pixel_shift:
                due = min(due, max(0.0, self._shift_due - self._clocks.steady()))
        # A ms more than asked, so that it is never too early.
        self._timer.start(int(min(due, 3600.0) * 1000) + 1)

    def _tags(self) -> Sequence[str]:
        has = self._session.library.heading.languages
        return tuple(tag for tag in self._config.languages if tag in has) or has

    def _told_in(self) -> Sequence[str]:
        """The language in which a visit begins leads."""
        first = self._session.current_language()
        return (first, *(tag for tag in self._tags() if tag != first))

    def _follow_library(self) -> None:
        if self.attract_view.shows is not self._session.library:
            self.attract_view.show(self._session.library, self._told_in())
            self.choicesChanged.emit()

    def _choices(self) -> list[dict[str, str]]:
        return [{"tag": tag, "name": languages.own_name(tag)} for tag in self._tags()]

    scenery = Property(str, lambda self: self._exhibit.scene.value, notify=sceneChanged)
    leftSeconds = Property(int, lambda self: self._exhibit.left_s, notify=clockChanged)  # noqa: N815
    idleSeconds = Property(int, lambda self: self._config.idle_after_s, constant=True)  # noqa: N815
    countdownSeconds = Property(int, lambda self: self._config.idle_countdown_s, constant=True)  # noqa: N815
    light = Property(float, lambda self: self._light, notify=clockChanged)
    shiftX = Property(int, lambda self: self._shift.place[0], notify=clockChanged)  # noqa: N815
    shiftY = Property(int, lambda self: self._shift.place[1], notify=clockChanged)  # noqa: N815
    lowered = Property(bool, lambda self: self._lowered, notify=loweredChanged)
    loweredShare = Property(float, lambda self: self._lowered_share, notify=loweredChanged)  # noqa: N815
    choices = Property(list, _choices, notify=choicesChanged)
    attract = Property(AttractView, lambda self: self.attract_view, constant=True)
    staff = Property(StaffView, lambda self: self._staff, constant=True)
