"""What the shipped timeline holds: its events and dates, lanes, links, sources and tour."""

from __future__ import annotations

from pathlib import Path

from viewer.domain.dates import Precision
from viewer.domain.entity import EntityKind
from viewer.domain.event import Basis, Event, Relation
from viewer.domain.timeline import Timeline
from viewer.reading.read import Result, read_timeline

REPORTED = {
    "third-symposium-1994": ("meetings", "1994"),
    "npc-delegation-2013": ("meetings", "2013-03"),
    "sixth-symposium-2015": ("meetings", "2015-08"),
    "seventh-symposium-2020": ("meetings", "2020-08"),
    "tibet-visit-2021": ("meetings", "2021-07"),
    "review-published-2024": ("meetings", "2024"),
    "ten-batches": ("people", "1994/2024"),
    "lhasa-gathering-2022": ("people", "2022-07"),
    "mottos": ("people", "/2024"),
    "team-assistance": ("health-education", "2015/.."),
    "medical-figures": ("health-education", "2014~/2024"),
    "university-schooling": ("health-education", "2010/2020"),
    "classroom-change": ("health-education", "/2024"),
    "tonglong-heating-2023": ("living", "2023-22"),
    "rutog-cashmere": ("industry", "/2024"),
    "modes-of-assistance": ("industry", "/2024"),
    "namling-planting": ("ecology", "/2024"),
    "zhuhai-in-nyingchi-2023": ("exchange", "2023-22"),
    "nyingchi-in-zhuhai-2023": ("exchange", "2023-12"),
    "qamdo-training-2024": ("exchange", "2024-04"),
}
"""Lane and date of everything that the article dates, counts or quotes, and no date that it does not state."""

CONTEXT = {
    "fourth-symposium-2001": ("meetings", "2001"),
    "fifth-symposium-2010": ("meetings", "2010"),
    "video-conference-2014": ("meetings", "2014-08-25"),
}

LINKS = {
    ("third-symposium-1994", "same_series", "sixth-symposium-2015"),
    ("third-symposium-1994", "same_series", "seventh-symposium-2020"),
    ("sixth-symposium-2015", "same_series", "third-symposium-1994"),
    ("sixth-symposium-2015", "same_series", "seventh-symposium-2020"),
    ("seventh-symposium-2020", "same_series", "third-symposium-1994"),
    ("seventh-symposium-2020", "same_series", "sixth-symposium-2015"),
    ("zhuhai-in-nyingchi-2023", "return_visit", "nyingchi-in-zhuhai-2023"),
    ("nyingchi-in-zhuhai-2023", "return_visit", "zhuhai-in-nyingchi-2023"),
    ("lhasa-gathering-2022", "part_of", "ten-batches"),
    ("medical-figures", "figures_for", "team-assistance"),
    ("team-assistance", "led_to", "classroom-change"),
}
"""The relations that the article states. Those of what it only puts side by side are listed by no table."""


def test_check_has_nothing_to_say_about_it(shipped: Result) -> None:
    assert shipped.problems == ()


def test_check_finds_every_selector_in_the_article(shipped_folder: Path, article: Path, tmp_path: Path) -> None:
    (tmp_path / "xinhua-review-2024.txt").write_bytes(article.read_bytes())
    assert read_timeline(shipped_folder, tmp_path).problems == ()


def test_every_event_has_the_lane_and_the_date_of_its_source_and_there_are_no_others(timeline: Timeline) -> None:
    found = {basis: {} for basis in Basis}  # type: dict[Basis, dict[str, tuple[str, str]]]
    for event in timeline.events:
        found[event.basis][event.id] = (event.lane, event.date.text)
    assert found == {Basis.REPORTED: REPORTED, Basis.CONTEXT: CONTEXT}


def test_seven_lanes_stand_in_order_each_with_a_colour_and_a_glyph_of_its_own(timeline: Timeline) -> None:
    assert [(lane.id, lane.colour, lane.glyph, lane.name.get("zh")) for lane in timeline.heading.lanes] == [
        ("meetings", "red", "diamond", "会议与决策"),
        ("people", "amber", "circle", "人员选派"),
        ("health-education", "blue", "plus", "医疗与教育"),
        ("living", "yellow", "triangle", "生活设施"),
        ("industry", "brown", "square", "产业"),
        ("ecology", "green", "asterisk", "生态"),
        ("exchange", "violet", "half", "交流"),
    ]
    assert {event.lane for event in timeline.events} == {lane.id for lane in timeline.heading.lanes}


