"""What events can be filtered by: each value with a bitmap over rows, one bit an event, made when a file is built.

A bitmap is a Python int whose bit `row` is set where the event of that row has the value, so that choices are
combined by `&` and `|` and counted by `bit_count`: three of them over 100,000 events take some 0.02 ms.
"""

from __future__ import annotations

import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from viewer.domain.entity import EntityKind
from viewer.domain.values import dataclass
from viewer.library.codec import from_json, to_json

if TYPE_CHECKING:  # What an event is made of a start does without.
    from viewer.domain.event import Event
    from viewer.domain.timeline import Timeline

_LENGTH_BYTES = 4
_FAST = 1
"""zlib's level: bitmaps are mostly zeros, and shrink at any level."""


class FacetKind(StrEnum):
    """By what one filters, in the order in which it is offered."""

    LANE = "lane"
    TAG = "tag"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    IMPORTANCE = "importance"
    HAS_QUOTE = "has_quote"
    HAS_FIGURE = "has_figure"


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that events can be filtered by, and the events that have it."""

    kind: FacetKind
    key: str
    """Id of a lane or an entity, a tag as written, or "1" to "3"; empty for has_quote and has_figure."""
    bitmap: int


def entities_named(event: Event) -> set[str]:
    """Ids of everybody and everything that an event names, those who speak in it and whose figures it has too."""
    speakers = (quote.speaker for quote in event.quotes)
    claimants = (figure.claimed_by for figure in event.figures)
    named = (*event.people, *event.places, *event.organisations, *speakers, *claimants)
    return {who for who in named if isinstance(who, str)}


def facets_of(timeline: Timeline) -> tuple[Facet, ...]:
    """All values of a timeline whose events are in the order of time.

    By kind; within a kind lanes and entities in the order of the content, tags and importances in their own.
    Lanes, importances and the two that ask what an event has are there whether or not any event has them.
    """
    kinds = {entity.id: FacetKind(entity.kind.value) for entity in timeline.entities}
    rows: defaultdict[tuple[FacetKind, str], array[int]] = defaultdict(lambda: array("i"))
    for row, event in enumerate(timeline.events):
        for value in _values_of(event, kinds):
            rows[value].append(row)
    return tuple(Facet(*value, _bitmap(rows.get(value, ()))) for value in _in_order(timeline, rows))


def _values_of(event: Event, kinds: dict[str, FacetKind]) -> Iterator[tuple[FacetKind, str]]:
    yield FacetKind.LANE, event.lane
    yield FacetKind.IMPORTANCE, str(event.importance)
    for tag in set(event.tags):
        yield FacetKind.TAG, tag
    for who in entities_named(event):
        if who in kinds:
            yield kinds[who], who
    if event.quotes:
        yield FacetKind.HAS_QUOTE, ""
    if event.figures:
        yield FacetKind.HAS_FIGURE, ""


def _in_order(timeline: Timeline, found: Iterable[tuple[FacetKind, str]]) -> Iterator[tuple[FacetKind, str]]:
    there = set(found)
    yield from ((FacetKind.LANE, lane.id) for lane in timeline.heading.lanes)
    yield from sorted(value for value in there if value[0] is FacetKind.TAG)
    for kind in EntityKind:
        named = ((FacetKind(kind.value), entity.id) for entity in timeline.entities if entity.kind is kind)
        yield from (value for value in named if value in there)
    yield from ((FacetKind.IMPORTANCE, str(importance)) for importance in (1, 2, 3))
    yield FacetKind.HAS_QUOTE, ""
    yield FacetKind.HAS_FIGURE, ""


def _bitmap(rows: Sequence[int]) -> int:
    """Set bits at `rows`, which ascend. A byte array, since setting bits of an int copies it each time."""
    if not rows:
        return 0
    bits = bytearray(rows[-1] // 8 + 1)
    for row in rows:
        bits[row // 8] |= 1 << row % 8
    return int.from_bytes(bits, "little")


def facets_to_bytes(facets: Iterable[Facet]) -> bytes:
    """The length of a list in JSON, that list of `[kind, key, length]`, and all compressed bitmaps."""
    listed, packed = [], []
    for facet in facets:
        bits = facet.bitmap.to_bytes((facet.bitmap.bit_length() + 7) // 8, "little")
        packed.append(zlib.compress(bits, _FAST))
        listed.append([facet.kind, facet.key, len(packed[-1])])
    head = to_json(listed)
    return b"".join((len(head).to_bytes(_LENGTH_BYTES, "little"), head, *packed))


def facets_from_bytes(data: bytes, count: int) -> tuple[Facet, ...]:
    """The facets that `facets_to_bytes` was given; ValueError unless they are of `count` events at most."""
    start = _LENGTH_BYTES + int.from_bytes(data[:_LENGTH_BYTES], "little")
    facets = []
    for kind, key, length in from_json(data[_LENGTH_BYTES:start]):
        try:
            bits = zlib.decompress(data[start : start + length])
        except zlib.error as error:
            raise ValueError(f"the bitmap of {kind} {key} cannot be read") from error
        facets.append(Facet(FacetKind(kind), key, int.from_bytes(bits, "little")))
        start += length
    if any(facet.bitmap.bit_length() > count for facet in facets) or start != len(data):
        raise ValueError("the filters are of other events")
    return tuple(facets)
