"""What attract says of every piece, in every language of its timeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from viewer.kiosk.attract import PieceKind, pieces_of
from viewer.library.library import Library
from viewer.models.piece_words import PieceWords, as_map, piece_words, timeline_words
from viewer.opening import whole_timeline
from viewer.paths import shipped_timeline

FICTIONAL = Path(__file__).resolve().parent.parent / "fixtures" / "fictional"


@pytest.fixture(params=[shipped_timeline(), FICTIONAL], ids=["shipped", "fictional"])
def library(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Iterator[Library]:
    opened = Library.in_memory(whole_timeline(request.param), request.param)
    yield opened
    opened.close()


def _all(library: Library, kind: PieceKind) -> Iterator[tuple[object, str, PieceWords]]:
    for piece in pieces_of(library):
        if piece.kind is kind:
            event = library.event(piece.row)
            told = event.quotes if kind is PieceKind.QUOTATION else event.figures
            for tag in library.heading.languages:
                yield told[piece.place], tag, piece_words(piece, library, tag)


def test_every_quotation_is_said_verbatim_and_every_translation_is_named_as_one(library: Library) -> None:
    for quote, tag, words in _all(library, PieceKind.QUOTATION):
        if words.kind == "quotation":
            assert words.lead == quote.text
            assert words.sentence == f"“{quote.text}”"
        else:
            assert words.original == quote.text
            assert words.lead == dict(quote.translation)[tag].text
            assert "“" not in words.sentence[:1]
            assert words.sentence.startswith(words.label)
            assert words.label


def test_every_figure_says_what_is_counted_and_how_much(library: Library) -> None:
    for figure, tag, words in _all(library, PieceKind.FIGURE):
        assert words.label == figure.label.get(tag)
        assert words.label in words.sentence
        assert words.lead.lower() in words.sentence.lower()
        assert words.first_value in words.sentence
        assert (words.kind == "pair") == bool(words.first_value)


@pytest.mark.parametrize("kind", PieceKind)
def test_publisher_and_year_are_always_named(library: Library, kind: PieceKind) -> None:
    for told, tag, words in _all(library, kind):
        source = library.sources[told.source]
        year = source.issued.strip("/")[:4]
        assert year in words.account.replace("\u2060", ""), (tag, words)
        assert year in words.spoken
        assert "\u2060" not in words.spoken


def test_a_timeline_without_pieces_says_its_title_and_whose_account_it_is(library: Library) -> None:
    for tag in library.heading.languages:
        words = as_map(timeline_words(library, tag))
        assert words["lead"] == library.heading.title.get(tag)
        assert words["account"] == next(iter(library.sources.values())).publisher_note.get(tag)
