"""The plan of lanes as the window sees it, on a surface with the fictional timeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.library.library import Library
from viewer.models.rows_model import RowsModel
from viewer.reading.read import read_timeline
from viewer.viewmodels.lane_plan_view import LanePlanView
from viewer.viewmodels.surface_view import SurfaceView


@pytest.fixture
def library() -> Iterator[Library]:
    timeline = read_timeline(Path(__file__).parents[1] / "fixtures" / "fictional").timeline
    assert timeline is not None
    with Library.in_memory(timeline) as opened:
        yield opened


@pytest.fixture
def surface(library: Library, qapp: object) -> SurfaceView:
    view = SurfaceView(library, "en")
    view.arrange(1000, 500, 14, 16, 16, 44, 0)
    view.rest_now()
    return view


@pytest.fixture
def lanes(library: Library, surface: SurfaceView) -> Iterator[LanePlanView]:
    view = LanePlanView(library, "en", surface)
    yield view
    surface.rest_now()


def drawn(surface: SurfaceView) -> list[int]:
    """The lanes on the surface, from the top down."""
    model = surface.property("lanes")
    assert isinstance(model, RowsModel)
    return [row.lane for row in sorted(model.rows, key=lambda row: row.lane_y)]


def test_a_lane_that_is_moved_is_drawn_there(lanes: LanePlanView, surface: SurfaceView) -> None:
    assert drawn(surface) == [0, 1, 2]
    lanes.choose(2)
    lanes.move(-1)
    assert drawn(surface) == [0, 2, 1]
    lanes.move(-1)
    assert drawn(surface) == [2, 0, 1]
    assert not lanes.property("canMoveUp")
    assert lanes.property("canMoveDown")


def test_a_hidden_lane_is_gone_and_comes_back(lanes: LanePlanView, surface: SurfaceView, library: Library) -> None:
    lanes.choose(1)
    lanes.hide()
    assert drawn(surface) == [0, 2]
    assert lanes.property("hiddenCount") == 1
    rows = {mark.row for mark in surface.property("marks").rows}
    assert rows
    assert not [row for row in rows if library.columns.lane[row] == 1]
    lanes.showAll()
    assert drawn(surface) == [0, 1, 2]


def test_the_last_lane_stays(lanes: LanePlanView, surface: SurfaceView) -> None:
    for lane in (0, 1, 2):
        lanes.choose(lane)
        lanes.hide()
    assert drawn(surface) == [2]
    assert not lanes.property("canHide")


def test_a_folded_lane_has_one_track_without_labels(
    lanes: LanePlanView, surface: SurfaceView, library: Library
) -> None:
    lanes.choose(2)
    lanes.toggleFold()
    assert lanes.property("isFolded")
    marks = [mark for mark in surface.property("marks").rows if library.columns.lane[mark.row] == 2]
    assert marks
    assert {mark.label for mark in marks} == {""}
    assert len({mark.y_centre for mark in marks}) == 1
    assert next(row for row in surface.property("lanes").rows if row.lane == 2).folded
    lanes.toggleFold()
    assert any(mark.label for mark in surface.property("marks").rows if library.columns.lane[mark.row] == 2)


def test_walking_passes_over_events_of_hidden_lanes(
    lanes: LanePlanView, surface: SurfaceView, library: Library
) -> None:
    lanes.choose(0)
    lanes.hide()
    seen = []
    for _ in range(len(library)):
        surface.walk(1)
        seen.append(surface.focused_row)
    assert {library.columns.lane[row] for row in seen if row is not None} == {1, 2}


def test_opening_an_event_brings_its_lane_back(
    lanes: LanePlanView, surface: SurfaceView, library: Library
) -> None:
    row = library.row_of("first-lamp")
    assert row is not None
    lanes.choose(library.columns.lane[row])
    lanes.hide()
    lanes.show_lane_of(row)
    assert drawn(surface) == [0, 1, 2]


def test_what_changes_nothing_says_nothing(lanes: LanePlanView, qtbot: QtBot) -> None:
    lanes.choose(0)
    with qtbot.assertNotEmitted(lanes.planChanged):
        lanes.move(-1)
        lanes.showAll()
        lanes.reset()


def test_the_menu_says_the_lanes_name_in_the_readers_language(lanes: LanePlanView, library: Library) -> None:
    lanes.choose(2)
    names = library.lanes[2].name
    assert lanes.property("laneName") == names.get("en")
    lanes.set_language("zh-Hans")
    assert lanes.property("laneName") == names.get("zh-Hans")


def test_another_timeline_begins_with_all_its_lanes(lanes: LanePlanView, library: Library) -> None:
    lanes.choose(2)
    lanes.hide()
    lanes.set_library(library, "en")
    assert lanes.plan.shown == (0, 1, 2)
