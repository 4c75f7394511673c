"""Which families set a language, in the order in which they are tried: a table, without Qt.

Chinese puts the Han family first, since only there do quotation marks and dashes stand full-width; every
other language puts its own script first, since the Han families set ’ full-width in English. Noto comes
first everywhere, then what Windows and macOS bring.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum


class Face(StrEnum):
    SANS = "sans"
    SERIF = "serif"


_LATIN = {
    Face.SANS: ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans"),
    Face.SERIF: ("Noto Serif", "Cambria", "Georgia", "DejaVu Serif"),
}
_HANS = {
    Face.SANS: ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC"),
    Face.SERIF: ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "SimSun", "Songti SC"),
}
_HANT = {
    Face.SANS: ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Microsoft JhengHei", "PingFang TC"),
    Face.SERIF: ("Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "PMingLiU", "Songti TC"),
}
_JAPANESE = {
    Face.SANS: ("Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", "Hiragino Sans"),
    Face.SERIF: ("Noto Serif CJK JP", "Noto Serif JP", "Yu Mincho", "Hiragino Mincho ProN"),
}
_KOREAN = {
    Face.SANS: ("Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo"),
    Face.SERIF: ("Noto Serif CJK KR", "Noto Serif KR", "Batang", "AppleMyungjo"),
}
_TIBETAN = ("Noto Serif Tibetan", "Noto Sans Tibetan", "Microsoft Himalaya", "Kailasa", "Kokonor")
_FIRST = {"ja": _JAPANESE, "ko": _KOREAN}
_HANT_TAGS = ("hant", "tw", "hk", "mo")


def stack(face: Face, language: str) -> tuple[str, ...]:
    """Families to try for `language` (a BCP 47 tag), its own script first; every stack covers Han and Tibetan."""
    primary, *subtags = language.lower().split("-")
    traditional = any(tag in _HANT_TAGS for tag in subtags) and "hans" not in subtags
    han = _HANT[face] if primary == "zh" and traditional else _HANS[face]
    match primary:
        case "zh":
            return *han, *_LATIN[face], *_TIBETAN
        case "bo" | "dz":
            return *_TIBETAN, *_LATIN[face], *han
        case "ja" | "ko":
            return *_FIRST[primary][face], *_LATIN[face], *han, *_TIBETAN
        case _:
            return *_LATIN[face], *han, *_TIBETAN


def installed_stack(face: Face, language: str, installed: Iterable[str]) -> tuple[str, ...]:
    """`stack` without the families that this machine lacks; the whole stack if it lacks all of them."""
    have = {name.lower() for name in installed}
    wanted = stack(face, language)
    return tuple(name for name in wanted if name.lower() in have) or wanted


NEEDED: Sequence[str] = ("Noto Sans", "Noto Serif", "Noto Sans CJK SC", "Noto Serif CJK SC")
"""The families that the design is drawn for, one of each face and script."""

STAND_INS: dict[str, tuple[str, ...]] = {
    "Noto Sans": _LATIN[Face.SANS],
    "Noto Serif": _LATIN[Face.SERIF],
    "Noto Sans CJK SC": _HANS[Face.SANS],
    "Noto Serif CJK SC": _HANS[Face.SERIF],
}
"""What may serve in place of a needed family, itself first."""
