"""Visits on a clock that passes when a test says so."""

from __future__ import annotations

import dataclasses

import pytest
from fake_clock import FakeClock
from hypothesis import given
from hypothesis import strategies as st

from viewer.kiosk.config import KioskConfig
from viewer.kiosk.corner import TAPS, WITHIN_S, CornerTaps
from viewer.kiosk.exhibit import CLEANING_S, STAFF_IDLE_S, WOKEN_S, Exhibit, Scene
from viewer.kiosk.pixel_shift import REACH_PX, PixelShift, path
from viewer.kiosk.reach import LEAST_SHARE, UNKNOWN_SHARE, lowered_share
from viewer.kiosk.schedule import hours_of, openings_of

CONFIG = KioskConfig(idle_after_s=90, idle_countdown_s=20)
CLOSED = dataclasses.replace(CONFIG, open_hours=hours_of({"every_day": openings_of("closed")}))
TO_THREE = dataclasses.replace(CONFIG, open_hours=hours_of({"every_day": openings_of("09:00-15:00")}))


class House:
    """An exhibit that somebody ticks whenever it wants to, and who notes what it tells."""

    def __init__(self, config: KioskConfig = CONFIG) -> None:
        self.clock = FakeClock()
        self.scenes: list[Scene] = []
        self.fresh_starts = 0
        self.visits: list[float] = []
        self.shows_question = True
        self.exhibit = Exhibit(config, self.clock, self.clock.now, self)

    def scene_changed(self, scene: Scene) -> None:
        self.scenes.append(scene)
        if scene is Scene.ASKING and self.shows_question:
            self.exhibit.question_shown()

    def begin_anew(self) -> None:
        self.fresh_starts += 1

    def visit_ended(self, seconds: float) -> None:
        self.visits.append(seconds)

    def pass_time(self, seconds: float) -> None:
        left = seconds
        while left > 0:
            step = min(left, max(0.001, self.exhibit.due_s()))
            self.clock.advance(step)
            left -= step
            self.exhibit.tick()

    @property
    def scene(self) -> Scene:
        return self.exhibit.scene


def begun(config: KioskConfig = CONFIG) -> House:
    house = House(config)
    house.exhibit.begin()
    return house


def test_after_ninety_seconds_without_input_it_asks_and_twenty_later_it_begins_anew() -> None:
    house = begun()
    house.pass_time(89.5)
    assert house.scene is Scene.VISIT
    house.pass_time(0.6)
    assert (house.scene, house.exhibit.left_s) == (Scene.ASKING, 20)
    house.pass_time(19)
    assert (house.scene, house.fresh_starts) == (Scene.ASKING, 0)
    house.pass_time(1.1)
    assert (house.scene, house.fresh_starts) == (Scene.ATTRACT, 1)
    assert house.visits == [0.0]


def test_the_countdown_waits_until_the_question_was_shown() -> None:
    house = begun()
    house.shows_question = False
    house.pass_time(95)
    assert (house.scene, house.exhibit.left_s) == (Scene.ASKING, 20)
    house.exhibit.question_shown()
    house.pass_time(19.5)
    assert (house.scene, house.exhibit.left_s) == (Scene.ASKING, 1)


def test_a_screen_that_shows_no_question_does_not_hold_the_exhibit() -> None:
    house = begun()
    house.shows_question = False
    house.pass_time(90 + 10 + 20 + 1)
    assert house.scene is Scene.ATTRACT


@given(st.integers(1, 20))
def test_one_may_stay_any_number_of_times(times: int) -> None:
    house = begun()
    for _ in range(times):
        house.pass_time(100)
        assert house.scene is Scene.ASKING
        house.exhibit.stay()
        assert house.scene is Scene.VISIT
    assert house.fresh_starts == 0


def test_the_answer_to_the_question_is_no_touch_of_what_lies_below() -> None:
    house = begun()
    house.pass_time(100)
    assert not house.exhibit.pass_on()
    assert house.scene is Scene.VISIT
    assert house.exhibit.pass_on()


def test_nobody_is_asked_while_sound_or_video_plays() -> None:
    house = begun()
    house.exhibit.play(True)
    house.pass_time(600)
    assert house.scene is Scene.VISIT
    house.exhibit.play(False)
    house.pass_time(89)
    assert house.scene is Scene.VISIT
    house.pass_time(2)
    assert house.scene is Scene.ASKING


@given(st.lists(st.floats(0.1, 89), min_size=1, max_size=20))
def test_who_goes_on_touching_is_never_asked(pauses: list[float]) -> None:
    house = begun()
    for pause in pauses:
        house.pass_time(pause)
        assert house.exhibit.pass_on()
    assert house.scenes == [Scene.VISIT]


def test_a_visit_lasts_from_its_first_to_its_last_input() -> None:
    house = begun()
    house.pass_time(60)
    house.exhibit.pass_on()
    house.pass_time(200)
    assert house.visits == [pytest.approx(60)]


def test_from_black_the_first_touch_only_wakes() -> None:
    house = House(CLOSED)
    assert house.scene is Scene.CLOSED
    assert not house.exhibit.pass_on()
    assert house.scene is Scene.ATTRACT
    assert house.exhibit.pass_on()
    house.pass_time(WOKEN_S + 60)
    assert house.scene is Scene.CLOSED


