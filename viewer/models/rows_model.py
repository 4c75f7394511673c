"""A list model over frozen dataclasses: one role for each field, no reset while anything moves.

A row's dataclass is the documentation of the roles: each field says in one line what it holds. Delegates are
kept: rows in common change in place, and only the difference in number is inserted or removed at the end.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

from viewer.models.roles import DISPLAY_ROLE, FIRST_ROLE

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


def camel(name: str) -> str:
    """`x_first` as QML writes it: `xFirst`."""
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)


class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows of one dataclass; `kind` gives the roles, in camelCase."""

    def __init__(self, kind: type[Row], parent: QObject | None = None) -> None:
        super().__init__(parent)
        fields: Any = dataclasses.fields(kind)  # type: ignore[arg-type]
        self._attributes = {FIRST_ROLE + place: field.name for place, field in enumerate(fields)}
        self._roles = {role: QByteArray(camel(name).encode()) for role, name in self._attributes.items()}
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def replace(self, rows: Sequence[Row]) -> None:
        """Show `rows` instead, telling views only what differs."""
        before, after = self._rows, tuple(rows)
        shared = min(len(before), len(after))
        if len(after) < len(before):
            self.beginRemoveRows(QModelIndex(), shared, len(before) - 1)
            self._rows = before[:shared]
            self.endRemoveRows()
        elif len(after) > len(before):
            self.beginInsertRows(QModelIndex(), shared, len(after) - 1)
            self._rows = before + after[shared:]
            self.endInsertRows()
        self._rows = after
        for place in range(shared):
            if before[place] != after[place]:
                index = self.index(place, 0)
                self.dataChanged.emit(index, index, self._changed_roles(before[place], after[place]))

    def _changed_roles(self, before: Row, after: Row) -> list[int]:
        return [role for role, name in self._attributes.items() if getattr(before, name) != getattr(after, name)]

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> object:
        name = self._attributes.get(role)
        if name is None or not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        return getattr(self._rows[index.row()], name)

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802
        return dict(self._roles)
