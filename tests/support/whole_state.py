"""Everything that a window shows and remembers, as plain values by their place: for comparing two moments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, kind_of

from viewer.models.slots_model import SlotsModel

State = Mapping[str, object]
_OF_ITEMS = (
    "text", "contentX", "contentY", "offset", "detent", "currentIndex", "checked", "open", "opened", "activeFocus",
    "visualFocus", "opacity", "enabled",
)  # fmt: skip
"""Whatever an item keeps of what was done to it, beside its place and size."""


def whole_state(visitor: Visitor) -> dict[str, object]:
    """Of the session with all its views and their rows, and of each visible item of the window."""
    state = dict(_of_object(visitor.session, "session", set()))
    state["session.reading ways"] = repr(visitor.reading._history)
    state["session.surface trail"] = repr(visitor.surface._trail._history)
    state["window"] = sorted(_of_items(visitor.window.contentItem()))
    return state


def differences(before: State, after: State) -> list[str]:
    """What is another, in words."""
    told = []
    for place in sorted(before.keys() | after.keys()):
        was, is_ = before.get(place), after.get(place)
        if was == is_:
            continue
        if isinstance(was, list) and isinstance(is_, list):
            gone, come = [one for one in was if one not in is_], [one for one in is_ if one not in was]
            told.append(f"{place}: gone {gone[:6]}, come {come[:6]}")
        else:
            told.append(f"{place}: {was!r} became {is_!r}")
    return told


def _of_object(thing: QObject, place: str, seen: set[int]) -> Iterator[tuple[str, object]]:
    if id(thing) in seen:
        return
    seen.add(id(thing))
    kind = thing.metaObject()
    for number in range(QObject.staticMetaObject.propertyCount(), kind.propertyCount()):
        name = kind.property(number).name()
        value = getattr(thing, name)
        here = f"{place}.{name}"
        match value:
            case QAbstractItemModel():
                yield here, _rows(value)
            case QObject():
                yield from _of_object(value, here, seen)
            case _:
                yield here, _plain(value)


def _plain(value: object) -> object:
    """Equal for what looks equal."""
    match value:
        case QFont():
            return value.toString()
        case float():
            return round(value, 6)
        case list() | tuple():
            return [_plain(one) for one in value]
        case dict():
            return {name: _plain(one) for name, one in value.items()}
        case QAbstractItemModel():
            return _rows(value)
    return value


def _rows(model: QAbstractItemModel) -> list[str]:
    if isinstance(model, SlotsModel):  # Rows have no order there, and what waits for another row is not shown.
        return sorted(map(repr, model.rows))
    roles = sorted(role for role in model.roleNames() if role >= int(Qt.ItemDataRole.UserRole))
    rows = []
    for row in range(model.rowCount(QModelIndex())):
        index = model.index(row, 0)
        rows.append(repr([_plain(model.data(index, role)) for role in roles]))
    return rows


def _of_items(item: QQuickItem) -> Iterator[str]:
    if not item.isVisible() or item.opacity() == 0:
        return
    if kind_of(item) not in ("QQuickItem", "QQuickLoader") and item.property("text") != "":  # which draw nothing
        rect = item.mapRectToScene(QRectF(QPointF(), item.size()))
        place = [round(value) for value in rect.getRect()]
        kept = {name: item.property(name) for name in _OF_ITEMS if item.metaObject().indexOfProperty(name) >= 0}
        told = {name: round(value, 2) if isinstance(value, float) else value for name, value in kept.items()}
        yield f"{kind_of(item)} {place} {told}"
    for child in item.childItems():
        yield from _of_items(child)
