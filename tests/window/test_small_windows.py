"""Small windows and large type: the timeline keeps room, and nothing is cut or lies on anything else."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from visitor import Visitor, is_text, rect_of

SIXTH = "sixth-symposium-2015"
SIZES = [(480, 400), (640, 480), (800, 480), (480, 800), (1024, 600), (1280, 720)]
LOOKS = [((480, 320), 1.0), *((size, text_scale) for size in SIZES for text_scale in (1.0, 1.5, 2.0))]
"""A window may be no lower than 400 px; a screen may."""


def overlap(one: QRectF, other: QRectF) -> bool:
    shared = one.intersected(other)
    return shared.width() > 1 and shared.height() > 1


def parts(visitor: Visitor) -> list[tuple[str, QRectF]]:
    """What stands around the surface, and the surface itself."""
    found = [(str(button.property("text")), rect_of(button)) for button in visitor.all("PillButton")]
    found += [("chip", rect_of(chip)) for chip in visitor.all("FilterChip")]
    for kind in ("Overview", "WindowSpan", "Surface"):
        found += [(kind, rect_of(item)) for item in visitor.all(kind)]
    axis = visitor.the("Axis")
    found += [(str(text.property("text")), rect_of(text)) for text in visitor.items(axis) if is_text(text)]
    header = visitor.the("Header")
    found += [
        (str(text.property("text")), rect_of(text))
        for text in header.childItems()
        if text.isVisible() and is_text(text)
    ]
    return [(name, rect) for name, rect in found if rect.width() > 0 and name]


def expect_room(visitor: Visitor) -> None:
    surface = rect_of(visitor.the("Surface"))
    head = visitor.the("TimelinePane").property("headHeight")
    things = [rect_of(item) for kind in ("EventMark", "Pill") for item in visitor.all(kind)]
    assert surface.height() >= head + 20
    assert [rect for rect in things if surface.contains(rect)], "no event is in sight"


def expect_order(visitor: Visitor) -> None:
    frame = rect_of(visitor.window.contentItem())
    found = parts(visitor)
    assert not [name for name, rect in found if not frame.contains(rect)]
    assert not [(a, b) for (a, one), (b, other) in combinations(found, 2) if overlap(one, other)]
    for button in visitor.all("PillButton"):
        assert not [
            text.property("text") for text in visitor.all("SansText", button) if text.property("truncated")
        ]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize(("size", "text_scale"), LOOKS, ids=str)
def test_events_are_in_sight_and_nothing_lies_on_anything_else(
    visitor: Visitor, size: tuple[int, int], text_scale: float, language: str
) -> None:
    visitor.begin(size=size, text_scale=text_scale, language=language)
    expect_room(visitor)
    expect_order(visitor)
    visitor.surface.motion.fit(14_000.0, 16_000.0)
    visitor.rest()
    expect_order(visitor)


@pytest.mark.parametrize("size", [(640, 480), (800, 480), (480, 800), (1024, 600)], ids=str)
def test_a_filter_takes_no_room_that_the_timeline_needs(visitor: Visitor, size: tuple[int, int]) -> None:
    visitor.begin(size=size, text_scale=2.0)
    visitor.session.filter_view.toggle("lane", "meetings")
    visitor.rest()
    expect_room(visitor)
    expect_order(visitor)


@pytest.mark.parametrize("size", [(480, 800), (800, 480), (1024, 600)], ids=str)
def test_beside_a_page_too_its_event_is_in_sight(visitor: Visitor, size: tuple[int, int]) -> None:
    visitor.begin(size=size, text_scale=2.0)
    visitor.session.show_event(SIXTH)
    visitor.let_frames_go(3)
    visitor.rest()
    assert rect_of(visitor.the("Surface")).contains(rect_of(visitor.mark(SIXTH)))


def test_the_title_comes_back_with_the_room(visitor: Visitor) -> None:
    title = visitor.session.property("title")
    visitor.begin(size=(640, 480), text_scale=2.0)
    assert title not in visitor.texts(visitor.the("Header"))
    visitor.begin(size=(1024, 600), text_scale=2.0)
    assert title in visitor.texts(visitor.the("Header"))
    assert visitor.session.property("subtitle") not in visitor.texts(visitor.the("Header"))
    visitor.begin(size=(1280, 720))
    assert visitor.session.property("subtitle") in visitor.texts(visitor.the("Header"))


def test_where_the_overview_gives_way_the_span_of_the_window_is_said(visitor: Visitor) -> None:
    visitor.begin(size=(480, 400), text_scale=2.0)
    assert not visitor.all("Overview")
    visitor.surface.motion.fit(15_765.0, 17_000.0)
    visitor.rest()
    words = visitor.the("WindowSpan")
    assert words.property("text")
    assert not words.property("truncated")
    assert visitor.button("Zoom in")
