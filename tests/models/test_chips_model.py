"""Names that an event mentions."""

from __future__ import annotations

from decimal import Decimal

from pytestqt.modeltest import ModelTester

from viewer.domain.entity import Entity, EntityKind
from viewer.domain.event import Event
from viewer.domain.figure import Figure, FigureKind
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.source import Citation, Source
from viewer.domain.texts import LocalText
from viewer.models.chips_model import ChipRow, ChipsModel, chip_rows, cited_in, mentioned_sources, tag_rows
from viewer.reading.edtf_dates import parse_date

TOWN = Entity(
    "town", EntityKind.PLACE, LocalText.of({"en": "The town", "zh-Hans": "镇"}), LocalText.of("On the coast")
)
QUAY = Entity("quay", EntityKind.PLACE, LocalText.of({"en": "The quay", "zh-Hans": "码头"}))
PLACES = {place.id: place for place in (TOWN, QUAY)}


def test_names_come_in_the_order_of_the_event_and_in_the_readers_language() -> None:
    assert chip_rows(("quay", "town"), PLACES, "zh-Hans") == [
        ChipRow("quay", "码头", ""),
        ChipRow("town", "镇", "On the coast"),
    ]


def test_a_tag_is_its_own_name() -> None:
    assert tag_rows(("b", "a")) == [ChipRow("b", "b", ""), ChipRow("a", "a", "")]


def test_who_speaks_claims_or_is_linked_to_is_told_once_unless_the_event_names_them_anyway() -> None:
    def quote(speaker: str | LocalText | None) -> Quote:
        return Quote(QuoteKind.SPEECH, "words", "en", "source", speaker=speaker)

    figure = Figure(FigureKind.COUNT, LocalText.of("ships"), "source", claimed_by="town", value=Decimal(3))
    event = Event(
        "event",
        parse_date("1850"),
        "lane",
        LocalText.of("title"),
        people=("ada",),
        quotes=(quote("ada"), quote("bo"), quote(None), quote(LocalText.of("a passer-by")), quote("bo")),
        figures=(figure,),
        body=LocalText.of("[Ada](ada) and [the quay](quay)"),
    )
    assert cited_in(event) == ("bo", "town", "quay")


def test_a_source_that_the_text_links_to_is_a_name_too_unless_it_is_listed_as_one() -> None:
    sources = {
        id_: Source(id_, "book", LocalText.of({"en": id_.title(), "zh-Hans": "书"})) for id_ in ("a", "b", "c")
    }
    event = Event(
        "event",
        parse_date("1850"),
        "lane",
        LocalText.of("title"),
        quotes=(Quote(QuoteKind.SPEECH, "words", "en", "c"),),
        sources=(Citation("a"),),
        body=LocalText.of("[A](a), [B](b), [C](c), [the quay](quay) and [B](b)"),
    )
    assert mentioned_sources(event, sources, "en") == [ChipRow("b", "B", "")]
    assert mentioned_sources(event, sources, "zh-Hans") == [ChipRow("b", "《书》", "")]


def test_the_model_holds_to_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = ChipsModel()
    model.replace(chip_rows(("quay", "town"), PLACES, "en"))
    qtmodeltester.check(model)
