"""What the search's list holds: a row for each hit, in words and with what was asked for marked in them."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from viewer.domain.columns import Trait
from viewer.domain.quote_text import translation_for
from viewer.domain.texts import is_chinese
from viewer.domain.values import dataclass
from viewer.library.hit import Hit, HitKind, Lit
from viewer.library.library import Library
from viewer.models.date_words import date_words


@dataclass(frozen=True, slots=True)
class HitRow:
    kind: str
    """One of the kinds of hits: event, quote, figure, entity, source."""
    heading: str
    """The title of the kind's group above its first hit; empty above all others."""
    words: str
    """What was found, as StyledText: what was asked for is bold, and everything else is escaped. A quotation bears
    its marks; its translation has none."""
    aside: str
    """Whose it is, or the words in which it was found, likewise; may be empty."""
    place: str
    """The title of the event that a quotation or a figure belongs to; empty for all else."""
    translated: bool
    """Whether it is the translation of a quotation."""
    date_text: str
    """When the event was, or when the source was published; empty for names."""
    date_lit: bool
    """Whether it is found by its date."""
    glyph: str
    """The glyph of the event's lane; empty for names and sources."""
    colour: str
    """The colour token of the event's lane; empty for names and sources."""
    context: bool
    """Whether the event is background from elsewhere."""
    name: str
    """All of it in plain words, for who hears it."""


def hit_rows(hits: list[Hit], library: Library, language: str, dates: Sequence[str] = ()) -> list[HitRow]:
    """One row for each hit, in their order; `dates` are the tokens of those that were asked for."""
    rows: list[HitRow] = []
    for place, hit in enumerate(hits):
        first = place == 0 or hits[place - 1].kind is not hit.kind
        rows.append(_row(hit, library, language, kind_words(hit.kind) if first else "", dates))
    return rows


def kind_words(kind: HitKind) -> str:
    """The title of a group of hits."""
    return {
        HitKind.EVENT: QCoreApplication.translate("SearchView", "Events"),
        HitKind.QUOTE: QCoreApplication.translate("SearchView", "Quotations"),
        HitKind.FIGURE: QCoreApplication.translate("SearchView", "Figures"),
        HitKind.ENTITY: QCoreApplication.translate("SearchView", "People and places"),
        HitKind.SOURCE: QCoreApplication.translate("SearchView", "Sources"),
    }[kind]


def marked(text: str, lit: Lit) -> str:
    """A text as StyledText with what is lit in bold; nothing in it is markup."""
    parts, after = [], 0
    for start, end in lit:
        parts += [html.escape(text[after:start]), "<b>", html.escape(text[start:end]), "</b>"]
        after = end
    return "".join([*parts, html.escape(text[after:])])


def _row(hit: Hit, library: Library, language: str, heading: str, dates: Sequence[str]) -> HitRow:
    from viewer.domain.claim_text import issued_date
    from viewer.library.when import is_dated

    event = None if hit.kind in (HitKind.ENTITY, HitKind.SOURCE) else hit.row
    lane = None if event is None else library.lanes[library.columns.lane[event]]
    date = "" if event is None else date_words(event, library, language)
    if hit.kind is HitKind.SOURCE:
        date = issued_date(library.sources[hit.id], language)
    quote = library.event(event).quotes[hit.part] if event is not None and hit.kind is HitKind.QUOTE else None
    translated = quote is not None and translation_for(quote, language) is not None
    place = hit.title if hit.kind in (HitKind.QUOTE, HitKind.FIGURE) else ""
    between = "，" if is_chinese(language) else ", "
    return HitRow(
        kind=hit.kind.value,
        heading=heading,
        words=f"“{marked(hit.text, hit.lit)}”" if quote and not translated else marked(hit.text, hit.lit),
        aside=marked(hit.aside, hit.aside_lit),
        place=place,
        translated=translated,
        date_text=date,
        date_lit=bool(dates) and event is not None and is_dated(library.date_of(event), dates),
        glyph="" if lane is None else lane.glyph,
        colour="" if lane is None else lane.colour,
        context=event is not None and bool(library.columns.traits[event] & Trait.CONTEXT),
        name=between.join(part for part in (hit.text, hit.aside, date, place) if part),
    )
