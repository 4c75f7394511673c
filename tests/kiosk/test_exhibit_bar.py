"""The bar along an exhibit's lower edge, its help, and the question to whoever may have gone."""

from __future__ import annotations

import dataclasses

import pytest
from exhibit_visitor import CALM, ExhibitVisitor
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from visitor import is_text, kind_of, name_of, rect_of

SURFACE = dataclasses.replace(CALM, attract=False)
SIZES = [(1280, 720), (1920, 1080), (3840, 2160), (1080, 1920)]
LEAST_MM = 15.0


def buttons(exhibit: ExhibitVisitor) -> list[QQuickItem]:
    return exhibit.all("BarButton")


@pytest.mark.parametrize("text_size", [1.0, 2.0])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("size", SIZES)
def test_all_of_the_bar_is_whole_apart_and_large_enough(
    exhibit: ExhibitVisitor, size: tuple[int, int], language: str, text_size: float
) -> None:
    exhibit.open(dataclasses.replace(SURFACE, language=language, text_size=text_size), size=size)
    px_per_mm = exhibit.session.property("pxPerMm")
    window = QRectF(0, 0, *size)
    rects = [rect_of(button) for button in buttons(exhibit)]
    assert len(rects) == 7
    for at, rect in enumerate(rects):
        assert window.contains(rect)
        assert min(rect.width(), rect.height()) >= max(44.0, LEAST_MM * px_per_mm) - 0.5
        assert not any(rect.intersects(other) for other in rects[at + 1 :])
    for button in buttons(exhibit):
        assert name_of(button)
        words = [item for item in exhibit.items(button) if is_text(item) and item.property("text")]
        assert words or button.property("picture") is not None
        for word in words:
            assert rect_of(button).adjusted(-1, -1, 1, 1).contains(rect_of(word)), word.property("text")
            assert not word.property("truncated")


def test_the_bar_stays_where_it_is_whatever_is_open(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    before = rect_of(exhibit.button("Start over"))
    for open_what in ("Search", "Help", "Help", "Lower the controls", "List"):
        exhibit.click(exhibit.button(open_what))
        exhibit.rest()
        assert rect_of(exhibit.button("Start over")) == before


def test_a_language_is_chosen_by_its_own_name_and_the_current_one_is_marked(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    assert exhibit.button("English").property("marked")
    exhibit.click(exhibit.button("中文"))
    assert exhibit.session.property("language") == "zh-Hans"
    assert exhibit.button("中文").property("marked")
    assert not exhibit.button("English").property("marked")


def test_starting_over_puts_back_what_the_bar_changed_and_closes_the_help(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    for name in ("Text size", "Colours", "Lower the controls", "Help"):
        exhibit.click(exhibit.button(name))
    exhibit.click(exhibit.button("Start over"))
    exhibit.rest()
    assert exhibit.session.property("textScale") == SURFACE.text_size
    assert exhibit.session.property("theme") == SURFACE.theme
    assert not exhibit.view.property("lowered")
    assert not exhibit.all("HelpSheet")


def test_help_says_how_long_the_exhibit_waits(exhibit: ExhibitVisitor) -> None:
    exhibit.open(dataclasses.replace(SURFACE, idle_after_s=75, idle_countdown_s=33))
    exhibit.click(exhibit.button("Help"))
    said = " ".join(exhibit.texts(exhibit.the("HelpSheet")))
    assert "75 seconds" in said
    assert "33 more seconds" in said
    assert exhibit.session.property("publisherNote") in said


@pytest.mark.parametrize("way", ["its button", "its button in the bar", "a tap beside it", "Escape"])
def test_help_closes(exhibit: ExhibitVisitor, way: str) -> None:
    exhibit.open(SURFACE)
    exhibit.click(exhibit.button("Help"))
    sheet = exhibit.the("HelpSheet")
    match way:
        case "its button":
            exhibit.click(exhibit.button("Close the help"))
        case "its button in the bar":
            exhibit.click(exhibit.button("Help"))
        case "a tap beside it":
            exhibit.tap(QPointF(6, sheet.height() / 2))
        case _:
            exhibit.key(Qt.Key.Key_Escape)
    exhibit.rest()
    assert not exhibit.all("HelpSheet")
    assert exhibit.the("WindowPage").isEnabled()


def test_nothing_under_the_help_takes_the_keys(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    exhibit.click(exhibit.button("Help"))
    for _ in range(30):
        exhibit.key(Qt.Key.Key_Tab)
        focused = exhibit.window.activeFocusItem()
        above = focused
        while above is not None and kind_of(above) not in ("HelpSheet", "KioskBar"):
            above = above.parentItem()
        assert above is not None, f"{kind_of(focused)} has the focus"


def test_the_question_is_asked_in_every_language_and_counts_once_it_was_shown(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    exhibit.key(Qt.Key.Key_Right)
    exhibit.clock.advance(SURFACE.idle_after_s)
    exhibit.view.tick()
    assert exhibit.scene == "asking"
    exhibit.clock.advance(60)
    exhibit.view.tick()
    assert exhibit.view.property("leftSeconds") == SURFACE.idle_countdown_s
    exhibit.let_frames_go(4)
    said = exhibit.texts(exhibit.the("IdleQuestion"))
    assert {"Are you still there?", "您还在吗？"} <= set(said)
    exhibit.wait(7)
    assert str(SURFACE.idle_countdown_s - 7) in exhibit.texts(exhibit.the("IdleQuestion"))


def test_the_question_is_answered_by_its_button_and_nothing_below_it_is_touched(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    exhibit.key(Qt.Key.Key_Right)
    exhibit.wait(SURFACE.idle_after_s + 2)
    stay = next(button for button in exhibit.all("PillButton") if "I am still here" in button.property("text"))
    assert stay.height() >= LEAST_MM * exhibit.session.property("pxPerMm")
    exhibit.tap(stay)
    assert exhibit.scene == "visit"
    assert exhibit.open_event() == ""
    assert not exhibit.all("IdleQuestion")


def test_a_keypad_reaches_every_button_of_the_bar_by_arrows_alone(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    met: set[str] = set()
    for _ in range(80):
        exhibit.key(Qt.Key.Key_Down)
        focused = exhibit.window.activeFocusItem()
        if kind_of(focused) == "BarButton":
            met.add(name_of(focused))
    assert met == {name_of(button) for button in buttons(exhibit)}


def test_a_keypad_opens_an_event_and_reaches_the_buttons_of_its_page(exhibit: ExhibitVisitor) -> None:
    exhibit.open(SURFACE)
    exhibit.key(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    exhibit.rest()
    assert exhibit.open_event()
    for _ in range(200):
        exhibit.key(Qt.Key.Key_Down)
        if name_of(exhibit.window.activeFocusItem()) == "Close":
            break
    exhibit.key(Qt.Key.Key_Return)
    assert exhibit.open_event() == ""
