"""Whose word a statement is, told in a sentence: the publisher and the date, and who is quoted there."""

from __future__ import annotations

import re

from viewer.domain.date_text import format_written
from viewer.domain.line_breaks import has_han
from viewer.domain.source import Name, Source
from viewer.domain.texts import is_chinese

_NEWS = ("article", "article-newspaper", "article-magazine", "article-journal", "post", "post-weblog", "webpage")
"""CSL types that are told as a report; a book or a data set is named without that word."""

_DOCUMENT = re.compile("(普查|调查|统计|报告|年鉴|公报|数据)$")
"""Whoever speaks 称, says; a survey or a document does not."""

_WITHIN_YEAR = re.compile("-[0-9X]{2}")


def issued_date(source: Source, language: str) -> str:
    """The date of publication in words: “2014年8月25日”, “about 1873”; "" if none is known."""
    # A sentence that is in no language of its own is English, with its dates.
    return format_written(source.issued.strip("/"), language if is_chinese(language) else "en")


def issued_years(source: Source, language: str) -> str:
    """Of the date of publication the year or years: “2014年”, “about 1873”, “2001–2003”; "" if none is known."""
    first, slash, last = _WITHIN_YEAR.sub("", source.issued).strip("/").partition("/")
    years = first if first == last else first + slash + last
    return format_written(years, language if is_chinese(language) else "en")


def publisher_name(source: Source, language: str) -> str:
    """Who published it: the publisher, else what it appeared in, else its own title."""
    for text in (source.publisher, source.container_title):
        if text:
            return text.get(language)
    return title_words(source, language)


def title_words(source: Source, language: str) -> str:
    """The title as the language marks one: 《…》 in Chinese."""
    title = source.title.get(language)
    return f"《{title}》" if is_chinese(language) and title and not title.startswith("《") else title


def told_by(source: Source, language: str) -> str:
    """“据新华社2024年报道”, “According to Xinhua News Agency, 2024”."""
    publisher, years = publisher_name(source, language), issued_years(source, language)
    if is_chinese(language):
        if source.type in _NEWS:
            return f"据{publisher}{years}报道"
        return f"据{publisher}，{years}" if years else f"据{publisher}"
    return f"According to {publisher}, {years}" if years else f"According to {publisher}"


def claimed(claimant: str, source: Source, language: str) -> str:
    """A claim with the source that reports it: “某局负责人称，据新华社2024年报道”.

    `claimant` is a name in `language`, empty where the source itself makes the claim.
    """
    told = told_by(source, language)
    if not claimant or claimant == publisher_name(source, language):
        return told
    if is_chinese(language):
        return f"{claimant}，{told}" if _DOCUMENT.search(claimant) else f"{claimant}称，{told}"
    return f"{claimant[0].upper()}{claimant[1:]}, {told[0].lower()}{told[1:]}"


def publication_details(source: Source, language: str) -> str:
    """Publisher, date, kind of text and authors in one line; a date that is not known is said to be so."""
    chinese = is_chinese(language)
    parts = (
        publisher_name(source, language),
        issued_date(source, language) or ("日期不详" if chinese else "no date"),
        source.genre.get(language),
        author_names(source.author, language),
    )
    return ("，" if chinese else ", ").join(part for part in parts if part)


def author_names(authors: tuple[Name, ...], language: str) -> str:
    """Names in one line, joined by 、 in Chinese."""
    return ("、" if is_chinese(language) else ", ").join(author_name(author, language) for author in authors)


def author_name(author: Name, language: str) -> str:
    """One name as readers of `language` know it, or as its script writes it: Han names family first, unspaced."""
    if author.literal:
        return author.literal.get(language)
    if has_han(author.family + author.given):
        return author.family + author.given
    return f"{author.given} {author.family}".strip()
