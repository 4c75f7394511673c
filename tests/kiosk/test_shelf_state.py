"""What is remembered of contents, where somebody chooses and where the file holds what nobody wrote."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.kiosk.disk import Disk
from viewer.kiosk.shelf_file import STATE_NAME, read_state, write_state
from viewer.kiosk.shelf_state import TAKEN, ShelfState, Trial


def test_what_was_chosen_during_a_trial_has_the_good_content_before_it() -> None:
    on_trial = ShelfState(showing="c", good="b", older="a", trial=Trial(running=True))
    assert on_trial.chosen("a") == ShelfState(showing="a", good="a", older="b")
    assert on_trial.chosen("b") == ShelfState(showing="b", good="b", older="a")
    assert replace(on_trial, trial=None, good="c", older="b").chosen("b") == ShelfState("b", "b", "c")


@pytest.mark.parametrize(
    "odd", [{"room": "kiosk", "code": "no such code", "values": {}}, None, {"room": 1}, {"values": 1e400}]
)
def test_one_refusal_that_is_not_understood_costs_nothing_but_itself(tmp_path: Path, odd: object) -> None:
    state = ShelfState("c", "b", "a", trial=Trial(1, boot="x"), quarantined=(("d", TAKEN),))
    write_state(Disk(), tmp_path, state)
    plain = json.loads((tmp_path / STATE_NAME).read_text())
    plain["refused"]["file"] = odd
    (tmp_path / STATE_NAME).write_text(json.dumps(plain))
    assert read_state(Disk(), tmp_path) == state


def test_a_number_of_failures_without_end_is_a_broken_state(tmp_path: Path) -> None:
    write_state(Disk(), tmp_path, ShelfState("c", "b", "a", trial=Trial(1)))
    text = (tmp_path / STATE_NAME).read_text()
    (tmp_path / STATE_NAME).write_text(text.replace('"failures": 1', '"failures": 1e400'))
    assert read_state(Disk(), tmp_path) == ShelfState()
