"""What a filter does not let pass, and what the panel does not offer, can be read: measured on the picture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pixels import highest, pixels
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, is_text, rect_of

TEXT, MARK = 7.0, 3.0
THEMES = ["night", "paper", "contrast"]


@pytest.fixture(params=THEMES)
def filtered(request: pytest.FixtureRequest, one_window: Visitor) -> Iterator[Visitor]:
    """A window in some theme whose filter lets the events of one lane pass."""
    one_window.begin(size=(1920, 1080), theme=request.param)
    one_window.session.filter_view.toggle("lane", "ecology")
    one_window.let_frames_go()
    yield one_window
    one_window.begin()
    one_window.rest()


def dimmed(visitor: Visitor) -> list[QQuickItem]:
    found = [mark for mark in visitor.all("EventMark") if mark.property("dimmed")]
    assert len(found) > 15
    return found


def test_names_of_dimmed_events_are_read(filtered: Visitor) -> None:
    picture, shown = filtered.picture(), rect_of(filtered.the("Surface"))
    for mark in dimmed(filtered):
        for words in filtered.items(mark):
            if is_text(words) and words.property("text"):
                at_best = highest(picture, rect_of(words).intersected(shown))
                assert at_best >= TEXT, f"{words.property('text')}: {at_best:.1f}"


def test_dimmed_marks_are_seen_and_are_quieter_than_before(filtered: Visitor) -> None:
    with_filter = filtered.picture()
    rects = {mark.property("name"): rect_of(mark).adjusted(-2, 0, 2, 0) for mark in dimmed(filtered)}
    bare = {
        mark.property("name"): rects[mark.property("name")]
        for mark in dimmed(filtered)
        if not mark.property("labelInside")
    }
    for name, rect in bare.items():
        assert highest(with_filter, rect) >= MARK, name
    filtered.session.filter_view.clear()
    filtered.let_frames_go()
    without = filtered.picture()
    assert all(pixels(without, rect) != pixels(with_filter, rect) for rect in bare.values())


def test_dimmed_events_have_no_hue(filtered: Visitor) -> None:
    """Their lanes' colours are for those that pass."""
    picture = filtered.picture()

    def strongest_hue(mark: QQuickItem) -> int:
        return max(max(colour) - min(colour) for colour in pixels(picture, rect_of(mark)))

    marks = filtered.all("EventMark")
    passing = [strongest_hue(mark) for mark in marks if not mark.property("dimmed")]
    assert max(map(strongest_hue, dimmed(filtered))) < min(passing)


def test_every_value_in_the_panel_is_read_whether_offered_or_not(filtered: Visitor) -> None:
    filtered.key(Qt.Key.Key_F)
    toggles = filtered.all("FilterToggle")
    assert {toggle.property("offered") for toggle in toggles} == {True, False}
    picture, panel = filtered.picture(), rect_of(filtered.the("ScrollPage"))
    seen = [toggle for toggle in toggles if panel.contains(rect_of(toggle))]
    assert len(seen) > 8
    for toggle in seen:
        for words in filtered.all("SansText", toggle):
            if len(str(words.property("text"))) > 1:
                at_best = highest(picture, rect_of(words))
                assert at_best >= TEXT, f"{words.property('text')}: {at_best:.1f}"
