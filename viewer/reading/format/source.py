"""`sources.yaml`, and how events cite what stands in it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from viewer.reading.format.marks import FilePath
from viewer.reading.format.part import Part
from viewer.reading.format.scalars import (
    Address,
    Doi,
    Edtf,
    Id,
    Language,
    NeededText,
    NotBlank,
    Plain,
    SelectorContext,
    SourceId,
    Text,
    one_of,
)

_CSL_TYPES = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
personal_communication post post-weblog regulation report review review-book software song speech standard thesis
treaty webpage
"""
CSL_TYPES = tuple(_CSL_TYPES.split())
"""The item types of CSL 1.0.2."""


class Selector(Part):
    """W3C TextQuoteSelector; compared with all white space removed."""

    exact: NotBlank
    prefix: SelectorContext = ""
    suffix: SelectorContext = ""


class Citation(Part):
    """That a source bears on the event; `supports` says what of it, where that is less than all."""

    source: SourceId
    selector: Selector | None = None
    supports: Text | None = None


class Name(Part):
    """A person's `family` and `given`, or a `literal` name, which may differ by language."""

    family: Plain = ""
    given: Plain = ""
    literal: Text | None = None


class Source(Part):
    """One publication, in CSL-JSON's field names."""

    id: Id
    type: one_of(*CSL_TYPES)  # type: ignore[valid-type]
    title: NeededText
    author: tuple[Name, ...] = ()
    container_title: Annotated[Text | None, Field(alias="container-title")] = None
    publisher: Text | None = None
    issued: Edtf | None = None
    url: Annotated[Address | None, Field(alias="URL")] = None
    language: Language | None = None
    publisher_note: Text | None = None
    genre: Text | None = None
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    edition: Plain = ""
    volume: Plain = ""
    issue: Plain = ""
    page: Plain = ""
    number: Plain = ""
    publisher_place: Annotated[Text | None, Field(alias="publisher-place")] = None
    accessed: Edtf | None = None
    doi: Annotated[Doi | None, Field(alias="DOI")] = None
    text: Annotated[NotBlank | None, FilePath()] = None
