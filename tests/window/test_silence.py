"""The hatch of silent years says what it is wherever there is room, and in what of it is in view."""

from __future__ import annotations

import pytest
from visitor import Visitor, name_of, rect_of

from viewer.domain.dates import day_number


def said(visitor: Visitor) -> list[str]:
    """The words in each hatch that is in view, which stand within it and within the axis."""
    axis, found = rect_of(visitor.the("AxisArea")), []
    for silence in visitor.all("Silence"):
        seen = rect_of(silence).intersected(axis)
        if seen.isEmpty():
            continue
        texts = [text for text in visitor.all("SansText", silence) if text.property("text")]
        assert all(seen.contains(rect_of(text)) for text in texts)
        found += [text.property("text") for text in texts] or [""]
    return found


def test_a_hatch_says_it_in_the_same_words_or_not_at_all(visitor: Visitor) -> None:
    assert said(visitor) == ["no event dated"] * 3
    visitor.begin(text_scale=1.5)
    visitor.session.show_event("sixth-symposium-2015")
    visitor.let_frames_go(3)
    assert said(visitor) == ["", "", ""]
    visitor.begin(size=(1080, 1920), text_scale=2.0, language="zh-Hans")
    assert said(visitor) == ["", "未载事件", ""]


@pytest.mark.parametrize("year", [1996, 1997, 2003, 2006, 2016, 2018])
def test_a_hatch_that_is_wider_than_the_window_says_it_in_its_middle(visitor: Visitor, year: int) -> None:
    visitor.surface.motion.fit(day_number(year), day_number(year + 1))
    visitor.rest()
    assert said(visitor) == ["no event dated"]


def test_every_hatch_says_aloud_what_it_is(visitor: Visitor) -> None:
    assert {name_of(silence) for silence in visitor.all("Silence")} == {"no event dated"}
