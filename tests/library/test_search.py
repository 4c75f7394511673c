"""Finding by title, pinyin, quotation, figure, name and text, in this order, lit where it matched."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Entity, EntityKind, Event, Timeline
from viewer.library import Hit, HitKind, Library, search


@pytest.fixture(scope="module")
def library(rich: Timeline) -> Iterator[Library]:
    with Library.in_memory(rich) as made:
        yield made


def lit(hit: Hit) -> str:
    return hit.text[hit.start : hit.end]


@pytest.mark.parametrize(
    ("asked", "language", "kind", "id_", "shown"),
    [
        ("学校", "zh", HitKind.EVENT, "school-opens", "学校"),
        ("SCHOOL op", "en", HitKind.EVENT, "school-opens", "school op"),
        ("cafe", "zh", HitKind.EVENT, "café", "café"),
        ("人心", "zh", HitKind.QUOTE, "bridge-opens", "人心"),
        ("hearts", "en", HitKind.QUOTE, "bridge-opens", "hearts"),
        ("桥墩", "zh", HitKind.FIGURE, "bridge-opens", "桥墩"),
        ("5507", "en", HitKind.FIGURE, "bridge-opens", "5507"),
        ("13.1", "en", HitKind.FIGURE, "school-opens", "13.1"),
        ("三分之一", "zh", HitKind.FIGURE, "school-opens", "三分之一"),
        ("吕仇", "zh", HitKind.ENTITY, "lu", "吕仇"),
        ("gazette", "en", HitKind.SOURCE, "gazette", "Gazette"),
        ("ann", "en", HitKind.SOURCE, "gazette", "Ann"),
        ("length", "en", HitKind.EVENT, "bridge-opens", "length"),
        ("ceremony", "en", HitKind.QUOTE, "bridge-opens", "ceremony"),
        ("steel", "en", HitKind.EVENT, "bridge-opens", ""),
        ("1994年", "zh", HitKind.EVENT, "bridge-opens", ""),
    ],
)
def test_the_first_hit_is_what_was_meant_and_the_match_is_lit(
    library: Library, asked: str, language: str, kind: HitKind, id_: str, shown: str
) -> None:
    first = library.search(asked, language, 10)[0]
    assert (first.kind, first.id, lit(first)) == (kind, id_, shown)


@pytest.mark.parametrize(
    ("asked", "id_"),
    [
        ("qzqtc", "bridge-opens"),
        ("qzq", "bridge-opens"),
        ("qingzang", "bridge-opens"),
        ("QingCang", "bridge-opens"),
        ("qing zang", "bridge-opens"),
        ("qingz", "bridge-opens"),
        ("tongche", "bridge-opens"),
        ("青藏 tc", "bridge-opens"),
        ("kaixue", "school-opens"),
        ("hzd", "school-opens"),
        ("hgg", "gazette"),
        ("lüqiu", "lu"),
        ("lvqiu", "lu"),
        ("luqiu", "lu"),
        ("lq", "lu"),
        ("l", "lu"),
    ],
)
def test_chinese_is_found_by_pinyin_and_by_initials(library: Library, asked: str, id_: str) -> None:
    hits = library.search(asked, "zh", 10)
    assert id_ in [hit.id for hit in hits]
    assert all(hit.text for hit in hits)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("qzq", "青藏桥"),
        ("qcq", "青藏桥"),
        ("zangqiao", "藏桥"),
        ("zangqi", "藏桥"),
        ("青藏 tc", "青藏"),
        ("xuexiao", "学校"),
        ("xhz", "学，会长"),
        ("lvqiu", "吕仇"),
        ("lq", "吕仇"),
    ],
)
def test_what_was_typed_by_its_sound_is_lit(library: Library, asked: str, shown: str) -> None:
    assert lit(library.search(asked, "zh", 1)[0]) == shown


def test_a_reader_of_another_language_gets_it_in_theirs(library: Library) -> None:
    (hit,) = library.search("qzq", "en", 10)
    assert (hit.text, lit(hit)) == ("The bridge opens", "")


def test_letters_that_are_no_pinyin_of_it_find_nothing(library: Library) -> None:
    for asked in ("tz", "ingzang", "zangqing", "xy"):
        assert library.search(asked, "zh", 10) == []


def test_a_single_letter_asks_for_titles_that_begin_with_it(library: Library) -> None:
    assert {hit.id for hit in library.search("x", "zh", 10)} == {"school-opens", "nobody"}


def test_all_that_is_asked_for_must_be_there_if_not_in_one_text(library: Library) -> None:
    assert [hit.id for hit in library.search("人心 steel", "zh", 10)] == ["bridge-opens"]
    assert library.search("人心 truancy", "zh", 10) == []


def test_a_phrase_does_not_run_from_one_text_into_the_next(library: Library) -> None:
    assert library.search("车通车", "zh", 10) == []
    assert library.search("opens bridge", "en", 10) != []


def test_what_is_found_shows_the_readers_language_where_it_matches(library: Library) -> None:
    assert library.search("haigang", "en", 10)[0].text == "the harbour"
    (hit,) = library.search("hearts", "zh", 10)
    assert hit.text == "The bridge is open, and so are hearts."


def test_a_name_and_a_source_lead_to_the_most_important_event(library: Library) -> None:
    rows = {hit.id: hit.row for text in ("harbour", "虚社", "diary") for hit in library.search(text, "en", 10)}
    assert rows["harbour"] == library.row_of("bridge-opens")
    assert rows["gazette"] == library.row_of("bridge-opens")
    assert rows["nobody"] is None
    assert rows["diary"] is None


def test_notes_for_the_teacher_are_not_found(library: Library) -> None:
    assert library.search("问学生", "zh", 10) == []


def test_titles_come_before_quotations_and_these_before_texts(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> None:
    quote = Quote(QuoteKind.SAYING, "看灯塔", "zh", "x")
    events = (
        plain_event(id="in its text", summary=LocalText.of("灯塔")),
        plain_event(id="in a quotation", quotes=(quote,)),
        plain_event(id="in its title", title=LocalText.of("灯塔点灯"), importance=3),
    )
    with Library.in_memory(timeline_of(*events)) as library:
        assert [hit.id for hit in library.search("灯塔", "zh", 10)] == [
            "in its title",
            "in a quotation",
            "in its text",
        ]
        assert [hit.id for hit in library.search("灯塔", "zh", 2)] == ["in its title", "in a quotation"]
        assert library.search("灯塔", "zh", 0) == []


def test_names_do_not_crowd_out_the_events(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> None:
    people = tuple(
        Entity(f"p{number}", EntityKind.PERSON, LocalText.of(f"Sailor {number}")) for number in range(30)
    )
    events = [plain_event(id=f"e{number}", title=LocalText.of(f"Sailors land {number}")) for number in range(30)]
    with Library.in_memory(timeline_of(*events, entities=people)) as library:
        kinds = [hit.kind for hit in library.search("sailor", "en", 9)]
        assert kinds == [HitKind.ENTITY] * 3 + [HitKind.EVENT] * 6
        assert len(library.search("sailor", "en", 100)) == 60
        assert [hit.id for hit in library.search("sailor 7", "en", 9)] == ["p7"]


def test_among_very_many_hits_the_important_ones_come_first(
    many: Callable[[int], Timeline], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "RANKED_HITS", 50)
    with Library.in_memory(many(300)) as library:
        hits = library.search("海港工作会议", "zh", 20)
        assert len(hits) == 20
        rows = [hit.row for hit in hits if hit.row is not None]
        keys = [(library.columns.importance[row], not library.event(row).quotes, row) for row in rows]
        assert keys == sorted(keys)
        assert keys[0] == (1, False, 0)


def test_a_long_text_is_shown_round_the_match(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> None:
    event = plain_event(summary=LocalText.of("水" * 500 + "灯塔" + "水" * 500))
    with Library.in_memory(timeline_of(event)) as library:
        (hit,) = library.search("灯塔", "zh", 10)
        assert len(hit.text) < 100
        assert lit(hit) == "灯塔"
        assert (hit.text[0], hit.text[-1]) == ("…", "…")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(codec=None, exclude_categories=())) | st.text("桥通 qzlbs1\"'*():^-AND"),
    language=st.sampled_from(["zh-Hans", "en", "bo", "", "x-nonsense"]),
    limit=st.integers(-1, 5),
)
def test_any_text_may_be_asked_and_every_hit_holds_what_it_lights(
    library: Library, text: str, language: str, limit: int
) -> None:
    hits = library.search(text, language, limit)
    assert len(hits) <= max(limit, 0)
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)
    for hit in hits:
        assert 0 <= hit.start <= hit.end <= len(hit.text)
        assert hit.row is None or 0 <= hit.row < len(library)


def test_a_paste_of_a_whole_book_is_no_burden(library: Library) -> None:
    assert library.search("桥通了，" * 100_000, "zh", 10) == []
    assert library.search('"' * 1_000_000, "zh", 10) == []


def test_every_event_is_found_by_its_own_title(many: Callable[[int], Timeline]) -> None:
    timeline = many(120)
    with Library.in_memory(timeline) as library:
        for event in timeline.events:
            for language in ("zh", "en"):
                assert library.search(event.title.get(language), language, 3)[0].id == event.id
