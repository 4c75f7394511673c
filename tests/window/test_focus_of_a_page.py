"""What had the focus and leads nowhere any more hands it to the page: the keyboard never loses its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from many import write_timeline
from PySide6.QtCore import Qt
from visitor import Visitor, kind_of

SIXTH = "sixth-symposium-2015"


def _press(visitor: Visitor, words: str) -> None:
    """By keyboard."""
    visitor.button(words).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    visitor.key(Qt.Key.Key_Space)
    visitor.let_frames_go()


def _has_the_page(visitor: Visitor, *, by_keyboard: bool) -> bool:
    focused = visitor.window.activeFocusItem()
    assert focused is not None
    return kind_of(focused) == "ReadingPage" and focused.property("visualFocus") is by_keyboard


def test_back_at_the_first_page_leaves_the_focus_on_this(visitor: Visitor) -> None:
    visitor.reading.show(SIXTH)
    visitor.reading.show("seventh-symposium-2020")
    visitor.let_frames_go(3)
    _press(visitor, "Back")
    assert visitor.open_event() == SIXTH
    assert _has_the_page(visitor, by_keyboard=True)
    visitor.key(Qt.Key.Key_Tab)
    focused = visitor.window.activeFocusItem()
    assert visitor.the("ReadingPage").isAncestorOf(focused), "and goes on from there"


def test_forward_that_vanishes_does_so_too(visitor: Visitor) -> None:
    visitor.reading.show(SIXTH)
    visitor.reading.show("seventh-symposium-2020")
    visitor.reading.goBack()
    visitor.let_frames_go(3)
    _press(visitor, "Forward")
    assert _has_the_page(visitor, by_keyboard=True)


@pytest.mark.parametrize(("row", "words"), [(1, "Previous event in time"), (-2, "Next event in time")])
def test_so_do_the_first_and_the_last_event(visitor: Visitor, row: int, words: str) -> None:
    visitor.reading.show_row(row % len(visitor.session.library))
    visitor.let_frames_go(3)
    _press(visitor, words)
    assert _has_the_page(visitor, by_keyboard=True)


def test_a_button_that_was_clicked_hands_it_on_without_a_ring(visitor: Visitor) -> None:
    visitor.reading.show_row(1)
    visitor.let_frames_go(3)
    visitor.click(visitor.button("Previous event in time"))
    visitor.let_frames_go()
    assert _has_the_page(visitor, by_keyboard=False)


def test_the_last_part_of_a_list_leaves_it_on_the_page(visitor: Visitor, tmp_path: Path) -> None:
    write_timeline(tmp_path / "many", 50)
    visitor.begin(timeline=tmp_path / "many")
    visitor.reading.show_source("made-up")
    visitor.let_frames_go(3)
    later = [button for button in visitor.all("PillButton") if button.property("text") == "Later ones ›"]
    later[-1].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    visitor.key(Qt.Key.Key_Space)
    visitor.let_frames_go()
    assert not visitor.reading.property("hasLater")
    assert _has_the_page(visitor, by_keyboard=True)
