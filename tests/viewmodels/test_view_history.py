"""Back and forward among views, as in a browser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.viewmodels.view_history import LONGEST, WHOLE, Place, ViewHistory

A, B, C = Place(10_000, 0.5), Place(12_000, 0.5), Place(10_000, 4)

places = st.one_of(st.just(WHOLE), st.builds(Place, st.floats(0, 20_000), st.floats(0.01, 500)))


def visited(*places: Place) -> ViewHistory:
    history = ViewHistory()
    for place in places:
        history = history.visited(place)
    return history


def test_back_and_forward_lead_along_the_trail() -> None:
    history = visited(WHOLE, A, B)
    history = history.back_from(B)
    assert history.current == A
    history = history.back_from(A)
    assert history.current == WHOLE
    assert not history.leads_back_from(WHOLE)
    assert history.on_from(WHOLE).on_from(A).current == B


def test_going_elsewhere_forgets_what_lay_ahead() -> None:
    history = visited(WHOLE, A, B).back_from(B).visited(C)
    assert history.trail == (WHOLE, A, C)
    assert not history.leads_on_from(C)


def test_a_place_off_the_trail_is_remembered_when_one_goes_back_from_it() -> None:
    history = visited(WHOLE, A)
    assert history.leads_back_from(B)
    assert not history.leads_on_from(B)
    back = history.back_from(B)
    assert back.current == A
    assert back.on_from(A).current == B


def test_what_nobody_could_tell_apart_is_one_place() -> None:
    near = Place(A.middle + 30, A.px_per_day * 1.01)
    assert visited(A, near).trail == (A,)
    assert not visited(A).leads_back_from(near)
    assert not WHOLE.is_like(A)


@given(st.lists(places, max_size=250))
def test_it_never_forgets_where_it_is_nor_grows_without_end(walk: list[Place]) -> None:
    history = ViewHistory()
    for place in walk:
        history = history.visited(place)
        assert history.current is not None
        assert history.current.is_like(place)
        assert len(history.trail) <= LONGEST


@given(st.lists(places, min_size=1, max_size=30), st.integers(0, 40))
def test_forward_undoes_back(walk: list[Place], steps: int) -> None:
    history = begin = visited(*walk)
    for _ in range(steps):
        history = history.back_from(history.current or WHOLE)
    for _ in range(steps):
        history = history.on_from(history.current or WHOLE)
    assert history == begin
