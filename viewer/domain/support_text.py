"""On which sources a statement rests, in words.

That two publishers are named is no claim that they are independent of one another.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from viewer.domain.claim_text import issued_years, publisher_name
from viewer.domain.source import Citation, Source
from viewer.domain.texts import LocalText, is_chinese

if TYPE_CHECKING:
    from viewer.domain.event import Event

_QUOTATIONS = LocalText.of({"zh-Hans": "仅用于引语", "en": "Only for quotations"})
_FIGURES = LocalText.of({"zh-Hans": "仅用于数字", "en": "Only for figures"})
_BOTH = LocalText.of({"zh-Hans": "仅用于引语和数字", "en": "Only for quotations and figures"})


def all_citations(event: Event) -> tuple[Citation, ...]:
    """The sources of all that an event's page says: those it cites, then those of quotations and figures alone."""
    cited = {citation.source for citation in event.sources}
    quoted = [quote.source for quote in event.quotes]
    counted = [figure.source for figure in event.figures]

    def bears_out(source: str) -> LocalText:
        return _FIGURES if source not in quoted else _BOTH if source in counted else _QUOTATIONS

    more = dict.fromkeys(source for source in (*quoted, *counted) if source not in cited)
    return (*event.sources, *(Citation(source, supports=bears_out(source)) for source in more))


def sources_of(source: str, citations: tuple[Citation, ...], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The known sources of one statement: its own, and those that the event cites for all that it says."""
    whole = (citation.source for citation in citations if not citation.supports)
    return tuple(sources[id_] for id_ in dict.fromkeys((source, *whole)) if id_ in sources)


def rests_on(found: tuple[Source, ...], language: str) -> str:
    """“单一来源：新华社，2024年”, “Sources: The Evening, 1911; The Harbour, 1912”; empty without a source."""
    chinese = is_chinese(language)
    told = [_named(source, language) for source in found]
    if not told:
        return ""
    if len(told) == 1:
        return f"单一来源：{told[0]}" if chinese else f"Single source: {told[0]}"
    return "来源：" + "；".join(told) if chinese else "Sources: " + "; ".join(told)


def with_support(claim: str, found: tuple[Source, ...], language: str) -> str:
    """A claim that names the first of its sources, with the others: “According to A, 1911 (single source)”."""
    chinese = is_chinese(language)
    others = ("；" if chinese else "; ").join(_named(source, language) for source in found[1:])
    if chinese:
        return f"{claim}（{'另见：' + others if others else '单一来源'}）"
    return f"{claim} ({'also ' + others if others else 'single source'})"


def whole_sources(citations: tuple[Citation, ...], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The known sources that an event cites for all that it says; where it names none such, all that it cites."""
    known = tuple(citation for citation in citations if citation.source in sources)
    whole = tuple(citation for citation in known if not citation.supports) or known
    return tuple(sources[id_] for id_ in dict.fromkeys(citation.source for citation in whole))


def supports_words(citation: Citation, citations: tuple[Citation, ...], language: str) -> str:
    """What of an event a citation bears out, or that it alone bears out what the others do not."""
    if citation.supports:
        return citation.supports.get(language)
    others = [other for other in citations if other is not citation]
    if not others or any(not other.supports for other in others):
        return ""
    return "本页其余内容的单一来源" if is_chinese(language) else "Single source for everything else on this page"


def _named(source: Source, language: str) -> str:
    told = (publisher_name(source, language), issued_years(source, language))
    return ("，" if is_chinese(language) else ", ").join(part for part in told if part)
