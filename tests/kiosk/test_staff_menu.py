"""Staff at the screen of an exhibit: the knock, the PIN, the menu, and the ways out of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from exhibit_visitor import CALM, ExhibitVisitor
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from visitor import FICTIONAL, SHIPPED, name_of

from viewer.kiosk.config_fault import ConfigFault
from viewer.kiosk.endings import Ending
from viewer.kiosk.exhibit import CLEANING_S, STAFF_IDLE_S
from viewer.kiosk.pin import hash_pin
from viewer.kiosk.pin_guard import FIRST_DELAY_S, FREE_TRIES, GUARD_NAME
from viewer.kiosk.pin_pad import PAD_IDLE_S
from viewer.kiosk.schedule import OpenHours
from viewer.kiosk.staff import hash_key
from viewer.kiosk.statistics import CSV_NAME

PIN = "271828"
GUARDED = replace(CALM, pin_hash=hash_pin(PIN))
CORNER = QPointF(40, 40)


@pytest.fixture
def staff(exhibit: ExhibitVisitor) -> Iterator[ExhibitVisitor]:
    """Somebody of the staff before an exhibit in attract that knows the PIN, with no wrong tries behind it."""
    state = exhibit.exhibit._services._state
    (state / GUARD_NAME).unlink(missing_ok=True)
    yield exhibit.open(GUARDED)
    (state / GUARD_NAME).unlink(missing_ok=True)


def page(at: ExhibitVisitor) -> str:
    return str(at.exhibit.staff.property("page"))


def knock(at: ExhibitVisitor, taps: int = 7) -> None:
    for _ in range(taps):
        at.tap(CORNER)
        at.clock.advance(0.2)


def type_pin(at: ExhibitVisitor, digits: str) -> None:
    """On the pad, by finger; the wait for a frame that says so is the test's own."""
    for digit in digits:
        at.tap(at.button(digit))
    at.tap(at.button("OK"))
    at.exhibit.staff.check()
    at.let_frames_go()


def enter(at: ExhibitVisitor) -> None:
    knock(at)
    type_pin(at, PIN)
    assert page(at) == "menu"


# -- the knock ----------------------------------------------------------------------------------------------


def test_seven_taps_in_the_corner_ask_for_the_pin_from_attract(staff: ExhibitVisitor) -> None:
    assert staff.scene == "attract"
    knock(staff, 6)
    assert page(staff) == ""
    knock(staff, 1)
    assert page(staff) == "pad"


def test_seven_taps_ask_for_the_pin_from_a_visit_and_do_no_harm_to_it(staff: ExhibitVisitor) -> None:
    staff.tap(staff.middle())
    assert staff.scene == "visit"
    event = staff.open_event()
    knock(staff)
    assert page(staff) == "pad"
    staff.tap(staff.button("Back to the exhibit"))
    assert page(staff) == ""
    assert staff.scene == "visit"
    assert staff.open_event() == event


def test_the_taps_that_answer_the_question_count(staff: ExhibitVisitor) -> None:
    staff.tap(staff.middle())
    staff.wait(GUARDED.idle_after_s + 1)
    assert staff.scene == "asking"
    knock(staff)
    assert page(staff) == "pad"


def test_the_tap_that_wakes_a_closed_screen_counts(staff: ExhibitVisitor) -> None:
    staff.open(replace(GUARDED, open_hours=OpenHours(((),) * 7)))
    assert staff.scene == "closed"
    knock(staff)
    assert page(staff) == "pad"


def test_taps_that_are_too_slow_or_elsewhere_ask_for_nothing(staff: ExhibitVisitor) -> None:
    for _ in range(7):
        staff.tap(CORNER)
        staff.clock.advance(1)
    assert page(staff) == ""
    staff.clock.advance(60)
    knock(staff, 6)
    staff.tap(QPointF(900, 400))
    knock(staff, 1)
    assert page(staff) == ""


