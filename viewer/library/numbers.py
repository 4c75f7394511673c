"""Numbers however they are written: “12万”, “120,000”, “十二万” and “120 thousand” are the token 120000.

A text that has such numbers is indexed a second time with them, and asked for in the same way. Plain digits are a
token as they are, and what is not whole stays as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from viewer.library.tokens import Token, spans

_LONGEST = 18
"""Digits of a number that anybody writes; more is a code or a paste."""

_DIGITS = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_ALIKE = str.maketrans("０１２３４５６７８９，．〇萬億兩两", "0123456789,.零万亿二二")
"""Other forms of the same signs, one for one."""

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ARABIC = r"(?>\d{1,3}(?:,\d{3})++(?!\d)(?:\.\d+)?|\d++(?:\.\d+)?)"
_CHINESE = f"[{_DIGITS}{''.join(_UNITS)}]"
_COUNTED = "年月日次届批期周代"
"""What makes a single Chinese digit a number: most stand in words, such as 一切 and 统一."""

# Possessive throughout: however long the digits of a paste, each is looked at once.
_NUMBER = re.compile(
    rf"(?<![A-Za-z\d.,几数{_DIGITS}{''.join(_UNITS)}])(?:{_ARABIC}|[{_DIGITS}十])(?:{_ARABIC}|{_CHINESE})*+"
    rf"(?:\s?(?P<scale>{'|'.join(_SCALES)})\b)?(?![A-Za-z])",
    re.ASCII | re.IGNORECASE,
)
_PIECE = re.compile(f"(?P<arabic>{_ARABIC})|(?P<digits>[{_DIGITS}]+)|(?P<unit>[{''.join(_UNITS)}])", re.ASCII)


def with_numbers(text: str) -> list[Token] | None:
    """The tokens of a text with each number as one; None where that makes no difference."""
    alike = text.translate(_ALIKE)
    result: list[Token] = []
    after = 0
    for found in _NUMBER.finditer(alike):
        value = _value(found, alike)
        if value is not None:
            result += _between(text, after, found.start())
            result.append(Token(value, found.start(), found.end()))
            after = found.end()
    return [*result, *_between(text, after, len(text))] if after else None


def starts_of_number(number: str, text: str) -> Iterator[int]:
    """Where the whole number of these digits stands, otherwise than in plain digits.

    However it is written, it begins with its first digit, with 十 or with a nought: nothing else is looked at.
    """
    alike = text.translate(_ALIKE)
    begins = re.compile(f"[0零十{number[0]}{_DIGITS[int(number[0])]}]")
    numbers = (_NUMBER.match(alike, place.start()) for place in begins.finditer(alike))
    return (found.start() for found in numbers if found and _value(found, alike) == number)


def number_places(text: str) -> list[tuple[int, int]]:
    """Start and end of the numbers of several words, within which a text is not cut at its spaces."""
    return [found.span() for found in _NUMBER.finditer(text) if found["scale"]]


def _between(text: str, start: int, end: int) -> list[Token]:
    return [Token(word, start + first, start + last) for word, first, last in spans(text[start:end])]


def _value(found: re.Match[str], text: str) -> str | None:
    """The number's digits; None if it is no number, not whole, or written in plain digits already."""
    written = found.group()
    if written.isdigit() or len(written) > 2 * _LONGEST:
        return None
    if len(written) == 1:
        before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
        if before != "第" and (not after or after not in _COUNTED):
            return None
    scale = _SCALES[found["scale"].lower()] if found["scale"] else 1
    value = _worth(written[: found.start("scale") - found.start()] if found["scale"] else written)
    if value is None or value * scale != int(value * scale) or len(str(int(value * scale))) > _LONGEST:
        return None
    return str(int(value * scale))


def _worth(written: str) -> Decimal | None:
    """What Arabic and Chinese digits and units say together, as 1亿2000万 does; None if they make no number."""
    whole = part = Decimal(0)  # what 万 and 亿 have closed; what stands since
    digit: Decimal | None = None
    for piece in _PIECE.finditer(written):
        if piece["unit"] is None:
            if digit is not None:
                return None
            digit = _digits(piece, alone=piece.group() == written.strip())
            if digit is None:
                return None
            continue
        unit = _UNITS[piece["unit"]]
        if unit < 10**4:
            part += (Decimal(1) if digit is None else digit) * unit
        else:
            part += digit or 0
            if not part:
                return None
            whole = (whole + part) * unit if unit > 10**4 else whole + part * unit
            part = Decimal(0)
        digit = None
    return whole + part + (digit or 0)


def _digits(piece: re.Match[str], *, alone: bool) -> Decimal | None:
    """Digits in a row; Chinese ones are read one by one only where nothing else stands there, as in 二〇一五."""
    if piece["arabic"]:
        return Decimal(piece["arabic"].replace(",", ""))
    digits = piece["digits"]
    if alone and len(digits) > 1 and (len(digits) > 2 or "零" in digits):
        return Decimal("".join(str(_DIGITS.index(digit)) for digit in digits))
    digits = digits.lstrip("零")
    return Decimal(_DIGITS.index(digits)) if len(digits) == 1 else None
