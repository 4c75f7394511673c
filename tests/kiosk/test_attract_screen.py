"""What passers-by see of an exhibit, on its real window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from exhibit_visitor import CALM, ExhibitVisitor
from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from visitor import FICTIONAL, SHIPPED, is_text, rect_of

from viewer.kiosk.schedule import OpenHours

SIZES = [(1920, 1080), (1280, 720), (1080, 1920), (3840, 2160)]
PIECES = 30
"""Turns after which nearly every piece of the shipped timeline was shown."""


def _words(exhibit: ExhibitVisitor) -> str:
    texts = exhibit.texts(exhibit.the("AttractScreen"))
    return " ".join(texts).replace("\u2060", "").replace("\n", "")


def test_an_exhibit_that_nobody_touches_attracts(exhibit: ExhibitVisitor) -> None:
    assert exhibit.scene == "attract"
    assert exhibit.the("AttractScreen").width() == 1920


def test_pieces_follow_one_another_and_each_names_publisher_and_year_in_both_languages(
    exhibit: ExhibitVisitor,
) -> None:
    shown = set()
    for _ in range(10):
        words = _words(exhibit)
        assert "新华社2024年" in words
        assert "Xinhua News Agency, 2024" in words
        assert "Touch to begin" in words
        assert "轻触屏幕开始" in words
        shown.add(words)
        exhibit.wait(exhibit.view.attract_view.due_s() + 0.1)
    assert len(shown) == 10


def test_every_quotation_stands_there_verbatim(exhibit: ExhibitVisitor) -> None:
    view = exhibit.view.attract_view
    seen = 0
    for _ in range(PIECES):
        event = exhibit.session.library.event(exhibit.session.library.row_of(view.event_id))
        words = _words(exhibit)
        said = exhibit.the("AttractPiece").property("sayings")
        if said[0]["kind"] == "translation":
            seen += 1
            assert any(f"“{quote.text}”" in words for quote in event.quotes)
        view.begin()
        exhibit.the("AttractScreen").metaObject().invokeMethod(exhibit.the("AttractScreen"), "change")
    assert seen > 5


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("timeline", [SHIPPED, FICTIONAL])
def test_nothing_is_cut_off(exhibit: ExhibitVisitor, size, text_size, timeline) -> None:
    exhibit.open(replace(CALM, text_size=text_size), timeline, size)
    screen = exhibit.the("AttractScreen")
    for _ in range(PIECES if size == (1280, 720) else 8):
        exhibit.let_frames_go(3)
        stand = rect_of(exhibit.the("AttractPiece").parentItem()).adjusted(0, -1, 0, 1)
        piece = rect_of(exhibit.the("AttractPiece"))
        assert stand.top() <= piece.top() <= piece.bottom() <= stand.bottom(), _words(exhibit)
        for item in exhibit.items(screen):
            if is_text(item):
                place = rect_of(item)
                assert not item.property("truncated"), item.property("text")
                assert 12 <= place.left() <= place.right() <= size[0] - 12, item.property("text")
                assert 0 <= place.top() <= place.bottom() <= size[1], item.property("text")
        exhibit.view.attract_view.begin()


def test_a_touch_begins_with_what_is_shown_and_does_nothing_else(exhibit: ExhibitVisitor) -> None:
    event = exhibit.view.attract_view.event_id
    exhibit.tap(exhibit.middle())
    assert exhibit.scene == "visit"
    assert exhibit.open_event() == event


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A])
def test_a_key_begins(exhibit: ExhibitVisitor, key: Qt.Key) -> None:
    exhibit.key(key)
    assert exhibit.scene == "visit"


def test_a_language_is_chosen_on_the_first_screen(exhibit: ExhibitVisitor) -> None:
    piece = exhibit.the("AttractStart")
    found = [item for item in exhibit.items(piece) if item.property("text") == "中文" and not is_text(item)]
    exhibit.tap(found[0])
    assert (exhibit.scene, exhibit.session.current_language()) == ("visit", "zh-Hans")


def test_the_keypad_s_arrows_come_to_the_languages_and_its_ok_chooses(exhibit: ExhibitVisitor) -> None:
    exhibit.key(Qt.Key.Key_Right)
    assert exhibit.scene == "attract"
    assert exhibit.window.activeFocusItem().property("text") == "中文"
    exhibit.key(Qt.Key.Key_Right)
    assert exhibit.window.activeFocusItem().property("text") == "English"
    exhibit.key(Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert (exhibit.scene, exhibit.session.current_language()) == ("visit", "zh-Hans")


def test_between_two_pieces_no_frame_is_drawn(exhibit: ExhibitVisitor) -> None:
    def drawn_within(ms: int) -> int:
        frames = []
        told = exhibit.window.frameSwapped.connect(lambda: frames.append(1))
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()
        exhibit.window.disconnect(told)
        return len(frames)

    drawn_within(200)
    assert drawn_within(600) == 0


def test_from_black_the_first_touch_only_wakes(exhibit: ExhibitVisitor) -> None:
    closed = replace(CALM, open_hours=OpenHours(tuple(() for _ in range(7))))
    exhibit.open(closed)
    assert exhibit.scene == "closed"
    assert exhibit.picture().pixelColor(960, 540).lightness() == 0
    exhibit.tap(exhibit.middle())
    assert exhibit.scene == "attract"
    assert exhibit.picture().pixelColor(4, 4).lightness() > 0


def test_pixels_shift_without_anything_leaving_the_screen(exhibit: ExhibitVisitor) -> None:
    exhibit.open(replace(CALM, pixel_shift=True))
    before = rect_of(exhibit.the("AttractHead")).topLeft()
    exhibit.wait(6)
    assert rect_of(exhibit.the("AttractHead")).topLeft() - before == QPointF(1, 0)


def test_a_date_that_has_room_stands_in_one_line(exhibit: ExhibitVisitor) -> None:
    for _ in range(PIECES):
        label = next(
            item
            for item in exhibit.items(exhibit.the("AttractYears"))
            if is_text(item) and item.property("text") == exhibit.the("AttractYears").property("date")
        )
        if label.property("implicitWidth") < exhibit.the("AttractYears").width() - 2:
            assert label.property("lineCount") == 1, label.property("text")
        exhibit.view.attract_view.begin()


def test_while_one_piece_gives_way_to_the_next_the_one_that_is_seen_opens(exhibit: ExhibitVisitor) -> None:
    exhibit.open(replace(CALM, reduced_motion=False))
    view = exhibit.view.attract_view
    first = view.event_id
    exhibit.wait(view.due_s() + 0.1)
    assert view.event_id == first
    loop = QEventLoop()
    QTimer.singleShot(1500, loop.quit)
    loop.exec()
    assert view.event_id != first
    assert exhibit.the("AttractPiece").opacity() == 1
