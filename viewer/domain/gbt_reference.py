"""References by GB/T 7714-2015, Information and documentation: rules for bibliographic references and citations.

The form of numbered lists, with half-width punctuation and a space after it. A part that the standard asks for and
the timeline does not have is told in brackets, as the standard tells a missing place (8.8.1.3).
"""

from __future__ import annotations

from viewer.domain.dates import Precision
from viewer.domain.reference import (
    DAILY,
    IN_PERIODICAL,
    WITHIN,
    Part,
    Reference,
    imprint_publisher,
    is_online,
    ordinal,
    own_language,
)
from viewer.domain.reference_dates import gbt_day, gbt_year, lacks
from viewer.domain.reference_names import gbt_names
from viewer.domain.source import Name, Source
from viewer.domain.texts import is_chinese

_KINDS = {
    "article-journal": "J",
    "article-magazine": "J",
    "article-newspaper": "N",
    "review": "J",
    "review-book": "J",
    "book": "M",
    "chapter": "M",
    "classic": "M",
    "collection": "G",
    "dataset": "DS",
    "entry": "M",
    "entry-dictionary": "M",
    "entry-encyclopedia": "M",
    "map": "CM",
    "paper-conference": "C",
    "pamphlet": "M",
    "patent": "P",
    "post": "EB",
    "post-weblog": "EB",
    "report": "R",
    "software": "CP",
    "standard": "S",
    "thesis": "D",
    "webpage": "EB",
}
"""Appendix B, table B.1; everything else is Z, other."""


def gbt_reference(source: Source) -> Reference:
    """One entry without its number; it ends with a full stop."""
    return (Part(_Entry(source).text()),)


class _Entry:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._language = own_language(source)
        self._chinese = is_chinese(self._language)
        self._online = is_online(source)

    def text(self) -> str:
        source = self._source
        head = [self._names(source.author), self._title()]
        if source.type in IN_PERIODICAL:
            body = [self._periodical() + self._accessed()]
        elif source.type == "patent":
            body = [self._day() + self._accessed()]
        else:
            body = [self._translators(), self._edition(), self._imprint() + self._accessed()]
        return _joined((*head, *body, self._address(), f"DOI:{source.doi}" if source.doi else ""))

    def _names(self, names: tuple[Name, ...]) -> str:
        return gbt_names(names, self._language, chinese=self._chinese)

    def _title(self) -> str:
        source = self._source
        title = source.title.get(self._language)
        if source.volume and source.type == "book":
            title += f": {self._volume()}"
        if source.number:
            title += f": {source.number}"
        medium = "/OL" if self._online else ""
        title += f"[{_KINDS.get(source.type, 'Z')}{medium}]"
        return title + self._host() if source.type in WITHIN else title

    def _host(self) -> str:
        """The publication that a chapter or a paper is taken from, with its editors (4.2)."""
        source = self._source
        return "//" + _joined((self._names(source.editor), source.container_title.get(self._language)))[:-1]

    def _volume(self) -> str:
        volume = self._source.volume
        if not volume.isdecimal():
            return volume
        return f"第{volume}卷" if self._chinese else f"Vol. {volume}"

    def _translators(self) -> str:
        names = self._names(self._source.translator)
        return f"{names}, {'译' if self._chinese else 'trans'}" if names else ""

    def _edition(self) -> str:
        """The first edition is not told (8.5)."""
        edition = self._source.edition
        if edition == "1" or not edition.isdecimal():
            return "" if edition == "1" else edition
        return f"{edition}版" if self._chinese else f"{ordinal(int(edition))} ed."

    def _periodical(self) -> str:
        """Name, year, volume(issue): pages; of a newspaper name, day(page) (4.4)."""
        source = self._source
        name = source.container_title.get(self._language) or source.publisher.get(self._language)
        if source.type == "article-newspaper":
            edition = f"({source.page})" if source.page else ""
            return _listed((name or self._say("刊名不详", "s.n."), self._day() + edition))
        issue = f"({source.issue})" if source.issue else ""
        year = gbt_year(source.issued) or self._no_date()
        numbers = f"{year}, {source.volume}{issue}" if source.volume else f"{year}{issue}"
        told = _listed((name or self._say("刊名不详", "s.n."), numbers))
        return f"{told}: {source.page}" if source.page else told

    def _imprint(self) -> str:
        """Place: publisher, date: pages. What is online needs no place (8.8.1.3)."""
        source = self._source
        place = source.publisher_place.get(self._language)
        publisher = imprint_publisher(source).get(self._language)
        day = self._day() if source.type in DAILY else gbt_year(source.issued) or self._no_date()
        if self._online and not publisher:
            told = f"({gbt_day(source.issued)})" if source.issued else self._no_date()
        elif self._online and not place:
            told = _listed((publisher, day))
        else:
            place = place or self._say("出版地不详", "S.l.")
            told = _listed((f"{place}: {publisher or self._say('出版者不详', 's.n.')}", day))
        return f"{told}: {source.page}" if source.page else told

    def _day(self) -> str:
        """The day of publication; a month or a day that is not known is told."""
        issued = self._source.issued
        match lacks(issued):
            case Precision.YEAR:
                return gbt_year(issued) or self._no_date()
            case Precision.MONTH:
                return gbt_day(issued) + self._say("月日不详", "month and day unknown")
            case Precision.DAY:
                return gbt_day(issued) + self._say("日不详", "day unknown")
        return gbt_day(issued)

    def _no_date(self) -> str:
        return self._say("日期不详", "n.d.")

    def _accessed(self) -> str:
        source = self._source
        if source.accessed:
            return f"[{gbt_day(source.accessed)}]"
        return self._say("引用日期不详", "access date unknown") if source.url else ""

    def _address(self) -> str:
        if self._source.url or not self._online or self._source.doi:
            return self._source.url
        return self._say("网址不详", "address unknown")

    def _say(self, chinese: str, other: str) -> str:
        return f"[{chinese if self._chinese else other}]"


def _listed(parts: tuple[str, ...]) -> str:
    return ", ".join(part for part in parts if part)


def _joined(parts: tuple[str, ...]) -> str:
    """Parts that each end with one full stop."""
    return ". ".join(part.removesuffix(".") for part in parts if part) + "."
