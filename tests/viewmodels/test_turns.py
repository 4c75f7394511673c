"""Long work in turns, with a clock of the test's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.layout.stepwise import Stepwise
from viewer.viewmodels.turns import TURN_MS, Turns


class Clock:
    """Seconds that go by only in steps of work."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Work:
    """So many steps, each of so many ms."""

    def __init__(self, clock: Clock, steps: int, step_ms: float) -> None:
        self.clock, self.steps, self.step_ms, self.taken, self.ended = clock, steps, step_ms, 0, False

    def begin(self, then: Callable[[int], None] = lambda _: None) -> Stepwise[None]:
        try:
            for _ in range(self.steps):
                self.clock.now += self.step_ms / 1_000
                self.taken += 1
                then(self.taken)
                yield
        finally:
            self.ended = True


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def turns(clock: Clock, qapp: object) -> Turns:
    return Turns(clock=clock)


@pytest.fixture
def ends(turns: Turns) -> list[None]:
    """One for each end of a work."""
    ended: list[None] = []
    turns.done.connect(lambda: ended.append(None))
    return ended


def test_a_turn_lasts_a_few_milliseconds(turns: Turns, clock: Clock, ends: list[None]) -> None:
    work = Work(clock, 10, TURN_MS / 2)
    turns.begin(work.begin())
    turns.take()
    assert work.taken == 2
    while turns.at_work:
        before = clock.now
        turns.take()
        assert clock.now - before <= TURN_MS * 1.5 / 1_000
    assert work.taken == 10
    assert len(ends) == 1
    turns.take()
    assert len(ends) == 1


def test_a_step_longer_than_a_turn_is_a_turn(turns: Turns, clock: Clock) -> None:
    work = Work(clock, 3, TURN_MS * 2)
    turns.begin(work.begin())
    turns.take()
    assert work.taken == 1


def test_what_is_under_way_can_be_finished_at_once(turns: Turns, clock: Clock, ends: list[None]) -> None:
    work = Work(clock, 50, 1)
    turns.begin(work.begin())
    turns.take()
    turns.finish()
    assert (work.taken, len(ends), turns.at_work) == (50, 1, False)


def test_another_work_takes_the_place_of_the_first(turns: Turns, clock: Clock, ends: list[None]) -> None:
    first, second = Work(clock, 50, 1), Work(clock, 2, 1)
    turns.begin(first.begin())
    turns.take()
    turns.begin(second.begin())
    assert first.ended
    turns.finish()
    assert (second.taken, len(ends)) == (2, 1)


def test_work_may_begin_another_in_the_midst_of_itself(turns: Turns, clock: Clock, ends: list[None]) -> None:
    first, second = Work(clock, 5, 0.1), Work(clock, 2, 0.1)
    turns.begin(first.begin(lambda taken: turns.begin(second.begin()) if taken == 2 else None))
    turns.take()
    assert first.taken == 2
    turns.finish()
    assert (second.taken, len(ends), turns.at_work) == (2, 1, False)


def test_work_that_fails_is_told_of_and_not_taken_up_again(turns: Turns, clock: Clock, ends: list[None]) -> None:
    def fail(taken: int) -> None:
        raise OSError(taken)

    told: list[Exception] = []
    turns.failed.connect(told.append)
    turns.begin(Work(clock, 5, 1).begin(fail))
    turns.take()
    assert [str(error) for error in told] == ["1"]
    assert not turns.at_work
    turns.take()
    assert (len(told), ends) == (1, [])
    turns.begin(Work(clock, 5, 1).begin(fail))
    with pytest.raises(OSError, match="1"):
        turns.finish()
    assert not turns.at_work


def test_work_within_work_leaves_the_outer_one_alone(turns: Turns, clock: Clock) -> None:
    """The outer work begins another, has that finished at once, and begins a third."""
    outer, inner, third = Work(clock, 5, 0.1), Work(clock, 3, 0.1), Work(clock, 2, 0.1)

    def nest(taken: int) -> None:
        turns.begin(inner.begin())
        turns.finish()
        turns.begin(third.begin())

    turns.begin(outer.begin(nest))
    turns.take()
    assert (outer.taken, inner.taken) == (1, 3)
    turns.finish()
    assert third.taken == 2
