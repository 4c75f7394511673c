"""References by the Publication Manual of the American Psychological Association, seventh edition (APA 7).

Author. (Date). Title. Source. What stands alone is set in italics; Han characters have none.
"""

from __future__ import annotations

from collections.abc import Iterable

from viewer.domain.line_breaks import has_han
from viewer.domain.reference import DAILY, IN_PERIODICAL, WITHIN, Part, Reference, ordinal, own_language
from viewer.domain.reference_dates import apa_date, english_day
from viewer.domain.reference_names import apa_names, apa_names_in_order
from viewer.domain.source import Name, Source

_ENGLISH = "en"
_FULL_DATE = (*DAILY, "article-magazine")
_DESCRIBED = {"dataset": "Data set", "software": "Computer software", "speech": "Speech", "map": "Map"}
"""What kind of thing a work is, told in brackets where it is no book, article, report or page (9.22)."""

_DESCRIBED_BY_GENRE = (
    "article",
    "thesis",
    "speech",
    "broadcast",
    "motion_picture",
    "interview",
    "manuscript",
    "pamphlet",
    "map",
    "dataset",
    "software",
    "song",
    "figure",
    "graphic",
)
_ENDS = (".", "?", "!", "。", "？", "！")

Words = tuple[Part, ...]


def apa_reference(source: Source) -> Reference:
    """One entry of a list of references."""
    return _Entry(source).parts()


class _Entry:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._language = own_language(source)

    def parts(self) -> Reference:
        author = self._author()
        date = (Part(f"({apa_date(self._source.issued, to_the_day=self._source.type in _FULL_DATE)})"),)
        # Without an author the title comes first (9.12).
        head = (author, date, self._title()) if author else (self._title(), date)
        sentences = [_sentence(words) for words in (*head, self._host()) if words]
        address = self._address()
        return _merged([*_spaced(sentences), *((Part(f" {address}"),) if address else ())])

    def _author(self) -> Words:
        source = self._source
        if source.author:
            return (Part(apa_names(source.author, self._language)),)
        if source.editor and source.type not in WITHIN:
            return (Part(f"{apa_names(source.editor, self._language)} {_editors(source.editor)}"),)
        return ()

    def _title(self) -> Words:
        source = self._source
        title = source.title.get(self._language)
        alone = source.type not in IN_PERIODICAL and source.type not in WITHIN
        words = [_set(title, italic=alone)]
        if alone and (details := self._details()):
            words.append(Part(f" ({details})"))
        translated = dict(source.title).get(_ENGLISH, "")
        if translated and not self._language.lower().startswith(_ENGLISH):
            words.append(Part(f" [{translated}]"))
        if description := self._description():
            words.append(Part(f" [{description}]"))
        return tuple(words)

    def _details(self) -> str:
        """Translators, edition, volume and number of a work, in this order (9.19)."""
        source = self._source
        translators = apa_names_in_order(source.translator, self._language)
        edition = [f"{translators}, Trans."] if translators else []
        numbers = [self._edition(), f"Vol. {source.volume}" if source.volume else "", source.number]
        rest = ", ".join(part for part in numbers if part)
        return "; ".join([*edition, *([rest] if rest else [])])

    def _edition(self) -> str:
        edition = self._source.edition
        if edition in ("", "1"):
            return ""
        if not edition.isdecimal():
            return edition
        return f"{ordinal(int(edition))} ed."

    def _description(self) -> str:
        source = self._source
        if source.type not in _DESCRIBED_BY_GENRE:
            return ""
        told = source.genre.get(_ENGLISH) or _DESCRIBED.get(source.type, "")
        if source.type == "thesis" and told and self._is_online():
            return f"{told}, {self._publisher()}"
        return told

    def _host(self) -> Words:
        """Where the work stands: periodical, book, publisher or site."""
        source = self._source
        if source.type in IN_PERIODICAL:
            return self._periodical()
        if source.type in WITHIN:
            return self._book()
        if source.type == "thesis" and self._is_online() and source.genre:
            return ()
        names = [self._publisher(), source.container_title.get(self._language)]
        authors = {name.literal.get(self._language) for name in source.author if name.literal}
        told = [name for name in dict.fromkeys(names) if name and name not in authors]
        return (Part(". ".join(told)),) if told else ()

    def _periodical(self) -> Words:
        """*Name*, *volume*(issue), pages."""
        source = self._source
        name = source.container_title.get(self._language) or self._publisher()
        words = [_set(name, italic=True)] if name else []
        if source.volume:
            words += [Part(", "), Part(source.volume, italic=True)]
        if source.issue:
            words.append(Part(f"({source.issue})" if source.volume else f", ({source.issue})"))
        if source.page:
            words.append(Part(f", {_range(source.page)}"))
        return tuple(words)

    def _book(self) -> Words:
        """In E. Editor (Ed.), *Book* (2nd ed., pp. 1–2). Publisher."""
        source = self._source
        words = [Part("In ")]
        if source.editor:
            names = apa_names_in_order(source.editor, self._language)
            words.append(Part(f"{names} {_editors(source.editor)}, "))
        words.append(_set(source.container_title.get(self._language), italic=True))
        several = any(sign in source.page for sign in "-–,")
        pages = f"{'pp.' if several else 'p.'} {_range(source.page)}" if source.page else ""
        details = ", ".join(part for part in (self._details(), pages) if part)
        if details:
            words.append(Part(f" ({details})"))
        if publisher := self._publisher():
            words.append(Part(f". {publisher}"))
        return tuple(words)

    def _publisher(self) -> str:
        return self._source.publisher.get(self._language)

    def _is_online(self) -> bool:
        return bool(self._source.url or self._source.doi)

    def _address(self) -> str:
        """A DOI before an address (9.34); what has no date is told with the day on which it was seen (9.16)."""
        source = self._source
        if source.doi:
            return f"https://doi.org/{source.doi}"
        if source.url and source.accessed and not source.issued:
            return f"Retrieved {english_day(source.accessed)}, from {source.url}"
        return source.url


def _set(text: str, *, italic: bool) -> Part:
    return Part(text, italic and not has_han(text))


def _editors(names: tuple[Name, ...]) -> str:
    return "(Ed.)" if len(names) == 1 else "(Eds.)"


def _range(pages: str) -> str:
    return pages.replace("-", "–")


def _sentence(words: Words) -> Words:
    return words if words[-1].text.endswith(_ENDS) else (*words, Part("."))


def _spaced(sentences: Iterable[Words]) -> list[Part]:
    spaced: list[Part] = []
    for words in sentences:
        spaced += [Part(" "), *words] if spaced else list(words)
    return spaced


def _merged(parts: list[Part]) -> Reference:
    """The same with neighbours of one look in one part."""
    merged: list[Part] = []
    for part in parts:
        if merged and merged[-1].italic == part.italic:
            merged[-1] = Part(merged[-1].text + part.text, part.italic)
        elif part.text:
            merged.append(part)
    return tuple(merged)
