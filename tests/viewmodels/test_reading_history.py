"""The reader's way, as in a browser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.library.subjects import SubjectKind
from viewer.viewmodels.reading_history import LONGEST, Address, PlaceInPage, ReadingHistory

A, B, C = Address("a"), Address("b"), Address("a", SubjectKind.TAG)
"""Two events, and a tag of the same name as one of them."""

steps = st.lists(st.sampled_from([A, B, C, "back", "forward"]), max_size=40)


def _walk(steps: list[Address | str]) -> ReadingHistory:
    history = ReadingHistory()
    for step in steps:
        match step:
            case "back":
                history = history.back()
            case "forward":
                history = history.forward()
            case Address() as address:
                history = history.visit(address)
    return history


def test_back_retraces_the_way_and_forward_goes_it_again() -> None:
    history = _walk([A, B, C, "back", "back"])
    assert history.current == A
    assert history.forward().forward().current == C


def test_a_new_page_forgets_what_lay_ahead() -> None:
    history = _walk([A, B, "back", C])
    assert not history.can_go_forward
    assert history.back().current == A


def test_opening_what_is_open_makes_no_step() -> None:
    history = _walk([A, B])
    assert history.visit(B) is history


def test_a_way_of_weeks_keeps_only_its_last_steps() -> None:
    history = ReadingHistory()
    for number in range(LONGEST * 3):
        history = history.visit(Address(str(number)))
    assert len(history.trail) == LONGEST
    assert history.current == Address(str(LONGEST * 3 - 1))
    assert history.back().current == Address(str(LONGEST * 3 - 2))


@given(steps)
def test_forward_undoes_back(steps: list[Address | str]) -> None:
    history = _walk(steps)
    if history.can_go_back:
        assert history.back().forward() == history


@given(steps)
def test_there_is_a_way_back_only_where_one_step_changes_the_page(steps: list[Address | str]) -> None:
    history = _walk(steps)
    assert (history.back().current != history.current) == history.can_go_back
    assert (history.forward().current != history.current) == history.can_go_forward


def test_a_page_is_found_again_at_the_place_where_it_was_left() -> None:
    place = PlaceInPage(part=(2.0, 0.5), first=40)
    history = _walk([A, B]).back().left_at(place).forward()
    assert history.place_in_page == PlaceInPage()
    assert history.back().place_in_page == place
    assert history.visit(A).place_in_page == PlaceInPage(), "a new visit begins at the head"


def test_there_is_no_place_in_no_page() -> None:
    assert ReadingHistory().left_at(PlaceInPage((5.0,))) == ReadingHistory()


@given(steps)
def test_keeping_a_place_changes_no_page(steps: list[Address | str]) -> None:
    history = _walk(steps)
    kept = history.left_at(PlaceInPage((7.0,)))
    assert [visit.address for visit in kept.trail] == [visit.address for visit in history.trail]
    assert kept.place == history.place
