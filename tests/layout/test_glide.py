"""What is let go comes to rest within the span, and edges give and return."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from viewer.domain.dates import day_number
from viewer.layout.glide import Glide, edge_give, edge_pull, glide_samples
from viewer.layout.grasp import Grasp, spread_factor
from viewer.layout.scale import Scale
from viewer.layout.viewport import Limits, Viewport

SPAN = Limits(day_number(1994), day_number(2025))
WIDTH = 1_000.0

speeds = st.floats(-20, 20)
places = st.floats(-200, 200)
rooms = st.floats(0, 5_000)
pulls = st.floats(-5_000, 5_000)


def near(days: float = 900, width: float = WIDTH) -> Viewport:
    first = day_number(2008)
    return Viewport.of_whole(SPAN, width).fitted(first, first + days)


@given(places, speeds, rooms, rooms)
def test_a_glide_ends_between_the_edges(place: float, speed: float, left: float, right: float) -> None:
    glide = Glide(place, speed, -left, right, WIDTH)
    assert -left - 1e-6 <= glide.end <= right + 1e-6
    assert glide.at(glide.duration_ms) == glide.end
    assert glide.duration_ms < 4_000


@given(places, speeds, rooms, rooms)
def test_a_glide_has_no_leaps(place: float, speed: float, left: float, right: float) -> None:
    glide = Glide(place, speed, -left, right, WIDTH)
    assume(glide.duration_ms > 0)
    assert glide.at(0) == pytest.approx(place, abs=1e-6)
    steps = [glide.at(glide.duration_ms * step / 2_000) for step in range(2_001)]
    each_ms = glide.duration_ms / 2_000
    for before, after in pairwise(steps):
        assert abs(after - before) <= 12 * each_ms + 5, "px"


@given(places, speeds, rooms, rooms)
def test_an_edge_gives_no_more_than_a_fifth_of_the_window(
    place: float, speed: float, left: float, right: float
) -> None:
    glide = Glide(place, speed, -left, right, WIDTH)
    beyond = max(0.0, -left - place, place - right)
    for step in range(200):
        x = glide.at(glide.duration_ms * step / 200)
        assert -left - max(beyond, WIDTH * 0.2) - 1e-6 <= x <= right + max(beyond, WIDTH * 0.2) + 1e-6


def test_a_fling_slows_down_and_an_edge_that_it_meets_gives_and_returns() -> None:
    free = Glide(0, 2, -5_000, 5_000, WIDTH)
    early, late = free.at(20) - free.at(0), free.at(520) - free.at(500)
    assert early > 2 * late > 0
    assert free.end == pytest.approx(650, abs=5)
    met = Glide(0, 2, -5_000, 100, WIDTH)
    assert max(met.at(ms) for ms in range(1_500)) > 110
    assert met.end == 100


@given(pulls, pulls)
def test_an_edge_gives_less_and_less(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert edge_give(low, WIDTH) <= edge_give(high, WIDTH)
    assert abs(edge_give(one, WIDTH)) <= min(abs(one) * 0.56, WIDTH * 0.2) + 1e-9
    assert edge_give(-one, WIDTH) == -edge_give(one, WIDTH)


@given(st.floats(-4_000, 4_000))
def test_the_pull_is_found_again_from_what_the_edge_gives(pull: float) -> None:
    assert edge_pull(edge_give(pull, WIDTH), WIDTH) == pytest.approx(pull, rel=1e-6, abs=1e-6)


@given(speeds)
def test_what_is_sampled_of_a_glide_ends_within_the_limits(speed: float) -> None:
    view = near()
    samples = glide_samples(view.scale, view, speed)
    if samples:
        end = Scale(*samples[-2:])
        assert view.at(end).scale == end
        assert (end.start - view.start) * speed <= 0, "content that moves right shows earlier days"
    else:
        assert abs(speed) < 0.02


def test_nothing_follows_a_hand_that_leaves_at_rest() -> None:
    view = near()
    assert glide_samples(view.scale, view, 0) == []


# -- hands ----------------------------------------------------------------------------------------------


@given(st.lists(st.floats(-400, 400), min_size=1, max_size=12))
def test_content_follows_the_hand_and_comes_back_with_it(moves: list[float]) -> None:
    grasp = begin = Grasp(near())
    for dx in moves:
        grasp = grasp.moved(dx)
    back = grasp.moved(-sum(moves))
    assert back.shown.start == pytest.approx(begin.shown.start, abs=0.01)


@given(st.floats(-3_000, 3_000))
def test_what_is_caught_beyond_an_edge_does_not_jump(pull: float) -> None:
    shown = Grasp(Viewport.of_whole(SPAN, WIDTH)).moved(pull).shown
    caught = Grasp.of_shown(shown, near())
    assert caught.shown.start == pytest.approx(shown.start, abs=0.02 / shown.px_per_day)
    assert caught.shown.px_per_day == pytest.approx(shown.px_per_day)


@given(st.floats(0, 44), st.floats(0, 44))
def test_fingers_closer_than_a_finger_is_wide_magnify_nothing(before: float, now: float) -> None:
    assert spread_factor(before, now, 44) == 1


@given(st.floats(0, 2_000), st.floats(0, 2_000), st.floats(0, 2_000))
def test_a_spread_in_two_steps_is_a_spread_in_one(first: float, second: float, third: float) -> None:
    stepwise = spread_factor(first, second, 44) * spread_factor(second, third, 44)
    assert stepwise == pytest.approx(spread_factor(first, third, 44))
    assert spread_factor(first, third, 44) <= 2_000 / 44


@given(st.floats(0.3, 3), st.floats(-100, 100), st.floats(0, WIDTH))
def test_the_day_under_two_fingers_stays_under_them(factor: float, dx: float, about: float) -> None:
    begin = Grasp(near())
    day = begin.shown.day(about - dx)
    assert begin.moved(dx, factor, about).shown.x(day) == pytest.approx(about, abs=0.01)


# -- limits of magnification -----------------------------------------------------------------------------

starts = st.sampled_from([Viewport.of_whole(SPAN, WIDTH), near(4), near(900)])
spreads = st.lists(st.floats(0.5, 2), min_size=1, max_size=12)


@given(starts, spreads, st.floats(0, WIDTH))
def test_a_limit_gives_a_little_however_far_two_fingers_go(
    begin: Viewport, factors: list[float], about: float
) -> None:
    low, high = SPAN.min_px_per_day(WIDTH), SPAN.max_px_per_day(WIDTH)
    grasp = Grasp(begin)
    for factor in factors:
        before = grasp.shown
        grasp = grasp.moved(0, factor, about)
        shown = grasp.shown
        assert low / 1.25 < shown.px_per_day < high * 1.25
        assert (shown.px_per_day - before.px_per_day) * (factor - 1) >= -1e-9, "never against the fingers"
        assert grasp.viewport == begin.at(grasp.viewport.scale), "the aim stays within the limits"


@given(spreads, st.floats(0, WIDTH))
def test_fingers_that_come_back_find_the_magnification_that_they_left(factors: list[float], about: float) -> None:
    grasp = begin = Grasp(Viewport.of_whole(SPAN, WIDTH))
    for factor in (*factors, *(1 / factor for factor in factors)):
        grasp = grasp.moved(0, factor, about)
    assert grasp.shown.px_per_day == pytest.approx(begin.shown.px_per_day, rel=1e-4)


@given(starts, st.floats(0.2, 5), st.floats(-300, 300), st.floats(0, WIDTH), st.floats(-600, 600))
def test_a_finger_that_leaves_moves_nothing_that_a_limit_gives(
    begin: Viewport, factor: float, dx: float, about: float, elsewhere: float
) -> None:
    grasp = Grasp(begin).moved(dx, factor, about)
    # The one that is left stands where it stands: no move, about another place.
    alone = grasp.moved(0, 1, about + elsewhere)
    assert alone.shown.px_per_day == pytest.approx(grasp.shown.px_per_day)
    assert alone.shown.start == pytest.approx(grasp.shown.start, abs=1e-3 / grasp.shown.px_per_day)


@given(starts, st.floats(0.2, 5), st.floats(-300, 300), st.floats(0, WIDTH))
def test_what_a_limit_gave_returns_when_it_is_let_go_and_never_passes_the_limit(
    begin: Viewport, factor: float, dx: float, about: float
) -> None:
    grasp = Grasp(begin).moved(dx, factor, about)
    if not grasp.pull_zoom:
        return
    samples = grasp.settling()
    played = [Scale(*pair) for pair in zip(samples[::2], samples[1::2], strict=True)]
    assert played[0] == grasp.shown
    assert played[-1] == grasp.viewport.scale
    assert len(played) * 4 < 1_200, "ms"
    limit = grasp.viewport.px_per_day
    for before, after in pairwise(played):
        assert abs(after.px_per_day - limit) <= abs(before.px_per_day - limit) + 1e-9
        assert (after.px_per_day - limit) * grasp.pull_zoom >= -1e-9
        for x in (0, WIDTH):
            assert abs(after.x(before.day(x)) - x) < 20, "px in 4 ms"


@given(starts, st.floats(0.2, 5), st.floats(-300, 300), st.floats(0, WIDTH), st.floats(0, 1))
def test_what_is_caught_while_it_returns_does_not_jump(
    begin: Viewport, factor: float, dx: float, about: float, share: float
) -> None:
    grasp = Grasp(begin).moved(dx, factor, about)
    samples = grasp.settling()
    at = int(share * (len(samples) // 2 - 1)) * 2
    shown = Scale(samples[at], samples[at + 1])
    caught = Grasp.of_shown(shown, grasp.viewport).shown
    assert caught.px_per_day == pytest.approx(shown.px_per_day)
    assert caught.start == pytest.approx(shown.start, abs=0.05 / shown.px_per_day)
