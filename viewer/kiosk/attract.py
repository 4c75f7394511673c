"""What an exhibit shows while nobody is there: quotations and figures, one after the other, each for its time.

Every lane has its turn as often as every other, however much there is of it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from itertools import cycle

from viewer.domain.columns import Trait
from viewer.domain.event import Event
from viewer.domain.values import dataclass
from viewer.library.library import Library

LONGEST_QUOTATION = 60
"""Characters. A longer one is not shown: quotations are shown whole or not at all."""
BASE_S, PER_CHARACTER_S = 3.0, 0.25
MOST_ON_END = 2
"""Pieces of one kind that a lane shows on end while it has the other kind, too."""
_MOST_A_LANE = 12
"""Pieces: an evening of them. Of a very large timeline no more is read."""
_MOST_READ = 60
"""Events that are read for one lane at most."""


class PieceKind(StrEnum):
    QUOTATION = "quotation"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Piece:
    """A quotation or a figure by its place: event's row, and which of that event's it is, from 0."""

    kind: PieceKind
    row: int
    place: int
    lane: int
    characters: int
    """As many as a passer-by has to read."""

    @property
    def stay_s(self) -> float:
        """How long it stays, in s."""
        return BASE_S + PER_CHARACTER_S * self.characters


def pieces_of(library: Library) -> list[Piece]:
    """What of `library` can be shown: lane by lane, in each the most important first. LibraryError if damaged.

    Background events have none: what draws people in is what the timeline is about.
    """
    columns = library.columns
    telling = int(Trait.HAS_QUOTE | Trait.HAS_FIGURE)
    rows: list[list[int]] = [[] for _ in library.lanes]
    for row, traits in enumerate(columns.traits):
        if traits & telling and not traits & int(Trait.CONTEXT):
            rows[columns.lane[row]].append(row)
    found: list[Piece] = []
    for of_lane in rows:
        found += _pieces_of_lane(library, sorted(of_lane, key=lambda row: (columns.importance[row], row)))
    return found


def _pieces_of_lane(library: Library, rows: list[int]) -> list[Piece]:
    found: list[Piece] = []
    for row in rows[:_MOST_READ]:
        found += pieces_of_event(library.event(row), row, library.columns.lane[row])
        if len(found) >= _MOST_A_LANE:
            break
    return found[:_MOST_A_LANE]


def pieces_of_event(event: Event, row: int, lane: int) -> Iterator[Piece]:
    """Its quotations that are short enough, and its figures; only what has a source to name."""
    for place, quote in enumerate(event.quotes):
        if len(quote.text) <= LONGEST_QUOTATION and quote.source:
            yield Piece(PieceKind.QUOTATION, row, place, lane, len(quote.text))
    for place, figure in enumerate(event.figures):
        if figure.source:
            label = max((len(text) for _, text in figure.label), default=0)
            yield Piece(PieceKind.FIGURE, row, place, lane, min(label, LONGEST_QUOTATION))


class Playlist:
    """Endless: one piece of each lane that has any, then the next of each.

    Quotations and figures come about equally often, as far as that goes: each lane gives the kind that has had
    fewer turns so far, but does not go on with one kind for long while it has the other, too.
    """

    def __init__(self, pieces: Iterable[Piece]) -> None:
        lanes: dict[int, list[Piece]] = {}
        for piece in pieces:
            lanes.setdefault(piece.lane, []).append(piece)
        self._lanes = cycle([_LaneTurns(lanes[lane]) for lane in sorted(lanes)])
        self._turns = dict.fromkeys(PieceKind, 0)
        self.is_empty = not lanes

    def next(self) -> Piece:
        """Whose turn it is now. ValueError if there is nothing to show."""
        if self.is_empty:
            raise ValueError("nothing to show")
        piece = next(self._lanes).next(min(PieceKind, key=self._turns.__getitem__))
        self._turns[piece.kind] += 1
        return piece


class _LaneTurns:
    """The pieces of one lane: those of each kind go round by themselves, in their order."""

    def __init__(self, pieces: list[Piece]) -> None:
        of_kind = {kind: [piece for piece in pieces if piece.kind is kind] for kind in PieceKind}
        self._rounds = {kind: cycle(found) for kind, found in of_kind.items() if found}
        # Of a kind with a single piece no two come on end: that would be the same piece twice.
        self._most = {kind: min(MOST_ON_END, len(found)) for kind, found in of_kind.items()}
        self._last: PieceKind | None = None
        self._on_end = 0

    def next(self, wanted: PieceKind) -> Piece:
        """The next piece, of the kind that is wanted where the lane may give it."""
        kinds = [kind for kind in self._rounds if self._may_give(kind)] or list(self._rounds)
        kind = wanted if wanted in kinds else kinds[0]
        self._on_end = self._on_end + 1 if kind is self._last else 1
        self._last = kind
        return next(self._rounds[kind])

    def _may_give(self, kind: PieceKind) -> bool:
        return kind is not self._last or self._on_end < self._most[kind]


class Attract:
    """Goes through a playlist by `clock`, which counts seconds and never falls."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._playlist = Playlist(())
        self._piece: Piece | None = None
        self._since = clock()

    @property
    def piece(self) -> Piece | None:
        """What is shown; None if the timeline has nothing to show."""
        return self._piece

    def play(self, pieces: Iterable[Piece]) -> None:
        """Show these from now on."""
        self._playlist = Playlist(pieces)
        self._piece = None
        self.turn()

    def turn(self) -> None:
        """The next piece, from now on."""
        self._since = self._clock()
        self._piece = None if self._playlist.is_empty else self._playlist.next()

    def tick(self) -> bool:
        """Whether the next piece has come."""
        if self._piece is None or self._clock() - self._since < self._piece.stay_s:
            return False
        self.turn()
        return True

    def due_s(self) -> float:
        """Seconds until the next piece comes."""
        if self._piece is None:
            return math.inf
        return max(0.0, self._since + self._piece.stay_s - self._clock())
