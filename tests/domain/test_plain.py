"""Domain values become plain data and come back the same."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain.dates import EventDate
from viewer.domain.event import Basis, Event
from viewer.domain.figure import Figure, FigureKind, Qualifier, Reading
from viewer.domain.plain import from_plain, to_plain
from viewer.domain.quote import Quote, QuoteKind, Translation
from viewer.domain.source import Citation, Selector, Source
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.domain.tour import Tour
from viewer.reading.edtf_dates import parse_date

TRANSLATIONS = tuple[tuple[str, Translation], ...]
TAGS = st.sampled_from(["zh-Hans", "en", "bo", "und"])
WORDS = st.text(max_size=6)
TEXTS = st.dictionaries(TAGS, WORDS, max_size=2).map(LocalText.of)
DATES = st.sampled_from(["1994", "2015/..", "/2024", "2023-22", "2014~/2024", "[1994,1996]"]).map(parse_date)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9)


@cache
def any_of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a domain type with every field filled in, so that a new field is tried without a word here."""
    known = {
        str: WORDS,
        LocalText: TEXTS,
        EventDate: DATES,
        Decimal: NUMBERS,
        TRANSLATIONS: st.dictionaries(TAGS, st.builds(Translation, WORDS, TEXTS), max_size=2).map(
            lambda by_tag: tuple(by_tag.items())
        ),
    }
    if kind in known:
        return known[kind]
    if typing.get_origin(kind) is tuple:
        return st.lists(any_of(typing.get_args(kind)[0]), max_size=2).map(tuple)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return st.one_of(*map(any_of, typing.get_args(kind)))
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return st.builds(kind, **{field.name: any_of(hints[field.name]) for field in dataclasses.fields(kind)})
    return st.from_type(kind)


def as_text(date: EventDate) -> str:
    return date.text


def through_json(value: Any) -> Any:
    return from_plain(type(value), json.loads(json.dumps(to_plain(value, as_text))), parse_date)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(any_of(Event))
def test_every_event_survives_json(event: Event) -> None:
    assert through_json(event) == event


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(any_of(Source) | any_of(Tour))
def test_every_source_and_tour_survives_json(value: Source | Tour) -> None:
    assert through_json(value) == value


@settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(any_of(Timeline))
def test_a_whole_timeline_survives_json(timeline: Timeline) -> None:
    assert through_json(timeline) == timeline


def test_keys_are_those_of_the_content_format() -> None:
    source = Source(
        "s", "article", LocalText.of("T"), container_title=LocalText.of("C"), url="https://example.org"
    )
    assert set(to_plain(source, as_text)) == {"id", "type", "title", "container-title", "URL"}
    tour = Tour("t", LocalText.of("T"), (), audience=LocalText.of("Visitors"))
    assert to_plain(tour, as_text)["for"] == {"und": "Visitors"}
    pair = Figure(
        FigureKind.PAIR,
        LocalText.of("per 100,000"),
        "s",
        from_=Reading(Decimal(5507), parse_date("2010")),
        to=Reading(Decimal(11019), parse_date("2020")),
    )
    plain = to_plain(pair, as_text)
    assert plain["from"] == {"value": 5507, "date": "2010"}
    assert plain["to"] == {"value": 11019, "date": "2020"}


def test_translations_are_a_map_by_language() -> None:
    quote = Quote(
        QuoteKind.SPEECH,
        "原文",
        "zh-Hans",
        "s",
        translation=(("en", Translation("in English", LocalText.of("the project"))),),
    )
    plain = to_plain(quote, as_text)
    assert plain["translation"] == {"en": {"text": "in English", "translator": {"und": "the project"}}}
    assert through_json(quote) == quote


def test_an_entity_s_id_is_told_from_a_text_as_speaker() -> None:
    named = Quote(QuoteKind.SPEECH, "x", "en", "s", speaker="somebody")
    described = dataclasses.replace(named, speaker=LocalText.of({"en": "a herder"}))
    assert to_plain(named, as_text)["speaker"] == "somebody"
    assert to_plain(described, as_text)["speaker"] == {"en": "a herder"}
    assert through_json(named) == named
    assert through_json(described) == described


def test_fields_at_their_defaults_are_left_out() -> None:
    event = Event("e", parse_date("1994"), "lane", LocalText.of("T"))
    assert to_plain(event, as_text) == {"id": "e", "date": "1994", "lane": "lane", "title": {"und": "T"}}


def test_readers_who_do_not_know_the_format_are_told_defaults_that_say_something() -> None:
    event = Event("e", parse_date("1994"), "lane", LocalText.of("T"))
    plain = to_plain(event, as_text, for_readers=True)
    assert (plain["importance"], plain["basis"]) == (2, Basis.REPORTED.value)
    assert "tags" not in plain
    figure = Figure(FigureKind.COUNT, LocalText.of("years"), "s", value=Decimal("13.1"))
    assert to_plain(figure, as_text, for_readers=True)["qualifier"] == Qualifier.EXACT.value
    assert to_plain(figure, as_text, for_readers=True)["value"] == 13.1


def test_no_digit_of_a_number_is_lost() -> None:
    for number in ("13.1", "0.10000000000000000001", "-3", "120000", "1E+3"):
        figure = Figure(FigureKind.COUNT, LocalText.of("x"), "s", value=Decimal(number))
        assert through_json(figure).value == Decimal(number)


def test_dates_are_written_by_whoever_asks() -> None:
    event = Event(
        "e", parse_date("1994"), "lane", LocalText.of("T"), sources=(Citation("s", Selector("words", "before")),)
    )
    plain = to_plain(event, lambda date: [date.earliest_start, date.text])
    assert plain["date"] == [event.date.earliest_start, "1994"]
    assert from_plain(Event, plain, lambda pair: parse_date(pair[1])) == event
