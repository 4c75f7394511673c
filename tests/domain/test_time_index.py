"""The index of time answers what looking at every event would, in steps that do not grow with their number."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.columns import UNSAID, EventColumns, Trait
from viewer.domain.time_index import FACTOR, TimeIndex, rank_of

LANES = 3
spans = st.tuples(st.integers(0, LANES - 1), st.integers(0, 3_000), st.integers(1, 1_500), st.integers(1, 3))
timelines = st.lists(spans, max_size=150)


def columns_of(listed: list[tuple[int, int, int, int]]) -> EventColumns:
    columns = EventColumns()
    for lane, first, length, importance in sorted(listed, key=lambda one: (one[1], one[2])):
        columns.lane.append(lane)
        columns.importance.append(importance)
        columns.traits.append(Trait.SPAN)
        columns.earliest_start.append(first)
        columns.latest_start.append(first)
        columns.earliest_end.append(first + length)
        columns.latest_end.append(first + length)
        columns.told_until.append(first + length)
    return columns


def index_of(listed: list[tuple[int, int, int, int]]) -> TimeIndex:
    columns = columns_of(listed)
    return TimeIndex.of(columns, range(len(columns)), LANES)


@given(timelines)
def test_every_event_stands_on_one_shelf_of_its_lane_in_the_order_of_time(listed: list) -> None:
    index = index_of(listed)
    for lane, shelves in enumerate(index.lanes):
        rows = sorted(row for shelf in shelves for row in shelf.rows)
        assert rows == [row for row in range(len(listed)) if index.columns.lane[row] == lane]
        for shelf in shelves:
            assert list(shelf.rows) == sorted(shelf.rows)
            assert list(shelf.firsts) == sorted(shelf.firsts)
            assert all(shelf.rows[shelf.place_of(row)] == row for row in shelf.rows)


@given(timelines, st.integers(0, 2**150), st.booleans())
def test_of_some_it_is_as_if_there_were_no_others(listed: list, matching: int, with_open_ends: bool) -> None:
    whole = index_of(listed)
    if with_open_ends:
        for row in range(0, len(listed), 4):
            whole.columns.latest_end[row] = UNSAID
        whole = TimeIndex.of(whole.columns, range(len(listed)), LANES)
    rows = [row for row in range(len(listed)) if matching >> row & 1]
    assert contents(whole.only(matching)) == contents(TimeIndex.of(whole.columns, rows, LANES))
    assert contents(whole.only(2**150 - 1)) == contents(whole)


def contents(index: TimeIndex) -> list[list[tuple[object, ...]]]:
    return [
        [(shelf.reach, shelf.rows, shelf.firsts, shelf.lasts, shelf.ranks) for shelf in shelves]
        for shelves in index.lanes
    ]


@given(timelines, st.integers(-10, 5_000), st.integers(1, 2_000))
def test_it_counts_what_touches_a_stretch_of_days(listed: list, first: int, days: int) -> None:
    index = index_of(listed)
    columns = index.columns
    for shelves in index.lanes:
        for shelf in shelves:
            touching = [
                row
                for row in shelf.rows
                if columns.earliest_start[row] < first + days and columns.latest_end[row] > first
            ]
            assert shelf.touching(first, first + days) == len(touching)
            assert all(columns.latest_end[row] - columns.earliest_start[row] <= shelf.reach for row in touching)


@given(timelines)
def test_each_block_has_the_rank_of_its_best(listed: list) -> None:
    index = index_of(listed)
    for shelf in (shelf for shelves in index.lanes for shelf in shelves):
        ranks = [rank_of(index.columns, row) for row in shelf.rows]
        for level, found in enumerate(shelf.ranks):
            size = FACTOR**level
            assert list(found) == [min(ranks[at : at + size]) for at in range(0, len(ranks), size)]
        assert len(shelf.ranks[-1]) <= FACTOR


@given(timelines, st.data())
def test_it_gives_the_best_of_any_range_first_and_then_the_next(listed: list, data: st.DataObject) -> None:
    index = index_of(listed)
    for shelf in (shelf for shelves in index.lanes for shelf in shelves):
        begin = data.draw(st.integers(0, len(shelf.rows)))
        end = data.draw(st.integers(begin, len(shelf.rows)))
        found = [row for _, row in shelf.ranked(begin, end, lambda row: row % 3 != 0)]
        wanted = [row for row in shelf.rows[begin:end] if row % 3]
        assert found == sorted(wanted, key=lambda row: rank_of(index.columns, row))


def test_the_first_of_very_many_are_found_by_looking_at_few() -> None:
    looked_at = 0

    index = index_of([(0, day % 3_000, 1, 1 + day % 3) for day in range(40_000)])
    (shelf,) = index.lanes[0]

    def takes(row: int) -> bool:
        nonlocal looked_at
        looked_at += 1
        return True

    ranked = shelf.ranked(3, 39_997, takes)
    best = [next(ranked)[1] for _ in range(20)]
    assert {index.columns.importance[row] for row in best} == {1}
    assert looked_at == 20


@given(timelines)
def test_densities_add_up_to_the_events_of_each_lane(listed: list) -> None:
    index = index_of(listed)
    counts = index.densities(500, 2_500, 40)
    assert [sum(lane) for lane in counts] == [list(index.columns.lane).count(lane) for lane in range(LANES)]
