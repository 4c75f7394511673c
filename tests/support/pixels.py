"""A window's picture as numbers, and what an item adds to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from colours import Rgb, contrast
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from visitor import Visitor, rect_of


@dataclass(frozen=True)
class Picture:
    """`data` holds four bytes a pixel, blue first, in rows of `width` px."""

    data: bytes
    width: int
    height: int

    @classmethod
    def of(cls, image: QImage) -> Picture:
        assert image.format() == QImage.Format.Format_RGB32
        return cls(bytes(image.constBits()), image.width(), image.height())

    def at(self, place: int) -> Rgb:
        """The colour of the pixel whose first byte has this index."""
        return self.data[place + 2], self.data[place + 1], self.data[place]

    def places(self, rect: QRectF) -> Iterator[int]:
        """The indices of all pixels within a rectangle."""
        left, right = max(0, int(rect.left())), min(self.width, int(rect.right()) + 1)
        for y in range(max(0, int(rect.top())), min(self.height, int(rect.bottom()) + 1)):
            yield from range((y * self.width + left) * 4, (y * self.width + right) * 4, 4)


@dataclass(frozen=True)
class Drawn:
    """What an item drew: pairs of its colour and the one beneath, each with how many pixels have it."""

    pairs: dict[tuple[Rgb, Rgb], int]

    @property
    def count(self) -> int:
        return sum(self.pairs.values())

    @property
    def grounds(self) -> set[Rgb]:
        return {ground for _, ground in self.pairs}

    @property
    def strongest(self) -> float:
        """The highest contrast of a pixel with what was beneath it."""
        return max((contrast(ink, ground) for ink, ground in self.pairs), default=1.0)

    def standing_out(self, ratio: float) -> int:
        """How many pixels have at least this contrast with what was beneath them."""
        return sum(count for (ink, ground), count in self.pairs.items() if contrast(ink, ground) >= ratio)


def drawn_by(visitor: Visitor, items: Sequence[QQuickItem], margin: float = 0.0) -> list[Drawn]:
    """What each of `items` adds to the picture: all of them are made invisible once, and nothing moves.

    `margin` px around each belong to it too.
    """
    with_them = Picture.of(visitor.picture())
    before = [item.opacity() for item in items]
    for item in items:
        item.setOpacity(0)
    visitor.let_frames_go(1)
    without = Picture.of(visitor.picture())
    for item, opacity in zip(items, before, strict=True):
        item.setOpacity(opacity)
    visitor.let_frames_go(1)
    return [difference(with_them, without, seen_of(item, margin)) for item in items]


def difference(picture: Picture, beneath: Picture, rect: QRectF) -> Drawn:
    """What `picture` has within a rectangle that `beneath` has not."""
    pairs: dict[tuple[Rgb, Rgb], int] = {}
    one, other = picture.data, beneath.data
    for place in picture.places(rect):
        if one[place : place + 3] != other[place : place + 3]:
            pair = (picture.at(place), beneath.at(place))
            pairs[pair] = pairs.get(pair, 0) + 1
    return Drawn(pairs)


def seen_of(item: QQuickItem, margin: float = 0.0) -> QRectF:
    """The part of an item that its clipping ancestors leave, in px of the window."""
    rect = rect_of(item).adjusted(-margin, -margin, margin, margin)
    ancestor = item.parentItem()
    while ancestor is not None:
        if ancestor.clip():
            rect = rect.intersected(rect_of(ancestor))
        ancestor = ancestor.parentItem()
    return rect


def opacity_of(item: QQuickItem) -> float:
    """An item's opacity with those of all its ancestors."""
    share = 1.0
    above: QQuickItem | None = item
    while above is not None:
        share *= above.opacity()
        above = above.parentItem()
    return share


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
