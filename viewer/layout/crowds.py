"""Events that find no place of their own, gathered by where a pill for them should stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from viewer.layout.held import Portion
from viewer.layout.labels import Bounds, Item
from viewer.layout.sizes import Sizes


class Crowded(NamedTuple):
    """Events near `x` (px) without a place of their own: single rows, or portions of shelves."""

    x: float
    rows: tuple[int, ...]
    importance: int
    """That of the first among them, or what it is at most."""
    portions: tuple[Portion, ...] = ()
    reach: float = inf
    """px that their pill may stand from `x`, if anything else can give way."""


@dataclass(slots=True)
class Gathered:
    """A pill in the making: its centre in px, and the rows in it."""

    centre: float
    track: int
    owner: int
    """Its number on the track."""
    rows: list[int] = field(default_factory=list)
    portions: list[Portion] = field(default_factory=list)

    def take(self, one: Crowded) -> None:
        self.rows.extend(one.rows)
        self.portions.extend(one.portions)


def crowds_of(item: Item, bounds: Bounds, sizes: Sizes) -> list[Crowded]:
    """An item without a place: where its middle is or, if it may fill the window, in each half of a window."""
    section, one = bounds.section, (item.row,)
    if section is None or item.right - item.left <= sizes.pill_width:
        return [Crowded(item.centre, one, item.importance)]
    halves = [(left, right) for left, right in section.halves() if item.left < right and item.right > left]
    return [
        Crowded(
            (max(left, item.left) + min(right, item.right)) / 2,
            one,
            item.importance,
            (),
            max(0.0, (right - left - sizes.pill_width) / 2),
        )
        for left, right in halves
    ] or [Crowded(item.centre, one, item.importance)]


def in_order(crowds: Iterable[Crowded]) -> list[Crowded]:
    """From left to right, the more important first where two are at one place."""
    return sorted(crowds, key=lambda one: (one.x, one.importance, one.rows))


def merged(crowds: Sequence[Crowded], singles: Iterable[Crowded], within_px: float) -> list[Crowded]:
    """`singles` joined with the nearest of `crowds`, which make pills anyway, if that is within `within_px`."""
    joined = in_order(crowds)
    places = [one.x for one in joined]
    apart = []
    for one in singles:
        at = bisect_left(places, one.x)
        near = min(range(max(0, at - 1), min(len(joined), at + 1)), key=lambda place: abs(places[place] - one.x))
        if abs(places[near] - one.x) > within_px:
            apart.append(one)
            continue
        crowd = joined[near]
        rows = tuple(sorted({*crowd.rows, *one.rows}))
        joined[near] = crowd._replace(rows=rows, importance=min(crowd.importance, one.importance))
    return in_order([*joined, *apart])
