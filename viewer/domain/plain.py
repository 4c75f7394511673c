"""Domain values as plain data (dict, list, str, int) in the content format's own field names, and back.

The dataclasses are the only description: fields are read off their annotations, so a new field needs no
code here. How a date is written differs by use (as EDTF text in exports, as numbers in the compiled
file), so whoever converts hands in the two functions for it.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from viewer.domain.dates import EventDate
from viewer.domain.quote import Translation
from viewer.domain.texts import LocalText

T = typing.TypeVar("T")


@cache
def _type_hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)


_WRITTEN = {
    "from_": "from",
    "container_title": "container-title",
    "publisher_place": "publisher-place",
    "url": "URL",
    "doi": "DOI",
    "audience": "for",
}
_TRANSLATIONS = tuple[tuple[str, Translation], ...]


def written_name(field: str) -> str:
    """The format's key for a dataclass field's name."""
    return _WRITTEN.get(field, field)


def to_plain(value: Any, encode_date: Callable[[EventDate], Any], *, for_readers: bool = False) -> Any:
    """Plain data for a domain value; fields that hold their default are left out.

    Numbers become int or, with a fraction, str, so that no decimal digit is lost on the way. `for_readers` who do
    not know the format, defaults that say something (`importance`, `basis`, `qualifier`) are written all the same,
    and fractions are numbers too.
    """
    match value:
        case EventDate():
            return encode_date(value)
        case LocalText():
            return dict(value.by_tag)
        case Enum():
            return value.value
        case Decimal():
            if value == value.to_integral_value():
                return int(value)
            return float(value) if for_readers else str(value)
        case tuple():
            return [to_plain(item, encode_date, for_readers=for_readers) for item in value]
    if not dataclasses.is_dataclass(value):
        return value
    kind: Any = type(value)
    hints = _type_hints(kind)
    plain: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        item = getattr(value, field.name)
        said = for_readers and bool(item)
        if not said and field.default is not dataclasses.MISSING and item == field.default:
            continue
        if hints[field.name] == _TRANSLATIONS:
            plain[field.name] = {tag: to_plain(part, encode_date, for_readers=for_readers) for tag, part in item}
        else:
            plain[written_name(field.name)] = to_plain(item, encode_date, for_readers=for_readers)
    return plain


def from_plain(kind: type[T], plain: Any, decode_date: Callable[[Any], EventDate]) -> T:
    """The domain value of type `kind` that `to_plain` made `plain` from.

    The data is trusted: it comes from a validated document or from a file that the program wrote.
    """
    return typing.cast(T, _decode(kind, plain, decode_date))


def _decode(kind: Any, plain: Any, decode_date: Callable[[Any], EventDate]) -> Any:
    if plain is None:
        return None
    if kind is EventDate:
        return decode_date(plain)
    if kind is LocalText:
        return LocalText.of(plain)
    if kind == _TRANSLATIONS:
        return tuple((tag, _decode(Translation, part, decode_date)) for tag, part in plain.items())
    origin = typing.get_origin(kind)
    if origin is tuple:
        part_kind = typing.get_args(kind)[0]
        return tuple(_decode(part_kind, part, decode_date) for part in plain)
    if origin in (types.UnionType, typing.Union):
        return _decode(_member(kind, plain), plain, decode_date)
    if dataclasses.is_dataclass(kind):
        make: Any = kind
        hints = _type_hints(make)
        values = {
            field.name: _decode(hints[field.name], plain[written_name(field.name)], decode_date)
            for field in dataclasses.fields(make)
            if written_name(field.name) in plain
        }
        return make(**values)
    if isinstance(plain, kind):
        return plain
    return kind(str(plain)) if kind is Decimal else kind(plain)


def _member(union: Any, plain: Any) -> Any:
    """The member of an optional or of `str | LocalText` that `plain` is written as."""
    members = [part for part in typing.get_args(union) if part is not type(None)]
    if len(members) == 2 and set(members) == {str, LocalText}:
        return LocalText if isinstance(plain, Mapping) else str
    return members[0]
