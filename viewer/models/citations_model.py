"""The sources that an event rests on, each with its publisher and what of the event it supports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from viewer.domain.claim_text import author_name, publication_details, title_words
from viewer.domain.line_breaks import unbroken
from viewer.domain.source import Citation, Source
from viewer.models.passage import PassageRoles, passage_roles
from viewer.models.rows_model import RowsModel


@dataclass(frozen=True, kw_only=True)
class CitationRow(PassageRoles):
    title: str
    """The publication's title."""
    details: str
    """Publisher, year, kind of text and authors, in one line that breaks no name."""
    publisher_note: str
    """Who the publisher is, and whose account it gives."""
    supports: str
    """What of the event this source bears out, where that is less than all of it."""


class CitationsModel(RowsModel[CitationRow]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(CitationRow, parent)


def citation_rows(
    citations: tuple[Citation, ...], sources: Mapping[str, Source], language: str
) -> list[CitationRow]:
    """One row for each citation whose source is known, in the order of the event."""
    return [
        _row(citation, sources[citation.source], language) for citation in citations if citation.source in sources
    ]


def _row(citation: Citation, source: Source, language: str) -> CitationRow:
    names = [author_name(author, language) for author in source.author]
    return CitationRow(
        title=title_words(source, language),
        details=unbroken(publication_details(source, language), names),
        publisher_note=source.publisher_note.get(language),
        supports=citation.supports.get(language),
        **vars(passage_roles(citation.selector, source, language)),
    )
