"""An exhibit's parts joined: what is counted, what keeps it from asking, how visits begin, what is shown."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from exhibit_visitor import CALM, ExhibitVisitor
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from visitor import FICTIONAL, SHIPPED, rect_of

from viewer.kiosk.statistics import STATISTICS_NAME

AT_ONCE = replace(CALM, attract=False)
COUNTING = replace(CALM, statistics=True)
DAY = "2024-07-01"


@pytest.fixture
def counted(exhibit: ExhibitVisitor) -> Iterator[ExhibitVisitor]:
    """At an exhibit that counts, in attract."""
    (exhibit._state / STATISTICS_NAME).unlink(missing_ok=True)
    yield exhibit.open(COUNTING)
    exhibit.leave()
    (exhibit._state / STATISTICS_NAME).unlink(missing_ok=True)


def counts(visitor: ExhibitVisitor) -> dict[str, dict[str, int]]:
    """Of the one day of a test, once the visit is over."""
    visitor.view.input()
    visitor.wait(200)
    kept = json.loads((visitor._state / STATISTICS_NAME).read_text())
    assert list(kept) == [DAY]
    return dict(kept[DAY])


def type_slowly(visitor: ExhibitVisitor, *texts: str) -> None:
    search = visitor.session.search_view
    search.open()
    for text in texts:
        search.setText(text)
        search.rest_now()
    search.close()


def test_events_that_a_visitor_opens_are_counted_and_not_the_one_that_attract_showed(
    counted: ExhibitVisitor,
) -> None:
    counted.view.begin()
    assert counted.open_event()
    library = counted.session.library
    for row in (2, 5, 2):
        counted.surface.activate(row)
    told = counts(counted)
    assert told["events"] == {library.event_id(2): 2, library.event_id(5): 1}
    assert told["sessions"] == {"": 1}
    assert sum(told["dwell"].values()) == 1


def test_languages_are_counted_however_they_are_chosen_and_not_when_the_exhibit_takes_its_own_again(
    counted: ExhibitVisitor,
) -> None:
    counted.view.begin()
    counted.session.nextLanguage()
    counted.view.chooseLanguage("en")
    counted.view.chooseLanguage("zh-Hans")
    counted.view.startOver()
    assert counted.session.current_language() == "en"
    assert counts(counted)["languages"] == {"zh-Hans": 2, "en": 1}


def test_a_search_in_vain_is_counted_once_however_long_one_types(counted: ExhibitVisitor) -> None:
    counted.view.begin()
    type_slowly(counted, "qqqqq", "qqqqqx", "qqqqqxz")
    type_slowly(counted, "Tibet")
    type_slowly(counted, "zzzzzq")
    assert counts(counted)["empty_searches"] == {"": 2}


def test_what_is_typed_is_kept_only_where_that_is_configured(counted: ExhibitVisitor) -> None:
    counted.open(replace(COUNTING, keep_search_text=True))
    counted.view.begin()
    type_slowly(counted, "qqqqq")
    assert counts(counted)["empty_searches"] == {"qqqqq": 1}


def test_nothing_is_counted_while_that_is_off(exhibit: ExhibitVisitor) -> None:
    exhibit.view.begin()
    exhibit.surface.activate(2)
    exhibit.session.nextLanguage()
    exhibit.wait(200)
    assert exhibit.scene == "attract"
    assert not (exhibit._state / STATISTICS_NAME).exists()


def test_who_listens_is_not_asked_whether_anybody_is_there(exhibit: ExhibitVisitor) -> None:
    exhibit.view.begin()
    exhibit.reading.media_view.played.emit(True)
    exhibit.wait(300)
    assert exhibit.scene == "visit"
    exhibit.reading.media_view.played.emit(False)
    exhibit.wait(95)
    assert exhibit.scene == "asking"


def test_another_page_plays_nothing_of_the_last(exhibit: ExhibitVisitor) -> None:
    exhibit.view.begin()
    exhibit.reading.media_view.played.emit(True)
    exhibit.reading.media_view._shown = (object(),)  # type: ignore[assignment]  # as if it had had a recording
    exhibit.surface.activate(4)
    exhibit.wait(95)
    assert exhibit.scene == "asking"


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_first_touch_opens_what_attract_showed_with_its_page_peeking_and_touches_nothing_else(
    exhibit: ExhibitVisitor, size: tuple[int, int]
) -> None:
    visitor = exhibit.open(CALM, size=size)
    shown = visitor.view.attract_view.event_id
    touch = QTest.touchEvent(visitor.window, visitor._finger)
    touch.press(0, visitor.middle().toPoint(), visitor.window).commit()
    visitor.let_frames_go(1)
    touch = QTest.touchEvent(visitor.window, visitor._finger)
    touch.release(0, visitor.middle().toPoint(), visitor.window).commit()
    visitor.rest()
    assert visitor.scene == "visit"
    assert visitor.open_event() == shown
    assert visitor.surface.property("selectedRow") == visitor.session.library.row_of(shown)
    panel = rect_of(visitor.the("ReadingPanel"))
    if size[0] > size[1]:
        assert panel.left() > size[0] / 2
    else:
        assert panel.height() < size[1] * 0.45, "its head alone"


def test_a_new_content_is_shown_while_nobody_is_there_in_the_language_of_the_exhibit(
    exhibit: ExhibitVisitor, tmp_path: Path
) -> None:
    visitor = exhibit.open(AT_ONCE)
    recents = visitor.session.property("recents").rowCount()
    visitor.session.nextLanguage()
    title = visitor.session.property("title")
    told: list[bool] = []
    visitor.view.choicesChanged.connect(lambda: told.append(True))
    assert visitor.exhibit._show_content(FICTIONAL)
    try:
        assert visitor.session.property("title") != title
        assert visitor.session.current_language() == "en"
        assert told, "other languages may be chosen"
        assert visitor.view.attract_view.shows is visitor.session.library
        assert visitor.session.property("recents").rowCount() == recents, "an exhibit remembers nothing"
    finally:
        assert visitor.exhibit._show_content(SHIPPED)


def test_what_cannot_be_shown_is_told_to_staff_and_not_to_visitors(
    exhibit: ExhibitVisitor, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.timeline"
    broken.write_bytes(b"nonsense")
    title = exhibit.session.property("title")
    assert not exhibit.exhibit._choose(broken)
    assert exhibit.session.property("title") == title
    assert exhibit.session.property("notice") == ""


def test_nobody_is_there_until_somebody_touches_it_and_while_no_staff_are_at_it(exhibit: ExhibitVisitor) -> None:
    assert exhibit.view.nobody_there
    exhibit.open(AT_ONCE)
    assert exhibit.view.nobody_there
    exhibit.tap(QPointF(30, 500))
    assert not exhibit.view.nobody_there
    exhibit.wait(200)
    assert exhibit.view.nobody_there
    exhibit.view.enter_staff()
    assert not exhibit.view.nobody_there


def test_it_looks_for_contents_only_where_new_ones_may_come(exhibit: ExhibitVisitor, tmp_path: Path) -> None:
    assert not exhibit.exhibit._turning.isActive()
    exhibit.open(replace(CALM, content_folder=tmp_path))
    assert exhibit.exhibit._turning.isActive()
    exhibit.exhibit.turns._shelf.close()


def test_a_measured_diagonal_holds(exhibit: ExhibitVisitor) -> None:
    visitor = exhibit.open(replace(CALM, screen_diagonal_mm=1000.0, mounting_height_mm=900.0))
    px_per_mm = visitor.session.property("pxPerMm")
    size = QGuiApplication.primaryScreen().size()
    assert px_per_mm == pytest.approx(math.hypot(size.width(), size.height()) / 1000)
    visitor.window.screenChanged.emit(QGuiApplication.primaryScreen())
    assert visitor.session.property("pxPerMm") == px_per_mm
    assert visitor.view.property("loweredShare") != 0.45
