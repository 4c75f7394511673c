"""All quotations as cards, on the shipped timeline: in each order and language, read only where somebody looks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.modeltest import ModelTester

from viewer import paths
from viewer.domain.event import Event
from viewer.layout.quote_listing import QuoteOrder
from viewer.library.library import Library
from viewer.models.quote_list_model import KEPT, QuoteCardRow, QuoteListModel
from viewer.opening import open_library


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with open_library(paths.shipped_timeline()) as opened:
        yield opened


@pytest.fixture
def model(library: Library, qapp: QCoreApplication) -> QuoteListModel:
    made = QuoteListModel()
    made.show(library, "en", QuoteOrder.TIME)
    return made


def cards(model: QuoteListModel) -> list[QuoteCardRow]:
    return [model.card(index) for index in range(model.rowCount())]


def sections(model: QuoteListModel) -> list[str]:
    return [section for section, _ in groupby(card.section for card in cards(model))]


def test_every_quotation_has_a_card_with_its_verbatim_words(model: QuoteListModel, library: Library) -> None:
    said = [quote.text for row in range(len(library)) for quote in library.event(row).quotes]
    assert len(said) == 9
    assert sorted(card.quotation or card.lead for card in cards(model)) == sorted(said)


@pytest.mark.parametrize("order", QuoteOrder)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_in_no_order_a_section_comes_twice(
    model: QuoteListModel, library: Library, order: QuoteOrder, language: str
) -> None:
    model.show(library, language, order)
    found = sections(model)
    assert len(found) == len(set(found)) > 1


def test_what_a_search_finds_is_marked_on_the_quotation_or_on_its_event(
    model: QuoteListModel, library: Library
) -> None:
    for asked, found in (("才干", "quotation"), ("grow in ability", "quotation"), ("gzzth", "event")):
        model.light(library.rows_found(asked), asked)
        card = next(card for card in cards(model) if library.event_id(card.row) == "sixth-symposium-2015")
        assert card.found == found, asked
        others = {card.found for card in cards(model) if not library.rows_found(asked) >> card.row & 1}
        assert others == {""}
    model.light(0, "")
    assert {card.found for card in cards(model)} == {""}


def test_sections_are_years_speakers_or_lanes(model: QuoteListModel, library: Library) -> None:
    assert sections(model)[:3] == ["2013", "2015", "2020"]
    model.show(library, "en", QuoteOrder.SPEAKER)
    assert sections(model)[0] == "Xi Jinping"
    assert sections(model)[-1] == "Speaker not given"
    model.show(library, "en", QuoteOrder.LANE)
    assert sections(model)[0] == "Meetings and decisions"


def test_in_english_the_labelled_translation_leads_and_the_quotation_follows(model: QuoteListModel) -> None:
    card = model.card(0)
    assert (card.translated, card.translator) == (True, "the project")
    assert card.lead == "speed up leapfrog development and lasting peace and stability in Tibet"
    assert card.quotation == "加快推进西藏跨越式发展和长治久安"
    assert card.name.startswith("Translation by the project: speed up leapfrog development")
    assert "“" not in card.name, "a translation bears no marks when it is read out either"


def test_in_chinese_the_quotation_leads_in_its_marks(model: QuoteListModel, library: Library) -> None:
    model.show(library, "zh-Hans", QuoteOrder.TIME)
    card = model.card(0)
    assert not card.translated
    assert card.name == (
        "“加快推进西藏跨越式发展和长治久安”，习近平，总书记，参加十二届全国人大一次会议西藏代表团审议时，2013年3月，"
        "在全国人大会议西藏代表团审议时的讲话"
    )


def test_every_card_says_on_what_it_rests_and_where_it_goes(model: QuoteListModel, library: Library) -> None:
    for index, card in enumerate(cards(model)):
        event = library.event(model.event_row(index))
        assert card.row == model.event_row(index)
        assert card.title == event.title.get("en")
        assert card.rests_on == "Single source: Xinhua News Agency, 2024"
        assert card.date_text
        assert card.lane_name


def test_only_the_quotations_of_matching_events_are_listed(model: QuoteListModel, library: Library) -> None:
    row = library.row_of("sixth-symposium-2015")
    assert row is not None
    model.show(library, "en", QuoteOrder.SPEAKER, 1 << row)
    assert [card.row for card in cards(model)] == [row]
    model.show(library, "en", QuoteOrder.SPEAKER, 0)
    assert model.rowCount() == 0


def test_a_closed_library_is_asked_nothing_more(model: QuoteListModel) -> None:
    model.clear()
    assert model.rowCount() == 0


def test_few_cards_are_read_and_few_are_remembered(
    library: Library, model: QuoteListModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    event = library.event

    def counted(row: int) -> Event:
        read.append(row)
        return event(row)

    monkeypatch.setattr(library, "event", counted)
    model.show(library, "en", QuoteOrder.TIME)
    assert not read, "listing reads no event"
    model.card(3)
    model.card(3)
    assert len(read) == 1
    assert KEPT >= 50


def test_the_model_holds_to_the_rules_of_models(model: QuoteListModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
