"""Colours in a picture of the window."""

from __future__ import annotations

from collections import Counter

from colours import Rgb, contrast
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage


def pixels(picture: QImage, rect: QRectF) -> Counter[Rgb]:
    """The colours within a rectangle of the window, by how many pixels have them."""
    inside = rect.toAlignedRect().intersected(picture.rect())
    found: Counter[Rgb] = Counter()
    for y in range(inside.top(), inside.bottom() + 1):
        for x in range(inside.left(), inside.right() + 1):
            colour = picture.pixelColor(x, y)
            found[colour.red(), colour.green(), colour.blue()] += 1
    return found


def highest(picture: QImage, rect: QRectF) -> float:
    """The contrast of what stands out most against what there is most of."""
    found = pixels(picture, rect)
    behind = found.most_common(1)[0][0]
    return max(contrast(colour, behind) for colour in found)
