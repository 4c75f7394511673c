"""Who links to an event, and all that a timeline has about an entity, a tag or a source."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.domain.event import Event, Link, Relation
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.library import Library
from viewer.library.filters import entities_named
from viewer.library.subjects import Gathering, Incoming, SubjectKind
from viewer.reading.read import read_timeline

FICTIONAL = Path(__file__).parents[1] / "fixtures" / "fictional"
ENTITY, TAG, SOURCE = SubjectKind


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    read = read_timeline(FICTIONAL).timeline
    assert read is not None
    return read


@pytest.fixture
def library(timeline: Timeline) -> Iterator[Library]:
    with Library.in_memory(timeline) as opened:
        yield opened


def _events(library: Library) -> Iterator[tuple[int, Event]]:
    return ((row, library.event(row)) for row in range(len(library)))


def _about(library: Library, kind: SubjectKind, key: str) -> Gathering:
    found = library.about(kind, key)
    assert found is not None
    return found


def test_every_link_is_known_to_the_event_that_it_leads_to(library: Library) -> None:
    for row, event in _events(library):
        for link in event.links:
            target = library.row_of(link.to)
            assert target is not None
            assert Incoming(row, link.relation, link.note) in library.incoming(target)
    count = sum(len(event.links) for _, event in _events(library))
    assert sum(len(library.incoming(row)) for row in range(len(library))) == count > 0


def test_an_entity_has_the_events_that_name_it_in_order_of_time(library: Library) -> None:
    for id_ in library.entities:
        wanted = [row for row, event in _events(library) if id_ in entities_named(event)]
        assert list(_about(library, ENTITY, id_).rows) == wanted


def test_an_entitys_own_quotations_and_figures_are_counted(library: Library) -> None:
    for id_ in library.entities:
        said = [quote for _, event in _events(library) for quote in event.quotes if quote.speaker == id_]
        claimed = [figure for _, event in _events(library) for figure in event.figures if figure.claimed_by == id_]
        found = _about(library, ENTITY, id_)
        assert (found.quotations, found.figures) == (len(said), len(claimed))


def test_a_tag_has_the_events_that_bear_it(library: Library) -> None:
    tags = {tag for _, event in _events(library) for tag in event.tags}
    assert tags
    for tag in tags:
        assert list(_about(library, TAG, tag).rows) == [
            row for row, event in _events(library) if tag in event.tags
        ]


def test_a_source_has_all_that_rests_on_it_be_it_a_figure_alone(library: Library) -> None:
    for id_ in library.sources:
        rows = []
        for row, event in _events(library):
            parts = (*event.sources, *event.quotes, *event.figures)
            rows += [row] * any(part.source == id_ for part in parts)
        assert list(_about(library, SOURCE, id_).rows) == rows


@pytest.mark.parametrize("kind", SubjectKind)
@pytest.mark.parametrize("key", ["", "no-such", "tag:", "'; DROP TABLE subject"])
def test_what_is_not_in_the_timeline_has_nothing(library: Library, kind: SubjectKind, key: str) -> None:
    assert library.about(kind, key) is None


def test_somebody_whom_no_event_names_is_known_all_the_same(timeline: Timeline) -> None:
    with Library.in_memory(replace(timeline, events=())) as empty:
        for id_ in empty.entities:
            assert list(_about(empty, ENTITY, id_).rows) == []


def test_an_event_that_links_to_itself_or_to_nobody_has_no_incoming_link(timeline: Timeline) -> None:
    first = timeline.events[0]
    lonely = replace(first, links=(Link(first.id, Relation.COMPARE), Link("gone", Relation.COMPARE)))
    with Library.in_memory(replace(timeline, events=(lonely,))) as library:
        assert library.incoming(0) == ()


def test_a_subject_of_twenty_thousand_events_is_one_look_up(timeline: Timeline) -> None:
    model = replace(timeline.events[0], links=(), quotes=(), figures=(), tags=("all",))
    hub = Link("event-0", Relation.PART_OF, LocalText.of("a note"))
    events = tuple(
        replace(model, id=f"event-{number}", links=(hub,) if number % 50 else ()) for number in range(20_000)
    )
    with Library.in_memory(replace(timeline, events=events)) as library:
        begun = time.perf_counter()
        assert len(_about(library, TAG, "all").rows) == 20_000
        assert time.perf_counter() - begun < 0.1, "one look-up, not one for each event"
        row = library.row_of("event-1")
        assert row is not None
        begun = time.perf_counter()
        assert library.incoming(row) == ()
        assert time.perf_counter() - begun < 0.02
