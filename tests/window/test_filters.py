"""Filters by touch and key: what is chosen shows at once, on the surface, in the overview and in the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from visitor import FICTIONAL, Visitor, attached_accessible, descendants, name_of, rect_of

SIXTH = "sixth-symposium-2015"


def toggles(visitor: Visitor) -> dict[str, QQuickItem]:
    """The values that the open panel shows, by what they say."""
    return {str(item.property("label")): item for item in visitor.all("FilterToggle")}


def choose(visitor: Visitor, label: str) -> None:
    """Bring a value into view, and touch it."""
    toggle = toggles(visitor)[label]
    visitor.scroll_to(toggle)
    visitor.tap(toggle)


def bright(visitor: Visitor) -> set[str]:
    """The events that are drawn on the surface as they always are."""
    return ids(visitor, dimmed=False)


def ids(visitor: Visitor, *, dimmed: bool) -> set[str]:
    library = visitor.session.library
    marks = [mark for mark in visitor.all("EventMark") if mark.property("dimmed") is dimmed]
    return {library.event_id(mark.property("row")) for mark in marks}


def in_lane(visitor: Visitor, lane: str) -> set[str]:
    library = visitor.session.library
    return {library.event_id(row) for row in range(len(library)) if library.event(row).lane == lane}


def chip(visitor: Visitor) -> QQuickItem | None:
    return next(iter(visitor.all("FilterChip")), None)


@pytest.fixture
def panel(visitor: Visitor) -> Visitor:
    """The window with its filters open."""
    visitor.tap(visitor.button("Filter"))
    assert visitor.texts().count("Filters") == 1
    return visitor


def test_a_touched_value_leaves_its_events_bright_and_dims_the_others(panel: Visitor) -> None:
    choose(panel, "Ecology")
    assert bright(panel) == in_lane(panel, "ecology")
    everything = {panel.session.library.event_id(row) for row in range(len(panel.session.library))}
    assert ids(panel, dimmed=True) == everything - in_lane(panel, "ecology")


def test_values_of_one_kind_add_up_and_kinds_narrow_each_other(panel: Visitor) -> None:
    choose(panel, "Ecology")
    choose(panel, "Meetings and decisions")
    assert bright(panel) == in_lane(panel, "ecology") | in_lane(panel, "meetings")
    choose(panel, "With a quotation")
    library = panel.session.library
    quoted = {library.event_id(row) for row in range(len(library)) if library.event(row).quotes}
    assert bright(panel) == (in_lane(panel, "ecology") | in_lane(panel, "meetings")) & quoted


def test_a_count_promises_what_a_touch_gives(panel: Visitor) -> None:
    choose(panel, "Meetings and decisions")
    person = next(
        label
        for label, item in toggles(panel).items()
        if item.property("kind") == "person" and item.property("count") > 0
    )
    promised = toggles(panel)[person].property("count")
    choose(panel, person)
    assert len(bright(panel)) == promised


def test_what_would_show_nothing_is_there_and_cannot_be_touched(panel: Visitor) -> None:
    choose(panel, "Ecology")
    empty = [item for item in toggles(panel).values() if item.property("count") == 0]
    assert empty
    before = bright(panel)
    for item in empty:
        assert not item.isEnabled()
        assert item.isVisible()
    panel.tap(empty[0])
    assert bright(panel) == before


def test_events_leave_when_the_visitor_says_so_and_come_back(panel: Visitor) -> None:
    choose(panel, "Ecology")
    panel.scroll_to(panel.button("hide them"))
    panel.tap(panel.button("hide them"))
    assert bright(panel) == in_lane(panel, "ecology")
    assert not ids(panel, dimmed=True)
    panel.tap(panel.button("dim them"))
    assert ids(panel, dimmed=True)


def test_the_chip_says_how_many_there_are_and_a_touch_clears_all(panel: Visitor) -> None:
    choose(panel, "Ecology")
    panel.key(Qt.Key.Key_Escape)
    shown = chip(panel)
    assert shown is not None
    assert shown.property("text") == f"{len(in_lane(panel, 'ecology'))} of {len(panel.session.library)} events ✕"
    panel.tap(shown)
    assert chip(panel) is None
    assert not ids(panel, dimmed=True)
    assert len(bright(panel)) == len(panel.session.library)


def test_one_touch_in_the_panel_clears_all_and_it_stays_open(panel: Visitor) -> None:
    choose(panel, "Ecology")
    choose(panel, "With a figure")
    panel.tap(panel.button("Clear all"))
    assert not ids(panel, dimmed=True)
    assert not any(item.property("chosen") for item in toggles(panel).values())


def test_nothing_left_is_said_on_the_surface_with_the_way_out(panel: Visitor) -> None:
    choose(panel, "With a quotation")
    without = [
        label
        for label, item in toggles(panel).items()
        if item.property("kind") == "lane" and item.property("count") == 0
    ]
    assert without, "some lane has no quotation"
    panel.tap(panel.button("Clear all"))
    choose(panel, without[0])
    choose(panel, "Meetings and decisions")
    choose(panel, "With a quotation")
    choose(panel, "Meetings and decisions")
    panel.key(Qt.Key.Key_Escape)
    assert "No event passes all of these filters." in panel.texts()
    panel.tap(panel.button("Clear the filters"))
    assert "No event passes all of these filters." not in panel.texts()
    assert len(bright(panel)) == len(panel.session.library)


def test_the_list_has_the_same_events(panel: Visitor) -> None:
    choose(panel, "Ecology")
    panel.key(Qt.Key.Key_Escape)
    panel.tap(panel.button("List"))
    library = panel.session.library
    listing = panel.session.list_view.model.listing
    listed = {library.event_id(listing.row(index)) for index in range(len(listing))}
    assert listed == in_lane(panel, "ecology")


def test_the_overview_shows_which_events_pass(panel: Visitor) -> None:
    dots = [item for item in descendants(panel.the("Overview")) if item.property("rise") is not None]
    assert dots
    assert not any(dot.property("dimmed") for dot in dots)
    choose(panel, "Ecology")
    lanes = [lane.id for lane in panel.session.library.lanes]
    rise = lanes.index("ecology") / (len(lanes) - 1)
    for dot in dots:
        assert dot.property("dimmed") is not (dot.property("rise") == pytest.approx(rise))


def test_the_open_event_is_never_hidden(panel: Visitor) -> None:
    panel.session.show_event(SIXTH)
    choose(panel, "Ecology")
    panel.session.filter_view.setLeave(True)
    panel.let_frames_go()
    assert SIXTH in ids(panel, dimmed=True)


def test_arrows_walk_along_the_events_that_pass(panel: Visitor) -> None:
    choose(panel, "Meetings and decisions")
    panel.key(Qt.Key.Key_Escape)
    panel.the("Surface").forceActiveFocus()
    library, reached = panel.session.library, []
    for _ in range(len(in_lane(panel, "meetings")) + 2):
        panel.key(Qt.Key.Key_Right)
        reached.append(library.event_id(panel.surface.property("focusedRow")))
    assert set(reached) == in_lane(panel, "meetings")


def test_filters_work_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.key(Qt.Key.Key_F)
    ecology = toggles(visitor)["Ecology"]
    for _ in range(60):
        if ecology.hasActiveFocus():
            break
        visitor.key(Qt.Key.Key_Tab)
    assert ecology.hasActiveFocus()
    visitor.key(Qt.Key.Key_Space)
    assert bright(visitor) == in_lane(visitor, "ecology")
    visitor.key(Qt.Key.Key_Escape)
    assert not toggles(visitor)
    assert visitor.button("✓ Filter").hasActiveFocus()


def test_the_timeline_stays_at_hand_beside_the_panel(panel: Visitor) -> None:
    surface = rect_of(panel.the("Surface"))
    before = [rect_of(mark).center() for mark in panel.all("EventMark")]
    panel.pinch(QPointF(surface.right() - 200, surface.center().y()), 2.0)
    assert toggles(panel), "the panel is still there"
    assert [rect_of(mark).center() for mark in panel.all("EventMark")] != before


def test_another_timeline_has_no_filters_and_its_own_values(panel: Visitor) -> None:
    choose(panel, "Ecology")
    panel.begin(FICTIONAL)
    assert chip(panel) is None
    assert not ids(panel, dimmed=True)
    panel.tap(panel.button("Filter"))
    assert {lane.name.get("en") for lane in panel.session.library.lanes} <= set(toggles(panel))
    assert "Ecology" not in toggles(panel)


SIZES = [((1280, 720), 1.0), ((1080, 1920), 1.0), ((1280, 720), 2.0), ((900, 560), 1.5)]


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_every_value_is_of_touch_size_whole_and_within_the_panel(
    visitor: Visitor, size: tuple[int, int], scale: float, language: str
) -> None:
    visitor.begin(size=size, language=language, text_scale=scale)
    visitor.key(Qt.Key.Key_F)
    window = rect_of(visitor.window.contentItem())
    shown = toggles(visitor)
    assert len(shown) > 20
    for label, toggle in shown.items():
        visitor.scroll_to(toggle)
        assert window.contains(rect_of(toggle)), f"{label} reaches out of the window"
        assert min(toggle.width(), toggle.height()) >= 44
        words = next(item for item in visitor.all("SansText", toggle) if item.property("text") == label)
        assert not words.property("truncated")
        assert rect_of(toggle).contains(rect_of(words)), f"{label} reaches out of its button"
        if len(label) <= 8:
            assert words.property("lineCount") == 1, f"{label} is broken"


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_values_say_to_assistive_technology_what_they_are(visitor: Visitor, language: str) -> None:
    visitor.begin(language=language)
    visitor.key(Qt.Key.Key_F)
    for label, toggle in toggles(visitor).items():
        assert name_of(toggle) == label
        attached = attached_accessible(toggle)
        assert attached is not None
        assert attached.property("checkable")
        count = str(toggle.property("count"))
        assert attached.property("description") in (f"{count} events", f"{count} event", f"{count}个事件")
        assert ("个" in attached.property("description")) is (language == "zh-Hans")


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_at_double_size_beside_a_page_buttons_become_signs_and_the_surface_keeps_room(
    visitor: Visitor, language: str
) -> None:
    visitor.begin(text_scale=2.0, language=language)
    visitor.session.show_event(SIXTH)
    visitor.session.filter_view.toggle("lane", "meetings")
    visitor.let_frames_go()
    header, surface = visitor.the("Header"), rect_of(visitor.the("Surface"))
    buttons = [*visitor.all("PillButton", header), *visitor.all("FilterChip", header)]
    assert len(buttons) == 9
    assert all(name_of(button) and rect_of(header).contains(rect_of(button)) for button in buttons)
    assert surface.height() > max(button.height() for button in buttons), "a row of events is seen and touched"


def test_next_goes_through_what_passes_and_knows_its_end(visitor: Visitor) -> None:
    filters, library = visitor.session.filter_view, visitor.session.library
    filters.toggle("lane", "ecology")
    passing = [row for row in range(len(library)) if library.event(row).lane == "ecology"]
    visitor.reading.show_row(passing[0])
    visitor.let_frames_go()
    walked = [passing[0]]
    while visitor.button("Next event in time").isEnabled():
        visitor.click(visitor.button("Next event in time"))
        walked.append(visitor.reading.current_row)
    assert walked == passing
    filters.clear()
    visitor.let_frames_go()
    assert visitor.button("Next event in time").isEnabled()
