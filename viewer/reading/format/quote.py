"""Words that somebody said or wrote, verbatim."""

from __future__ import annotations

from viewer.domain.quote import QuoteKind
from viewer.reading.format.part import Part
from viewer.reading.format.scalars import (
    Edtf,
    Language,
    NeededText,
    NotBlank,
    Plain,
    SourceId,
    Text,
    Voice,
    one_of,
)
from viewer.reading.format.source import Selector


class Translation(Part):
    """A rendering that is not the quotation; it names whose it is."""

    text: NotBlank
    translator: NeededText


class Quote(Part):
    """`text` is verbatim and without outer quotation marks; `display_lines` joined are `text`."""

    kind: one_of(*QuoteKind)  # type: ignore[valid-type]
    text: NotBlank
    lang: Language
    source: SourceId
    selector: Selector | None = None
    speaker: Voice | None = None
    role: Text | None = None
    occasion: Text | None = None
    date: Edtf | None = None
    display_lines: tuple[Plain, ...] = ()
    translation: dict[Language, Translation] | None = None
