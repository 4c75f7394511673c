"""The numbers of events, one entry a row."""

from __future__ import annotations

import pytest

from viewer.domain.columns import COLUMN_NAMES, UNSAID, Trait, columns_of, traits_of
from viewer.domain.dates import day_number
from viewer.domain.event import Basis, Event
from viewer.domain.figure import Figure, FigureKind
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.source import Citation
from viewer.domain.texts import LocalText
from viewer.reading.edtf_dates import parse_date

QUOTE = Quote(QuoteKind.MOTTO, "x", "en", "s")
FIGURE = Figure(FigureKind.COUNT, LocalText.of("x"), "s")


def an_event(date: str, *, lane: str = "first", importance: int = 2, sources: tuple[str, ...] = ()) -> Event:
    return Event(
        "e",
        parse_date(date),
        lane,
        LocalText.of("T"),
        importance=importance,
        sources=tuple(Citation(source) for source in sources),
    )


@pytest.mark.parametrize(
    ("date", "traits"),
    [
        ("1994", Trait(0)),
        ("1994/2024", Trait.SPAN),
        ("2015/..", Trait.SPAN | Trait.END_OPEN),
        ("../2015", Trait.SPAN | Trait.START_OPEN),
        ("2015/", Trait.SPAN | Trait.END_UNKNOWN),
        ("/2024", Trait.SPAN | Trait.START_UNKNOWN),
        ("2014~/2024?", Trait.SPAN | Trait.START_APPROXIMATE | Trait.END_UNCERTAIN),
        ("2014?/2024~", Trait.SPAN | Trait.START_UNCERTAIN | Trait.END_APPROXIMATE),
        ("2014~", Trait.START_APPROXIMATE | Trait.END_APPROXIMATE),
        ("2014?", Trait.START_UNCERTAIN | Trait.END_UNCERTAIN),
    ],
)
def test_traits_tell_how_each_end_is_known(date: str, traits: Trait) -> None:
    assert traits_of(an_event(date)) == traits


def test_traits_tell_basis_quotations_and_figures() -> None:
    date, title = parse_date("1994"), LocalText.of("T")
    assert traits_of(Event("e", date, "l", title, basis=Basis.CONTEXT)) == Trait.CONTEXT
    assert traits_of(Event("e", date, "l", title, quotes=(QUOTE,))) == Trait.HAS_QUOTE
    assert traits_of(Event("e", date, "l", title, figures=(FIGURE,))) == Trait.HAS_FIGURE


def test_each_event_has_its_row_in_every_column() -> None:
    events = [an_event("1994", importance=1), an_event("2015/..", lane="second"), an_event("/2024", importance=3)]
    columns = columns_of(events, {"first": 0, "second": 1}, {})
    assert [len(getattr(columns, name)) for name in COLUMN_NAMES] == [3] * len(COLUMN_NAMES)
    assert len(columns) == 3
    assert list(columns.lane) == [0, 1, 0]
    assert list(columns.importance) == [1, 2, 3]
    assert list(columns.traits) == [0, Trait.SPAN | Trait.END_OPEN, Trait.SPAN | Trait.START_UNKNOWN]


def test_an_instant_that_is_not_said_is_told_from_every_day() -> None:
    columns = columns_of([an_event("2015/.."), an_event("/2024")], {"first": 0}, {})
    assert list(columns.earliest_start) == [day_number(2015), UNSAID]
    assert list(columns.latest_start) == [day_number(2015, 12, 31), UNSAID]
    assert list(columns.earliest_end) == [UNSAID, day_number(2024, 1, 2)]
    assert list(columns.latest_end) == [UNSAID, day_number(2025)]
    assert day_number(1) > UNSAID


def test_an_open_end_reaches_to_the_day_after_its_first_dated_source() -> None:
    events = [
        an_event("2015/..", sources=("article",)),
        an_event("2015/..", sources=("undated", "article", "later")),
        an_event("2015/..", sources=("undated",)),
        an_event("2015/.."),
    ]
    issued = {"article": parse_date("2024"), "later": parse_date("2025-03-01")}
    columns = columns_of(events, {"first": 0}, issued)
    assert list(columns.told_until) == [day_number(2025), day_number(2025), UNSAID, UNSAID]
