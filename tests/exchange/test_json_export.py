"""The JSON export holds the whole timeline, in the format's own names, and loses nothing."""

from __future__ import annotations

import dataclasses
import io
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.entity import Entity
from viewer.domain.event import Event
from viewer.domain.figure import Figure, FigureKind, Qualifier
from viewer.domain.heading import Heading
from viewer.domain.plain import from_plain
from viewer.domain.source import Source
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.domain.tour import Tour
from viewer.exchange.json_export import ENTITY_LISTS, document, export_json
from viewer.reading.edtf_dates import parse_date
from viewer.reading.read import read_timeline


@pytest.fixture(params=["tests/fixtures/fictional", "data/tibet-paired-assistance"])
def timeline(request: pytest.FixtureRequest, checkout: Path) -> Timeline:
    read = read_timeline(checkout / request.param).timeline
    assert read is not None
    return read


@pytest.fixture
def fictional(checkout: Path) -> Timeline:
    read = read_timeline(checkout / "tests" / "fixtures" / "fictional").timeline
    assert read is not None
    return read


def exported(timeline: Timeline) -> dict[str, Any]:
    out = io.StringIO()
    export_json(timeline, out)
    return json.loads(out.getvalue())


def imported(plain: dict[str, Any]) -> Timeline:
    head = {key: value for key, value in plain["timeline"].items() if key != "format"}
    entities = [
        from_plain(Entity, {**entity, "kind": kind.value}, parse_date)
        for kind, name in ENTITY_LISTS.items()
        for entity in plain["entities"][name]
    ]
    return Timeline(
        from_plain(Heading, head, parse_date),
        from_plain(tuple[Event, ...], plain["events"], parse_date),
        tuple(entities),
        from_plain(tuple[Source, ...], plain["sources"], parse_date),
        from_plain(tuple[Tour, ...], plain["tours"], parse_date),
    )


def test_what_is_exported_can_be_read_back_whole(timeline: Timeline) -> None:
    assert imported(exported(timeline)) == timeline


def test_a_source_names_the_text_that_is_carried_of_it(fictional: Timeline) -> None:
    first, *others = fictional.sources
    carrying = dataclasses.replace(
        fictional, sources=(dataclasses.replace(first, text="texts/review.txt"), *others)
    )
    plain = document(carrying)["sources"]
    assert [source.get("text") for source in plain] == ["texts/review.txt", *[None] * len(others)]
    assert from_plain(Source, plain[0], parse_date) == carrying.sources[0]


def test_the_document_has_five_parts(timeline: Timeline) -> None:
    plain = exported(timeline)
    assert list(plain) == ["timeline", "events", "entities", "sources", "tours"]
    assert list(plain["entities"]) == ["people", "places", "organisations"]
    assert plain["timeline"]["format"] == 1


def test_every_text_is_a_map_but_a_quotations_words(fictional: Timeline) -> None:
    plain = exported(fictional)
    (lamp,) = [event for event in plain["events"] if event["id"] == "first-lamp"]
    (quote,) = lamp["quotes"]
    assert lamp["title"]["bo"] == "སྒྲོན་མེ་སྤར་བ།"
    assert quote["text"] == "Let it burn for whoever is out there."
    assert plain["sources"][0]["container-title"] == {"und": "The Vela Review"}


def test_dates_are_as_they_were_written(fictional: Timeline) -> None:
    plain = exported(fictional)
    dates = [event["date"] for event in plain["events"]]
    assert {"1857/..", "/1901", "1888~/1895", "186X", "[1903,1905]", "1880?"} <= set(dates)
    assert plain["timeline"]["span"] == "1850/1920"


def test_a_quotation_has_its_text_speaker_and_source(fictional: Timeline) -> None:
    quotes = {quote["text"]: quote for event in exported(fictional)["events"] for quote in event.get("quotes", ())}
    spoken = quotes["Let it burn for whoever is out there."]
    assert (spoken["kind"], spoken["speaker"], spoken["source"]) == ("speech", "ada-quill", "review-1911")
    assert quotes["灯在人在"]["speaker"]["en"] == "the keepers"
    assert "speaker" not in quotes["Count the stars, then count the boats,"]


def test_a_figure_has_its_value_unit_qualifier_and_claimant(fictional: Timeline) -> None:
    figures = [figure for event in exported(fictional)["events"] for figure in event.get("figures", ())]
    (crossing,) = [figure for figure in figures if figure["kind"] == "duration"]
    assert (crossing["value"], crossing["unit"]["en"]) == (6, "days")
    assert (crossing["qualifier"], crossing["claimed_by"]) == ("about", "vela-review")
    (pair,) = [figure for figure in figures if figure["kind"] == "pair"]
    assert (pair["from"], pair["to"]) == ({"value": 8, "date": "1857"}, {"value": 3, "date": "1867"})
    (change,) = [figure for figure in figures if figure["kind"] == "change"]
    assert (change["by"]["en"], change["direction"]) == ("a third", "down")


def test_what_an_author_left_to_its_default_is_written(fictional: Timeline) -> None:
    for event in exported(fictional)["events"]:
        assert event["importance"] in (1, 2, 3)
        assert event["basis"] in ("reported", "context")
        assert all("qualifier" in figure for figure in event.get("figures", ()))


def test_characters_stand_as_themselves(fictional: Timeline) -> None:
    out = io.StringIO()
    export_json(fictional, out)
    assert "韦拉岛的灯塔" in out.getvalue()
    assert "\\u" not in out.getvalue()
    assert out.getvalue().endswith("}\n")


@given(st.decimals(-(10**12), 10**12, places=3), st.sampled_from(Qualifier))
def test_no_digit_of_a_number_is_lost(number: Decimal, qualifier: Qualifier) -> None:
    figure = Figure(FigureKind.COUNT, LocalText.of("n"), "s", value=number, qualifier=qualifier)
    event = Event("e", parse_date("1950"), "l", LocalText.of("t"), figures=(figure,))
    heading = Heading("h", LocalText.of("t"), parse_date("1900/2000"), ("en",), ())
    timeline = Timeline(heading, (event,))
    assert imported(json.loads(json.dumps(document(timeline)))) == timeline
    (plain,) = document(timeline)["events"][0]["figures"]
    assert isinstance(plain["value"], int | float)


def test_no_field_of_an_event_is_forgotten(fictional: Timeline) -> None:
    keys = {key for event in exported(fictional)["events"] for key in event}
    assert keys == {field.name for field in dataclasses.fields(Event)}
