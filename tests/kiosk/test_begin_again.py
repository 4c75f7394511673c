"""After a visit an exhibit is as after its start: the whole state of window and session is compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from exhibit_visitor import CALM, ExhibitVisitor
from monkey import Monkey
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from whole_state import State, differences, whole_state

AT_ONCE = replace(CALM, attract=False)
SIZE = (1920, 1080)


@dataclass
class Started:
    """An exhibit, and its state before anybody touched it."""

    visitor: ExhibitVisitor
    fresh: State


@pytest.fixture(scope="module")
def started(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    visitor = ExhibitVisitor(qapp, tmp_path_factory.mktemp("state"))
    visitor.open(AT_ONCE, size=SIZE)
    visitor.rest()
    fresh = whole_state(visitor)
    visitor.leave()
    yield Started(visitor, fresh)
    visitor.close()


@pytest.fixture
def visitor(started: Started) -> Iterator[ExhibitVisitor]:
    yield started.visitor.open(AT_ONCE, size=SIZE)
    started.visitor.leave()


def assert_fresh(started: Started) -> None:
    told = differences(started.fresh, whole_state(started.visitor))
    if told:
        pytest.fail("not as at the start:\n" + "\n".join(told), pytrace=False)


def show_event(visitor: ExhibitVisitor) -> None:
    visitor.session.show_event(visitor.session.library.event_id(3))
    visitor.reading.goNext()
    visitor.reading.goBack()


def show_subject(visitor: ExhibitVisitor) -> None:
    visitor.reading.show_source(next(iter(visitor.session.library.sources)))


def choose_filter(visitor: ExhibitVisitor) -> None:
    visitor.click(visitor.button("Filter"))
    visitor.session.filter_view.toggle("lane", visitor.session.library.lanes[0].id)
    visitor.session.filter_view.setLeave(True)


def search(visitor: ExhibitVisitor) -> None:
    visitor.click(visitor.button("Search"))
    visitor.session.search_view.setText("school")


def fold_lanes(visitor: ExhibitVisitor) -> None:
    lanes = visitor.session.lane_plan_view
    lanes.choose(1)
    lanes.hide()
    lanes.choose(2)
    lanes.toggleFold()


def look_closer(visitor: ExhibitVisitor) -> None:
    for step in (1, 1, 1, -1):
        visitor.surface._motion.zoomStep(step)
        visitor.rest()


def scroll_lanes(visitor: ExhibitVisitor) -> None:
    visitor.session.nextTextSize()
    visitor.session.nextTextSize()
    visitor.session.nextTextSize()
    visitor.rest()
    visitor.the("LaneScroll").setProperty("offset", 60.0)


def go_along_list(visitor: ExhibitVisitor) -> None:
    visitor.session.list_view.enter()
    visitor.session.list_view.moveTo(18)
    visitor.let_frames_go()


def order_quotations(visitor: ExhibitVisitor) -> None:
    visitor.session.quotes_view.enter()
    visitor.session.quotes_view.orderBy("lane")
    visitor.session.quotes_view.moveTo(5)
    visitor.let_frames_go()


def open_key(visitor: ExhibitVisitor) -> None:
    visitor.click(visitor.button("Key"))


def scroll_page(visitor: ExhibitVisitor) -> None:
    show_event(visitor)
    visitor.let_frames_go()
    visitor.key(Qt.Key.Key_PageDown)


CHANGES: dict[str, tuple[Callable[[ExhibitVisitor], object], tuple[str, ...]]] = {
    "language": (lambda at: at.session.nextLanguage(), ("session.language", "session.title", "window")),
    "theme": (lambda at: at.session.nextTheme(), ("session.theme",)),
    "text size": (lambda at: at.session.nextTextSize(), ("session.textScale", "window")),
    "motion": (lambda at: at.view.toggleReducedMotion(), ("session.reducedMotion",)),
    "lowered controls": (lambda at: at.view.toggleLowered(), ("window",)),
    "notice": (lambda at: at.session.tell("Words"), ("session.notice", "window")),
    "page": (show_event, ("session.reading.eventId", "session.reading ways", "session.surface.selectedRow")),
    "place in a page": (scroll_page, ("session.reading.eventId", "window")),
    "page of a source": (show_subject, ("session.reading.isOpen", "session.reading.subject.kind")),
    "filters": (choose_filter, ("session.filters.active", "session.filters.leave", "window")),
    "search": (search, ("session.search.text", "session.search.isOpen", "session.search.hits", "window")),
    "lanes": (fold_lanes, ("session.surface.lanes", "window")),
    "view": (
        look_closer,
        ("session.surface.pxPerDay", "session.surface.trail.canGoBack", "session.surface trail"),
    ),
    "scroll of lanes": (scroll_lanes, ("window",)),
    "list": (go_along_list, ("session.eventList.isShown", "session.eventList.currentIndex", "window")),
    "quotations": (order_quotations, ("session.quotes.isShown", "session.quotes.order", "window")),
    "key": (open_key, ("window",)),
    "help": (lambda at: at.click(at.button("Help")), ("window",)),
}


NAMED = (
    "session.language", "session.theme", "session.textScale", "session.surface.trail.canGoBack",
    "session.surface.lanes", "session.eventList.isShown", "session.quotes.order", "session.filters.active",
    "session.filters.leave", "session.search.text", "session.reading.eventId", "session.reading ways", "window",
)  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_a_visitor_changes_is_as_at_the_start(
    started: Started, visitor: ExhibitVisitor, what: str
) -> None:
    change, parts = CHANGES[what]
    change(visitor)
    visitor.rest()
    changed = whole_state(visitor)
    assert [part for part in parts if changed[part] == started.fresh[part]] == [], "it is changed in each part"
    visitor.view.startOver()
    visitor.rest()
    assert_fresh(started)


def test_all_of_it_at_once_is_as_at_the_start_when_nobody_is_there_any_more(
    started: Started, visitor: ExhibitVisitor
) -> None:
    for what in (
        "view",
        "lanes",
        "quotations",
        "list",
        "search",
        "filters",
        "page",
        "theme",
        "text size",
        "language",
    ):
        CHANGES[what][0](visitor)
        visitor.rest()
        visitor.exhibit.stage.close_uppermost()
    changed = whole_state(visitor)
    assert [part for part in NAMED if changed[part] == started.fresh[part]] == []
    visitor.view.input()
    visitor.wait(200)
    visitor.rest()
    assert_fresh(started)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_a_monkey_has_done_is_as_at_the_start(
    started: Started, visitor: ExhibitVisitor, seed: int
) -> None:
    monkey = Monkey(visitor.window, visitor._finger, seed)
    has_changed = False
    for _ in range(6):
        for _ in range(10):
            monkey.act()
            visitor.let_frames_go(1)
        has_changed |= bool(differences(started.fresh, whole_state(visitor)))
    assert has_changed
    monkey.let_go()
    visitor.view.startOver()
    visitor.rest()
    assert_fresh(started)
