"""An event as text to be pasted into another program."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from viewer.domain.event import Basis, Event
from viewer.domain.figure import Direction, Figure, FigureKind, Reading
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.source import Citation, Source
from viewer.domain.texts import LocalText
from viewer.exchange.plain_text import event_text
from viewer.reading.dates import parse_date

PAPER = Source("paper", "book", LocalText.of("Lights"), publisher=LocalText.of("Quay"), issued="1911")
EVENT = Event(
    "lamp",
    parse_date("1857"),
    "towers",
    LocalText.of({"en": "The lamp is lit", "zh-Hans": "点亮灯火"}),
    summary=LocalText.of("Somebody lights it."),
    sources=(Citation("paper"),),
)


def _paragraphs(event: Event, language: str = "en") -> list[str]:
    return event_text(event, {"paper": PAPER}, {}, language, date="1857", timeline="Vela").split("\n\n")


def test_title_summary_source_and_timeline_stand_in_paragraphs_of_their_own() -> None:
    title, summary, source, timeline = _paragraphs(EVENT)
    assert title == "The lamp is lit\n1857"
    assert summary == "Somebody lights it."
    assert source.startswith("Source: Lights\nQuay, 1911\nGB/T 7714-2015: Lights[M].")
    assert timeline == "Vela\n"


def test_paragraphs_and_lists_of_the_body_stay_apart_and_signs_of_markdown_go() -> None:
    body = "It took *four* summers.\n\nOf 3 * 4 steps:\n\n- one\n- [two](steps)\n\nNo more."
    assert _paragraphs(replace(EVENT, body=LocalText.of(body)))[2:-2] == [
        "It took four summers.",
        "Of 3 * 4 steps:",
        "- one\n- two",
        "No more.",
    ]


@pytest.mark.parametrize(("language", "word"), [("en", "Background"), ("zh-Hans", "背景")])
def test_what_is_background_is_said_to_be_that(language: str, word: str) -> None:
    assert _paragraphs(replace(EVENT, basis=Basis.CONTEXT), language)[0].endswith(f"\n1857\n{word}")
    assert word not in "".join(_paragraphs(EVENT, language))


def test_figures_of_each_kind_are_told_in_a_line() -> None:
    one = Figure(FigureKind.COUNT, LocalText.of("Ships"), "paper", value=Decimal(1200), unit=LocalText.of("ships"))
    share = replace(one, kind=FigureKind.SHARE, value=Decimal(95), unit=LocalText())
    first, last = Reading(Decimal(8), parse_date("1857")), Reading(Decimal(3), parse_date("1867"))
    pair = replace(one, kind=FigureKind.PAIR, value=None, from_=first, to=last)
    change = replace(one, kind=FigureKind.CHANGE, value=None, by=LocalText.of("a third"), direction=Direction.DOWN)
    told = _paragraphs(replace(EVENT, figures=(one, share, pair, change)))[2:-2]
    assert [figure.partition("\n")[0] for figure in told] == [
        "Ships: 1,200 ships",
        "Ships: 95%",
        "Ships, 1857: 8 ships → 1867: 3 ships",
        "Ships: down by a third",
    ]


def test_a_quotation_brings_the_reference_of_its_source_even_if_the_event_does_not_cite_it() -> None:
    letters = Source("letters", "book", LocalText.of("Letters"), publisher=LocalText.of("Cape"), issued="1873~")
    quote = Quote(QuoteKind.MOTTO, "Let it burn", "en", "letters")
    told = event_text(
        replace(EVENT, quotes=(quote,)),
        {"paper": PAPER, "letters": letters},
        {},
        "en",
        date="1857",
        timeline="Vela",
    )
    assert "Source: Letters\nCape, about 1873\nOnly for quotations\nGB/T 7714-2015: Letters[M]." in told
    assert "Single source for everything else on this page" in told
