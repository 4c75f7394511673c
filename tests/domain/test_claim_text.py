from __future__ import annotations

import pytest

from viewer.domain.claim_text import author_names, claimed, issued_year, publication_details, told_by
from viewer.domain.source import Name, Source
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
    ("text", "year"),
    [("2024", "2024"), ("2014-08-25", "2014"), ("", ""), ("2024?", ""), ("202X", ""), ("2020/2021", "")],
)
def test_only_a_year_that_is_plainly_given_is_told(text: str, year: str) -> None:
    assert issued_year(_issued(text)) == year


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
