"""The figures of one event: in words for every kind, and as lengths for those that may be drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtCore import QObject

from viewer.domain.claim_text import claimed, publisher_name
from viewer.domain.date_text import format_date
from viewer.domain.entity import Entity
from viewer.domain.figure import Figure, FigureKind, Qualifier
from viewer.domain.figure_text import amounts, unit_of
from viewer.domain.line_breaks import unbroken
from viewer.domain.number_text import Amount, compared_words, difference_words
from viewer.domain.quote_text import name_of
from viewer.domain.source import Citation, Source
from viewer.domain.support_text import sources_of, with_support
from viewer.models.date_words import stand_alone
from viewer.models.passage import PassageRoles, beside, passage_maps, passage_roles
from viewer.models.rows_model import RowsModel


@dataclass(frozen=True, kw_only=True)
class FigureRow(PassageRoles):
    """A count, share or duration has a numeral; a pair has two values; a change has words only."""

    kind: str
    """One of the format's kinds: count, share, pair, change, duration."""
    label: str
    """What is counted."""
    before: str
    """What stands before the numeral: “近”, “nearly ”."""
    numeral: str
    """The number as the language writes it, or a change in words."""
    after: str
    """What follows the numeral: “人”, “ people”."""
    part: float
    """How much of the whole a share is, or how long a pair's first bar is: 0 to 1 of the width."""
    last_part: float
    """How long a pair's second bar is: 0 to 1 of the width."""
    more_than: bool
    """Whether the true share may be larger than the part that is drawn."""
    first_date: str
    """When a pair's first value is from."""
    first_value: str
    """A pair's first value, with its unit."""
    last_date: str
    """When a pair's second value is from."""
    last_value: str
    """A pair's second value, with its unit."""
    difference: str
    """A pair's change in words."""
    compared: str
    """Against what a change is measured; the whole that a share is part of."""
    note: str
    """What else has to be known to read it, such as a conversion or a method that is not given."""
    claim: str
    """Who claims it and where, and on how many sources that rests; breaks no name."""
    beside: list[dict[str, object]]
    """The sources that it rests on beside its own, as maps with the fields of PassageRoles."""


class FiguresModel(RowsModel[FigureRow]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(FigureRow, parent)


def figure_rows(
    figures: tuple[Figure, ...],
    sources: Mapping[str, Source],
    entities: Mapping[str, Entity],
    language: str,
    citations: tuple[Citation, ...] = (),
) -> list[FigureRow]:
    """One row for each figure, in the order of the content.

    `citations` are those of the event: one that supports all of it bears out its figures too.
    """
    return [
        _row(
            figure,
            sources_of(figure.source, citations, sources),
            entities,
            language,
            passage_maps(beside(figure.source, citations, sources), language),
        )
        for figure in figures
    ]


def _row(
    figure: Figure,
    found: tuple[Source, ...],
    entities: Mapping[str, Entity],
    language: str,
    others: list[dict[str, object]],
) -> FigureRow:
    source = found[0] if found and found[0].id == figure.source else None
    words = _numeral(figure, language)
    first, last = figure.readings or (None, None)
    first_value, last_value = map(str, amounts(figure, language)) if figure.readings else ("", "")
    part, last_part = _parts(figure)
    return FigureRow(
        kind=figure.kind.value,
        label=figure.label.get(language),
        before=words.before,
        numeral=words.number,
        after=words.after,
        part=part,
        last_part=last_part,
        more_than=figure.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST),
        first_date=format_date(first.date, language) if first else "",
        first_value=first_value,
        last_date=format_date(last.date, language) if last else "",
        last_value=last_value,
        difference=_difference(figure, language),
        compared=_compared(figure, language),
        note=figure.note.get(language),
        claim=_claim(figure, source, found, entities, language),
        beside=others,
        **vars(passage_roles(figure.selector, source, language)),
    )


def _numeral(figure: Figure, language: str) -> Amount:
    if figure.readings:
        return Amount("", "", "")
    (told,) = amounts(figure, language)
    return replace(told, number=stand_alone(told.number)) if figure.kind is FigureKind.CHANGE else told


def _difference(figure: Figure, language: str) -> str:
    if not figure.readings:
        return ""
    first, last = (reading.value for reading in figure.readings)
    return difference_words(first, last, unit_of(figure, language), figure.qualifier, language)


def _parts(figure: Figure) -> tuple[float, float]:
    """Lengths of what is drawn, 0 to 1: bars start at zero, so that they compare as their values do."""
    if figure.kind is FigureKind.SHARE and figure.value is not None:
        return float(min(max(figure.value / 100, Decimal(0)), Decimal(1))), 0.0
    if figure.readings:
        first, last = (reading.value for reading in figure.readings)
        longest = max(first, last)
        if min(first, last) >= 0 and longest > 0:
            return float(first / longest), float(last / longest)
    return 0.0, 0.0


def _compared(figure: Figure, language: str) -> str:
    relative_to = figure.relative_to.get(language)
    if figure.kind is not FigureKind.CHANGE:
        return relative_to
    return stand_alone(compared_words(relative_to, language))


def _claim(
    figure: Figure,
    source: Source | None,
    found: tuple[Source, ...],
    entities: Mapping[str, Entity],
    language: str,
) -> str:
    claimant = name_of(figure.claimed_by, entities, language)
    if source is None:
        return claimant
    names = (claimant, *(publisher_name(each, language) for each in found), "报道", "单一来源")
    return unbroken(with_support(claimed(claimant, source, language), found, language), names)
