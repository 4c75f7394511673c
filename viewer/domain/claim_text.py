"""Whose word a statement is, told in a sentence: the publisher and the year, and who is quoted there."""

from __future__ import annotations

import re

from viewer.domain.dates import Precision
from viewer.domain.line_breaks import has_han
from viewer.domain.source import Name, Source
from viewer.domain.texts import is_chinese
from viewer.domain.written_date import written_date

_NEWS = ("article", "article-newspaper", "article-magazine", "article-journal", "post", "post-weblog", "webpage")
"""CSL types that are told as a report; a book or a data set is named without that word."""

_DOCUMENT = re.compile("(普查|调查|统计|报告|年鉴|公报|数据)$")
"""Whoever speaks 称, says; a survey or a document does not."""


def issued_year(source: Source) -> str:
    """The year of publication as digits, or "" where it is not given as a plain year, month or day."""
    date = written_date(source.issued)
    return str(date.year) if date and date.precision >= Precision.YEAR and not date.is_qualified else ""


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
    publisher, year = publisher_name(source, language), issued_year(source)
    if is_chinese(language):
        if source.type in _NEWS:
            return f"据{publisher}{year}年报道" if year else f"据{publisher}报道"
        return f"据{publisher}，{year}年" if year else f"据{publisher}"
    return f"According to {publisher}, {year}" if year else f"According to {publisher}"


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
    year = issued_year(source)
    if is_chinese(language):
        parts = (publisher_name(source, language), f"{year}年" if year else "日期不详")
    else:
        parts = (publisher_name(source, language), year or "no date")
    more = (source.genre.get(language), author_names(source.author, language))
    return ("，" if is_chinese(language) else ", ").join(part for part in (*parts, *more) if part)


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
