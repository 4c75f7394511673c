"""Domain values as plain data (dict, list, str, int) in the content format's own field names, and back.

The dataclasses are the only description: fields are read off their annotations, so a new field needs no
code here. How a date is written differs by use (as EDTF text in exports, as numbers in the compiled
file), so whoever converts hands in the two functions for it.
"""

from __future__ import annotations

import builtins
import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

from viewer.domain.dates import EventDate
from viewer.domain.texts import LocalText

if TYPE_CHECKING:  # A heading has no numbers: a start does without them.
    from decimal import Decimal

T = typing.TypeVar("T")
EncodeDate = Callable[[EventDate], Any]
DecodeDate = Callable[[Any], EventDate]
_Encoder = Callable[[Any, EncodeDate, bool], Any]
_Decoder = Callable[[Any, DecodeDate], Any]

_WRITTEN = {
    "from_": "from",
    "container_title": "container-title",
    "publisher_place": "publisher-place",
    "url": "URL",
    "doi": "DOI",
    "audience": "for",
}


def written_name(field: str) -> str:
    """The format's key for a dataclass field's name."""
    return _WRITTEN.get(field, field)


def to_plain(value: Any, encode_date: EncodeDate, *, for_readers: bool = False) -> Any:
    """Plain data for a domain value; fields that hold their default are left out.

    Numbers become int or, with a fraction, str, so that no decimal digit is lost on the way. `for_readers` who do
    not know the format, defaults that say something (`importance`, `basis`, `qualifier`) are written all the same,
    and fractions are numbers too.
    """
    return _encoder(value.__class__)(value, encode_date, for_readers)


def from_plain(kind: type[T], plain: Any, decode_date: DecodeDate) -> T:
    """The domain value of type `kind` that `to_plain` made `plain` from.

    The data is trusted: it comes from a validated document or from a file that the program wrote.
    """
    wanted: Any = kind
    return typing.cast(T, _decoder(wanted)(plain, decode_date))


@cache
def _encoder(kind: Any) -> _Encoder:
    """How values of a type are written, worked out once: a timeline has very many of few types."""
    if issubclass(kind, EventDate):
        return lambda date, encode_date, _: encode_date(date)
    if issubclass(kind, LocalText):
        return lambda text, *_: dict(text.by_tag)
    if issubclass(kind, Enum):
        return lambda value, *_: value.value
    if issubclass(kind, tuple):
        return lambda items, *how: [_encoder(item.__class__)(item, *how) for item in items]
    if dataclasses.is_dataclass(kind):
        return _record_encoder(kind)
    from decimal import Decimal

    return _number if issubclass(kind, Decimal) else lambda value, *_: value


def _number(value: Decimal, _: EncodeDate, for_readers: bool) -> Any:
    if value == value.to_integral_value():
        return int(value)
    return float(value) if for_readers else str(value)


def _record_encoder(kind: Any) -> _Encoder:
    hints = typing.get_type_hints(kind)
    fields = [
        (field.name, written_name(field.name), field.default, _by_tag(hints[field.name]) is not None)
        for field in dataclasses.fields(kind)
    ]

    def encode(record: Any, encode_date: EncodeDate, for_readers: bool) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        for name, key, default, by_tag in fields:
            item = getattr(record, name)
            if (item is default or item == default) and not (for_readers and item):
                continue
            written = _encoder(item.__class__)(item, encode_date, for_readers)
            plain[key] = dict(written) if by_tag else written
        return plain

    return encode


@cache
def _decoder(kind: Any) -> _Decoder:
    """How values of an annotation are read."""
    if kind is EventDate:
        return lambda plain, decode_date: decode_date(plain)
    if kind is LocalText:
        return lambda plain, _: LocalText.of(plain)
    if (tagged := _by_tag(kind)) is not None:
        decode = _decoder(tagged)
        return lambda plain, decode_date: tuple((tag, decode(part, decode_date)) for tag, part in plain.items())
    origin = typing.get_origin(kind)
    if origin is tuple:
        item = _decoder(typing.get_args(kind)[0])
        return lambda plain, decode_date: tuple([item(part, decode_date) for part in plain])
    if origin in (types.UnionType, typing.Union):
        return _union_decoder([part for part in typing.get_args(kind) if part is not type(None)])
    if dataclasses.is_dataclass(kind):
        return _record_decoder(kind)
    if issubclass(kind, (str, int)):
        return lambda plain, _: plain if isinstance(plain, kind) else kind(plain)
    # The one other kind of value that there is, a number as written.
    return lambda plain, _: kind(str(plain))


def _by_tag(kind: Any) -> Any:
    """X of `tuple[tuple[str, X], ...]`, values by BCP 47 tag, which are written as a map; None of others."""
    match typing.get_origin(kind), typing.get_args(kind):
        case builtins.tuple, (pair, builtins.Ellipsis) if typing.get_origin(pair) is tuple:
            tag, value = typing.get_args(pair)
            return value if tag is str and value is not Ellipsis else None
    return None


def _union_decoder(members: list[Any]) -> _Decoder:
    """Of an optional, or of `str | LocalText`, which is written as a text or as a map."""
    first = _decoder(members[0])
    if set(members) == {str, LocalText}:
        return lambda plain, _: LocalText.of(plain) if isinstance(plain, Mapping) else plain
    return lambda plain, decode_date: None if plain is None else first(plain, decode_date)


def _record_decoder(kind: Any) -> _Decoder:
    hints = typing.get_type_hints(kind)
    fields = {
        written_name(field.name): (field.name, _decoder(hints[field.name])) for field in dataclasses.fields(kind)
    }

    def decode(plain: Any, decode_date: DecodeDate) -> Any:
        found = ((fields[key], part) for key, part in plain.items() if key in fields)
        return kind(**{name: decoder(part, decode_date) for (name, decoder), part in found})

    return decode
