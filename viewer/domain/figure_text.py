"""A figure's number in words, as a page shows it, a copied text tells it and a search finds it."""

from __future__ import annotations

from decimal import Decimal

from viewer.domain.figure import Figure, FigureKind
from viewer.domain.number_text import PERCENT, Amount, amount, change_words, duration


def amounts(figure: Figure, language: str) -> tuple[Amount, ...]:
    """What stands where its number stands: one value, the two of a pair, or a change in words."""
    if figure.kind is FigureKind.CHANGE:
        return (Amount("", change_words(figure.by.get(language), figure.direction, language), ""),)
    values = [reading.value for reading in figure.readings] if figure.value is None else [figure.value]
    return tuple(_valued(figure, value, language) for value in values)


def unit_of(figure: Figure, language: str) -> str:
    """The unit of its values; a share is one of a hundred, whether or not that is written."""
    return PERCENT if figure.kind is FigureKind.SHARE else figure.unit.get(language)


def _valued(figure: Figure, value: Decimal, language: str) -> Amount:
    say = duration if figure.kind is FigureKind.DURATION else amount
    return say(value, unit_of(figure, language), figure.qualifier, language)
