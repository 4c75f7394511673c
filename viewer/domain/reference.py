"""A source as an entry in a list of references, by GB/T 7714-2015 or by APA 7, and what is not known for one.

An entry is in the source's own language, whoever reads it: `Source.language` decides which of its texts are taken
and how names and missing parts are told. Nothing is made up for it. APA asks for titles in another script to be
spelled out in Latin letters; that is no certain thing for Chinese, so they stand as they are published, followed
by the English title if the timeline has one.
"""

from __future__ import annotations

from viewer.domain.dates import Precision
from viewer.domain.line_breaks import has_han
from viewer.domain.reference_dates import gbt_year, lacks
from viewer.domain.source import Source
from viewer.domain.texts import LocalText, is_chinese
from viewer.domain.values import dataclass

ONLINE = ("webpage", "post", "post-weblog", "dataset", "software")
"""CSL types of what is found by an address."""

DAILY = ("article", "article-newspaper", *ONLINE, "broadcast", "speech", "interview")
"""CSL types that are found by the day on which they appeared."""

IN_PERIODICAL = ("article-newspaper", "article-magazine", "article-journal", "review", "review-book")
WITHIN = ("chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia")
"""CSL types of a part of a larger publication."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words of an entry; italic only where the form asks for it and the script has italics."""

    text: str
    italic: bool = False


Reference = tuple[Part, ...]


def plain_text(reference: Reference) -> str:
    return "".join(part.text for part in reference)


def marked_text(reference: Reference) -> str:
    """HTML of the least kind, which Qt's StyledText and word processors understand."""
    escaped = ((_escaped(part.text), part.italic) for part in reference)
    return "".join(f"<i>{text}</i>" if italic else text for text, italic in escaped)


def _escaped(text: str) -> str:
    """As `html.escape` does, whose module takes longer to load than all of this one."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def own_language(source: Source) -> str:
    """The language that the source is written in; where it is not stated, that of its first title."""
    if source.language:
        return source.language
    tag = source.title.tags[0] if source.title.tags else "und"
    return tag if tag != "und" else "zh" if has_han(source.title.get(tag)) else "en"


def is_online(source: Source) -> bool:
    """Whether it is found by an address, and so needs no place of publication."""
    return bool(source.url or source.doi) or source.type in ONLINE


def imprint_publisher(source: Source) -> LocalText:
    """Who published a work that is in no periodical; a book within which something stands is no publisher."""
    return source.publisher if source.type in WITHIN else source.publisher or source.container_title


def ordinal(number: int) -> str:
    """`2nd`, `11th`."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}" + ("th" if number % 100 in (11, 12, 13) else endings.get(number % 10, "th"))


def not_known(source: Source, language: str) -> str:
    """What a full reference would have and the timeline does not: “未载：月日、网址”; empty if nothing.

    Where it was printed says of an article what place and publisher say of a book.
    """
    chinese = is_chinese(language)
    parts: list[str] = []
    if not source.author:
        parts.append("作者" if chinese else "author")
    parts += _missing_date(source, chinese=chinese)
    periodical = source.type == "article" or source.type in IN_PERIODICAL
    if periodical and not source.container_title:
        parts.append("刊载处" if chinese else "where it was printed")
    elif not periodical and source.type != "patent" and not is_online(source):
        if not source.publisher_place:
            parts.append("出版地" if chinese else "place of publication")
        if not imprint_publisher(source):
            parts.append("出版者" if chinese else "publisher")
    if (periodical or source.type in ONLINE) and not (source.url or source.doi):
        parts.append("网址" if chinese else "address")
    elif source.url and not source.accessed:
        parts.append("网址的查阅日期" if chinese else "when the address was looked up")
    if not parts:
        return ""
    return "未载：" + "、".join(parts) if chinese else "Not known: " + ", ".join(parts)


def _missing_date(source: Source, *, chinese: bool) -> list[str]:
    missing = lacks(source.issued)
    if missing is Precision.YEAR and gbt_year(source.issued):
        return ["确切年份" if chinese else "exact year"]
    if missing is Precision.YEAR:
        return ["日期" if chinese else "date"]
    if missing is None or source.type not in (*DAILY, "patent"):
        return []
    if missing is Precision.MONTH:
        return ["月日" if chinese else "month and day"]
    return ["日" if chinese else "day"]
