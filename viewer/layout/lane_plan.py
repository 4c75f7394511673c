"""Which lanes are on the surface, in which order, and which of them are folded to a single track."""

from __future__ import annotations

from dataclasses import replace
from typing import Self

from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class LanePlan:
    """Lanes are named by their index in the heading. A value: each change answers another plan.

    `order` has every lane once, those that are hidden too, so that they come back to where they were. At least
    one lane is shown. ValueError where that is not so.
    """

    order: tuple[int, ...]
    folded: frozenset[int] = frozenset()
    hidden: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        lanes = set(range(len(self.order)))
        if set(self.order) != lanes:
            raise ValueError(f"{self.order} is no order of {len(lanes)} lanes")
        if not (self.folded <= lanes and self.hidden <= lanes):
            raise ValueError(f"{set(self.folded | self.hidden) - lanes} are no lanes")
        if lanes and self.hidden == lanes:
            raise ValueError("a surface without lanes shows nothing")

    @classmethod
    def of(cls, count: int) -> Self:
        """All of `count` lanes, in the heading's order."""
        return cls(tuple(range(count)))

    @property
    def shown(self) -> tuple[int, ...]:
        """The lanes on the surface, from the top down."""
        return tuple(lane for lane in self.order if lane not in self.hidden)

    def can_move(self, lane: int, step: int) -> bool:
        """Whether a lane on the surface has another above it (step -1) or below it (1)."""
        return lane in self.shown and 0 <= self.shown.index(lane) + step < len(self.shown)

    def can_hide(self, lane: int) -> bool:
        """Whether another lane stays on the surface without this one."""
        return lane in self.shown and len(self.shown) > 1

    def moved(self, lane: int, step: int) -> Self:
        """A lane changes places with the next on the surface, above (step -1) or below (1), if there is one."""
        if not self.can_move(lane, step):
            return self
        other = self.shown[self.shown.index(lane) + step]
        swapped = {lane: other, other: lane}
        return replace(self, order=tuple(swapped.get(each, each) for each in self.order))

    def moved_up(self, lane: int) -> Self:
        return self.moved(lane, -1)

    def moved_down(self, lane: int) -> Self:
        return self.moved(lane, 1)

    def fold_toggled(self, lane: int) -> Self:
        """A lane that has all its tracks is folded, a folded one unfolded."""
        return replace(self, folded=self.folded ^ {lane})

    def without(self, lane: int) -> Self:
        """A lane is hidden; the last one stays."""
        return replace(self, hidden=self.hidden | {lane}) if self.can_hide(lane) else self

    def having(self, lane: int) -> Self:
        """A lane is on the surface; it comes back if it was hidden."""
        return replace(self, hidden=self.hidden - {lane})

    def with_all(self) -> Self:
        """No lane is hidden; order and folds stay."""
        return replace(self, hidden=frozenset())
