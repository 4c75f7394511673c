"""Where the reader has been, as in a browser: a trail of events and the place in it."""

from __future__ import annotations

from viewer.domain.values import dataclass

LONGEST = 200
"""Steps that are remembered; a kiosk runs for weeks."""


@dataclass(frozen=True, slots=True)
class ReadingHistory:
    """`trail` holds event ids from first to last, `place` is the index of the one that is open (-1: none)."""

    trail: tuple[str, ...] = ()
    place: int = -1

    @property
    def current(self) -> str | None:
        return self.trail[self.place] if self.place >= 0 else None

    @property
    def can_go_back(self) -> bool:
        return self.place > 0

    @property
    def can_go_forward(self) -> bool:
        return 0 <= self.place < len(self.trail) - 1

    def visit(self, event_id: str) -> ReadingHistory:
        """Open `event_id`; what lay ahead is forgotten. Opening what is open changes nothing."""
        if event_id == self.current:
            return self
        trail = (*self.trail[: self.place + 1], event_id)[-LONGEST:]
        return ReadingHistory(trail, len(trail) - 1)

    def back(self) -> ReadingHistory:
        """One step back, if there is one."""
        return ReadingHistory(self.trail, self.place - 1) if self.can_go_back else self

    def forward(self) -> ReadingHistory:
        """One step forward, if there is one."""
        return ReadingHistory(self.trail, self.place + 1) if self.can_go_forward else self
