from __future__ import annotations

from collections import Counter

import pytest
from fake_clock import FakeClock
from hypothesis import given
from hypothesis import strategies as st

from viewer.kiosk.attract import LONGEST_QUOTATION, Attract, Piece, PieceKind, Playlist, pieces_of
from viewer.library.library import Library
from viewer.opening import whole_timeline
from viewer.paths import shipped_timeline

PIECES = st.builds(
    Piece, st.sampled_from(PieceKind), st.integers(0, 50), st.integers(0, 3), st.integers(0, 6), st.integers(1, 60)
)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.in_memory(whole_timeline(shipped_timeline()), shipped_timeline())


@given(st.lists(PIECES, min_size=1, max_size=40, unique=True), st.integers(1, 200))
def test_every_lane_has_equal_turns(pieces: list[Piece], turns: int) -> None:
    playlist = Playlist(pieces)
    shown = Counter(playlist.next().lane for _ in range(turns))
    counts = [shown[lane] for lane in {piece.lane for piece in pieces}]
    assert max(counts) - min(counts) <= 1


@given(st.lists(PIECES, min_size=1, max_size=40, unique=True))
def test_nothing_is_left_out(pieces: list[Piece]) -> None:
    playlist = Playlist(pieces)
    lanes = Counter(piece.lane for piece in pieces)
    # One in three of a lane's turns goes to either kind at least.
    shown = {playlist.next() for _ in range(3 * len(lanes) * max(lanes.values()))}
    assert shown == set(pieces)


def test_an_empty_timeline_has_nothing_to_show() -> None:
    clock = FakeClock()
    attract = Attract(clock)
    attract.play(())
    assert attract.piece is None
    assert not attract.tick()
    with pytest.raises(ValueError, match="nothing"):
        Playlist(()).next()


def test_a_piece_stays_three_seconds_and_a_quarter_for_each_character() -> None:
    clock = FakeClock()
    attract = Attract(clock)
    first, second = (Piece(PieceKind.QUOTATION, row, 0, 0, 20) for row in (1, 2))
    attract.play((first, second))
    assert attract.due_s() == pytest.approx(8.0)
    clock.advance(7.9)
    assert not attract.tick()
    clock.advance(0.2)
    assert attract.tick()
    assert attract.piece == second


def test_long_quotations_are_left_out_whole_and_short_ones_are_whole(library: Library) -> None:
    pieces = pieces_of(library)
    shown = [library.event(p.row).quotes[p.place].text for p in pieces if p.kind is PieceKind.QUOTATION]
    short = [
        quote.text
        for row in range(len(library))
        for quote in library.event(row).quotes
        if len(quote.text) <= LONGEST_QUOTATION
    ]
    assert sorted(shown) == sorted(short)
    assert "冬天家里很暖和，孩子们再也不用担心冻着手脚了。" in shown


def test_every_piece_has_a_source_to_name(library: Library) -> None:
    for piece in pieces_of(library):
        event = library.event(piece.row)
        told = event.quotes if piece.kind is PieceKind.QUOTATION else event.figures
        assert told[piece.place].source in library.sources


def test_every_lane_of_the_shipped_timeline_but_none_is_silent(library: Library) -> None:
    silent = set(range(len(library.lanes))) - {piece.lane for piece in pieces_of(library)}
    names = {library.lanes[lane].id for lane in silent}
    assert names == set()
