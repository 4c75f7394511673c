"""Names as lists of references set them: Chinese names as they are written, others turned round and shortened."""

from __future__ import annotations

from viewer.domain.line_breaks import has_han
from viewer.domain.source import Name

_GBT_MOST, _APA_MOST, _APA_FIRST = 3, 20, 19


def gbt_names(names: tuple[Name, ...], language: str, *, chinese: bool) -> str:
    """GB/T 7714-2015, 8.1: the first three, then 等 or et al.; `KANAMORI H`, `储国强`, a body's name as it is."""
    told = [_gbt_name(name, language) for name in names[:_GBT_MOST]]
    if len(names) > _GBT_MOST:
        told.append("等" if chinese else "et al")
    return ", ".join(told)


def _gbt_name(name: Name, language: str) -> str:
    if name.literal:
        return name.literal.get(language)
    if has_han(name.family + name.given):
        return name.family + name.given
    return f"{name.family.upper()} {_initials(name.given, '', ' ')}".strip()


def apa_names(names: tuple[Name, ...], language: str) -> str:
    """APA 7, 9.8: up to twenty, the last after &; of more the first nineteen, an ellipsis and the last."""
    told = [_apa_name(name, language) for name in names]
    if len(told) > _APA_MOST:
        return ", ".join(told[:_APA_FIRST]) + ", . . . " + told[-1]
    return ", ".join(told[:-1]) + ", & " + told[-1] if len(told) > 1 else "".join(told)


def apa_names_in_order(names: tuple[Name, ...], language: str) -> str:
    """Names within an entry, as of editors and translators: `R. F. Subotnik & P. Olszewski-Kubilius`."""
    told = [_apa_name_in_order(name, language) for name in names]
    if len(told) < 3:
        return " & ".join(told)
    return ", ".join(told[:-1]) + ", & " + told[-1]


def _apa_name(name: Name, language: str) -> str:
    if name.literal or has_han(name.family + name.given) or not (name.family and name.given):
        return _apa_name_in_order(name, language)
    return f"{name.family}, {_initials(name.given, '.', ' ')}"


def _apa_name_in_order(name: Name, language: str) -> str:
    if name.literal:
        return name.literal.get(language)
    if has_han(name.family + name.given):
        return name.family + name.given
    return f"{_initials(name.given, '.', ' ')} {name.family}".strip()


def _initials(given: str, dot: str, between: str) -> str:
    """`Ora Jean-Luc` as `O. J.-L.`; what is an initial already stays one."""
    words = given.replace(".", " ").split()
    return between.join("-".join(part[0].upper() + dot for part in word.split("-") if part) for word in words)
