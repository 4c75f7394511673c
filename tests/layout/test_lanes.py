"""Lanes share the height by what is in them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.layout.lanes import share
from viewer.layout.sizes import Sizes

SIZES = Sizes(track_min_px=30, track_max_px=48)
wishes = st.lists(st.tuples(st.integers(1, 12), st.integers(1, 2)), min_size=1, max_size=12)


@given(wishes, st.floats(0, 2_000))
def test_lanes_fill_the_height_one_below_the_other(wishes: list[tuple[int, int]], height: float) -> None:
    wanted, least = [list(part) for part in zip(*wishes, strict=True)]
    boxes = share(wanted, least, height, SIZES)
    assert boxes[0].y == 0
    for above, below in itertools.pairwise(boxes):
        assert below.y == pytest.approx(above.y + above.height)
    total = sum(box.height for box in boxes)
    assert total >= height - 1e-6
    if total > height + 1e-6:
        assert [box.tracks for box in boxes] == least, "the surface scrolls only when no lane can do with less"
    for box, want, low in zip(boxes, wanted, least, strict=True):
        assert low <= box.tracks <= max(want, low)
        assert SIZES.track_min_px <= box.track_height <= SIZES.track_max_px
        assert box.track_y(0) - box.track_height / 2 >= box.y - 1e-6
        assert box.track_y(box.tracks - 1) + box.track_height / 2 <= box.y + box.height + 1e-6


def test_with_room_for_all_every_lane_gets_what_it_asks_for() -> None:
    assert [box.tracks for box in share([3, 1, 5], [1, 1, 1], 700, SIZES)] == [3, 1, 5]


def test_with_too_little_room_the_fullest_lanes_lose_tracks() -> None:
    assert [box.tracks for box in share([6, 1, 3], [1, 1, 1], 180, SIZES)] == [3, 1, 2]


def test_a_lane_with_more_in_it_is_taller() -> None:
    few, many = share([1, 4], [1, 1], 400, SIZES)
    assert many.height > few.height


def test_without_lanes_there_is_nothing_to_share() -> None:
    assert share([], [], 400, SIZES) == ()
