"""How fast a hand leaves, by a clock that the test sets forward."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.layout.pace import Pace


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def moved(steps: int, dx: float, every_s: float, *, paired: bool = False) -> tuple[Pace, Clock]:
    """A hand that has just gone so many steps."""
    clock = Clock()
    pace = Pace(clock)
    for _ in range(steps):
        clock.now += every_s
        pace.moved(dx, paired=paired)
    return pace, clock


@given(steps=st.integers(2, 60), dx=st.floats(-60, 60), every_ms=st.integers(4, 40), paired=st.booleans())
def test_an_even_hand_leaves_as_fast_as_it_went(steps: int, dx: float, every_ms: int, paired: bool) -> None:
    pace, _ = moved(steps, dx, every_ms / 1_000, paired=paired)
    assert pace.left() == pytest.approx(dx / every_ms)


def test_a_hand_that_rests_leaves_with_no_speed() -> None:
    pace, clock = moved(20, 10, 0.016)
    clock.now += 0.11
    assert pace.left() == 0


def test_a_hand_that_slows_down_leaves_slower_than_it_went() -> None:
    pace, clock = moved(20, 10, 0.016)
    clock.now += 0.05
    assert 0 < pace.left() < 10 / 16


@pytest.mark.parametrize("steps", [0, 1])
def test_a_single_step_is_no_speed(steps: int) -> None:
    pace, _ = moved(steps, 40, 0.016)
    assert pace.left() == 0


def test_a_finger_more_or_less_begins_anew() -> None:
    pace, clock = moved(5, 30, 0.016, paired=True)
    clock.now += 0.016
    pace.moved(-2, paired=False)
    clock.now += 0.016
    pace.moved(-2, paired=False)
    assert pace.left() == pytest.approx(-2 / 16)


def test_the_next_hand_begins_anew() -> None:
    pace, _ = moved(5, 30, 0.016)
    pace.left()
    pace.moved(3, paired=False)
    assert pace.left() == 0
