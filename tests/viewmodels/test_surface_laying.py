"""What is laid out follows what is shown: off the frame's path where that moves, at once where it must."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations, count

import pytest

from viewer.layout.level import level_of
from viewer.layout.scale import Scale
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.viewmodels.surface_laying import SurfaceLaying
from viewer.viewmodels.surface_motion import SurfaceMotion
from viewer.viewmodels.surface_scene import SurfaceScene
from viewer.viewmodels.surface_view import SurfaceView
from viewer.viewmodels.surface_words import SurfaceWords

WIDTH = 1000.0


class Surface:
    """A surface whose turns only the test takes."""

    def __init__(self, library: Library) -> None:
        self.view = SurfaceView(library, "en")
        self.view.arrange(WIDTH, 500.0, 14.0, 17.0, 16.0, 44.0, 0.0)
        self.view.rest_now()
        self.motion: SurfaceMotion = self.view._motion
        self.laying: SurfaceLaying = self.view._laying
        self.scene: SurfaceScene = self.view._scene
        self.laid = 0
        self.laying.laid.connect(self._count)

    def _count(self) -> None:
        self.laid += 1

    def take_turns(self) -> None:
        while self.laying._turns.at_work:
            self.laying._turns.take()

    def names_on_one_another(self) -> list[tuple[str, str]]:
        """Names on one height that share more than a px, at the scale that is shown."""
        px_per_day = self.motion.shown.px_per_day
        named = [
            (mark.label, round(mark.y_centre), mark.label_day * px_per_day + mark.label_px, mark.label_width)
            for mark in self.scene.marks.rows
            if mark.label and not mark.label_inside
        ]
        return [
            (one, other)
            for (one, y, x, width), (other, other_y, other_x, other_width) in combinations(named, 2)
            if y == other_y and min(x + width, other_x + other_width) - max(x, other_x) > 1
        ]


@pytest.fixture
def surface(crowd: Library, qapp: object) -> Iterator[Surface]:
    made = Surface(crowd)
    yield made
    made.view.rest_now()


def test_zooming_changes_nothing_before_its_turn(surface: Surface) -> None:
    before = surface.scene.arrangement, surface.scene.marks.rows
    surface.motion.zoom(4, 300)
    assert (surface.scene.arrangement, surface.scene.marks.rows) == before
    assert surface.laying._turns.at_work
    surface.take_turns()
    assert surface.laid == 1
    assert surface.scene.arrangement is not before[0]


def test_while_zooming_what_is_laid_out_has_room_for_going_outwards(surface: Surface) -> None:
    surface.motion.zoom(6, 300)
    surface.take_turns()
    for _ in range(30):
        surface.motion.zoom(1 / 1.05, 300)
        # Not even the first turn of what follows is needed for this view.
        assert surface.scene.covered.serves(surface.motion.shown)
        surface.take_turns()


@pytest.mark.parametrize("seed", range(6))
def test_zoomed_outwards_faster_than_turns_come_all_is_laid_out_before_names_collide(
    surface: Surface, seed: int
) -> None:
    # Each turn is a single step, so that what stands is now and then part of the old and part of the new.
    surface.laying._turns._clock = count().__next__
    lows: list[float] = []
    surface.laying.laid.connect(lambda: lows.append(surface.scene.covered.low))
    chance, overtaken = random.Random(seed), 0
    for _ in range(4):
        surface.motion.zoom(chance.uniform(4, 20), 300)
        surface.take_turns()
        surface.view.rest_now()
        while not surface.motion.shown.is_whole:
            stood, had_room_from = surface.laid, lows[-1]
            surface.motion.zoom(1 / chance.uniform(1.05, 1.6), chance.uniform(0, WIDTH))
            if surface.motion.shown.px_per_day < had_room_from:
                assert surface.laid == stood + 1
                overtaken += 1
            if surface.laid > stood:
                assert surface.names_on_one_another() == []
            for _ in range(chance.randrange(400)):
                surface.laying._turns.take()
    assert overtaken > 5


def test_a_zoom_that_turns_keep_up_with_is_never_laid_out_at_once(
    surface: Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface.motion.zoom(30, 300)
    surface.take_turns()
    at_once: list[object] = []
    monkeypatch.setattr(surface.scene, "lay_out", lambda *asked, **_: at_once.append(asked))
    while not surface.motion.shown.is_whole:
        surface.motion.zoom(1 / 1.2, 300)
        surface.take_turns()
    assert at_once == []


def test_at_rest_it_is_laid_out_for_just_what_is_shown(surface: Surface) -> None:
    whole = surface.motion.shown
    for factor in (1.1, 1.5, 2.3, 5.0, 9.7):
        surface.motion.zoom(factor * whole.px_per_day / surface.motion.shown.px_per_day, 300)
        surface.take_turns()
        surface.view.rest_now()
        shown = surface.motion.shown
        assert surface.scene.covers(shown)
        assert level_of(shown) == level_of(shown.at(Scale(shown.start, surface.scene.covered.low * 1.001)))


def test_panning_lays_out_before_the_window_leaves_what_stands(surface: Surface) -> None:
    surface.motion.zoom(30, WIDTH / 2)
    surface.view.rest_now()
    before = surface.laid
    for _ in range(100):
        surface.motion.pan(-WIDTH / 20)
        assert surface.scene.covered.serves(surface.motion.shown), "a part of the window is empty"
        surface.take_turns()
    assert 5 <= surface.laid - before <= 15


def test_a_move_outwards_is_laid_out_for_its_end_at_once_when_it_begins(surface: Surface) -> None:
    surface.motion.zoom(20, 300)
    surface.view.rest_now()
    near = surface.motion.shown
    surface.motion.home()
    surface.motion.path(near.start, near.px_per_day)
    surface.take_turns()
    assert surface.motion.shown == near, "the window has not moved yet"
    assert surface.scene.covers(surface.motion.aim)
    before = surface.laid
    surface.motion.arrived()
    assert surface.laid == before


def test_where_a_move_ends_in_what_is_not_laid_out_nobody_sees_it_empty(surface: Surface) -> None:
    surface.motion.zoom(20, 0)
    surface.view.rest_now()
    surface.motion.home()
    surface.motion.arrived()
    assert surface.scene.covered.serves(surface.motion.shown)


def test_another_light_is_laid_out_at_once_and_what_was_under_way_is_left_off(
    crowd: Library, surface: Surface
) -> None:
    surface.motion.zoom(4, 300)
    assert surface.laying._turns.at_work
    middle = surface.motion.shown.start + surface.motion.shown.days / 2
    row = next(row for row, first in enumerate(crowd.columns.earliest_start) if first > middle)
    surface.view.select(row, ())
    assert any(mark.row == row and mark.label for mark in surface.scene.marks.rows)
    surface.take_turns()
    assert any(mark.row == row and mark.label for mark in surface.scene.marks.rows)


def test_a_vacancy_is_looked_for_only_when_all_is_laid_out(surface: Surface) -> None:
    settled: list[bool] = []
    surface.laying.settled.connect(lambda: settled.append(surface.scene.covers(surface.motion.shown)))
    surface.motion.zoom(4, 300)
    surface.motion.rest_now()
    assert settled == []
    surface.take_turns()
    assert settled == [True]


def test_what_cannot_be_read_in_a_turn_is_told_and_not_tried_again(
    surface: Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[LibraryError] = []
    surface.view.damaged.connect(told.append)
    surface.motion.zoom(4, 300)
    surface.take_turns()

    def fail(row: int) -> str:
        raise LibraryError("damaged", path=None, reason=str(row))

    with monkeypatch.context() as broken:
        broken.setattr(surface.scene._words, "label", fail)
        surface.motion.zoom(4, 300)
        surface.take_turns()
        assert [error.code for error in told] == ["damaged"]
        surface.take_turns()
        assert len(told) == 1


def test_a_library_that_cannot_be_read_is_refused_and_not_shown_in_part(
    crowd: Library, vela: Library, surface: Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(words: SurfaceWords, row: int) -> str:
        raise LibraryError("damaged", path=None, reason=str(row))

    with monkeypatch.context() as broken:
        broken.setattr(SurfaceWords, "label", fail)
        with pytest.raises(LibraryError):
            surface.view.set_library(vela, "en")
    surface.view.set_library(crowd, "en")
    assert len(surface.scene.marks.rows) > 10
