"""Events listed by name: what a pill holds, or those among which a finger cannot tell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from viewer.library.library import Library
from viewer.models.rows_model import RowsModel
from viewer.models.surface_rows import PlaceRow
from viewer.viewmodels.surface_content import place_row

QML_IMPORT_NAME = "Timeline.Core"
QML_IMPORT_MAJOR_VERSION = 1

_AT_ONCE = 40
"""So many are listed, and as many more whenever more are asked for: a pill may hold thousands."""


@QmlElement
@QmlUncreatable("The surface has the one list of what its pills hold")
class HeldList(QObject):  # type: ignore[operator]  # PySide's stub of QmlUncreatable lacks __call__
    """The first of its rows have entries; `left` counts the others."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[int, ...] = ()
        self._entries: RowsModel[PlaceRow] = RowsModel(PlaceRow, self)

    def hold(self, rows: Sequence[int], library: Library, language: str) -> None:
        """List these rows of a library, which is asked for each in turn."""
        self.rows = tuple(rows)
        self._library, self._language = library, language
        self._entries.replace(self._places(0, _AT_ONCE))
        self.changed.emit()

    def empty(self) -> None:
        """List nothing."""
        self.rows = ()
        self._entries.replace(())
        self.changed.emit()

    @Slot()
    def showMore(self) -> None:  # noqa: N802
        """List more of them, below."""
        listed = self._entries.rows
        self._entries.replace([*listed, *self._places(len(listed), _AT_ONCE)])
        self.changed.emit()

    def _places(self, begin: int, count: int) -> list[PlaceRow]:
        return [place_row(self._library, row, self._language) for row in self.rows[begin : begin + count]]

    entries = Property(QObject, lambda self: self._entries, constant=True)
    isEmpty = Property(bool, lambda self: not self.rows, notify=changed)  # noqa: N815
    left = Property(int, lambda self: len(self.rows) - len(self._entries.rows), notify=changed)
