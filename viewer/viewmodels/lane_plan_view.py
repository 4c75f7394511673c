"""Which lanes the surface shows, in which order, and what can be done with each of them."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.layout.lane_plan import LanePlan
from viewer.library.library import Library
from viewer.viewmodels.surface_view import SurfaceView

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The program makes the plan of lanes of its window")
class LanePlanView(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """Lanes are named by their index in the heading. The plan lasts as long as its timeline is open.

    One lane at a time has its menu open: `lane` and what follows it say what the menu offers.
    """

    planChanged = Signal()  # noqa: N815

    def __init__(
        self, library: Library, language: str, surface: SurfaceView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._surface = surface
        self.set_library(library, language)

    @property
    def plan(self) -> LanePlan:
        return self._plan

    def set_library(self, library: Library, language: str) -> None:
        """All lanes of another library, in its own order; the surface begins with the same."""
        self._library = library
        self._language = language
        self._plan = LanePlan.of(len(library.lanes))
        self._lane = 0
        self.planChanged.emit()

    def set_language(self, language: str) -> None:
        """Say lanes' names in another language (a BCP 47 tag)."""
        self._language = language
        self.planChanged.emit()

    def reset(self) -> None:
        """All lanes, in the timeline's own order and unfolded, as for the next visitor."""
        self._use(LanePlan.of(len(self._library.lanes)))

    def show_lane_of(self, row: int) -> None:
        """Bring back the lane of an event that is being opened, if it was hidden."""
        self._use(self._plan.having(self._library.columns.lane[row]))

    @Slot(int)
    def choose(self, lane: int) -> None:
        """What the menu offers is for this lane."""
        if 0 <= lane < len(self._plan.order):
            self._lane = lane
            self.planChanged.emit()

    @Slot()
    def toggleFold(self) -> None:  # noqa: N802
        self._use(self._plan.fold_toggled(self._lane))

    @Slot()
    def hide(self) -> None:
        self._use(self._plan.without(self._lane))

    @Slot(int)
    def move(self, step: int) -> None:
        """Change places with the lane above (-1) or below (1)."""
        self._use(self._plan.moved(self._lane, step))

    @Slot()
    def showAll(self) -> None:  # noqa: N802
        self._use(self._plan.with_all())

    def _use(self, plan: LanePlan) -> None:
        if plan != self._plan:
            self._plan = plan
            self._surface.plan_lanes(plan.shown, plan.folded)
            self.planChanged.emit()

    def _name(self) -> str:
        lanes = self._library.lanes
        return lanes[self._lane].name.get(self._language) if lanes else ""

    lane = Property(int, lambda self: self._lane, notify=planChanged)
    laneName = Property(str, _name, notify=planChanged)  # noqa: N815
    isFolded = Property(bool, lambda self: self._lane in self._plan.folded, notify=planChanged)  # noqa: N815
    canHide = Property(bool, lambda self: self._plan.can_hide(self._lane), notify=planChanged)  # noqa: N815
    canMoveUp = Property(bool, lambda self: self._plan.can_move(self._lane, -1), notify=planChanged)  # noqa: N815
    canMoveDown = Property(bool, lambda self: self._plan.can_move(self._lane, 1), notify=planChanged)  # noqa: N815
    hiddenCount = Property(int, lambda self: len(self._plan.hidden), notify=planChanged)  # noqa: N815
