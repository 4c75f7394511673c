"""Links to other events, on the fictional timeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester

from viewer.domain.timeline import Relation
from viewer.library.library import Library
from viewer.models.links_model import LinkRow, LinksModel, link_rows, relation_words
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
    return link_rows(library.event(row), library, language)


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


def test_the_model_holds_to_the_rules_of_models(library: Library, qtmodeltester: ModelTester) -> None:
    model = LinksModel()
    model.replace(_links(library, "storm-council"))
    qtmodeltester.check(model)
