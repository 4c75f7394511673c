"""The key to the marks: short where it lies on the surface, whole where it is asked for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, name_of, rect_of


def words(visitor: Visitor, below: QQuickItem) -> list[str]:
    """What the entries of a key say, from top to bottom."""
    entries = visitor.all("LegendEntry", below)
    assert all(name_of(text) for entry in entries for text in visitor.all("SansText", entry)[-1:])
    return [str(entry.property("words")) for entry in entries]


def open_key(visitor: Visitor) -> QQuickItem:
    visitor.click(visitor.button("Key"))
    page = visitor.the("LegendMore").parentItem()
    assert page is not None
    return page


def test_the_key_explains_all_that_the_surface_draws(visitor: Visitor) -> None:
    said = words(visitor, open_key(visitor))
    assert len(said) == len(set(said)) == 9
    for drawn in (
        "background",
        "year or season",
        "not stated",
        "month",
        "approximate",
        "had not ended",
        "room",
        "no event",
    ):
        assert [entry for entry in said if drawn in entry], drawn
    visitor.key(Qt.Key.Key_Escape)


def test_dimmed_marks_are_explained_while_there_are_any(visitor: Visitor) -> None:
    visitor.session.filter_view.toggle("lane", "meetings")
    visitor.let_frames_go()
    assert "does not pass the filter" in words(visitor, open_key(visitor))
    visitor.session.filter_view.clear()
    visitor.let_frames_go()
    assert "does not pass the filter" not in words(visitor, visitor.the("LegendMore"))
    visitor.key(Qt.Key.Key_Escape)


def test_the_card_on_the_surface_has_the_short_key(visitor: Visitor) -> None:
    visitor.begin(size=(1080, 1920))
    card = visitor.the("StartCard")
    assert card.property("withKey")
    assert len(words(visitor, card)) == 5


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_entries_keep_apart_and_stay_within_the_key(visitor: Visitor, language: str, text_scale: float) -> None:
    visitor.begin(size=(1920, 1080), language=language, text_scale=text_scale)
    visitor.session.filter_view.toggle("lane", "meetings")
    visitor.let_frames_go()
    visitor.click(visitor.button({"en": "Key", "zh-Hans": "图例"}[language]))
    page = visitor.the("LegendMore").parentItem()
    assert page is not None
    entries = [rect_of(entry) for entry in visitor.all("LegendEntry", page)]
    assert len(entries) == 10
    for above, below in pairwise(entries):
        assert above.bottom() < below.top()
    for entry in visitor.all("LegendEntry", page):
        text = visitor.all("SansText", entry)[-1]
        assert rect_of(text).right() <= rect_of(page).right() + 1
    visitor.key(Qt.Key.Key_Escape)
