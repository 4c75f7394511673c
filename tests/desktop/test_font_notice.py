from __future__ import annotations

from collections.abc import Callable

import pytest

from viewer.desktop.characters import sample_of
from viewer.desktop.font_notice import font_notice
from viewer.domain.dates import Bound, EventDate
from viewer.domain.event import Event
from viewer.domain.heading import Heading, Lane
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.library.library import Library

BOX = "\U0003fff0"
Make = Callable[..., Library]


@pytest.fixture
def library() -> Make:
    """A library of `count` events of which the one at `row` is called `title`."""

    def make(title: str, row: int = 0, count: int = 1) -> Library:
        year = EventDate("1873", False, Bound("1873"), Bound("1873"), 0, 0, 1, 1)
        heading = Heading("t", LocalText.of("b"), year, ("en",), (Lane("l", LocalText.of("c"), "red", "circle"),))
        titles = [title if number == row else "a" for number in range(count)]
        events = tuple(Event(f"e{n}", year, "l", LocalText.of(each)) for n, each in enumerate(titles))
        return Library.in_memory(Timeline(heading, events))

    return make


@pytest.mark.usefixtures("qapp")
def test_covered_characters_need_no_word(library: Make) -> None:
    with library("汉字 བོད་ཡིག") as opened:
        assert font_notice(opened, "zh-Hans") is None


@pytest.mark.usefixtures("qapp")
def test_uncovered_ones_are_shown_with_the_package_or_the_place_to_get_a_font(library: Make) -> None:
    with library(f"汉{BOX}") as opened:
        told = font_notice(opened, "en", "linux")
        elsewhere = font_notice(opened, "zh-Hans", "win32")
    assert told is not None
    assert f"1 of this timeline's characters ({BOX})" in told
    assert told.endswith("sudo apt install fonts-noto-cjk")
    assert elsewhere is not None
    assert "fonts.google.com/noto" in elsewhere


def test_a_small_timeline_is_sampled_whole(library: Make) -> None:
    with library("汉", row=19, count=20) as opened:
        assert "汉" in sample_of(opened, most_events=20)


def test_a_large_one_is_sampled_all_over(library: Make) -> None:
    with library("汉", row=30, count=100) as opened:
        assert "汉" in sample_of(opened, most_events=10)
