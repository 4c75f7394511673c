"""The view of all quotations keeps its place, follows page and filter, and goes to events."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from viewer import paths
from viewer.library.errors import LibraryError
from viewer.library.library import Library
from viewer.opening import open_library
from viewer.viewmodels.quotes_view import QuotesView
from viewer.viewmodels.surface_view import SurfaceView

SIXTH = "sixth-symposium-2015"


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with open_library(paths.shipped_timeline()) as opened:
        yield opened


@pytest.fixture
def surface(library: Library, qapp: object) -> Iterator[SurfaceView]:
    view = SurfaceView(library, "en")
    view.arrange(1000, 500, 14, 16, 16, 44, 0)
    view.rest_now()
    yield view
    view.rest_now()


@pytest.fixture
def quotes(library: Library, surface: SurfaceView) -> QuotesView:
    return QuotesView(library, "en", surface)


def row_of(library: Library, event_id: str) -> int:
    row = library.row_of(event_id)
    assert row is not None
    return row


def current_event(view: QuotesView) -> str | None:
    index: int = view.property("currentIndex")
    return None if index < 0 else view._library.event_id(view.model.event_row(index))


def test_nothing_is_listed_before_the_view_is_shown(quotes: QuotesView) -> None:
    assert not quotes.is_shown
    assert quotes.model.rowCount() == 0
    quotes.enter()
    assert quotes.is_shown
    assert quotes.model.rowCount() == 9


def test_it_begins_at_the_quotation_of_the_open_event(quotes: QuotesView, library: Library) -> None:
    quotes.select(row_of(library, SIXTH))
    quotes.enter()
    assert current_event(quotes) == SIXTH


def test_another_order_keeps_the_place(quotes: QuotesView, library: Library) -> None:
    quotes.enter()
    quotes.select(row_of(library, SIXTH))
    for order in ("speaker", "lane", "time"):
        quotes.orderBy(order)
        assert quotes.property("order") == order
        assert current_event(quotes) == SIXTH


def test_an_unknown_order_is_refused(quotes: QuotesView) -> None:
    with pytest.raises(ValueError, match="size"):
        quotes.orderBy("size")


def test_a_card_asks_for_its_event_at_its_own_quotation(
    quotes: QuotesView, library: Library, qtbot: QtBot
) -> None:
    quotes.enter()
    for index in range(quotes.property("count")):
        with qtbot.waitSignal(quotes.quotationActivated) as asked:
            quotes.activate(index)
        row, number = asked.args
        assert row == quotes.model.event_row(index)
        assert library.event(row).quotes[number].text in vars(quotes.model.card(index)).values()
        assert quotes.property("currentIndex") == index


def test_a_filter_that_leaves_the_current_one_out_goes_to_the_first(quotes: QuotesView, library: Library) -> None:
    quotes.enter()
    quotes.select(row_of(library, SIXTH))
    quotes.show_only(1 << row_of(library, "seventh-symposium-2020"))
    assert current_event(quotes) == "seventh-symposium-2020"
    assert quotes.property("count") == 1
    quotes.show_only(0)
    assert (quotes.property("count"), quotes.property("currentIndex")) == (0, -1)
    quotes.show_only(None)
    assert quotes.property("count") == 9


def test_the_keyboard_stays_within_the_list(quotes: QuotesView) -> None:
    quotes.enter()
    quotes.moveTo(-5)
    assert quotes.property("currentIndex") == 0
    quotes.moveTo(99)
    assert quotes.property("currentIndex") == 8


def test_leaving_goes_to_the_event_of_a_card_or_moves_nothing(
    quotes: QuotesView, surface: SurfaceView, qtbot: QtBot
) -> None:
    before = surface.window_days
    quotes.enter()
    quotes.leave(-1)
    assert surface.window_days == before
    quotes.enter()
    with qtbot.waitSignal(quotes.wentBack) as back:
        quotes.leave(2)
    assert back.args == [quotes.model.event_row(2)]
    assert not quotes.is_shown


def test_another_language_changes_the_words_and_keeps_the_place(quotes: QuotesView, library: Library) -> None:
    quotes.enter()
    quotes.select(row_of(library, SIXTH))
    quotes.set_language("zh-Hans")
    assert current_event(quotes) == SIXTH
    assert not quotes.model.card(quotes.property("currentIndex")).translated


def test_a_damaged_index_is_told_and_the_view_stays_closed(
    quotes: QuotesView, library: Library, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def broken(self: Library) -> object:
        raise LibraryError("damaged", path=library.path)

    monkeypatch.setattr(Library, "quotations", property(broken))
    with qtbot.waitSignal(quotes.damaged):
        quotes.enter()
    assert not quotes.is_shown


def test_what_is_found_is_marked_even_if_it_was_found_before_the_view_is_shown(
    quotes: QuotesView, library: Library
) -> None:
    def marked() -> set[str]:
        cards = [quotes.model.card(index) for index in range(quotes.model.rowCount())]
        return {library.event_id(card.row) for card in cards if card.found}

    found = library.rows_found("gzzth")
    quotes.light(found, "gzzth")
    quotes.enter()
    assert marked() == {SIXTH, "seventh-symposium-2020"}
    quotes.leave(-1)
    quotes.light(None, "")
    quotes.enter()
    assert marked() == set()
    quotes.light(found, "gzzth")
    assert SIXTH in marked()
    quotes.set_library(library, "en")
    assert marked() == set()
