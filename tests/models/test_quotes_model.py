"""Quotations as a reader of one language gets them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.modeltest import ModelTester

from viewer.domain.entity import Entity, EntityKind
from viewer.domain.quote import Quote, QuoteKind, Translation
from viewer.domain.source import Citation, Selector, Source
from viewer.domain.texts import LocalText
from viewer.models.quotes_model import QuoteRow, QuotesModel, quote_rows
from viewer.reading.dates import parse_date

pytestmark = pytest.mark.usefixtures("qapp")


def _both(chinese: str, english: str) -> LocalText:
    return LocalText.of({"zh-Hans": chinese, "en": english})


PAPER = Source(
    "paper",
    "article",
    _both("灯塔", "Lights"),
    publisher=_both("晚报", "The Evening"),
    issued="1911",
    language="zh-Hans",
)
KEEPER = Entity("keeper", EntityKind.PERSON, _both("守塔人", "the keeper"))
QUOTE = Quote(
    QuoteKind.SPEECH,
    "灯在，人在。",
    "zh-Hans",
    "paper",
    selector=Selector("灯在，人在。", "他说：“", "”众人"),
    speaker="keeper",
    role=_both("所长", "head of the station"),
    occasion=_both("在码头上", "on the quay"),
    date=parse_date("1910-06"),
    display_lines=("灯在，", "人在。"),
    translation=(("en", Translation("While it burns, we stay.", _both("本项目", "the project"))),),
)


def _row(quote: Quote, language: str) -> QuoteRow:
    return quote_rows((quote,), {"paper": PAPER}, {"keeper": KEEPER}, language)[0]


def test_a_reader_of_its_language_gets_the_quotation_itself() -> None:
    row = _row(QUOTE, "zh-Hans")
    assert (row.lead, row.translated, row.quotation, row.translator) == ("灯在，人在。", False, "", "")
    assert row.lead_lines == "灯在，\n人在。"


def test_another_reader_gets_the_translation_named_as_one_and_then_the_quotation() -> None:
    row = _row(QUOTE, "en")
    assert (row.lead, row.translated, row.translator) == ("While it burns, we stay.", True, "the project")
    assert row.quotation == "灯在，人在。"


def test_without_a_translation_the_quotation_leads_in_every_language() -> None:
    row = _row(replace(QUOTE, translation=()), "en")
    assert (row.lead, row.translated) == ("灯在，人在。", False)


def test_words_keep_the_face_of_their_own_language() -> None:
    row = _row(QUOTE, "en")
    assert row.lead_face.families()[0] == "Noto Serif"
    assert row.quotation_face.families()[0] == "Noto Serif CJK SC"
    assert row.passage_face.families()[0] == "Noto Serif CJK SC"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh-Hans", "守塔人，所长，在码头上，1910年6月"),
        ("en", "The keeper, head of the station, on the quay, June\u00a01910"),
    ],
)
def test_speaker_role_occasion_and_date_stand_in_one_line(language: str, told: str) -> None:
    assert _row(QUOTE, language).attribution.replace("\u2060", "") == told


def test_what_the_source_leaves_out_is_said() -> None:
    assert _row(QUOTE, "en").unsaid == ""
    assert (
        _row(replace(QUOTE, kind=QuoteKind.SAYING, speaker=None), "en").unsaid == "Speaker not given in the source"
    )
    undated = replace(QUOTE, date=None, occasion=LocalText())
    assert _row(undated, "en").unsaid == "When it was said is not stated"
    assert _row(replace(undated, kind=QuoteKind.MOTTO), "en").unsaid == ""
    assert _row(replace(QUOTE, date=None), "en").unsaid == "", "its occasion says when"


def test_a_speaker_may_be_described_instead_of_listed() -> None:
    assert _row(replace(QUOTE, speaker=_both("几个船员", "several sailors")), "en").attribution.startswith(
        "Several sailors, "
    )


def test_the_passage_stands_with_what_is_around_it_and_whose_report_it_is() -> None:
    row = _row(QUOTE, "en")
    assert (row.prefix, row.exact, row.suffix) == ("他说：“", "灯在，人在。", "”众人")
    assert row.publication["details"] == "The Evening, 1911"
    assert _row(replace(QUOTE, selector=None), "en").exact == ""


def test_every_quotation_says_on_how_many_sources_it_rests() -> None:
    sources = {"paper": PAPER, "letters": Source("letters", "book", LocalText.of("Letters"), issued="1873")}
    partial = (Citation("paper"), Citation("letters", supports=LocalText.of("Only the year")))
    for citations, told in (
        ((), "Single source: The Evening, 1911"),
        (partial, "Single source: The Evening, 1911"),
        ((Citation("letters"), Citation("paper")), "Sources: The Evening, 1911; Letters, 1873"),
    ):
        assert quote_rows((QUOTE,), sources, {"keeper": KEEPER}, "en", citations)[0].rests_on == told
    assert _row(QUOTE, "zh-Hans").rests_on == "单一来源：晚报，1911年"


def test_what_is_copied_has_the_quotation_in_marks_the_translation_without_and_the_references() -> None:
    copied = _row(QUOTE, "en").copied
    lines = copied.splitlines()
    assert lines[:5] == [
        "Translation by the project",
        "While it burns, we stay.",
        "“灯在，人在。”",
        "The keeper, head of the station, on the quay, June 1910",
        "Single source: The Evening, 1911",
    ]
    assert any(line.startswith("GB/T 7714-2015: 灯塔[Z].") for line in lines)
    assert any(line.startswith("APA 7: 灯塔 [Lights]. (1911).") for line in lines)
    assert "\u2060" not in copied, "joiners are for the screen"


def test_the_model_holds_to_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = QuotesModel()
    model.replace([_row(QUOTE, "en"), _row(QUOTE, "zh-Hans")])
    qtmodeltester.check(model)
