"""The index of quotations: what a file holds of them, in which order they are listed, and how fast."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.event import Event
from viewer.domain.quotations import NOBODY, QuotationIndex
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.library.library import Library
from viewer.library.quotations import quotations_from_bytes, quotations_to_bytes
from viewer.library.writer import write_library

SAILORS = LocalText.of({"en": "several sailors", "zh-Hans": "几个船员"})


def quote(speaker: str | LocalText | None) -> Quote:
    return Quote(QuoteKind.SPEECH, "灯在。", "zh-Hans", "gazette", speaker=speaker)


@pytest.fixture
def events(plain_event: Callable[..., Event]) -> tuple[Event, ...]:
    return (
        plain_event(id="first", quotes=(quote("lu"), quote(None))),
        plain_event(id="second"),
        plain_event(id="third", quotes=(quote(SAILORS), quote("lu"))),
    )


def test_a_file_says_of_every_quotation_where_it_stands_and_whose_it_is(
    events: tuple[Event, ...], timeline_of: Callable[..., Timeline], tmp_path: Path
) -> None:
    write_library(timeline_of(*events), tmp_path / "f.timeline", None, lambda _: None)
    with Library.open(tmp_path / "f.timeline") as library:
        index = library.quotations
        assert list(zip(index.row, index.place, index.speaker, strict=True)) == [
            (0, 0, 0),
            (0, 1, NOBODY),
            (2, 0, 1),
            (2, 1, 0),
        ]
        assert index.speakers == ("lu", SAILORS)


@given(
    st.lists(st.tuples(st.integers(0, 99), st.integers(0, 9), st.integers(-1, 2))),
    st.permutations(["lu", "ann", SAILORS]),
)
def test_the_index_comes_back_from_its_bytes(
    entries: list[tuple[int, int, int]], speakers: list[str | LocalText]
) -> None:
    row, place, speaker = (array("i", column) for column in (zip(*entries, strict=True) if entries else ((),) * 3))
    index = QuotationIndex(row, place, speaker, tuple(speakers))
    assert quotations_from_bytes(quotations_to_bytes(index), 100) == index


@pytest.mark.parametrize(
    "wrong",
    [
        QuotationIndex(array("i", [5]), array("i", [0]), array("i", [NOBODY])),
        QuotationIndex(array("i", [0]), array("i", [0]), array("i", [0])),
        QuotationIndex(array("i", [0]), array("i", [-1]), array("i", [NOBODY])),
    ],
)
def test_an_index_of_other_events_is_refused(wrong: QuotationIndex) -> None:
    with pytest.raises(ValueError, match="other events"):
        quotations_from_bytes(quotations_to_bytes(wrong), 5)


def test_an_index_that_is_cut_short_is_refused() -> None:
    whole = quotations_to_bytes(QuotationIndex(array("i", [0]), array("i", [0]), array("i", [NOBODY])))
    with pytest.raises(ValueError, match="cut short"):
        quotations_from_bytes(whole[:-4], 5)
