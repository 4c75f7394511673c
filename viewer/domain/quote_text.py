"""What is said of a quotation: whose words, when and where, in which language, and what its source leaves out."""

from __future__ import annotations

from collections.abc import Mapping

from viewer.domain.date_text import format_date
from viewer.domain.entity import Entity
from viewer.domain.quote import Quote, QuoteKind, Translation
from viewer.domain.source import Source
from viewer.domain.texts import LocalText, is_chinese, matching_tag

Entities = Mapping[str, Entity]


def names_of(reference: str | LocalText | None, entities: Entities) -> LocalText:
    """A speaker's or claimant's name in all languages: an entity's, or as written; empty for None."""
    if isinstance(reference, str) and reference in entities:
        return entities[reference].name
    return reference if isinstance(reference, LocalText) else LocalText.of(reference)


def name_of(reference: str | LocalText | None, entities: Entities, language: str) -> str:
    """The same in one language."""
    return names_of(reference, entities).get(language)


def translation_for(quote: Quote, language: str) -> Translation | None:
    """The translation that a reader of `language` needs and gets."""
    if matching_tag(language, (quote.lang,)):
        return None
    translations = dict(quote.translation)
    tag = matching_tag(language, translations)
    return None if tag is None else translations[tag]


def attribution(quote: Quote, source: Source | None, entities: Entities, language: str) -> str:
    """Speaker, role then, occasion and date in one line, as far as the source gives them."""
    told = source.issued if source else ""
    parts = (
        name_of(quote.speaker, entities, language),
        quote.role.get(language),
        quote.occasion.get(language),
        # No line ends within a date.
        format_date(quote.date, language, told=told).replace(" ", "\u00a0") if quote.date else "",
    )
    words = ("，" if is_chinese(language) else ", ").join(part for part in parts if part)
    return words[:1].upper() + words[1:]


def unsaid(quote: Quote, language: str) -> str:
    """What the source leaves out about it, in words; empty if nothing."""
    chinese = is_chinese(language)
    if quote.speaker is None:
        return "来源未载说话人" if chinese else "Speaker not given in the source"
    if quote.kind is QuoteKind.SPEECH and quote.date is None and not quote.occasion:
        return "说话时间未载" if chinese else "When it was said is not stated"
    return ""


def translated_by(translation: Translation, language: str) -> str:
    """“译者：本项目”, “Translation by the project”: what stands over every translation."""
    translator = translation.translator.get(language)
    return f"译者：{translator}" if is_chinese(language) else f"Translation by {translator}"


def in_marks(text: str) -> str:
    """The words in the quotation marks that the program sets round every quotation."""
    return f"“{text}”"
