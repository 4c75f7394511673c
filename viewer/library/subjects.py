"""What a timeline says about somebody, some place, a body, a tag or a source, and who links to an event.

Both are worked out when a file is built, so that asking costs one look-up whatever the number of events.
"""

from __future__ import annotations

import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass
from viewer.library.codec import ints_from_bytes, ints_to_bytes
from viewer.library.filters import entities_named

if TYPE_CHECKING:  # What an event is made of a start does without.
    from viewer.domain.event import Event, Relation
    from viewer.domain.timeline import Timeline

_FAST = 1
"""zlib's level: rows that ascend shrink at any level."""


class SubjectKind(StrEnum):
    """What has a page of its own beside events."""

    ENTITY = "entity"
    TAG = "tag"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Gathering:
    """All that a timeline has about one subject."""

    rows: array[int] = field(default_factory=lambda: array("i"))
    """The events, in order of time: those that name an entity, in which it speaks or whose figures it claims; that
    bear a tag; that rest on a source, if only with a quotation or a figure."""
    quotations: int = 0
    """How many quotations are the entity's own, or rest on the source."""
    figures: int = 0
    """How many figures the entity claims, or rest on the source."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A link as the event sees it that it leads to."""

    row: int
    """The event that has the link."""
    relation: Relation
    note: LocalText


def name_of_record(kind: SubjectKind, key: str) -> str:
    """The name under which a subject's gathering is kept."""
    return f"{kind.value}:{key}"


def gatherings(timeline: Timeline) -> Iterator[tuple[str, bytes]]:
    """The records of all subjects of a timeline whose events are in order of time, by name.

    Entities and sources have one even where no event is about them, tags only where an event bears them.
    """
    known = {name_of_record(SubjectKind.ENTITY, entity.id) for entity in timeline.entities}
    known |= {name_of_record(SubjectKind.SOURCE, source.id) for source in timeline.sources}
    found: defaultdict[str, list[Any]] = defaultdict(lambda: [0, 0, array("i")])
    for name in sorted(known):
        _ = found[name]
    for row, event in enumerate(timeline.events):
        for name in _subjects_of(event):
            if name in known or name.startswith(SubjectKind.TAG):
                found[name][2].append(row)
        for place, whose, source in _statements_of(event):
            names = {name_of_record(SubjectKind.SOURCE, source)}
            if isinstance(whose, str):
                names.add(name_of_record(SubjectKind.ENTITY, whose))
            for name in names & known:
                found[name][place] += 1
    for name, (quotations, figures, rows) in found.items():
        yield name, zlib.compress(ints_to_bytes(array("i", (quotations, figures, *rows))), _FAST)


def _subjects_of(event: Event) -> set[str]:
    cited = {part.source for parts in (event.sources, event.quotes, event.figures) for part in parts}
    return (
        {name_of_record(SubjectKind.ENTITY, id_) for id_ in entities_named(event)}
        | {name_of_record(SubjectKind.TAG, tag) for tag in event.tags}
        | {name_of_record(SubjectKind.SOURCE, id_) for id_ in cited}
    )


def _statements_of(event: Event) -> Iterator[tuple[int, object, str]]:
    """Where each quotation (0) and figure (1) is counted, whose it is, and its source."""
    yield from ((0, quote.speaker, quote.source) for quote in event.quotes)
    yield from ((1, figure.claimed_by, figure.source) for figure in event.figures)


def gathering_from(data: bytes, count: int) -> Gathering:
    """What `gatherings` packed; ValueError unless it is about rows of `count` events."""
    try:
        quotations, figures, *_ = numbers = ints_from_bytes(zlib.decompress(data))
    except zlib.error as error:
        raise ValueError("what belongs to a subject cannot be read") from error
    rows = numbers[2:]
    if rows and not 0 <= rows[0] <= rows[-1] < count:
        raise ValueError("a subject has events that are not there")
    return Gathering(rows, quotations, figures)


def incoming_links(events: tuple[Event, ...]) -> dict[int, tuple[tuple[Any, ...], ...]]:
    """The links that lead to each row, as `(row, relation, note)` in order of time; rows without are left out."""
    rows = {event.id: row for row, event in enumerate(events)}
    found: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row, event in enumerate(events):
        for link in event.links:
            if link.to in rows and link.to != event.id:
                found[rows[link.to]].append((row, link.relation, link.note))
    return {row: tuple(links) for row, links in found.items()}


def incoming_from(listed: list[list[Any]], count: int) -> tuple[Incoming, ...]:
    """What `incoming_links` listed for a row; ValueError unless it is about rows of `count` events."""
    from viewer.domain.event import Relation

    links = tuple(Incoming(row, Relation(relation), LocalText.of(note)) for row, relation, note in listed)
    if not all(0 <= link.row < count for link in links):
        raise ValueError("a link comes from an event that is not there")
    return links