def test_a_double_click_is_two_taps_and_not_three(staff: ExhibitVisitor) -> None:
    for _ in range(6):
        staff.click(CORNER)
    assert page(staff) == ""
    staff.click(CORNER)
    assert page(staff) == "pad"


def test_with_neither_pin_nor_key_the_corner_does_nothing(exhibit: ExhibitVisitor) -> None:
    knock(exhibit, 21)
    assert page(exhibit) == ""


def test_a_key_file_opens_the_menu_at_once(exhibit: ExhibitVisitor, tmp_path: Path) -> None:
    key = tmp_path / "stick" / "timeline-viewer.key"
    config = replace(CALM, key_file=tmp_path / "*" / key.name, key_hash=hash_key(b"secret"))
    exhibit.open(config)
    knock(exhibit)
    assert page(exhibit) == "", "no stick, and no PIN to ask for"
    key.parent.mkdir()
    key.write_bytes(b"secret\n")
    exhibit.clock.advance(60)
    knock(exhibit)
    assert page(exhibit) == "menu"


# -- the pad ------------------------------------------------------------------------------------------------


def test_a_wrong_pin_is_told_and_another_may_be_typed(staff: ExhibitVisitor) -> None:
    knock(staff)
    type_pin(staff, "31415")
    assert page(staff) == "pad"
    assert "That is not the PIN." in staff.texts()
    type_pin(staff, PIN)
    assert page(staff) == "menu"
    assert staff.scene == "staff"


def test_after_some_wrong_pins_the_next_one_waits(staff: ExhibitVisitor) -> None:
    knock(staff)
    for _ in range(FREE_TRIES):
        type_pin(staff, "31415")
    assert "Wait 15 s before the next try." in staff.texts()
    assert not staff.button("1").isEnabled()
    staff.wait(5)
    assert "Wait 10 s before the next try." in staff.texts()
    staff.wait(FIRST_DELAY_S)
    type_pin(staff, PIN)
    assert page(staff) == "menu"


def test_no_digit_is_shown_of_what_is_typed(staff: ExhibitVisitor) -> None:
    knock(staff)
    before = staff.texts()
    for digit in PIN[:3]:
        staff.tap(staff.button(digit))
    assert staff.texts() == before
    assert any(name_of(item) == "3 digits typed" for item in staff.items())
    staff.tap(staff.button("Erase the last digit"))
    assert any(name_of(item) == "2 digits typed" for item in staff.items())


def test_the_pin_can_be_typed_on_a_keyboard(staff: ExhibitVisitor) -> None:
    knock(staff)
    staff.key(*(getattr(Qt.Key, f"Key_{digit}") for digit in PIN), Qt.Key.Key_9, Qt.Key.Key_Backspace)
    assert staff.exhibit.staff.property("typed") == len(PIN)
    goal = staff.button("OK")
    for _ in range(4):
        staff.key(Qt.Key.Key_Down)
    staff.key(Qt.Key.Key_Up, Qt.Key.Key_Right)
    assert goal.hasActiveFocus()
    staff.key(Qt.Key.Key_Return)
    staff.exhibit.staff.check()
    assert page(staff) == "menu"


def test_the_pad_goes_when_nobody_is_at_it(staff: ExhibitVisitor) -> None:
    knock(staff)
    staff.wait(PAD_IDLE_S + 1)
    assert page(staff) == ""


def test_the_back_key_leaves_the_pad(staff: ExhibitVisitor) -> None:
    knock(staff)
    staff.key(Qt.Key.Key_Back)
    assert page(staff) == ""


# -- the menu -----------------------------------------------------------------------------------------------


def test_nothing_else_has_focus_or_a_place_for_assistive_technology(staff: ExhibitVisitor) -> None:
    enter(staff)
    menu = staff.the("StaffMenu")
    for _ in range(20):
        staff.key(Qt.Key.Key_Tab)
        focused = staff.window.activeFocusItem()
        assert menu.isAncestorOf(focused), f"{focused} has the focus"
    assert not staff.all("WindowPage")
    assert not staff.all("AttractScreen")


