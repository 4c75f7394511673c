"""Words that somebody said or wrote, verbatim."""

from __future__ import annotations

from enum import StrEnum

from viewer.domain.dates import EventDate
from viewer.domain.source import Selector
from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass


class QuoteKind(StrEnum):
    SPEECH = "speech"
    SAYING = "saying"
    MOTTO = "motto"


@dataclass(frozen=True, slots=True)
class Translation:
    """A rendering that is not the quotation: whose it is stands with it."""

    text: str
    translator: LocalText


@dataclass(frozen=True, slots=True)
class Quote:
    """`text` is the quotation in `lang`, without outer quotation marks.

    `speaker` is an entity's id or a text, None where the source names nobody; `role` is the one held then.
    """

    kind: QuoteKind
    text: str
    lang: str
    source: str
    selector: Selector | None = None
    speaker: str | LocalText | None = None
    role: LocalText = LocalText()
    occasion: LocalText = LocalText()
    date: EventDate | None = None
    display_lines: tuple[str, ...] = ()
    translation: tuple[tuple[str, Translation], ...] = ()
    """Pairs of BCP 47 tag and translation."""
