"""The sources that an event rests on, each with its publisher and what of the event it supports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from viewer.domain.claim_text import author_names, issued_year, publisher_name, title_words
from viewer.domain.source import Citation, Selector, Source
from viewer.models.rows_model import RowsModel


@dataclass(frozen=True)
class CitationRow:
    title: str
    """The publication's title."""
    publisher: str
    """Who published it."""
    year: str
    """The year of publication; empty if it is not known."""
    genre: str
    """What kind of text it is."""
    authors: str
    """Who wrote it, in one line."""
    publisher_note: str
    """Who the publisher is, and whose account it gives."""
    supports: str
    """What of the event this source bears out, where that is less than all of it."""
    prefix: str
    """What stands before the passage in the source."""
    exact: str
    """The passage in the source; empty if its place is not known."""
    suffix: str
    """What stands after it."""


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
    selector = citation.selector or Selector("")
    return CitationRow(
        title=title_words(source, language),
        publisher=publisher_name(source, language),
        year=issued_year(source),
        genre=source.genre.get(language),
        authors=author_names(source.author, language),
        publisher_note=source.publisher_note.get(language),
        supports=citation.supports.get(language),
        prefix=selector.prefix,
        exact=selector.exact,
        suffix=selector.suffix,
    )
