"""The reader's way, as in a browser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.viewmodels.reading_history import LONGEST, ReadingHistory

steps = st.lists(st.sampled_from(["a", "b", "c", "back", "forward"]), max_size=40)


def _walk(steps: list[str]) -> ReadingHistory:
    history = ReadingHistory()
    for step in steps:
        match step:
            case "back":
                history = history.back()
            case "forward":
                history = history.forward()
            case event_id:
                history = history.visit(event_id)
    return history


def test_back_retraces_the_way_and_forward_goes_it_again() -> None:
    history = _walk(["a", "b", "c", "back", "back"])
    assert history.current == "a"
    assert history.forward().forward().current == "c"


def test_a_new_event_forgets_what_lay_ahead() -> None:
    history = _walk(["a", "b", "back", "c"])
    assert not history.can_go_forward
    assert history.back().current == "a"


def test_opening_what_is_open_makes_no_step() -> None:
    history = _walk(["a", "b"])
    assert history.visit("b") is history


def test_a_way_of_weeks_keeps_only_its_last_steps() -> None:
    history = ReadingHistory()
    for number in range(LONGEST * 3):
        history = history.visit(str(number))
    assert len(history.trail) == LONGEST
    assert history.current == str(LONGEST * 3 - 1)
    assert history.back().current == str(LONGEST * 3 - 2)


@given(steps)
def test_forward_undoes_back(steps: list[str]) -> None:
    history = _walk(steps)
    if history.can_go_back:
        assert history.back().forward() == history


@given(steps)
def test_there_is_a_way_back_only_where_one_step_changes_the_event(steps: list[str]) -> None:
    history = _walk(steps)
    assert (history.back().current != history.current) == history.can_go_back
    assert (history.forward().current != history.current) == history.can_go_forward
