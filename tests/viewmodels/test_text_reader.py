"""A source's text as it is read: the passage first, then a piece more on each side, never too much at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.domain.source import Selector
from viewer.domain.timeline import Timeline
from viewer.library.library import Library
from viewer.opening import compile_folder
from viewer.viewmodels.text_reader import AT_MOST, PIECE, TextReader

LINES = [f"Line {number}. " + "word " * (number % 7) * 40 for number in range(60)]
EXACT = "Line 30. word"
OVER_TWO = Selector("word Line 32.", prefix="word ")
SOURCE = "review-1911"
"""Of the fictional timeline."""


@pytest.fixture
def library(tmp_path: Path, checkout: Path) -> Iterator[Library]:
    timeline = compile_folder(checkout / "tests/fixtures/fictional")
    (tmp_path / "review.txt").write_text("\n".join(LINES), encoding="utf-8")
    with Library.in_memory(_carrying(timeline), tmp_path) as library:
        yield library


def _carrying(timeline: Timeline) -> Timeline:
    """Without its events' media, and with quotations that have these passages."""
    event = next(event for event in timeline.events if event.quotes)
    quotes = tuple(
        dataclasses.replace(event.quotes[0], source=SOURCE, selector=selector)
        for selector in (Selector(EXACT), OVER_TWO)
    )
    sources = tuple(
        dataclasses.replace(source, text="review.txt") if source.id == SOURCE else source
        for source in timeline.sources
    )
    events = (dataclasses.replace(event, quotes=quotes, media=()),)
    return dataclasses.replace(timeline, events=events, sources=sources)


@pytest.fixture
def reader(library: Library, qapp: object) -> TextReader:
    return TextReader(lambda: library)


def _joined(pieces: list[list[str]]) -> list[str]:
    return ["".join(piece) for piece in pieces]


def test_a_passage_comes_in_its_whole_paragraph_with_the_words_marked(reader: TextReader) -> None:
    found = reader.passage(SOURCE, "", EXACT, "")
    assert (found["first"], found["end"], found["total"]) == (30, 31, 60)
    assert _joined(found["pieces"]) == [LINES[30].strip()]
    assert found["pieces"][0][:2] == ["", EXACT]


def test_words_over_two_paragraphs_are_marked_in_both(reader: TextReader) -> None:
    found = reader.passage(SOURCE, OVER_TWO.prefix, OVER_TWO.exact, OVER_TWO.suffix)
    assert (found["first"], found["end"]) == (31, 33)
    first, last = found["pieces"]
    assert first[0].endswith("word ")
    assert first[1:] == ["word", ""]
    assert last[:2] == ["", "Line 32."]


def test_reading_on_and_back_meets_every_paragraph_once_in_bounded_pieces(reader: TextReader) -> None:
    first, end, read = 30, 31, [LINES[30].strip()]
    while more := reader.further(SOURCE, end):
        assert len(more) <= AT_MOST
        assert sum(map(len, _joined(more[:-1]))) < PIECE
        read, end = read + _joined(more), end + len(more)
    while more := reader.earlier(SOURCE, first):
        assert len(more) <= AT_MOST
        assert sum(map(len, _joined(more[1:]))) < PIECE
        read, first = _joined(more) + read, first - len(more)
    assert (first, end) == (0, 60)
    assert read == [line.strip() for line in LINES]


def test_what_is_not_there_is_empty(reader: TextReader) -> None:
    assert reader.passage(SOURCE, "", "nowhere", "") == {}
    assert reader.passage("letters-1873", "", EXACT, "") == {}
    assert reader.further("letters-1873", 0) == []


def test_a_file_that_is_closed_gives_nothing_and_says_so_in_the_log(
    library: Library, reader: TextReader, caplog: pytest.LogCaptureFixture
) -> None:
    library.close()
    assert reader.passage(SOURCE, "", EXACT, "") == {}
    assert reader.further(SOURCE, 3) == reader.earlier(SOURCE, 3) == []
    assert "cannot be read" in caplog.text
