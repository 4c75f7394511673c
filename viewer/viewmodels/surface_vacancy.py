"""The largest empty part of the surface, where something serves the reader."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.layout.vacancy import Box
from viewer.viewmodels.surface_laying import SurfaceLaying
from viewer.viewmodels.surface_motion import SurfaceMotion
from viewer.viewmodels.surface_scene import SurfaceScene

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_NOWHERE = Box(0, 0, 0, 0)


@QmlElement
@QmlUncreatable("The surface knows its own empty part")
class SurfaceVacancy(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """There is none while the window moves; at rest it is looked for whenever another arrangement stands."""

    changed = Signal()

    def __init__(self, scene: SurfaceScene, motion: SurfaceMotion, laying: SurfaceLaying, parent: QObject) -> None:
        super().__init__(parent)
        self._scene, self._motion, self._laying = scene, motion, laying
        self._box = _NOWHERE
        self._needed = (0.0, 0.0, 0.0)
        motion.set_off.connect(lambda: self._use(_NOWHERE))
        laying.laid.connect(self._find)
        laying.settled.connect(self._find)

    @Slot(float, float, float)
    def need(self, width: float, height: float, least_height: float) -> None:
        """How much room, in px, what serves the reader takes: whole, and at least."""
        if (width, height, least_height) != self._needed:
            self._needed = (width, height, least_height)
            self._find()

    def _find(self) -> None:
        if self._laying.is_still and self._scene.has_room:
            self._use(self._scene.vacancy(self._motion.shown, *self._needed))

    def _use(self, box: Box) -> None:
        if box != self._box:
            self._box = box
            self.changed.emit()

    def _rect(self) -> QRectF:
        box = self._box
        return QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)

    room = Property(QRectF, _rect, notify=changed)