def test_a_woken_visit_is_not_cut_short() -> None:
    house = House(CLOSED)
    house.exhibit.pass_on()
    house.exhibit.begin()
    house.pass_time(80)
    house.exhibit.pass_on()
    house.pass_time(80)
    assert house.scene is Scene.VISIT
    house.pass_time(200)
    assert house.scene is Scene.CLOSED


def test_the_house_closes_by_the_clock_on_the_wall_but_not_on_a_visitor() -> None:
    house = House(TO_THREE)
    house.pass_time(3 * 3600 - 30)
    assert house.scene is Scene.ATTRACT
    house.exhibit.begin()
    house.pass_time(60)
    assert house.scene is Scene.VISIT
    house.pass_time(120)
    assert house.scene is Scene.CLOSED
    house.pass_time(18 * 3600)
    assert house.scene is Scene.ATTRACT


def test_a_clock_that_jumps_to_1970_ends_no_visit() -> None:
    house = begun()
    house.clock.wall = house.clock.wall.replace(year=1970)
    house.pass_time(80)
    assert house.scene is Scene.VISIT


def test_closed_hours_need_no_more_than_a_look_a_minute() -> None:
    house = House(CLOSED)
    assert house.exhibit.due_s() == pytest.approx(60)


def test_without_attract_the_surface_waits_for_the_next_visitor() -> None:
    house = House(dataclasses.replace(CONFIG, attract=False))
    assert house.scene is Scene.VISIT
    house.pass_time(1000)
    assert (house.scene, house.fresh_starts) == (Scene.VISIT, 0)
    house.exhibit.pass_on()
    house.pass_time(111)
    assert (house.scene, house.fresh_starts, len(house.visits)) == (Scene.VISIT, 1, 1)


def test_starting_over_is_for_the_same_visit() -> None:
    house = begun()
    house.exhibit.start_over()
    assert (house.scene, house.fresh_starts, house.visits) == (Scene.VISIT, 1, [])


def test_a_screen_that_is_cleaned_is_deaf_for_a_minute() -> None:
    house = begun()
    house.exhibit.enter_staff()
    house.exhibit.clean()
    for _ in range(CLEANING_S - 1):
        assert not house.exhibit.pass_on()
        house.pass_time(1)
    assert (house.scene, house.exhibit.left_s) == (Scene.CLEANING, 1)
    house.pass_time(1.1)
    assert house.scene is Scene.STAFF
    assert house.exhibit.pass_on()


def test_a_staff_menu_that_was_left_open_closes_and_the_next_visitor_finds_all_as_new() -> None:
    house = begun()
    house.exhibit.enter_staff()
    house.pass_time(STAFF_IDLE_S + 1)
    assert (house.scene, house.fresh_starts) == (Scene.ATTRACT, 1)


INPUTS = ("pass_on", "begin", "stay", "start_over", "enter_staff", "clean", "leave_staff", "question_shown")


@given(st.lists(st.one_of(st.sampled_from(INPUTS), st.floats(0.1, 400)), max_size=40))
def test_whatever_happens_a_left_exhibit_comes_to_rest(happenings: list[str | float]) -> None:
    house = House()
    for happening in happenings:
        if isinstance(happening, str):
            getattr(house.exhibit, happening)()
        else:
            house.pass_time(happening)
    house.pass_time(CLEANING_S + STAFF_IDLE_S + 90 + 10 + 20 + 5)
    assert house.scene is Scene.ATTRACT
    begun_anew = house.fresh_starts
    house.pass_time(1000)
    assert house.fresh_starts == begun_anew


def test_seven_taps_in_the_corner_within_five_seconds_open_it() -> None:
    clock = FakeClock()
    corner = CornerTaps(clock)

    def taps(pause: float, count: int = TAPS) -> list[bool]:
        opened = []
        for _ in range(count):
            opened.append(corner.tap(10, 10, 100))
            clock.advance(pause)
        return opened

    assert taps(0.7) == [False] * 6 + [True]
    assert not any(taps(WITHIN_S / 5))
    assert not corner.tap(101, 10, 100)
    assert not any(taps(0.1, TAPS - 1))
    assert not corner.tap(10, 101, 100)
    assert taps(0.1)[-1]


def test_the_shifted_picture_moves_one_px_at_a_time_and_comes_everywhere() -> None:
    way = path()
    steps = zip(way, way[1:] + way[:1], strict=True)
    assert all(abs(a[0] - b[0]) + abs(a[1] - b[1]) == 1 for a, b in steps)
    assert len(set(way)) == (2 * REACH_PX + 1) ** 2
    assert way[0] == (0, 0)
    still = PixelShift(moves=False)
    still.step()
    assert still.place == (0, 0)


def test_what_can_be_touched_is_within_reach_where_the_screen_hangs_is_known() -> None:
    assert lowered_share(680, 750, False) == pytest.approx(470 / 680)
    assert lowered_share(680, 750, True) == pytest.approx(370 / 680)
    assert lowered_share(680, None, True) == UNKNOWN_SHARE
    assert lowered_share(None, 750, True) == UNKNOWN_SHARE
    assert lowered_share(400, 700, False) == 1.0
    assert lowered_share(400, 2000, False) == LEAST_SHARE
