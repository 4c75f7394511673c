"""The sources that an event rests on."""

from __future__ import annotations

import pytest
from pytestqt.modeltest import ModelTester

from viewer.domain.source import Citation, Name, Selector, Source
from viewer.domain.texts import LocalText
from viewer.models.citations_model import CitationRow, CitationsModel, citation_rows

pytestmark = pytest.mark.usefixtures("qapp")

PAPER = Source(
    "paper",
    "article",
    LocalText.of({"en": "Lights", "zh-Hans": "灯塔"}),
    author=(Name(literal=LocalText.of("储国强")),),
    publisher=LocalText.of({"en": "The Evening", "zh-Hans": "晚报"}),
    issued="1911",
    publisher_note=LocalText.of({"en": "One account", "zh-Hans": "一家之言"}),
    genre=LocalText.of({"en": "Review", "zh-Hans": "综述"}),
)
CITATIONS = (
    Citation("paper", Selector("灯在")),
    Citation("letters", supports=LocalText.of({"en": "Only the year", "zh-Hans": "只支持年份"})),
)
SOURCES = {"paper": PAPER, "letters": Source("letters", "book", LocalText.of("Letters"))}


def _rows(language: str) -> list[CitationRow]:
    return citation_rows(CITATIONS, SOURCES, language)


def test_a_source_is_named_with_publisher_year_kind_and_authors() -> None:
    row = _rows("zh-Hans")[0]
    told = row.publication
    assert (told["title"], told["details"].replace("\u2060", "")) == ("《灯塔》", "晚报，1911年，综述，储国强")
    assert (told["note"], row.exact) == ("一家之言", "灯在")


def test_a_source_comes_with_its_references_and_what_they_lack() -> None:
    told = _rows("en")[0].publication
    assert told["gbt"].startswith("储国强. Lights[Z]. [S.l.]: The Evening, 1911")
    assert told["apa"] == "储国强. (1911). <i>Lights</i> [Review]. The Evening."
    assert told["unknown"] == "Not known: month and day, where it was printed, address"


def test_the_source_of_all_the_rest_is_said_to_be_the_only_one() -> None:
    assert _rows("en")[0].supports == "Single source for everything else on this page"
    assert _rows("zh-Hans")[0].supports == "本页其余内容的单一来源"
    alone = citation_rows(CITATIONS[:1], SOURCES, "en")
    both = citation_rows((CITATIONS[0], Citation("letters")), SOURCES, "en")
    assert [row.supports for row in (*alone, *both)] == ["", "", ""]


def test_a_second_source_says_what_it_supports_and_that_its_date_is_not_known() -> None:
    row = _rows("en")[1]
    assert (row.supports, row.publication["details"], row.exact) == ("Only the year", "Letters, no date", "")


def test_the_model_holds_to_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = CitationsModel()
    model.replace(_rows("en"))
    qtmodeltester.check(model)
