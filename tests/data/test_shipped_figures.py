"""The figures of the shipped timeline: how exact each is, and whose claim."""

from __future__ import annotations

from decimal import Decimal

from viewer.domain.event import Event
from viewer.domain.figure import FigureKind
from viewer.domain.texts import LocalText
from viewer.domain.timeline import Timeline

XINHUA = "xinhua"
CENSUS = "第七次全国人口普查"
BUREAU_HEAD = "南木林县林草局负责人"

FIGURES = {
    ("ten-batches", "count", "10", "exact", XINHUA),
    ("ten-batches", "count", "120000", "nearly", XINHUA),
    ("tonglong-heating-2023", "count", "40", "exact", XINHUA),
    ("rutog-cashmere", "share", "90", "at_least", XINHUA),
    ("namling-planting", "count", "40000", "exact", XINHUA),
    ("namling-planting", "count", "2880000", "over", XINHUA),
    ("namling-planting", "count", "100", "exact", XINHUA),
    ("namling-planting", "change", "down 三分之一", "exact", BUREAU_HEAD),
    ("namling-planting", "change", "up 5%", "exact", BUREAU_HEAD),
    ("namling-planting", "change", "up 10%", "exact", BUREAU_HEAD),
    ("medical-figures", "count", "400", "over", XINHUA),
    ("medical-figures", "count", "2400", "over", XINHUA),
    ("university-schooling", "pair", "2010: 5507, 2020: 11019", "exact", CENSUS),
    ("university-schooling", "duration", "13.1", "exact", XINHUA),
    ("lhasa-gathering-2022", "count", "2000", "over", XINHUA),
    ("lhasa-gathering-2022", "duration", "3", "exact", XINHUA),
    ("nyingchi-in-zhuhai-2023", "count", "170", "over", XINHUA),
    ("qamdo-training-2024", "count", "145", "exact", XINHUA),
    ("qamdo-training-2024", "duration", "0.5", "exact", XINHUA),
    ("tibet-visit-2021", "count", "70", "exact", XINHUA),
}


def _figure_rows(event: Event) -> set[tuple[str, str, str, str, str]]:
    rows = set()
    for figure in event.figures:
        match figure.kind:
            case FigureKind.CHANGE:
                value = f"{figure.direction} {figure.by.get('zh')}"
            case FigureKind.PAIR:
                value = ", ".join(f"{part.date.text}: {part.value}" for part in (figure.from_, figure.to) if part)
            case _:
                value = str(figure.value)
        by = figure.claimed_by or LocalText()
        rows.add(
            (
                event.id,
                figure.kind.value,
                value,
                figure.qualifier.value,
                by if isinstance(by, str) else by.get("zh"),
            )
        )
    assert len(rows) == len(event.figures)
    return rows


def test_every_figure_has_its_value_qualifier_and_claimant_and_there_are_no_others(timeline: Timeline) -> None:
    assert set().union(*map(_figure_rows, timeline.events)) == FIGURES


def test_a_change_says_against_what_and_that_the_method_is_not_given(events: dict[str, Event]) -> None:
    changes = [figure for figure in events["namling-planting"].figures if figure.kind is FigureKind.CHANGE]
    assert len(changes) == 3
    for figure in changes:
        assert figure.relative_to.get("en") == "2014"
        assert "怎样测算" in figure.note.get("zh")
        assert "method" in figure.note.get("en")
        assert figure.value is None


def test_the_area_in_hectares_is_marked_as_the_projects_conversion(events: dict[str, Event]) -> None:
    (area,) = [figure for figure in events["namling-planting"].figures if figure.value == Decimal(40000)]
    assert area.note.get("zh") == "约合2667公顷（本项目换算）。"
    assert area.note.get("en") == "About 2,667 ha (the project's conversion)."
    assert round(40000 / 15) == 2667
