"""Where the reader has been, as in a browser: a trail of pages, the place in it, and where each page was left."""

from __future__ import annotations

from dataclasses import replace

from viewer.domain.values import dataclass
from viewer.library.library import Library
from viewer.library.subjects import SubjectKind

LONGEST = 200
"""Steps that are remembered; a kiosk runs for weeks."""


@dataclass(frozen=True, slots=True)
class Address:
    """What a page is about: an event, or else a subject."""

    id: str
    """Of an event, an entity or a source; or a tag as written."""
    kind: SubjectKind | None = None
    """None for an event."""

    def is_in(self, library: Library) -> bool:
        """Whether a library has such a page."""
        match self.kind:
            case None:
                return library.row_of(self.id) is not None
            case SubjectKind.ENTITY:
                return self.id in library.entities
            case SubjectKind.SOURCE:
                return self.id in library.sources
            case SubjectKind.TAG:
                return library.about(self.kind, self.id) is not None


@dataclass(frozen=True, slots=True)
class PlaceInPage:
    """Where a page is left, to come back to."""

    part: tuple[float, ...] = ()
    """Which part of it is at the window's upper edge, as PagePlace.qml tells it; nothing at its top."""
    first: int = 0
    """Index of the first entry of a long list that is listed."""
    unfolded: tuple[int, ...] = ()
    """The parts that are unfolded, by their number among all that can be, from the top and from 0."""


@dataclass(frozen=True, slots=True)
class Visit:
    address: Address
    left_at: PlaceInPage = PlaceInPage()


@dataclass(frozen=True, slots=True)
class ReadingHistory:
    """`trail` holds visits from first to last, `place` is the index of the one that is open (-1: none)."""

    trail: tuple[Visit, ...] = ()
    place: int = -1

    @property
    def current(self) -> Address | None:
        return self.trail[self.place].address if self.place >= 0 else None

    @property
    def place_in_page(self) -> PlaceInPage:
        """Where the open page was left last; its top if it is new."""
        return self.trail[self.place].left_at if self.place >= 0 else PlaceInPage()

    @property
    def can_go_back(self) -> bool:
        return self.place > 0

    @property
    def can_go_forward(self) -> bool:
        return 0 <= self.place < len(self.trail) - 1

    def left_at(self, place: PlaceInPage) -> ReadingHistory:
        """With the place in the open page kept."""
        if self.place < 0:
            return self
        visit = replace(self.trail[self.place], left_at=place)
        return ReadingHistory((*self.trail[: self.place], visit, *self.trail[self.place + 1 :]), self.place)

    def visit(self, address: Address) -> ReadingHistory:
        """Open a page; what lay ahead is forgotten. Opening what is open changes nothing."""
        if address == self.current:
            return self
        trail = (*self.trail[: self.place + 1], Visit(address))[-LONGEST:]
        return ReadingHistory(trail, len(trail) - 1)

    def back(self) -> ReadingHistory:
        """One step back, if there is one."""
        return ReadingHistory(self.trail, self.place - 1) if self.can_go_back else self

    def forward(self) -> ReadingHistory:
        """One step forward, if there is one."""
        return ReadingHistory(self.trail, self.place + 1) if self.can_go_forward else self
