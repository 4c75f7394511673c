"""The largest empty part of the surface."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from viewer.layout.vacancy import Box, largest_vacancy

WIDTH, HEIGHT = 10, 8
_edges = st.tuples(st.integers(-2, 12), st.integers(-2, 12), st.integers(-2, 12), st.integers(-2, 12))
boxes = st.lists(
    _edges.map(lambda e: Box(min(e[0], e[1]), min(e[2], e[3]), max(e[0], e[1]) + 1, max(e[2], e[3]) + 1)),
    max_size=6,
)


def test_an_empty_surface_is_vacant_as_a_whole() -> None:
    assert largest_vacancy([], 300, 200) == Box(0, 0, 300, 200)


def test_a_full_surface_has_no_vacancy() -> None:
    assert largest_vacancy([Box(-1, -1, 400, 300)], 300, 200).area == 0


@given(boxes)
def test_a_vacancy_touches_nothing_and_none_is_larger(taken: list[Box]) -> None:
    found = largest_vacancy(taken, WIDTH, HEIGHT)
    assert not any(found.area and found.overlaps(box) for box in taken)
    candidates = (
        Box(left, top, right, bottom)
        for left, top, right, bottom in product(
            range(WIDTH), range(HEIGHT), range(1, WIDTH + 1), range(1, HEIGHT + 1)
        )
        if left < right and top < bottom
    )
    free = [box.area for box in candidates if not any(box.overlaps(other) for other in taken)]
    assert found.area == max(free, default=0)


def test_a_vacancy_too_narrow_for_its_use_is_passed_over_for_a_smaller_one_that_fits() -> None:
    low_and_wide, high_and_narrow = Box(0, 0, 300, 40), Box(0, 60, 50, 200)
    taken = [Box(0, 40, 300, 60), Box(50, 60, 300, 200)]
    assert largest_vacancy(taken, 300, 200) == low_and_wide
    assert largest_vacancy(taken, 300, 200, least_heights=(100,)) == high_and_narrow
    assert largest_vacancy(taken, 300, 200, least_width=100, least_heights=(100,)).area == 0
    assert largest_vacancy(taken, 300, 200, least_width=100, least_heights=(100, 30)) == low_and_wide
