"""What a visitor types at the shipped timeline, and what is to stand first then."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from viewer import paths
from viewer.library import Hit, Library
from viewer.opening import open_library

SYMPOSIA = {f"{name}-symposium-{year}" for name, year in
            (("third", 1994), ("fourth", 2001), ("fifth", 2010), ("sixth", 2015), ("seventh", 2020))}  # fmt: skip

IN_CHINESE = [
    # Han characters from one up, simplified and traditional, full-width.
    ("座谈会", "sixth-symposium-2015", "座谈会"),
    ("座談會", "sixth-symposium-2015", "座谈会"),
    ("光", "tonglong-heating-2023", "光"),
    ("西藏", "tibet", "西藏"),
    ("桑措", "sangcuo", "桑措"),
    ("習近平", "xi-jinping", "习近平"),
    ("林芝", "nyingchi", "林芝"),
    ("援藏精神", "tibet-visit-2021#quote-1", "援藏精神"),
    ("手脚", "tonglong-heating-2023#quote-1", "手脚"),
    ("都谈了什么", "thepaper-2020", "都谈了什么"),
    # Pinyin, its first letters, several readings, and mixed.
    ("gzzth", "sixth-symposium-2015", "工作座谈会"),
    ("GZZTH", "sixth-symposium-2015", "工作座谈会"),
    ("ｇｚｚｔｈ", "sixth-symposium-2015", "工作座谈会"),
    ("zuotanhui", "sixth-symposium-2015", "座谈会"),
    ("zuotanh", "sixth-symposium-2015", "座谈会"),
    ("zuo tan hui", "sixth-symposium-2015", "座谈会"),
    ("yuanzang", "mottos", "援藏"),
    ("yuancang", "mottos", "援藏"),
    ("西藏gz", "sixth-symposium-2015", "西藏工作"),
    ("西藏gongzuo", "sixth-symposium-2015", "西藏工作"),
    ("gzzth 2015", "sixth-symposium-2015", "工作座谈会"),
    ("sangcuo", "sangcuo", "Sangcuo"),
    ("xjp", "xi-jinping", "习近平"),
    # Numbers and dates, however they are written.
    ("12万", "ten-batches#figure-2", "12万"),
    ("120,000", "ten-batches#figure-2", "12万"),
    ("120000", "ten-batches#figure-2", "12万"),
    ("十二万", "ten-batches#figure-2", "12万"),
    ("十二萬", "ten-batches#figure-2", "12万"),
    ("１２万", "ten-batches#figure-2", "12万"),
    ("288万", "namling-planting#figure-2", "288万"),
    ("2.88 million", "namling-planting#figure-2", "288万"),
    ("第6次", "sixth-symposium-2015", "第六次"),
    ("2015-08", "sixth-symposium-2015", ""),
    ("2015年8月", "sixth-symposium-2015", ""),
    ("二〇一五年八月", "sixth-symposium-2015", ""),
    ("2015", "sixth-symposium-2015", ""),
    ("2015座谈会", "sixth-symposium-2015", "座谈会"),
    ("2015年座谈会", "sixth-symposium-2015", "座谈会"),
    ("座谈会2015年8月", "sixth-symposium-2015", "座谈会"),
    ("gzzth2015", "sixth-symposium-2015", "工作座谈会"),
    ("九十年代座谈会", "third-symposium-1994", "座谈会"),
    ("2014-08-25", "video-conference-2014", ""),
    ("90年代", "third-symposium-1994", ""),
    ("二十世纪九十年代", "third-symposium-1994", ""),
    ("199X", "third-symposium-1994", ""),
]

IN_ENGLISH = [
    ("symposium", "sixth-symposium-2015", "Symposium"),
    ("sympos tib", "sixth-symposium-2015", "Sympos Tib"),
    ("SYMPOSIUM", "sixth-symposium-2015", "Symposium"),
    ("gzzth", "sixth-symposium-2015", ""),
    ("goats", "rutog-cashmere", "goats"),
    ("nyingchi", "nyingchi", "Nyingchi"),
    ("Xi Jinping", "xi-jinping", "Xi Jinping"),
    ("freezing", "tonglong-heating-2023#quote-1", "freezing"),
    ("12万", "ten-batches#figure-2", "120,000"),
    ("120,000", "ten-batches#figure-2", "120,000"),
    ("十二万", "ten-batches#figure-2", "120,000"),
    ("2.88 million", "namling-planting#figure-2", "2.88 million"),
    ("288万", "namling-planting#figure-2", "2.88 million"),
    ("Aug 2015", "sixth-symposium-2015", ""),
    ("August 2015", "sixth-symposium-2015", ""),
    ("25 August 2014", "video-conference-2014", ""),
    ("1994", "third-symposium-1994", ""),
    ("1990s", "third-symposium-1994", ""),
    ("the nineties", "third-symposium-1994", ""),
]


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with open_library(paths.shipped_timeline()) as opened:
        yield opened


def lit(hit: Hit) -> str:
    return " ".join(hit.excerpt[start:end] for start, end in hit.excerpt_lit)


def first_hit(library: Library, asked: str, language: str) -> tuple[str, str, bool]:
    first = library.search(asked, language, 40)[0]
    return first.id, lit(first), first.nearest


@pytest.mark.parametrize(("asked", "id_", "shown"), IN_CHINESE)
def test_what_is_asked_in_chinese_stands_first(library: Library, asked: str, id_: str, shown: str) -> None:
    assert first_hit(library, asked, "zh-Hans") == (id_, shown, False)


@pytest.mark.parametrize(("asked", "id_", "shown"), IN_ENGLISH)
def test_what_is_asked_in_english_stands_first(library: Library, asked: str, id_: str, shown: str) -> None:
    assert first_hit(library, asked, "en") == (id_, shown, False)


@pytest.mark.parametrize("asked", ["gzzth", "座谈会", "zuotanhui", "工作座谈会"])
@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_the_symposia_are_found_all_five(library: Library, asked: str, language: str) -> None:
    found = {library.event_id(row) for row in range(len(library)) if library.rows_found(asked) >> row & 1}
    assert found == SYMPOSIA
    assert not SYMPOSIA - {hit.id for hit in library.search(asked, language, 40)}


@pytest.mark.parametrize(
    ("asked", "language", "id_"),
    [
        ("tibbet", "en", "tibet"),
        ("symposim", "en", "sixth-symposium-2015"),
        ("座谈大会", "zh-Hans", "sixth-symposium-2015"),
    ],
)
def test_a_slip_is_told_from_an_answer_and_gets_the_nearest(
    library: Library, asked: str, language: str, id_: str
) -> None:
    assert first_hit(library, asked, language)[::2] == (id_, True)


def test_every_title_name_quotation_and_source_finds_itself(library: Library) -> None:
    for row in range(len(library)):
        event = library.event(row)
        for language in ("zh-Hans", "en"):
            assert event.id in {hit.id for hit in library.search(event.title.get(language), language, 40)}
        for place, quote in enumerate(event.quotes, 1):
            asked = quote.text[:40]
            assert f"{event.id}#quote-{place}" in {hit.id for hit in library.search(asked, "zh-Hans", 40)}
    for named in (*library.entities.values(), *library.sources.values()):
        text = named.name if hasattr(named, "name") else named.title
        assert named.id in {hit.id for hit in library.search(text.get("zh-Hans"), "zh-Hans", 40)}
