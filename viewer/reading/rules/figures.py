"""Figures have the keys that their kind asks for, and no other kind's."""

from __future__ import annotations

from viewer.domain.figure import FigureKind
from viewer.domain.number_text import PERCENT
from viewer.reading.dates import parse_date
from viewer.reading.edtf_dates import DateError
from viewer.reading.format.figure import KEYS_BY_KIND
from viewer.reading.reporter import Reporter
from viewer.reading.rules.context import Context
from viewer.reading.yaml_nodes import Fields, Node, Scalar

_NUMBER_KEYS = sorted({key for needed, more in KEYS_BY_KIND.values() for key in (*needed, *more)})


def check_figure(figure: Fields, _context: Context, reporter: Reporter) -> None:
    """The keys of the number and the unit against the kind, and the order of a pair."""
    kind = figure.text_at("kind")
    if kind not in list(FigureKind):
        return
    needed, more = KEYS_BY_KIND[FigureKind(kind)]
    for key in needed:
        if key not in figure.values:
            reporter.error("figure_needs", figure, kind=kind, key=key)
    for key in _NUMBER_KEYS:
        if key in figure.values and key not in needed and key not in more:
            expected = ", ".join((*needed, *more))
            reporter.error("figure_has", figure.keys[key], kind=kind, found=key, expected=expected)
    if kind == FigureKind.PAIR:
        _check_order(figure, reporter)
    elif kind == FigureKind.SHARE:
        _check_hundredths(figure.values.get("unit"), reporter)


def _check_hundredths(unit: Node | None, reporter: Reporter) -> None:
    """A share is drawn as a part of a hundred, and so told as one; `unit` may say this, but nothing else."""
    for part in unit.values.values() if isinstance(unit, Fields) else (unit,):
        if isinstance(part, Scalar) and part.text.strip() not in ("", PERCENT):
            reporter.error("share_unit", part, found=part.text, expected=PERCENT)


def _check_order(figure: Fields, reporter: Reporter) -> None:
    first, second = figure.values.get("from"), figure.values.get("to")
    if not isinstance(first, Fields) or not isinstance(second, Fields):
        return
    earlier, later = first.text_at("date"), second.text_at("date")
    try:
        backwards = parse_date(earlier).sort_key > parse_date(later).sort_key
    except DateError:
        return
    if backwards:
        reporter.error("pair_backwards", second.values["date"], found=later, first=earlier)
