"""Which lanes are shown, in which order and how: whatever is done to a plan, it stays one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.layout.lane_plan import LanePlan

ACTIONS = ("moved_up", "moved_down", "fold_toggled", "without", "with_all")


@st.composite
def plans(draw: st.DrawFn) -> LanePlan:
    """A plan after anything that a visitor may have done."""
    count = draw(st.integers(1, 7))
    plan = LanePlan.of(count)
    for action in draw(st.lists(st.sampled_from(ACTIONS), max_size=30)):
        lane = draw(st.integers(0, count - 1))
        plan = plan.with_all() if action == "with_all" else getattr(plan, action)(lane)
    return plan


lanes = st.integers(0, 6)


@given(plans())
def test_every_lane_has_one_place_and_at_least_one_is_shown(plan: LanePlan) -> None:
    assert sorted(plan.order) == list(range(len(plan.order)))
    assert len(plan.shown) >= 1
    assert set(plan.shown) | plan.hidden == set(plan.order)


@given(plans(), lanes)
def test_a_move_up_is_undone_by_a_move_down(plan: LanePlan, lane: int) -> None:
    lane %= len(plan.order)
    if plan.can_move(lane, -1):
        assert plan.moved_up(lane) != plan
        assert plan.moved_up(lane).moved_down(lane) == plan
    else:
        assert plan.moved_up(lane) == plan


@given(plans(), lanes, st.sampled_from([-1, 1]))
def test_a_move_takes_a_lane_one_place_on_the_surface(plan: LanePlan, lane: int, step: int) -> None:
    lane %= len(plan.order)
    if plan.can_move(lane, step):
        assert plan.moved(lane, step).shown.index(lane) == plan.shown.index(lane) + step


@given(plans(), lanes)
def test_what_is_hidden_comes_back_to_where_it_was(plan: LanePlan, lane: int) -> None:
    plan = plan.with_all()
    assert plan.without(lane % len(plan.order)).with_all() == plan


@given(plans(), lanes)
def test_a_fold_is_undone_by_the_same_and_moves_nothing(plan: LanePlan, lane: int) -> None:
    lane %= len(plan.order)
    once = plan.fold_toggled(lane)
    assert (lane in once.folded) != (lane in plan.folded)
    assert once.shown == plan.shown
    assert once.fold_toggled(lane) == plan


def test_the_last_lane_cannot_be_hidden() -> None:
    plan = LanePlan.of(3).without(0).without(2)
    assert plan.shown == (1,)
    assert not plan.can_hide(1)
    assert plan.without(1) == plan


def test_a_move_passes_over_hidden_lanes() -> None:
    assert LanePlan.of(4).without(1).moved_up(2).shown == (2, 0, 3)


@pytest.mark.parametrize(
    ("order", "folded", "hidden"),
    [((0, 0, 1), (), ()), ((1, 2), (), ()), ((0, 1), (2,), ()), ((0, 1), (), (2,)), ((1, 0), (), (0, 1))],
)
def test_what_is_no_plan_is_refused(
    order: tuple[int, ...], folded: tuple[int, ...], hidden: tuple[int, ...]
) -> None:
    with pytest.raises(ValueError, match="lanes"):
        LanePlan(order, frozenset(folded), frozenset(hidden))


def test_a_timeline_without_lanes_has_a_plan() -> None:
    assert LanePlan.of(0).shown == ()
