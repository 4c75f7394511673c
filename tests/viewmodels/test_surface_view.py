"""The surface without a window: what moves, what is told to the models, what is lit."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.modeltest import ModelTester

from viewer.library.library import Library
from viewer.models.rows_model import RowsModel
from viewer.viewmodels.surface_content import taken_boxes
from viewer.viewmodels.surface_motion import SurfaceMotion
from viewer.viewmodels.surface_view import SurfaceView

Count = Callable[[object], list[int]]
WIDTH = 1000.0


def arranged(library: Library, height: float = 500.0) -> SurfaceView:
    """A surface as the window gives it its size."""
    surface = SurfaceView(library, "en")
    surface.arrange(WIDTH, height, 14.0, 17.0, 16.0, 44.0, 0.0)
    surface.rest_now()
    return surface


@pytest.fixture
def surface(vela: Library, qapp: object) -> Iterator[SurfaceView]:
    made = arranged(vela)
    yield made
    made.rest_now()


@pytest.fixture
def busy(crowd: Library, qapp: object) -> Iterator[SurfaceView]:
    made = arranged(crowd)
    yield made
    made.rest_now()


def models(surface: SurfaceView) -> list[RowsModel[object]]:
    return [surface.property(name) for name in ("marks", "pills", "lanes", "ticks", "silences", "arcs")]


def motion_of(surface: SurfaceView) -> SurfaceMotion:
    motion = surface.findChild(SurfaceMotion)
    assert motion is not None
    return motion


def arrive(surface: SurfaceView) -> None:
    """As the screen does, at once, where motion is reduced: a programmed move is at its aim."""
    motion_of(surface).arrived()


def day_at(surface: SurfaceView, x: float) -> float:
    return float(surface.property("start") + x / surface.property("pxPerDay"))


def rows_in_view(surface: SurfaceView) -> list[int]:
    """Rows that have a mark or are held by a pill, in order."""
    arrangement = surface._scene.arrangement
    held = [row for pill in arrangement.pills for row in pill.rows]
    return sorted([mark.row for mark in arrangement.marks] + held)


def test_its_models_keep_to_the_rules(surface: SurfaceView, qtmodeltester: ModelTester) -> None:
    for model in models(surface):
        qtmodeltester.check(model)
    motion_of(surface).zoom(4, 300)
    surface.select(1, (0, 2))
    arrive(surface)
    motion_of(surface).home()
    arrive(surface)


def test_it_begins_with_the_timelines_own_start_view(vela: Library, surface: SurfaceView) -> None:
    assert vela.heading.start_view is not None
    first, last = vela.heading.start_view.extent
    assert day_at(surface, 0) <= first
    assert day_at(surface, WIDTH) >= last
    motion = motion_of(surface)
    assert not motion.property("isWhole")
    motion.home()
    assert motion.property("isWhole")
    assert day_at(surface, 0) <= vela.heading.span.extent[0]
    assert day_at(surface, WIDTH) >= vela.heading.span.extent[1]


def test_every_event_is_a_mark_or_in_a_pill(vela: Library, surface: SurfaceView) -> None:
    assert rows_in_view(surface) == list(range(len(vela)))


@pytest.mark.parametrize("height", [90.0, 500.0])
def test_of_a_thousand_events_every_one_is_a_mark_or_in_a_pill(
    crowd: Library, height: float, qapp: object
) -> None:
    made = arranged(crowd, height)
    assert rows_in_view(made) == list(range(len(crowd)))
    assert len(made._scene.arrangement.marks) < 300


def test_panning_within_the_margin_tells_the_models_nothing(busy: SurfaceView, counted: Count) -> None:
    motion = motion_of(busy)
    motion.zoom(8, WIDTH / 2)
    busy.rest_now()
    told = [
        counted(getattr(model, signal))
        for model in models(busy)
        for signal in ("dataChanged", "rowsInserted", "rowsRemoved", "modelReset")
    ]
    shown = counted(motion.jumped)
    for _ in range(20):
        motion.pan(-WIDTH / 4 / 20)
    assert len(shown) == 20
    assert not any(told)


def test_panning_beyond_the_margin_brings_other_events(busy: SurfaceView) -> None:
    motion = motion_of(busy)
    motion.zoom(40, WIDTH / 2)
    busy.rest_now()
    before = set(rows_in_view(busy))
    for _ in range(60):
        motion.pan(-100)
    busy.rest_now()
    after = set(rows_in_view(busy))
    assert after - before
    first, last = day_at(busy, 0), day_at(busy, WIDTH)
    columns = busy._library.columns
    seen = {row for row in range(1000) if columns.earliest_start[row] < last and columns.latest_end[row] > first}
    assert seen <= after


def test_zooming_keeps_the_day_under_the_pointer(surface: SurfaceView) -> None:
    day = day_at(surface, 300)
    motion_of(surface).zoom(3, 300)
    assert day_at(surface, 300) == pytest.approx(day)


def test_selecting_lights_the_linked_rows_and_draws_a_line_to_each(surface: SurfaceView) -> None:
    surface.select(2, (0, 4))
    lit = [row.row for row in surface._scene.marks.rows if row.lit]
    assert lit == [0, 4]
    assert surface.property("selectedRow") == 2
    assert len(surface._scene.arcs.rows) == 2
    surface.select(None, ())
    assert not [row for row in surface._scene.marks.rows if row.lit]
    assert not surface._scene.arcs.rows
    assert surface.property("selectedRow") == -1
    assert surface.property("focusedRow") == 2, "the keyboard goes on from the event that was open"


def test_selecting_brings_the_event_into_view(crowd: Library, busy: SurfaceView) -> None:
    motion_of(busy).zoom(60, 0)
    assert day_at(busy, WIDTH) < crowd.columns.earliest_start[900]
    busy.select(900, ())
    arrive(busy)
    start = crowd.columns.earliest_start[900]
    assert day_at(busy, 0) < start < day_at(busy, WIDTH)
    assert busy.property("focusedY") > 0


@pytest.mark.parametrize("rows", [(3, 5, 9), (0, 999), (400, 400 + 6)])
def test_events_of_a_page_without_one_of_its_own_are_lit_and_all_brought_into_view(
    crowd: Library, busy: SurfaceView, rows: tuple[int, ...]
) -> None:
    motion_of(busy).zoom(60.0, WIDTH / 2)
    busy.rest_now()
    busy.select(None, rows)
    arrive(busy)
    first, last = busy.window_days
    assert all(
        first <= crowd.columns.earliest_start[row] and crowd.columns.latest_end[row] <= last for row in rows
    )
    lit = [row.row for row in models(busy)[0].rows if row.lit]  # type: ignore[attr-defined]
    assert set(lit) == set(rows)
    assert models(busy)[5].rows == (), "no line begins where no event is open"


def test_events_that_are_in_view_already_move_nothing(busy: SurfaceView) -> None:
    before = busy.window_days
    busy.select(None, (100, 300))
    assert busy.window_days == before


def test_the_selected_events_name_is_always_shown(busy: SurfaceView) -> None:
    for row in (0, 333, 777, 999):
        busy.select(row, ())
        (mark,) = [mark for mark in busy._scene.marks.rows if mark.row == row]
        assert mark.label


def test_walking_starts_at_the_first_event_and_stops_at_the_last(
    vela: Library, surface: SurfaceView, counted: Count
) -> None:
    rows: list[int] = []
    surface.eventFocused.connect(rows.append)
    for _ in range(len(vela) + 2):
        surface.walk(1)
    last = len(vela) - 1
    assert rows == [*range(len(vela)), last, last]
    surface.walk(-1)
    assert surface.property("focusedRow") == last - 1


def test_walking_back_from_nowhere_starts_at_the_last_event(vela: Library, surface: SurfaceView) -> None:
    surface.walk(-1)
    assert surface.property("focusedRow") == len(vela) - 1


def test_opening_asks_for_the_focused_event(surface: SurfaceView) -> None:
    opened: list[int] = []
    surface.eventActivated.connect(opened.append)
    surface.openFocused()
    assert opened == []
    surface.walk(1)
    surface.walk(1)
    surface.openFocused()
    surface.activateEvent("no-such-event")
    assert opened == [1]


def test_a_tap_opens_what_is_near_and_lists_what_a_pill_holds(busy: SurfaceView) -> None:
    opened: list[int] = []
    busy.eventActivated.connect(opened.append)
    px_per_day, start = busy.property("pxPerDay"), busy.property("start")
    for shown, pill in zip(busy._scene.pills.rows, busy._scene.arrangement.pills, strict=True):
        assert busy.tap((shown.day - start) * px_per_day, shown.y_centre) == busy.Touched.SEVERAL
        assert [row.event_id for row in busy.held.entries.rows] == [f"event-{row}" for row in pill.rows[:40]]
    assert not opened
    mark = busy._scene.marks.rows[0]
    x = (mark.first_day - start) * px_per_day + mark.first_px + 2
    assert busy.tap(x, mark.y_centre) == busy.Touched.EVENT
    assert opened == [mark.row]
    assert busy.tap(-500, -500) == busy.Touched.NOTHING
    assert opened == [mark.row]


def test_a_held_pill_lists_its_events_in_order_and_zooming_there_gives_them_room(busy: SurfaceView) -> None:
    pill = max(busy._scene.arrangement.pills, key=lambda pill: len(pill.rows))
    assert busy.hold(pill.day, pill.y)
    assert len(pill.rows) > 80, "there is nothing to ask for more than once"
    assert len(busy.held.entries.rows) == 40
    assert busy.held.left == len(pill.rows) - 40
    while busy.held.left:
        busy.held.showMore()
    held = busy.held.entries.rows
    assert [row.place_title for row in held] == [f"Event {row}" for row in pill.rows]
    assert held[0].date_text
    before = busy.property("pxPerDay")
    busy.zoomToHeld()
    assert busy.property("pxPerDay") >= before * 1.99


def test_zooming_to_nothing_held_changes_nothing(surface: SurfaceView, counted: Count) -> None:
    motion = motion_of(surface)
    told = [counted(signal) for signal in (motion.aimed, motion.jumped, motion.moved)]
    surface.zoomToHeld()
    assert not any(told)


def test_a_vacancy_is_empty_large_enough_and_gone_while_moving(surface: SurfaceView) -> None:
    surface.vacancy.need(200, 150, 60)
    room = surface.vacancy.room
    assert room.width() >= 200
    assert room.height() >= 60
    px_per_day, start = surface.property("pxPerDay"), surface.property("start")
    for mark in surface._scene.marks.rows:
        left = (mark.first_day - start) * px_per_day + mark.first_px
        right = (mark.last_day - start) * px_per_day + mark.last_px
        clear = right <= room.left() or left >= room.right()
        assert clear or mark.y_centre <= room.top() or mark.y_centre >= room.bottom()
    motion_of(surface).zoom(1.1, 0)
    assert surface.vacancy.room.isEmpty()
    surface.rest_now()
    assert not surface.vacancy.room.isEmpty()
    surface.vacancy.need(5000, 150, 60)
    assert surface.vacancy.room.isEmpty()


def test_the_overviews_window_is_moved_and_stretched(surface: SurfaceView) -> None:
    motion = motion_of(surface)
    motion.home()
    days = surface.property("wholeDays")
    motion.stretch(-1, days / 2)
    near = surface.property("pxPerDay")
    assert near == pytest.approx(2 * WIDTH / days, rel=0.2)
    start = surface.property("start")
    motion.pan(1000 * near)
    assert surface.property("start") == pytest.approx(start - 1000)
    motion.stretch(1, 500)
    assert surface.property("pxPerDay") < near
    assert surface.property("start") == pytest.approx(start - 1000)
    motion.centreOn(start)
    assert day_at(surface, WIDTH / 2) == pytest.approx(start)


def test_another_language_changes_words_and_no_place_in_time(surface: SurfaceView) -> None:
    told: list[str] = []
    motion_of(surface).windowTold.connect(told.append)
    motion_of(surface).attend()
    before = surface.property("start"), surface.property("pxPerDay")
    names = [row.lane_name for row in surface._scene.lanes.rows]
    surface.set_language("zh-Hans")
    assert (surface.property("start"), surface.property("pxPerDay")) == before
    english, chinese = told
    assert english != chinese
    assert "年" in chinese
    assert [row.lane_name for row in surface._scene.lanes.rows] == ["议会", "灯塔", "守塔人"]
    assert names == ["Council", "Towers", "Keepers"]


def test_another_library_starts_with_no_lights(crowd: Library, surface: SurfaceView) -> None:
    surface.select(2, (1,))
    surface.set_library(crowd, "en")
    assert (surface.property("selectedRow"), surface.property("focusedRow")) == (-1, -1)
    assert rows_in_view(surface) == list(range(len(crowd)))


def test_a_surface_of_no_size_is_not_arranged(vela: Library, qapp: object, counted: Count) -> None:
    surface = SurfaceView(vela, "en")
    told = counted(surface.arrangementChanged)
    surface.arrange(0.0, 0.0, 14.0, 17.0, 16.0, 44.0, 0.0)
    assert not told


def test_names_above_the_lanes_push_everything_down(vela: Library, surface: SurfaceView) -> None:
    surface.arrange(WIDTH, 500.0, 14.0, 17.0, 16.0, 44.0, 30.0)
    tops = [row.lane_y for row in surface._scene.lanes.rows]
    assert tops[0] == 30
    for mark in surface._scene.marks.rows:
        x = (mark.first_day - surface.property("start")) * surface.property("pxPerDay") + mark.first_px + 2
        opened: list[int] = []
        connection = surface.eventActivated.connect(opened.append)
        surface.tap(x, mark.y_centre)
        surface.eventActivated.disconnect(connection)
        assert opened == [mark.row]


def test_another_library_or_language_has_its_own_vacancy(vela: Library, crowd: Library, qapp: object) -> None:
    surface = arranged(vela)
    surface.vacancy.need(200, 150, 60)
    assert not surface.vacancy.room.isEmpty()
    surface.set_library(crowd, "en")
    taken = taken_boxes(surface._scene.arrangement, surface._motion.shown, 10, 10, surface._scene.offset)
    room = surface.vacancy.room
    for box in taken:
        assert (
            room.isEmpty()
            or box.right <= room.left()
            or box.left >= room.right()
            or box.bottom <= room.top()
            or box.top >= room.bottom()
        )
    surface.set_library(vela, "en")
    assert not surface.vacancy.room.isEmpty()


def test_a_list_by_name_goes_with_its_timeline_and_speaks_the_language_of_the_window(
    vela: Library, crowd: Library, qapp: object
) -> None:
    surface = arranged(crowd, 90.0)
    pill = surface._scene.arrangement.pills[0]
    assert surface.hold(pill.day, pill.y)
    surface.set_library(vela, "en")
    assert surface.held.isEmpty
    assert surface.held.entries.rows == ()
    surface.zoomToHeld()
    surface.held.showMore()
    surface._list_by_name([0, 1])
    english = [row.place_title for row in surface.held.entries.rows]
    surface.set_language("zh-Hans")
    assert [row.place_title for row in surface.held.entries.rows] != english
    assert surface.held.rows == (0, 1)


def test_a_pill_that_has_just_gone_lists_nothing(busy: SurfaceView) -> None:
    pill = busy._scene.arrangement.pills[0]
    assert not busy.hold(pill.day + 0.5, pill.y)
    assert not busy.hold(pill.day, pill.y + 500)
    assert busy.held.isEmpty


def test_a_size_that_comes_in_the_midst_of_a_move_lets_it_go_on(busy: SurfaceView, counted: Count) -> None:
    motion = motion_of(busy)
    motion.zoomInto(WIDTH / 2)
    motion.path(motion.shown.start, motion.shown.px_per_day)
    jumped, aimed = counted(motion.jumped), counted(motion.aimed)
    busy.arrange(WIDTH - 200, 500.0, 14.0, 17.0, 16.0, 44.0, 0.0)
    assert (len(jumped), len(aimed)) == (0, 1)
    assert busy.property("pxPerDay") == motion.aim.px_per_day > motion.shown.px_per_day
    arrive(busy)
    assert motion.shown == motion.aim
    busy.arrange(WIDTH, 500.0, 14.0, 17.0, 16.0, 44.0, 0.0)
    assert len(jumped) == 1, "at rest it is there at once"


def test_walking_says_which_event_the_keyboard_is_at(surface: SurfaceView) -> None:
    said: list[str] = []
    motion_of(surface).announced.connect(said.append)
    surface.walk(1)
    title = surface._library.short_titles([0], "en")[0]
    assert said
    assert said[0].startswith(title)
