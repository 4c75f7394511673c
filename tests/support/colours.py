"""Colours as people see them: contrast after WCAG 2.2, differences after CIE, and colour blindness, simulated."""

from __future__ import annotations

import math
from itertools import product

Rgb = tuple[float, float, float]
"""Red, green and blue of sRGB, 0 to 255."""

MACHADO: dict[str, tuple[Rgb, Rgb, Rgb]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Severity 1.0, on linear RGB. G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model
for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009.
"""


def linear(colour: Rgb) -> Rgb:
    """Light of each channel, 0 to 1, after IEC 61966-2-1."""

    def channel(value: float) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = map(channel, colour)
    return red, green, blue


def luminance(colour: Rgb) -> float:
    """Relative luminance, 0 to 1."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def over(ink: Rgb, ground: Rgb, share: float) -> Rgb:
    """What `ink` of an opacity (0 to 1) looks like on `ground`."""
    red, green, blue = (g + (i - g) * share for i, g in zip(ink, ground, strict=True))
    return red, green, blue


def simulated(colour: Rgb, sight: str) -> Rgb:
    """Linear RGB, 0 to 1, as somebody of that sight sees it; `normal` or a name in MACHADO."""
    light = linear(colour)
    if sight == "normal":
        return light
    red, green, blue = (
        min(1.0, max(0.0, sum(factor * part for factor, part in zip(line, light, strict=True))))
        for line in MACHADO[sight]
    )
    return red, green, blue


def lab(light: Rgb) -> Rgb:
    """CIE L*a*b* of linear RGB, for the white of D65."""
    red, green, blue = light
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883

    def curve(value: float) -> float:
        return value ** (1 / 3) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29

    return 116 * curve(y) - 16, 500 * (curve(x) - curve(y)), 200 * (curve(y) - curve(z))


def difference_1976(one: Rgb, other: Rgb) -> float:
    """CIE76 of two L*a*b* colours: their distance."""
    return math.dist(one, other)


def difference_2000(one: Rgb, other: Rgb) -> float:
    """CIEDE2000 of two L*a*b* colours.

    After G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula", Color Research & Application
    30 (1), 2005, whose names the variables bear.
    """
    l1, a1, b1 = one
    l2, a2, b2 = other
    c_mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(c_mean**7 / (c_mean**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    delta_h = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    delta_big_h = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(delta_h / 2))
    l_mean, c_mean = (l1 + l2) / 2, (c1 + c2) / 2
    h_mean = (h1 + delta_h / 2) % 360 if c1 * c2 else h1 + h2
    t = (
        1
        - 0.17 * math.cos(math.radians(h_mean - 30))
        + 0.24 * math.cos(math.radians(2 * h_mean))
        + 0.32 * math.cos(math.radians(3 * h_mean + 6))
        - 0.20 * math.cos(math.radians(4 * h_mean - 63))
    )
    s_l = 1 + 0.015 * (l_mean - 50) ** 2 / math.sqrt(20 + (l_mean - 50) ** 2)
    s_c, s_h = 1 + 0.045 * c_mean, 1 + 0.015 * c_mean * t
    turn = 30 * math.exp(-(((h_mean - 275) / 25) ** 2))
    r_t = -2 * math.sqrt(c_mean**7 / (c_mean**7 + 25**7)) * math.sin(math.radians(2 * turn))
    light, chroma, hue = (l2 - l1) / s_l, (c2 - c1) / s_c, delta_big_h / s_h
    return math.sqrt(light**2 + chroma**2 + hue**2 + r_t * chroma * hue)


def closest(colours: dict[str, Rgb], sight: str) -> tuple[float, float, tuple[str, str]]:
    """The least CIE76 and the least CIEDE2000 of all pairs, and the names of the pair that has the latter."""
    seen = {name: lab(simulated(colour, sight)) for name, colour in colours.items()}
    pairs = [(one, other) for one, other in product(seen, seen) if one < other]
    by_1976 = {pair: difference_1976(seen[pair[0]], seen[pair[1]]) for pair in pairs}
    by_2000 = {pair: difference_2000(seen[pair[0]], seen[pair[1]]) for pair in pairs}
    return min(by_1976.values()), min(by_2000.values()), min(by_2000, key=by_2000.__getitem__)
