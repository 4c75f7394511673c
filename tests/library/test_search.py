"""Finding by title, pinyin, quotation, figure, name and text, in this order, lit where it matched."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from itertools import groupby

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain.entity import Entity, EntityKind
from viewer.domain.event import Event
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline
from viewer.library import Hit, HitKind, Library, hit_words, search
from viewer.library.query import Phrase
from viewer.library.tokens import Token, spans

HOSTILE = (
    "'; DROP TABLE words; --", '"', "%", "*", "NEAR(a b, 2)", "title:桥", "{title}", "^a", "a AND", "OR", "NOT b",
    "\0", "🙂", "1,,2", "12万万", "１２", "\u202e", "9" * 300, "x" * 300, "橋" * 300, "1994-99-99", "\ud800",
)  # fmt: skip


@pytest.fixture(scope="module")
def library(rich: Timeline) -> Iterator[Library]:
    with Library.in_memory(rich) as made:
        yield made


def lit(hit: Hit) -> str:
    """The words that are lit, in the text and beside it."""
    text = [hit.text[start:end] for start, end in hit.lit]
    return " ".join([*text, *(hit.aside[start:end] for start, end in hit.aside_lit)])


def answers(library: Library, asked: str, language: str, limit: int = 10) -> list[Hit]:
    return [hit for hit in library.search(asked, language, limit) if not hit.nearest]


def finds_nothing(library: Library, asked: str, language: str = "zh") -> bool:
    return not answers(library, asked, language) and library.rows_found(asked) == 0


@pytest.mark.parametrize(
    ("asked", "language", "kind", "id_", "shown"),
    [
        ("学校", "zh", HitKind.EVENT, "school-opens", "学校"),
        ("校", "zh", HitKind.EVENT, "school-opens", "校"),
        ("學校", "zh", HitKind.EVENT, "school-opens", "学校"),
        ("青藏橋", "zh", HitKind.EVENT, "bridge-opens", "青藏桥"),
        ("SCHOOL op", "en", HitKind.EVENT, "school-opens", "school op"),
        ("ｓｃｈｏｏｌ", "en", HitKind.EVENT, "school-opens", "school"),
        ("sch open", "en", HitKind.EVENT, "school-opens", "sch open"),
        ("cafe", "zh", HitKind.EVENT, "café", "café"),
        ("人心", "zh", HitKind.QUOTE, "bridge-opens#quote-1", "人心"),
        ("hearts", "en", HitKind.QUOTE, "bridge-opens#quote-1", "hearts"),
        ("桥墩", "zh", HitKind.FIGURE, "bridge-opens#figure-1", "桥墩"),
        ("5507", "en", HitKind.FIGURE, "bridge-opens#figure-1", "5,507"),
        ("5,507", "zh", HitKind.FIGURE, "bridge-opens#figure-1", "5507"),
        ("五千五百零七", "zh", HitKind.FIGURE, "bridge-opens#figure-1", "5507"),
        ("13.1", "en", HitKind.FIGURE, "school-opens#figure-1", "13.1"),
        ("三分之一", "zh", HitKind.FIGURE, "school-opens#figure-2", "三分之一"),
        ("吕仇", "zh", HitKind.ENTITY, "lu", "吕仇"),
        ("gazette", "en", HitKind.SOURCE, "gazette", "Gazette"),
        ("ann", "en", HitKind.SOURCE, "gazette", "Ann"),
        ("length", "en", HitKind.EVENT, "bridge-opens", "length"),
        ("ceremony", "en", HitKind.QUOTE, "bridge-opens#quote-1", "ceremony"),
        ("steel", "en", HitKind.EVENT, "bridge-opens", "steel"),
        ("1994年", "zh", HitKind.EVENT, "bridge-opens", ""),
        ("1994", "en", HitKind.EVENT, "bridge-opens", ""),
        ("1990s", "en", HitKind.EVENT, "bridge-opens", ""),
        ("90年代", "zh", HitKind.EVENT, "bridge-opens", ""),
        ("二十世纪九十年代", "zh", HitKind.EVENT, "bridge-opens", ""),
        ("20th century", "en", HitKind.EVENT, "bridge-opens", ""),
    ],
)
def test_the_first_hit_is_what_was_meant_and_the_match_is_lit(
    library: Library, asked: str, language: str, kind: HitKind, id_: str, shown: str
) -> None:
    first = answers(library, asked, language)[0]
    assert (first.kind, first.id, lit(first).lower()) == (kind, id_, shown.lower())


@pytest.mark.parametrize(
    ("asked", "id_"),
    [
        ("qzqtc", "bridge-opens"),
        ("qzq", "bridge-opens"),
        ("qingzang", "bridge-opens"),
        ("QingCang", "bridge-opens"),
        ("qīngzàng", "bridge-opens"),
        ("qing zang", "bridge-opens"),
        ("qing'zang", "bridge-opens"),
        ("qingz", "bridge-opens"),
        ("tongche", "bridge-opens"),
        ("青藏 tc", "bridge-opens"),
        ("青藏qtc", "bridge-opens"),
        ("青藏tongche", "bridge-opens"),
        ("青zq", "bridge-opens"),
        ("qzqtc 1994", "bridge-opens"),
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
    hits = answers(library, asked, "zh")
    assert id_ in [hit.id for hit in hits]
    assert all(hit.text for hit in hits)


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("qzq", "青藏桥"),
        ("qcq", "青藏桥"),
        ("zangqiao", "藏桥"),
        ("zangqi", "藏桥"),
        ("青藏 tc", "青藏 通车"),
        ("青藏qtc", "青藏桥通车"),
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
        assert finds_nothing(library, asked)


def test_a_timeline_in_traditional_characters_is_found_in_either_writing(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> None:
    event = plain_event(title=LocalText((("zh-Hant", "臺灣的燈塔點燈"),)))
    with Library.in_memory(timeline_of(event)) as library:
        for asked, shown in (
            ("燈塔", "燈塔"),
            ("灯塔", "燈塔"),
            ("台湾", "臺灣"),
            ("dengta", "燈塔"),
            ("twd", "臺灣的"),
        ):
            assert lit(answers(library, asked, "zh-Hant")[0]) == shown


def test_a_single_letter_asks_for_titles_that_begin_with_it(library: Library) -> None:
    assert {hit.id for hit in answers(library, "x", "zh")} == {"school-opens", "nobody"}


def test_all_that_is_asked_for_must_be_there_if_not_in_one_text(library: Library) -> None:
    assert [hit.id for hit in answers(library, "人心 steel", "zh")] == ["bridge-opens"]
    assert finds_nothing(library, "人心 truancy")


def test_digits_and_words_without_a_space_may_stand_apart(library: Library) -> None:
    assert [hit.id for hit in answers(library, "1994通车", "zh")] == ["bridge-opens"]
    assert library.rows_found("1994通车").bit_count() == 1


def test_a_phrase_does_not_run_from_one_text_into_the_next(library: Library) -> None:
    assert finds_nothing(library, "车通车")
    assert answers(library, "opens bridge", "en") != []


def test_what_is_found_shows_the_readers_language_and_the_words_that_match(library: Library) -> None:
    assert library.search("haigang", "en", 10)[0].text == "the harbour"
    (hit,) = library.search("hearts", "zh", 10)
    assert (hit.text, hit.excerpt) == ("桥通了，人心也通了。", "吕仇 · The bridge is open, and so are hearts.")
    assert lit(hit) == "hearts"


def test_a_quotation_and_a_figure_say_whose_they_are_and_where(library: Library) -> None:
    (quote,) = answers(library, "人心", "en")
    assert (quote.title, quote.aside) == ("The bridge opens", "Lü Qiu · 桥通了，人心也通了。")
    figure = answers(library, "桥墩", "zh")[0]
    assert (figure.title, figure.text, figure.aside) == ("青藏桥通车", "桥墩：超过5507个", "报社")


def test_each_part_of_an_event_that_answers_is_a_hit_beside_the_event(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> None:
    quotes = tuple(Quote(QuoteKind.SAYING, text, "zh", "x") for text in ("灯塔亮了", "船来了", "灯塔灭了"))
    with Library.in_memory(timeline_of(plain_event(title=LocalText.of("灯塔"), quotes=quotes))) as library:
        assert [hit.id for hit in library.search("灯塔", "zh", 9)] == ["it", "it#quote-1", "it#quote-3"]
        assert [hit.id for hit in library.search("船", "zh", 9)] == ["it#quote-2"]


def test_hits_of_a_kind_stand_together_and_the_best_hits_kind_comes_first(library: Library) -> None:
    kinds = [hit.kind for hit in answers(library, "harbour", "en", 20)]
    assert list(dict.fromkeys(kinds)) == [kind for kind, _ in groupby(kinds)]
    assert kinds[0] is HitKind.SOURCE
    assert {HitKind.EVENT, HitKind.ENTITY} <= set(kinds)


def test_what_was_asked_and_nothing_else_comes_before_what_only_holds_it(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> None:
    titles = ("新灯塔点灯", "灯塔点灯", "灯塔")
    events = [plain_event(id=title, title=LocalText.of(title)) for title in titles]
    with Library.in_memory(timeline_of(*events)) as library:
        assert [hit.id for hit in library.search("灯塔", "zh", 9)] == ["灯塔", "灯塔点灯", "新灯塔点灯"]


def test_all_events_that_are_found_are_known_whatever_the_limit(many: Callable[[int], Timeline]) -> None:
    with Library.in_memory(many(300)) as library:
        assert library.rows_found("海港") == (1 << 300) - 1
        assert library.rows_found("第7次") == 1 << 7
        assert library.rows_found("第七次") == 1 << 7
        assert library.rows_found("第7句话").bit_count() == 0
        assert library.rows_found("第10句话") == 1 << 10
        assert library.rows_found("") == library.rows_found("%") == 0


@pytest.mark.parametrize(
    ("asked", "language", "id_"),
    [
        ("brigde", "en", "bridge-opens"),
        ("schol", "en", "school-opens"),
        ("bridge zeppelin", "en", "bridge-opens"),
        ("青藏铁路", "zh", "bridge-opens"),
        ("qingzanx", "zh", "bridge-opens"),
        ("大学校", "zh", "school-opens"),
    ],
)
def test_where_nothing_answers_the_nearest_is_offered_as_such(
    library: Library, asked: str, language: str, id_: str
) -> None:
    hits = library.search(asked, language, 10)
    assert id_ in [hit.id for hit in hits]
    assert all(hit.nearest for hit in hits)
    assert library.rows_found(asked) == 0


@pytest.mark.parametrize(
    "asked",
    ["飞艇鲸鱼" * 40, "zeppelin" * 20, "飞艇 鲸鱼 鹦鹉 驯鹿 极光 冰山 雪橇 企鹅", "w x y z v u t s", "qz" * 60],
)
def test_what_is_near_is_looked_for_no_longer_than_one_waits(
    library: Library, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[object] = []
    finds = search.Index._finds

    def counted(index: search.Index, phrases: tuple[Phrase, ...]) -> bool:
        looks.append(phrases)
        return finds(index, phrases)

    monkeypatch.setattr(search.Index, "_finds", counted)
    library.search(asked, "zh", 10)
    assert len(looks) <= search.MOST_LOOKS


def test_what_resembles_nothing_finds_nothing(library: Library) -> None:
    for asked in ("zeppelin", "飞艇", "🙂", "%", "*", '"'):
        assert library.search(asked, "zh", 10) == []


def test_a_name_and_a_source_lead_to_the_most_important_event(library: Library) -> None:
    hits = [hit for text in ("harbour", "虚社", "diary") for hit in library.search(text, "en", 10)]
    rows = {hit.id: hit.row for hit in hits}
    assert rows["harbour"] == library.row_of("bridge-opens")
    assert rows["gazette"] == library.row_of("bridge-opens")
    assert rows["nobody"] is None
    assert rows["diary"] is None


def test_where_only_a_name_answers_no_event_is_lit_for_less(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> None:
    ship = Entity("ship", EntityKind.ORGANISATION, LocalText.of("1994灯船"))
    event = plain_event(title=LocalText.of("灯船"), summary=LocalText.of("1994"))
    with Library.in_memory(timeline_of(event, entities=(ship,))) as library:
        assert [hit.id for hit in answers(library, "1994灯船", "zh")] == ["ship"]
        assert library.rows_found("1994灯船") == 0
        assert library.rows_found("1994年灯船") == 1


def test_notes_for_the_teacher_are_not_found(library: Library) -> None:
    assert finds_nothing(library, "问学生")


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
        hits = sorted(library.search("灯塔", "zh", 10), key=lambda hit: -hit.score)
        assert [hit.id for hit in hits] == ["in its title", "in a quotation#quote-1", "in its text"]
        assert [hit.id for hit in library.search("灯塔", "zh", 2)] == ["in its title", "in a quotation#quote-1"]
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
        assert kinds == [HitKind.EVENT] * 6 + [HitKind.ENTITY] * 3
        assert len(library.search("sailor", "en", 100)) == 60
        assert [hit.id for hit in library.search("sailor 7", "en", 9)] == ["p7", "e7"]


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


@pytest.mark.parametrize("asked", ["学校", "qiao", "1994", "bridge town", "没有的词"])
def test_the_index_is_read_once_for_each_question(library: Library, asked: str) -> None:
    statements: list[str] = []
    library._connection.set_trace_callback(statements.append)
    library.search(asked, "zh", 1)
    library._connection.set_trace_callback(None)
    questions = re.findall("MATCH '(.*?)' AND rowid", "\n".join(statements))
    assert questions
    assert len(questions) == len(set(questions))


def test_a_long_text_is_shown_round_the_match(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> None:
    event = plain_event(summary=LocalText.of("水" * 500 + "灯塔" + "水" * 500))
    with Library.in_memory(timeline_of(event)) as library:
        (hit,) = library.search("灯塔", "zh", 10)
        assert len(hit.excerpt) < 100
        assert lit(hit) == "灯塔"
        assert (hit.excerpt[0], hit.excerpt[-1]) == ("…", "…")


@pytest.mark.parametrize("times", [30, 3000])
def test_of_a_long_text_only_what_is_shown_is_cut_into_tokens(
    times: int,
    plain_event: Callable[..., Event],
    timeline_of: Callable[..., Timeline],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    zh, en = "水塔：水流过桥，灯在岸上。" * times, "water runs under the lights and is right. " * times
    bodies = LocalText(
        (("zh-Hans", f"{zh}近十二万人看见了灯塔。{zh}"), ("en", f"{en}A Lighthouse, an École. {en}"))
    )
    cut: list[int] = []

    def counted(text: str) -> list[Token]:
        cut.append(len(text))
        return spans(text)

    monkeypatch.setattr(hit_words, "spans", counted)
    with Library.in_memory(timeline_of(plain_event(body=bodies))) as library:
        for asked, language, shown in (
            ("灯塔", "zh", "灯塔"),
            ("燈塔", "en", "灯塔"),
            ("水流过 灯塔", "zh", "水流过 灯塔"),
            ("lighth", "en", "Lighth"),
            ("ecole", "zh", "École"),
            ("120,000", "zh", "十二万"),
            ("an ecole", "en", "an École"),
            ("ecole the", "en", "the École"),
        ):
            cut.clear()
            (hit,) = answers(library, asked, language)
            assert {*lit(hit).split()} == {*shown.split()}
            assert len(hit.aside) < 170
            assert sum(cut) < 5 * hit_words.LONGEST


def test_a_phrase_is_lit_wherever_it_stands_in_a_long_text_of_its_characters(
    plain_event: Callable[..., Event], timeline_of: Callable[..., Timeline]
) -> None:
    body = LocalText.of("医生在院里。\n\n" * 200 + "一座**医**院，" + "医者在院里。\n\n" * 200)
    with Library.in_memory(timeline_of(plain_event(body=body))) as library:
        (hit,) = answers(library, "医院", "zh")
        assert lit(hit) == "医院"


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(codec=None, exclude_categories=()))
    | st.text("桥通 qzlbs149年月万十,.\"'*():^-AND%;🙂")
    | st.lists(st.sampled_from(HOSTILE)).map(" ".join),
    language=st.sampled_from(["zh-Hans", "en", "bo", "", "x-nonsense"]),
    limit=st.integers(-1, 5),
)
def test_any_text_may_be_asked_and_every_hit_holds_what_it_lights(
    library: Library, text: str, language: str, limit: int
) -> None:
    hits = library.search(text, language, limit)
    found = library.rows_found(text)
    assert 0 <= found < 1 << len(library)
    own = (HitKind.EVENT, HitKind.QUOTE, HitKind.FIGURE)
    assert all(found >> hit.row & 1 for hit in hits if hit.row is not None and hit.kind in own and not hit.nearest)
    assert limit < 1 or not found or any(not hit.nearest for hit in hits)
    assert len(hits) <= max(limit, 0)
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)
    for hit in hits:
        for shown, places in ((hit.text, hit.lit), (hit.aside, hit.aside_lit), (hit.excerpt, hit.excerpt_lit)):
            ends = [end for place in places for end in place]
            assert ends == sorted(ends)
            assert not ends or 0 <= ends[0] < ends[-1] <= len(shown)
        assert 0 < hit.score <= 1
        assert hit.row is None or 0 <= hit.row < len(library)


def test_a_paste_of_a_whole_book_is_no_burden(library: Library) -> None:
    begun = time.process_time()
    for paste in ("桥通了，" * 100_000, '"' * 1_000_000, "a" * 10_000, "1" * 10_000, "桥 " * 10_000, "qz" * 5_000):
        library.search(paste, "zh", 10)
        library.rows_found(paste)
    assert time.process_time() - begun < 2


def test_every_event_is_found_by_its_own_title(many: Callable[[int], Timeline]) -> None:
    timeline = many(120)
    with Library.in_memory(timeline) as library:
        for event in timeline.events:
            for language in ("zh", "en"):
                assert library.search(event.title.get(language), language, 3)[0].id == event.id
