"""Choices of filters, held against asking every event one by one."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.bitmap import Passing, rows_in
from viewer.library.filters import Facet, FacetKind
from viewer.library.selection import FilterChoice, Selection, Value

VALUES: tuple[Value, ...] = (
    *((FacetKind.LANE, lane) for lane in "abc"),
    *((FacetKind.PERSON, person) for person in "xyz"),
    (FacetKind.HAS_QUOTE, ""),
    (FacetKind.HAS_FIGURE, ""),
)
Events = Sequence[frozenset[Value]]
events_of = st.lists(st.frozensets(st.sampled_from(VALUES)), max_size=40)
choices = st.builds(FilterChoice, st.frozensets(st.sampled_from(VALUES), max_size=5))


def facets(events: Events) -> list[Facet]:
    return [Facet(*value, sum(1 << row for row, event in enumerate(events) if value in event)) for value in VALUES]


def passes(event: frozenset[Value], choice: FilterChoice) -> bool:
    """Any of the chosen values of each kind that has some."""
    kinds = {kind for kind, _ in choice.values}
    return all(any(value in event for value in choice.values if value[0] is kind) for kind in kinds)


@given(events_of, choices)
def test_exactly_the_events_pass_that_have_a_chosen_value_of_every_kind(
    events: Events, choice: FilterChoice
) -> None:
    matching = Selection(facets(events), len(events)).matching(choice)
    if not choice:
        assert matching is None
    else:
        assert matching is not None
        assert list(rows_in(matching)) == [row for row, event in enumerate(events) if passes(event, choice)]


@given(events_of, choices)
def test_a_values_count_is_what_it_would_show_beside_the_other_kinds(events: Events, choice: FilterChoice) -> None:
    counts = Selection(facets(events), len(events)).counts(choice)
    for value, count in zip(VALUES, counts, strict=True):
        others = FilterChoice(frozenset(chosen for chosen in choice.values if chosen[0] is not value[0]))
        assert count == sum(value in event and passes(event, others) for event in events)


@given(events_of, choices)
def test_a_value_that_counts_none_changes_nothing_among_chosen_ones_of_its_kind(
    events: Events, choice: FilterChoice
) -> None:
    selection = Selection(facets(events), len(events))
    chosen_kinds = {kind for kind, _ in choice.values}
    for value, count in zip(VALUES, selection.counts(choice), strict=True):
        if count == 0 and value not in choice and value[0] in chosen_kinds:
            assert selection.matching(choice.toggled(*value)) == selection.matching(choice)


@given(choices, st.sampled_from(VALUES))
def test_a_value_toggled_twice_leaves_the_choice_as_it_was(choice: FilterChoice, value: Value) -> None:
    once = choice.toggled(*value)
    assert (value in once) is not (value in choice)
    assert once.toggled(*value) == choice


def test_a_value_that_the_timeline_does_not_have_shows_nothing() -> None:
    selection = Selection(facets([frozenset(VALUES)]), 1)
    assert selection.matching(FilterChoice().toggled(FacetKind.LANE, "gone")) == 0


def test_three_filters_over_a_hundred_thousand_events_take_well_under_a_millisecond() -> None:
    draw = random.Random(1)
    many = [Facet(*value, draw.getrandbits(100_000)) for value in VALUES]
    selection = Selection(many, 100_000)
    choice = FilterChoice(frozenset({VALUES[0], VALUES[3], VALUES[6]}))

    def once() -> float:
        start = time.perf_counter()
        assert selection.matching(choice)
        return time.perf_counter() - start

    # The quickest of many is the work itself, whatever else the machine does.
    assert min(once() for _ in range(50)) < 0.0005


@given(st.integers(0, 2**200))
def test_asking_for_rows_and_listing_them_say_the_same(bitmap: int) -> None:
    passing, rows = Passing(bitmap), list(rows_in(bitmap))
    assert [row for row in range(300) if passing.has_any_of([row])] == rows
    assert passing.has_any_of(range(300)) is bool(rows)
    assert not passing.has_any_of(row for row in range(300) if row not in rows)
