"""Numbers as each language writes them, with the words that keep them as exact as their source and no more.

Chinese counts by 万 and 亿 and puts 余 between number and measure word (GB/T 15835, general rules for writing
numerals); English groups by thousands and says million and billion. Any other language gets the English form.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from viewer.domain.figure import Direction, Qualifier
from viewer.domain.texts import is_chinese
from viewer.domain.values import dataclass

PERCENT = "%"
_HALF = Decimal("0.5")
_FRACTION_DIGITS = 2
"""A large number is told in 万 or million only if that takes no more decimals than these: nothing is rounded."""

_COMPARES = re.compile(r"(against|compared|than|since|from|相比|相较|对比|与|和|同|比|较)", re.IGNORECASE)

_ZH_SCALES = ((Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_EN_SCALES = ((Decimal(10**9), " billion"), (Decimal(10**6), " million"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity in three parts that read on: what stands before the numeral, the numeral, what follows it."""

    before: str
    number: str
    after: str

    def __str__(self) -> str:
        return self.before + self.number + self.after


def number_words(value: Decimal, language: str) -> str:
    """The bare number: “12万”, “11019” in Chinese, “120,000”, “2.88 million” in English."""
    sign = "−" if value < 0 else ""
    value = abs(value)
    for unit, name in _ZH_SCALES if is_chinese(language) else _EN_SCALES:
        scaled = value / unit
        if value >= unit and scaled == round(scaled, _FRACTION_DIGITS):
            return sign + _plain(scaled, group=not is_chinese(language)) + name
    return sign + _plain(value, group=not is_chinese(language))


def count_words(number: int, language: str) -> str:
    """How many there are of something, as `number_words` has it."""
    return number_words(Decimal(number), language)


def amount(value: Decimal, unit: str, qualifier: Qualifier, language: str) -> Amount:
    """`value` with its unit and how exactly it is claimed: “近|12万|人”, “nearly |120,000| people”.

    `unit` is a measure word or a noun in `language`, “%”, or empty.
    """
    number = number_words(value, language)
    if unit == PERCENT:
        number, unit = number + PERCENT, ""
    if is_chinese(language):
        return _chinese(number, unit, qualifier, round_number=_is_round(value) and not number.endswith(PERCENT))
    before = {
        Qualifier.EXACT: "",
        Qualifier.ABOUT: "about ",
        Qualifier.NEARLY: "nearly ",
        Qualifier.OVER: "more than ",
        Qualifier.AT_LEAST: "at least ",
        Qualifier.AT_MOST: "at most ",
    }[qualifier]
    return Amount(before, number, f" {unit}" if unit else "")


def duration(value: Decimal, unit: str, qualifier: Qualifier, language: str) -> Amount:
    """A length of time with its unit, as `amount` has it; half a year is no decimal: “半|年”, “½| year”."""
    told = amount(value, unit, qualifier, language)
    return replace(told, number="半" if is_chinese(language) else "½") if value == _HALF else told


def change_words(by: str, direction: Direction | None, language: str) -> str:
    """A change as its source measures it: “减少三分之一”, “down by a third”."""
    if is_chinese(language):
        verb = {Direction.UP: "增加", Direction.DOWN: "减少", None: "变化"}[direction]
        return verb + by
    way = {Direction.UP: "up by ", Direction.DOWN: "down by ", None: "changed by "}[direction]
    return way + by


def compared_words(relative_to: str, language: str) -> str:
    """Against what a change is measured: “相比2014年”, “compared with 2014”; empty if nothing is said.

    Content that says “against 2014” or “与2014年相比” already reads on by itself.
    """
    if not relative_to or _COMPARES.match(relative_to):
        return relative_to
    return f"相比{relative_to}" if is_chinese(language) else f"compared with {relative_to}"


def difference_words(start: Decimal, end: Decimal, unit: str, qualifier: Qualifier, language: str) -> str:
    """How a pair's second value differs from its first: the difference, and the ratio where it tells something.

    “增加5512人，约为原来的2倍”; “5,512 more, about 2 times the earlier value”. Chinese needs the measure word;
    English leaves the noun to the values themselves. The ratio of the larger value to the smaller is given to one
    decimal, only for positive values and only from 1.5 up.
    """
    chinese = is_chinese(language)
    if start == end:
        return "没有变化" if chinese else "no change"
    more = end > start
    difference = abs(end - start)
    loose = qualifier is not Qualifier.EXACT
    told = number_words(difference, language) + _difference_unit(unit, difference, language)
    if chinese:
        first = ("增加" if more else "减少") + ("约" if loose else "") + told
    else:
        first = ("about " if loose else "") + told + (" more" if more else " less")
    ratio = _ratio_words(start, end, loose, language)
    return first + ("，" if chinese else ", ") + ratio if ratio else first


def _difference_unit(unit: str, difference: Decimal, language: str) -> str:
    """Percentages differ by percentage points: from 30 % to 60 % it is not 30 % more."""
    if is_chinese(language):
        return "个百分点" if unit == PERCENT else unit
    if unit != PERCENT:
        return ""
    return " percentage point" if difference == 1 else " percentage points"


def _ratio_words(start: Decimal, end: Decimal, loose: bool, language: str) -> str:
    if min(start, end) <= 0:
        return ""
    ratio = end / start if end > start else start / end
    if ratio < Decimal("1.5"):
        return ""
    shown = round(ratio, 1)
    number = _plain(shown, group=True)
    rounded = loose or shown != ratio
    if is_chinese(language):
        about = "约" if rounded else ""
        return f"{about}为原来的{number}倍" if end > start else f"原来的值{about}为现在的{number}倍"
    about = "about " if rounded else ""
    return (
        f"{about}{number} times the earlier value"
        if end > start
        else (f"the earlier value was {about}{number} times as large")
    )


def _chinese(number: str, unit: str, qualifier: Qualifier, *, round_number: bool) -> Amount:
    match qualifier:
        case Qualifier.OVER if round_number:
            return Amount("", number, f"余{unit}")
        case Qualifier.AT_LEAST:
            return Amount("", number, f"{unit}以上")
        case _:
            before = {
                Qualifier.ABOUT: "约",
                Qualifier.NEARLY: "近",
                Qualifier.OVER: "超过",
                Qualifier.AT_MOST: "不超过",
            }
            return Amount(before.get(qualifier, ""), number, unit)


def _is_round(value: Decimal) -> bool:
    """Whether 余 may follow: a whole number that ends in a zero (“2000余名”, but never “3余年” or “13.1余年”).

    A number told in 万 with decimals (“12.5万”) is not round either: 余 after it would count in 万.
    """
    number = number_words(abs(value), "zh")
    return value != 0 and "." not in number and value % 10 == 0


def _plain(value: Decimal, *, group: bool) -> str:
    text = format(value.normalize(), "f")
    whole, point, fraction = text.partition(".")
    return (f"{int(whole):,}" if group else whole) + point + fraction
