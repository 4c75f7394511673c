"""The arranged surface: nothing overlaps, nothing is lost, nothing moves without a reason."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from viewer.domain.columns import EventColumns, outer_days
from viewer.domain.dates import day_number
from viewer.domain.time_index import TimeIndex
from viewer.layout.labels import Side
from viewer.layout.level import tightest
from viewer.layout.marks import shape_of
from viewer.layout.sizes import Sizes
from viewer.layout.surface import Arrangement, arrange
from viewer.layout.viewport import Limits, Viewport

LANES = 4
SPAN = Limits(day_number(1994), day_number(2025))

years = st.integers(1994, 2024)
months = st.builds(lambda year, month: f"{year}-{month:02}", years, st.integers(1, 12))
dated = st.one_of(
    years.map(str), months, st.builds(lambda month, day: f"{month}-{day:02}", months, st.integers(1, 28))
)
spans = st.tuples(years, years).map(lambda pair: f"{min(pair)}/{max(pair)}")
dates = st.one_of(
    dated, dated, spans, years.map(lambda y: f"/{y}"), years.map(lambda y: f"{y}/.."), years.map(lambda y: f"{y}/")
)
events = st.tuples(st.integers(0, LANES - 1), dates, st.integers(1, 3), st.integers(0, 40))


@dataclass
class World:
    """A timeline and a surface to arrange it on."""

    columns: EventColumns
    labels: list[str]
    viewport: Viewport
    height: float
    sizes: Sizes
    measured: int = 0

    def arranged(self, viewport: Viewport | None = None, **also: object) -> Arrangement:
        def measure(text: str) -> float:
            self.measured += 1
            return len(text) * 9.0

        view = viewport or self.viewport
        rows, label_of = range(len(self.labels)), self.labels.__getitem__
        return arrange(self.columns, rows, view, LANES, self.height, self.sizes, label_of, measure, **also)


@st.composite
def worlds(draw: st.DrawFn, least: int = 1, most: int = 40, dense: bool = True) -> tuple:
    told = draw(st.lists(events, min_size=least, max_size=most))
    if dense and draw(st.booleans()):
        told += [(draw(st.integers(0, LANES - 1)), "2015-08", 2, 12)] * draw(st.integers(1, most))
    view = (draw(st.floats(320, 4_000)), draw(st.floats(0, 14)), draw(st.floats(0, 1)))
    return told, view, draw(st.floats(60, 1_500)), draw(st.sampled_from([1.0, 1.5, 2.0]))


@pytest.fixture(scope="module")
def world(make_columns: Callable, told: type) -> Callable[[tuple], World]:
    def build(parts: tuple) -> World:
        listed, (width, power, at), height, scale = parts

        def columns_of(some: list[tuple]) -> EventColumns:
            return make_columns([told(lane, date, importance=importance) for lane, date, importance, _ in some])

        unsorted = columns_of(listed)
        listed = [listed[row] for row in sorted(range(len(listed)), key=lambda row: outer_days(unsorted, row))]
        columns = columns_of(listed)
        viewport = Viewport.of_whole(SPAN, width).zoomed(2**power, at * width)
        sizes = Sizes(track_min_px=30 * scale, track_max_px=48 * scale, pill_px=44 * scale, touch_px=44)
        return World(columns, ["事" * length for *_, length in listed], viewport, height, sizes)

    return build


Build = Callable[[tuple], World]


def boxes(arranged: Arrangement, viewport: Viewport) -> dict[tuple[int, int], list[tuple[float, float]]]:
    """What is drawn on each track of each lane, mark and label apart, in px of the window."""
    found: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
    x = viewport.scale.x
    for mark in arranged.marks:
        found[mark.lane, mark.track].append((x(mark.first_day) + mark.first_px, x(mark.last_day) + mark.last_px))
        if mark.side in (Side.LEFT, Side.RIGHT):
            label = x(mark.label_day) + mark.label_px
            found[mark.lane, mark.track].append((label, label + mark.words_width))
    for pill in arranged.pills:
        found[pill.lane, pill.track].append((x(pill.day) - pill.width / 2, x(pill.day) + pill.width / 2))
    return found


def rows_of(arranged: Arrangement) -> Iterator[int]:
    yield from (mark.row for mark in arranged.marks)
    for pill in arranged.pills:
        yield from pill.rows


@settings(max_examples=150)
@given(worlds())
def test_labels_marks_and_pills_never_overlap(world: Build, parts: tuple) -> None:
    here = world(parts)
    arranged = here.arranged()
    for on_track in boxes(arranged, here.viewport).values():
        for (_, right), (left, _) in itertools.pairwise(sorted(on_track)):
            assert left - right >= here.sizes.label_gap_px - 0.01


@settings(max_examples=150)
@given(worlds(least=10))
def test_a_mark_without_a_name_has_room_for_a_finger(world: Build, parts: tuple) -> None:
    here = world(parts)
    arranged = here.arranged()
    x = here.viewport.scale.x
    on_tracks = boxes(arranged, here.viewport)
    for mark in arranged.marks:
        if mark.side is Side.NONE:
            left, right = x(mark.first_day) + mark.first_px, x(mark.last_day) + mark.last_px
            half = max(right - left, here.sizes.touch_px) / 2 + here.sizes.box_gap_px - 0.01
            near = [box for box in on_tracks[mark.lane, mark.track] if box != (left, right)]
            middle = (left + right) / 2
            assert not any(other < middle + half and end > middle - half for other, end in near)


@settings(max_examples=150)
@given(worlds())
def test_every_event_is_shown_or_counted_in_a_pill_exactly_once_at_the_whole_span(
    world: Build, parts: tuple
) -> None:
    here = world(parts)
    assert sorted(rows_of(here.arranged(here.viewport.whole()))) == list(range(len(here.labels)))


@settings(max_examples=150)
@given(worlds(), st.sampled_from([12, 300]))
def test_what_is_in_the_window_has_a_place_or_is_in_a_pill(world: Build, parts: tuple, budget: int) -> None:
    here = world(parts)
    arranged = here.arranged(budget=budget)
    marks = [mark.row for mark in arranged.marks]
    held = [list(pill.rows) for pill in arranged.pills]
    assert len(marks) == len(set(marks))
    assert not set(marks) & {row for rows in held for row in rows}
    for pill, rows in zip(arranged.pills, held, strict=True):
        assert rows == sorted(set(rows))
        assert pill.label == f"+{len(rows)}"
    days = [outer_days(here.columns, row) for row in range(len(here.labels))]
    view = here.viewport
    in_view = {row for row, (a, b) in enumerate(days) if b > view.start and a < view.end}
    assert in_view <= {*marks, *(row for rows in held for row in rows)}


@given(worlds())
def test_at_the_whole_span_all_labels_lie_within_the_width(world: Build, parts: tuple) -> None:
    here = world(parts)
    whole = here.viewport.whole()
    for mark in here.arranged(whole).marks:
        if mark.side is not Side.NONE:
            left = whole.scale.x(mark.label_day) + mark.label_px
            assert left >= -0.01
            assert left + mark.label_width <= whole.width + 0.01


@given(worlds())
def test_pills_lie_within_what_can_be_shown_and_leave_room_for_a_finger(world: Build, parts: tuple) -> None:
    here = world(parts)
    whole = here.viewport.whole()
    for pill in here.arranged(whole).pills:
        assert pill.width >= here.sizes.touch_px
        assert whole.scale.x(pill.day) - pill.width / 2 >= -0.01
        assert whole.scale.x(pill.day) + pill.width / 2 <= whole.width + 0.01
        assert pill.label == f"+{len(pill.rows)}"


@given(worlds(), st.floats(0, 200))
@example(([(0, "2024/", 1, 3), (1, "/1994", 1, 3)], (400, 0, 0), 300, 1.0), 200)
def test_at_the_whole_span_every_mark_is_in_view_with_its_tails(world: Build, parts: tuple, tail: float) -> None:
    here = world(parts)
    here.sizes = replace(here.sizes, tail_px=tail)
    whole = here.viewport.whole()
    for mark in here.arranged(whole).marks:
        assert whole.scale.x(mark.first_day) + mark.first_px >= -0.01
        assert whole.scale.x(mark.last_day) + mark.last_px <= whole.width + 0.01


@given(worlds(), st.floats(-3_000, 3_000))
def test_panning_changes_nothing_in_a_small_timeline_in_which_all_have_a_place(
    world: Build, parts: tuple, dx: float
) -> None:
    here = world(parts)
    before = here.arranged()
    if not before.pills:
        assert here.arranged(here.viewport.panned(dx)) == before


@given(worlds(), st.floats(1, 1.4142), st.booleans(), st.booleans())
def test_nothing_overlaps_at_any_scale_of_a_level(
    world: Build, parts: tuple, factor: float, large: bool, cards: bool
) -> None:
    here = world(parts)
    if cards:
        here.sizes = replace(here.sizes, track_max_px=120, line_px=20)
    tight = tightest(here.viewport)
    arranged = here.arranged(
        tight, budget=8 if large else 300, second_line=(lambda row: "a" * (row % 30)) if cards else None
    )
    shown = tight.zoomed(factor, tight.width / 3)
    for on_track in boxes(arranged, shown).values():
        for (_, right), (left, _) in itertools.pairwise(sorted(on_track)):
            assert left - right >= here.sizes.label_gap_px - 0.01


@given(worlds(), st.data())
def test_the_selected_event_always_has_its_label(world: Build, parts: tuple, data: st.DataObject) -> None:
    here = world(parts)
    selected = data.draw(st.integers(0, len(here.labels) - 1))
    arranged = here.arranged(selected=selected, lit=frozenset({0}))
    assert next(mark.side for mark in arranged.marks if mark.row == selected) is not Side.NONE


@given(worlds(), st.data())
def test_selecting_an_event_that_is_named_moves_nothing(world: Build, parts: tuple, data: st.DataObject) -> None:
    here = world(parts)
    before = here.arranged()
    named = [mark.row for mark in before.marks if mark.side is not Side.NONE]
    assert here.arranged(selected=data.draw(st.sampled_from(named))) == before


@given(worlds())
def test_every_lane_that_holds_events_names_one_at_the_whole_span(world: Build, parts: tuple) -> None:
    here = world(parts)
    named = {mark.lane for mark in here.arranged(here.viewport.whole()).marks if mark.side is not Side.NONE}
    assert named == set(here.columns.lane)


@given(worlds())
def test_everything_stands_on_a_track_of_its_lane(world: Build, parts: tuple) -> None:
    here = world(parts)
    arranged = here.arranged()
    assert arranged.height == pytest.approx(sum(lane.height for lane in arranged.lanes))
    for one in (*arranged.marks, *arranged.pills):
        lane = arranged.lanes[one.lane]
        assert 0 <= one.track < lane.tracks
        assert one.y == lane.track_y(one.track)
    for mark in arranged.marks:
        assert mark.lane == here.columns.lane[mark.row]


@given(worlds())
def test_a_label_is_elided_only_when_it_is_narrower_than_its_text(world: Build, parts: tuple) -> None:
    here = world(parts)
    for mark in here.arranged().marks:
        if mark.side is Side.NONE:
            assert mark.label == ""
        else:
            full = len(mark.label) * 9.0
            assert mark.label_width <= full
            assert mark.elided == (mark.label_width < full)


@settings(max_examples=40)
@given(worlds(least=20, most=60, dense=False))
def test_a_timeline_over_budget_loses_nothing_in_the_window(world: Build, parts: tuple) -> None:
    here = world(parts)
    arranged = here.arranged(budget=12, selected=0)
    assert here.measured <= 12
    found = list(rows_of(arranged))
    days = [outer_days(here.columns, row) for row in range(len(here.labels))]
    in_view = {row for row, (a, b) in enumerate(days) if b >= here.viewport.start and a <= here.viewport.end}
    assert in_view <= set(found)
    for on_track in boxes(arranged, here.viewport).values():
        for (_, right), (left, _) in itertools.pairwise(sorted(on_track)):
            assert left - right >= here.sizes.label_gap_px - 0.01


def test_a_large_timeline_is_stable_while_panning_within_a_stretch(make_columns: Callable, told: type) -> None:
    listed = [told(row % LANES, f"{1994 + row // 20}-{row % 12 + 1:02}-{row % 28 + 1:02}") for row in range(600)]
    listed.sort(key=lambda one: one.date)
    viewport = Viewport.of_whole(SPAN, 1000).fitted(day_number(2008), day_number(2010))
    here = World(make_columns(listed), [f"event {row}" for row in range(600)], viewport, 500, Sizes())
    aligned = viewport.panned((viewport.start - SPAN.first_day) * viewport.px_per_day % 500)
    index = TimeIndex.of(here.columns, range(600), LANES)
    before = here.arranged(aligned.panned(-10), index=index)
    assert here.arranged(aligned.panned(-490), index=index) == before
    assert here.arranged(aligned.panned(-2_500), index=index) != before


def test_events_on_one_day_become_one_pill_beside_the_names(make_columns: Callable, told: type) -> None:
    viewport = Viewport.of_whole(SPAN, 1000)
    here = World(make_columns([told(0, "2015-08-25")] * 30), ["a name"] * 30, viewport, 4 * 30, Sizes())
    arranged = here.arranged()
    assert len(arranged.pills) == 1
    assert len(arranged.pills[0].rows) + len(arranged.marks) == 30
    assert arranged.marks


def test_the_most_important_keep_their_names(make_columns: Callable, told: type) -> None:
    listed = [told(0, "2015-08-25", importance=1 + (row != 7)) for row in range(12)]
    here = World(make_columns(listed), ["a name"] * 12, Viewport.of_whole(SPAN, 1000), 4 * 30, Sizes())
    arranged = here.arranged()
    assert 7 in {mark.row for mark in arranged.marks if mark.side is not Side.NONE}


def test_a_pill_takes_the_place_of_the_least_important(make_columns: Callable, told: type) -> None:
    listed = [told(0, "2015-08-25", importance=importance) for importance in (1, 1, 2, 3, 3, 3)]
    here = World(make_columns(listed), ["a name"] * 6, Viewport.of_whole(SPAN, 1000), 6 * 30, Sizes())
    arranged = here.arranged()
    assert {mark.row for mark in arranged.marks} == {0, 1, 2}
    assert [pill.rows for pill in arranged.pills] == [(3, 4, 5)]


def test_a_crowded_lane_keeps_a_name_in_each_half_of_the_window(make_columns: Callable, told: type) -> None:
    listed = [told(0, f"{year}-{month:02}-01") for year in range(1994, 2025) for month in range(1, 13, 2)]
    viewport = Viewport.of_whole(SPAN, 1000)
    here = World(make_columns(listed), ["a name"] * len(listed), viewport, 4 * 30, Sizes())
    named = [mark for mark in here.arranged().marks if mark.side is not Side.NONE]
    assert {viewport.scale.x(mark.first_day) // 500 for mark in named} == {0, 1}


def test_a_label_is_measured_from_the_edge_that_it_stands_at(make_columns: Callable, told: type) -> None:
    columns = make_columns([told(0, "1996"), told(1, "2024")])
    right, left = World(columns, ["a name"] * 2, Viewport.of_whole(SPAN, 1000), 400, Sizes()).arranged().marks
    assert right.label_day == right.last_day
    assert right.label_px == right.last_px + Sizes().label_gap_px
    assert left.label_day == left.first_day
    assert left.label_px + left.label_width == left.first_px - Sizes().label_gap_px


def test_a_label_stands_inside_a_band_that_is_long_enough_and_beside_a_shorter_one(
    make_columns: Callable, told: type
) -> None:
    columns = make_columns([told(0, "1996/2004"), told(1, "1996"), told(2, "2024")])
    here = World(columns, ["a name"] * 3, Viewport.of_whole(SPAN, 1000), 400, Sizes())
    assert [mark.side for mark in here.arranged().marks] == [Side.INSIDE, Side.RIGHT, Side.LEFT]


@given(worlds(), st.sampled_from([8, 300]))
def test_a_pill_that_says_what_it_holds_comes_no_nearer_to_others(world: Build, parts: tuple, budget: int) -> None:
    here = world(parts)

    def words(row: int, others: int) -> str:
        return f"{row} +{others}"

    numbers, told = here.arranged(budget=budget), here.arranged(budget=budget, pill_text=words)
    assert told.marks == numbers.marks
    assert [(pill.day, pill.track, pill.y) for pill in told.pills] == [
        (pill.day, pill.track, pill.y) for pill in numbers.pills
    ]
    for pill in told.pills:
        if pill.text:
            lead = int(pill.text.split()[0])
            assert pill.text == words(lead, len(pill.rows) - 1)
            assert here.columns.importance[lead] == min(here.columns.importance[row] for row in pill.rows)
    for on_track in boxes(told, here.viewport).values():
        for (_, right), (left, _) in itertools.pairwise(sorted(on_track)):
            assert left - right >= here.sizes.label_gap_px - 0.01


@given(worlds(least=10))
def test_a_pill_holds_a_single_event_only_where_its_mark_could_not_stand(world: Build, parts: tuple) -> None:
    here = world(parts)
    whole = here.viewport.whole()
    arranged = here.arranged(whole)
    for pill in (pill for pill in arranged.pills if len(pill.rows) == 1):
        others = boxes(replace(arranged, pills=tuple(other for other in arranged.pills if other != pill)), whole)
        shape = shape_of(here.columns, pill.rows[0], whole.px_per_day, here.sizes.mark_px, here.sizes.tail_px)
        left, right = shape.edges_px(here.sizes.mark_px)
        left, right = whole.scale.x(shape.first_anchor) + left, whole.scale.x(shape.last_anchor) + right
        half = max(right - left, here.sizes.touch_px) / 2 + here.sizes.box_gap_px + here.sizes.touch_px
        middle = (left + right) / 2
        for track in range(arranged.lanes[pill.lane].tracks):
            near = others[pill.lane, track]
            assert any(other < middle + half and end > middle - half for other, end in near)


@given(worlds())
def test_a_card_takes_no_more_than_its_track_and_moves_no_title(world: Build, parts: tuple) -> None:
    here = world(parts)
    here.sizes = replace(here.sizes, track_max_px=120, line_px=20)
    names, cards = here.arranged(), here.arranged(second_line=lambda _: "3 May 2015")
    assert (cards.lanes, cards.pills) == (names.lanes, names.pills)
    assert tuple(replace(mark, lines=1, card_width=0.0) for mark in cards.marks) == names.marks
    for mark in cards.marks:
        assert mark.lines == 1 or mark.lines * 20 <= cards.lanes[mark.lane].track_height
        assert mark.lines == 1 or mark.card_width >= 9 * len("3 May 2015")


def test_with_room_enough_the_summary_is_begun(make_columns: Callable, told: type) -> None:
    viewport = Viewport.of_whole(SPAN, 1000).zoomed(8, 500)
    sizes = Sizes(track_max_px=120, line_px=20)
    here = World(make_columns([told(0, "2010-05")]), ["a name"], viewport, 500, sizes)
    (mark,) = here.arranged(second_line=lambda _: "May 2010").marks
    assert mark.lines == 5
    assert mark.card_width == sizes.label_max_px
    here.height = 45 * LANES
    (mark,) = here.arranged(second_line=lambda _: "May 2010").marks
    assert (mark.lines, mark.card_width) == (2, 8 * 9)


def test_without_events_there_are_only_lanes(make_columns: Callable) -> None:
    here = World(make_columns([]), [], Viewport.of_whole(SPAN, 1000), 400, Sizes())
    arranged = here.arranged()
    assert (arranged.marks, arranged.pills) == ((), ())
    assert len(arranged.lanes) == LANES
