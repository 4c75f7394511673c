"""The quotations of one event, each as a reader of one language gets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QFont

from viewer.desktop import fonts
from viewer.domain.claim_text import told_by
from viewer.domain.date_text import format_date
from viewer.domain.line_breaks import unbroken
from viewer.domain.number_text import is_chinese
from viewer.domain.quote import Quote, QuoteKind, Translation
from viewer.domain.source import Source
from viewer.domain.texts import LocalText, matching_tag
from viewer.domain.timeline import Entity
from viewer.models.date_words import stand_alone
from viewer.models.passage import PassageRoles, passage_roles
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
    origin: str
    """Whose report it is quoted from."""


class QuotesModel(RowsModel[QuoteRow]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(QuoteRow, parent)


def quote_rows(
    quotes: tuple[Quote, ...], sources: Mapping[str, Source], entities: Mapping[str, Entity], language: str
) -> list[QuoteRow]:
    """One row for each quotation; a reader of its language gets it first, others their translation of it."""
    return [_row(quote, sources.get(quote.source), entities, language) for quote in quotes]


def _row(quote: Quote, source: Source | None, entities: Mapping[str, Entity], language: str) -> QuoteRow:
    translation = _translation_for(quote, language)
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
        attribution=_attribution(quote, source, entities, language),
        unsaid=_unsaid(quote),
        origin=told_by(source, language) if source else "",
        **vars(passage),
    )


def _translation_for(quote: Quote, language: str) -> Translation | None:
    if matching_tag(language, (quote.lang,)):
        return None
    translations = dict(quote.translation)
    tag = matching_tag(language, translations)
    return None if tag is None else translations[tag]


def _attribution(quote: Quote, source: Source | None, entities: Mapping[str, Entity], language: str) -> str:
    told = source.issued if source else ""
    parts = (
        name_of(quote.speaker, entities, language),
        quote.role.get(language),
        quote.occasion.get(language),
        _no_break(format_date(quote.date, language, told=told)) if quote.date else "",
    )
    words = ("，" if is_chinese(language) else ", ").join(part for part in parts if part)
    return unbroken(stand_alone(words), parts[:1])


def _no_break(words: str) -> str:
    """`words` with spaces at which no line ends."""
    return words.replace(" ", "\u00a0")


def _unsaid(quote: Quote) -> str:
    if quote.speaker is None:
        return QCoreApplication.translate("Quotation", "Speaker not given in the source")
    if quote.kind is QuoteKind.SPEECH and quote.date is None and not quote.occasion:
        return QCoreApplication.translate("Quotation", "When it was said is not stated")
    return ""


def name_of(reference: str | LocalText | None, entities: Mapping[str, Entity], language: str) -> str:
    """A speaker's or claimant's name: an entity's, or as written; empty for None."""
    if reference is None:
        return ""
    if isinstance(reference, LocalText):
        return reference.get(language)
    return entities[reference].name.get(language) if reference in entities else reference
