"""The values that events can be filtered by: which there are, and how they come back from a file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.bitmap import rows_in
from viewer.domain.entity import Entity, EntityKind
from viewer.domain.event import Event
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.library.filters import Facet, FacetKind, facets_from_bytes, facets_of, facets_to_bytes
from viewer.library.library import Library
from viewer.library.writer import write_library

Timelines = Callable[..., Timeline]


def ids_by_value(library: Library) -> dict[tuple[FacetKind, str], list[str]]:
    """Of each value, the ids of the events that have it."""
    return {
        (facet.kind, facet.key): [library.event_id(row) for row in rows_in(facet.bitmap)]
        for facet in library.facets
    }


def test_every_value_has_the_events_that_have_it(rich: Timeline) -> None:
    with Library.in_memory(rich) as library:
        assert ids_by_value(library) == {
            (FacetKind.LANE, "harbour"): ["café"],
            (FacetKind.LANE, "school"): ["school-opens"],
            (FacetKind.LANE, "bridge"): ["bridge-opens"],
            (FacetKind.TAG, "steel"): ["bridge-opens"],
            (FacetKind.PERSON, "lu"): ["bridge-opens"],
            (FacetKind.PLACE, "harbour"): ["bridge-opens", "school-opens"],
            (FacetKind.IMPORTANCE, "1"): ["bridge-opens"],
            (FacetKind.IMPORTANCE, "2"): ["school-opens"],
            (FacetKind.IMPORTANCE, "3"): ["café"],
            (FacetKind.HAS_QUOTE, ""): ["bridge-opens"],
            (FacetKind.HAS_FIGURE, ""): ["bridge-opens", "school-opens"],
        }


def test_values_come_by_kind_and_in_the_order_of_the_content(
    timeline_of: Timelines, plain_event: Callable[..., Event]
) -> None:
    people = [Entity(id_, EntityKind.PERSON, LocalText.of(id_)) for id_ in ("zoe", "ann", "bob")]
    event = plain_event(people=("ann", "zoe"), tags=("tin", "iron", "tin"))
    values = [(facet.kind.value, facet.key) for facet in facets_of(timeline_of(event, entities=tuple(people)))]
    assert values == [
        *(("lane", lane) for lane in ("harbour", "school", "bridge")),
        ("tag", "iron"),
        ("tag", "tin"),
        ("person", "zoe"),
        ("person", "ann"),
        *(("importance", number) for number in "123"),
        ("has_quote", ""),
        ("has_figure", ""),
    ]


def test_who_only_speaks_in_an_event_is_found_too(rich: Timeline, timeline_of: Timelines) -> None:
    spoken = replace(rich.events[1], people=(), places=())
    facets = facets_of(timeline_of(spoken, entities=rich.entities))
    assert [facet.key for facet in facets if facet.kind is FacetKind.PERSON] == ["lu"]


def test_a_file_gives_back_what_was_built(rich: Timeline, tmp_path: Path) -> None:
    write_library(rich, tmp_path / "rich.timeline", None, lambda _: None)
    with Library.in_memory(rich) as built, Library.open(tmp_path / "rich.timeline") as opened:
        assert opened.facets == built.facets


bitmaps = st.lists(st.integers(0, 2**300), max_size=6)


@given(bitmaps)
def test_all_bitmaps_survive_their_bytes(bits: list[int]) -> None:
    facets = tuple(Facet(FacetKind.TAG, f"标签{place}", bitmap) for place, bitmap in enumerate(bits))
    assert facets_from_bytes(facets_to_bytes(facets), 301) == facets


@given(bitmaps, st.data())
def test_bytes_cut_short_are_an_error_and_nothing_else(bits: list[int], data: st.DataObject) -> None:
    whole = facets_to_bytes([Facet(FacetKind.LANE, "lane", bitmap) for bitmap in bits])
    with pytest.raises(ValueError, match=r".+"):
        facets_from_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))], 301)


def test_filters_of_more_events_than_there_are_are_an_error() -> None:
    with pytest.raises(ValueError, match="other events"):
        facets_from_bytes(facets_to_bytes([Facet(FacetKind.LANE, "lane", 0b1000)]), 3)


@given(st.sets(st.integers(0, 2_000)))
def test_rows_and_bitmap_say_the_same(rows: set[int]) -> None:
    assert list(rows_in(sum(1 << row for row in rows))) == sorted(rows)


def test_filters_of_many_events_are_built_and_read_in_no_time(many: Callable[[int], Timeline]) -> None:
    timeline = many(20_000)
    start = time.process_time()
    data = facets_to_bytes(facets_of(timeline))
    facets = facets_from_bytes(data, 20_000)
    # A tenth of this is usual; setting the bits of an int one by one would take several times as long.
    assert time.process_time() - start < 2
    assert sum(facet.bitmap.bit_count() for facet in facets if facet.kind is FacetKind.LANE) == 20_000
    assert len(data) < 20_000
