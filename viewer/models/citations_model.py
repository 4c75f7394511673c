"""The sources that an event rests on, each with its publisher and what of the event it supports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject

from viewer.domain.source import Citation, Source
from viewer.domain.support_text import supports_words
from viewer.models.passage import PassageRoles, passage_roles
from viewer.models.rows_model import RowsModel


@dataclass(frozen=True, kw_only=True)
class CitationRow(PassageRoles):
    key: str
    """The source's id."""
    supports: str
    """What of the event this source bears out, where that is not simply all of it."""


class CitationsModel(RowsModel[CitationRow]):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(CitationRow, parent)


def citation_rows(
    citations: tuple[Citation, ...], sources: Mapping[str, Source], language: str
) -> list[CitationRow]:
    """One row for each citation whose source is known, in the order of the event."""
    known = tuple(citation for citation in citations if citation.source in sources)
    return [
        CitationRow(
            key=citation.source,
            supports=supports_words(citation, known, language),
            **vars(passage_roles(citation.selector, sources[citation.source], language)),
        )
        for citation in known
    ]
