"""The model of slots: what stays keeps its delegate, and a view is told no more than what differs."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.modeltest import ModelTester

from viewer.models.slots_model import SlotsModel


@dataclass(frozen=True)
class Thing:
    name: str
    size_px: float


def things(names: str) -> list[Thing]:
    return [Thing(name, 1) for name in names]


def made() -> SlotsModel[Thing]:
    return SlotsModel(Thing, lambda thing: thing.name.lower(), lambda thing: thing.name.islower())


def values(model: QAbstractItemModel, slot: int) -> dict[str, object]:
    return {
        bytes(name.data()).decode(): model.data(model.index(slot, 0), role)
        for role, name in model.roleNames().items()
    }


def live(model: QAbstractItemModel) -> list[object]:
    """Names in slots that hold a row, in order of slots."""
    found = [values(model, slot) for slot in range(model.rowCount())]
    return [slot["name"] for slot in found if slot["live"]]


class Mirror:
    """A view: it knows what it is told, and nothing else."""

    def __init__(self, model: SlotsModel[Thing]) -> None:
        self._model = model
        self.slots: list[dict[str, object]] = []
        self.told = 0
        model.rowsInserted.connect(lambda _, first, last: self._insert(first, last))
        model.dataChanged.connect(lambda first, last, roles: self._change(first.row(), last.row(), roles))
        model.rowsRemoved.connect(lambda *_: self._forbid())
        model.modelReset.connect(self._forbid)

    def _insert(self, first: int, last: int) -> None:
        self.slots[first:first] = [values(self._model, slot) for slot in range(first, last + 1)]

    def _change(self, first: int, last: int, roles: list[int]) -> None:
        self.told += 1
        names = {bytes(self._model.roleNames()[role].data()).decode() for role in roles}
        for slot in range(first, last + 1):
            self.slots[slot].update({name: values(self._model, slot)[name] for name in names})

    def _forbid(self) -> None:
        raise AssertionError("a slot was taken away")


def test_it_keeps_to_the_rules_of_models(qtmodeltester: ModelTester, qapp: object) -> None:
    model = made()
    qtmodeltester.check(model)
    for names in ("abc", "cxA", "", "dabx"):
        model.replace(things(names))


def test_what_is_no_role_has_no_value() -> None:
    model = made()
    model.replace(things("a"))
    assert values(model, 0) == {"live": True, "slides": False, "name": "a", "sizePx": 1}
    assert model.data(model.index(0, 0), int(Qt.ItemDataRole.DisplayRole)) is None
    assert model.data(model.index(7, 0), max(model.roleNames())) is None


SEQUENCES = st.lists(st.sets(st.sampled_from("abcdefghABCD"), max_size=8), min_size=1, max_size=6)


@given(SEQUENCES, st.booleans())
def test_a_view_that_follows_holds_what_is_shown_and_no_slot_more_than_was_ever_needed(
    shown: list[set[str]], sliding: bool
) -> None:
    model, most = made(), 0
    mirror = Mirror(model)
    for names in shown:
        rows = list({name.lower(): Thing(name, len(names)) for name in sorted(names)}.values())
        for _ in model.leave(rows, sliding=sliding):
            pass
        for _ in model.come(rows):
            pass
        most = max(most, len(rows))
        assert sorted(map(str, live(model))) == sorted(row.name for row in rows)
        assert sorted(row.name for row in model.rows) == sorted(row.name for row in rows)
        assert mirror.slots == [values(model, slot) for slot in range(model.rowCount())]
    assert model.rowCount() <= sum(map(len, shown))
    assert model.rowCount() == most


@given(SEQUENCES, st.integers(0, 12))
def test_left_off_anywhere_it_still_comes_to_what_is_shown_next(shown: list[set[str]], steps: int) -> None:
    model = made()
    mirror = Mirror(model)
    for names in shown:
        rows = list({name.lower(): Thing(name, 1) for name in sorted(names)}.values())
        work = model.leave(rows)
        for _ in zip(range(steps), work, strict=False):
            pass
        work.close()
    model.replace(things("xyz"))
    assert sorted(map(str, live(model))) == ["x", "y", "z"]
    assert mirror.slots == [values(model, slot) for slot in range(model.rowCount())]


def test_what_stays_keeps_its_slot_and_may_slide() -> None:
    model = made()
    model.replace(things("abc"))
    told: list[int] = []
    model.dataChanged.connect(lambda first, *_: told.append(first.row()))
    after = [Thing("c", 9), Thing("d", 1)]
    for _ in model.leave(after, sliding=True):
        pass
    assert live(model) == ["c"]
    assert values(model, 2) == {"live": True, "slides": True, "name": "c", "sizePx": 9}
    for _ in model.come(after):
        pass
    assert sorted(told[:2]) == [0, 1], "what goes is told before what stays"
    assert told[2] == 2
    assert len(told) == 4
    assert values(model, told[3]) == {"live": True, "slides": False, "name": "d", "sizePx": 1}


def test_a_slot_goes_to_a_row_alike_if_there_is_one() -> None:
    model = made()
    model.replace(things("aBcD"))
    model.replace([])
    model.replace([Thing("X", 1)])
    assert values(model, 1)["name"] == "X" or values(model, 3)["name"] == "X"


def test_what_does_not_differ_is_not_told() -> None:
    model = made()
    model.replace(things("ab"))
    told: list[object] = []
    model.dataChanged.connect(lambda *what: told.append(what))
    model.replace(things("ba"))
    assert told == []
