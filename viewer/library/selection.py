"""Which events a choice of filters leaves, and how many each further value would: plain sets, no screen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from viewer.domain.values import dataclass
from viewer.library.filters import Facet, FacetKind

Value = tuple[FacetKind, str]


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """The chosen values. An event that passes has, of each kind with chosen values, at least one of these."""

    values: frozenset[Value] = frozenset()

    def toggled(self, kind: FacetKind, key: str) -> FilterChoice:
        """With a value that was not in it, or without one that was."""
        return FilterChoice(self.values ^ {(kind, key)})

    def __bool__(self) -> bool:
        return bool(self.values)

    def __contains__(self, value: Value) -> bool:
        return value in self.values


class Selection:
    """The filters of one timeline of `count` events, asked with one choice after the other."""

    def __init__(self, facets: Sequence[Facet], count: int) -> None:
        self._facets = facets
        self._bitmaps: dict[Value, int] = {(facet.kind, facet.key): facet.bitmap for facet in facets}
        self._all = (1 << count) - 1

    def matching(self, choice: FilterChoice) -> int | None:
        """The bitmap of the events that pass; None where nothing is chosen. A value unknown here has no events."""
        return self._both(self._by_kind(choice).values()) if choice else None

    def counts(self, choice: FilterChoice) -> tuple[int, ...]:
        """For each facet, in order, how many events have its value and pass what is chosen of the *other* kinds.

        Adding a value shows these events; 0 means that it would add nothing.
        """
        by_kind = self._by_kind(choice)
        others = {
            kind: self._both(bits for other, bits in by_kind.items() if other is not kind) for kind in FacetKind
        }
        return tuple((facet.bitmap & others[facet.kind]).bit_count() for facet in self._facets)

    def _by_kind(self, choice: FilterChoice) -> dict[FacetKind, int]:
        """Of each kind with a chosen value, the events that have any of these."""
        chosen: defaultdict[FacetKind, list[int]] = defaultdict(list)
        for kind, key in choice.values:
            chosen[kind].append(self._bitmaps.get((kind, key), 0))
        return {kind: reduce(or_, bitmaps) for kind, bitmaps in chosen.items()}

    def _both(self, bitmaps: Iterable[int]) -> int:
        result = self._all
        for bits in bitmaps:
            result &= bits
        return result
