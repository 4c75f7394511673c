"""The kinds of single values that the format knows, each with its check and its JSON Schema.

YAML scalars arrive as text. An editor's YAML server sees `1994` as a number, so the schema of a text allows
numbers and booleans too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from viewer.reading.dates import parse_date
from viewer.reading.edtf_dates import DateError
from viewer.reading.format.marks import Kind, Refers, Said, Voiced
from viewer.reading.spelling import nearest

_SCALAR = ["string", "number", "boolean"]
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_TAG = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
)
_NUMBER = re.compile(r"-?(?=[0-9.]{1,16}$)[0-9]+(\.[0-9]+)?")
"""Fifteen digits, which every program that reads an export can hold (IEEE 754 doubles)."""
_GROUPED = re.compile(r"-?[0-9]{1,3}([,_'’  ][0-9]{3})+(\.[0-9]+)?")
_COUNT = re.compile(r"[0-9]{1,6}")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_DOI = re.compile(r"10\.[0-9]{4,9}/[^\s<>\"]+")
_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")

SELECTOR_CONTEXT = 60
"""Longest prefix and suffix of a selector, in characters as written."""


def fault(code: str, **values: str | int) -> PydanticCustomError:
    """An error whose type is a problem's code and whose context is its values."""
    return PydanticCustomError(code, code, values)


def _matching(pattern: re.Pattern[str], code: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise fault(code, found=text)
        return text

    return check


def _schema(pattern: re.Pattern[str], types: Iterable[str] = ("string", "number")) -> WithJsonSchema:
    return WithJsonSchema({"type": list(types), "pattern": f"^{pattern.pattern}$"})


def _check_date(text: str) -> str:
    try:
        parse_date(text)
    except DateError as error:
        raise fault(f"date_{error.code}", **{"found": text, **error.values}) from None
    return text


def _check_number(text: str) -> str:
    if not _NUMBER.fullmatch(text):
        ungrouped = re.sub(r"[^0-9.-]", "", text) if _GROUPED.fullmatch(text) else ""
        raise fault("bad_number", found=text, suggestion=ungrouped)
    return text


def _check_not_blank(text: str) -> str:
    if not text.strip():
        raise fault("empty_text")
    return text


def one_of(*words: str, numbers: bool = False) -> Any:
    """A closed list of words, with the nearest right one for a wrong one."""

    def check(text: str) -> str:
        if text not in words:
            suggestion = "" if numbers else nearest(text, words)
            raise fault("unknown_value", found=text, expected=", ".join(words), suggestion=suggestion)
        return text

    written: list[str | int] = [int(word) for word in words] if numbers else list(words)
    return Annotated[str, AfterValidator(check), WithJsonSchema({"enum": written})]


def _check_language(tag: str) -> str:
    if not is_language(tag):
        raise fault("bad_language", found=tag)
    return tag


def _as_map(text: Any) -> Any:
    """A text without a language is a map with the tag `und` (RFC 5646: undetermined)."""
    return {"und": text} if isinstance(text, str) else text


_LANGUAGE_SCHEMA = {"type": "string", "pattern": f"^(und|{_TAG.pattern})$"}
_MAP_SCHEMA = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": _LANGUAGE_SCHEMA,
    "additionalProperties": {"type": _SCALAR},
}
_TEXT_SCHEMA = {"anyOf": [{"type": _SCALAR}, _MAP_SCHEMA]}

Plain = Annotated[str, WithJsonSchema({"type": _SCALAR})]
"""Any text in no particular language."""
NotBlank = Annotated[Plain, AfterValidator(_check_not_blank), WithJsonSchema({"type": _SCALAR, "minLength": 1})]
Id = Annotated[str, AfterValidator(_matching(_ID, "bad_id")), _schema(_ID)]
"""Letters A–Z, digits, `-`, `_` and `.`, at most 100: it names files and goes into links."""
Language = Annotated[str, AfterValidator(_check_language), WithJsonSchema(_LANGUAGE_SCHEMA)]
"""A BCP 47 tag, or `und`."""
Edtf = Annotated[str, AfterValidator(_check_date), WithJsonSchema({"type": ["string", "number"], "minLength": 1})]
"""A date in EDTF (ISO 8601-2)."""
Number = Annotated[str, AfterValidator(_check_number), _schema(_NUMBER)]
Seconds = Annotated[str, AfterValidator(_matching(_COUNT, "bad_seconds")), _schema(_COUNT)]
Doi = Annotated[str, AfterValidator(_matching(_DOI, "bad_doi")), _schema(_DOI, ["string"])]
"""A digital object identifier by itself, without the address of a resolver."""
Address = Annotated[str, AfterValidator(_matching(_ADDRESS, "bad_address")), _schema(_ADDRESS, ["string"])]
Wikidata = Annotated[str, AfterValidator(_matching(_WIKIDATA, "bad_wikidata")), _schema(_WIKIDATA, ["string"])]
SelectorContext = Annotated[Plain, Field(max_length=SELECTOR_CONTEXT)]

_ByLanguage = Annotated[
    dict[Language, Plain], BeforeValidator(_as_map), Field(min_length=1), WithJsonSchema(_TEXT_SCHEMA)
]
Text = Annotated[_ByLanguage, Said()]
"""A string, or a map from language tag to string."""
NeededText = Annotated[_ByLanguage, Said(needed=True)]
MarkdownText = Annotated[_ByLanguage, Said(markdown=True)]
"""Markdown without images and raw HTML, with links only to ids of the timeline."""

LaneId = Annotated[Id, Refers(frozenset({Kind.LANE}))]
EventId = Annotated[Id, Refers(frozenset({Kind.EVENT}))]
PersonId = Annotated[Id, Refers(frozenset({Kind.PERSON}))]
PlaceId = Annotated[Id, Refers(frozenset({Kind.PLACE}))]
OrganisationId = Annotated[Id, Refers(frozenset({Kind.ORGANISATION}))]
SourceId = Annotated[Id, Refers(frozenset({Kind.SOURCE}))]


def _voice_form(written: Any) -> str:
    return "<id>" if isinstance(written, str) else "<text>"


Voice = Annotated[
    Annotated[str, AfterValidator(_matching(_ID, "bad_voice")), Tag("<id>")]
    | Annotated[_ByLanguage, Tag("<text>")],
    Discriminator(_voice_form),
    Voiced(),
    WithJsonSchema({"anyOf": [{"type": ["string", "number"], "pattern": f"^{_ID.pattern}$"}, _MAP_SCHEMA]}),
]
"""Who speaks or claims: an entity's id where it is a string, in words where it is a map."""


def is_id(text: str) -> bool:
    """Whether `text` has the form of an id, and so is safe in a file's name."""
    return _ID.fullmatch(text) is not None


def is_language(text: str) -> bool:
    """Whether `text` has the form of a language tag."""
    return text == "und" or _TAG.fullmatch(text) is not None