def test_touches_beside_the_buttons_reach_nothing(staff: ExhibitVisitor) -> None:
    enter(staff)
    for x in range(20, staff.window.width(), 150):
        staff.tap(QPointF(x, staff.window.height() - 20))
    staff.wheel(staff.middle(), 3)
    assert page(staff) == "menu"
    assert staff.scene == "staff"


def test_a_screen_that_is_cleaned_is_deaf_for_a_minute_and_shows_the_seconds_alone(staff: ExhibitVisitor) -> None:
    enter(staff)
    staff.tap(staff.button("Clean the screen"))
    assert staff.scene == "cleaning"
    staff.wait(1)
    for x in range(100, staff.window.width(), 300):
        for y in range(100, staff.window.height(), 200):
            staff.tap(QPointF(x, y))
    staff.key(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert staff.scene == "cleaning"
    assert staff.texts() == [str(CLEANING_S - 1)]
    staff.wait(CLEANING_S - 1)
    assert staff.scene == "staff"
    assert page(staff) == "menu"
    staff.tap(staff.button("Status"))
    assert page(staff) == "status"


def test_the_status_shows_the_faults_of_the_configuration(staff: ExhibitVisitor) -> None:
    fault = ConfigFault(Path("/etc/kiosk.toml"), "unknown_key", 4, "them", "night", "theme")
    staff.open(GUARDED, faults=(fault,))
    enter(staff)
    staff.tap(staff.button("Status"))
    assert fault.sentence("en") in staff.texts()


def test_the_log_shows_its_end_and_can_be_turned_back(staff: ExhibitVisitor, tmp_path: Path) -> None:
    log = tmp_path / "viewer.log"
    lines = (f"2024-07-01 12:00:00,123 1 INFO viewer: number {number}\n" for number in range(300))
    log.write_text("".join(lines))
    staff.open(GUARDED, log_file=log)
    enter(staff)
    staff.tap(staff.button("Log"))
    scroll = staff.the("ScrollPage")
    end = scroll.property("contentHeight") - scroll.height()
    assert end > 0
    assert scroll.property("contentY") == pytest.approx(end)
    staff.tap(staff.button("Up"))
    assert scroll.property("contentY") < end
    staff.key(Qt.Key.Key_Down)
    assert scroll.property("contentY") == pytest.approx(end)


def test_statistics_are_written_as_a_file(staff: ExhibitVisitor) -> None:
    staff.open(replace(GUARDED, statistics=True))
    file = staff.exhibit._services._state / CSV_NAME
    file.unlink(missing_ok=True)
    enter(staff)
    staff.tap(staff.button("Statistics"))
    staff.tap(staff.button("Write a CSV file"))
    assert f"Written: {file}" in staff.texts()
    assert file.exists()


def test_the_content_that_is_chosen_is_shown_and_told(staff: ExhibitVisitor) -> None:
    enter(staff)
    staff.tap(staff.button("Choose content"))
    (row,) = staff.all("StaffRow")
    assert row.property("chosen")
    staff.tap(row)
    assert f"Now shown: {staff.session.property('title')}" in staff.texts()
    assert page(staff) == "content"
    focused = staff.window.activeFocusItem()
    assert staff.the("StaffMenu").isAncestorOf(focused), "the page behind has taken the focus"
    staff.key(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert staff.scene == "attract"


def test_attract_begins_with_the_content_that_was_chosen(
    staff: ExhibitVisitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf, chosen = staff.exhibit._services._shelf, list[Path]()
    monkeypatch.setattr(shelf, "choices", lambda: (SHIPPED, FICTIONAL))
    monkeypatch.setattr(shelf, "choose", chosen.append)
    before = staff.session.property("title")
    enter(staff)
    staff.tap(staff.button("Choose content"))
    shown, other = staff.all("StaffRow")
    assert shown.property("chosen")
    staff.tap(other)
    staff._shown = FICTIONAL  # The next exhibit begins with its own.
    assert chosen == [FICTIONAL]
    assert [row.property("chosen") for row in staff.all("StaffRow")] == [False, True]
    staff.key(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert staff.scene == "attract"
    assert staff.view.attract_view.shows is staff.session.library
    title = staff.session.property("title")
    assert title != before
    assert title in staff.texts()


def test_content_that_cannot_be_shown_is_told_and_what_was_shown_stays(
    staff: ExhibitVisitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(staff)
    library = staff.session.library
    monkeypatch.setattr(type(staff.session), "open_path", lambda *_, **__: False)
    staff.tap(staff.button("Choose content"))
    (row,) = staff.all("StaffRow")
    staff.tap(row)
    assert any(text.startswith("It cannot be opened: ") for text in staff.texts())
    assert staff.session.library is library


@pytest.fixture
def endings(staff: ExhibitVisitor, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The exit statuses that the exhibit was to end with."""
    told: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", told.append)
    staff.open(GUARDED)
    return told


def test_a_restart_ends_it_with_its_status(staff: ExhibitVisitor, endings: list[int]) -> None:
    enter(staff)
    staff.tap(staff.button("Start it again"))
    assert endings == [Ending.RESTART]


def test_to_end_it_is_asked_once_more(staff: ExhibitVisitor, endings: list[int]) -> None:
    enter(staff)
    staff.tap(staff.button("End the exhibit"))
    assert endings == []
    staff.tap(staff.button("No, go on"))
    assert page(staff) == "menu"
    staff.tap(staff.button("End the exhibit"))
    staff.tap(staff.button("Yes, end it"))
    assert endings == [Ending.QUIT]


def test_the_menu_goes_when_nobody_is_at_it(staff: ExhibitVisitor) -> None:
    enter(staff)
    staff.tap(staff.button("Status"))
    staff.wait(STAFF_IDLE_S - 1)
    assert page(staff) == "status"
    staff.wait(2)
    assert page(staff) == ""
    assert staff.scene == "attract"


def test_back_to_the_exhibit_is_back_to_its_beginning(staff: ExhibitVisitor) -> None:
    enter(staff)
    staff.tap(staff.button("Back to the exhibit"))
    assert page(staff) == ""
    assert staff.scene == "attract"


@pytest.mark.parametrize("size", [(1280, 720), (1080, 1920)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_every_button_is_on_the_screen(
    staff: ExhibitVisitor, size: tuple[int, int], scale: float, language: str
) -> None:
    config = replace(GUARDED, text_size=scale, language=language)
    staff.open(config, size=size)
    knock(staff)
    assert_reachable(staff, "StaffKey")
    for digit in PIN:
        staff.exhibit.staff.type(digit)
    staff.exhibit.staff.confirm()
    staff.exhibit.staff.check()
    staff.let_frames_go()
    assert_reachable(staff, "StaffTile")
    if scale == 1.0:
        scroll = staff.the("ScrollPage")
        assert scroll.property("contentHeight") <= scroll.height(), "all of the menu is on the screen at once"


def assert_reachable(at: ExhibitVisitor, kind: str) -> None:
    items: list[QQuickItem] = at.all(kind)
    assert items
    for item in items:
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        at.let_frames_go()
        place = item.mapRectToScene(item.boundingRect())
        assert at.window.contentItem().boundingRect().contains(place), (kind, name_of(item), place)


def test_wrong_tries_are_remembered_by_the_next_run(staff: ExhibitVisitor) -> None:
    knock(staff)
    type_pin(staff, "31415")
    kept = json.loads((staff.exhibit._services._state / GUARD_NAME).read_text())
    assert kept["wrong"] == 1
