"""The quotations of one event, each as a reader of one language gets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont

from viewer.desktop import fonts
from viewer.domain.entity import Entity
from viewer.domain.line_breaks import unbroken
from viewer.domain.quote import Quote
from viewer.domain.quote_text import attribution, name_of, translation_for, unsaid
from viewer.domain.source import Citation, Source
from viewer.domain.support_text import rests_on, sources_of
from viewer.exchange.plain_text import quote_text
from viewer.models.passage import PassageRoles, beside, passage_maps, passage_roles
from viewer.models.rows_model import RowsModel


@dataclass(frozen=True, kw_only=True)
class QuoteRow(PassageRoles):
    """What is set large leads; below a translation that leads, the quotation itself follows."""

    lead: str
    """The words that are set large, without quotation marks."""
    lead_lines: str
    """The same with the line breaks that they were given, to be used where they fit."""
    lead_face: QFont
    """The serif face of the language of `lead`."""
    translated: bool
    """Whether `lead` is a translation: then it bears no quotation marks and `quotation` follows."""
    translator: str
    """Whose translation it is; empty if `lead` is the quotation."""
    quotation: str
    """The verbatim words where a translation leads, else empty."""
    quotation_face: QFont
    """The serif face of the quotation's own language."""
    attribution: str
    """Speaker, role then, occasion and date, as far as the source gives them; breaks no name."""
    unsaid: str
    """What the source leaves out about it, in words; empty if nothing."""
    rests_on: str
    """Its single source, or both of its publishers."""
    beside: list[dict[str, object]]
    """The sources that it rests on beside its own, as maps with the fields of PassageRoles."""
    copied: str
    """The quotation with its marks, whose it is and the reference of its source, as text to be copied."""


class QuotesModel(RowsModel[QuoteRow]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(QuoteRow, parent)


def quote_rows(
    quotes: tuple[Quote, ...],
    sources: Mapping[str, Source],
    entities: Mapping[str, Entity],
    language: str,
    citations: tuple[Citation, ...] = (),
) -> list[QuoteRow]:
    """One row for each quotation; a reader of its language gets it first, others their translation of it.

    `citations` are those of the event: one that supports all of it bears out its quotations too.
    """
    return [
        quote_row(
            quote,
            sources_of(quote.source, citations, sources),
            entities,
            language,
            passage_maps(beside(quote.source, citations, sources), language),
        )
        for quote in quotes
    ]


def quote_row(
    quote: Quote,
    found: tuple[Source, ...],
    entities: Mapping[str, Entity],
    language: str,
    others: list[dict[str, object]] | None = None,
) -> QuoteRow:
    """One quotation; `found` are the sources that it rests on, its own first; `others` all but this as maps."""
    source = found[0] if found and found[0].id == quote.source else None
    translation = translation_for(quote, language)
    passage = passage_roles(quote.selector, source, language)
    lead = translation.text if translation else quote.text
    return QuoteRow(
        lead=lead,
        lead_lines=lead if translation else "\n".join(quote.display_lines) or quote.text,
        lead_face=fonts.serif(language if translation else quote.lang),
        translated=translation is not None,
        translator=translation.translator.get(language) if translation else "",
        quotation=quote.text if translation else "",
        quotation_face=fonts.serif(quote.lang),
        attribution=unbroken(
            attribution(quote, source, entities, language), (name_of(quote.speaker, entities, language),)
        ),
        unsaid=unsaid(quote, language),
        rests_on=rests_on(found, language),
        beside=others or [],
        copied=quote_text(quote, source, entities, language),
        **vars(passage),
    )
