"""The search of a window: what is typed, where the keyboard is, and what is lit for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.modeltest import ModelTester

from viewer.desktop.hit_list import hits_as_json
from viewer.desktop.options import LISTED_HITS
from viewer.domain.event import Basis
from viewer.domain.timeline import Timeline
from viewer.library.errors import LibraryError
from viewer.library.hit import HitKind
from viewer.library.library import Library
from viewer.models.rows_model import RowsModel
from viewer.models.search_rows import HitRow
from viewer.viewmodels.search_view import SearchView


@pytest.fixture
def search(vela: Library, qapp: object) -> Iterator[SearchView]:
    """At the fictional timeline in English, open."""
    view = SearchView(vela, "en")
    view.open()
    yield view
    view.close()


def rows(search: SearchView) -> tuple[HitRow, ...]:
    model: RowsModel[HitRow] = search.property("hits")
    return model.rows


def told(search: SearchView) -> list[str]:
    words: list[str] = []
    search.announced.connect(words.append)
    return words


def collected(signal: Any) -> list[Any]:
    got: list[Any] = []
    signal.connect(got.append)
    return got


def test_hits_come_as_one_types_and_the_first_is_the_current_one(search: SearchView) -> None:
    search.setText("la")
    assert "<b>la</b>mp" in rows(search)[0].words
    search.setText("lamp")
    assert "<b>lamp</b>" in rows(search)[0].words
    assert search.property("currentIndex") == 0
    search.setText("")
    assert (rows(search), search.property("currentIndex"), search.property("summaryText")) == ((), -1, "")


def test_the_model_keeps_the_rules_of_qt(search: SearchView, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(search.property("hits"))
    for text in ("l", "lamp", "zzz", "", "1857"):
        search.setText(text)


def test_each_kind_has_its_title_once_above_its_first_hit(search: SearchView) -> None:
    search.setText("the")
    kinds = [row.kind for row in rows(search)]
    titled = [row.kind for row in rows(search) if row.heading]
    assert titled == list(dict.fromkeys(kinds))
    assert len(titled) > 2


def test_every_row_says_in_plain_words_what_it_shows(search: SearchView) -> None:
    search.setText("lamp")
    assert len(rows(search)) > 1
    for row in rows(search):
        assert "<" not in row.name
        assert row.date_text in row.name
        assert row.place in row.name


def test_a_quotation_bears_its_marks_and_a_translation_is_told_to_be_one(
    search: SearchView, vela: Library
) -> None:
    quoted = next(row for row in range(len(vela)) if vela.event(row).quotes)
    quote = vela.event(quoted).quotes[0]
    for language, translated in ((quote.lang, False), *((tag, True) for tag, _ in quote.translation)):
        search.set_language(language)
        search.setText(dict(quote.translation)[language].text if translated else quote.text)
        row = next(row for row in rows(search) if row.kind == "quote")
        assert row.translated is translated
        assert (row.words[0] == "“") is not translated
        search.setText("")


def test_the_surface_lights_all_that_is_found_once_typing_rests(search: SearchView, vela: Library) -> None:
    search.setText("lamp")
    assert search.matching is None
    search.rest_now()
    assert search.matching == vela.rows_found("lamp") > 0
    search.setText("zeppelin")
    search.rest_now()
    assert search.matching is None
    search.setText("lamp")
    search.rest_now()
    search.close()
    assert search.matching is None


def test_typing_comes_to_rest_by_itself(search: SearchView, qtbot: Any) -> None:
    with qtbot.waitSignal(search.matchingChanged):
        search.setText("lamp")


def test_what_was_typed_is_there_when_the_search_is_opened_again(search: SearchView) -> None:
    search.setText("lamp")
    search.rest_now()
    before = search.matching
    search.close()
    search.open()
    search.rest_now()
    assert (search.property("text"), search.matching) == ("lamp", before)


def test_the_keyboard_stays_within_the_hits_and_what_it_is_at_is_told(search: SearchView) -> None:
    search.setText("the")
    last = len(rows(search)) - 1
    words = told(search)
    for asked, reached in ((1, 1), (-5, 0), (10_000, last)):
        search.moveTo(asked)
        assert search.property("currentIndex") == reached
    assert words == [rows(search)[index].name for index in (1, 0, last)]
    search.setText("")
    search.moveTo(3)
    assert search.property("currentIndex") == -1


@pytest.mark.parametrize(
    ("asked", "summary"),
    [("lamp", "results"), ("zeppelin", "Nothing found for “zeppelin”."), ("lampp", "“lampp”. The nearest:")],
)
def test_how_much_was_found_is_told(search: SearchView, asked: str, summary: str) -> None:
    words = told(search)
    search.setText(asked)
    search.rest_now()
    assert summary in words[-1]
    assert words[-1] == search.property("summaryText")


def test_more_than_the_list_holds_is_said_to_be_more(crowd_timeline: Timeline, qapp: object) -> None:
    with Library.in_memory(crowd_timeline) as library:
        view = SearchView(library, "en")
        view.open()
        view.setText("event")
        view.rest_now()
        assert len(rows(view)) == LISTED_HITS
        assert view.property("summaryText") == f"The first {LISTED_HITS} results"
        assert view.matching == (1 << len(library)) - 1
        view.close()


def test_a_hit_leads_to_what_it_is_about(search: SearchView, vela: Library) -> None:
    events, entities, sources = (
        collected(signal) for signal in (search.eventChosen, search.entityChosen, search.sourceChosen)
    )
    parts: dict[str, list[tuple[int, int]]] = {"quote": [], "figure": []}
    search.quotationChosen.connect(lambda *part: parts["quote"].append(part))
    search.figureChosen.connect(lambda *part: parts["figure"].append(part))
    search.setText("the")
    for index in range(len(rows(search))):
        search.choose(index)
    kinds = [row.kind for row in rows(search)]
    assert len(events) == kinds.count("event")
    assert all(0 <= row < len(vela) for row in events)
    assert (len(parts["quote"]), len(parts["figure"])) == (kinds.count("quote"), kinds.count("figure"))
    assert all(number < len(vela.event(row).quotes) for row, number in parts["quote"])
    assert all(number < len(vela.event(row).figures) for row, number in parts["figure"])
    assert len(entities) == kinds.count("entity")
    assert set(entities) <= vela.entities.keys()
    assert len(sources) == kinds.count("source")
    assert set(sources) <= vela.sources.keys()
    assert entities
    assert sources
    for index in (-1, len(kinds), 10_000):
        search.choose(index)
    assert len(events) + len(entities) + len(sources) + sum(map(len, parts.values())) == len(kinds)


@pytest.mark.parametrize("asked", ["the", "lamp", "lampp", "1857", "deng"])
def test_the_command_prints_the_same_hits_in_the_same_order(search: SearchView, vela: Library, asked: str) -> None:
    search.setText(asked)
    printed = json.loads(hits_as_json(vela, vela.search(asked, "en", LISTED_HITS), "en"))
    assert [hit["kind"] for hit in printed] == [row.kind for row in rows(search)]
    for hit, row in zip(printed, rows(search), strict=True):
        assert hit.keys() >= {"kind", "id", "event", "title", "excerpt", "score"}
        assert hit["excerpt"] in row.name


def test_a_date_that_was_asked_for_is_lit(search: SearchView) -> None:
    for asked in ("1857-10", "October 1857", "12 Oct 1857", "1850s", "the 1850s", "19th century"):
        search.setText(asked)
        first = rows(search)[0]
        assert (first.date_text, first.date_lit) == ("12 October 1857", True), asked
    search.setText("lamp 1857")
    assert [row.date_lit for row in rows(search) if row.date_text == "12 October 1857"] == [True]
    search.setText("lamp")
    assert not any(row.date_lit for row in rows(search))


def test_in_another_language_the_same_search_says_so_in_its_words(search: SearchView) -> None:
    search.setText("lamp")
    before = rows(search)
    search.set_language("zh-Hans")
    assert search.property("text") == "lamp"
    assert rows(search)
    assert rows(search) != before


def test_another_timeline_is_not_searched_for_what_was_asked_of_this(
    search: SearchView, crowd_timeline: Timeline
) -> None:
    search.setText("lamp")
    search.rest_now()
    with Library.in_memory(crowd_timeline) as library:
        search.set_library(library, "en")
        assert (search.property("text"), rows(search), search.matching) == ("", (), None)
        assert not search.property("isOpen")


def test_a_damaged_file_is_told_and_finds_nothing(
    search: SearchView, vela: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise LibraryError("damaged", path="x.timeline")

    faults = collected(search.damaged)
    monkeypatch.setattr(vela, "search", fail)
    monkeypatch.setattr(vela, "rows_found", fail)
    search.setText("lamp")
    search.rest_now()
    assert [fault.code for fault in faults] == ["damaged", "damaged"]
    assert rows(search) == ()
    assert search.matching is None


@pytest.mark.parametrize("text", ['"', "'; DROP TABLE words; --", "%", "*", "🙂", "x" * 10_000, "<b>", "\0", "  "])
def test_anything_may_be_typed(search: SearchView, vela: Library, text: str) -> None:
    search.setText(text)
    search.rest_now()
    search.setText("lamp")
    assert rows(search)


def test_background_is_told_from_what_is_reported(search: SearchView, vela: Library) -> None:
    found = set()
    for asked in ("the", "cable"):
        search.setText(asked)
        for row, hit in zip(rows(search), vela.search(asked, "en", LISTED_HITS), strict=True):
            own = hit.kind in (HitKind.EVENT, HitKind.QUOTE, HitKind.FIGURE) and hit.row is not None
            assert row.context == (own and vela.event(hit.row or 0).basis is Basis.CONTEXT)
            found.add(row.context)
    assert found == {True, False}