def test_it_spans_thirty_years_and_offers_three_places_to_start(timeline: Timeline) -> None:
    assert timeline.heading.span.text == "1994/2024"
    assert timeline.heading.languages == ("zh-Hans", "en")
    assert timeline.heading.start_here == (
        "tonglong-heating-2023",
        "lhasa-gathering-2022",
        "nyingchi-in-zhuhai-2023",
    )


def test_links_are_only_the_relations_that_the_article_makes(timeline: Timeline) -> None:
    found = {
        (event.id, link.relation.value, link.to)
        for event in timeline.events
        for link in event.links
        if link.relation is not Relation.PLACED_BESIDE
    }
    assert found == LINKS
    assert all(link.note for event in timeline.events for link in event.links)


def test_background_events_are_linked_to_nothing_and_hold_nothing_but_their_fact(timeline: Timeline) -> None:
    linked = {link.to for event in timeline.events for link in event.links}
    for event in timeline.events:
        if event.basis is Basis.CONTEXT:
            assert event.id not in linked
            assert not (event.links)
            assert not (event.quotes)
            assert not (event.figures)
            assert not (event.people)
            assert not (event.body)


def test_events_put_side_by_side_by_the_source_name_each_other(timeline: Timeline) -> None:
    beside = {
        (event.id, link.to)
        for event in timeline.events
        for link in event.links
        if link.relation is Relation.PLACED_BESIDE
    }
    related = {(start, end) for start, _, end in LINKS}
    assert beside
    assert all((end, start) in beside | related for start, end in beside)


def _importance(event: Event) -> int:
    dated = not event.date.is_span and event.date.start.precision >= Precision.SEASON
    return 3 - dated - bool(event.quotes or event.figures)


def test_importance_follows_the_date_and_what_is_quoted_or_counted_and_no_rank(timeline: Timeline) -> None:
    assert {event.id: event.importance for event in timeline.events} == {
        event.id: _importance(event) for event in timeline.events
    }


def test_no_person_place_or_organisation_stands_there_unused(timeline: Timeline) -> None:
    used = {
        EntityKind.PERSON: {id_ for event in timeline.events for id_ in event.people},
        EntityKind.PLACE: {id_ for event in timeline.events for id_ in event.places},
        EntityKind.ORGANISATION: {id_ for event in timeline.events for id_ in event.organisations},
    }
    for kind, ids in used.items():
        assert {entity.id for entity in timeline.entities if entity.kind is kind} == ids


def test_three_sources_say_who_publishes_them_and_give_no_address_that_is_not_known(timeline: Timeline) -> None:
    assert {source.id: source.issued for source in timeline.sources} == {
        "xinhua-review-2024": "2024",
        "thepaper-2020": "2020",
        "ctibet-2014": "2014-08-25",
    }
    for source in timeline.sources:
        assert source.publisher_note
        assert source.genre
        assert not source.url
    review = next(source for source in timeline.sources if source.id == "xinhua-review-2024")
    assert [author.literal.get("zh-Hans") for author in review.author] == ["储国强", "李华", "范思翔"]
    assert review.publisher_note.get("en") == (
        "Xinhua News Agency, China's state news agency; a review of achievements, 2024; "
        "one publisher's account, not a history of Tibet."
    )


def test_a_second_source_supports_only_the_year_of_a_symposium(timeline: Timeline) -> None:
    years = {}
    for event in timeline.events:
        for citation in event.sources:
            if citation.source == "thepaper-2020":
                assert citation.supports.get("zh") == f"只支持年份：{event.date.text[:4]}年"
                assert citation.supports.get("en") == f"Only the year: {event.date.text[:4]}"
                years[event.id] = citation.source
    assert set(years) == {
        "third-symposium-1994",
        "fourth-symposium-2001",
        "fifth-symposium-2010",
        "sixth-symposium-2015",
        "seventh-symposium-2020",
    }


def test_reported_events_cite_the_review_first_and_background_never(timeline: Timeline) -> None:
    for event in timeline.events:
        cited = [citation.source for citation in event.sources]
        if event.basis is Basis.REPORTED:
            assert cited[0] == "xinhua-review-2024"
        else:
            assert cited
            assert "xinhua-review-2024" not in cited


def test_one_tour_leads_through_eight_to_twelve_stops_with_something_to_say_at_each(timeline: Timeline) -> None:
    (tour,) = timeline.tours
    assert 8 <= len(tour.stops) <= 12
    assert len({stop.event for stop in tour.stops}) == len(tour.stops)
    for stop in tour.stops:
        assert stop.title
        assert stop.text
        assert stop.notes
        assert stop.seconds
    minutes = round(sum(stop.seconds or 0 for stop in tour.stops) / 60)
    assert f"约{minutes}分钟" in tour.audience.get("zh")
    assert f"about {minutes} minutes" in tour.audience.get("en")
