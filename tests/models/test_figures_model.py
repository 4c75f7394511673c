"""Figures in words for every kind, and as lengths for those that may be drawn."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from pytestqt.modeltest import ModelTester

from viewer.domain.entity import Entity, EntityKind
from viewer.domain.figure import Direction, Figure, FigureKind, Qualifier, Reading
from viewer.domain.source import Citation, Selector, Source
from viewer.domain.texts import LocalText
from viewer.models.figures_model import FigureRow, FiguresModel, figure_rows
from viewer.reading.dates import parse_date

pytestmark = pytest.mark.usefixtures("qapp")


def _both(chinese: str, english: str) -> LocalText:
    return LocalText.of({"zh-Hans": chinese, "en": english})


PAPER = Source("paper", "article", _both("灯塔", "Lights"), publisher=_both("晚报", "The Evening"), issued="1911")
PUBLISHER = Entity("evening", EntityKind.ORGANISATION, PAPER.publisher)
COUNT = Figure(
    FigureKind.COUNT,
    _both("栽下的树", "Trees planted"),
    "paper",
    claimed_by="evening",
    value=Decimal(2880000),
    unit=_both("株", "trees"),
    qualifier=Qualifier.OVER,
    selector=Selector("栽下288万余株"),
)
PAIR = replace(
    COUNT,
    kind=FigureKind.PAIR,
    value=None,
    unit=_both("人", "people"),
    qualifier=Qualifier.EXACT,
    from_=Reading(Decimal(5507), parse_date("2010")),
    to=Reading(Decimal(11019), parse_date("2020")),
)
SHARE = replace(
    COUNT, kind=FigureKind.SHARE, value=Decimal(90), unit=LocalText.of("%"), qualifier=Qualifier.AT_LEAST
)
CHANGE = replace(
    COUNT,
    kind=FigureKind.CHANGE,
    value=None,
    by=_both("三分之一", "a third"),
    direction=Direction.DOWN,
    relative_to=_both("2014年", "2014"),
    claimed_by=_both("所长", "the head of the station"),
)


def _row(figure: Figure, language: str = "en") -> FigureRow:
    return figure_rows((figure,), {"paper": PAPER}, {"evening": PUBLISHER}, language)[0]


def test_a_count_is_a_numeral_between_its_words() -> None:
    row = _row(COUNT)
    assert (row.before, row.numeral, row.after) == ("more than ", "2.88 million", " trees")
    row = _row(COUNT, "zh-Hans")
    assert (row.before, row.numeral, row.after) == ("", "288万", "余株")


def test_a_pair_has_two_dated_values_whose_bars_compare_as_they_do() -> None:
    row = _row(PAIR)
    assert (row.first_date, row.first_value) == ("2010", "5,507 people")
    assert (row.last_date, row.last_value) == ("2020", "11,019 people")
    assert row.last_part == 1
    assert row.part == pytest.approx(5507 / 11019)
    assert row.difference == "5,512 more, about 2 times the earlier value"


def test_a_falling_pair_has_its_longer_bar_first() -> None:
    row = _row(replace(PAIR, from_=PAIR.to, to=PAIR.from_))
    assert (row.part, row.last_part) == (1, pytest.approx(5507 / 11019))


@pytest.mark.parametrize("values", [(0, 0), (-3, 8)])
def test_a_pair_that_bars_cannot_show_is_not_drawn(values: tuple[int, int]) -> None:
    first, last = (Reading(Decimal(value), parse_date("2010")) for value in values)
    row = _row(replace(PAIR, from_=first, to=last))
    assert (row.part, row.last_part) == (0, 0)


def test_a_share_is_a_part_of_a_whole_that_may_be_larger() -> None:
    row = _row(SHARE)
    assert (row.part, row.more_than) == (pytest.approx(0.9), True)
    assert row.before + row.numeral + row.after == "at least 90%"
    assert not _row(replace(SHARE, qualifier=Qualifier.EXACT)).more_than


def test_a_share_never_leaves_its_whole() -> None:
    assert _row(replace(SHARE, value=Decimal(120))).part == 1


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_a_share_is_told_as_one_of_a_hundred_even_if_that_is_not_written(language: str) -> None:
    assert _row(replace(SHARE, value=Decimal(95), unit=LocalText()), language).numeral == "95%"


def test_shares_of_two_years_differ_by_percentage_points() -> None:
    row = _row(replace(PAIR, unit=LocalText.of("%")), "zh-Hans")
    assert row.difference == "增加5512个百分点，约为原来的2倍"
    assert _row(PAIR, "zh-Hans").difference == "增加5512人，约为原来的2倍"


def test_a_change_without_a_base_is_words_and_never_a_length() -> None:
    row = _row(CHANGE)
    assert (row.numeral, row.compared) == ("Down by a third", "Compared with 2014")
    assert (row.part, row.last_part, row.before, row.after) == (0, 0, "", "")
    row = _row(CHANGE, "zh-Hans")
    assert (row.numeral, row.compared) == ("减少三分之一", "相比2014年")


def test_every_figure_says_who_claims_it_and_where() -> None:
    assert _row(COUNT).claim == "According to The Evening, 1911 (single source)"
    assert _row(CHANGE).claim == "The head of the station, according to The Evening, 1911 (single source)"
    assert _row(CHANGE, "zh-Hans").claim.replace("\u2060", "") == "所长称，据晚报1911年报道（单一来源）"


def test_with_two_sources_of_all_that_is_said_both_are_named_and_both_passages_are_there() -> None:
    other = Source(
        "port", "article", _both("港口", "The harbour"), publisher=_both("港报", "Port Post"), issued="1912"
    )
    sources = {PAPER.id: PAPER, other.id: other}
    whole = Citation("port", Selector("288万余株", prefix="共"))
    partly = Citation("port", supports=_both("只是日期", "only the date"))

    def told(citation: Citation, language: str) -> FigureRow:
        return figure_rows((COUNT,), sources, {"evening": PUBLISHER}, language, (Citation("paper"), citation))[0]

    assert told(whole, "en").claim == "According to The Evening, 1911 (also Port Post, 1912)"
    assert told(whole, "zh-Hans").claim.replace("\u2060", "") == "据晚报1911年报道（另见：港报，1912年）"
    (passage,) = told(whole, "zh-Hans").beside
    assert (passage["prefix"], passage["exact"], passage["publication"]["publisher"]) == (
        "共",
        "288万余株",
        "港报",
    )
    assert told(partly, "en").claim == "According to The Evening, 1911 (single source)"
    assert told(partly, "en").beside == []


def test_a_figure_knows_its_passage() -> None:
    assert _row(COUNT).exact == "栽下288万余株"


def test_the_model_holds_to_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = FiguresModel()
    model.replace([_row(COUNT), _row(PAIR), _row(CHANGE)])
    qtmodeltester.check(model)
