"""The list model over frozen rows: roles from fields, and no more told to a view than differs."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from viewer.models.rows_model import RowsModel, camel


@dataclass(frozen=True)
class Thing:
    name: str
    size_px: float


def things(*names: str) -> list[Thing]:
    return [Thing(name, len(name)) for name in names]


def role(model: RowsModel[Thing], name: str) -> int:
    return next(number for number, found in model.roleNames().items() if found.data() == name.encode())


class Watcher:
    """What a view is told."""

    def __init__(self, model: RowsModel[Thing]) -> None:
        self.told: list[tuple[object, ...]] = []
        model.dataChanged.connect(
            lambda first, last, roles: self.told.append(("changed", first.row(), last.row(), *roles))
        )
        model.rowsInserted.connect(lambda _, first, last: self.told.append(("inserted", first, last)))
        model.rowsRemoved.connect(lambda _, first, last: self.told.append(("removed", first, last)))
        model.modelReset.connect(lambda: self.told.append(("reset",)))


def test_it_keeps_to_the_rules_of_models(qtmodeltester: ModelTester, qapp: object) -> None:
    model = RowsModel(Thing)
    qtmodeltester.check(model)
    model.replace(things("a", "b", "c"))
    model.replace(things("a", "x"))
    model.replace([])
    model.replace(things("d"))


def test_each_field_is_a_role_in_camel_case() -> None:
    model = RowsModel(Thing)
    assert {bytes(name.data()) for name in model.roleNames().values()} == {b"name", b"sizePx"}
    model.replace(things("four"))
    index = model.index(0, 0)
    assert model.data(index, role(model, "name")) == "four"
    assert model.data(index, role(model, "sizePx")) == 4
    assert model.data(index, int(Qt.ItemDataRole.DisplayRole)) is None
    assert camel("soft_start_days") == "softStartDays"


def test_rows_that_stay_are_not_told() -> None:
    model = RowsModel(Thing)
    model.replace(things("a", "b"))
    watcher = Watcher(model)
    model.replace(things("a", "b"))
    assert watcher.told == []


def test_only_the_changed_role_of_the_changed_row_is_told() -> None:
    model = RowsModel(Thing)
    model.replace(things("a", "b", "c"))
    watcher = Watcher(model)
    model.replace([Thing("a", 1), Thing("b", 7), Thing("c", 1)])
    assert watcher.told == [("changed", 1, 1, role(model, "sizePx"))]


@given(st.lists(st.sampled_from("abc"), max_size=6), st.lists(st.sampled_from("abc"), max_size=6))
def test_a_view_that_follows_what_it_is_told_holds_the_same_rows(before: list[str], after: list[str]) -> None:
    model = RowsModel(Thing)
    model.replace(things(*before))
    copy = [model.data(model.index(row, 0), role(model, "name")) for row in range(model.rowCount())]
    watcher = Watcher(model)
    model.replace(things(*after))
    for kind, *where in watcher.told:
        first, last = int(str(where[0])), int(str(where[1]))
        if kind == "removed":
            del copy[first : last + 1]
            continue
        fresh = [model.data(model.index(row, 0), role(model, "name")) for row in range(first, last + 1)]
        copy[first : (first if kind == "inserted" else last + 1)] = fresh
    assert copy == after == [row.name for row in model.rows]
    assert ("reset",) not in watcher.told
