from __future__ import annotations

import pytest

from viewer.desktop.characters import characters_of, debian_packages_for, visible
from viewer.domain.dates import Bound, EventDate
from viewer.domain.event import Event
from viewer.domain.heading import Heading, Lane
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline


def test_every_text_of_a_timeline_gives_its_characters_once() -> None:
    year = EventDate("1873", False, Bound("1873"), Bound("1873"), 0, 0, 1, 1)
    lane = Lane("l", LocalText.of({"bo": "ཀ"}), "red", "circle")
    heading = Heading("t", LocalText.of("B"), year, ("en",), (lane,))
    event = Event("e", year, "l", LocalText.of({"en": "AA", "zh-Hans": "汉"}))
    assert set("AB汉ཀ1873") <= set(characters_of(Timeline(heading, (event,))))


def test_characters_come_sorted_and_once() -> None:
    assert visible("ba ab\n") == "ab"


@pytest.mark.parametrize(
    ("characters", "packages"),
    [
        ("汉。", ("fonts-noto-cjk",)),
        ("ཀé", ("fonts-noto-core",)),
        ("😀", ("fonts-noto-color-emoji",)),
        ("한か𠀀ཀ", ("fonts-noto-cjk", "fonts-noto-core")),
        ("", ()),
    ],
)
def test_characters_name_the_packages_whose_fonts_hold_them(characters: str, packages: tuple[str, ...]) -> None:
    assert debian_packages_for(characters) == packages
