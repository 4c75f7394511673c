"""What the page of an entity, a tag or a source says at its head, and which part of a long list it lists."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from viewer.domain.entity import EntityKind
from viewer.domain.values import dataclass
from viewer.library.library import Library
from viewer.library.subjects import Gathering, SubjectKind

LISTED = 40
"""The most entries that a page lists at once, of however many."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a list of `total` entries that is listed."""

    first: int = 0
    total: int = 0

    @property
    def end(self) -> int:
        return min(self.total, self.first + LISTED)

    @property
    def has_earlier(self) -> bool:
        return self.first > 0

    @property
    def has_later(self) -> bool:
        return self.end < self.total

    def turned(self, step: int) -> Stretch:
        """The next (1) or the last (-1) part, if there is one."""
        first = self.first + step * LISTED
        return Stretch(first, self.total) if 0 <= first < self.total else self

    def words(self, language: str) -> str:
        """“41–80 of 312”; empty where all are listed."""
        if self.total <= LISTED:
            return ""
        from viewer.domain.number_text import count_words  # Short lists need it no more than a start does.

        words = QCoreApplication.translate("Subject", "%1–%2 of %3")
        for place, number in enumerate((self.first + 1, self.end, self.total), 1):
            words = words.replace(f"%{place}", count_words(number, language))
        return words


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """Texts in the reader's language."""

    kind: str = ""
    """What it is, in a word."""
    title: str = ""
    note: str = ""
    """What the timeline says of an entity."""
    counts: str = ""


def subject_page(
    kind: SubjectKind, key: str, gathering: Gathering, library: Library, language: str
) -> SubjectPage:
    """The head of a subject's page."""
    from viewer.domain.claim_text import title_words
    from viewer.models.subject_entries import counted

    counts = counted(len(gathering.rows), gathering.quotations, gathering.figures, language)
    counts = counts or QCoreApplication.translate("Subject", "No event of this timeline has to do with it")
    match kind:
        case SubjectKind.ENTITY:
            entity = library.entities[key]
            return SubjectPage(
                _kind_word(entity.kind), entity.name.get(language), entity.note.get(language), counts
            )
        case SubjectKind.SOURCE:
            word = QCoreApplication.translate("Subject", "Source")
            return SubjectPage(word, title_words(library.sources[key], language), "", counts)
        case SubjectKind.TAG:
            return SubjectPage(QCoreApplication.translate("Subject", "Tag"), key, "", counts)


def _kind_word(kind: EntityKind) -> str:
    match kind:
        case EntityKind.PERSON:
            return QCoreApplication.translate("Subject", "Person")
        case EntityKind.PLACE:
            return QCoreApplication.translate("Subject", "Place")
        case EntityKind.ORGANISATION:
            return QCoreApplication.translate("Subject", "Organisation")
