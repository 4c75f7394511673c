"""Filling the tracks of one lane: who gets a place, and who gives way to a pill."""

from collections.abc import Callable

import pytest

from viewer.layout.crowds import Crowded
from viewer.layout.filling import Filling, fill, fill_freely
from viewer.layout.labels import Bounds, Item, Side
from viewer.layout.marks import MarkShape, shape_of
from viewer.layout.sizes import Sizes

SIZES = Sizes(pill_px=44, touch_px=44, box_gap_px=12, label_gap_px=8, label_min_px=96)
MakeItem = Callable[..., Item]


@pytest.fixture(scope="module")
def item(make_columns: Callable, told: type) -> MakeItem:
    """A mark of 16 px in the middle of which is `x`, with a label of `width` px."""
    mark: MarkShape = shape_of(make_columns([told(0, "2015-08")]), 0, 0.1, 16, 28)
    return lambda row, x, width, importance=2: Item(row, importance, mark, x - 8, x + 8, f"event {row}", width)


def sides(filling: Filling) -> dict[int, tuple[int, Side]]:
    return {row: (track, room.side) for row, (track, room) in sorted(filling.placed.items())}


def test_a_name_goes_right_then_left_then_to_another_track(item: MakeItem) -> None:
    filling = fill_freely(
        [item(0, 300, 100), item(1, 270, 100), item(2, 290, 100)], 3, Bounds(0, 1000, 400), SIZES
    )
    assert filling
    assert sides(filling) == {0: (0, Side.RIGHT), 1: (0, Side.LEFT), 2: (1, Side.RIGHT)}


def test_with_too_few_tracks_it_does_not_fit_freely(item: MakeItem) -> None:
    items = [item(row, 300, 100) for row in range(3)]
    assert fill_freely(items, 1, Bounds(0, 1000, 400), SIZES) is None


@pytest.mark.parametrize(("upper", "lower", "gives_way"), [(1, 3, 1), (3, 1, 0)])
def test_the_least_important_name_gives_way_to_a_pill(
    item: MakeItem, upper: int, lower: int, gives_way: int
) -> None:
    filling = Filling(2, Bounds(450, 850, 400), SIZES)
    assert filling.name(item(0, 460, 350, upper))
    assert filling.name(item(1, 460, 350, lower))
    filling.gather(Crowded(600, (9,), 3), kept=(), selected=None)
    assert filling.is_named(1 - gives_way)
    assert not filling.is_named(gives_way)
    assert gives_way in filling.placed, "without its name it still has room for its mark"
    assert [(pill.track, pill.rows) for pill in filling.pills] == [(gives_way, [9])]


def test_a_name_more_important_than_the_crowd_stays_whole_where_the_pill_stands_near_enough(
    item: MakeItem,
) -> None:
    filling = Filling(1, Bounds(0, 1000, 500), SIZES)
    assert filling.name(item(0, 200, 400, 1))
    filling.gather(Crowded(590, (9,), 2), kept=(), selected=None)
    assert filling.placed[0][1].label_width == 400
    (pill,) = filling.pills
    assert pill.centre == pytest.approx(616 + 12 + 22)


def test_rather_than_a_pill_stands_far_off_a_more_important_name_is_cut_short(item: MakeItem) -> None:
    filling = Filling(1, Bounds(0, 1000, 500), SIZES)
    assert filling.name(item(0, 200, 400, 1))
    filling.gather(Crowded(450, (9,), 2), kept=(), selected=None)
    (pill,) = filling.pills
    assert pill.centre == pytest.approx(450 + 1.5 * 44)
    _, room = filling.placed[0]
    assert room.side is Side.RIGHT
    assert room.right == pytest.approx(pill.centre - 22 - 12), "no shorter than it has to be"


def test_rather_than_be_cut_short_a_name_goes_to_the_other_side_of_its_mark(item: MakeItem) -> None:
    filling = Filling(1, Bounds(0, 1000, 500), SIZES)
    assert filling.name(item(0, 500, 200, 1))
    assert filling.name(item(1, 900, 60, 1))
    filling.gather(Crowded(550, (9,), 2), kept=(), selected=None)
    (pill,) = filling.pills
    assert pill.centre == pytest.approx(550)
    assert sides(filling) == {0: (0, Side.LEFT), 1: (0, Side.RIGHT)}
    assert filling.placed[0][1].label_width == 200


def test_events_near_one_another_share_a_pill_and_others_do_not(item: MakeItem) -> None:
    filling = Filling(1, Bounds(0, 1000, 400), SIZES)
    for x, row in ((100, 1), (150, 2), (400, 3)):
        filling.gather(Crowded(x, (row,), 2), kept=(), selected=None)
    assert [pill.rows for pill in filling.pills] == [[1, 2], [3]]


def test_a_name_is_shortened_before_its_event_goes_into_a_pill(item: MakeItem) -> None:
    items = [item(0, 300, 80, 1), item(1, 100, 300, 2)]
    filling = fill(items, [], 1, Bounds(0, 1000, 400), SIZES, kept=(), selected=None, lit=())
    assert filling.placed[1][1].side is Side.RIGHT
    assert filling.placed[1][1].label_width == pytest.approx(300 - 8 - 12 - 108 - 8)
    assert not filling.pills


def test_a_selected_event_takes_the_place_of_an_important_one(item: MakeItem) -> None:
    items = [item(0, 300, 200, 1), item(1, 310, 200, 3)]
    bounds = Bounds(100, 700, 400)
    before = fill(items, [], 1, bounds, SIZES, kept=(), selected=None, lit=())
    assert before.is_named(0)
    assert not before.is_named(1)
    after = fill(items, [], 1, bounds, SIZES, kept=(), selected=1, lit=())
    assert after.is_named(1)
    assert not after.is_named(0)
