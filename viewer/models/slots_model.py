"""A list model whose rows keep their places, for delegates that are dear: what is shown stays with its delegate.

Each row has a key. While a key is shown it keeps its *slot*, and with it the delegate; a slot that is given up is
`live` no more and waits for another row, and none is ever taken away while the surface moves. So a view is told
of nothing but what differs, and makes delegates only where more is shown than ever before.

Its values lie in Qt's own model: a delegate reads thirty of them, and none of that is a call of Python.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from operator import attrgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtGui import QStandardItem, QStandardItemModel

from viewer.models.roles import FIRST_ROLE
from viewer.models.rows_model import camel

Row = TypeVar("Row")

_LIVE = FIRST_ROLE


class SlotsModel(QStandardItemModel, Generic[Row]):
    """Rows of the dataclass `kind`, one role for each field, in camelCase, and two more:

    `live`: whether the slot holds a row; one that does not keeps the values of its last.
    `slides`: whether the row was here before, so that the delegate may move to its new place and not jump.

    `key_of` tells rows apart, `alike` which rows a delegate passes between with the least change.
    """

    def __init__(
        self,
        kind: type[Row],
        key_of: Callable[[Row], Hashable],
        alike: Callable[[Row], Hashable] = lambda _: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        names = [field.name for field in dataclasses.fields(kind)]  # type: ignore[arg-type]
        self._values_of: Callable[[Row], tuple[Any, ...]] = (
            attrgetter(*names) if len(names) > 1 else _alone(names[0])
        )
        self._key_of, self._alike = key_of, alike
        roles = ["live", "slides", *map(camel, names)]
        self.setItemRoleNames({_LIVE + place: QByteArray(name.encode()) for place, name in enumerate(roles)})
        self._slots: list[tuple[Any, ...]] = []
        self._held: dict[Hashable, tuple[int, Row]] = {}
        """Slot and row by key."""
        self._free: defaultdict[Hashable, list[int]] = defaultdict(list)
        """Slots that wait, by what their last row was alike."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown, in the order in which it came."""
        return tuple(row for _, row in self._held.values())

    def replace(self, rows: Sequence[Row]) -> None:
        """Show `rows` instead, at once."""
        for _ in self.leave(rows):
            pass
        for _ in self.come(rows):
            pass

    def leave(self, rows: Sequence[Row], *, sliding: bool = False) -> Iterator[None]:
        """Let go what is not among `rows` and change what stays, which may be `sliding`; pauses after each."""
        wanted = {self._key_of(row): row for row in rows}
        for key in [key for key in self._held if key not in wanted]:
            slot, row = self._held.pop(key)
            self._free[self._alike(row)].append(slot)
            self._tell(slot, (False, *self._slots[slot][1:]))
            yield
        for key, (slot, row) in list(self._held.items()):
            if row != (after := wanted[key]):
                self._held[key] = slot, after
                self._tell(slot, (True, sliding, *self._values_of(after)))
                yield

    def come(self, rows: Sequence[Row]) -> Iterator[None]:
        """Show those of `rows` that are not shown yet; pauses after each."""
        for row in rows:
            if (key := self._key_of(row)) in self._held:
                continue
            values = (True, False, *self._values_of(row))
            slot = self._take(row)
            if slot is None:
                slot = len(self._slots)
                self._slots.append(values)
                item = QStandardItem()
                for place, value in enumerate(values):
                    item.setData(value, _LIVE + place)
                self.appendRow(item)
            else:
                self._tell(slot, values)
            self._held[key] = slot, row
            yield

    def _take(self, row: Row) -> int | None:
        """A waiting slot, of a row alike if there is one."""
        if alike := self._free.get(self._alike(row)):
            return alike.pop()
        return next((slots.pop() for slots in self._free.values() if slots), None)

    def _tell(self, slot: int, values: tuple[Any, ...]) -> None:
        before, self._slots[slot] = self._slots[slot], values
        changed = {
            _LIVE + place: new for place, (old, new) in enumerate(zip(before, values, strict=True)) if old != new
        }
        if changed:
            self.setItemData(self.index(slot, 0), changed)


def _alone(name: str) -> Callable[[Any], tuple[Any, ...]]:
    return lambda row: (getattr(row, name),)
