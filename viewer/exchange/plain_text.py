"""An event or a quotation as plain text with its references, to be pasted into another program.

Every statement keeps whose it is: quotations their marks and their speaker, translations their translator,
figures their claimant, and the whole what is said of its publisher.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from viewer.domain.apa_reference import apa_reference
from viewer.domain.claim_text import claimed, publication_details, title_words
from viewer.domain.date_text import format_date
from viewer.domain.entity import Entity
from viewer.domain.event import Basis, Event
from viewer.domain.figure import Figure
from viewer.domain.figure_text import amounts
from viewer.domain.gbt_reference import gbt_reference
from viewer.domain.markdown_text import without_markup
from viewer.domain.number_text import compared_words
from viewer.domain.quote import Quote
from viewer.domain.quote_text import attribution, in_marks, name_of, translated_by, translation_for, unsaid
from viewer.domain.reference import not_known, plain_text
from viewer.domain.source import Source
from viewer.domain.support_text import all_citations, rests_on, sources_of, supports_words, with_support
from viewer.domain.texts import is_chinese

Sources = Mapping[str, Source]
Entities = Mapping[str, Entity]


def event_text(
    event: Event, sources: Sources, entities: Entities, language: str, *, date: str, timeline: str, link: str = ""
) -> str:
    """What an event's page tells in words, in paragraphs, with its sources as references.

    Left out is what leads elsewhere (names, tags, linked events) and what no text can hold (media).
    `date` is the event's in words, `timeline` the title of the whole, `link` an address of the page if it has one.
    """
    cited = [citation for citation in all_citations(event) if citation.source in sources]
    paragraphs = [
        lines((event.title.get(language), date, _basis(event.basis, language))),
        event.summary.get(language),
        *(
            quotation(quote, sources_of(quote.source, event.sources, sources), entities, language)
            for quote in event.quotes
        ),
        without_markup(event.body.get(language)).strip(),
        *(
            _figure(figure, sources_of(figure.source, event.sources, sources), entities, language)
            for figure in event.figures
        ),
    ]
    for citation in cited:
        supports = supports_words(citation, tuple(cited), language)
        paragraphs.append(source_text(sources[citation.source], language, supports))
    paragraphs.append(lines((timeline, link)))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"


def _basis(basis: Basis, language: str) -> str:
    if basis is Basis.REPORTED:
        return ""
    return "背景" if is_chinese(language) else "Background"


def quote_text(quote: Quote, source: Source | None, entities: Entities, language: str) -> str:
    """A quotation with whose it is and the references of its source."""
    parts = [quotation(quote, () if source is None else (source,), entities, language)]
    if source is not None:
        parts.append(lines((source.publisher_note.get(language), *references(source, language))))
    return "\n\n".join(part for part in parts if part) + "\n"


def source_text(source: Source, language: str, supports: str = "") -> str:
    """What a source is, who publishes it, what it bears out and its references, in one paragraph."""
    return lines(
        (
            ("来源：" if is_chinese(language) else "Source: ") + title_words(source, language),
            publication_details(source, language),
            source.publisher_note.get(language),
            supports,
            *references(source, language),
        )
    )


def quotation(quote: Quote, found: tuple[Source, ...], entities: Entities, language: str) -> str:
    """All that is said of one, in one paragraph; `found` are the sources that it rests on, its own first."""
    translation = translation_for(quote, language)
    return lines(
        (
            *([translated_by(translation, language), translation.text] if translation else []),
            in_marks(quote.text),
            attribution(quote, found[0] if found else None, entities, language),
            unsaid(quote, language),
            rests_on(found, language),
        )
    )


def references(source: Source, language: str) -> Iterable[str]:
    """The entry of a list of references in both forms, and what of it is not known; some may be empty."""
    colon = "：" if is_chinese(language) else ": "
    yield f"GB/T 7714-2015{colon}{plain_text(gbt_reference(source))}"
    yield f"APA 7{colon}{plain_text(apa_reference(source))}"
    yield not_known(source, language)


def _figure(figure: Figure, found: tuple[Source, ...], entities: Entities, language: str) -> str:
    """`found` are the sources that it rests on, its own first."""
    source = found[0] if found and found[0].id == figure.source else None
    colon, comma = ("：", "，") if is_chinese(language) else (": ", ", ")
    who = name_of(figure.claimed_by, entities, language)
    return lines(
        (
            figure.label.get(language) + (comma if figure.from_ else colon) + _amount(figure, language),
            compared_words(figure.relative_to.get(language), language),
            figure.note.get(language),
            with_support(claimed(who, source, language), found, language) if source else who,
        )
    )


def _amount(figure: Figure, language: str) -> str:
    colon = "：" if is_chinese(language) else ": "
    dates = [format_date(reading.date, language) + colon for reading in figure.readings] or [""]
    return " → ".join(f"{date}{told}" for date, told in zip(dates, amounts(figure, language), strict=True))


def lines(parts: Iterable[str]) -> str:
    """Lines of those parts that say something; where a line may end, the other program decides."""
    return "\n".join(part for part in parts if part).replace("\u00a0", " ")
