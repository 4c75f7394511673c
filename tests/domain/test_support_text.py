"""On which sources a page rests."""

from __future__ import annotations

from decimal import Decimal

import pytest

from viewer.domain.event import Event
from viewer.domain.figure import Figure, FigureKind
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.source import Citation
from viewer.domain.support_text import all_citations
from viewer.domain.texts import LocalText
from viewer.reading.dates import parse_date


def _event(quoted: str, counted: str) -> Event:
    """A page that cites “paper” and has a quotation and a figure from the sources that are named by a letter."""
    return Event(
        "lamp",
        parse_date("1857"),
        "towers",
        LocalText.of("The lamp"),
        quotes=tuple(Quote(QuoteKind.MOTTO, "Burn", "en", source) for source in quoted),
        figures=tuple(
            Figure(FigureKind.COUNT, LocalText.of("Ships"), source, value=Decimal(3)) for source in counted
        ),
        sources=(Citation("p"),),
    )


@pytest.mark.parametrize(
    ("quoted", "counted", "more"),
    [
        ("", "", []),
        ("p", "p", []),
        ("a", "", [("a", "Only for quotations")]),
        ("pa", "b", [("a", "Only for quotations"), ("b", "Only for figures")]),
        ("aa", "a", [("a", "Only for quotations and figures")]),
    ],
)
def test_sources_of_quotations_and_figures_count_among_those_of_the_page(
    quoted: str, counted: str, more: list[tuple[str, str]]
) -> None:
    own, *others = all_citations(_event(quoted, counted))
    assert own == Citation("p")
    assert [(other.source, other.supports.get("en")) for other in others] == more
