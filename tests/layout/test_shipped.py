"""A timeline like the shipped one, at the sizes that it is looked at most."""

import itertools
from collections import defaultdict
from collections.abc import Callable

import pytest

from viewer.domain.dates import day_number
from viewer.layout.labels import Side
from viewer.layout.sizes import Sizes
from viewer.layout.surface import Arrangement, arrange
from viewer.layout.viewport import Limits, Viewport

LANES = 7
SPAN = Limits(day_number(1994), day_number(2025))
Arrange = Callable[..., Arrangement]


@pytest.fixture(scope="module")
def at(make_columns: Callable, shipped: list, measure_at: Callable) -> Arrange:
    """The whole span on a surface of so many px, with labels in type of 16 px or another size."""

    def arranged(width: float, height: float, type_px: float = 16, selected: int | None = None) -> Arrangement:
        scale = type_px / 16
        sizes = Sizes(track_min_px=30 * scale, track_max_px=48 * scale, label_min_px=96 * scale)
        viewport = Viewport.of_whole(SPAN, width)
        rows, columns = range(len(shipped)), make_columns(shipped)
        return arrange(
            columns,
            rows,
            viewport,
            LANES,
            height,
            sizes,
            lambda row: shipped[row].label,
            measure_at(type_px),
            selected,
        )

    return arranged


def named(arranged: Arrangement) -> list[int]:
    return [mark.row for mark in arranged.marks if mark.side is not Side.NONE]


def test_on_a_large_screen_every_event_has_its_name_in_full(at: Arrange, shipped: list) -> None:
    arranged = at(1500, 700)
    assert sorted(named(arranged)) == list(range(len(shipped)))
    assert not any(mark.elided for mark in arranged.marks)
    assert arranged.pills == ()
    assert arranged.height == pytest.approx(700)


def test_on_a_small_screen_nearly_every_event_has_its_name_and_pills_hold_the_rest(
    at: Arrange, shipped: list
) -> None:
    arranged = at(1000, 420)
    assert len(named(arranged)) >= 19
    held = [row for pill in arranged.pills for row in pill.rows]
    assert held
    assert sorted([*held, *(mark.row for mark in arranged.marks)]) == list(range(len(shipped)))
    assert arranged.height == pytest.approx(420)


@pytest.mark.parametrize(("width", "height"), [(1500, 700), (1000, 420), (900, 1500), (3200, 1700), (450, 420)])
@pytest.mark.parametrize("type_px", [16, 24, 32])
def test_every_lane_keeps_a_name_within_the_width(
    at: Arrange, shipped: list, width: float, height: float, type_px: float
) -> None:
    arranged = at(width, height, type_px)
    scale = Viewport.of_whole(SPAN, width).scale
    lanes = defaultdict(list)
    for mark in arranged.marks:
        if mark.side is not Side.NONE:
            left = scale.x(mark.label_day) + mark.label_px
            assert left >= 0
            assert left + mark.label_width <= width
            lanes[mark.lane].append(mark.row)
    assert len(lanes) == LANES


def test_the_most_important_events_keep_their_names_longest(at: Arrange, shipped: list) -> None:
    arranged = at(1000, 420)
    first = {row for row, event in enumerate(shipped) if event.importance == 1}
    assert first <= set(named(arranged))


def test_a_selected_event_that_was_in_a_pill_gets_its_name(at: Arrange) -> None:
    for row in (row for pill in at(1000, 420).pills for row in pill.rows):
        assert row in named(at(1000, 420, selected=row))


def test_the_lane_with_the_most_in_it_is_the_tallest_and_none_is_squeezed(at: Arrange) -> None:
    heights = [lane.height for lane in at(1500, 700).lanes]
    assert max(heights) == heights[0]
    assert min(heights) >= 30


def test_marks_of_one_lane_keep_apart(at: Arrange) -> None:
    for width, height in ((1500, 700), (1000, 420)):
        scale = Viewport.of_whole(SPAN, width).scale
        boxes = defaultdict(list)
        for mark in at(width, height).marks:
            left, right = scale.x(mark.first_day) + mark.first_px, scale.x(mark.last_day) + mark.last_px
            if mark.side in (Side.LEFT, Side.RIGHT):
                label = scale.x(mark.label_day) + mark.label_px
                left, right = min(left, label), max(right, label + mark.label_width)
            boxes[mark.lane, mark.track].append((left, right))
        for on_track in boxes.values():
            for (_, right), (left, _) in itertools.pairwise(sorted(on_track)):
                assert left - right >= 11.99
