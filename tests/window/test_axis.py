"""The words of the axis: they keep apart wherever the window is, and say the year at any magnification."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from motion_watch import python_calls
from PySide6.QtCore import QRectF
from visitor import Visitor, is_text, rect_of

from viewer.domain.dates import day_number


def words_of(visitor: Visitor) -> list[tuple[str, QRectF]]:
    """The visible words of the axis, from left to right."""
    axis = visitor.the("Axis")
    found = [item for item in visitor.items(axis) if is_text(item) and item.property("text")]
    return sorted(((str(item.property("text")), rect_of(item)) for item in found), key=lambda one: one[1].left())


def jump(visitor: Visitor, start: float, days: float) -> None:
    motion = visitor.surface.motion
    motion.fit(start, start + days)
    visitor.let_frames_go(1)
    visitor.rest()


@pytest.fixture(params=["en", "zh-Hans"])
def in_language(visitor: Visitor, request: pytest.FixtureRequest) -> Visitor:
    return visitor.begin(language=request.param)


@pytest.mark.parametrize("days", [9, 22, 70, 200, 500, 1_000])
def test_words_of_the_axis_keep_apart_and_say_a_year_wherever_the_window_is(
    in_language: Visitor, days: float
) -> None:
    visitor = in_language
    first = day_number(2015, 12, 20) - days
    for step in range(24):
        jump(visitor, first + days * step / 12, days)
        found = words_of(visitor)
        assert any(re.search(r"\b(?:19|20)\d\d", words) for words, _ in found), (days, step)
        for (words, one), (others, other) in pairwise(found):
            assert other.left() - one.right() >= 2, f"“{words}” and “{others}” at {days} days, step {step}"


def test_the_year_gives_way_to_the_next_and_is_followed_by_it(visitor: Visitor) -> None:
    said = []
    for step in range(45):
        jump(visitor, day_number(2015, 3) + step * 8, 200)
        said.append([words for words, _ in words_of(visitor) if words.isdigit()])
    assert said[0] == ["2015"], "at the edge alone"
    assert ["2015", "2016"] in said, "at the edge and at its tick"
    assert said[-1] == ["2016"], "at the edge again"


def test_a_frame_of_panning_reads_no_words_of_python(visitor: Visitor) -> None:
    jump(visitor, day_number(2015, 3), 200)
    with python_calls() as calls:
        visitor.surface.motion.pan(-40)
        visitor.let_frames_go(1)
    assert not [name for name in calls.read if "contexts" in name]


def test_years_stand_alone(visitor: Visitor) -> None:
    assert visitor.all("AxisContext") == []
    assert [words for words, _ in words_of(visitor)][::6] == ["1994", "2024"]
