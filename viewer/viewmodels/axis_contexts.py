"""What the left edge of the axis says, as QML takes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict

from viewer.layout.axis_context import contexts
from viewer.layout.viewport import Viewport
from viewer.viewmodels.tick_words import context_words, tick_words


class ContextRow(TypedDict):
    """As `layout.axis_context.Context`, in px and days."""

    day: float
    offset: float
    text: str


def context_rows(
    viewport: Viewport, language: str, measure: Callable[[str], float], gap_px: float, margin_px: float
) -> list[ContextRow]:
    """For a window and `margin_px` on each side of it, in a language (a BCP 47 tag), as its ticks are made."""
    found = contexts(
        viewport,
        lambda day, precision: tick_words(day, precision, language),
        lambda day, precision: context_words(day, precision, language),
        measure,
        gap_px,
        margin_px,
    )
    return [ContextRow(day=one.day, offset=one.offset_px, text=one.text) for one in found]
