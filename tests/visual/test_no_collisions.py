"""At the whole span nothing lies on anything else, at every size and in both languages, as QML placed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, is_text, rect_of

SIZES = [(1280, 720), (1920, 1080), (1080, 1920), (3840, 2160)]
LANGUAGES = ["zh-Hans", "en"]
_ROUNDING_PX = 1.0
"""Text items are as wide as their words rounded up."""

Named = tuple[str, QRectF]


@pytest.fixture(scope="module", params=[(size, tag) for size in SIZES for tag in LANGUAGES], ids=str)
def window(request: pytest.FixtureRequest, one_window: Visitor) -> Iterator[Visitor]:
    """A fresh window of some size in some language."""
    size, language = request.param
    yield one_window.begin(size=size, language=language)
    one_window.leave()


def labels(visitor: Visitor) -> list[tuple[int, str, QRectF]]:
    """The words at each mark: its row, the words, where they stand."""
    found = []
    for mark in visitor.all("EventMark"):
        if mark.property("label"):
            words = visitor.label_of(mark)
            found.append((mark.property("row"), str(words.property("text")), rect_of(words)))
    return found


def marks(visitor: Visitor) -> list[tuple[int, str, QRectF]]:
    return [(mark.property("row"), mark.property("name"), rect_of(mark)) for mark in visitor.all("EventMark")]


def pills(visitor: Visitor) -> list[Named]:
    return [(f"pill {pill.property('names')}", rect_of(pill)) for pill in visitor.all("Pill")]


def overlap(one: QRectF, other: QRectF) -> bool:
    """Whether two rectangles share more than rounding."""
    shared = one.intersected(other)
    return shared.width() > _ROUNDING_PX and shared.height() > _ROUNDING_PX


def collisions(named: Iterable[Named]) -> list[str]:
    return [f"“{a}” and “{b}”" for (a, one), (b, other) in combinations(named, 2) if overlap(one, other)]


def test_no_label_lies_on_another_label_or_a_pill(window: Visitor) -> None:
    assert not collisions([(words, rect) for _, words, rect in labels(window)] + pills(window))


def test_no_label_lies_on_another_events_mark(window: Visitor) -> None:
    found = [
        f"“{words}” lies on the mark of “{name}”"
        for row, words, rect in labels(window)
        for other, name, mark in marks(window)
        if row != other and overlap(rect, mark)
    ]
    assert not found


def test_no_mark_lies_on_another_mark_or_a_pill(window: Visitor) -> None:
    assert not collisions([(name, rect) for _, name, rect in marks(window)] + pills(window))


def test_nothing_stands_outside_the_surface(window: Visitor) -> None:
    surface = rect_of(window.the("Surface")).adjusted(-1, -1, 1, 1)
    everything = [(name, rect) for _, name, rect in (*labels(window), *marks(window))] + pills(window)
    assert not [name for name, rect in everything if not surface.contains(rect)]


def test_every_event_is_on_the_surface_or_in_a_pill(window: Visitor) -> None:
    rows = {row for row, _, _ in marks(window)}
    held = sum(pill.property("count") for pill in window.all("Pill"))
    assert len(rows) + held == len(window.session.library)


def test_at_a_usual_size_no_name_is_cut_short_or_left_out(window: Visitor) -> None:
    if window.window.width() < 1900:
        assert labels(window)
    else:
        assert not window.all("Pill")
        assert len(labels(window)) == len(window.session.library)
        cut = [text for text in window.all("SansText", window.the("Surface")) if text.property("truncated")]
        assert not [text.property("text") for text in cut]


def test_every_lane_shows_at_least_one_name(window: Visitor) -> None:
    lane_of = window.session.library.columns.lane
    assert {lane_of[row] for row, _, _ in labels(window)} == set(lane_of)


def texts_of(window: Visitor, kind: str) -> list[QQuickItem]:
    return [item for item in window.items(window.the(kind)) if is_text(item) and item.property("text")]


@pytest.mark.parametrize("part", ["Axis", "LaneHeads", "Header"])
def test_the_words_around_the_surface_keep_apart(window: Visitor, part: str) -> None:
    found = [(str(text.property("text")), rect_of(text)) for text in texts_of(window, part)]
    assert found
    assert not collisions(found)
    frame = rect_of(window.window.contentItem())
    assert not [words for words, rect in found if not frame.contains(rect)]


def test_the_card_lies_on_nothing(window: Visitor) -> None:
    for card in window.all("StartCard"):
        place = rect_of(card)
        assert rect_of(window.the("Surface")).contains(place)
        things = [(name, rect) for _, name, rect in (*labels(window), *marks(window))] + pills(window)
        assert not [name for name, rect in things if overlap(place, rect)]
        inside = [item for item in window.items(card) if is_text(item) and item.property("text")]
        assert not collisions([(str(item.property("text")), rect_of(item)) for item in inside])
        assert not [item.property("text") for item in inside if not place.contains(rect_of(item))]
        assert not [item.property("text") for item in inside if item.property("truncated")]


def test_words_of_silence_stand_within_their_hatch(window: Visitor) -> None:
    silences = window.all("Silence")
    assert silences
    for silence in silences:
        for text in window.all("SansText", silence):
            assert rect_of(silence).contains(rect_of(text))


def test_a_page_beside_it_leaves_no_collision_either(window: Visitor) -> None:
    window.session.show_event("sixth-symposium-2015")
    window.let_frames_go(3)
    window.rest()
    assert not collisions([(words, rect) for _, words, rect in labels(window)] + pills(window))
    assert not collisions([(name, rect) for _, name, rect in marks(window)] + pills(window))
    surface = rect_of(window.the("Surface")).adjusted(-1, -1, 1, 1)
    sideways = [
        name
        for name, rect in [(name, rect) for _, name, rect in (*labels(window), *marks(window))] + pills(window)
        if rect.left() < surface.left() or rect.right() > surface.right()
    ]
    assert not sideways
