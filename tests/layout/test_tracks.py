"""A track keeps its boxes apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.layout.tracks import Track

spans = st.tuples(st.floats(-1_000, 1_000), st.floats(1, 300)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def filled(boxes: list[tuple[float, float]], gap: float = 10) -> tuple[Track, list[tuple[float, float]]]:
    """A track with those boxes for which there was room, and these boxes by owner."""
    track, kept = Track(gap), []
    for left, right in boxes:
        if track.is_free(left, right):
            track.put(left, right, len(kept))
            kept.append((left, right))
    return track, kept


@given(st.lists(spans, max_size=12), spans)
def test_a_box_is_blocked_by_exactly_those_that_are_too_near(
    boxes: list[tuple[float, float]], new: tuple[float, float]
) -> None:
    track, kept = filled(boxes)
    near = {owner for owner, (left, right) in enumerate(kept) if left < new[1] + 10 and new[0] - 10 < right}
    assert set(track.blockers(*new)) == near
    assert track.is_free(*new) == (not near)


@given(st.lists(spans, max_size=12), st.floats(-1_500, 1_500), st.floats(1, 200))
def test_the_nearest_gap_is_free_and_none_is_nearer(
    boxes: list[tuple[float, float]], centre: float, width: float
) -> None:
    track, _ = filled(boxes)
    found = track.nearest_gap(centre, width, -1_200, 1_200)
    steps = [centre + sign * 2.0 * step for step in range(1_400) for sign in (-1, 1)]
    fitting = (at for at in steps if at - width / 2 >= -1_200 and at + width / 2 <= 1_200)
    nearest = next((at for at in fitting if track.is_free(at - width / 2, at + width / 2)), None)
    if found is None:
        assert nearest is None
    else:
        assert track.is_free(found - width / 2 + 1e-6, found + width / 2 - 1e-6)
        assert nearest is None or abs(found - centre) <= abs(nearest - centre) + 1e-6


@given(st.lists(spans, max_size=12), spans)
def test_the_room_around_a_box_reaches_to_its_neighbours(
    boxes: list[tuple[float, float]], new: tuple[float, float]
) -> None:
    track, kept = filled(boxes)
    room = track.room_around(*new, -2_000, 2_000)
    assert (room is not None) == track.is_free(*new)
    if room:
        low = max((right + 10 for _, right in kept if right <= new[0]), default=-2_000)
        high = min((left - 10 for left, _ in kept if left >= new[1]), default=2_000)
        assert room == (low, high)


def test_a_box_that_is_taken_off_leaves_room() -> None:
    track, _ = filled([(0, 100), (200, 300)])
    track.remove(0)
    assert track.is_free(0, 100)
    assert track.nearest_gap(50, 100, 0, 300) == pytest.approx(50)
    assert track.blockers(-1_000, 1_000) == [1]
