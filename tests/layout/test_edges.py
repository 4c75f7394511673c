"""Buttons at an edge of the surface keep off each other, and off everything else as long as there is room."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.layout.edges import Button, edge_places
from viewer.layout.vacancy import Box

BUTTON = Button(53, 44, 4)
HEIGHT = 500.0

boxes = st.builds(
    lambda left, top, width, height: Box(left, top, left + width, top + height),
    st.floats(-200, 300),
    st.floats(0, 480),
    st.floats(1, 600),
    st.floats(10, 40),
)
heights = st.lists(st.floats(-50, 550), min_size=1, max_size=6)


def standing(middles: list[float]) -> list[Box]:
    """As the screen has them: side by side where they are of one height."""
    found: list[tuple[float, int]] = []
    for middle in middles:
        top = middle - BUTTON.height / 2
        column = max((c + 1 for other, c in found if abs(other - top) < BUTTON.height), default=0)
        found.append((top, column))
    pitch = BUTTON.width + BUTTON.gap
    return [Box(c * pitch, top, c * pitch + BUTTON.width, top + BUTTON.height) for top, c in found]


@given(heights, st.lists(boxes, max_size=30))
def test_buttons_stand_on_the_surface_and_apart(wanted: list[float], taken: list[Box]) -> None:
    found = standing(edge_places(wanted, taken, HEIGHT, BUTTON))
    assert len(found) == len(wanted)
    assert all(box.top >= 0 and box.bottom <= HEIGHT + 1e-6 for box in found)
    assert not any(one.overlaps(other) for one, other in combinations(found, 2))


@given(st.floats(0, HEIGHT), st.lists(boxes, max_size=20))
def test_a_button_covers_nothing_where_any_height_is_free(wanted: float, taken: list[Box]) -> None:
    (here,) = standing(edge_places([wanted], taken, HEIGHT, BUTTON))
    covers = any(
        here.overlaps(box) and min(here.bottom, box.bottom) - max(here.top, box.top) > 0.1 for box in taken
    )
    free = [top for top in range(int(HEIGHT - BUTTON.height)) if not _covers(top, taken)]
    assert not (covers and free)
    if free and not covers:
        nearest = min(abs(top + BUTTON.height / 2 - wanted) for top in free)
        assert abs((here.top + here.bottom) / 2 - wanted) <= nearest + 1


def _covers(top: float, taken: list[Box]) -> bool:
    return any(Box(0, top, BUTTON.width, top + BUTTON.height).overlaps(box) for box in taken)


def test_where_it_is_wanted_and_free_a_button_stays() -> None:
    assert edge_places([100, 300], [Box(0, 200, 50, 230)], HEIGHT, BUTTON) == [100, 300]


def test_a_label_at_the_edge_moves_the_button_beside_it() -> None:
    assert edge_places([210], [Box(-80, 200, 30, 230)], HEIGHT, BUTTON) == pytest.approx([178])


def test_where_all_is_taken_it_covers_as_little_as_it_can() -> None:
    full = [Box(0, 0, 400, 240), Box(0, 260, 400, 500)]
    (middle,) = edge_places([480], full, HEIGHT, BUTTON)
    assert 238 <= middle <= 262
