"""Where a statement was published, and the place in it."""

from __future__ import annotations

from viewer.domain.texts import LocalText
from viewer.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Selector:
    """W3C TextQuoteSelector: matched with all white space removed; prefix and suffix at most 60 characters."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """That a source bears on an event; `supports` says what of it, where that is less than all."""

    source: str
    selector: Selector | None = None
    supports: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class Name:
    """A person's or body's name, in CSL's terms: family and given, or literal, by language."""

    family: str = ""
    given: str = ""
    literal: LocalText = LocalText()


@dataclass(frozen=True, slots=True)
class Source:
    """A publication by CSL-JSON's field names; `issued` is EDTF text, as precise as it is known."""

    id: str
    type: str
    title: LocalText
    author: tuple[Name, ...] = ()
    container_title: LocalText = LocalText()
    publisher: LocalText = LocalText()
    issued: str = ""
    url: str = ""
    language: str = ""
    publisher_note: LocalText = LocalText()
    genre: LocalText = LocalText()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    edition: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    number: str = ""
    """Of a report, a standard or a patent."""
    publisher_place: LocalText = LocalText()
    accessed: str = ""
    """When its address was looked up, as EDTF text."""
    doi: str = ""
    text: str = ""
    """The file that has all of its text, by its path in the timeline's folder; empty where that is not carried."""
