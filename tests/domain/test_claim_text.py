from __future__ import annotations

import pytest

from viewer.domain.claim_text import (
    author_names,
    claimed,
    issued_date,
    issued_years,
    publication_details,
    told_by,
)
from viewer.domain.source import Name, Source
from viewer.domain.support_text import rests_on
from viewer.domain.texts import LocalText

AGENCY = Source(
    id="review",
    type="article-newspaper",
    title=LocalText.of({"zh-Hans": "三十年综述", "en": "A review of thirty years"}),
    publisher=LocalText.of({"zh-Hans": "新华社", "en": "Xinhua News Agency"}),
    issued="2024",
)


def _issued(text: str, kind: str = "article-newspaper") -> Source:
    return Source(id="s", type=kind, title=AGENCY.title, publisher=AGENCY.publisher, issued=text)


def test_a_report_is_told_with_publisher_and_year() -> None:
    assert told_by(AGENCY, "zh-Hans") == "据新华社2024年报道"
    assert told_by(AGENCY, "en") == "According to Xinhua News Agency, 2024"


def test_a_source_without_a_date_gets_no_year() -> None:
    assert told_by(_issued(""), "zh-Hans") == "据新华社报道"
    assert told_by(_issued(""), "en") == "According to Xinhua News Agency"


def test_a_book_is_not_called_a_report() -> None:
    assert told_by(_issued("2020", "book"), "zh-Hans") == "据新华社，2020年"


def test_a_source_without_a_publisher_is_named_by_its_title() -> None:
    source = Source(id="s", type="book", title=AGENCY.title, issued="2020")
    assert told_by(source, "zh-Hans") == "据《三十年综述》，2020年"
    assert told_by(source, "en") == "According to A review of thirty years, 2020"


@pytest.mark.parametrize(
    ("issued", "chinese", "english"),
    [
        ("2024", "2024年", "2024"),
        ("2014-08-25", "2014年8月25日", "25 August 2014"),
        ("1873~", "约1873年", "about 1873"),
        ("2024?", "2024年（存疑）", "2024 (uncertain)"),
        ("2001/2003", "2001—2003年", "2001–2003"),
        ("2015/..", "2015年以来", "since 2015"),
        ("2015/", "2015年", "2015"),
        ("/2015", "2015年", "2015"),
        ("[1994, 1996]", "1994年或1996年", "1994 or 1996"),
        ("199X", "20世纪90年代", "the 1990s"),
        ("", "", ""),
    ],
)
def test_a_publication_is_dated_as_far_as_its_date_is_known(issued: str, chinese: str, english: str) -> None:
    assert issued_date(_issued(issued), "zh-Hans") == chinese
    assert issued_date(_issued(issued), "en") == english
    for language, date, no_date in (("zh", chinese, "日期不详"), ("en", english, "no date")):
        assert (date or no_date) in publication_details(_issued(issued), language)
        assert not date or no_date not in publication_details(_issued(issued), language)


@pytest.mark.parametrize(
    ("issued", "english"),
    [
        ("2014-08-25", "2014"),
        ("2014-08~", "about 2014"),
        ("2014-03/2014-05", "2014"),
        ("2014-12-31/2015-01-02", "2014–2015"),
        ("2014-XX-12", "2014"),
    ],
)
def test_beside_a_statement_a_source_is_dated_by_its_year(issued: str, english: str) -> None:
    assert issued_years(_issued(issued), "en") == english
    assert told_by(_issued(issued), "en") == f"According to Xinhua News Agency, {english}"


def test_a_year_that_is_not_sure_is_told_as_that_beside_a_statement() -> None:
    assert told_by(_issued("1873~"), "zh-Hans") == "据新华社约1873年报道"
    assert rests_on((_issued("1873~"),), "en") == "Single source: Xinhua News Agency, about 1873"


def test_what_is_told_in_english_for_want_of_another_language_is_dated_in_english() -> None:
    assert told_by(_issued("1873~"), "bo").endswith(", about 1873")


def test_a_claim_names_who_is_quoted_and_where() -> None:
    assert claimed("南木林县林草局负责人", AGENCY, "zh-Hans") == "南木林县林草局负责人称，据新华社2024年报道"
    assert claimed("the head of the bureau", AGENCY, "en") == (
        "The head of the bureau, according to Xinhua News Agency, 2024"
    )


def test_a_census_does_not_speak() -> None:
    assert claimed("第七次全国人口普查", AGENCY, "zh-Hans") == ("第七次全国人口普查，据新华社2024年报道")


@pytest.mark.parametrize("claimant", ["", "新华社"])
def test_the_publisher_s_own_claim_is_told_once(claimant: str) -> None:
    assert claimed(claimant, AGENCY, "zh-Hans") == "据新华社2024年报道"


def test_authors_stand_in_one_line_as_their_script_writes_names() -> None:
    authors = (
        Name(family="储", given="国强"),
        Name(literal=LocalText.of("李华")),
        Name(family="Lovelace", given="Ada"),
    )
    assert author_names(authors, "zh-Hans") == "储国强、李华、Ada Lovelace"
    assert author_names(authors, "en") == "储国强, 李华, Ada Lovelace"
    both = Name(literal=LocalText.of({"zh-Hans": "储国强", "en": "Chu Guoqiang (储国强)"}))
    assert author_names((both,), "en") == "Chu Guoqiang (储国强)"
    assert author_names((both,), "zh") == "储国强"


def test_a_publication_is_described_in_one_line_and_an_unknown_date_is_said() -> None:
    signed = Source(
        id="s",
        type="article",
        title=AGENCY.title,
        publisher=AGENCY.publisher,
        author=(Name(literal=LocalText.of("储国强")), Name(literal=LocalText.of("李华"))),
        genre=LocalText.of({"zh-Hans": "成就综述", "en": "review of achievements"}),
    )
    assert publication_details(signed, "zh-Hans") == "新华社，日期不详，成就综述，储国强、李华"
    assert publication_details(signed, "en") == "Xinhua News Agency, no date, review of achievements, 储国强, 李华"
    assert publication_details(AGENCY, "zh-Hans") == "新华社，2024年"
