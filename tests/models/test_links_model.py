"""Links to other events, on the fictional timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester

from viewer.domain.event import Link, Relation
from viewer.domain.texts import LocalText
from viewer.library.library import Library
from viewer.models.links_model import LinkRow, LinksModel, link_rows, links_of, relation_words
from viewer.reading.read import read_timeline


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    timeline = read_timeline(Path(__file__).parents[1] / "fixtures" / "fictional").timeline
    assert timeline is not None
    with Library.in_memory(timeline) as opened:
        yield opened


def _links(library: Library, event_id: str, language: str = "en") -> list[LinkRow]:
    row = library.row_of(event_id)
    assert row is not None
    return link_rows(links_of(library.event(row), row, library), library, language)


def test_a_link_says_how_what_when_and_where_it_leads(library: Library) -> None:
    first, second = _links(library, "storm-council")
    assert (first.relation, first.title, first.date_text) == ("Same series", "Vote", "1 May 1851")
    assert (first.event_id, first.row) == ("council-vote", library.row_of("council-vote"))
    assert (first.colour, first.glyph, first.lane_name) == ("red", "diamond", "Council")
    assert (second.relation, second.title) == ("Placed beside in the source", "The autumn storm")
    assert (second.colour, second.glyph) == ("green", "circle")


def test_an_open_date_is_told_as_of_the_year_of_its_source(library: Library) -> None:
    assert _links(library, "ships-lost")[0].date_text == "Since 1857 (as reported in 1911)"


def test_a_link_keeps_what_the_source_says_of_it(library: Library) -> None:
    assert "four summers of building" in _links(library, "council-vote")[0].note


def test_links_come_in_the_readers_language(library: Library) -> None:
    assert _links(library, "storm-council", "zh-Hans")[0].title == "表决"


def test_every_relation_has_words_of_its_own() -> None:
    assert len({relation_words(relation) for relation in Relation}) == len(Relation)


ONE_WAY = {Relation.PART_OF, Relation.FIGURES_FOR, Relation.LED_TO}


@pytest.mark.parametrize("relation", Relation)
def test_a_relation_that_goes_one_way_has_other_words_from_its_other_end(relation: Relation) -> None:
    assert (relation_words(relation) != relation_words(relation, incoming=True)) == (relation in ONE_WAY)


def test_an_event_that_is_only_linked_to_lists_the_other(library: Library) -> None:
    (link,) = _links(library, "every-night")
    assert (link.relation, link.event_id) == ("Figures given in", "ships-lost")
    building = {row.event_id: row.relation for row in _links(library, "building-north-light")}
    assert building == {
        "council-vote": "Led to this, says the source",
        "first-lamp": "Has part",
        "second-tower": "Compare",
    }


def test_the_note_of_the_other_event_stands_at_both_ends(library: Library) -> None:
    there = next(row for row in _links(library, "building-north-light") if row.event_id == "council-vote")
    assert "four summers of building" in there.note


def test_two_events_that_link_to_one_another_are_one_pair(library: Library) -> None:
    """With the words and the note of the one that is open."""
    for row in range(len(library)):
        links = links_of(library.event(row), row, library)
        told = [link.row for link in links if not link.incoming]
        assert not [link for link in links if link.incoming and link.row in told]
        assert row not in [link.row for link in links]


def test_every_link_can_be_followed_back(library: Library) -> None:
    def linked(row: int) -> set[int]:
        return {link.row for link in links_of(library.event(row), row, library)}

    for row in range(len(library)):
        assert all(row in linked(other) for other in linked(row))


def test_an_event_that_the_text_alone_links_to_is_listed_last(library: Library) -> None:
    row = library.row_of("first-lamp")
    assert row is not None
    told = replace(
        library.event(row), body=LocalText.of("[cable](cable), [again](cable), [part](building-north-light)")
    )
    links = links_of(told, row, library)
    assert [link.row for link in links if link.relation is None] == [library.row_of("cable")]
    assert links[-1].relation is None
    assert relation_words(None) == "Mentioned in the text"


def test_a_link_to_nobody_is_left_out(library: Library) -> None:
    stray = replace(library.event(0), links=(Link("gone", Relation.COMPARE),))
    assert [link for link in links_of(stray, 0, library) if not link.incoming] == []


def test_the_model_holds_to_the_rules_of_models(library: Library, qtmodeltester: ModelTester) -> None:
    model = LinksModel()
    model.replace(_links(library, "storm-council"))
    qtmodeltester.check(model)
