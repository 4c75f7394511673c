"""What the list, its open entry and a lane's menu say can be read in every theme: measured on the picture."""

from __future__ import annotations

import pytest
from pixels import highest
from PySide6.QtCore import Qt
from visitor import Visitor, is_text, rect_of

TEXT, MARK = 7.0, 3.0
THEMES = ["night", "paper", "contrast"]


@pytest.mark.parametrize("theme", THEMES)
def test_all_words_and_glyphs_of_the_list_are_read(visitor: Visitor, theme: str) -> None:
    visitor.begin(size=(1280, 720), theme=theme)
    visitor.key(Qt.Key.Key_L, Qt.Key.Key_Home)
    lanes, looked_at = set(), 0
    for _ in range(len(visitor.session.library)):
        visitor.key(Qt.Key.Key_Return)
        picture, shown = visitor.picture(), rect_of(visitor.the("EventList"))
        opened = [entry for entry in visitor.all("ListEntry") if entry.property("selected")]
        assert len(opened) == 1
        # Each lane once as the open entry, on its raised ground, and once among the others.
        for entry in visitor.all("ListEntry"):
            kind = entry.property("laneName"), entry.property("selected"), entry.property("context")
            if kind in lanes or not shown.contains(rect_of(entry)):
                continue
            lanes.add(kind)
            for item in visitor.items(entry):
                if is_text(item) and item.property("text"):
                    at_best = highest(picture, rect_of(item))
                    assert at_best >= TEXT, f"{item.property('text')}, {kind}: {at_best:.1f}"
                    looked_at += 1
                elif item.inherits("QQuickImage"):
                    assert highest(picture, rect_of(item).adjusted(-3, -3, 3, 3)) >= MARK, kind
        visitor.key(Qt.Key.Key_Escape, Qt.Key.Key_Down)
    names = {lane.name.get("en") for lane in visitor.session.library.lanes}
    assert {name for name, selected, _ in lanes if selected} == names
    assert looked_at > 30


@pytest.mark.parametrize("theme", THEMES)
def test_the_sign_of_hidden_lanes_is_read(visitor: Visitor, theme: str) -> None:
    visitor.begin(theme=theme)
    visitor.click(visitor.all("LaneHead")[0])
    visitor.click(visitor.button("Hide"))
    words = visitor.all("SansText", visitor.the("HiddenLanes"))
    assert len(words) == 1
    assert highest(visitor.picture(), rect_of(words[0])) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("key", "asked"), [(Qt.Key.Key_L, "2015"), (Qt.Key.Key_Q, "总书记"), (Qt.Key.Key_Q, "gzzth")]
)
def test_the_sign_of_what_is_found_is_read_and_stands_out(
    visitor: Visitor, theme: str, key: Qt.Key, asked: str
) -> None:
    visitor.begin(size=(1920, 1080), theme=theme)
    visitor.session.show_event("sixth-symposium-2015")
    visitor.key(Qt.Key.Key_Escape, key, Qt.Key.Key_Slash)
    visitor.session.search_view.setText(asked)
    visitor.session.search_view.rest_now()
    visitor.let_frames_go(10)
    picture, signs = visitor.picture(), visitor.all("FoundMark")
    assert signs
    for sign in signs[:3]:
        (words,) = visitor.all("SansText", sign)
        assert highest(picture, rect_of(words)) >= TEXT
        assert highest(picture, rect_of(sign).adjusted(-6, -6, 6, 6)) >= TEXT
